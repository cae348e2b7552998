"""Drafts become frames: all columns of the schema, in its order, with the agreed dtypes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from pandas.arrays import BooleanArray, IntegerArray

from verkosto.schema import TABLES, Column
from verkosto.tables.coded import Coded, days
from verkosto.tables.drafts import Bench, Draft

if TYPE_CHECKING:
    from pandas import DataFrame


def frames_of(bench: Bench) -> dict[str, DataFrame]:
    """Give the frame of every table on the bench, in the order of the schema."""
    return {name: _frame(bench.drafts[name]) for name in TABLES if name in bench.drafts}


def _frame(drafts: list[Draft]) -> DataFrame:
    """Put the rows of all drafts of one table into one frame."""
    frames = [pd.DataFrame(_arrays(draft), copy=False) for draft in drafts if len(draft)]
    if len(frames) == 1:
        return frames[0]
    return pd.concat(frames, ignore_index=True) if frames else pd.DataFrame(_arrays(drafts[0]), copy=False)


def _arrays(draft: Draft) -> dict[str, Any]:
    """Give every column of a draft as an array."""
    return {column.name: _array(column, draft.column(column.name)) for column in draft.table.columns}


def _array(column: Column, cells: Coded) -> Any:  # noqa: ANN401 - NumPy and pandas arrays
    """Give one column as an array of its dtype."""
    if column.many:
        return _tuples(cells)
    if column.kind == "date":
        return _days(cells)
    if column.kind in {"number", "share"}:
        return _numbers(cells)[cells.codes]
    if column.kind == "integer":
        numbers = _numbers(cells)[cells.codes]
        missing = np.isnan(numbers)
        return IntegerArray(np.where(missing, 0, numbers).astype(np.int64), missing)
    return _truths(cells) if column.kind == "boolean" else _texts(cells)


def _texts(cells: Coded) -> Any:  # noqa: ANN401 - a pandas array
    """Give texts as pandas text; what is missing is NaN."""
    values = np.array([*cells.values, None], dtype=object)
    return pd.array(values, dtype="str").take(np.where(cells.codes < 0, len(cells.values), cells.codes))


def _numbers(cells: Coded) -> np.ndarray[Any, np.dtype[np.float64]]:
    """Give the distinct numbers and, at the end, NaN for what is blank."""
    return np.array([np.nan if value is None else value for value in [*cells.values, None]], dtype=np.float64)


def _days(cells: Coded) -> Any:  # noqa: ANN401 - a NumPy array
    """Give days; what is missing is NaT."""
    return days(cells).astype("datetime64[us]")


def _truths(cells: Coded) -> BooleanArray:
    """Give yes and no; what is missing is NA."""
    values = [*cells.values, None]
    missing = np.array([value is None for value in values])[cells.codes]
    return BooleanArray(np.array([bool(value) for value in values])[cells.codes], missing)


def _tuples(cells: Coded) -> Any:  # noqa: ANN401 - a NumPy array
    """Give lists as tuples; what is missing is an empty one."""
    values = np.empty(len(cells.values) + 1, dtype=object)
    for number, value in enumerate([*cells.values, None]):
        values[number] = value or ()
    return values[cells.codes]
