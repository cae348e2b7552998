"""From many rows to a list in one cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

if TYPE_CHECKING:
    from pandas import DataFrame, Series


def gathered(told: DataFrame, column: str, rows: DataFrame, keys: list[str]) -> Series[Any]:
    """Give each row the distinct values that a column of `told` has under the same keys, as a sorted tuple.

    `told` and `rows` both have the columns `keys`; what is missing in `told` is left out. Aligned with `rows`.
    """
    pairs = told[[*keys, column]].dropna().drop_duplicates().sort_values(column)
    found: dict[tuple[str, ...], list[str]] = {}
    for *key, value in _cells(pairs):
        found.setdefault(tuple(key), []).append(value)
    values = [tuple(found.get(key, ())) for key in _cells(rows[keys])]
    return pd.Series(values, rows.index, dtype="object")


def _cells(rows: DataFrame) -> list[tuple[Any, ...]]:
    """Give the rows as tuples; turning whole columns into lists first is several times as fast."""
    return list(zip(*(rows[name].tolist() for name in rows.columns), strict=True))
