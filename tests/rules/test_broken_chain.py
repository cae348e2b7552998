"""broken-chain: what a municipality's people do never reaches those who decide."""

from __future__ import annotations

import pytest

from .case import Case, case, each, frame_of, holds_for, rows_of
from .world import (
    TODAY,
    TOMORROW,
    Facts,
    body,
    county,
    domains,
    fact,
    helsinki,
    holds,
    organization,
    post,
    report,
    seat,
    there,
    towns,
)

TRUE, FALSE, NOT, PERSON = "true", "false", "not_applicable", "unknown person-unknown"
BASE = [county(), towns("k1 k2"), domains("d e"), organization("o", "association"), post("p", "k1"), post("q", "h"),
        there("people", "posts", "appointments", "bodies", "seats"),
        [report("h", f"register:{each}") for each in ("bodies", "seats")]]


def group(name: str, level: str, seats: str = "", domains: str | None = "d", **more: str | None) -> list[Facts]:
    """Give a body of the county and its seats, `k1:x` or `k1` without a person."""
    return [body(name, level, domains, **{"owner": "h", **more}),
            [seat(name, *each.split(":")) for each in seats.split()]]


def op(seats: str = "k1:x", **more: str | None) -> list[Facts]:
    """Give the operational body."""
    return group("op", "operational", seats, **more)


def co(seats: str = "", name: str = "co", **more: str | None) -> list[Facts]:
    """Give a coordinating body."""
    return group(name, "coordination", seats, **more)


def st(seats: str = "h:y", **more: str | None) -> list[Facts]:
    """Give the strategic body."""
    return group("st", "strategic", seats, **more)


def k1(name: str, expected: str, *facts: Facts) -> Case:
    """Expect a verdict of the one cell k1 × d."""
    return case(name, {"k1 d": expected}, BASE, *facts)


PATHS = [
    k1("nobody shared", TRUE, op(), st()),
    k1("its own person sits in both", FALSE, op(), st("k1:x h:y")),
    k1("another one's person sits in both", FALSE, op("k1:x h:y"), st()),
    k1("an association's person sits in both", FALSE, op("k1:x o:y"), st("o:y")),
    k1("a person for two organisations", FALSE, op("k1:x k2:y"), st()),
    k1("a person through a post", FALSE, op("k1:x h:y"), st(""), seat("st", "h", post="q"), holds("y", "q")),
    k1("reports to the strategic body", FALSE, op(reports_to="st"), st()),
    k1("two steps by persons", FALSE, op("k1:x k2:z"), co("k2:z h:y"), st()),
    k1("two steps by reports", FALSE, op(reports_to="co"), co("k2:z", reports_to="st"), st()),
    k1("a person and a report", FALSE, op("k1:x k2:z"), co("k2:z", reports_to="st"), st()),
    k1("three steps by reports", FALSE, op(reports_to="co"), co("k2:z", reports_to="co2"),
       co("k2:w", "co2", reports_to="st"), st()),
    k1("three steps by persons", FALSE, op("k1:x k2:z"), co("k2:z k2:w"), co("k2:w h:y", "co2"), st()),
    k1("the chain ends half way", TRUE, op(reports_to="co"), co("k2:z"), st()),
    k1("the chain begins half way", TRUE, op(), co("k2:z", reports_to="st"), st()),
    k1("the strategic body reports down", "true | false", op(), st(reports_to="op")),
    k1("from a coordinating body", TRUE, co("k1:x"), st()),
    k1("from a coordinating body, linked", FALSE, co("k1:x h:y"), st()),
    k1("one of two strategic bodies", FALSE, op("k1:x h:y"), group("st2", "strategic", "h:z"), st()),
    k1("a strategic body of another domain", TRUE, op("k1:x h:y"), st("h:z"),
       group("st2", "strategic", "h:y", "e")),
    k1("two bodies, neither linked", TRUE, op(), co("k1:x"), st()),
    k1("two bodies, both linked", FALSE, op("k1:x h:y"), co("k1:w", reports_to="st"), st()),
]

NO_LINK = [
    k1("an observer above", TRUE, op("k1:x h:z"), st(), seat("st", "h", "z", role="observer")),
    k1("an observer below", TRUE, op(), st(), seat("op", "h", "y", role="observer")),
    k1("a seat that ended today", TRUE, op("k1:x h:z"), st(), seat("st", "h", "z", end=TODAY)),
    k1("a seat that ends tomorrow", FALSE, op("k1:x h:z"), st(), seat("st", "h", "z", end=TOMORROW)),
    k1("a seat that begins tomorrow", TRUE, op("k1:x h:z"), st(), seat("st", "h", "z", start=TOMORROW)),
    k1("a personal deputy", TRUE, op(""), seat("op", "k1", "x", deputy_person="y"), st()),
    *(k1(f"through a body whose status is {status}", TRUE, op("k1:x k2:z"), co("k2:z h:y", status=status), st())
      for status in ("draft", "ended")),
    k1("through a body that ended today", TRUE, op("k1:x k2:z"), co("k2:z h:y", end=TODAY), st()),
    k1("reporting to a draft that reports on", TRUE, op(reports_to="co"), co("", status="draft", reports_to="st"),
       st()),
    k1("the holder of the post left", PERSON, op("k1:x h:y"), st("h:z"), seat("st", "h", post="q"),
       holds("y", "q", end=TODAY)),
]

