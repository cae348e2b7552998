"""The words of a query, without its strings and comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["name", "text", "parameter", "number", "mark"]

_TOKEN = re.compile(
    r"""(?P<space>\s+|//[^\n]*|/\*.*?(?:\*/|\Z))
      | (?P<text>'(?:\\.|[^'\\])*(?:'|\Z)|"(?:\\.|[^"\\])*(?:"|\Z))
      | (?P<parameter>\$(?:`[^`]*`|\w+))
      | (?P<name>`(?:[^`]|``)*(?:`|\Z)|[^\W\d]\w*)
      | (?P<number>\d\w*(?:\.\d\w*)?)
      | (?P<mark>.)""",
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True)
class Word:
    """A word of a query; `place` is where it begins. A name is without its backticks."""

    kind: Kind
    said: str
    place: int

    def means(self, *keywords: str) -> bool:
        """Tell whether it is one of some keywords, in upper case."""
        return self.kind == "name" and self.said.upper() in keywords


def words(query: str) -> list[Word]:
    """List the words of a query."""
    return list(_words(query))


def _words(query: str) -> Iterator[Word]:
    for found in _TOKEN.finditer(query):
        kind = found.lastgroup
        if kind in {"name", "text", "parameter", "number", "mark"}:
            said = found[0]
            bare = said[1:-1].replace("``", "`") if kind == "name" and said.startswith("`") else said
            yield Word(kind, bare, found.start())  # type: ignore[arg-type]


def pointed(query: str, message: str, place: int) -> str:
    """Say a message with the line and column of a place, and the line with a caret below it."""
    line = query.count("\n", 0, place) + 1
    column = place - (query.rfind("\n", 0, place) + 1) + 1
    shown = (query.splitlines() or [""])[line - 1:line] or [""]
    before = "".join(letter if letter == "\t" else " " for letter in shown[0][:column - 1])
    return f"{message} (line {line}, column {column})\n  {shown[0]}\n  {before}^"


def place_of(query: str, line: int, column: int) -> int:
    """Give the place of a line and column, both counted from 1."""
    starts = [0, *(found.end() for found in re.finditer("\n", query))]
    return min(len(query), starts[min(line, len(starts)) - 1] + column - 1)
