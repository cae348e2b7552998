"""What ArcadeDB answers wrongly without a word, and so is not asked."""

from __future__ import annotations

from collections.abc import Iterator

from verkosto.engines.advice import within
from verkosto.engines.text import Word, pointed, words
from verkosto.errors import QueryError

_CLAUSES = ("MATCH", "MERGE", "CREATE", "WHERE", "RETURN", "WITH", "UNWIND", "CALL", "UNION", "FOREACH")


def refuse_hidden(query: str) -> None:
    """Raise QueryError, with the place, for what Neo4j answers, or refuses, and ArcadeDB 26.11 answers otherwise.

    In `MATCH ()-[c:CELL]->() MATCH (a {id: c.host})` it takes `c.host` for null and finds nothing. In
    `MATCH (a)-[c:CELL]->(), (b)-[c:HAS]->()` it takes `c` for two relationships.
    """
    found = words(query)
    relations = set(_relations(found))
    variables = {word.said for word in relations}
    for word, after in _in_patterns(found):
        if word.said in variables and after.said == ".":
            said = "the built-in engine finds nothing by a property of a relationship in a pattern; compare it in WHERE"
            raise QueryError(pointed(query, said, word.place))
    for word in _repeated(found, relations):
        said = f"one MATCH cannot use the variable {word.said} for two relationships"
        raise QueryError(pointed(query, said, word.place))


def _relations(found: list[Word]) -> Iterator[Word]:
    """Give the variables of relationships."""
    for first, second, third in zip(found, found[1:], found[2:], strict=False):
        if (first.said, second.said, third.kind) == ("-", "[", "name"):
            yield third


def _repeated(found: list[Word], relations: set[Word]) -> Iterator[Word]:
    """Give the variables of relationships that one MATCH has before; another clause may speak of them again."""
    seen: set[str] = set()
    matching = False
    for word in found:
        if word.means(*_CLAUSES):
            seen, matching = set(), word.means("MATCH")
        elif matching and word in relations:
            if word.said in seen:
                yield word
            seen.add(word.said)


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
