"""The shape of the checked tables: which column has which dtype."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

import pandas as pd

from verkosto.schema import TABLES, Column

if TYPE_CHECKING:
    from pandas import DataFrame

DTYPES = {
    "date": "datetime64[us]",
    "number": "float64",
    "share": "float64",
    "integer": "Int64",
    "boolean": "boolean",
}


def dtype_of(column: Column) -> str:
    """Name the pandas dtype of a column; a list column holds tuples of text."""
    return "object" if column.many else DTYPES.get(column.kind, "str")


@cache
def empty_frame(table: str) -> DataFrame:
    """Give a table without rows, with all columns of its schema; it is shared, like all frames."""
    columns = TABLES[table].columns
    return pd.DataFrame({column.name: pd.Series(dtype=dtype_of(column)) for column in columns})


def frame_of(rows: Iterable[Sequence[object]], columns: Mapping[str, Any]) -> DataFrame:
    """Make a frame of plain rows: `columns` maps the name of each to its dtype, which it has without rows, too."""
    parts = list(zip(*rows, strict=True)) or [()] * len(columns)
    named = zip(columns.items(), parts, strict=True)
    return pd.DataFrame({name: pd.array(part, dtype=dtype) for (name, dtype), part in named})
