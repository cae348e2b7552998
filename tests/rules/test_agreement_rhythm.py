"""agreement-ending, agreement-ended, and what any reading of the other names on agreements shares."""

from __future__ import annotations

import pytest

from .case import Case, case, each, found, holds_for, whole
from .world import (
    TODAY,
    TOMORROW,
    YESTERDAY,
    Facts,
    agreement,
    county,
    day,
    domains,
    parties,
    report,
    row,
    there,
    towns,
)

TRUE, FALSE, NO = "true", "false", "absent | false | not_applicable"
BASE = [county(), towns("k1 k2 k3"), domains("d"), there("agreements", "parties", "responsibilities", "people")]
REGISTER = report("h", "register:agreements")


def a(name: str, expected: str, end: str | None, status: str = "in_force", *facts: Facts, **more: str) -> Case:
    """Expect a verdict of the one agreement."""
    return case(name, {"a": expected}, BASE, agreement("a", status=status, end=end, **more), *facts)


ENDING = [
    a("ends today", FALSE, TODAY),
    a("ended yesterday", FALSE, YESTERDAY),
    a("ends tomorrow", TRUE, TOMORROW),
    a("ends in 100 days", TRUE, day(100)),
    a("ends in 180 days", TRUE, day(180)),
    a("ends in 181 days", FALSE, day(181)),
    a("ends in years", FALSE, day(2000)),
    a("no end", FALSE, None),
    *(a(f"status {status}", NO, day(100), status) for status in ("draft", "in_decision", "ended")),
    *(a(f"kind {kind}", TRUE, day(100), kind=kind)
      for kind in ("strategic", "framework", "plan", "letter_of_intent", "programme")),
    a("parties do not matter", TRUE, day(100), "in_force", parties("a", "h k1", "declined")),
    a("began today", TRUE, day(100), start=TODAY),
]

ENDED = [
    a("ends today", TRUE, TODAY),
    a("ended yesterday", TRUE, YESTERDAY),
    a("ended years ago", TRUE, day(-2000)),
    a("ends tomorrow", FALSE, TOMORROW),
    a("no end", FALSE, None),
    *(a(f"status {status}", NO, YESTERDAY, status) for status in ("draft", "in_decision", "ended")),
    *(a(f"kind {kind}", TRUE, TODAY, kind=kind)
      for kind in ("strategic", "framework", "plan", "letter_of_intent", "programme")),
    a("parties do not matter", TRUE, TODAY, "in_force", parties("a", "h k1"), REGISTER),
    a("had begun", TRUE, YESTERDAY, start=day(-100)),
]
MANY = [BASE, agreement("a", end=TODAY), agreement("b", end=TOMORROW), agreement("c")]


@each([*ENDING, whole("a row per agreement", {"a": FALSE, "b": TRUE, "c": FALSE}, MANY)])
def test_agreement_ending(case: Case) -> None:
    """In force, and over within 180 days."""
    holds_for(case, "agreement-ending")


@each([*ENDED, whole("a row per agreement", {"a": TRUE, "b": FALSE, "c": FALSE}, MANY)])
def test_agreement_ended(case: Case) -> None:
    """Said to be in force, though it is over."""
    holds_for(case, "agreement-ended")


LATE = {
    "due yesterday, prepares": (True, parties("a", "k1", "preparing", due=YESTERDAY)),
    "due yesterday, decides": (True, parties("a", "k1", "in_decision", due=YESTERDAY)),
    "due tomorrow, prepares": (False, parties("a", "k1", "preparing", due=TOMORROW)),
    "no due date, prepares": (False, parties("a", "k1", "preparing")),
    "committed in time": (False, parties("a", "k1", due=YESTERDAY, decided=day(-10))),
    "committed on the day": (False, parties("a", "k1", due=YESTERDAY, decided=YESTERDAY)),
    "committed, due tomorrow": (False, parties("a", "k1", due=TOMORROW, decided=day(-10))),
}


