"""deputy-is-principal, expired-mandate and unknown-contact: what is said of a cell in which somebody is named."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from .duties import LONG_AGO, TODAY, TOMORROW, YESTERDAY, Row, ask, listed, report, row, said, told, world

if TYPE_CHECKING:
    from verkosto.model import Network

X, Y = row("m", person="x"), row("m", person="y")
VARA_X, VARA_Y, VARA_Z = (row("m", role="deputy", person=each) for each in "xyz")
HOST: Row = {"host": "j", "member": "m"}


def deputized(
    *rows: Row,
    hosting: list[Row] | None = None,
    appointments: list[Row] | None = None,
    reports: list[Row] | None = None,
) -> str:
    network = world(*rows, hosting=hosting or [], appointments=appointments or [], reports=reports or [])
    return said(network, "deputy-is-principal", organization="m")


def test_several_may_deputize_each_other() -> None:
    assert deputized(X, Y, VARA_X, VARA_Y) == "false"
    assert deputized(X, Y, VARA_X, VARA_Z) == "false"


def test_one_of_several_without_another_deputy() -> None:
    assert deputized(X, Y, VARA_X) == "true"
    assert deputized(X, VARA_X, VARA_Z) == "true"


def test_a_post_with_two_holders_is_one_carrier() -> None:
    held = [{"person": each, "post": "p"} for each in "xy"]
    assert deputized(row("m", post="p"), VARA_X, appointments=held) == "true"
    assert deputized(row("m", post="p"), VARA_Z, appointments=held) == "false"


def test_what_is_the_same_is_named() -> None:
    held = world(row("m", post="p"), row("m", role="deputy", post="p"), appointments=[{"person": "x", "post": "p"}])
    assert told(held, "deputy-is-principal", organization="m")["same"] == ("x",)
    free = world(row("m", post="p"), row("m", role="deputy", post="p"))
    assert told(free, "deputy-is-principal", organization="m")["same"] == ("p",)
    assert "virka" in ask(free, "deputy-is-principal", lang="fi").to_dict()["findings"][0]["message"]


@pytest.mark.parametrize("status", ["none", "vacant", "not_applicable"])
def test_without_a_deputy_it_does_not_apply(status: str) -> None:
    assert deputized(X, row("m", role="deputy", status=status)) == "not_applicable"


@pytest.mark.parametrize("rows", [[], [VARA_X], [row("m", status="none"), VARA_X]])
def test_without_a_responsible_it_does_not_apply(rows: list[Row]) -> None:
    assert deputized(*rows) == "not_applicable"


def test_an_unknown_deputy_is_asked_for() -> None:
    assert deputized(X) == "unknown not-reported"
    assert deputized(X, {**VARA_X, "confirmed": LONG_AGO}) == "unknown stale"
    assert deputized(X, reports=[report("m")]) == "not_applicable"
    asked = ask(world(X), "deputy-is-principal").questions
    assert [(each.ask, each.topic, each.domains) for each in asked] == [("m", "responsibilities", ("d0",))]


def test_the_host_is_asked_for_its_member() -> None:
    rows = [row("j", person="z"), X, VARA_X]
    assert deputized(*rows, hosting=[HOST]) == "unknown not-reported"
    assert [each.ask for each in ask(world(*rows, hosting=[HOST]), "deputy-is-principal").questions] == ["j"]


def test_one_failing_host_is_one_finding() -> None:
    hosting = [HOST, {"host": "j", "member": "n"}]
    network = world(row("j", person="z"), row("j", role="deputy", person="z"), hosting=hosting)
    (finding,) = ask(network, "deputy-is-principal").findings
    assert (finding.subject["organization"], finding.members) == ("j", ("m", "n"))


@pytest.mark.parametrize("analysis", ["deputy-is-principal", "expired-mandate", "unknown-contact"])
def test_every_cell_is_listed(analysis: str) -> None:
    network = world(row("hki", person="x"), row("hki", role="deputy", person="x"), domains=2)
    cells = [(each, domain) for each in ("h", "hki", "m", "n") for domain in ("d0", "d1")]
    assert listed(network, analysis, "organization", "domain") == cells
    assert said(network, analysis, organization="hki", domain="d0") == "not_applicable"


def mandated(*ends: str | None, **more: str) -> Network:
    rows = [row("m", person=f"x{number}", mandate_end=end, **more) for number, end in enumerate(ends)]
    return world(*rows)


def test_the_last_end_is_told() -> None:
    ended = mandated("2024-03-01", YESTERDAY)
    assert told(ended, "expired-mandate", organization="m")["mandate_end"] == date(2024, 5, 31)
    evidence = ask(ended, "expired-mandate").to_dict()["findings"][0]["evidence"]
    assert evidence["mandate_end"] == "2024-05-31"


def test_no_end_is_told_while_one_goes_on() -> None:
    going = told(mandated(YESTERDAY, TOMORROW), "expired-mandate", organization="m")
    assert (going["verdict"], going["mandate_end"]) == ("false", None)


@pytest.mark.parametrize(
    ("end", "expected"), [(YESTERDAY, "true"), (TODAY, "true"), (TOMORROW, "false"), (None, "false")]
)
def test_the_end_is_the_first_day_without_it(end: str | None, expected: str) -> None:
    assert said(mandated(end), "expired-mandate", organization="m") == expected


def test_a_mandate_moves_with_the_date() -> None:
    network = mandated(TOMORROW)
    assert said(network.at(date(2024, 6, 2)), "expired-mandate", organization="m") == "true"


def test_who_does_not_know_is_named_once_each() -> None:
    network = world({**X, "unknown_to": "n;h"}, {**Y, "unknown_to": "n"})
    assert told(network, "unknown-contact", organization="m")["unknown_to"] == ("h", "n")
    assert "Hyvinvointialue and Pikkukunta" in ask(network, "unknown-contact").to_dict()["findings"][0]["message"]


def test_a_stale_row_says_nothing_of_contacts() -> None:
    network = world(X, {**Y, "unknown_to": "n", "confirmed": LONG_AGO})
    assert said(network, "unknown-contact", organization="m") == "false"


def test_a_row_for_an_agreement_is_no_cell() -> None:
    agreements: list[Row] = [{"id": "a", "name": "Ohjelma", "kind": "programme", "status": "in_force"}]
    network = world(X, row("m", None, agreement="a", person="x", unknown_to="n"), agreements=agreements)
    assert said(network, "unknown-contact", organization="m") == "false"
