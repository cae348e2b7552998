"""Cells of frames as plain Python values."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

if TYPE_CHECKING:
    from pandas import DataFrame


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


def records(rows: DataFrame) -> list[dict[str, Any]]:
    """Give the rows of a frame as plain dictionaries."""
    if rows.empty:
        return []
    told = (rows[name].tolist() for name in rows.columns)
    columns = [[value if type(value) is str else plain(value) for value in values] for values in told]
    names = [str(name) for name in rows.columns]
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]


def jsonable(value: Any) -> Any:  # noqa: ANN401 - evidence can hold anything
    """Turn tuples into lists and dates into ISO text, inside mappings too."""
    if isinstance(value, Mapping):
        return {key: jsonable(item) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return [jsonable(item) for item in value]
    return value.isoformat()[:10] if isinstance(value, date) else value
