"""Verkosto: who is responsible for what between organisations that must work together."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from verkosto.version import __version__

if TYPE_CHECKING:
    from verkosto.api import (
        analyze,
        catalogue,
        check,
        evaluate,
        explain,
        init,
        library,
        network,
        open_engine,
        pull,
        push,
        query,
        read,
    )
    from verkosto.errors import DatasetError, EngineError, NotEvaluated, Problem, QueryError, UsageError, VerkostoError
    from verkosto.findings import Report
    from verkosto.model import Network, Profile
    from verkosto.views.graphs import graph

_HOMES = {
    **dict.fromkeys(
        ("analyze", "catalogue", "check", "evaluate", "explain", "init", "library", "network", "open_engine", "pull",
         "push", "query", "read"),
        "verkosto.api",
    ),
    **dict.fromkeys(
        ("DatasetError", "EngineError", "NotEvaluated", "Problem", "QueryError", "UsageError", "VerkostoError"),
        "verkosto.errors",
    ),
    **dict.fromkeys(("Network", "Profile"), "verkosto.model"),
    "Report": "verkosto.findings",
    "graph": "verkosto.views.graphs",
}

__all__ = [
    "DatasetError",
    "EngineError",
    "Network",
    "NotEvaluated",
    "Problem",
    "Profile",
    "QueryError",
    "Report",
    "UsageError",
    "VerkostoError",
    "__version__",
    "analyze",
    "catalogue",
    "check",
    "evaluate",
    "explain",
    "graph",
    "init",
    "library",
    "network",
    "open_engine",
    "pull",
    "push",
    "query",
    "read",
]


def __getattr__(name: str) -> object:
    """Load the parts of the library when they are first asked for: `verkosto --help` needs none of them."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
