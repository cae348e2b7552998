"""The matrix becomes rows of `responsibilities`, with the posts and persons that they need."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from verkosto.schema import TABLES, fold
from verkosto.tables.cast import Cast, Rows
from verkosto.tables.cells import Carrier, Entry, Parsed, parse
from verkosto.tables.clean import has_control, is_printable, is_whole
from verkosto.tables.drafts import Bench, Draft, draft_of
from verkosto.tables.notes import Fault
from verkosto.tables.raw import Raw
from verkosto.tables.reading import Sheet
from verkosto.tables.references import Directory
from verkosto.tables.values import text

_COLUMNS = ("organization", "domain", "role", "post", "person", "status", "mandate", "mandate_source", "fte", "shared",
            "confirmed", "source")


class Matrix:
    """A matrix on its way into other tables.

    `draft` has its organisations (resolved), `confirmed` and `source`; `positions` are the other columns of the
    sheet; `domains` is where their headings are looked up, None without a table `domains`.
    """

    def __init__(self, bench: Bench, sheet: Sheet, draft: Draft, positions: list[int],
                 domains: Directory | None) -> None:
        self._bench, self._sheet, self._draft, self._domains = bench, sheet, draft, domains
        self._rows, self._cast = Rows({name: [] for name in _COLUMNS}), Cast(bench)
        self._headed = dict(self._headings(positions))

    def expand(self) -> None:
        """Add what the matrix says to `responsibilities`, `posts` and `people`."""
        parsed = {position: self._parsed(position) for position in self._headed}
        for row, common in self._organizations():
            for position, domain in self._headed.items():
                code = int(self._sheet.columns[position].codes[row])
                for entry in parsed[position][code] if code >= 0 else ():
                    self._add(row, position, entry, {**common, "domain": domain})
        self._put("responsibilities", self._rows, always=True)
        self._put("posts", self._cast.posts)
        self._put("people", self._cast.people)

    def _organizations(self) -> Iterator[tuple[int, dict[str, Any]]]:
        """Go through the rows that have an organisation; each may have only one."""
        seen: dict[str, int] = {}
        columns = [self._draft.column(name).cells() for name in ("organization", "confirmed", "source")]
        for row, (organization, confirmed, source) in enumerate(zip(*columns, strict=True)):
            if organization is None:
                continue
            first = int(self._sheet.rows[seen.setdefault(organization, row)])
            if first == self._sheet.rows[row]:
                yield row, {"organization": organization, "confirmed": confirmed, "source": source}
            else:
                spot = self._draft.spot(row, "organization")
                self._bench.notes.error("organization-twice", spot, organization, row=first)

    def _headings(self, positions: list[int]) -> Iterator[tuple[int, str]]:
        """Give the domain of every heading that has one; note the others."""
        columns: dict[str, int] = {}
        lookup = None if self._domains is None else _folded(self._domains)
        for position in positions:
            domain = self._domain(position, lookup)
            if domain in columns:
                other = self._sheet.headings[columns[domain]]
                self._note(position, Fault("headings-alike", {"other": other}))
            elif domain is not None:
                columns[domain] = position
                yield position, domain

    def _domain(self, position: int, lookup: dict[str, list[str]] | None) -> str | None:
        """Find the domain of a heading: by its id, else by any name without regard to case and marks."""
        heading = self._sheet.headings[position]
        if self._domains is None or lookup is None:
            if has_control(heading):
                self._note(position, Fault("control"))
            return heading
        found = [heading] if heading in self._domains.ids else lookup.get(fold(heading), [])
        if len(found) == 1:
            return found[0]
        if found:
            self._note(position, Fault("ambiguous", {"matches": [self._domains.show(item) for item in found]}))
        else:
            self._note(position, Fault("unknown-domain", hint=self._domains.speller.hint_or_list(heading)))
        return None

    def _note(self, position: int, fault: Fault) -> None:
        """Note a fault of a heading."""
        self._bench.notes.add(self._sheet.top(position), fault, self._sheet.headings[position])

    def _parsed(self, position: int) -> list[list[Entry]]:
        """Read the distinct cells of a column and note what is wrong with them."""
        cells = self._sheet.columns[position]
        read = [_read(cell) for cell in cells.values]
        for row in np.flatnonzero(cells.codes >= 0).tolist():
            code = int(cells.codes[row])
            for fault in read[code].faults:
                self._bench.notes.add(self._sheet.spot(row, position), fault, cells.values[code])
        return [cell.entries for cell in read]

    def _add(self, row: int, position: int, entry: Entry, common: dict[str, Any]) -> None:
        """Add the rows of one entry: its own, one of role lead, one for each deputy."""
        common["shared"] = True if entry.shared else None
        own = {"mandate": "decision" if entry.mandate_source else None, "mandate_source": entry.mandate_source,
               "fte": entry.fte}
        if entry.principal is not None:
            self._add_row(row, position, entry.principal, {**common, **own, "role": entry.role})
        if entry.principal is not None and entry.lead:
            self._add_row(row, position, entry.principal, {**common, "role": "lead"})
        for deputy in entry.deputies:
            self._add_row(row, position, deputy, {**common, "role": "deputy"})

    def _add_row(self, row: int, position: int, carrier: Carrier, values: dict[str, Any]) -> None:
        """Add one row of `responsibilities`."""
        cell = (int(self._sheet.rows[row]), self._sheet.headings[position], position)
        carried = self._cast.carry(values["organization"], carrier, cell)
        if isinstance(carried, Fault):
            self._bench.notes.add(self._sheet.spot(row, position), carried, self._sheet.columns[position].at(row))
        else:
            self._rows.add(cell, values | carried)

    def _put(self, table: str, rows: Rows, *, always: bool = False) -> None:
        """Put the rows that were made on the bench."""
        if always or rows.numbers:
            draft = draft_of(TABLES[table], self._sheet.place, rows.numbers, rows.columns, rows.cells)
            self._bench.drafts.setdefault(table, []).append(draft)


def _read(cell: Raw) -> Parsed:
    """Read one cell, whatever it holds."""
    said = text(cell)
    if isinstance(said, str) and not (is_printable(said) and is_whole(said)):
        return Parsed(faults=[Fault("garbled" if is_printable(said) else "control-text")])
    return Parsed(faults=[said]) if isinstance(said, Fault) else parse(str(said))


def _folded(domains: Directory) -> dict[str, list[str]]:
    """Map every folded id, name and alias of the domains to the ids that it means."""
    found: dict[str, dict[str, None]] = {}
    for step in ({one: [one] for one in domains.ids if one is not None}, *domains.steps):
        for word, ids in step.items():
            found.setdefault(fold(word), {}).update(dict.fromkeys(ids))
    return {word: list(ids) for word, ids in found.items()}
