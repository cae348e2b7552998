"""Coverage: domains, general bodies, levels and municipalities that nobody or nothing covers."""

from __future__ import annotations

from typing import Any

import pytest

import verkosto
from verkosto.errors import NotEvaluated

from .structures import AS_OF, body, cell, county, domains, network, organization, report, row, seat, tables, told

ASK = "unknown not-reported"
K = [county("k1 k2"), domains()]
BODIES, SEATS = report("h", "register:bodies"), report("h", "register:seats")


@pytest.mark.parametrize(("facts", "expected"), [
    ([], ASK),
    ([BODIES], "true"),
    ([body("b"), BODIES], "false"),
    ([body("b")], "false"),
    ([body("b", domains=None, scope="general"), BODIES], "true"),
    ([body("b", scope="general"), BODIES], "false"),
    ([body("b", status="draft"), BODIES], "true"),
    ([body("b", end=AS_OF), BODIES], "true"),
    ([body("b", start="2024-06-02"), BODIES], "true"),
    ([body("b", end="2024-06-02"), BODIES], "false"),
    ([body("b", owner="k1"), BODIES], "false"),
    ([body("b", "k1", owner=None), BODIES], "false"),
    ([county("m", "g"), body("b", "k1", owner="g"), BODIES], "true"),
    ([report("h", "register:bodies", "d")], "true"),
    ([domains("e"), report("h", "register:bodies", "e")], ASK),
    ([report("h", "register:bodies", as_of="2023-05-31")], ASK),
    ([cell("h", "not_applicable"), cell("k1", "not_applicable"), BODIES], "true"),
    ([cell(each, "not_applicable") for each in ("h", "k1", "k2")], "not_applicable"),
])
def test_domain_without_body(facts: list[Any], expected: str) -> None:
    assert told("domain-without-body", K, facts)["h d"] == expected


def test_every_county_and_main_domain_has_a_row_and_child_domains_with_a_body() -> None:
    world = [K, county("m", "g"), domains("c e", parent="d"), body("b", domains="c"), BODIES]
    expected = {"g d": ASK, "h c": "false", "h d": "true"}
    assert told("domain-without-body", world) == expected
    assert told("missing-level", world) == {"g d": "not_applicable", "h c": "true strategic", "h d": "not_applicable"}


@pytest.mark.parametrize(("facts", "expected"), [
    ([], ASK),
    ([BODIES], "true"),
    ([body("b", "h k1 k2", scope="general")], "false"),
    ([body("b", "h k1", scope="general")], ASK),
    ([body("b", "h k1", scope="general"), BODIES], "true"),
    ([body("b", "h k1/- k2/-", scope="general"), BODIES], "false"),
    ([body("b", "k1 k2 k3 k4", scope="general"), BODIES], "true"),
    ([body("b", "h k1 k2", scope="domain"), BODIES], "true"),
    ([body("b", "h k1 k2"), BODIES], "true"),
    ([body("b", "h k1", scope="general"), seat("b", "k2", role="observer"), BODIES], "true"),
    ([body("b", "h k1", scope="general"), body("c", "h k2", scope="general"), BODIES], "true"),
    ([body("b", "h k1 k2", scope="general", status="draft"), BODIES], "true"),
    ([body("b", "h k1 k2", scope="general", owner="k1"), BODIES], "false"),
    ([report("h", "register:bodies", "d")], ASK),
])
def test_no_general_body_of_five(facts: list[Any], expected: str) -> None:
    """Half of four municipalities is two."""
    assert told("no-general-body", county("k1 k2 k3 k4"), domains(), facts) == {"h": expected}


def test_half_of_five_is_three_unless_told_otherwise() -> None:
    world = [county("k1 k2 k3 k4 k5"), body("b", "h k1 k2", scope="general"), BODIES]
    assert told("no-general-body", world) == {"h": "true"}
    assert told("no-general-body", world, share=0.4) == {"h": "false"}
    found = row("no-general-body", "h", world)
    assert (found["bodies"], found["present"], found["municipalities"]) == (1, 2, 5)


@pytest.mark.parametrize(("facts", "expected"), [
    ([], ASK),
    ([SEATS, cell("k1", "none")], "true"),
    ([SEATS, cell("k1", "vacant")], "true"),
    ([SEATS, report("k1", "responsibilities")], "true"),
    ([report("k1", "seats"), report("k1", "responsibilities")], "true"),
    ([report("k1", "seats", "d"), report("k1", "responsibilities", "d")], "true"),
    ([report("h", "register:seats", "d"), cell("k1", "none")], "true"),
    ([domains("e"), report("h", "register:seats", "e"), cell("k1", "none")], ASK),
    ([cell("k1", "none")], ASK),
    ([SEATS], ASK),
    ([SEATS, cell("k1", "named", person="x", confirmed="2023-05-31")], "unknown stale"),
    ([cell("k1", "named", person="x", confirmed="2023-05-31")], ASK),
    ([cell("k1", person="x")], "false"),
    ([cell("k1", "none"), body("b", "k1")], "false"),
    ([cell("k1", "none"), body("b", "k1/-")], "false"),
    ([SEATS, cell("k1", "none"), body("b"), seat("b", "k1", role="observer")], "true"),
    ([SEATS, cell("k1", "none"), body("b", "k1", status="draft")], "true"),
    ([SEATS, cell("k1", "none"), body("b"), seat("b", "k1", end=AS_OF)], "true"),
    ([SEATS, cell("k1", "none"), body("b", "k1", domains=None, scope="general")], "true"),
    ([SEATS, domains("e"), cell("k1", "none"), body("b", "k1", domains="e")], "true"),
    ([SEATS, cell("k1", "not_applicable")], "not_applicable"),
    ([SEATS, cell("k1", "none", role="responsible"), cell("k1", person="x", role="deputy")], "true"),
    ([SEATS, ("hosting", {"host": "k2", "member": "k1"}), cell("k2", person="x")], "false"),
    ([SEATS, ("hosting", {"host": "k2", "member": "k1"}), cell("k2", "none"), cell("k1", person="x")], "true"),
])
def test_uncovered_municipality(facts: list[Any], expected: str) -> None:
    assert told("uncovered-municipality", K, facts)["k1 d"] == expected


