"""Days that a query compares with text: Neo4j finds nothing then, and ArcadeDB only now and then."""

from __future__ import annotations

from collections.abc import Iterator

from verkosto.engines.advice import within
from verkosto.engines.text import Word, pointed, words
from verkosto.views import node_kinds, relation_kinds

_COMPARING = {"=", "<", ">"}
_MATCHING = ("STARTS", "ENDS", "CONTAINS")
_NOW = "$as_of"
"""Is text, as every parameter of a day is that comes from the program."""


def notes(query: str) -> list[str]:
    """Say where a query compares a property that is a day with text."""
    found = words(query)
    return [pointed(query, f"{word.said} is a day, and is compared with text: write {better}", word.place)
            for word, better in _compared(found)]


def _compared(found: list[Word]) -> Iterator[tuple[Word, str]]:
    """Give each day that has text beside it, whichever comes first, with what to write."""
    days = _days()
    places = within(found)
    for number, word in enumerate(found):
        if word.kind != "name" or word.said not in days:
            continue
        if number > 1 and found[number - 1].said == ".":
            beside = _matched(found, number) or _after(found, number) or _before(found, number - 3)
        else:
            beside = _given(found, number) if places[number] == "pattern" else None
        if beside is not None:
            yield word, beside


def _days() -> set[str]:
    kinds = [*node_kinds().values(), *relation_kinds().values()]
    return {name for own in kinds for name, kind in own.items() if kind == "date"}


def _matched(found: list[Word], number: int) -> str | None:
    """Tell what to write where text is searched in a day."""
    behind = found[number + 1:number + 3]
    searched = behind[:1] and (behind[0].means(*_MATCHING) or [each.said for each in behind] == ["=", "~"])
    return f"toString({found[number - 2].said}.{found[number].said})" if searched else None


def _after(found: list[Word], number: int) -> str | None:
    """Tell what to write instead of the text with which a word is compared."""
    rest = found[number + 1:]
    signs = 0
    while signs < len(rest) and rest[signs].said in _COMPARING:
        signs += 1
    if [each.said.upper() for each in rest[:2]] == ["IN", "["]:
        signs = 2
    return _day(rest[signs]) if 0 < signs < len(rest) else None


def _before(found: list[Word], number: int) -> str | None:
    """Tell what to write instead of the text before a comparison; `number` is where that ends."""
    end = number
    while number >= 0 and found[number].said in _COMPARING:
        number -= 1
    return _day(found[number]) if 0 <= number < end else None


def _given(found: list[Word], number: int) -> str | None:
    """Tell what to write instead of the text that a pattern asks for."""
    beside = found[number + 1:number + 3]
    return _day(beside[-1]) if [each.said for each in beside[:1]] == [":"] else None


def _day(word: Word) -> str | None:
    return f"date({word.said})" if word.kind == "text" or word.said == _NOW else None
