"""From what a reader found to checked tables: the order of the checks."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from verkosto.errors import Problem
from verkosto.model.settings import Settings
from verkosto.schema import TABLES
from verkosto.tables import rules
from verkosto.tables.columns import type_columns
from verkosto.tables.contacts import part_contacts
from verkosto.tables.cycles import note_cycles
from verkosto.tables.drafts import Bench, Draft
from verkosto.tables.duplicates import note_duplicates
from verkosto.tables.frames import frames_of
from verkosto.tables.headings import draft_of_sheet, note_unknown
from verkosto.tables.matrix import Matrix
from verkosto.tables.oddities import note_homeless, note_two_minds
from verkosto.tables.official import mind_codes
from verkosto.tables.raw import DATASET, Spot
from verkosto.tables.reading import Reading, Sheet
from verkosto.tables.references import Directory, directory, resolve_draft
from verkosto.tables.secrets import secret_spots
from verkosto.tables.settings import checked_settings, settings_of_sheet

if TYPE_CHECKING:
    from pandas import DataFrame


@dataclass(frozen=True, slots=True)
class Checked:
    """What was read: a frame per table, the settings, and everything that is wrong or odd.

    Frames have all columns of the schema in its order. They are fit for use only when there are no `errors`:
    what could not be read is missing in them.
    """

    frames: dict[str, DataFrame]
    settings: Settings
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems because of which the dataset cannot be used."""
        return tuple(problem for problem in self.problems if problem.severity == "error")


def check(reading: Reading, analyses: Collection[str] = ()) -> Checked:
    """Check what a reader found. A personal identity code stops everything else.

    `analyses` are those whose findings may be accepted; without them none is looked up.
    """
    settings = list(reading.settings)
    for sheet in reading.sheets:
        settings += settings_of_sheet(sheet) if sheet.table == DATASET else []
    secrets = secret_spots(reading.sheets, settings, reading.texts)
    if secrets:
        reading.notes.clear()
        for spot in secrets:
            reading.notes.error("identity-code", spot)
        return Checked({}, Settings(), reading.notes.problems())
    said = checked_settings(settings, reading.id, reading.notes)
    bench = Bench(reading.notes, reading)
    _check_tables(bench, [sheet for sheet in reading.sheets if sheet.table != DATASET])
    if analyses:
        rules.note_analyses(bench, analyses)
        rules.note_nobody_accepted(bench)
    return Checked(frames_of(bench), said, reading.notes.problems())


def _check_tables(bench: Bench, sheets: list[Sheet]) -> None:
    """Check the tables: types, official codes, references – with the matrix among them –, rows."""
    matrix = None
    for sheet in _one_per_table(bench, sheets):
        draft, others = draft_of_sheet(sheet, bench.notes)
        type_columns(bench, draft)
        part_contacts(draft)
        if sheet.table == "matrix":
            matrix = sheet, draft, others
        else:
            bench.drafts[sheet.table] = [draft]
            note_unknown(sheet, others, draft.table, bench.notes)
    _note_no_organizations(bench)
    mind_codes(bench)
    for draft in bench.each():
        rules.note_missing(bench, draft)
    _resolve(bench, matrix)
    _mind_rows(bench)


def _one_per_table(bench: Bench, sheets: list[Sheet]) -> Iterator[Sheet]:
    """Go through the sheets in the order of the schema; a second one for a table is an error."""
    first: dict[str, Sheet] = {}
    for sheet in sheets:
        bench.notes.rank(sheet.place)
        other = first.setdefault(sheet.table, sheet)
        if other is not sheet:
            named = other.place.sheet or other.place.file
            bench.notes.error("two-tables", Spot(sheet.place), table=sheet.table, other=named)
    yield from (first[name] for name in TABLES if name in first)


def _note_no_organizations(bench: Bench) -> None:
    """Note that the one table that is needed is missing; tables without ids cannot be referred to."""
    if not bench.of("organizations") and "organizations" not in bench.reading.broken:
        bench.notes.error("no-organizations", Spot(bench.reading.missing))
        bench.reading.broken.add("organizations")
    for draft in bench.each():
        if "id" in draft.table.by_name and "id" not in draft.columns and not draft.bare:
            bench.reading.broken.add(draft.table.name)


def _resolve(bench: Bench, matrix: tuple[Sheet, Draft, list[int]] | None) -> None:
    """Resolve all references: first those that the matrix needs, then the matrix, then what may refer to its posts."""
    known: dict[str, Directory] = {}
    _know(bench, known, "organizations", "domains")
    if "organizations" in known:
        known["counties"] = directory(bench, "organizations", counties=True)
    early = [draft for name in ("organizations", "domains", "posts") for draft in bench.of(name)]
    for draft in early:
        resolve_draft(bench, draft, known)
    if matrix is not None:
        _expand(bench, matrix, known)
        bench.reading.broken |= {"matrix"} if "organizations" in bench.reading.broken else set()
    _know(bench, known, "people", "posts", "bodies", "agreements")
    for draft in bench.each():
        if draft not in early and not draft.made:
            resolve_draft(bench, draft, known)


def _know(bench: Bench, known: dict[str, Directory], *tables: str) -> None:
    """Add the directories of tables that are there and have ids."""
    known |= {name: directory(bench, name) for name in tables if bench.of(name) and name not in bench.reading.broken}


def _expand(bench: Bench, matrix: tuple[Sheet, Draft, list[int]], known: Mapping[str, Directory]) -> None:
    """Turn the matrix into rows of other tables."""
    sheet, draft, others = matrix
    rules.note_missing(bench, draft)
    if "organization" not in draft.columns:
        others = [position for position in others if position > 0]
    resolve_draft(bench, draft, dict(known))
    Matrix(bench, sheet, draft, others, known.get("domains")).expand()


def _mind_rows(bench: Bench) -> None:
    """Look at what must hold within rows and between them."""
    rules.note_same_ids(bench)
    for draft in bench.each():
        if {"start", "end"} <= set(draft.columns):
            rules.note_end_before_start(bench, draft)
        if draft.table.name in {"responsibilities", "seats"}:
            rules.note_status(bench, draft)
    rules.note_disagreements(bench)
    note_duplicates(bench)
    note_two_minds(bench)
    note_homeless(bench)
    note_cycles(bench)
