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

_WIDTH, _BEFORE = 96, 64
"""How much of a long line is shown, and how much of that before the place."""


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
    """Say a message with the line and column of a place, and the line – what is near, if it is long – with a caret."""
    line = query.count("\n", 0, place) + 1
    column = place - (query.rfind("\n", 0, place) + 1)
    shown = next(iter(query.splitlines()[line - 1:line]), "")
    first = max(0, column - _BEFORE) if len(shown) > _WIDTH else 0
    before = "".join(letter if letter == "\t" else " " for letter in shown[first:column])
    return f"{message} (line {line}, column {column + 1})\n  {shown[first:first + _WIDTH]}\n  {before}^"


def place_of(query: str, line: int, column: int) -> int:
    """Give the place of a line and column, both counted from 1."""
    starts = [0, *(found.end() for found in re.finditer("\n", query))]
    return min(len(query), starts[min(line, len(starts)) - 1] + column - 1)
