"""Columns of tables as the properties of nodes and relationships."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pandas import DataFrame, Series

Properties = dict[str, Any]
Columns = dict[str, list[Any]]
"""Plain values by name, one per row: dates as `date`, lists as lists, None where there is none."""


def plain_columns(frame: DataFrame, names: Iterable[str]) -> Columns:
    """Give columns of a frame as plain values; those that hold nothing are left out."""
    found = {name: _plain_column(frame[name]) for name in names} if len(frame) else {}
    return {name: values for name, values in found.items() if any(value is not None for value in values)}


def properties(frame: DataFrame, names: Iterable[str]) -> list[Properties]:
    """Give the properties of each row; what is empty is absent."""
    return records(plain_columns(frame, names), len(frame))


def records(columns: Columns, count: int) -> list[Properties]:
    """Turn columns of `count` values into a mapping per row; what is empty is absent."""
    named = list(columns)
    rows = zip(*columns.values(), strict=True) if named else (() for _ in range(count))
    return [{name: value for name, value in zip(named, row, strict=True) if value is not None} for row in rows]


def _plain_column(column: Series[Any]) -> list[Any]:
    if column.dtype.kind == "M":
        return [value.date() if some else None for value, some in zip(column, column.notna().tolist(), strict=True)]
    if column.dtype == object:
        return [_plain(value) for value in column.tolist()]
    if column.dtype == "str":
        return [value if isinstance(value, str) else None for value in column.tolist()]
    return column.astype(object).where(column.notna(), None).tolist()


def _plain(value: Any) -> Any:  # noqa: ANN401 - a cell can hold anything
    """Bring a cell of a column of objects to a plain value; such columns hold lists, or text with gaps."""
    if isinstance(value, (tuple, list)):
        return list(value) or None
    return None if value is None or value != value else value  # noqa: PLR0124 - NaN is not itself
