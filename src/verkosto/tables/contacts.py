"""E-mail addresses that stand beside a name: contact details have a column of their own, which is hardly ever shown."""

from __future__ import annotations

import re

import numpy as np

from verkosto.tables.coded import Coded, coded
from verkosto.tables.drafts import Draft

_ADDRESS = re.compile(
    r"(?:\b(?:mailto|e-?mail|e-?post|s-?posti|sähköposti)(?:osoite|adress)?\b[:. ]*)?"
    r"(?<![\w.+'-])([\w.+'-]+@[\w-]+(?:\.[\w-]+)+)",
    re.IGNORECASE,
)
_LOOSE = " \n\t,;:|/-–"
_CLOSING = {"(": ")", "<": ">", "[": "]"}
_MOST = 9
"""So many addresses are looked for in one cell: a cell with more is no name, and would take long."""


def parted(text: str) -> tuple[str, str | None]:
    """Part a text from the e-mail addresses in it: the rest, and the first address or None."""
    first = None
    for _ in range(_MOST if "@" in text else 0):
        found = _ADDRESS.search(text)
        if found is None:
            break
        first = first or found[1]
        text = _without(text, *found.span())
    return text, first


def _without(text: str, start: int, end: int) -> str:
    """Cut an address out of a text: brackets around nothing else go with it, others stay whole."""
    before, after = text[:start].rstrip(_LOOSE), text[end:].lstrip(_LOOSE)
    opened, closed = before[-1:], after[:1]
    if opened in _CLOSING and closed == _CLOSING[opened]:
        before, after = before[:-1].rstrip(_LOOSE), after[1:].lstrip(_LOOSE)
    elif after and (opened in _CLOSING or closed in _CLOSING.values()):
        return before + after
    comma = "," in text[len(before):len(text) - len(after)]
    return f"{before}, {after}" if before and after and comma else f"{before} {after}".strip()


def part_contacts(draft: Draft) -> None:
    """Move the addresses that stand beside the names of persons to their column, where that is blank."""
    names = draft.column("name")
    if draft.table.name != "people" or not any(isinstance(name, str) and "@" in name for name in names.values):
        return
    pairs = [parted(name) if isinstance(name, str) else (name, None) for name in names.values]
    draft.columns["name"] = Coded([rest or address for rest, address in pairs], names.codes)
    beside = Coded([address for _, address in pairs], names.codes).cells()
    given = draft.column("email")
    draft.columns["email"] = coded(list(np.where(given.blank(), beside, given.cells())))
