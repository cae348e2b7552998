"""References become ids: exactly, never by likeness; a near match is only suggested."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from verkosto.schema import Column
from verkosto.tables.clean import has_control
from verkosto.tables.coded import Coded
from verkosto.tables.drafts import Bench, Draft
from verkosto.tables.notes import Fault, Hint
from verkosto.tables.suggest import Speller

Step = dict[str, list[str]]

OFFICIAL_KINDS = {"municipality": 3, "county": 2, "regional_council": 2}
"""The kinds of organisation whose `code` is official, and how many digits it has."""


@dataclass
class Directory:
    """How the rows of one table are looked up: by id, then step by step; the first that finds something decides.

    `ids` keeps the order of the rows, and gives each id as it stands there: references become that same text, which is
    found faster than an equal one. `named` are the names beside them, shown in suggestions.
    """

    ids: dict[str | None, str | None]
    named: Callable[[], Iterable[tuple[str | None, str | None]]]
    steps: list[Step] = field(default_factory=list)

    def find(self, text: str) -> list[str]:
        """Give the ids that a text means: one, several at the same step, or none."""
        known = self.ids.get(text)
        return [known] if known is not None else next((step[text] for step in self.steps if text in step), [])

    def show(self, found: str) -> str:
        """Write an id with its name."""
        name = self._names.get(found)
        return found if name is None or name == found else f"{found} ({name})"

    @cached_property
    def words(self) -> dict[str, list[str]]:
        """Everything by which a row can be looked up, with the ids that it means at its first step."""
        known: dict[str, list[str]] = {one: [one] for one in self.ids if one is not None}
        for step in self.steps:
            known = step | known
        return known

    @cached_property
    def speller(self) -> Speller:
        """Find near matches among everything by which a row can be looked up."""
        return Speller({word: self.show(found[0]) for word, found in self.words.items()})

    @cached_property
    def _names(self) -> dict[str | None, str | None]:
        """Map ids to names."""
        return dict(self.named())


def directory(bench: Bench, table: str, *, counties: bool = False) -> Directory:
    """Build the directory of a table; `counties` leaves out all other organisations."""
    if table == "organizations":
        return _organizations(bench, counties=counties)
    ids = bench.cells(table, "id")
    name = {"domains": "name_fi", "posts": "title"}.get(table, "name")
    found = Directory(dict(zip(ids, ids, strict=True)), lambda: zip(ids, bench.cells(table, name), strict=True))
    if table == "domains":
        names = ("name_fi", "name_sv", "name_en", "aliases")
        found.steps = [_step(ids, [bench.cells(table, other) for other in names])]
    return found


def resolve_draft(bench: Bench, draft: Draft, directories: dict[str, Directory]) -> None:
    """Resolve all references of a draft and note those that cannot be."""
    for name, column in draft.columns.items():
        declared = draft.table.by_name[name]
        if declared.kind == "reference":
            table = "counties" if name == "county" else declared.refers[0]
            draft.columns[name] = _resolved(bench, draft, name, column, directories.get(table))


def _resolved(bench: Bench, draft: Draft, name: str, column: Coded, found: Directory | None) -> Coded:
    """Resolve one column, each distinct value once."""
    declared = draft.table.by_name[name]
    if found is None and declared.refers[0] in bench.reading.broken:
        return column
    if found is not None and found.ids.keys() >= set(column.values):
        return Coded([found.ids[value] for value in column.values], column.codes)
    lost = "matrix" in bench.reading.broken and declared.refers[0] in {"posts", "people"}
    resolver, ids = Resolver(declared, found, lost=lost), found.ids if found is not None else {}
    values = [ids[each] if each in ids else None if each is None else resolver.value(each) for each in column.values]
    faults = {number: value for number, value in enumerate(values) if isinstance(value, list)}
    bench.fault_rows(draft, name, column, faults, column.values)
    return Coded([None if isinstance(value, list) else value for value in values], column.codes)


class Resolver:
    """Resolves the references of one column; `lost`: a matrix that was not read may have made what is meant."""

    def __init__(self, column: Column, found: Directory | None, *, lost: bool = False) -> None:
        self._column = column
        self._directory = found
        self._lost = lost

    def value(self, value: str | tuple[str, ...]) -> Any:  # noqa: ANN401 - an id, ids, or what is wrong
        """Give the id or the ids, or a list of faults."""
        if isinstance(value, str):
            found = self.one(value)
            return found if isinstance(found, str) else [found]
        all_found = [self.one(item) for item in value]
        faults = [item for item in all_found if isinstance(item, Fault)]
        return faults or tuple(dict.fromkeys(all_found))

    def one(self, text: str) -> str | Fault:
        """Give the id that a text means, or what is wrong with it."""
        if self._lost and "/" in text:
            return text
        if self._directory is None:
            return self._without_table(text)
        found = self._directory.find(text)
        if len(found) == 1:
            return found[0]
        if found:
            return Fault("ambiguous", {"matches": [self._directory.show(item) for item in found]}, Hint("use-id"), text)
        key = "no-county" if self._column.name == "county" else "dangling"
        return Fault(key, {"table": self._column.refers[0]}, self._directory.speller.hint(text), text)

    def _without_table(self, text: str) -> str | Fault:
        """Without `domains` any domain id is valid; no other table may be missing."""
        if self._column.refers[0] != "domains":
            return Fault("dangling-table", {"table": self._column.refers[0]}, Hint("add-table"), text)
        return Fault("control", value=text) if has_control(text) else text


def _organizations(bench: Bench, *, counties: bool) -> Directory:
    """Build the directory of the organisations: id, official code, code without its zeros, name."""
    columns = [bench.cells("organizations", name) for name in ("id", "kind", "code", "name", "name_sv", "aliases")]
    rows = [row for row in zip(*columns, strict=True) if not counties or row[1] == "county"]
    ids, kinds, codes, *names = map(list, zip(*rows, strict=True)) if rows else ([], [], [], [], [], [])
    official = [code if kind in OFFICIAL_KINDS else None for kind, code in zip(kinds, codes, strict=True)]
    eaten = [tuple(code[start:] for start in range(1, len(code)) if not code[:start].strip("0")) if code else None
             for code in official]
    steps = [_step(ids, [official]), _step(ids, [eaten]), _step(ids, names)]
    return Directory(dict(zip(ids, ids, strict=True)), lambda: zip(ids, names[0], strict=True), steps)


def _step(ids: list[str | None], columns: Iterable[list[Any]]) -> Step:
    """Map every word of the columns – texts or tuples of texts – to the ids of the rows that have it."""
    step: dict[str, dict[str, None]] = {}
    for column in columns:
        for found, words in zip(ids, column, strict=True):
            if found is not None and words is not None:
                for word in (words,) if isinstance(words, str) else words:
                    step.setdefault(word, {})[found] = None
    return {word: list(found) for word, found in step.items()}
