"""E-mail addresses that stand beside a name: contact details have a column of their own, which is hardly ever shown."""

from __future__ import annotations

import re

import numpy as np

from verkosto.tables.coded import Coded, coded
from verkosto.tables.drafts import Draft

_ADDRESS = re.compile(r"[(<\[]?\s*(?:mailto:)?([\w.+'-]+@[\w-]+(?:\.[\w-]+)+)\s*[)>\]]?", re.IGNORECASE)
_LOOSE = " \n\t,;:|/-–"


def parted(text: str) -> tuple[str, str | None]:
    """Part a text from the e-mail address in it: the rest, and the address or None."""
    found = _ADDRESS.search(text) if "@" in text else None
    if found is None:
        return text, None
    before, after = text[:found.start()].rstrip(_LOOSE), text[found.end():].lstrip(_LOOSE)
    comma = "," in text[len(before):len(text) - len(after)]
    return f"{before}, {after}" if before and after and comma else f"{before} {after}".strip(), found[1]


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
