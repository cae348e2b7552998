"""The verbs of the library: whatever the command line can do, these can."""

from verkosto.api.creating import init
from verkosto.api.evaluating import analyze, catalogue, evaluate, explain
from verkosto.api.querying import open_engine, pull, push, query
from verkosto.api.reading import check, network, read
from verkosto.api.twins import twin
from verkosto.engines.library import library, named

__all__ = [
    "analyze", "catalogue", "check", "evaluate", "explain", "init", "library", "named", "network", "open_engine",
    "pull", "push", "query", "read", "twin",
]
