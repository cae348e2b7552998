"""Analyses asked in Cypher: the same rows as those of Python, without what is false or does not apply."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from verkosto.engines.library import pasted
from verkosto.errors import UsageError
from verkosto.findings import Analysis

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from verkosto.engines import Engine

_PATIENCE = 600.0
"""Seconds that an analysis may take in a database."""


def twin_rows(engine: Engine, dataset: str, asked: Analysis, thresholds: Mapping[str, Any]) -> DataFrame:
    """Ask the twin of an analysis: subject columns, `verdict` (true or unknown), `detail` and evidence.

    The thresholds are its parameters. Raises QueryError and EngineError as every query does.
    """
    from pandas import DataFrame

    told = engine.query(asked.cypher or "", thresholds, dataset=dataset, timeout=_PATIENCE)
    found = DataFrame(told.rows, columns=told.columns, dtype=object)
    texts = [*asked.subject, "verdict", "detail"]
    return found.reindex(columns=[*texts, *(name for name in found.columns if name not in texts)]).assign(
        **{name: found[name].astype("str") for name in texts if name in found},
        **{name: _tupled(found[name]) for name in found.columns if name not in texts},
    )


def _tupled(column: Series[Any]) -> Series[Any]:
    """Give lists as tuples, as Python's own rows have them; whole numbers beside nothing stay whole."""
    from pandas import Series

    values = [tuple(value) if isinstance(value, list) else value for value in column.tolist()]
    made = Series(values, column.index, dtype=object)
    return made if None in values else made.infer_objects()


def twin(asked: Analysis, dataset: str, as_of: str, thresholds: Mapping[str, Any] | None = None) -> str:
    """Write the twin of an analysis with its parameters, ready to be pasted into Neo4j Browser.

    `dataset` is the id under which the dataset was pushed, `as_of` the day from which it is seen (ISO text).
    Raises UsageError for an analysis without a twin.
    """
    if asked.cypher is None:
        raise UsageError("no-twin", id=asked.id, why=asked.no_cypher)
    return pasted(asked.cypher, {"dataset": dataset, "as_of": as_of, **asked.thresholds, **(thresholds or {})})
