"""Columns as dictionaries: each distinct value once, and for every row which one it has."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from verkosto.tables.clean import cleaned, cleaned_all
from verkosto.tables.raw import Raw

Codes = NDArray[np.int64]
Mask = NDArray[np.bool_]

_EPOCH = date(1970, 1, 1).toordinal()
_NO_DAY = np.iinfo(np.int64).min  # how NumPy writes NaT


@dataclass(slots=True)
class Coded:
    """A column: `codes` points into `values` for every row, -1 where the cell is blank.

    A value None is one that could not be read: there is something in the cell, but nothing to work with.
    Values may repeat (two spellings of one date).
    """

    values: list[Any]
    codes: Codes

    def at(self, row: int) -> Any:  # noqa: ANN401 - columns hold every type
        """Give the value of a row; None when it is blank or unreadable."""
        code = self.codes[row]
        return None if code < 0 else self.values[code]

    def cells(self) -> list[Any]:
        """Give the value of every row; None when it is blank or unreadable."""
        values = [*self.values, None]
        return [values[code] for code in self.codes.tolist()]

    def blank(self) -> Mask:
        """Tell the rows whose cell is blank."""
        return self.codes < 0

    def rows_of(self, chosen: Callable[[Any], bool]) -> Mask:
        """Tell the rows whose value is chosen by a predicate; blank ones are not asked about."""
        return np.array([*map(chosen, self.values), False], dtype=bool)[self.codes]

    def take(self, rows: Mask) -> Coded:
        """Keep some rows."""
        return Coded(self.values, self.codes[rows])

    def map(self, change: Callable[[Any], Any]) -> Coded:
        """Change every distinct value that could be read."""
        return Coded([None if value is None else change(value) for value in self.values], self.codes)


def blank(rows: int) -> Coded:
    """Make a column of blank cells."""
    return Coded([], np.full(rows, -1, dtype=np.int64))


def coded(cells: Sequence[Hashable]) -> Coded:
    """Encode cells that are clean already; None is blank."""
    index: dict[Hashable, int] = {}
    codes = [-1 if cell is None else index.setdefault(cell, len(index)) for cell in cells]
    return Coded(list(index), np.array(codes, dtype=np.int64))


def days(column: Coded) -> NDArray[np.datetime64]:
    """Give the day of every row of a column of dates; NaT where there is none, and NaT compares with nothing."""
    numbers = [_NO_DAY if day is None else day.toordinal() - _EPOCH for day in [*column.values, None]]
    return np.array(numbers, dtype=np.int64).view("datetime64[D]")[column.codes]


def encoded(cells: Sequence[Raw], *, plain: bool) -> Coded:
    """Encode raw cells and clean their texts; `plain` promises that they are all str or None."""
    column = _of_texts(cells) if plain else _of_anything(cells)
    if plain or set(map(type, column.values)) <= {str}:
        column.values = cleaned_all(column.values)
    else:
        column.values = [cleaned(value) if isinstance(value, str) else value for value in column.values]
    return _without(column, "") if "" in column.values else column


def _of_texts(cells: Sequence[Raw]) -> Coded:
    """Encode texts; most columns of most tables are blank."""
    if cells.count("") == len(cells):
        return blank(len(cells))
    codes, values = pd.factorize(np.array(cells, dtype=object))
    return Coded(list(values), codes)


def _of_anything(cells: Sequence[Raw]) -> Coded:
    """Encode values of any kind; 1, 1.0 and True are three values."""
    column = coded([None if cell is None else (type(cell), cell) for cell in cells])
    return Coded([value for _, value in column.values], column.codes)


def _without(column: Coded, empty: str) -> Coded:
    """Drop the values that turned out to be empty."""
    kept = [value != empty for value in column.values]
    renumbered = np.where(kept, np.cumsum(kept) - 1, -1)
    values = [value for value, keep in zip(column.values, kept, strict=True) if keep]
    return Coded(values, np.append(renumbered, -1)[column.codes])