SEATS = [
    k1("no seat in the domain", NOT, op("k2:x"), st()),
    k1("no body at all", NOT),
    k1("a seat in another domain", NOT, group("op", "operational", "k1:x", "e"), st()),
    k1("an observer only", NOT, op("k2:x"), seat("op", "k1", "z", role="observer"), st()),
    k1("a seat in a draft only", NOT, op(status="draft"), st()),
    k1("a seat that ended today only", NOT, op("k2:z"), seat("op", "k1", "x", end=TODAY), st()),
    k1("a vacant seat, nobody shared", TRUE, op("k2:z"), seat("op", "k1", status="vacant"), st()),
    k1("a vacant seat, linked by another one", FALSE, op("h:y"), seat("op", "k1", status="vacant"), st()),
    k1("a seat in the strategic body only", "false | not_applicable", st("k1:x h:y"), op("k2:z")),
    k1("another municipality is linked elsewhere", TRUE, op(), co("k2:z h:y"), st()),
    case("each municipality and domain", {"k1 d": TRUE, "k2 d": FALSE, "k1 e": NOT, "k2 e": NOT, "helsinki d": NOT,
                                          "o d": "absent"},
         BASE, helsinki(), op("k1:x o:w"), co("k2:z h:y"), st()),
]

NAMELESS = [
    k1("a seat without a person below", PERSON, op("k1:x k2"), st()),
    k1("its own seat without a person", PERSON, op("k1"), st()),
    k1("a seat without a person above", PERSON, op(), st("h:y h")),
    k1("a seat without a person between", PERSON, op("k1:x k2:z"), co("k2:z h"), st()),
    k1("nobody is named", PERSON, op("k1"), st("h")),
    k1("a path is enough", FALSE, op("k1:x h:y k2"), st("h:y h")),
    k1("a report is enough", FALSE, op("k1", reports_to="st"), st("h")),
    k1("a post without a holder on record", PERSON, op("k1:x"), st(), seat("st", "h", post="q")),
    k1("the seat is vacant", TRUE, op(), st(), seat("op", "k2", status="vacant"), seat("st", "h", status="vacant")),
    k1("the seat is an observer's", TRUE, op(), st(), seat("st", "h", role="observer")),
    k1("the seat is in a draft", TRUE, op(), st(), co("h k2", status="draft")),
    k1("the seat is in another domain's body", f"{TRUE} | {PERSON}", op(), st(),
       group("x2", "operational", "h k2", "e")),
    k1("only one side is nameless and nobody is on the other", TRUE, op("k1"), st(""),
       seat("st", "h", status="vacant")),
]


@each(PATHS + NO_LINK)
def test_paths(case: Case) -> None:
    """Any number of shared persons and reports, upwards to a strategic body of the domain."""
    holds_for(case, "broken-chain")


@each(SEATS + NAMELESS)
def test_seats_and_questions(case: Case) -> None:
    """Without a seat in the domain nothing is asked; a seat without a person is, when it decides."""
    holds_for(case, "broken-chain")


@pytest.mark.parametrize("facts", [(op(), st()), (op(reports_to="co"), co("k2:z"), st())])
def test_first_broken_link(facts: tuple[Facts, ...]) -> None:
    """The row says where the chain breaks: a column beside verdict and detail names a body."""
    frame = frame_of("broken-chain", BASE, *facts)
    row = frame[(frame["organization"] == "k1") & (frame["domain"] == "d")].iloc[0]
    evidence = " ".join(str(row[column]) for column in frame.columns[4:])
    assert any(name in evidence for name in ("op", "co", "st"))


@each([
    case("no path", {"k1 d": "true | unknown not-reported"}, BASE[:-1], op(), st()),
    case("a path", {"k1 d": FALSE}, BASE[:-1], op("k1:x h:y"), st()),
    case("no seat", {"k1 d": "not_applicable | unknown not-reported"}, BASE[:-1], op("k2:x"), st()),
])
def test_without_registers(case: Case) -> None:
    """A path is enough, whoever has not reported."""
    holds_for(case, "broken-chain")


def test_bodies_and_seats_are_enough() -> None:
    """Neither persons nor cells are needed where bodies report."""
    world = [county(), towns("k1"), domains("d"), body("op", "operational", "d", owner="h", reports_to="st"),
             body("st", "strategic", "d", owner="h"), fact("seats", body="op", on_behalf_of="k1")]
    assert rows_of("broken-chain", frame_of("broken-chain", *world))["k1 d"] == FALSE
