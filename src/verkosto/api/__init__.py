"""The verbs of the library: whatever the command line can do, these can."""

from verkosto.api.creating import init
from verkosto.api.evaluating import analyze, catalogue, evaluate, explain
from verkosto.api.reading import check, network, read

__all__ = ["analyze", "catalogue", "check", "evaluate", "explain", "init", "network", "read"]
