"""Ids put together into one text that nothing else gives."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pandas import DataFrame, Series

_SEPARATOR = "|"


def joined(frame: DataFrame, columns: list[str]) -> Series[str]:
    """Join columns of text with `|`; one that is part of an id has a backslash before it."""
    texts = [_escaped(frame[column]) for column in columns]
    return reduce(lambda one, other: one + _SEPARATOR + other, texts)


def numbered(frame: DataFrame, columns: list[str]) -> Series[str]:
    """Join columns of text with `|`, and number those that are alike from 1 in the order of the rows."""
    order = frame.groupby(columns, sort=False, dropna=False).cumcount() + 1
    return joined(frame, columns) + _SEPARATOR + order.astype("str")


def _escaped(column: Series[str]) -> Series[str]:
    text = column.astype("str")
    return text.str.replace("\\", "\\\\", regex=False).str.replace(_SEPARATOR, "\\|", regex=False)
