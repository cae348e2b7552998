"""Headings: their words, doubles, strangers and blanks."""

from __future__ import annotations

from pathlib import Path

import pytest

from verkosto.schema import TABLES
from verkosto.tables import from_records, load

from .samples import PLAIN, cells, folder, only, place, records

ALIASES = [(table.name, column.name,
    alias) for table in TABLES.values() for column in table.columns for alias in column.aliases]


@pytest.mark.parametrize(("table", "column", "alias"), ALIASES)
def test_every_alias_is_understood(table: str, column: str, alias: str) -> None:
    for heading in (alias, alias.upper(), f" {alias.replace(' ', '_')}\u00a0"):
        checked = from_records({table: [{heading: ""}]})
        assert not [problem for problem in checked.problems if problem.severity == "warning"]
        assert all("missing" in problem.message for problem in checked.problems if problem.column == column)


def test_headings_that_mean_the_same(tmp_path: Path) -> None:
    checked = load(folder(tmp_path, organizations="id;Nimi;namn;kind\na;A;B;other\n"))
    problem = only(checked)
    assert place(problem) == ("organizations.csv", 1, "namn", "namn")
    assert "Nimi" in problem.message
    assert cells(checked, "organizations", "name") == ["A"]


def test_unknown_headings_that_are_alike(tmp_path: Path) -> None:
    checked = load(folder(tmp_path, organizations="id;name;kind;Väri;VARI\na;A;other;x;y\n"))
    assert [(problem.severity, problem.column) for problem in checked.problems] == [("warning", "Väri"), ("error",
        "VARI")]


def test_an_unknown_column_is_a_warning_with_a_suggestion() -> None:
    problem = only(records({**PLAIN, "populaton": 5}))
    assert (problem.severity, problem.row, problem.column) == ("warning", 1, "populaton")
    assert "population" in str(problem.suggestion)


def test_columns_are_called_what_their_author_calls_them() -> None:
    assert only(records({"tunnus": "a", "nimi": "A", "Laji": "x"})).column == "Laji"


@pytest.mark.parametrize("number", [1, 2])
def test_a_blank_heading_above_something(tmp_path: Path, number: int) -> None:
    text = "id;name;kind\na;A;other\nb;B;other\n" if number == 2 else "id;;name;kind\na;;A;other\nb;x;B;other\n"
    if number == 2:
        text = "id;name;kind;\na;A;other;\nb;B;other;x\n"
    problem = only(load(folder(tmp_path, organizations=text)))
    assert problem.severity == "warning"
    assert "row 3" in problem.message


def test_a_blank_heading_in_a_matrix_would_lose_a_domain(tmp_path: Path) -> None:
    path = folder(tmp_path, organizations="id;name;kind\na;A;other\n", matrix="organization;d;\na;johtaja;johtaja\n")
    assert only(load(path)).severity == "error"


@pytest.mark.parametrize(("table", "heading", "column"), [
    (table.name, column.name, other.name)
    for table in TABLES.values() if table.name not in {"organizations", "matrix"}
    for column in table.columns for other in table.columns if other.required and column is not other
])
def test_required_columns(table: str, heading: str, column: str) -> None:
    problems = records(**{table: [{heading: ""}, {heading: "x"}]}).problems
    missing = [problem for problem in problems if problem.column == column and problem.row == 1]
    assert len(missing) == 1
    assert column in missing[0].message


def test_required_cells() -> None:
    checked = records({**PLAIN, "name": ""}, {**PLAIN, "id": "b", "kind": None})
    assert [place(problem) for problem in checked.problems] == [
        ("organizations", 2, "name", None), ("organizations", 3, "kind", None),
    ]


def test_a_responsibility_needs_a_domain_or_an_agreement() -> None:
    problem = only(records(responsibilities=[{"organization": "Kemi", "role": "lead", "status": "none"}]))
    assert (problem.row, problem.message) == (1, "the table must have one of the columns domain, agreement")
