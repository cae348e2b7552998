"""Cells of frames as plain Python values."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from pandas import DataFrame, Series


def plain(value: Any) -> Any:  # noqa: ANN401 - a cell can hold anything
    """Turn a cell of a frame into a plain Python value; what is missing becomes None."""
    if isinstance(value, str):
        return value
    if isinstance(value, (tuple, list)):
        return tuple(plain(item) for item in value)
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if pd.isna(value):
        return None
    return value.item() if hasattr(value, "item") else value


def columns(rows: DataFrame) -> dict[str, list[Any]]:
    """Give the columns of a frame by name, as lists of plain values."""
    return {str(name): _column(rows[name]) for name in rows.columns}


def _column(column: Series[Any]) -> list[Any]:
    """Give one column as plain values: numbers and truths that cannot be missing are plain already."""
    values: list[Any] = column.tolist()
    if isinstance(column.dtype, np.dtype) and column.dtype.kind in "biu":
        return values
    if column.dtype == "str":
        return [value if type(value) is str else None for value in values]
    return [value if type(value) is str else plain(value) for value in values]


def records(rows: DataFrame) -> list[dict[str, Any]]:
    """Give the rows of a frame as plain dictionaries."""
    told = columns(rows)
    return [dict(zip(told, row, strict=True)) for row in zip(*told.values(), strict=True)]


def jsonable(value: Any) -> Any:  # noqa: ANN401 - evidence can hold anything
    """Turn tuples into lists and dates into ISO text, inside mappings too."""
    if value is None or isinstance(value, (str, int, float)):
        return value
    if isinstance(value, Mapping):
        return {key: jsonable(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [jsonable(item) for item in value]
    return value.isoformat()[:10] if isinstance(value, date) else value
