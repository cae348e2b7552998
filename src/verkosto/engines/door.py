"""The door for reading: what no engine is asked, however it would answer.

Engines have doors of their own, which refuse writes. This one stands before them all and keeps out what those let
through: files, administration, procedures that do more than read, and what runs on one engine only.
"""

from __future__ import annotations

from verkosto.engines.text import Word, pointed, words
from verkosto.errors import QueryError

PROCEDURES = ("db.labels", "db.relationshiptypes", "db.propertykeys", "db.schema.", "db.index.fulltext.query",
              "db.index.vector.query")
"""How the names of the procedures begin that may be called: they only read."""

_NAMESPACES = {"date", "datetime", "localdatetime", "time", "localtime", "duration", "point", "vector"}
_BEGINNINGS = {
    "PROFILE": "PROFILE is not possible here",
    "EXPLAIN": "leave EXPLAIN out, and use --explain",
    "SHOW": "SHOW is administration",
    "TERMINATE": "TERMINATE is administration",
    "USE": "USE is not possible here: give another --database",
    "CYPHER": "leave out CYPHER and its options",
}


def refuse(query: str) -> None:
    """Raise QueryError, with the place, for a query that may not be asked through the door for reading."""
    found = words(query)
    if not found:
        raise QueryError("the query is empty")
    for number, word in enumerate(found):
        why = _beginning(word) if number == 0 else None
        why = why or _file(found, number) or _procedure(found, number) or _function(found, number)
        if why is not None:
            raise QueryError(pointed(query, f"refused: {why}", word.place))


def _beginning(word: Word) -> str | None:
    return _BEGINNINGS.get(word.said.upper()) if word.kind == "name" else None


def _file(found: list[Word], number: int) -> str | None:
    if found[number].means("LOAD") and number + 1 < len(found) and found[number + 1].means("CSV"):
        return "LOAD CSV reads files"
    ahead = [word.said.upper() for word in found[number:number + 5]]
    if ahead[:1] == ["IN"] and "TRANSACTIONS" in ahead[1:]:
        return "transactions of its own are for writing"
    return None


def _procedure(found: list[Word], number: int) -> str | None:
    if not found[number].means("CALL") or number + 1 == len(found) or found[number + 1].kind != "name":
        return None
    name = dotted(found, number + 1).lower()
    if name.startswith(PROCEDURES):
        return None
    return f"the procedure {name} is not one of those that only read"


def _function(found: list[Word], number: int) -> str | None:
    """Functions of libraries can do anything; those of Cypher itself have few names with dots."""
    begins = found[number].kind == "name" and (number == 0 or found[number - 1].said not in {".", "CALL", "call"})
    name = dotted(found, number) if begins else ""
    end = number + 2 * name.count(".") + 1
    called = "." in name and end < len(found) and found[end].said == "("
    if not called or name.partition(".")[0].lower() in _NAMESPACES or name.lower().startswith(PROCEDURES):
        return None
    return f"the function {name} is none of Cypher's own"


def dotted(found: list[Word], number: int) -> str:
    """Give the name with dots that begins at a word."""
    name = found[number].said
    while number + 2 < len(found) and found[number + 1].said == "." and found[number + 2].kind == "name":
        number += 2
        name += f".{found[number].said}"
    return name
