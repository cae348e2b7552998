"""Rows become a sheet: which of them holds the headings, and what stands in each column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, zip_longest

import numpy as np

from verkosto.schema import KEY_HEADINGS, TABLES, fold
from verkosto.tables.clean import cleaned
from verkosto.tables.raw import DATASET, Cells, Numbers, Place, Raw, RawSheet, is_blank

Rows = Sequence[Sequence[Raw]]

_LOOKED_AT = 30
"""How many rows that hold something are looked at for headings."""
_ENOUGH = 2


def sheet_of_rows(place: Place, table: str, rows: Rows, *, plain: bool, grid: bool = False) -> RawSheet | None:
    """Turn rows – the first is row 1 – into a sheet, or None when all of them are blank.

    Missing cells at the end of a row are blank. In a `grid` every cell stands where its author put it, so that one to
    the right of the last heading belongs to a column without a heading; elsewhere such a cell is one too many.
    """
    first = head_row(rows, table)
    if first is None:
        return None
    headings, body = list(rows[first]), rows[first + 1:]
    if grid:
        headings += [None] * (max(map(len, body), default=0) - len(headings))
    numbers = np.arange(first + 2, len(rows) + 1, dtype=np.int64)
    sheet = RawSheet(place, table, headings, _columns(body, len(headings)), numbers, first + 1, plain=plain)
    sheet.above = [(number, cell) for number, row in enumerate(rows[:first], start=1) for cell in row]
    sheet.extra = _extra(body, numbers, len(headings))
    return sheet


def head_row(rows: Rows, table: str) -> int | None:
    """Tell which row, counted from 0, holds the headings; None when all rows are blank.

    It is the first row with two headings that the table knows – in a matrix, with that of the organisation and any
    other –, else simply the first that holds something. A row below that repeats them, as merged cells do, is taken
    instead.
    """
    filled = (number for number, row in enumerate(rows) if not all(map(is_blank, row)))
    looked_at = list(islice(filled, _LOOKED_AT))
    first = next((number for number in looked_at if is_head(rows[number], table)), None)
    if first is None:
        return next(iter(looked_at), None)
    while first + 1 < len(rows) and _known(rows[first], table) <= _known(rows[first + 1], table):
        first += 1
    return first


def is_head(row: Sequence[Raw], table: str) -> bool:
    """Tell whether a row is one of headings."""
    known = {column for _, column in _known(row, table)}
    if table == DATASET:
        return bool(known)
    if table == "matrix":
        return "organization" in known and sum(not is_blank(cell) for cell in row) >= _ENOUGH
    return len(known) >= _ENOUGH


def _known(row: Sequence[Raw], table: str) -> set[tuple[int, str]]:
    """Find the headings that a table knows: their positions and columns."""
    return set(_headings(row, dict.fromkeys(KEY_HEADINGS, "key") if table == DATASET else TABLES[table].headings))


def _headings(row: Sequence[Raw], columns: dict[str, str]) -> Iterator[tuple[int, str]]:
    """Go through the cells of a row that are headings."""
    for position, cell in enumerate(row):
        if isinstance(cell, str) and (column := columns.get(fold(cleaned(cell)))) is not None:
            yield position, column


def _columns(body: Rows, width: int) -> list[Cells]:
    """Turn rows into columns, one for each heading."""
    even = set(map(len, body)) <= {width}
    turned: list[Cells] = list(zip(*body, strict=True) if even else zip_longest(*body, fillvalue=None))
    blank: Cells = (None,) * len(body)
    return turned[:width] + [blank] * (width - len(turned))


def _extra(body: Rows, numbers: Numbers, width: int) -> list[tuple[int, Raw]]:
    """Find the cells to the right of the last heading that hold something."""
    return [
        (int(number), cell)
        for number, row in zip(numbers, body, strict=True) if len(row) > width
        for cell in row[width:] if not is_blank(cell)
    ]
