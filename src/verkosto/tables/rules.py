"""What must hold within rows and between them."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import numpy as np

from verkosto.schema import TABLES, Column
from verkosto.tables.coded import Mask, days
from verkosto.tables.drafts import Bench, Draft
from verkosto.tables.suggest import Speller

_NAMES = ("name", "name_fi", "name_sv", "name_en")
_WORDS = {code for table in TABLES.values() for column in table.columns for code in column.codes} | {"all", "peers"}
"""What the subject of a finding may say beside ids: kinds of organisations, levels."""
_NOBODY = {"none", "vacant", "not_applicable"}
_CARRIERS = {"responsibilities": (("person", "post"),), "seats": (("person", "post"), ("deputy_person", "deputy_post"))}


def note_missing(bench: Bench, draft: Draft) -> None:
    """Note required columns that a draft does not have, and required cells that are blank."""
    if draft.bare:
        return
    for column in draft.table.columns:
        if column.required:
            _note_missing(bench, draft, column)
    for choice in draft.table.either:
        _note_either(bench, draft, choice)


def note_analyses(bench: Bench, known: Collection[str]) -> None:
    """Note accepted findings of analyses that there are not."""
    speller = Speller(list(known))
    for draft in bench.of("accepted"):
        named = draft.column("analysis")
        strange = named.rows_of(lambda analysis: analysis is not None and analysis not in known)
        for row in np.flatnonzero(strange).tolist():
            analysis = named.at(row)
            bench.notes.error("unknown-analysis", draft.spot(row, "analysis"), analysis, speller.hint(analysis))


def note_nobody_accepted(bench: Bench) -> None:
    """Warn of accepted findings about what is not in the dataset: whatever was meant, the finding stays listed.

    Without a table of domains any word may be one, and what a table that was not read says is not known.
    """
    drafts = bench.of("accepted")
    if not drafts or not bench.of("domains") or bench.reading.broken:
        return
    known = {name: one for draft in bench.each() for name, one in _named(draft)}
    speller, ids = Speller(known), {*known.values(), *_WORDS}
    for draft in drafts:
        for row, subject in enumerate(draft.column("subject").cells()):
            for one in subject or ():
                if one not in ids:
                    bench.notes.warning("nobody-accepted", draft.spot(row, "subject"), one, speller.hint(one))


def _named(draft: Draft) -> Iterator[tuple[str, str]]:
    """Give the ids of a draft by themselves and by the names that stand beside them."""
    ids = draft.column("id").cells()
    for column in ("id", *_NAMES):
        yield from ((name, one) for name, one in zip(draft.column(column).cells(), ids, strict=True) if name and one)


def note_same_ids(bench: Bench) -> None:
    """Note ids that stand for two rows, whatever their tables."""
    ids = [(draft, draft.column("id").cells()) for draft in bench.each() if "id" in draft.table.by_name]
    found = [one for _, cells in ids for one in cells if one is not None]
    if len(set(found)) == len(found):
        return
    first: dict[str, tuple[Draft, int]] = {}
    for draft, cells in ids:
        for row, one in enumerate(cells):
            if one is not None and first.setdefault(one, (draft, row)) != (draft, row):
                other, number = first[one]
                file = other.place.sheet or other.place.file
                bench.notes.error("same-id", draft.spot(row, "id"), one, file=file, row=int(other.rows[number]))


def note_end_before_start(bench: Bench, draft: Draft) -> None:
    """Note rows that end before they start; the same day is a row that never held."""
    start, end = draft.column("start"), draft.column("end")
    if not end.values:
        return
    for row in np.flatnonzero(days(end) < days(start)).tolist():
        bench.notes.error("end-before-start", draft.spot(row, "end"), end.at(row), start=start.at(row))


def note_status(bench: Bench, draft: Draft) -> None:
    """Note a row that names nobody, or says that there is nobody and names somebody."""
    status, person, post = (draft.column(name) for name in ("status", "person", "post"))
    if draft.table.name == "responsibilities":
        for row in np.flatnonzero(status.rows_of({"named"}.__contains__) & person.blank() & post.blank()).tolist():
            bench.notes.error("named-nobody", draft.spot(row, "status"), status.at(row))
    for row in np.flatnonzero(status.rows_of(_NOBODY.__contains__) & ~person.blank()).tolist():
        bench.notes.warning("nobody-named", draft.spot(row, "person"), person.at(row), status=status.at(row))


def note_disagreements(bench: Bench) -> None:
    """Warn where a post has holders on record and the person beside it is not one of them."""
    pairs = [
        (draft, pair) for table, pairs in _CARRIERS.items() for draft in bench.of(table) for pair in pairs
        if all(draft.column(name).values for name in pair)
    ]
    if not pairs:
        return
    held = set(zip(bench.cells("appointments", "person"), bench.cells("appointments", "post"), strict=True))
    posts = {post for _, post in held}
    for draft, pair in pairs:
        _note_disagreement(bench, draft, pair, held, posts)


def _note_disagreement(bench: Bench, draft: Draft, names: tuple[str, str], held: set[tuple[str, str]],
                       posts: set[str]) -> None:
    """Look at one pair of columns."""
    person, post = (draft.column(name) for name in names)
    for row in np.flatnonzero(post.rows_of(posts.__contains__) & ~person.blank()).tolist():
        if person.at(row) is not None and (person.at(row), post.at(row)) not in held:
            bench.notes.warning("not-holder", draft.spot(row, names[0]), person.at(row), post=post.at(row))


def _note_missing(bench: Bench, draft: Draft, column: Column) -> None:
    """Note a required column that is missing, or its blank cells; one that is filled in may be missing."""
    name = column.name
    blank = np.flatnonzero(draft.column(name).blank())
    if name not in draft.headings and (len(blank) or not column.filled):
        bench.notes.error("missing-column", draft.top(name), column=name, words=[name, *column.aliases])
        return
    for row in blank.tolist():
        bench.notes.error("missing", draft.spot(row, name), column=name)


def _note_either(bench: Bench, draft: Draft, choice: tuple[str, ...]) -> None:
    """Note rows in which not exactly one of some columns is filled."""
    names = list(choice)
    if not set(choice) & set(draft.headings):
        bench.notes.error("missing-columns", draft.top(choice[0]), columns=names)
        return
    filled: Mask = np.sum([~draft.column(name).blank() for name in choice], axis=0)
    for row in np.flatnonzero(filled != 1).tolist():
        key = "either-both" if filled[row] else "either"
        bench.notes.error(key, draft.spot(row, choice[0]), draft.column(choice[0]).at(row), columns=names)
