"""Official codes: their zeros, their names, and what the reference data fills in."""

from __future__ import annotations

from typing import Any

import pytest

from verkosto import reference

from .samples import COUNTY, KEMI, TORNIO, cells, only, place, records

FILLED = ["name", "name_sv", "name_en", "population", "population_year", "language", "sami_homeland", "lon", "lat"]


@pytest.mark.parametrize("code", ["005", "05", "5", 5, 5.0, "5.0", "5,0", " 5 "], ids=repr)
def test_eaten_zeros_of_municipalities(code: Any) -> None:
    checked = records({"id": "x", "kind": "kunta", "code": code})
    assert checked.problems == ()
    assert cells(checked, "organizations", "code") == ["005"]
    assert cells(checked, "organizations", "name") == ["Alajärvi"]


@pytest.mark.parametrize(("kind", "code", "padded"), [
    ("county", 2, "02"), ("regional_council", "1", "01"), ("association", "5", "5"), ("other", "X-1", "X-1"),
])
def test_codes_of_other_kinds(kind: str, code: object, padded: str) -> None:
    checked = records({"id": "x", "name": reference_name(kind, padded), "kind": kind, "code": code})
    assert checked.problems == ()
    assert cells(checked, "organizations", "code") == [padded]


def reference_name(kind: str, code: str) -> object:
    """Give the official name, or any."""
    facts = reference.official(kind, code) if kind in {"county", "regional_council"} else None
    return "Nimi" if facts is None else facts["name"]


@pytest.mark.parametrize("code", ["X5", "1234", "5.5", "-5", "kunta:005", "\u0665", True])
def test_codes_that_are_none(code: object) -> None:
    problem = only(records({**TORNIO, "county": "", "code": code}))
    assert (problem.severity, problem.column) == ("error", "code")
    assert "3 digits" in problem.message


def test_blanks_are_filled() -> None:
    checked = records({"id": "x", "kind": "municipality", "code": "851"})
    facts = reference.official("municipality", "851")
    assert facts is not None
    assert checked.problems == ()
    assert [cells(checked, "organizations", name) for name in FILLED] == [[facts[name]] for name in FILLED]
    assert cells(checked, "organizations", "county") == [None]


def test_what_is_there_is_kept() -> None:
    own = {"name": "Torneå", "name_sv": "T", "population": 5, "language": "sv", "sami_homeland": "k", "lon": "24,1"}
    checked = records({"id": "x", "kind": "municipality", "code": "851", **own})
    assert checked.problems == ()
    kept = {name: cells(checked, "organizations", name) for name in (*own, "population_year", "lat", "name_en")}
    assert kept == {
        "name": ["Torneå"], "name_sv": ["T"], "population": [5], "language": ["sv"], "sami_homeland": ["full"],
        "lon": [24.1], "population_year": [None], "lat": [None], "name_en": ["Tornio"],
    }


def test_an_unreadable_cell_is_not_filled() -> None:
    checked = records({"id": "x", "kind": "municipality", "code": "851", "population": "many"})
    assert only(checked).column == "population"
    assert cells(checked, "organizations", "population") == [None]


def test_the_county_is_filled_when_it_is_there_once() -> None:
    town = {"id": "x", "kind": "municipality", "code": "851"}
    own = {**COUNTY, "id": "lapha"}
    assert cells(records(town, own), "organizations", "county") == ["lapha", None]
    assert cells(records(town, {**own, "kind": "other"}), "organizations", "county") == [None, None]
    twice = records(town, own, COUNTY)
    assert cells(twice, "organizations", "county")[0] is None
    assert only(twice).severity == "warning"
    assert "lapha" in only(twice).message


def test_a_name_may_be_blank_only_when_it_can_be_filled() -> None:
    problem = only(records({"id": "a", "kind": "county", "code": "21"}, {"id": "b", "kind": "other"}))
    assert place(problem) == ("organizations", 1, "name", None)
    problem = only(records({"id": "a", "kind": "county", "code": "21", "name": ""}, {"id": "b", "kind": "other"}))
    assert place(problem) == ("organizations", 3, "name", None)


def test_a_name_that_is_not_that_of_the_code() -> None:
    problem = only(records({**KEMI, "county": "", "name": "Keminmaa"}))
    assert (problem.severity, problem.column, problem.value) == ("warning", "name", "Keminmaa")
    assert problem.suggestion == "did you mean: Kemi?"
    assert records({**TORNIO, "county": "", "name": "TORNEÅ"}).problems == ()


def test_a_code_that_nobody_has() -> None:
    problem = only(records({**KEMI, "county": "", "code": "999"}))
    assert (problem.severity, problem.column, problem.value) == ("warning", "code", "999")
    assert problem.suggestion == "the code in force: 240 (Kemi)"
    assert "Statistics Finland" in str(only(records({"id": "a", "name": "A", "kind": "kunta",
        "code": "999"})).suggestion)


def test_a_code_of_a_municipality_that_has_merged() -> None:
    problem = only(records({"id": "a", "name": "Pertunmaa", "kind": "kunta", "code": "588"}))
    assert problem.severity == "warning"
    assert "merged" in problem.message
    assert problem.suggestion == "the code in force: 507 (Mäntyharju)"


def test_a_code_without_a_readable_kind_stays() -> None:
    checked = records({**KEMI, "county": "", "kind": "kuntta"})
    assert only(checked).column == "kind"
    assert cells(checked, "organizations", "code") == ["240"]
