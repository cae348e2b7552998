"""isolated-municipality: what is a tie, and what establishes that there is none."""

from __future__ import annotations

from .case import Case, case, each, holds_for
from .world import (
    TODAY,
    TOMORROW,
    YESTERDAY,
    Fact,
    Facts,
    agreement,
    body,
    county,
    day,
    meeting,
    organization,
    parties,
    report,
    seat,
    there,
    tie,
    towns,
)

TIED, ALONE, ASK, NOT = "false", "true", "unknown not-reported", "not_applicable"
BASE = [county(), towns("k1 k2 k3"), there("seats")]
ANSWERED = report("k1", "seats")


def k1(name: str, expected: str, *facts: Facts) -> Case:
    """Expect a verdict of k1, level all."""
    return case(name, {"k1 all": expected}, BASE, *facts)


def tied(name: str, *facts: Facts) -> Case:
    """Expect a tie of k1, which has answered about seats."""
    return k1(name, TIED, ANSWERED, *facts)


def alone(name: str, *facts: Facts) -> Case:
    """Expect no tie of k1, which has answered about seats."""
    return k1(name, ALONE, ANSWERED, *facts)


def pair(status: str | None = None, **more: str) -> list[Facts]:
    """Give a body in which k1 and k2 sit."""
    return meeting("s", "k1 k2", status=status, **more)


def beside(**more: str) -> list[Facts]:
    """Give a body in which k2 sits, and one seat of k1."""
    return [meeting("s", "k2"), seat("s", "k1", **more)]


BODIES = [
    tied("a common body", pair()),
    tied("a common body whose status is active", pair("active")),
    alone("a common body in draft", pair("draft")),
    alone("a common body that is ended", pair("ended")),
    alone("a body that ended today", pair(end=TODAY)),
    tied("a body that ends tomorrow", pair(end=TOMORROW)),
    alone("a body that begins tomorrow", pair(start=TOMORROW)),
    tied("a body that begins today", pair(start=TODAY)),
    alone("a body with nobody else", meeting("s", "k1")),
    alone("a body in which it sits twice", meeting("s", "k1 k1")),
    alone("two bodies, one each", meeting("s", "k1"), meeting("r", "k2")),
    tied("a body with the county", meeting("s", "k1 h")),
    tied("a body with an association", organization("o", "association"), meeting("s", "k1 o")),
    tied("a body with a municipality of another county", county("g"), towns("m1", of="g"), meeting("s", "k1 m1")),
    *(tied(f"a {level} body", pair(level=level)) for level in ("strategic", "coordination", "operational")),
]

SEATS = [
    tied("a vacant seat", beside(status="vacant")),
    tied("the other's seat is vacant", meeting("s", "k1"), seat("s", "k2", status="vacant")),
    *(tied(f"a seat of role {role}", beside(role=role))
      for role in ("chair", "vice_chair", "member", "deputy_member", "secretary", "expert")),
    alone("an observer", beside(role="observer")),
    alone("the other is an observer", meeting("s", "k1"), seat("s", "k2", role="observer")),
    alone("both are observers", body("s", "operational"), seat("s", "k1", role="observer"),
          seat("s", "k2", role="observer")),
    tied("an observer with a seat beside it", beside(role="observer"), seat("s", "k1")),
    alone("a seat that ended today", beside(end=TODAY)),
    tied("a seat that ends tomorrow", beside(end=TOMORROW)),
    alone("a seat that begins tomorrow", beside(start=TOMORROW)),
    tied("a seat that begins today", beside(start=TODAY)),
    alone("seats that never met", meeting("s", ""), seat("s", "k1", end=YESTERDAY), seat("s", "k2", start=YESTERDAY)),
]

BOTH = [ANSWERED, report("k1", "ties")]


def reported(name: str, expected: str, *facts: Facts) -> Case:
    """Expect a verdict of k1, which has answered about seats and ties."""
    return k1(f"reported: {name}", expected, there("ties"), BOTH, *facts)


TIES = [
    reported("by itself", TIED, tie("k1", "k2")),
    reported("by the other", TIED, tie("k2", "k1")),
    reported("by the other, from it", TIED, tie("k1", "k2", "k2")),
    reported("by a third", TIED, tie("k1", "k2", "k3")),
    reported("by the county", TIED, tie("k2", "k1", "h")),
    reported("with the county", TIED, tie("k1", "h")),
    reported("with an association", TIED, organization("o", "association"), tie("o", "k1")),
    reported("with itself", ALONE, tie("k1", "k1")),
    reported("between two others", ALONE, tie("k2", "k3", "k1")),
    reported("ended today", ALONE, tie("k1", "k2", end=TODAY)),
    reported("ends tomorrow", TIED, tie("k1", "k2", end=TOMORROW)),
    reported("begins tomorrow", ALONE, tie("k1", "k2", start=TOMORROW)),
    reported("begins today", TIED, tie("k1", "k2", start=TODAY)),
    k1("reported: anybody's report is enough, whoever has not answered", TIED, tie("k3", "k1", "k3")),
    k1("reported: no tie of k1 on record, not answered", ASK, tie("k3", "k2")),
]


