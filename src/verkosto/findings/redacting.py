"""A report without contact details, or with posts in the place of persons."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import pandas as pd

from verkosto.model.persons import held_posts
from verkosto.schema import TABLES

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from verkosto.findings.finding import Finding
    from verkosto.findings.report import Report
    from verkosto.model import Network

Redaction: TypeAlias = Literal["none", "contacts", "persons"]

REDACTIONS: tuple[Redaction, ...] = ("none", "contacts", "persons")
"""What is left out: nothing; contact details; these and who it is: a post stands for its holder."""

NOBODY, STRUCK = "N. N.", "…"
"""Whom no post describes, and what stands for contact details in a text."""
_CONTACTS = [column.name for column in TABLES["people"].columns if column.contact]
_WORD = re.compile(r"\w+")


def redacted(report: Report, redaction: Redaction) -> Report:
    """Give a report whose tables, findings and texts hold nothing of what is to be left out.

    Contact details are blanked, and struck out of every text. With `persons`, every person has the name of a post and a
    neutral id; where a text names a person as the table of persons does, that post stands. A name that is inflected or
    shortened in a free text is not recognised.
    """
    people = report.network.frame("people")
    if redaction == "none" or people.empty:
        return report
    contacts = {each for column in _CONTACTS for each in people[column].dropna()}
    pen = _Pen(dict.fromkeys(contacts, STRUCK))
    if redaction == "persons":
        posts = _described(report.network)
        names = dict(zip(people["name"], people["id"].map(posts), strict=True))
        ids = {person: f"person:{number}" for number, person in enumerate(people["id"], 1)}
        pen = _Pen({**pen.words, **names}, ids, posts)
    return pen.report(report)


def _described(network: Network) -> dict[str, str]:
    """Describe every person by the posts held at the as-of date, each with its organisation."""
    organizations = network.frame("organizations").set_index("id")["name"]
    held = held_posts(network)
    title = held["post"].map(network.frame("posts").set_index("id")["title"])
    said = (title + ", " + held["organization"].map(organizations)).groupby(held["person"]).agg("; ".join).to_dict()
    return {person: said.get(person, NOBODY) for person in network.frame("people")["id"]}


@dataclass(frozen=True)
class _Pen:
    """What strikes out: `words` maps what is known to what stands in its place, `ids` and `names` those of persons."""

    words: Mapping[str, str]
    ids: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)

    def report(self, report: Report) -> Report:
        return replace(
            report, network=self._network(report.network),
            findings=[self._finding(each) for each in report.findings],
            accepted=[self._finding(each) for each in report.accepted],
            rows={key: self._rows(rows) for key, rows in report.rows.items()} if self.ids else report.rows)

    def _network(self, network: Network) -> Network:
        settings = network.settings
        title, source = (text and self.text(text) for text in (settings.title, settings.source))
        tables = {name: self._table(name, rows) for name, rows in network.tables.items()}
        return replace(network, tables=tables, settings=replace(settings, title=title, source=source))

    def _table(self, table: str, rows: DataFrame) -> DataFrame:
        """Rewrite the free texts of a table, and give persons their neutral ids wherever they stand."""
        columns = TABLES[table].columns
        texts = [each.name for each in columns if each.kind == "text" and not each.many]
        persons = [each.name for each in columns if "people" in each.refers]
        changed = {column: _mapped(rows[column], self.text) for column in texts if column in rows}
        changed |= {column: _mapped(rows[column], self.id) for column in persons if column in rows and self.ids}
        if table == "people":
            changed |= {column: rows[column].where(rows[column].isna()) for column in _CONTACTS}
            changed |= {"id": rows["id"].map(self.ids), "name": rows["id"].map(self.names)} if self.ids else {}
        return rows.assign(**changed)

    def _rows(self, rows: DataFrame) -> DataFrame:
        """Give persons their neutral ids in the rows of an analysis."""
        texts = [str(name) for name, column in rows.items()
                 if column.dtype == object or pd.api.types.is_string_dtype(column)]
        return rows.assign(**{name: rows[name].map(self.id) for name in texts})

    def _finding(self, finding: Finding) -> Finding:
        subject, evidence = ({key: self.id(value) for key, value in said.items()}
                             for said in (finding.subject, finding.evidence))
        return replace(finding, subject=subject, evidence=evidence, members=self.id(finding.members),
                       sources=tuple(map(self.text, finding.sources)))

    def id(self, value: Any) -> Any:  # noqa: ANN401 - an id, several, or evidence of any kind
        """Give the neutral id of a person, in a list too; anything else stays."""
        if isinstance(value, tuple):
            return tuple(self.id(each) for each in value)
        return self.ids.get(value, value) if isinstance(value, str) else value

    def text(self, text: str) -> str:
        """Strike what is known out of a text: whole words, the longest first."""
        firsts = set(_WORD.findall(text))
        known = [word for first in firsts for word in self._by_first.get(first, ())]
        for word in sorted(known, key=lambda each: (-len(each), each)):
            text = self.words[word].join(re.split(rf"(?<!\w){re.escape(word)}(?!\w)", text))
        return text

    @cached_property
    def _by_first(self) -> dict[str, list[str]]:
        """What is known, by its first run of letters."""
        found: dict[str, list[str]] = {}
        for word in self.words:
            for first in _WORD.findall(word)[:1]:
                found.setdefault(first, []).append(word)
        return found


def _mapped(values: Series[str], change: Callable[[str], str]) -> Series[str]:
    """Change the distinct texts of a column; it stays as it is where nothing changes."""
    changed = {text: new for text in values.dropna().unique() if (new := change(text)) != text}
    return values.map(lambda text: changed.get(text, text), na_action="ignore").astype("str") if changed else values
