"""What an engine says of a wrong query, told alike: a sentence, the place, and a caret below it."""

from __future__ import annotations

import re

from verkosto.engines.text import place_of, pointed, words

REFUSED = "refused: the query does more than read"

_NEO4J = re.compile(r"\s*\(line (\d+), column (\d+) \(offset: \d+\)\)")
_ARCADEDB = re.compile(r"(?:Syntax error )?at line (\d+):(\d+)(?: - )?|\s*at line (\d+), column (\d+)")
_JAVA = re.compile(r"^(?:Query failed|Reading the result set failed): |(?:[a-z]\w*\.)+[A-Z]\w*(?:Exception|Error): ?")
_CAUSE = re.compile(r" \(caused by [^)]*\)$")
_UNDEFINED = re.compile(r"[Vv]ariable [`'](\w+)[`'] not defined")


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
        line, column = (int(found[1]), int(found[2]) + 1) if found[1] else (int(found[3]), int(found[4]))
        said = _first_line(bare[found.end():] if found[1] else bare[:found.start()])
        return pointed(query, _sentence(said), place_of(query, line, column))
    undefined = _UNDEFINED.search(bare)
    places = _used(query, undefined[1]) if undefined else []
    said = _sentence(_first_line(bare))
    return pointed(query, f"variable {undefined[1]} is not defined", places[0]) if undefined and places else said


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
