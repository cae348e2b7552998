"""The verbs of the library: whatever the command line can do, these can."""

from verkosto.api.evaluating import analyze, catalogue, evaluate, explain
from verkosto.api.reading import check, network, read
from verkosto.views import graph

__all__ = ["analyze", "catalogue", "check", "evaluate", "explain", "graph", "network", "read"]