def test_counties_are_not_asked_and_helsinki_has_rows_to_which_nothing_applies() -> None:
    others = [organization("helsinki", county=None, code="091"), organization("hus", "joint_authority", None)]
    world = [K, others, SEATS, cell("k1", "none"), cell("k2", person="x")]
    assert told("uncovered-municipality", world) == {"helsinki d": "not_applicable", "k1 d": "true", "k2 d": "false"}
    assert told("thin-link", world, body("b", "h k1/y helsinki/z")) == {
        "helsinki": "not_applicable", "k1": "true", "k2": "not_applicable"}
    assert told("no-peer-ties", world) == {"helsinki": "not_applicable", "k1": "true", "k2": "true"}
    assert told("broken-chain", world)["helsinki d"] == "not_applicable"


def test_what_is_missing_is_asked_of_whom_can_answer() -> None:
    hosting = [("hosting", {"host": each, "member": "k1"}) for each in ("k2", "h")]
    said = verkosto.analyze(network(K, hosting, cell("k2", "none")), select=["uncovered-municipality"]).to_dict()
    assert {(each["ask"], each["topic"]) for each in said["questions"]} == {("h", "register:seats"), ("k1", "hosting")}
    said = verkosto.analyze(network(K, SEATS), select=["uncovered-municipality"]).to_dict()
    assert {(each["ask"], each["topic"]) for each in said["questions"]} == {
        ("k1", "responsibilities"), ("k2", "responsibilities")}


OP, CO, ST = body("o"), body("c", level="coordination"), body("s", level="strategic")


@pytest.mark.parametrize(("facts", "expected", "registered"), [
    ([], "not_applicable", "not_applicable"),
    ([OP], ASK, "true strategic"),
    ([CO], ASK, "true strategic"),
    ([OP, CO], ASK, "true strategic"),
    ([ST], ASK, "true operational"),
    ([ST, OP], "false", "false"),
    ([ST, CO], "false", "false"),
    ([ST, body("x", status="draft")], ASK, "true operational"),
    ([OP, body("x", level="strategic", domains=None, scope="general")], ASK, "true strategic"),
    ([OP, body("x", level="strategic", end=AS_OF)], ASK, "true strategic"),
])
def test_missing_level(facts: list[Any], expected: str, registered: str) -> None:
    assert told("missing-level", K, facts) == {"h d": expected}
    assert told("missing-level", K, facts, BODIES) == {"h d": registered}


def test_nothing_below_the_strategic_level_is_a_notice() -> None:
    report = verkosto.analyze(network(K, domains("e"), ST, body("o", domains="e"), BODIES), select=["missing-level"])
    assert [(each.subject["domain"], each.severity) for each in report.findings] == [("e", "warning"), ("d", "notice")]


NEEDS = {"bodies", "seats"}
CATALOGUE = {
    "domain-without-body": NEEDS, "no-general-body": NEEDS, "uncovered-municipality": {*NEEDS, "responsibilities"},
    "thin-link": NEEDS, "single-bridge": NEEDS, "parallel-bodies": NEEDS, "vacant-seat": NEEDS, "no-chair": NEEDS,
    "missing-level": NEEDS, "broken-chain": NEEDS, "no-peer-ties": {"seats", "ties"},
    "broker-dependency": {"seats", "ties"}, "structural-hole": {"seats", "ties"},
}


@pytest.mark.parametrize("analysis", list(CATALOGUE))
def test_what_is_not_there_is_not_evaluated(analysis: str) -> None:
    empty = verkosto.network({"organizations": tables([county("k1")])["organizations"]}, as_of=AS_OF)
    with pytest.raises(NotEvaluated) as refused:
        verkosto.evaluate(empty, analysis)
    assert set(refused.value.needs) == CATALOGUE[analysis]


@pytest.mark.parametrize("analysis", list(CATALOGUE))
def test_tables_without_rows_say_that_nothing_is_on_record(analysis: str) -> None:
    nothing = verkosto.evaluate(network(K), analysis)
    assert set(nothing["verdict"]) <= {"unknown", "not_applicable"}
    verkosto.evaluate(network(organization("k", county=None)), analysis)
