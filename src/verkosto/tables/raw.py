"""Raw sheets: what a reader of any form makes of a table, and where a cell stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import zip_longest

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Raw = object
"""A cell as a reader gives it: None, str, int, float, bool, date, datetime, a tuple of these, or an `Alien`."""

Cells = Sequence[Raw] | NDArray[np.object_]
"""The cells of one column."""

DATASET = "dataset"
"""The name of the sheet or table of records that holds the settings as keys and values."""


@dataclass(frozen=True, slots=True)
class Alien:
    """A value of a kind that no cell can hold; only the name of its type is kept."""

    type: str

    def __str__(self) -> str:
        """Show no more of it than the name of its type."""
        return self.type


@dataclass(frozen=True, slots=True)
class Place:
    """A table as its author knows it: the file and, in a workbook, the sheet."""

    file: str
    sheet: str | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something was noticed; `position` is that of the column in its table, for the order of the problems."""

    place: Place
    row: int | None = None
    column: str | None = None
    position: int = -1


@dataclass(slots=True)
class RawSheet:
    """One table as a reader found it, column by column.

    `numbers` counts the rows as a person sees them, `header` is the row of the headings. `extra` holds cells that
    are to the right of the last heading, with their rows. `plain` says that every cell is a str without NUL.
    """

    place: Place
    table: str
    headings: Sequence[Raw]
    columns: Sequence[Cells]
    numbers: Numbers
    header: int = 1
    extra: list[tuple[int, Raw]] = field(default_factory=list)
    plain: bool = False


def is_blank(cell: Raw) -> bool:
    """Tell whether a cell holds nothing but space."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def sheet_of_rows(place: Place, table: str, rows: Sequence[Sequence[Raw]], *, plain: bool) -> RawSheet | None:
    """Turn rows – the first is row 1 – into a sheet, or None when all of them are blank.

    The first row that is not blank holds the headings. Missing cells at the end of a row are blank.
    """
    first = next((number for number, row in enumerate(rows) if not all(map(is_blank, row))), None)
    if first is None:
        return None
    headings, body = list(rows[first]), rows[first + 1:]
    numbers = np.arange(first + 2, len(rows) + 1, dtype=np.int64)
    sheet = RawSheet(place, table, headings, _columns(body, len(headings)), numbers, first + 1, plain=plain)
    sheet.extra = _extra(body, numbers, len(headings))
    return sheet


def _columns(body: Sequence[Sequence[Raw]], width: int) -> list[Cells]:
    """Turn rows into columns, one for each heading."""
    even = set(map(len, body)) <= {width}
    turned: list[Cells] = list(zip(*body, strict=True) if even else zip_longest(*body, fillvalue=None))
    blank: Cells = (None,) * len(body)
    return turned[:width] + [blank] * (width - len(turned))


def _extra(body: Sequence[Sequence[Raw]], numbers: Numbers, width: int) -> list[tuple[int, Raw]]:
    """Find the cells to the right of the last heading that hold something."""
    return [
        (int(number), cell)
        for number, row in zip(numbers, body, strict=True) if len(row) > width
        for cell in row[width:] if not is_blank(cell)
    ]


def as_midnight(value: datetime) -> date | None:
    """Give the day of a moment at midnight; another moment has none."""
    return value.date() if (value.hour, value.minute, value.second, value.microsecond) == (0, 0, 0, 0) else None
