"""The template in a language: the words that the reader understands, and those that help to fill it in."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from verkosto.reference import Facts
from verkosto.schema import Column


@cache
def wording(lang: str) -> Wording:
    """Give the wording in `fi`, `sv` or `en`."""
    return Wording(lang, *(_read(folder, lang) for folder in ("words", "help")))


class Wording:
    """The words of one language; what is not said in it is said as the schema does."""

    def __init__(self, lang: str, words: dict[str, Any], help_: dict[str, Any]) -> None:
        """Take the words for tables, columns and codes, and the texts of the help."""
        self.lang, self._words, self._help = lang, words, help_

    def say(self, key: str, **values: object) -> str:
        """Give one of the phrases with its placeholders filled."""
        return str(self._words[key]).format_map(values)

    def table(self, table: str) -> str:
        """Name a table."""
        return str(self._words["tables"].get(table, table))

    def column(self, table: str, column: str) -> str:
        """Head a column."""
        return _nearest(self._words["columns"], table, column) or column

    def code(self, table: str, column: str, code: str) -> str:
        """Say a code."""
        return _nearest(self._words["codes"], table, f"{column}.{code}") or code

    def meaning(self, table: str, column: Column) -> str:
        """Say what a column holds, as a sentence."""
        said = _nearest(self._help["meanings"], table, column.name)
        return said or f"{column.meaning[0].upper()}{column.meaning[1:]}."

    def cell(self) -> str:
        """Say what a cell of the matrix may hold."""
        return str(self._help["meanings"]["cell"])

    def example(self, table: str, column: str) -> str | None:
        """Give an example for a column; most need none."""
        return _nearest(self._help["examples"], table, column)

    def instructions(self, county: Facts, path: str, tables: Mapping[str, str]) -> Iterator[tuple[str, list[str]]]:
        """Go through the sections of the instructions: title, lines; `tables` says how the tables are called there."""
        path = f'"{path}"' if " " in path else path
        values = {"county": self.named(county), "count": county["municipalities"], "path": path}
        for section in self._help["help"]:
            yield section["title"], [line.format_map({**tables, **values}) for line in section["lines"]]

    def named(self, facts: Mapping[str, object]) -> str:
        """Name an official organisation in the language."""
        return str(facts.get(f"name_{self.lang}") or facts["name"])


def _read(folder: str, lang: str) -> dict[str, Any]:
    return tomllib.loads((files(__package__) / folder / f"{lang}.toml").read_text(encoding="utf-8"))


def _nearest(words: dict[str, str], table: str, key: str) -> str | None:
    """Look a key up with its table first, then without."""
    return words.get(f"{table}.{key}") or words.get(key)
