"""Rules within rows and between them."""

from __future__ import annotations

import pytest

from .samples import Row, cells, only, place, records

DUTY: Row = {"organization": "Kemi", "domain": "d", "role": "responsible", "status": "named"}
POSTS = [{"id": "v1", "title": "A", "organization": "Kemi"}, {"id": "v2", "title": "B", "organization": "Kemi"}]
PEOPLE = [{"id": "p1", "name": "Maija Meri"}, {"id": "p2", "name": "Pekka Puro"}]


def test_a_row_ends_after_it_starts() -> None:
    rows = [{"host": "Kemi", "member": "Tornio", "start": start, "end": end} for start, end in [
        ("2024-01-02", "2024-01-01"), ("2024-01-01", "2024-01-01"), ("", "2024-01-01"), ("2024-01-01", ""), ("x",
        "1.1.2000"),
    ]]
    problems = records(hosting=rows).problems
    assert [place(problem) for problem in problems] == [
        ("hosting", 2, "end", "2024-01-01"), ("hosting", 6, "start", "x"),
    ]
    assert "2024-01-02" in problems[0].message


@pytest.mark.parametrize(("row", "says"), [
    ({"domain": "", "agreement": ""}, "one of these must"), ({"agreement": "s"}, "only one of these"),
])
def test_a_domain_or_an_agreement(row: Row, says: str) -> None:
    agreements = [{"id": "s", "name": "S", "kind": "plan", "status": "draft"}]
    checked = records(agreements=agreements, posts=POSTS, responsibilities=[{**DUTY, "post": "v1", "agreement": "",
        **row}])
    assert says in only(checked).message
    assert only(checked).severity == "error"


def test_an_agreement_instead_of_a_domain() -> None:
    agreements = [{"id": "s", "name": "S", "kind": "plan", "status": "draft"}]
    duty = {**DUTY, "domain": None, "agreement": "s", "post": "v1"}
    assert records(agreements=agreements, posts=POSTS, responsibilities=[duty]).problems == ()


def test_named_needs_somebody() -> None:
    problem = only(records(responsibilities=[DUTY]))
    assert (problem.severity, problem.row, problem.column) == ("error", 2, "status")
    assert records(posts=POSTS, responsibilities=[{**DUTY, "post": "v1"}]).problems == ()
    assert records(people=PEOPLE, responsibilities=[{**DUTY, "person": "p1"}]).problems == ()


def test_an_unreadable_post_is_told_once() -> None:
    assert only(records(posts=POSTS, responsibilities=[{**DUTY, "post": "v9"}])).column == "post"


@pytest.mark.parametrize("status", ["none", "vacant", "not_applicable"])
def test_nobody_and_somebody(status: str) -> None:
    duty = {**DUTY, "status": status, "person": "p1"}
    problem = only(records(people=PEOPLE, responsibilities=[duty]))
    assert (problem.severity, problem.column, problem.value) == ("warning", "person", "p1")
    assert records(posts=POSTS, responsibilities=[{**DUTY, "status": status, "post": "v1"}]).problems == ()


def test_a_vacant_seat_with_a_person() -> None:
    bodies = [{"id": "b", "name": "B", "level": "strategic"}]
    seat = {"body": "b", "on_behalf_of": "Kemi", "person": "p1", "status": "vacant"}
    assert only(records(bodies=bodies, people=PEOPLE, seats=[seat])).severity == "warning"


@pytest.mark.parametrize(("appointments", "warned"), [
    ([], False), ([("p1", "v1")], False), ([("p2", "v1")], True), ([("p2", "v1"), ("p1", "v2")], True),
    ([("p2", "v1"), ("p1", "v1")], False), ([("p1", "v2")], False),
])
def test_the_person_and_the_post_of_a_row(appointments: list[tuple[str, str]],
    warned: bool) -> None:  # noqa: FBT001 - a case
    held = [{"person": person, "post": post} for person, post in appointments]
    checked = records(people=PEOPLE, posts=POSTS, appointments=held, responsibilities=[{**DUTY, "post": "v1",
        "person": "p1"}])
    assert [(problem.severity, problem.column) for problem in checked.problems] == [("warning", "person")] * warned


def test_the_deputies_of_a_seat() -> None:
    bodies = [{"id": "b", "name": "B", "level": "strategic"}]
    seat = {"body": "b", "on_behalf_of": "Kemi", "deputy_person": "p1", "deputy_post": "v1"}
    held = [{"person": "p2", "post": "v1"}]
    problem = only(records(bodies=bodies, people=PEOPLE, posts=POSTS, appointments=held, seats=[seat]))
    assert (problem.severity, problem.column) == ("warning", "deputy_person")


def test_identical_rows() -> None:
    rows = [{"host": "Kemi", "member": "Tornio", "domains": "a;b"}, {"host": "240", "member": "kunta:851",
        "domains": "a; b;a"},
            {"host": "Kemi", "member": "Tornio", "domains": "b;a"}]
    checked = records(hosting=rows)
    assert place(only(checked)) == ("hosting", 3, None, None)
    assert only(checked).severity == "warning"
    assert "row 2" in only(checked).message
    assert cells(checked, "hosting", "host") == ["kunta:240"] * 3


def test_several_seats_without_a_name_are_several_seats() -> None:
    bodies = [{"id": "b", "name": "B", "level": "strategic"}]
    seat = {"body": "b", "on_behalf_of": "Kemi", "status": "vacant", "person": ""}
    assert records(bodies=bodies, seats=[seat, seat]).problems == ()
    filled = {**seat, "status": "", "person": "p1"}
    assert only(records(bodies=bodies, people=PEOPLE, seats=[filled, filled])).row == 3


def test_a_row_of_the_matrix_that_is_there_already() -> None:
    checked = records(responsibilities=[{**DUTY, "status": "none"}], matrix=[{"organization": "Kemi",
        "d": "ei nimetty"}])
    assert place(only(checked)) == ("matrix", 2, "d", None)
    assert "responsibilities" in only(checked).message
