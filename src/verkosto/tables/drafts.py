"""Tables while they are being checked, and where each of their cells stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

import numpy as np

from verkosto.schema import Table
from verkosto.tables.coded import Coded, blank, coded
from verkosto.tables.notes import Fault, Notes
from verkosto.tables.raw import Numbers, Place, Spot
from verkosto.tables.reading import Reading


@dataclass(slots=True, eq=False)
class Draft:
    """Rows of one table from one place.

    `columns` holds what the place has, by the names of the schema; `headings` what its author calls the columns.
    `cells` names the heading row by row where one column became many rows (a matrix). `bare` says that nobody gave
    any headings: there are no rows, or the rows were made.
    """

    table: Table
    place: Place
    rows: Numbers
    columns: dict[str, Coded]
    headings: dict[str, str] = field(default_factory=dict)
    header: int = 1
    cells: list[tuple[str, int]] | None = None
    bare: bool = False

    def __len__(self) -> int:
        """Count the rows."""
        return len(self.rows)

    @property
    def made(self) -> bool:
        """Tell whether the rows were made from a matrix; their references are resolved already."""
        return self.cells is not None

    def column(self, name: str) -> Coded:
        """Give a column; one that the place does not have is blank."""
        found = self.columns.get(name)
        return blank(len(self)) if found is None else found

    def spot(self, row: int, name: str | None) -> Spot:
        """Tell where a cell stands; `row` counts from 0, `name` is a column of the schema."""
        if self.cells is not None:
            return Spot(self.place, int(self.rows[row]), *self.cells[row])
        return Spot(self.place, int(self.rows[row]), *self._heading(name))

    def top(self, name: str | None) -> Spot:
        """Tell where the heading of a column stands, or would stand."""
        return Spot(self.place, self.header, *self._heading(name))

    def _heading(self, name: str | None) -> tuple[str | None, int]:
        """Give what the author calls a column, and its position."""
        if name is None:
            return None, -1
        places = list(self.headings)
        return self.headings.get(name, name), places.index(name) if name in places else len(places)


@dataclass(slots=True)
class Bench:
    """All tables on the work bench: the drafts of every table that the dataset has, in the order of the schema."""

    notes: Notes
    reading: Reading
    drafts: dict[str, list[Draft]] = field(default_factory=dict)

    def each(self) -> Iterator[Draft]:
        """Go through all drafts."""
        for drafts in self.drafts.values():
            yield from drafts

    def of(self, table: str) -> list[Draft]:
        """Give the drafts of one table; none when the dataset does not have it."""
        return self.drafts.get(table, [])

    def cells(self, table: str, column: str) -> list[Any]:
        """Give the values of a column over all drafts of a table."""
        return list(chain.from_iterable(draft.column(column).cells() for draft in self.of(table)))

    def fault_rows(self, draft: Draft, name: str, column: Coded, faults: dict[int, list[Fault]],
                   shown: list[Any]) -> None:
        """Note the faults of distinct values for every row that has them; `shown` holds the values to show."""
        if not faults:
            return
        faulty = np.zeros(len(column.values) + 1, dtype=bool)
        faulty[list(faults)] = True
        for row in np.flatnonzero(faulty[column.codes]).tolist():
            code = int(column.codes[row])
            for fault in faults[code]:
                self.notes.add(draft.spot(row, name), fault, shown[code])


def draft_of(table: Table, place: Place, rows: list[int], columns: dict[str, list[Any]],
             cells: list[tuple[str, int]]) -> Draft:
    """Make a draft of rows that were derived; `cells` tells the heading of each."""
    built = {name: coded(values) for name, values in columns.items()}
    return Draft(table, place, np.array(rows, dtype=np.int64), built, cells=cells, bare=True)
