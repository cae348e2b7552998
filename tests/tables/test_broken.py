"""Everything that can be wrong in a table: each in a folder and in a workbook, told with its place and advice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import verkosto
from verkosto.errors import Problem

from .small import Tables, folder_of, small, workbook_of

Change = tuple[str, int, str, Any]
"""Table, row as the person sees it, column, and what is written there."""

FAMILIES: dict[str, list[tuple[Change, str]]] = {
    "missing value": [
        (("organizations", 3, "id", ""), "missing"), (("organizations", 3, "kind", ""), "missing"),
        (("domains", 2, "name_fi", ""), "missing"), (("people", 3, "name", " "), "missing"),
        (("posts", 2, "title", "\u00a0"), "missing"), (("seats", 2, "on_behalf_of", ""), "missing"),
        (("ties", 2, "reporter", ""), "missing"), (("reports", 2, "reported", ""), "missing"),
        (("matrix", 2, "organization", ""), "missing"), (("bodies", 2, "level", ""), "missing"),
    ],
    "duplicate id": [
        (("organizations", 4, "id", "k"), "in use already"), (("people", 3, "id", "maija"), "in use already"),
    ],
    "duplicate id in another table": [
        (("domains", 3, "id", "k"), "in use already"), (("agreements", 2, "id", "b"), "in use already"),
    ],
    "duplicate organisation in the matrix": [(("matrix", 3, "organization", "Kemi"), "already stands")],
    "dangling organisation": [
        (("seats", 2, "on_behalf_of", "Keminmaa"), "no such row"), (("posts", 2, "organization", "999"), "no such row"),
        (("matrix", 2, "organization", "Kemmi"), "no such row"), (("ties", 2, "target_org", "x"), "no such row"),
        (("hosting", 2, "member", "Pelkosenniemi"), "no such row"),
    ],
    "dangling person, post, body, agreement": [
        (("appointments", 2, "person", "mauja"), "no such row"), (("appointments", 2, "post", "x"), "no such row"),
        (("seats", 2, "body", "x"), "no such row"), (("parties", 2, "agreement", "x"), "no such row"),
        (("responsibilities", 3, "agreement", "S"), "no such row"),
    ],
    "dangling domain": [
        (("responsibilities", 2, "domain", "hytee"), "no such row"), (("bodies", 2, "domains", "hyte;x"), "no such"),
        (("reports", 2, "domains", "liikenne"), "no such row"),
    ],
    "a county that is none": [(("organizations", 3, "county", "Tornio"), "no such wellbeing services county")],
    "unknown code": [
        (("organizations", 3, "kind", "kuntta"), "unknown value"), (("posts", 2, "tier", "boss"), "unknown value"),
        (("responsibilities", 2, "status", "namned"), "unknown value"), (("seats", 2, "role", "x"), "unknown value"),
        (("agreements", 2, "status", "sovittu"), "unknown value"), (("ties", 2, "content", "love"), "unknown value"),
        (("reports", 2, "topic", "register"), "unknown value"), (("bodies", 2, "level", "0"), "unknown value"),
        (("responsibilities", 2, "mandate", "x"), "unknown value"), (("parties", 2, "status", "?"), "unknown value"),
    ],
    "NA and its kin are texts": [
        (("organizations", 3, "population", "NA"), "whole number"), (("seats", 2, "role", "null"), "unknown value"),
        (("agreements", 2, "start", "None"), "date"), (("organizations", 3, "lon", "nan"), "number"),
    ],
    "unreadable date": [
        (("appointments", 2, "start", "2023"), "date"), (("appointments", 2, "start", "1/1/2023"), "date"),
        (("agreements", 2, "end", "tammikuu 2026"), "date"), (("matrix", 2, "confirmed", "1.3."), "date"),
        (("reports", 2, "as_of", "20240401"), "date"), (("accepted", 2, "until", "1.1.25"), "date"),
    ],
    "a day that does not exist": [
        (("agreements", 2, "end", "31.2.2026"), "no such day"), (("seats", 2, "start", "2023-02-29"), "no such day"),
        (("parties", 2, "decided", "0.1.2023"), "no such day"), (("hosting", 2, "start", "1.13.2023"), "no such day"),
    ],
    "end before start": [
        (("agreements", 2, "end", "31.12.2022"), "ends before"), (("seats", 2, "end", "1.1.2022"), "ends before"),
    ],
    "unreadable number": [
        (("organizations", 3, "lon", "24°5"), "number"), (("bodies", 2, "meets_every_months", "often"), "number"),
        (("domains", 2, "priority", "first"), "number"), (("organizations", 3, "lon", "1.234,5"), "number"),
    ],
    "not a whole number": [(("organizations", 3, "population", "20000,5"), "whole number")],
    "out of bounds": [
        (("organizations", 3, "population", "-1"), "between"), (("organizations", 3, "lon", "181"), "between"),
        (("responsibilities", 2, "fte", "11"), "between"), (("domains", 2, "priority", "1e9"), "between"),
    ],
    "not a share": [
        (("agreements", 2, "quorum", "101 %"), "share"), (("agreements", 2, "quorum", "puolet"), "share"),
        (("agreements", 2, "quorum", "1,5"), "share"), (("agreements", 2, "quorum", "-0,1"), "share"),
    ],
    "neither yes nor no": [
        (("organizations", 3, "central_city", "x"), "yes nor no"), (("appointments", 2, "acting", "2"), "yes nor no"),
        (("reports", 2, "reported", "?"), "yes nor no"), (("agreements", 2, "opposed_interest", "x"), "yes nor no"),
    ],
    "official code": [
        (("organizations", 3, "code", "24O"), "digits"), (("organizations", 3, "code", "2400"), "digits"),
    ],
    "cycle": [
        (("organizations", 3, "parent", "y"), "comes back"), (("domains", 2, "parent", "lape"), "comes back"),
        (("bodies", 2, "reports_to", "c"), "comes back"), (("bodies", 3, "reports_to", "c"), "comes back"),
    ],
    "Excel error value": [
        (("organizations", 3, "name", "#REF!"), "error value"), (("agreements", 2, "start", "#ARVO!"), "error value"),
        (("responsibilities", 2, "fte", "#N/A"), "error value"), (("matrix", 2, "hyte", "#PUUTTUU!"), "error value"),
        (("seats", 2, "person", "#VÄRDEFEL!"), "error value"), (("ties", 2, "level", "#DIV/0!"), "error value"),
    ],
    "control character": [
        (("organizations", 3, "name", "Ke\u0085mi\u009b31m"), "control"), (("people", 3, "name", "P\u007f"), "control"),
        (("people", 3, "id", "pek\tka"), "control"), (("bodies", 3, "id", "b\nc"), "control"),
    ],
    "garbled letters": [
        (("organizations", 4, "name", "Jyv\u00c3\u00a4skyl\u00c3\u00a4"), "garbled"),
        (("people", 3, "name", "P\ufffd"), "garbled"), (("matrix", 2, "hyte", "p\u00c3\u00a4\u00c3\u00a4"), "garbled"),
    ],
    "neither domain nor agreement": [(("responsibilities", 2, "domain", ""), "must be filled in")],
    "both domain and agreement": [(("responsibilities", 3, "domain", "hyte"), "only one")],
    "named, but nobody": [(("responsibilities", 2, "post", ""), "neither a post nor a person")],
    "misspelt keyword": [
        (("matrix", 2, "hyte", "johtaja {koordinattori}"), "keyword"), (("matrix", 2, "hyte", "johtaja {}"), "keyword"),
        (("matrix", 2, "hyte", "johtaja {mandaatti}"), "keyword"), (("matrix", 2, "hyte", "johtaja {fte}"), "keyword"),
        (("matrix", 2, "hyte", "johtaja {lead}{lead}"), "keyword"),
    ],
    "braces that do not pair": [
        (("matrix", 2, "hyte", "johtaja {lead"), "braces"), (("matrix", 2, "hyte", "johtaja {{lead}}"), "braces"),
    ],
    "misspelt role": [
        (("matrix", 2, "hyte", "johtaja / varra: sihteeri"), "role"),
        (("matrix", 2, "hyte", "yhteyshenkilö: sihteeri"), "role"),
    ],
    "a state beside a name": [(("matrix", 2, "hyte", "vakant, johtaja"), "stands alone")],
    "an analysis that there is not": [(("accepted", 2, "analysis", "no-deputi"), "unknown analysis")],
    "nobody before the braces": [(("matrix", 2, "hyte", "{lead}"), "nobody is named")],
}
CHANGES = [
    pytest.param(change, said, id=f"{family} {number}")
    for family, changes in FAMILIES.items() for number, (change, said) in enumerate(changes, start=1)
]
ELSEWHERE = {"in use already", "comes back", "already stands", "neither a post nor a person"}
"""What is told of another cell than the one that was changed: it takes two to disagree."""
WRITERS = {"folder": folder_of, "workbook": workbook_of}


def written(tmp_path: Path, form: str, tables: Tables) -> Path:
    """Write tables in a form."""
    return WRITERS[form](tmp_path / ("data.xlsx" if form == "workbook" else "data"), tables)


def place(problem: Problem) -> tuple[str, str | None]:
    """Tell the table of a problem, however it is written."""
    return (problem.file.removesuffix(".csv"), None) if problem.sheet is None else (problem.sheet, problem.file)


@pytest.mark.parametrize("form", WRITERS)
def test_the_small_dataset_is_sound(tmp_path: Path, form: str) -> None:
    assert verkosto.check(written(tmp_path, form, small())) == []


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize(("change", "said"), CHANGES)
def test_what_is_wrong_is_told_with_its_place(tmp_path: Path, form: str, change: Change, said: str) -> None:
    table, row, column, value = change
    tables = small()
    tables[table][row - 1][tables[table][0].index(column)] = value
    problems = [each for each in verkosto.check(written(tmp_path, form, tables)) if each.severity == "error"]
    (found,) = [each for each in problems if said in each.message][:1] or problems[:1]
    assert said in found.message, problems
    assert (found.row, found.column) == (row, column) or said in ELSEWHERE
    assert place(found) == ((table, None) if form == "folder" else (table, "data.xlsx"))
    assert found.suggestion
    assert found.value is not None or not value.strip() or said == "must be filled in"


@pytest.mark.parametrize("form", WRITERS)
def test_all_at_once(tmp_path: Path, form: str) -> None:
    tables = small()
    for (table, row, column, value), _ in [changes[0] for changes in FAMILIES.values()]:
        tables[table][row - 1][tables[table][0].index(column)] = value
    with pytest.raises(verkosto.DatasetError) as refused:
        verkosto.read(written(tmp_path, form, tables))
    assert len(refused.value.problems) > len(FAMILIES) / 2
    assert all(problem.suggestion for problem in refused.value.problems)


@pytest.mark.parametrize(("lost", "told"), [
    ("organizations.csv", ["organizations.csv"]), ("matrix.csv", ["matrix.csv"]),
])
def test_what_a_lost_matrix_would_have_made_is_not_missed(tmp_path: Path, lost: str, told: list[str]) -> None:
    tables = small()
    tables["seats"].append(["b", "k", "", "k/sihteeri", "member", "filled", ""])
    folder = folder_of(tmp_path / "small", tables)
    assert verkosto.check(folder) == []
    (folder / lost).write_bytes(b"")
    assert [problem.file for problem in verkosto.check(folder)] == told
