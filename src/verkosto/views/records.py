"""Rows of tables as the properties of nodes and relationships."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import pandas as pd

from verkosto.schema import TABLES

if TYPE_CHECKING:
    from pandas import DataFrame

Properties = dict[str, Any]


def own_columns(table: str, *, keep: Iterable[str] = ()) -> list[str]:
    """Name the columns that become properties: all but references, which become relationships, and those to `keep`."""
    kept = set(keep)
    return [column.name for column in TABLES[table].columns if column.kind != "reference" or column.name in kept]


def properties(frame: DataFrame, columns: Iterable[str]) -> list[Properties]:
    """Give the properties of each row: plain values, dates as `date`, lists as lists; what is empty is absent."""
    named = list(columns)
    cells = [[_plain(value) for value in frame[name]] for name in named]
    rows = zip(*cells, strict=True) if named else ([] for _ in range(len(frame)))
    return [{name: value for name, value in zip(named, row, strict=True) if value is not None} for row in rows]


def _plain(value: Any) -> Any:  # noqa: ANN401 - a cell can hold anything
    if isinstance(value, (tuple, list)):
        return list(value) or None
    if pd.isna(value):
        return None
    if isinstance(value, pd.Timestamp):
        return value.date()
    return value.item() if hasattr(value, "item") else value
