"""broker-dependency and structural-hole: who stands between, and where nobody does."""

from __future__ import annotations

from .case import Case, case, each, found, frame_of, holds_for
from .world import (
    TODAY,
    Facts,
    agreement,
    county,
    domains,
    meeting,
    organization,
    parties,
    report,
    seat,
    there,
    tie,
    towns,
)

TRUE, NO = "true", "absent | false | not_applicable"
SEVEN = "k0 k1 k2 k3 k4 k5 k6"
REGISTERS = [report("h", f"register:{each}") for each in ("seats", "ties", "bodies", "agreements")]
BASE = [county(), towns(SEVEN), domains("d e"), organization("o", "association"), there("bodies", "seats", "ties"),
        REGISTERS]


def pairs(of: str, to: str, domains: str = "d", **more: str) -> list[Facts]:
    """Give a body of two for each of some organisations and one other."""
    return [meeting(f"{each}-{to}-{domains}", f"{each} {to}", domains=domains, owner="h", **more)
            for each in of.split()]


def k0(name: str, expected: str, *facts: Facts) -> Case:
    """Expect a verdict of k0 in d."""
    return case(name, {"h k0 d": expected}, BASE, *facts)


REST = "k1 k2 k3 k4 k5 k6"
BROKERS = [
    k0("all go through it", TRUE, pairs("k0", "h"), pairs(REST, "k0")),
    k0("all go through it by reported ties", TRUE, tie("k0", "h", domain="d"),
       [tie(each, "k0", domain="d") for each in REST.split()]),
    k0("five of six go through it", TRUE, pairs("k0 k1", "h"), pairs("k2 k3 k4 k5 k6", "k0")),
    k0("three of six go through it", NO, pairs("k0 k1 k2 k3", "h"), pairs("k4 k5 k6", "k0")),
    k0("nobody goes through it", NO, pairs(SEVEN, "h")),
    k0("all sit in one body with the county", NO, meeting("s", "h k0 k1 k2 k3", domains="d"), pairs("k4 k5 k6", "h")),
    k0("two share the way", NO, pairs("k0 k1", "h"), pairs("k2 k3 k4 k5 k6", "k0"), pairs("k2 k3 k4 k5 k6", "k1")),
    k0("it has no way to the county itself", NO, pairs(REST, "k0")),
    k0("in another domain", NO, pairs("k0", "h", "e"), pairs(REST, "k0", "e")),
    k0("in two domains, each its own", NO, pairs("k0", "h", "e"), pairs(REST, "k0", "e"), pairs(SEVEN, "h")),
    k0("direct ways have ended", TRUE, pairs("k0", "h"), pairs(REST, "k0"), pairs(REST, "h", end=TODAY)),
    k0("direct ways are drafts", TRUE, pairs("k0", "h"), pairs(REST, "k0"), pairs(REST, "h", status="draft")),
    case("an association stands between", {"h o d": TRUE, "h k1 d": NO}, BASE, pairs("o", "h"), pairs(SEVEN, "o")),
    case("those at the ends", {"h k1 d": NO, "h k6 d": NO}, BASE, pairs("k0", "h"), pairs(REST, "k0")),
    case("in the other domain", {"h k0 e": TRUE, "h k0 d": NO}, BASE, pairs("k0", "h", "e"), pairs(REST, "k0", "e")),
    case("four municipalities", {"h k0 d": NO}, county(), towns("k0 k1 k2 k3"), domains("d"), REGISTERS,
         pairs("k0", "h"), pairs("k1 k2 k3", "k0")),
    case("two counties", {"h k0 d": TRUE, "g k0 d": NO}, BASE, county("g"), towns("m1 m2 m3 m4 m5", of="g"),
         pairs("k0", "h"), pairs(REST, "k0"), pairs("m1 m2 m3 m4 m5", "g")),
]


@each(BROKERS)
def test_broker_dependency(case: Case) -> None:
    """More than three fifths of the shortest ways to the county go through one organisation."""
    holds_for(case, "broker-dependency")


SOME = [county(), towns("k1 k2 k3"), [organization(each, "association", county="h") for each in ("o1", "o2", "o3")],
        there("bodies", "seats", "ties"), REGISTERS,
        [report(each, topic) for each in ("k1", "k2", "k3", "o1", "o2", "o3", "h") for topic in ("seats", "ties")]]


def test_groups_without_a_tie() -> None:
    """Municipalities and associations have each their ties, and none between them."""
    assert found("structural-hole", SOME, meeting("s", "k1 k2 k3 h"), meeting("r", "o1 o2 o3"))


def test_groups_with_ties() -> None:
    """Every kind meets every other kind."""
    assert not found("structural-hole", SOME, meeting("s", "k1 k2 h o1"))
    assert not found("structural-hole", SOME, tie("k1", "o1"), tie("h", "o2"), tie("k1", "h"))
    assert not found("structural-hole", SOME, agreement("a"), parties("a", "h k1 o1"))


def test_groups_that_have_not_reported() -> None:
    """Where nobody has answered no hole is known."""
    silent = [county(), towns("k1 k2 k3"), [organization(each, "association", county="h") for each in ("o1", "o2")],
              there("bodies", "seats", "ties")]
    assert not found("structural-hole", silent, meeting("s", "k1 k2"), meeting("r", "o1 o2"))


def test_groups_with_an_observer() -> None:
    """An observer ties nobody, so the hole stays."""
    assert found("structural-hole", SOME, meeting("s", "k1 k2 k3 h"), meeting("r", "o1 o2 o3"),
                 seat("s", "o1", role="observer"))


def test_brokers_are_named() -> None:
    """Who has ties to both groups stands beside the verdict."""
    parish = [organization("p", "parish", county="h"), report("p", "seats"), report("p", "ties"),
              meeting("t", "k1 p"), meeting("u", "o1 p")]
    frame = frame_of("structural-hole", SOME, meeting("s", "k1 k2 k3 h"), meeting("r", "o1 o2 o3"), parish)
    true = frame[frame["verdict"] == "true"]
    assert len(true) == 1
    assert "'p'" in str(true.iloc[0].tolist())
