"""The posts and persons of a matrix: what is on record is reused, the rest is made."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from verkosto.schema import fold
from verkosto.tables.cells import Carrier
from verkosto.tables.drafts import Bench
from verkosto.tables.notes import Fault, Hint
from verkosto.tables.slugs import free_id, plain_id


@dataclass(slots=True)
class Rows:
    """Rows of one table that the matrix makes, column by column, and where each comes from.

    `numbers` counts the rows of the matrix as a person sees them, `cells` holds heading and position of the column.
    """

    columns: dict[str, list[Any]]
    numbers: list[int] = field(default_factory=list)
    cells: list[tuple[str, int]] = field(default_factory=list)

    def add(self, cell: tuple[int, str, int], values: dict[str, Any]) -> None:
        """Add a row that comes from a cell (row number, heading, position); what `values` does not say is blank."""
        for name, column in self.columns.items():
            column.append(values.get(name))
        self.numbers.append(cell[0])
        self.cells.append(cell[1:])


class Cast:
    """Finds or makes the posts and persons that carry responsibilities."""

    def __init__(self, bench: Bench) -> None:
        self.posts = Rows({"id": [], "title": [], "organization": []})
        self.people = Rows({"id": [], "name": [], "email": []})
        self._known_people = set(bench.cells("people", "id"))
        self._taken = {found for draft in bench.each() for found in draft.column("id").cells() if found is not None}
        self._made_people: dict[tuple[str, str], str] = {}
        self._titles: dict[tuple[str, str], list[str]] = {}
        self._index(bench)

    def carry(self, organization: str, carrier: Carrier, cell: tuple[int, str, int]) -> dict[str, Any] | Fault:
        """Give the status, the post and the person of a carrier, making what is not on record."""
        row: dict[str, Any] = {"status": carrier.status}
        if carrier.title is not None:
            known = self._titles.get((organization, fold(carrier.title)))
            posts = known or [self._post(organization, carrier.title, cell)]
            if len(posts) > 1:
                return Fault("cell-posts", {"title": carrier.title, "posts": posts}, Hint("use-responsibilities"))
            row["post"] = posts[0]
        if carrier.name is not None:
            row["person"] = self._person(organization, carrier, cell)
        return row

    def _index(self, bench: Bench) -> None:
        """Remember the posts on record by organisation and title; abolished ones only where there is no other."""
        columns = [bench.cells("posts", name) for name in ("organization", "title", "id", "status")]
        abolished: dict[tuple[str, str], list[str]] = {}
        for organization, title, found, status in zip(*columns, strict=True):
            if organization is not None and title is not None and found is not None:
                titles = abolished if status == "abolished" else self._titles
                titles.setdefault((organization, fold(title)), []).append(found)
        self._titles = abolished | self._titles

    def _post(self, organization: str, title: str, cell: tuple[int, str, int]) -> str:
        """Make a post."""
        made = self._free(organization, title, "post")
        self._titles[organization, fold(title)] = [made]
        self.posts.add(cell, {"id": made, "title": title, "organization": organization})
        return made

    def _person(self, organization: str, carrier: Carrier, cell: tuple[int, str, int]) -> str:
        """Find the person of a carrier by the id that the matrix would give, or make one."""
        name = str(carrier.name)
        readable = plain_id(organization, name, "person")
        if readable in self._known_people:
            return readable
        key = (organization, fold(name))
        if key not in self._made_people:
            self._made_people[key] = self._free(organization, name, "person")
            self.people.add(cell, {"id": self._made_people[key], "name": name, "email": carrier.email})
        return self._made_people[key]

    def _free(self, organization: str, text: str, otherwise: str) -> str:
        """Give a new id."""
        made = free_id(plain_id(organization, text, otherwise), self._taken)
        self._taken.add(made)
        return made
