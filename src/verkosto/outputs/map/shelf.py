"""What is said many times stands in the page once and is referred to by number."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from verkosto.model import LANGUAGES

if TYPE_CHECKING:
    from verkosto.findings import Analysis, Report

T = TypeVar("T", str, tuple[str, ...])

_PLACE = 0xE000
"""Letters for private use, from this one on, stand for names in brief texts."""
_MOST = 200
_PLACES = re.compile("[\ue000-\ue0ff]")


class Shelf(Generic[T]):
    """Things that each stand at a place of their own."""

    def __init__(self) -> None:
        self._places: dict[T, int] = {}

    @property
    def items(self) -> list[T]:
        """All that stands on the shelf, in the order of the places."""
        return list(self._places)

    def place(self, item: T) -> int:
        """Put something on the shelf unless it stands there, and give its number."""
        return self._places.setdefault(item, len(self._places))


def _shortened(text: str, report: Report, about: Sequence[str]) -> str:
    """Put letters in the place of names of nodes that the page draws."""
    for place, node in enumerate(about[:_MOST]):
        text = text.replace(report.name(node), chr(_PLACE + place))
    return text


class Telling:
    """A report in every language of the page, with the shelves of what it says and of its sources.

    A text on the shelf `texts` is a tuple in the order of LANGUAGES. Where it is `brief`, names of nodes in texts about
    them are left to the page, which knows them: so that texts that differ in names only are one.
    """

    def __init__(self, report: Report, *, brief: bool = False) -> None:
        self.report = report
        self.brief = brief
        self.texts: Shelf[tuple[str, ...]] = Shelf()
        self.sources: Shelf[str] = Shelf()
        self._speakers = [report.speaking(lang) for lang in LANGUAGES]

    def text(self, say: Callable[[Report], str], about: Sequence[str] = ()) -> int:
        """Let the report say something in every language and give the number of the text.

        In a brief text the name of the first node that it is `about` is U+E000, that of the second U+E001, and so on.
        """
        said = tuple(say(speaker) for speaker in self._speakers)
        if self.brief and not any(map(_PLACES.search, said)):
            said = tuple(_shortened(text, speaker, about) for text, speaker in zip(said, self._speakers, strict=True))
        return self.texts.place(said)

    def titled(self, analysis: Analysis) -> int:
        """Give the number of an analysis's title."""
        return self.text(lambda report: analysis.title[report.lang])

    def cited(self, records: list[dict[str, Any]], column: str = "source") -> list[dict[str, Any]]:
        """Put the source of every record on its shelf: the record keeps the number, or nothing where there is none."""
        for record in records:
            source = record.pop(column, None)
            if isinstance(source, str):
                record[column] = self.sources.place(source)
        return records
