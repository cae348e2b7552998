"""References: found exactly, step by step, or not at all."""

from __future__ import annotations

from typing import Any

import pytest

from verkosto.tables import Checked, from_records

from .samples import COUNTY, KEMI, ORGANIZATIONS, PLAIN, TORNIO, Row, cells, only, place, records

COUNCIL: Row = {"id": "liitto:05", "name": "Hämeen liitto", "kind": "regional_council", "code": "05"}
SOUTH: Row = {"id": "hva:05", "name": "Varsinais-Suomen hyvinvointialue", "kind": "county", "code": "05"}
ALAJARVI: Row = {"id": "kunta:005", "name": "Alajärvi", "kind": "municipality", "code": "005"}


def posted(reference: object, *organizations: Row, column: str = "organization",
    **more: Any) -> Checked:
    """Read a post that refers to an organisation."""
    return records(*organizations, posts=[{"id": "p", "title": "T", column: reference}], **more)


@pytest.mark.parametrize("reference", ["kunta:851", "851", 851, 851.0, "Tornio", "Torneå", "Tornion kaupunki",
    " Tornio\u00a0"], ids=repr)
def test_organizations_are_found(reference: object) -> None:
    checked = posted(reference, {**TORNIO, "county": "", "aliases": "Tornion kaupunki; TOR"})
    assert checked.problems == ()
    assert cells(checked, "posts", "organization") == ["kunta:851"]


@pytest.mark.parametrize("reference", ["tornio", "Torni", "Kemi ", "kunta:85", "Tornio (kaupunki)"])
def test_nothing_is_found_by_likeness(reference: str) -> None:
    checked = posted(reference, {**TORNIO, "county": ""}, {"id": "k", "name": "Keminmaa", "kind": "kunta"})
    assert place(only(checked)) == ("posts", 2, "organization", reference.strip())
    assert cells(checked, "posts", "organization") == [None]


def test_near_matches_are_suggested() -> None:
    problem = only(posted("Kemimaa"))
    assert "kunta:241 (Keminmaa)" in str(problem.suggestion)
    assert "organizations" in problem.message


def test_an_id_comes_before_a_code_and_a_code_before_a_name() -> None:
    named = {"id": "851", "name": "240", "kind": "other"}
    assert cells(posted("851", named, *ORGANIZATIONS), "posts", "organization") == ["851"]
    assert cells(posted("240", named, *ORGANIZATIONS), "posts", "organization") == ["kunta:240"]


@pytest.mark.parametrize(("reference", "found"), [("05", None), ("5", None), ("005", "kunta:005")])
def test_several_matches_are_named(reference: str, found: str | None) -> None:
    checked = posted(reference, COUNCIL, SOUTH, {**ALAJARVI, "county": ""})
    assert cells(checked, "posts", "organization") == [found]
    if found is None:
        problem = only(checked)
        assert "liitto:05 (Hämeen liitto), hva:05 (Varsinais-Suomen hyvinvointialue)" in problem.message
        assert ("kunta:005" in problem.message) == (reference == "5")


def test_one_row_that_matches_twice_is_one_match() -> None:
    own = {"id": "a", "name": "A", "name_sv": "A", "kind": "other", "aliases": "A;A"}
    assert cells(posted("A", own), "posts", "organization") == ["a"]


def test_the_same_name_twice_is_an_error() -> None:
    checked = posted("A", {"id": "a", "name": "A", "kind": "other"}, {"id": "b", "name": "B", "aliases": "A",
        "kind": "other"})
    assert "a (A), b (B)" in only(checked).message


@pytest.mark.parametrize("reference", ["hva:05", "05", "5", 5, "Varsinais-Suomen hyvinvointialue",
    "Egentliga Finlands välfärdsområde"], ids=repr)
def test_a_county_is_looked_up_among_counties(reference: object) -> None:
    town = {"id": "x", "name": "X", "kind": "kunta", "county": reference}
    checked = records(COUNCIL, SOUTH, {**ALAJARVI, "county": ""}, town)
    assert checked.problems == ()
    assert cells(checked, "organizations", "county")[-1] == "hva:05"


@pytest.mark.parametrize("reference", ["kunta:240", "240", "Kemi", "liitto:05"])
def test_no_other_organisation_is_a_county(reference: str) -> None:
    problem = only(records(COUNTY, KEMI, COUNCIL, {"id": "x", "name": "X", "kind": "kunta", "county": reference}))
    assert place(problem) == ("organizations", 5, "county", reference)
    assert "county" in problem.message


