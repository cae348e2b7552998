"""Raw sheets: what a reader of any form makes of a table, and where a cell stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

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


UNCALCULATED = Alien("formula")
"""A cell with a formula whose result nobody has calculated."""


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
    are to the right of the last heading, with their rows, `above` those above the headings. `plain` says that every
    cell is a str without NUL.
    """

    place: Place
    table: str
    headings: Sequence[Raw]
    columns: Sequence[Cells]
    numbers: Numbers
    header: int = 1
    extra: list[tuple[int, Raw]] = field(default_factory=list)
    above: list[tuple[int, Raw]] = field(default_factory=list)
    plain: bool = False


def is_blank(cell: Raw) -> bool:
    """Tell whether a cell holds nothing but space."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def as_midnight(value: datetime) -> date | None:
    """Give the day of a moment at midnight; another moment has none."""
    return value.date() if (value.hour, value.minute, value.second, value.microsecond) == (0, 0, 0, 0) else None
