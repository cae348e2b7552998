"""Rows that say the same twice."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from verkosto.tables.coded import Coded
from verkosto.tables.drafts import Bench, Draft

Hashes = NDArray[np.uint64]

_PRIME = np.uint64(0x9E3779B97F4A7C15)


def note_duplicates(bench: Bench) -> None:
    """Warn of rows that are identical to an earlier one, in tables whose rows have no id.

    Seats for which nobody is named are no duplicates: an organisation may have several of them.
    """
    for drafts in bench.drafts.values():
        if drafts and "id" not in drafts[0].table.by_name:
            _note_table(bench, drafts)


def _note_table(bench: Bench, drafts: list[Draft]) -> None:
    """Look at the drafts of one table together."""
    columns = [column.name for column in drafts[0].table.columns]
    numbers = [_numbers([draft.column(name) for draft in drafts]) for name in columns]
    hashes: Hashes = np.zeros(sum(map(len, drafts)), dtype=np.uint64)
    for column in numbers:
        hashes = hashes * _PRIME + column.astype(np.uint64)
    codes, distinct = pd.factorize(hashes)
    if len(distinct) == len(hashes):
        return
    first = np.unique(codes, return_index=True)[1][codes]
    spots = [(draft, row) for draft in drafts for row in range(len(draft))]
    for row in np.flatnonzero(first != np.arange(len(first))).tolist():
        if all(column[row] == column[first[row]] for column in numbers):
            _note(bench, spots[row], spots[first[row]])


def _numbers(columns: list[Coded]) -> NDArray[np.int64]:
    """Number the values of a column over all drafts: equal values have equal numbers, 0 is blank."""
    if len(columns) == 1 and len(set(columns[0].values)) == len(columns[0].values):
        return columns[0].codes + 1
    index: dict[Any, int] = {}
    parts = []
    for column in columns:
        values = [object() if value is None else value for value in column.values]  # what is unreadable equals nothing
        known = [index.setdefault(value, len(index) + 1) for value in values]
        parts.append(np.array([*known, 0], dtype=np.int64)[column.codes])
    return np.concatenate(parts)


def _note(bench: Bench, spot: tuple[Draft, int], first: tuple[Draft, int]) -> None:
    """Warn of one row."""
    draft, row = spot
    said = [draft.columns[name] for name in ("person", "post") if name in draft.columns]
    if draft.table.name == "seats" and all(column.at(row) is None for column in said):
        return
    place = first[0].place
    number = int(first[0].rows[first[1]])
    bench.notes.warning("same-row", draft.spot(row, None), row=number, file=place.sheet or place.file)
