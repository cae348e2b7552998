"""What a query may have meant: names that the graph does not know, with the nearest that it does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from verkosto.engines.text import Word, pointed, words
from verkosto.views import node_kinds, relation_kinds

_PARTS_OF_TIME = {"year", "month", "day", "week", "quarter", "weekYear", "dayOfWeek", "ordinalDay", "dayOfYear", "days",
                  "months", "years", "weeks", "quarters", "hour", "minute", "second", "hours", "minutes", "seconds",
                  "dayOfQuarter", "epochSeconds", "epochMillis"}
"""What a date or a duration has."""

_ALWAYS = {"id", "dataset", "key"}
_OPEN, _CLOSED = "([{", ")]}"
_LABELS = {":", "|", "&", "!"}
"""Behind what a label can stand."""


def notes(query: str, *, labels: Iterable[str] = (), types: Iterable[str] = (),
          properties: Iterable[str] = ()) -> list[str]:
    """Say which labels, relationship types and properties of a query the graph does not have.

    The names that are given are known beside those of the schema. A query that asks for such a name finds nothing,
    and is not wrong otherwise.
    """
    kinds = {**node_kinds(), **relation_kinds()}
    known = {
        "label": {*node_kinds(), *labels},
        "relationship type": {*relation_kinds(), *types},
        "property": {*_ALWAYS, *(name for own in kinds.values() for name in own), *properties},
    }
    found = words(query)
    return [_note(query, word, what, known) for word, what in _asked(found) if not _is_known(word, what, known)]


def _is_known(word: Word, what: str, known: dict[str, set[str]]) -> bool:
    if what == "property":
        return word.said in known[what] or word.said in _PARTS_OF_TIME
    return word.said in known["label"] | known["relationship type"]


def _note(query: str, word: Word, what: str, known: dict[str, set[str]]) -> str:
    near = nearest(word.said, known[what])
    hint = f"; did you mean {near}?" if near else ""
    return pointed(query, f"the graph has no {what} {word.said}{hint}", word.place)


def nearest(said: str, known: Iterable[str]) -> str | None:
    """Give the known name that is most like what was said; None when none is."""
    from rapidfuzz import process, utils

    found = process.extractOne(said, sorted(known), score_cutoff=60, processor=utils.default_process)
    return found[0] if found else None


def _asked(found: list[Word]) -> Iterator[tuple[Word, str]]:
    """Find the names that a query asks for, each with what it is."""
    places = within(found)
    keys = {number for number, word in enumerate(found[:-1]) if word.kind == "name" and found[number + 1].said == ":"}
    made = {found[number].said for number in keys if places[number] == "{"}
    after = ""
    for number, word in enumerate(found):
        if number in keys and places[number] == "pattern":
            yield word, "property"
        elif word.kind == "name" and after in _LABELS and places[number] not in {"{", "pattern"}:
            yield word, "relationship type" if places[number] == "-[" else "label"
        elif _is_property(found, number) and word.said not in made:
            yield word, "property"
        after = _after(word, after)


def _after(word: Word, after: str) -> str:
    """Remember that a label may follow: behind a colon, and behind what joins labels as long as there are some."""
    if word.said == ":" or (word.said in {*_LABELS, "("} and after):
        return word.said if word.said != "(" else ":"
    return "name" if word.kind == "name" and after else ""


def within(found: list[Word]) -> list[str]:
    """Tell for each word what it is within: `(`, `[`, `{`, `-[`, or `pattern`, the properties of a pattern."""
    open_, places = [""], []
    for number, word in enumerate(found):
        if word.kind == "mark" and word.said in _CLOSED and len(open_) > 1:
            open_.pop()
        places.append(open_[-1])
        if word.kind == "mark" and word.said in _OPEN:
            open_.append(_opened(word, found[number - 1] if number else word, open_[-1]))
    return places


def _opened(word: Word, before: Word, within: str) -> str:
    if word.said == "[" and before.said == "-":
        return "-["
    in_pattern = word.said == "{" and within in {"(", "-["} and before.kind == "name"
    return "pattern" if in_pattern else word.said


def _is_property(found: list[Word], number: int) -> bool:
    """Tell whether a word is what stands behind a dot, unless that is called."""
    if found[number].kind != "name" or number < 2 or found[number - 1].said != "." or found[number - 2].kind != "name":  # noqa: PLR2004
        return False
    return number + 1 == len(found) or found[number + 1].said not in {"(", "."}
