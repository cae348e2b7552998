"""Columns as dictionaries: each distinct value once, and for every row which one it has."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from verkosto.tables.clean import cleaned, is_usual
from verkosto.tables.identity import may_have_code
from verkosto.tables.raw import Cells

Codes = NDArray[np.int64]
Mask = NDArray[np.bool_]

_EPOCH = date(1970, 1, 1).toordinal()
_NO_DAY = np.iinfo(np.int64).min  # how NumPy writes NaT


@dataclass(slots=True)
class Coded:
    """A column: `codes` points into `values` for every row, -1 where the cell is blank.

    A value None is one that could not be read: there is something in the cell, but nothing to work with.
    Values may repeat (two spellings of one date). A column that was read is `suspect` when it may hold personal
    identity codes, and `usual` when it surely holds nothing but texts of printable letters and line feeds.
    """

    values: list[Any]
    codes: Codes
    suspect: bool = False
    usual: bool = False

    def at(self, row: int) -> Any:  # noqa: ANN401 - columns hold every type
        """Give the value of a row; None when it is blank or unreadable."""
        code = self.codes[row]
        return None if code < 0 else self.values[code]

    def cells(self) -> list[Any]:
        """Give the value of every row; None when it is blank or unreadable."""
        values = [*self.values, None]
        return list(map(values.__getitem__, self.codes.tolist()))

    def blank(self) -> Mask:
        """Tell the rows whose cell is blank."""
        return self.codes < 0

    def rows_of(self, chosen: Callable[[Any], bool]) -> Mask:
        """Tell the rows whose value is chosen by a predicate; blank ones are not asked about."""
        return np.array([*map(chosen, self.values), False], dtype=bool)[self.codes]

    def take(self, rows: Mask) -> Coded:
        """Keep some rows."""
        return Coded(self.values, self.codes[rows], self.suspect, self.usual)


def blank(rows: int) -> Coded:
    """Make a column of blank cells."""
    return Coded([], np.full(rows, -1, dtype=np.int64))


def coded(cells: Sequence[Hashable]) -> Coded:
    """Encode cells that are clean already; None is blank."""
    values = [cell for cell in dict.fromkeys(cells) if cell is not None]
    index: dict[Hashable, int] = {None: -1, **dict(zip(values, range(len(values)), strict=True))}
    return Coded(values, np.fromiter(map(index.__getitem__, cells), np.int64, len(cells)))


def days(column: Coded) -> NDArray[np.datetime64]:
    """Give the day of every row of a column of dates; NaT where there is none, and NaT compares with nothing."""
    numbers = [_NO_DAY if day is None else day.toordinal() - _EPOCH for day in [*column.values, None]]
    return np.array(numbers, dtype=np.int64).view("datetime64[D]")[column.codes]


def encoded(cells: Cells, *, plain: bool) -> Coded:
    """Encode raw cells and clean their texts; `plain` promises that they are all str or None."""
    column = _of_texts(cells) if plain else _of_anything(cells)
    if plain or set(map(type, column.values)) <= {str}:
        data = "\n".join(column.values).encode("utf-8", "surrogatepass")
        column.suspect, column.usual = may_have_code(data), is_usual(data)
        column.values = list(map(str.strip if column.usual else cleaned, column.values))
    else:
        column.suspect = True
        column.values = [cleaned(value) if isinstance(value, str) else value for value in column.values]
    return _without(column, "") if "" in column.values else column


def _of_texts(cells: Cells) -> Coded:
    """Encode texts; many columns are blank."""
    array = np.asarray(cells, dtype=object)
    if not np.count_nonzero(array):
        return blank(len(cells))
    codes, values = pd.factorize(array)
    return Coded(list(values), codes)


def _of_anything(cells: Cells) -> Coded:
    """Encode values of any kind; 1, 1.0 and True are three values."""
    if len(set(map(type, cells)) - {type(None)}) <= 1:
        return coded(list(cells))
    column = coded([None if cell is None else (type(cell), cell) for cell in cells])
    return Coded([value for _, value in column.values], column.codes)


def _without(column: Coded, empty: str) -> Coded:
    """Drop the values that turned out to be empty."""
    kept = [value != empty for value in column.values]
    renumbered = np.where(kept, np.cumsum(kept) - 1, -1)
    values = [value for value, keep in zip(column.values, kept, strict=True) if keep]
    return Coded(values, np.append(renumbered, -1)[column.codes], column.suspect, column.usual)
