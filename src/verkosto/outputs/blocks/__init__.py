"""What an output says, before it is decided how it looks: headings, lines, lists and grids.

The terminal and Markdown show the same blocks, so that both say the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, Protocol, TypeAlias

Tone: TypeAlias = Literal["", "strong", "faint", "good", "error", "warning", "notice", "info"]
"""How weighty a text is; it never carries anything that the text does not say."""


PLAIN_MARK = "•"
"""The mark that says no more than that an entry begins."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A title; level 1 is the whole's, 2 a section's, 3 a group's."""

    text: str
    level: int = 2
    tone: Tone = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence or paragraph."""

    text: str
    tone: Tone = ""


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph of verkosto's own, with Markdown's marks for `code` and *stress*."""

    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list: a mark (a symbol, a number), a text, and lines that belong to it."""

    text: str
    mark: str = PLAIN_MARK
    tone: Tone = ""
    more: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Word:
    """The content of one cell of a grid."""

    text: str
    tone: Tone = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of words; in one of `figures` every column but the first holds numbers.

    `widths` says how wide each column is in a terminal; None: as wide as its content. `short` has headings for a page
    on which those of `head` find no place.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[Word, ...], ...]
    figures: bool = False
    widths: tuple[int, ...] | None = None
    short: tuple[str, ...] | None = None


Block: TypeAlias = Heading | Line | Prose | Items | Grid


@dataclass(frozen=True, slots=True)
class Records:
    """Rows for a table of plain values; a column that a row does not have is empty."""

    columns: tuple[str, ...]
    rows: list[dict[str, object]]


class Content(Protocol):
    """Something to be said, in each of the shapes in which it can be asked for."""

    def blocks(self, width: int | None = None) -> list[Block]:
        """Say it for people; `width` is that of the page in characters, None when it does not matter."""

    def document(self) -> dict[str, Any] | list[dict[str, Any]]:
        """Say it as plain values, ready for JSON."""

    def records(self) -> Records:
        """Say it as records, ready for CSV."""