@pytest.mark.parametrize("reference", ["hyte", "Hyvinvointi", "Välfärd", "Wellbeing", "HYTE", "terveys"])
def test_domains_are_found_by_id_name_and_alias(reference: str) -> None:
    domains = [{"id": "hyte", "name_fi": "Hyvinvointi", "name_sv": "Välfärd", "name_en": "Wellbeing",
        "aliases": "HYTE;terveys"}]
    duty = {"organization": "Kemi", "domain": reference, "role": "lead", "status": "none"}
    checked = records(domains=domains, responsibilities=[duty])
    assert checked.problems == ()
    assert cells(checked, "responsibilities", "domain") == ["hyte"]


def test_without_domains_any_id_is_valid() -> None:
    duty = {"organization": "Kemi", "role": "lead", "status": "none"}
    checked = records(responsibilities=[{**duty, "domain": "mikä vain"}, {**duty, "domain": "a\tb"}])
    assert "control" in only(checked).message
    assert cells(checked, "responsibilities", "domain")[0] == "mikä vain"


def test_others_are_found_by_id_only() -> None:
    checked = records(people=[{"id": "p", "name": "Maija Meri"}], posts=[{"id": "v", "title": "T",
        "organization": "Kemi"}],
                      appointments=[{"person": "Maija Meri", "post": "T"}, {"person": "p", "post": "v"}])
    assert [place(problem) for problem in checked.problems] == [
        ("appointments", 2, "person", "Maija Meri"), ("appointments", 2, "post", "T"),
    ]


@pytest.mark.parametrize(("table", "row", "missing"), [
    ("appointments", {"person": "p"}, "people"), ("appointments", {"post": "p"}, "posts"), ("seats", {"body": "b"},
    "bodies"),
    ("parties", {"agreement": "a"}, "agreements"), ("responsibilities", {"agreement": "a"}, "agreements"),
    ("seats", {"deputy_person": "p"}, "people"), ("seats", {"deputy_post": "p"}, "posts"),
])
def test_a_missing_table_is_named(table: str, row: Row, missing: str) -> None:
    told = [problem for problem in records(**{table: [row]}).problems if problem.row == 2 and problem.value is not None]
    assert len(told) == 1
    assert told[0].message == f"the reference leads nowhere because the table {missing} is missing"


def test_lists_of_references() -> None:
    domains = [{"id": "a", "name_fi": "Aa"}, {"id": "b", "name_fi": "Bee"}]
    body = {"id": "x", "name": "X", "level": "strategic", "domains": "Bee; a;;b ;a"}
    checked = records(domains=domains, bodies=[body])
    assert checked.problems == ()
    assert cells(checked, "bodies", "domains") == [("b", "a")]
    wrong = records(domains=domains, bodies=[{**body, "domains": ["a", "c", "Ä"]}])
    assert [problem.value for problem in wrong.problems] == ["c", "Ä"]


def test_an_organisation_without_an_id_column_blames_nobody_else() -> None:
    checked = from_records({"organizations": [{"name": "A", "kind": "other"}], "posts": [{"id": "p", "title": "T",
        "organization": "A"}]})
    assert only(checked).column == "id"


def test_the_same_id_twice_in_any_two_tables() -> None:
    checked = records(PLAIN, {**PLAIN, "name": "B"}, people=[{"id": "m", "name": "P"}])
    assert [(problem.file, problem.row, problem.severity) for problem in checked.problems] == [
        ("organizations", 3, "error"), ("people", 2, "error"),
    ]
    assert all("organizations, row 2" in problem.message for problem in checked.problems)


@pytest.mark.parametrize(("table", "column", "row"), [
    ("organizations", "parent", {"name": "N", "kind": "other"}), ("domains", "parent", {"name_fi": "N"}),
    ("bodies", "reports_to", {"name": "N", "level": "strategic"}),
])
def test_chains_that_come_back(table: str, column: str, row: Row) -> None:
    above = {"z": "b", "a": "c", "b": "a", "c": "b", "self": "self", "top": "", "low": "top"}
    rows = [{**row, "id": one, column: other} for one, other in above.items()]
    checked = from_records({"organizations": [PLAIN], table: rows})
    assert [(problem.row, problem.column, problem.value) for problem in checked.problems] == [(3, column, "c"), (6,
        column, "self")]
    assert "a → c → b → a" in checked.problems[0].message
    assert "self → self" in checked.problems[1].message