@pytest.mark.parametrize(("late", "given"), list(LATE.values()), ids=list(LATE))
@pytest.mark.parametrize("status", ["in_decision", "in_force"])
def test_late_commitment(status: str, late: bool, given: Facts) -> None:  # noqa: FBT001
    """The day on which a party should have decided has gone by."""
    assert bool(found("late-commitment", BASE, agreement("a", status=status), given)) == late


def test_late_commitment_is_nothing_in_an_agreement_that_is_over() -> None:
    """Who was late is not asked any more."""
    world = [BASE, agreement("a", status="ended"), parties("a", "k1", "preparing", due=YESTERDAY)]
    assert not found("late-commitment", world)


ALL = "h k1 k2 k3"
STRATEGIC = {
    "none, register": (True, [REGISTER]),
    "none, no register": (False, []),
    "one that all have": (False, [REGISTER, agreement("a", "strategic"), parties("a", ALL)]),
    "one that all have, no register": (False, [agreement("a", "strategic"), parties("a", ALL)]),
    "one in draft": (True, [REGISTER, agreement("a", "strategic", "draft"), parties("a", ALL)]),
    "one that is ended": (True, [REGISTER, agreement("a", "strategic", "ended"), parties("a", ALL)]),
    "one of another kind": (True, [REGISTER, agreement("a", "interface"), parties("a", ALL)]),
    "a programme": (True, [REGISTER, agreement("a", "programme"), parties("a", ALL)]),
}


@pytest.mark.parametrize(("missing", "given"), list(STRATEGIC.values()), ids=list(STRATEGIC))
def test_no_strategic_agreement(missing: bool, given: Facts) -> None:  # noqa: FBT001
    """No strategic agreement in force, and the register is complete."""
    assert bool(found("no-strategic-agreement", BASE, given)) == missing


SIX = "h k1 k2 k3 k4 k5 k6"
PARTIES = {
    "one is not, register": (True, [REGISTER, parties("a", SIX[:-3])]),
    "one is not, no register": (False, [parties("a", SIX[:-3])]),
    "all are": (False, [REGISTER, parties("a", SIX)]),
    "all are, no register": (False, [parties("a", SIX)]),
    "the last one prepares": (False, [REGISTER, parties("a", SIX[:-3]), parties("a", "k6", "preparing")]),
}


@pytest.mark.parametrize(("missing", "given"), list(PARTIES.values()), ids=list(PARTIES))
def test_not_a_party(missing: bool, given: Facts) -> None:  # noqa: FBT001
    """A municipality is no party of the one agreement that all the others have."""
    world = [BASE, towns("k4 k5 k6"), agreement("a", "framework", quorum=0.5)]
    assert found("not-a-party", world, given) == (["k6"] if missing else [])


def answers(organizations: str) -> list[Facts]:
    """Let organisations have somebody who answers for the agreement."""
    return [row(each, None, person=f"x{each}", agreement="a") for each in organizations.split()]


REPORTED = [report(each) for each in ALL.split()]
RESPONSIBLE = {
    "nobody, reported": (True, [REPORTED]),
    "nobody, not reported": (False, []),
    "everybody": (False, [REPORTED, answers(ALL)]),
    "everybody, not reported": (False, [answers(ALL)]),
    "all say none": (True, [REPORTED, [row(each, None, status="none", agreement="a") for each in ALL.split()]]),
    "for a domain only": (True, [REPORTED, [row(each, person=f"x{each}") for each in ALL.split()]]),
}


@pytest.mark.parametrize(("missing", "given"), list(RESPONSIBLE.values()), ids=list(RESPONSIBLE))
def test_agreement_without_responsible(missing: bool, given: Facts) -> None:  # noqa: FBT001
    """Nobody answers for an agreement in force."""
    world = [BASE, REGISTER, agreement("a"), parties("a", ALL)]
    assert bool(found("agreement-without-responsible", world, given)) == missing


def test_agreement_that_is_over_needs_nobody() -> None:
    """Nobody has to answer for what has ended."""
    world = [BASE, REGISTER, agreement("a", status="ended"), parties("a", ALL), REPORTED]
    assert not found("agreement-without-responsible", world)
