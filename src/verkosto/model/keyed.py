"""Rows that say something of the same things: looked up by key, with plain sets, which beat an index of pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

import pandas as pd

if TYPE_CHECKING:
    from pandas import DataFrame, Series

Keys: TypeAlias = Iterable[tuple[Any, ...]]


def keys_of(rows: DataFrame, columns: Sequence[str]) -> list[tuple[Any, ...]]:
    """Give the key of each row: the values of the columns, in the order of the rows."""
    return list(zip(*(rows[name].tolist() for name in columns), strict=True))


def key_set(rows: DataFrame, columns: Sequence[str]) -> frozenset[tuple[Any, ...]]:
    """Give the keys that occur in some rows."""
    return frozenset(keys_of(rows, columns))


def among(rows: DataFrame, columns: Sequence[str], known: Collection[tuple[Any, ...]] | DataFrame) -> Series[bool]:
    """Tell for each row whether its key is known: one of some keys, or the key of any row of another frame."""
    if isinstance(known, pd.DataFrame):
        known = key_set(known, columns)
    found = [key in known for key in keys_of(rows, columns)] if len(known) else [False] * len(rows)
    return pd.Series(found, rows.index, dtype="bool")


def counted(told: DataFrame, rows: DataFrame, columns: Sequence[str]) -> Series[int]:
    """Count for each row the rows of `told` with the same key; aligned with `rows`."""
    found = Counter(keys_of(told, columns))
    return pd.Series([found[key] for key in keys_of(rows, columns)], rows.index, dtype="int64")
