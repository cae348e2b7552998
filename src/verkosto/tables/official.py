"""Organisations with an official code: zeros that Excel ate, odd codes, and what the reference data fills in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import numpy as np

from verkosto import reference
from verkosto.schema import fold
from verkosto.tables.coded import Coded, coded
from verkosto.tables.drafts import Bench, Draft
from verkosto.tables.notes import Hint
from verkosto.tables.references import OFFICIAL_KINDS

Facts = Mapping[str, object]
Fills = dict[str, dict[int, object]]

_DIGITS = re.compile(r"([0-9]+)(?:[.,]0+)?")
_TOGETHER = (
    ("name",), ("name_sv",), ("name_en",), ("language",), ("sami_homeland",),
    ("population", "population_year"), ("lon", "lat"),
)
"""What is filled together: only when all of it is blank – but a year without a population says nothing."""


def mind_codes(bench: Bench) -> None:
    """Bring the official codes of the organisations to their form, look at them, and fill blanks by them."""
    for draft in bench.of("organizations"):
        _pad(bench, draft)
    counties = _county_ids(bench)
    for draft in bench.of("organizations"):
        _fill(bench, draft, counties)
    _note_same(bench)


def _pad(bench: Bench, draft: Draft) -> None:
    """Give official codes their zeros back; a code of another kind of organisation stays as it is."""
    column = draft.column("code")
    if not column.values:
        return
    kinds = draft.column("kind").cells()
    padded = [
        code if code is None or kind not in OFFICIAL_KINDS else _padded(code, OFFICIAL_KINDS[kind])
        for code, kind in zip(column.cells(), kinds, strict=True)
    ]
    for row in np.flatnonzero([code == "" for code in padded]).tolist():
        bench.notes.error("code-digits", draft.spot(row, "code"), column.at(row), digits=OFFICIAL_KINDS[kinds[row]])
    draft.columns["code"] = coded([code or None for code in padded])


def _padded(code: str, digits: int) -> str:
    """Write a code with all its digits; an empty text stands for what is none."""
    form = _DIGITS.fullmatch(code)
    number = None if form is None else form[1].lstrip("0")
    return "" if number is None or len(number) > digits else number.zfill(digits)


def _official_rows(draft: Draft) -> Iterator[tuple[int, str, str]]:
    """Go through the rows that have an official code: row, kind, code."""
    pairs = zip(draft.column("kind").cells(), draft.column("code").cells(), strict=True)
    for row, (kind, code) in enumerate(pairs):
        if kind in OFFICIAL_KINDS and code is not None:
            yield row, kind, code


def _fill(bench: Bench, draft: Draft, counties: dict[str, list[str]]) -> None:
    """Look at every official code and fill the blanks of its row."""
    fills: Fills = {name: {} for group in (*_TOGETHER, ("county",)) for name in group}
    blank = {name: draft.column(name).blank() for name in fills}
    names = draft.column("name").cells()
    for row, kind, code in _official_rows(draft):
        facts = reference.official(kind, code)
        if facts is None:
            _note_unknown(bench, draft, row, kind, names[row])
        else:
            _note_name(bench, draft, row, names[row], facts)
            _fill_row(fills, {name for name, rows in blank.items() if rows[row]}, row, facts, counties)
    for name, found in fills.items():
        if found:
            draft.columns[name] = _filled(draft.column(name), found)


def _fill_row(fills: Fills, blank: set[str], row: int, facts: Facts, counties: dict[str, list[str]]) -> None:
    """Note what the reference data fills in on one row."""
    for group in _TOGETHER:
        deciding = set(group) - {"population_year"}
        if deciding <= blank and all(facts[name] is not None for name in group):
            for name in group:
                fills[name][row] = facts[name]
    found = counties.get(str(facts["county"]), [])
    if "county" in blank and len(found) == 1:
        fills["county"][row] = found[0]


def _filled(column: Coded, found: dict[int, object]) -> Coded:
    """Put values into some rows of a column."""
    codes = column.codes.copy()
    codes[list(found)] = np.arange(len(found)) + len(column.values)
    return Coded([*column.values, *found.values()], codes)


def _county_ids(bench: Bench) -> dict[str, list[str]]:
    """Map the official codes of the counties in the dataset to their ids."""
    found: dict[str, list[str]] = {}
    for draft in bench.of("organizations"):
        ids = draft.column("id").cells()
        for row, kind, code in _official_rows(draft):
            if kind == "county" and ids[row] is not None:
                found.setdefault(code, []).append(ids[row])
    return found


def _note_same(bench: Bench) -> None:
    """Warn of organisations that say that they are the same one."""
    seen: dict[tuple[str, str], str | None] = {}
    for draft in bench.of("organizations"):
        ids = draft.column("id").cells()
        for row, kind, code in _official_rows(draft):
            if (kind, code) in seen:
                bench.notes.warning("same-code", draft.spot(row, "code"), code, other=seen[kind, code])
            seen.setdefault((kind, code), ids[row])


def _note_unknown(bench: Bench, draft: Draft, row: int, kind: str, name: str | None) -> None:
    """Warn of a code that no organisation has, or has any more."""
    code = draft.column("code").at(row)
    successor = reference.merged_into(code) if kind == "municipality" else None
    if successor is not None:
        facts = reference.official(kind, successor) or {}
        hint = Hint("use-code", {"code": successor, "name": facts.get("name", "")})
        bench.notes.warning("code-merged", draft.spot(row, "code"), code, hint)
        return
    same_name = [facts for facts in reference.all_of(kind) if name is not None and name in _names(facts)]
    hints = [Hint("use-code", {"code": facts["code"], "name": facts["name"]}) for facts in same_name]
    bench.notes.warning("code-unknown", draft.spot(row, "code"), code, hints[0] if hints else Hint("see-codes"))


def _note_name(bench: Bench, draft: Draft, row: int, name: str | None, facts: Facts) -> None:
    """Warn of a name that is not that of the code."""
    official = _names(facts)
    if name is not None and fold(name) not in set(map(fold, official)):
        hint = Hint("did-you-mean", {"choices": official})
        bench.notes.warning("name-differs", draft.spot(row, "name"), name, hint, code=draft.column("code").at(row))


def _names(facts: Facts) -> list[str]:
    """Give the official names, each once."""
    return list(dict.fromkeys(str(facts[key]) for key in ("name", "name_sv", "name_en") if facts[key] is not None))
