"""Asking in Cypher."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from verkosto.engines import Engine, open_engine
from verkosto.model import Network

if TYPE_CHECKING:
    from pandas import DataFrame

__all__ = ["open_engine", "query"]


def query(
    asked: Network | Engine, cypher: str, parameters: Mapping[str, Any] | None = None, *, timeout: float = 30
) -> DataFrame:
    """Ask a query of a network, or of an engine that has one loaded; it may only read.

    A network is loaded into the embedded engine for this one query: to ask several, open an engine. `$dataset` and
    `$as_of` are always supplied. `timeout` is in seconds. Gives a row per row, with the columns of RETURN; dates are
    ISO text. Raises QueryError for a query that is refused, wrong or stopped.
    """
    if isinstance(asked, Engine):
        return asked.query(cypher, parameters, timeout=timeout).frame()
    with open_engine() as engine:
        engine.load(asked)
        return engine.query(cypher, parameters, timeout=timeout).frame()
