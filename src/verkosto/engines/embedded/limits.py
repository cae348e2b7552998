"""What ArcadeDB answers wrongly without a word, and so is not asked."""

from __future__ import annotations

from collections.abc import Iterator

from verkosto.engines.advice import within
from verkosto.engines.text import Word, pointed, words
from verkosto.errors import QueryError


def refuse_hidden(query: str) -> None:
    """Raise QueryError, with the place, where a pattern compares with a property of a relationship.

    In `MATCH ()-[c:CELL]->() MATCH (a {id: c.host})` ArcadeDB 26.11 takes `c.host` for null and finds nothing.
    """
    found = words(query)
    relations = {third.said for first, second, third in zip(found, found[1:], found[2:], strict=False)
                 if (first.said, second.said, third.kind) == ("-", "[", "name")}
    for word, after in _in_patterns(found):
        if word.said in relations and after.said == ".":
            said = "the built-in engine finds nothing by a property of a relationship in a pattern; compare it in WHERE"
            raise QueryError(pointed(query, said, word.place))


def _in_patterns(found: list[Word]) -> Iterator[tuple[Word, Word]]:
    """Give what stands within the braces of patterns, however deep, each with what follows."""
    places, open_ = [*within(found), ""], 0
    for number, word in enumerate(found[:-1]):
        if open_ and word.said in "{}":
            open_ += 1 if word.said == "{" else -1
        elif word.said == "{" and places[number + 1] == "pattern":
            open_ = 1
        if open_:
            yield word, found[number + 1]
