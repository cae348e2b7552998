"""Headings: which column of the schema each stands for, and what is wrong with them."""

from __future__ import annotations

import numpy as np

from verkosto.schema import TABLES, Table, fold
from verkosto.tables.drafts import Draft
from verkosto.tables.notes import Notes
from verkosto.tables.raw import Spot
from verkosto.tables.reading import Sheet
from verkosto.tables.suggest import Speller
from verkosto.tables.values import is_excel_error


def draft_of_sheet(sheet: Sheet, notes: Notes) -> tuple[Draft, list[int]]:
    """Make a draft of the columns that the schema knows; also give the positions of the other headings.

    Notes blank, doubled and wrong headings, and cells without a heading.
    """
    table = TABLES[sheet.table]
    known: dict[str, int] = {}
    others: list[int] = []
    for position in _usable(sheet, notes):
        name = table.headings.get(fold(sheet.headings[position]))
        if name is None:
            others.append(position)
        elif name in known:
            _note_alike(sheet, position, known[name], notes)
        else:
            known[name] = position
    columns = {name: sheet.columns[position] for name, position in known.items()}
    headings = {name: sheet.headings[position] for name, position in known.items()}
    _note_extra(sheet, notes)
    draft = Draft(table, sheet.place, sheet.rows, columns, headings, sheet.header, bare=not sheet.headings)
    return draft, _distinct(sheet, others, notes)


def note_unknown(sheet: Sheet, positions: list[int], table: Table, notes: Notes) -> None:
    """Warn of headings that no column of the table has."""
    words = {word: column.name for column in table.columns for word in (column.name, *column.aliases)}
    speller = Speller(words, spelled=True)
    for position in positions:
        heading = sheet.headings[position]
        notes.warning("unknown-column", sheet.top(position), heading, speller.hint_or_list(heading))


def _usable(sheet: Sheet, notes: Notes) -> list[int]:
    """Give the positions of the headings that say something."""
    usable = []
    for position, heading in enumerate(sheet.headings):
        if is_excel_error(heading):
            notes.error("excel-error", sheet.top(position), heading)
        elif heading:
            usable.append(position)
        elif (sheet.columns[position].codes >= 0).any():
            _note_blank(sheet, position, notes)
    return usable


def _note_blank(sheet: Sheet, position: int, notes: Notes) -> None:
    """Tell of cells under a blank heading; in a matrix a domain would be lost."""
    row = int(sheet.rows[np.flatnonzero(sheet.columns[position].codes >= 0)[0]])
    note = notes.error if sheet.table == "matrix" else notes.warning
    note("blank-heading", sheet.top(position), number=position + 1, row=row)


def _note_alike(sheet: Sheet, position: int, other: int, notes: Notes) -> None:
    """Tell of two headings that mean the same."""
    heading = sheet.headings[position]
    notes.error("headings-alike", sheet.top(position), heading, other=sheet.headings[other])


def _note_extra(sheet: Sheet, notes: Notes) -> None:
    """Tell of cells to the right of the last heading."""
    for row, cell in sheet.extra:
        notes.error("extra-cell", Spot(sheet.place, row, None, len(sheet.headings)), cell)


def _distinct(sheet: Sheet, positions: list[int], notes: Notes) -> list[int]:
    """Drop headings that repeat another one."""
    seen: dict[str, int] = {}
    for position in positions:
        other = seen.setdefault(fold(sheet.headings[position]) or sheet.headings[position], position)
        if other != position:
            _note_alike(sheet, position, other, notes)
    return list(seen.values())
