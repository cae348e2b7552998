"""Who has a responsible person for what: organisations down, interface domains across."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from verkosto.messages import text
from verkosto.model import Network, names
from verkosto.model.cells import effective_cells
from verkosto.model.meant import domains_meant
from verkosto.outputs.blocks import Block, Grid, Line, Records, Word
from verkosto.outputs.blocks.columns import fitted, needed
from verkosto.outputs.blocks.order import finnish
from verkosto.outputs.blocks.symbols import STATE_MARKS, STATE_TONES
from verkosto.outputs.blocks.title import title

SCHEMA = "verkosto/matrix/1"
_HOSTED = "→"
_CELL = ("organization", "domain", "state", "detail", "host", "required")
_NOT_ASKED = Word("")


@dataclass(frozen=True)
class MatrixContent:
    """The effective cells of the responsible persons, required ones and those with a row.

    `domains` names the interface domains to show, by id, name or alias; empty: all that are asked about.
    """

    network: Network
    lang: str = "en"
    domains: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Turn names of domains into ids; refuse those that the dataset does not have: UsageError."""
        object.__setattr__(self, "domains", domains_meant(self.network, self.domains))

    @cached_property
    def cells(self) -> dict[tuple[str, str], dict[Hashable, Any]]:
        """The cells that are asked about, by organisation and domain."""
        frame = effective_cells(self.network)
        asked = frame[(frame["role"] == "responsible") & (frame["required"] | frame["row"])]
        chosen = asked[asked["domain"].isin(self.domains)] if self.domains else asked
        plain = chosen[list(_CELL)].astype("object").where(chosen[list(_CELL)].notna(), None)
        return {(each["organization"], each["domain"]): each for each in plain.to_dict("records")}

    @cached_property
    def columns(self) -> list[str]:
        """The domains across: in the order of their table, without one sorted by id."""
        asked = {domain for _, domain in self.cells}
        return [each for each in self.network.frame("domains")["id"].tolist() if each in asked]

    @cached_property
    def rows(self) -> list[str]:
        """The organisations down: each county with its municipalities after it, then who belongs to none."""
        asked = {organization for organization, _ in self.cells}
        counties = self.network.counties
        placed = [each for county in self._sorted(counties) for each in (county, *self._sorted(counties[county]))]
        return [each for each in (*placed, *self._sorted(asked.difference(placed))) if each in asked]

    def _sorted(self, ids: Iterable[str]) -> list[str]:
        return sorted(ids, key=lambda each: (finnish(self.name(each)), each))

    def name(self, node: str) -> str:
        """Name an organisation or a domain."""
        return names(self.network, self.lang).get(node, node)

    def blocks(self, width: int | None = None) -> list[Block]:
        """Show the matrix with its legend; so many domains side by side as fit into `width`."""
        head = text("matrix.organization", self.lang)
        first = max(map(len, (head, *map(self.name, self.rows))))
        widths = list(map(self._width, self.columns))
        parts = fitted(widths, None if width is None else width - first)
        grids = [self._grid(head, self.columns[start:end], (first, *widths[start:end])) for start, end in parts]
        return [*title(self.network, self.lang), *grids, *self._legend()]

    def _width(self, domain: str) -> int:
        return needed(self.name(domain), (self._word(each, domain).text for each in self.rows))

    def _grid(self, head: str, domains: list[str], widths: tuple[int, ...]) -> Grid:
        """Show some domains; an organisation of which none of them is asked has no row there."""
        said = {each: [self._word(each, domain) for domain in domains] for each in self.rows}
        asked = {each: words for each, words in said.items() if any(word.text for word in words)}
        rows = tuple((Word(self.name(each)), *words) for each, words in asked.items())
        return Grid((head, *(self.name(domain) for domain in domains)), rows, widths=widths)

    def _word(self, organization: str, domain: str) -> Word:
        cell = self.cells.get((organization, domain))
        if cell is None:
            return _NOT_ASKED
        said = f"{STATE_MARKS[cell['state']]} {text('state.' + cell['state'], self.lang)}"
        return Word(f"{said} {_HOSTED}" if cell["host"] else said, STATE_TONES[cell["state"]])

    def _legend(self) -> list[Block]:
        """Explain the symbols, with how many cells each stands for."""
        states = [cell["state"] for cell in self.cells.values()]
        counted = " · ".join(f"{mark} {text(f'state.{state}', self.lang)} {states.count(state)}"
                             for state, mark in STATE_MARKS.items())
        hosted = any(cell["host"] for cell in self.cells.values())
        blank = len(self.cells) < len(self.rows) * len(self.columns)
        notes = [text("matrix.hosted", self.lang, mark=_HOSTED)] * hosted + [text("matrix.blank", self.lang)] * blank
        return [Line(""), Line(counted), *(Line(note, "faint") for note in notes)]

    def document(self) -> dict[str, Any]:
        """Give the document `verkosto/matrix/1`: the rows, the columns, and a list of cells."""
        settings = self.network.settings
        return {
            "schema": SCHEMA, "dataset": settings.id, "title": settings.title, "fictional": settings.fictional,
            "as_of": self.network.as_of.isoformat(), "profile": self.network.profile.name,
            "organizations": [{"id": each, "name": self.name(each)} for each in self.rows],
            "domains": [{"id": each, "name": self.name(each)} for each in self.columns],
            "cells": [self.cells[pair] for pair in self._pairs()],
        }

    def _pairs(self) -> list[tuple[str, str]]:
        return [(each, domain) for each in self.rows for domain in self.columns if (each, domain) in self.cells]

    def records(self) -> Records:
        """Give a record for each organisation, with a column for each domain."""
        titles = {domain: self._heading(domain) for domain in self.columns}
        common = {"as_of": self.network.as_of.isoformat(), "fictional": self.network.settings.fictional}
        rows: list[dict[str, object]] = [
            {"organization": each, "name": self.name(each), **common,
             **{title: self._state(each, domain) for domain, title in titles.items()}}
            for each in self.rows
        ]
        return Records(("organization", "name", *titles.values(), *common), rows)

    def _heading(self, domain: str) -> str:
        """Name a column; of two domains with one name each has its id beside it."""
        name = self.name(domain)
        return name if [self.name(each) for each in self.columns].count(name) == 1 else f"{name} ({domain})"

    def _state(self, organization: str, domain: str) -> str | None:
        cell = self.cells.get((organization, domain))
        return None if cell is None else text("state." + cell["state"], self.lang)