def agreed(name: str, expected: str, *facts: Facts, **more: str) -> Case:
    """Expect a verdict of k1, where k2 is committed to an agreement."""
    return k1(f"agreed: {name}", expected, ANSWERED, agreement("a", **more), parties("a", "k2"), *facts)


K1 = parties("a", "k1")
AGREEMENTS = [
    *(agreed(f"kind {kind}", TIED, K1, kind=kind)
      for kind in ("strategic", "framework", "interface", "plan", "letter_of_intent")),
    agreed("kind programme", ALONE, K1, kind="programme"),
    *(agreed(f"status {status}", ALONE, K1, status=status) for status in ("draft", "in_decision", "ended")),
    *(agreed(f"it is {status}", ALONE, parties("a", "k1", status))
      for status in ("preparing", "in_decision", "declined")),
    agreed("the other is the county", TIED, parties("a", "h"), K1),
    agreed("it is no party", ALONE),
    agreed("decided today", TIED, parties("a", "k1", decided=TODAY)),
    agreed("decides tomorrow", ALONE, parties("a", "k1", decided=TOMORROW)),
    agreed("due tomorrow", TIED, parties("a", "k1", due=TOMORROW)),
    agreed("in force but ended today", ALONE, K1, end=TODAY),
    agreed("in force and ends tomorrow", TIED, K1, end=TOMORROW),
    agreed("in force but begins tomorrow", ALONE, K1, start=TOMORROW),
    agreed("in force and begins today", TIED, K1, start=TODAY),
    k1("agreed: the other decides tomorrow", ALONE, ANSWERED, agreement("a"), K1, parties("a", "k2", decided=TOMORROW)),
    k1("agreed: nobody else is committed", ALONE, ANSWERED, agreement("a"), K1, parties("a", "k2 k3 h", "preparing")),
]


def established(name: str, expected: str, *facts: Fact) -> Case:
    """Expect a verdict of k1 without ties, where the table of ties is there."""
    return k1(f"established: {name}", expected, there("ties"), list(facts))


OLD, LIMIT = day(-366), day(-365)
SEATS_IN, TIES_IN = report("h", "register:seats"), report("h", "register:ties")
ESTABLISHED = [
    k1("established: nobody has answered", ASK),
    k1("established: seats, no table of ties", ALONE, ANSWERED),
    k1("established: register of seats, no table of ties", ALONE, SEATS_IN),
    k1("established: ties alone, no table of ties", ASK, report("k1", "ties")),
    established("nobody has answered, ties", ASK),
    established("seats only", ASK, report("k1", "seats")),
    established("ties only", ASK, report("k1", "ties")),
    established("seats and ties", ALONE, report("k1", "seats"), report("k1", "ties")),
    established("register of seats only", ASK, SEATS_IN),
    established("register of ties only", ASK, TIES_IN),
    established("both registers", ALONE, SEATS_IN, TIES_IN),
    established("own seats, register of ties", ALONE, report("k1", "seats"), TIES_IN),
    established("register of seats, own ties", ALONE, SEATS_IN, report("k1", "ties")),
    established("seats yes, ties no", ASK, report("k1", "seats"), report("k1", "ties", reported="no")),
    established("another municipality's answer", ASK, report("k2", "seats"), report("k2", "ties")),
    established("the county's answer is no register", ASK, report("h", "seats"), report("h", "ties")),
    established("other registers", ASK, report("h", "register:bodies"), report("h", "register:agreements")),
    established("other topics", ASK, report("k1", "responsibilities"), report("k1", "agreements")),
    established("365 days ago", ALONE, report("k1", "seats", as_of=LIMIT), report("k1", "ties", as_of=LIMIT)),
    established("seats 366 days ago", ASK, report("k1", "seats", as_of=OLD), report("k1", "ties")),
    established("ties 366 days ago", ASK, report("k1", "seats"), report("k1", "ties", as_of=OLD)),
    established("seats from tomorrow", ASK, report("k1", "seats", as_of=TOMORROW), report("k1", "ties")),
    established("register 366 days ago", ASK, report("h", "register:seats", as_of=OLD), TIES_IN),
    established("register not complete", ASK, report("h", "register:seats", reported="no"), TIES_IN),
    established("seats of one domain only", ASK, ("domains", {"id": "d", "name_fi": "d"}), report("k1", "seats", "d"),
                report("k1", "ties")),
]


@each(BODIES + SEATS)
def test_bodies_and_seats(case: Case) -> None:
    """A common body ties, when both seats count."""
    holds_for(case, "isolated-municipality")


@each(TIES + AGREEMENTS)
def test_ties_and_agreements(case: Case) -> None:
    """A reported tie ties whoever reported it; an agreement when both are committed."""
    holds_for(case, "isolated-municipality")


@each(ESTABLISHED)
def test_established(case: Case) -> None:
    """Absence needs an answer about seats and, where that table is there, about ties."""
    holds_for(case, "isolated-municipality")
