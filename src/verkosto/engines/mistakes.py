"""What an engine says of a wrong query, told alike: a sentence, the place, and a caret below it."""

from __future__ import annotations

import re
from itertools import pairwise

from verkosto.engines.text import place_of, pointed, words

REFUSED = "refused: the query does more than read"

_NEO4J = re.compile(r"\s*\(line (\d+), column (\d+) \(offset: \d+\)\)")
_ARCADEDB = re.compile(r"(?:Syntax error )?at line (\d+):(\d+)(?: - )?|\s*at line (\d+), column (\d+)")
_JAVA = re.compile(r"^(?:Query failed|Reading the result set failed): |(?:[a-z]\w*\.)+[A-Z]\w*(?:Exception|Error): ?")
_CAUSE = re.compile(r" \(caused by [^)]*\)$")
_UNDEFINED = re.compile(r"[Vv]ariable [`'](\w+)[`'] not defined")
_UNKNOWN = re.compile(r"Unknown function '([\w.]+)'")
_CODE = re.compile(r"^(?:[A-Z][a-z]+){2,}: (?=[A-Z])")


def of_neo4j(query: str, message: str, *, above: int = 0) -> str:
    """Tell what Neo4j says; `above` lines were put before the query."""
    found = _NEO4J.search(message)
    if found is None:
        return _first_line(message)
    line, column = max(1, int(found[1]) - above), int(found[2])
    return pointed(query, _sentence(message[:found.start()]), place_of(query, line, max(column, 1)))


def of_arcadedb(query: str, message: str) -> str:
    """Tell what ArcadeDB says."""
    if "NotIdempotent" in message:
        return REFUSED
    bare = _CAUSE.sub("", _JAVA.sub("", _JAVA.sub("", message)))
    found = _ARCADEDB.search(bare)
    if found is not None:
        line, column = int(found[1] or found[3]), int(found[2] or found[4]) + 1
        said = _first_line(bare[found.end():] if found[1] else bare[:found.start()])
        return pointed(query, _sentence(said), place_of(query, line, column))
    return _named(query, _CODE.sub("", _first_line(bare)))


def _named(query: str, message: str) -> str:
    """Find the place of what a message without one names."""
    undefined, unknown = _UNDEFINED.search(message), _UNKNOWN.search(message)
    places = _used(query, undefined[1]) if undefined else _called(query, unknown[1]) if unknown else []
    said = f"variable {undefined[1]} is not defined" if undefined and places else _sentence(message)
    return pointed(query, said, places[0]) if places else said


def _called(query: str, name: str) -> list[int]:
    """Find where a function is called; case does not matter in its name."""
    found = words(query)
    return [word.place for word, after in pairwise(found)
            if after.said == "(" and word.kind == "name" and word.said.lower() == name.lower()]


def _used(query: str, name: str) -> list[int]:
    """Find where a variable is used; behind AS it is made."""
    found = words(query)
    before = [None, *found]
    return [word.place for word, other in zip(found, before, strict=False)
            if word.said == name and not (other and other.means("AS"))]


def _first_line(message: str) -> str:
    return (message.strip().splitlines() or ["the query failed"])[0]


def _sentence(message: str) -> str:
    said = " ".join(message.split()).rstrip(".")
    return said[:1].lower() + said[1:] if said[1:2].islower() else said
