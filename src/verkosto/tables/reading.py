"""What a reader hands over to the checks: sheets, settings, and what it noticed.

This is the seam between the forms of a dataset and the checks. A reader turns its form – a folder of CSV files,
records, a workbook – into a `Reading`, sheet by sheet; everything after it is common to all forms.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from verkosto.tables.clean import cleaned
from verkosto.tables.coded import Coded, encoded
from verkosto.tables.notes import Notes
from verkosto.tables.raw import Numbers, Place, Raw, RawSheet, Spot
from verkosto.tables.values import text


@dataclass(slots=True)
class Sheet:
    """A sheet whose headings are cleaned and whose columns are encoded; blank rows are gone."""

    place: Place
    table: str
    headings: list[str]
    columns: list[Coded]
    rows: Numbers
    header: int
    extra: list[tuple[int, Raw]]

    def top(self, position: int) -> Spot:
        """Tell where a heading stands."""
        return Spot(self.place, self.header, self.headings[position] or None, position)

    def spot(self, row: int, position: int) -> Spot:
        """Tell where a cell stands; `row` counts from 0."""
        return Spot(self.place, int(self.rows[row]), self.headings[position] or None, position)


def _sheet(raw: RawSheet) -> Sheet:
    """Clean the headings, encode the columns, drop the blank rows."""
    headings = list(map(_heading, raw.headings))
    columns = [encoded(cells, plain=raw.plain) for cells in raw.columns]
    filled = np.zeros(len(raw.numbers), dtype=bool)
    for column in columns:
        filled |= column.codes >= 0
    if not filled.all():
        columns = [column.take(filled) for column in columns]
    return Sheet(raw.place, raw.table, headings, columns, raw.numbers[filled], raw.header, raw.extra)


def _heading(cell: Raw) -> str:
    """Read a heading; what no heading can be – a time, a formula without a result – is blank."""
    said = None if cell is None else text(cell)
    return cleaned(said) if isinstance(said, str) else ""


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting of the dataset as it was found; `loose` lets a number stand for a text."""

    key: str
    value: object
    spot: Spot
    loose: bool


@dataclass(slots=True)
class Reading:
    """All that a reader found.

    `broken` names the tables that are there but could not be read; `texts` are further texts that were met (names
    of files, the lines of a settings file): they are searched for identity codes. `home` is what stands for the
    whole dataset in problems, `missing` for a table that it does not have; `id` is the id that it has by its name.
    """

    notes: Notes
    home: Place
    missing: Place
    sheets: list[Sheet] = field(default_factory=list)
    settings: list[Setting] = field(default_factory=list)
    broken: set[str] = field(default_factory=set)
    texts: list[tuple[Spot, str]] = field(default_factory=list)
    id: str | None = None

    def add(self, raw: RawSheet) -> None:
        """Take over a sheet; its cells are encoded at once, so that only one sheet of raw cells is ever held."""
        self.notes.rank(raw.place)
        self.texts += [(Spot(raw.place, row), cell) for row, cell in raw.above if isinstance(cell, str)]
        self.sheets.append(_sheet(raw))
