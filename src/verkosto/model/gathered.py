"""Values by key, as tuples: a plain pass over the rows, since pandas makes a series of every group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from verkosto.model.keyed import keys_of

if TYPE_CHECKING:
    from pandas import DataFrame, Index, Series


def gathered(rows: DataFrame, by: list[str], column: str) -> dict[Any, tuple[str, ...]]:
    """Gather the values of a column by one key or several: `{key: values}`, in the order of the rows.

    The key is a tuple where there are several columns `by`.
    """
    return together(zip(_keys(rows, by), rows[column].tolist(), strict=True))


def _keys(rows: DataFrame, by: list[str]) -> list[Any]:
    """Give the key of each row: a value, or a tuple where there are several columns."""
    return rows[by[0]].tolist() if len(by) == 1 else keys_of(rows, by)


def together(pairs: Iterable[tuple[Any, str]]) -> dict[Any, tuple[str, ...]]:
    """Gather what comes with the same key: `{key: values}`, in the order of the pairs."""
    found: dict[Any, list[str]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}


def tuples_for(keys: Iterable[Any], found: Mapping[Any, tuple[str, ...]], index: Index[Any]) -> Series[Any]:
    """Give the gathered values of each key as a column; an empty tuple where there are none."""
    return pd.Series([found.get(key, ()) for key in keys], index, dtype="object")


def tuples_of(values: Series[Any]) -> Series[Any]:
    """Give each value as a tuple of its own, empty where there is none; aligned with `values`."""
    told = [(each,) if isinstance(each, str) else () for each in values.tolist()]
    return pd.Series(told, values.index, dtype="object")


def gathered_for(told: DataFrame, column: str, rows: DataFrame, keys: list[str]) -> Series[Any]:
    """Give each row the distinct values that a column of `told` has under the same keys, as a sorted tuple.

    `told` and `rows` both have the columns `keys`; what is missing in `told` is left out. Aligned with `rows`.
    """
    filled = told[[*keys, column]].dropna()
    found: defaultdict[Any, set[str]] = defaultdict(set)
    for key, value in zip(_keys(filled, keys), filled[column].tolist(), strict=True):
        found[key].add(value)
    ordered = {key: tuple(sorted(values) if len(values) > 1 else values) for key, values in found.items()}
    return tuples_for(_keys(rows, keys), ordered, rows.index)
