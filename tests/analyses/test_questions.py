"""A question asks for what is missing, and for nothing that has been said."""

from __future__ import annotations

from typing import Any

import pytest

import verkosto
from verkosto.findings import Question, Report

NAMED = {"domain": "hyte", "status": "named"}


def report(*rows: dict[str, str], select: list[str] | None = None, **more: list[dict[str, Any]]) -> Report:
    network = verkosto.network(
        {
            "organizations": [
                {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
                {"id": "m", "name": "Metsäkylä", "kind": "municipality", "county": "h"},
            ],
            "domains": [{"id": "hyte", "name_fi": "Hyte"}, {"id": "tyo", "name_fi": "Työllisyys"}],
            "posts": [{"id": f"p{each}", "title": f"johtaja {each}", "organization": "m"} for each in "xyz"],
            "responsibilities": list(rows),
            **more,
        },
        as_of="2024-06-01",
    )
    return verkosto.analyze(network, select=select, lang="en")


def asked(of: Report, who: str) -> list[Question]:
    return [each for each in of.questions if each.ask == who and each.topic == "responsibilities"]


def test_nothing_said_asks_for_every_role_that_matters() -> None:
    (question,) = asked(report(), "m")
    assert question.duties == ((("responsible", "deputy", "coordinator", "lead"), ("hyte", "tyo")),)


def test_what_is_known_is_not_asked_again() -> None:
    said = report(
        {**NAMED, "organization": "m", "role": "responsible", "post": "px"},
        {**NAMED, "organization": "m", "role": "deputy", "post": "py"},
    )
    (question,) = asked(said, "m")
    assert {subjects: roles for roles, subjects in question.duties} == {
        ("hyte",): ("coordinator", "lead"),
        ("tyo",): ("responsible", "deputy", "coordinator", "lead"),
    }
    message = said.ask(question)
    assert "who coordinates and who leads (Hyte)" in message
    assert "who is responsible, who is the deputy, who coordinates and who leads (Työllisyys)" in message


@pytest.mark.parametrize(("analysis", "roles"), [
    ("no-deputy", ("deputy",)),
    ("deputy-is-principal", ("deputy",)),
    ("no-lead", ("lead",)),
])
def test_an_analysis_asks_for_its_own_roles(analysis: str, roles: tuple[str, ...]) -> None:
    said = report({**NAMED, "organization": "m", "role": "responsible", "post": "px"}, select=[analysis])
    found = {subject: roles for each in asked(said, "m") for roles, subjects in each.duties for subject in subjects}
    assert found["hyte"] == roles


def test_an_answer_that_is_out_of_date_is_asked_again() -> None:
    said = report(
        {**NAMED, "organization": "m", "role": "responsible", "post": "px", "confirmed": "2022-01-01"},
        select=["missing-responsible"],
    )
    (question,) = asked(said, "m")
    assert "hyte" in {subject for _, subjects in question.duties for subject in subjects}


def test_registers_come_first_and_the_one_that_settles_most_before_the_others() -> None:
    said = report(bodies=[], seats=[], agreements=[], parties=[])
    topics = [each.topic for each in said.questions]
    registers = [each for each in said.questions if each.topic.startswith("register:")]
    assert topics[: len(registers)] == [each.topic for each in registers]
    assert [each.rows for each in registers] == sorted((each.rows for each in registers), reverse=True)


def test_domains_are_named_in_their_order_of_priority() -> None:
    said = report(domains=[
        {"id": "a", "name_fi": "Ruoka-apu", "priority": 9},
        {"id": "b", "name_fi": "Hyte", "priority": 1},
        {"id": "c", "name_fi": "Muu"},
    ])
    message = said.ask(asked(said, "m")[0])
    assert "(Hyte; Ruoka-apu; Muu)" in message
