"""The tables of the template as a reader sees them: headings and values in a language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from verkosto.outputs.template.skeleton import Row, Tables, main_domains, skeleton
from verkosto.outputs.template.wording import Wording, wording
from verkosto.reference import Facts
from verkosto.schema import TABLES, Column

Value: TypeAlias = str | int | float | date | None
Names: TypeAlias = Mapping[str, str]

_NAMES = {
    "organizations": {"fi": "name", "sv": "name_sv", "en": "name"},
    "domains": {"fi": "name_fi", "sv": "name_sv", "en": "name_en"},
}
"""By which column, in a language, the rows of a table are referred to; those of other tables by their ids."""


@dataclass(frozen=True)
class Heading:
    """One column of a sheet; `column` is its declaration, None for a domain of the matrix."""

    title: str
    column: Column | None


@dataclass(frozen=True)
class Sheet:
    """One table: its name, its name in the language, headings, and rows of as many values."""

    table: str
    title: str
    headings: tuple[Heading, ...]
    rows: tuple[tuple[Value, ...], ...]


def sheets(county: Facts, lang: str) -> list[Sheet]:
    """Lay out every table for a county; those of which nothing is known have no rows."""
    words = wording(lang)
    known = skeleton(county, words)
    names = _names(known, lang)
    return [_sheet(table, known.get(table, []), names, words) for table in TABLES]


def referred(table: str, lang: str) -> str:
    """Name the column by which others refer to the rows of a table."""
    return _NAMES[table][lang] if table in _NAMES else "id"


def _names(known: Tables, lang: str) -> Names:
    """Map the ids of organisations and domains to the names under which they are found, in the language."""
    found = {row["id"]: row[referred(table, lang)] for table in _NAMES for row in known[table]}
    return {str(identifier): str(name) for identifier, name in found.items()}


def _sheet(table: str, rows: Iterable[Row], names: Names, words: Wording) -> Sheet:
    headings = tuple(_headings(table, names, words))
    shown = tuple(tuple(_shown(table, each.column, row, names, words) for each in headings) for row in rows)
    return Sheet(table, words.table(table), headings, shown)


def _headings(table: str, names: Names, words: Wording) -> Iterator[Heading]:
    """Head the columns of a table; those of the matrix have the domains after the organisation."""
    for column in TABLES[table].columns:
        yield Heading(words.column(table, column.name), column)
        if table == "matrix" and column.name == "organization":
            yield from (Heading(names[str(facts["id"])], None) for facts in main_domains())


def _shown(table: str, column: Column | None, row: Row, names: Names, words: Wording) -> Value:
    """Give a value as it is written: codes and references in words, lists with semicolons."""
    value: object = None if column is None else row.get(column.name)
    if column is None or value is None or value == ():
        return None
    if isinstance(value, (int, float, date)):
        return value
    parts = [str(part) for part in value] if isinstance(value, tuple) else [str(value)]
    if column.codes:
        parts = [words.code(table, column.name, part) for part in parts]
    elif column.refers:
        parts = [names.get(part, part) for part in parts]
    return ";".join(parts)
