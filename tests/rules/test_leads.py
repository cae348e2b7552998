"""no-lead and contested-lead: who leads a domain in the county."""

from __future__ import annotations

from .case import Case, case, each, holds_for, whole
from .world import (
    TODAY,
    TOMORROW,
    Facts,
    county,
    day,
    domains,
    helsinki,
    holds,
    organization,
    post,
    report,
    row,
    there,
    towns,
)

BASE = [county(), towns("k1 k2"), domains("d"), organization("j", "joint_authority"), organization("o", "association"),
        there("people", "posts", "appointments", "responsibilities"), post("p", "k1"), post("q", "k2")]
TRUE, FALSE, STALE, SILENT = "true", "false", "unknown stale", "unknown not-reported"
OLD = day(-366)
ALL = [report(each) for each in ("h", "k1", "k2")]


def lead(organization: str, domain: str = "d", **more: str) -> Facts:
    """Give a row of a lead."""
    return row(organization, domain, role="lead", **more)


def of_d(name: str, expected: str, *facts: Facts) -> Case:
    """Expect a verdict of the one domain of the one county."""
    return case(name, {"h d": expected}, BASE, *facts)


def none(*names: str, status: str = "none") -> list[Facts]:
    """Let organisations say that nobody of theirs leads."""
    return [lead(each, status=status) for each in names]


NO_LEAD = [
    of_d("all reported, no rows", TRUE, ALL),
    of_d("all say none", TRUE, none("h", "k1", "k2")),
    of_d("all vacant", TRUE, none("h", "k1", "k2", status="vacant")),
    of_d("none and reported", TRUE, none("h", "k1"), report("k2")),
    of_d("all reported this domain", TRUE, [report(each, domains="d") for each in ("h", "k1", "k2")]),
    of_d("the county leads", FALSE, ALL, lead("h", person="x")),
    of_d("a municipality leads", FALSE, ALL, lead("k2", person="x")),
    of_d("one leads, the rest has not said", FALSE, lead("k1", person="x")),
    of_d("one leads, the rest is stale", FALSE, lead("k1", person="x"), lead("k2", person="y", confirmed=OLD)),
    of_d("two lead", FALSE, lead("k1", person="x"), lead("k2", person="y")),
    of_d("a post leads", FALSE, ALL, lead("k1", post="p")),
    of_d("the post's holder left today", TRUE, ALL, lead("k1", post="p"), holds("x", "p", end=TODAY)),
    of_d("the post's holder leaves tomorrow", FALSE, ALL, lead("k1", post="p"), holds("x", "p", end=TOMORROW)),
    of_d("a lead whose row ended today", TRUE, ALL, lead("k1", person="x", end=TODAY)),
    of_d("a lead whose row begins tomorrow", TRUE, ALL, lead("k1", person="x", start=TOMORROW)),
    of_d("a responsible leads nothing", TRUE, ALL, row("h", person="x"), row("k1", person="y")),
    of_d("a coordinator leads nothing", TRUE, ALL, row("h", role="coordinator", person="x")),
    of_d("a lead of another domain", TRUE, ALL, domains("e"), lead("h", "e", person="x")),
    of_d("a lead of a child domain", TRUE, ALL, domains("c", parent="d"), lead("h", "c", person="x")),
    of_d("an association leads", TRUE, ALL, lead("o", person="x")),
    of_d("Helsinki is not asked", TRUE, ALL, helsinki()),
]

UNKNOWN = [
    of_d("nobody has said", SILENT),
    of_d("the county has not said", SILENT, none("k1", "k2")),
    of_d("one municipality has not said", SILENT, none("h", "k1")),
    of_d("responsible on record, lead not reported", SILENT, [row(each, status="none") for each in ("h", "k1", "k2")]),
    of_d("one reported another domain only", SILENT, domains("e"), none("h", "k1"), report("k2", domains="e")),
    of_d("one reported 366 days ago", SILENT, none("h", "k1"), report("k2", as_of=OLD)),
    of_d("one reported 365 days ago", TRUE, none("h", "k1"), report("k2", as_of=day(-365))),
    of_d("one reports tomorrow", SILENT, none("h", "k1"), report("k2", as_of=TOMORROW)),
    of_d("one said that it has not answered", SILENT, none("h", "k1"), report("k2", reported="no")),
    of_d("one is stale", STALE, none("h", "k1"), lead("k2", person="x", confirmed=OLD)),
    of_d("one stale, one silent", "unknown stale | unknown not-reported", none("h"),
         lead("k2", person="x", confirmed=OLD)),
]

TWO = [lead("h", person="x"), lead("k1", person="y")]
NO_OR_ASK = "false | unknown not-reported"
CONTESTED = [
    of_d("the county and a municipality lead", TRUE, ALL, TWO),
    of_d("two municipalities lead", TRUE, ALL, lead("k1", person="x"), lead("k2", person="y")),
    of_d("three lead", TRUE, ALL, TWO, lead("k2", person="z")),
    of_d("two lead, the third has not said", TRUE, TWO),
    of_d("two posts lead", TRUE, ALL, lead("k1", post="p"), lead("k2", post="q")),
    of_d("two persons of one organisation lead", TRUE, ALL, lead("h", person="x"), lead("h", person="y")),
    of_d("one leads", FALSE, ALL, lead("h", person="x")),
    of_d("one leads, the rest has not said", NO_OR_ASK, lead("h", person="x")),
    of_d("one leads, twice on record", FALSE, ALL, lead("h", person="x"), lead("h", person="x")),
    of_d("one leads and shares", FALSE, ALL, lead("h", person="x", shared="yes")),
    of_d("nobody leads", "false | not_applicable", ALL),
    of_d("nobody has said", "false | not_applicable | unknown not-reported"),
]
SHARED = [
    of_d("both share", FALSE, ALL, lead("h", person="x", shared="yes"), lead("k1", person="y", shared="yes")),
    of_d("one of two shares", TRUE, ALL, lead("h", person="x", shared="yes"), lead("k1", person="y")),
    of_d("two of three share", TRUE, ALL, lead("h", person="x", shared="yes"), lead("k1", person="y", shared="yes"),
         lead("k2", person="z")),
    of_d("all three share", FALSE, ALL, [lead(each, person=f"x{each}", shared="yes") for each in ("h", "k1", "k2")]),
    of_d("both say that they do not share", TRUE, ALL, lead("h", person="x", shared="no"),
         lead("k1", person="y", shared="no")),
    of_d("the responsible share, the leads do not", TRUE, ALL, TWO, row("h", person="x", shared="yes"),
         row("k1", person="y", shared="yes")),
    of_d("all share but a row that ended", FALSE, ALL, lead("h", person="x", shared="yes"),
         lead("k1", person="y", shared="yes"), lead("k2", person="z", end=TODAY)),
]
NOT_LEADING = [
    of_d("the other's row ended today", FALSE, ALL, lead("h", person="x"), lead("k1", person="y", end=TODAY)),
    of_d("the other's row ends tomorrow", TRUE, ALL, lead("h", person="x"), lead("k1", person="y", end=TOMORROW)),
    of_d("the other's row begins tomorrow", FALSE, ALL, lead("h", person="x"), lead("k1", person="y", start=TOMORROW)),
    of_d("the other is vacant", FALSE, ALL, lead("h", person="x"), lead("k1", status="vacant")),
    of_d("the other's holder left", FALSE, ALL, lead("h", person="x"), lead("k1", post="p"),
         holds("y", "p", end=TODAY)),
    of_d("the other is stale", "false | unknown stale", ALL, lead("h", person="x"),
         lead("k1", person="y", confirmed=OLD)),
    of_d("the other is the responsible", FALSE, ALL, lead("h", person="x"), row("k1", person="y")),
    of_d("the other leads another domain", FALSE, ALL, domains("e"), lead("h", person="x"),
         lead("k1", "e", person="y")),
    of_d("the other is Helsinki's", FALSE, ALL, helsinki(), lead("h", person="x"), lead("helsinki", person="y")),
]

G = [county("g"), towns("m1", of="g")]


@each(NO_LEAD + UNKNOWN)
def test_no_lead(case: Case) -> None:
    """Nobody of the county and its municipalities leads, and all have said so."""
    holds_for(case, "no-lead")


@each(CONTESTED + SHARED + NOT_LEADING)
def test_contested_lead(case: Case) -> None:
    """Two lead, unless all of them say that they share it."""
    holds_for(case, "contested-lead")


@each([
    whole("a row per county and domain", {"h d": TRUE, "h e": SILENT}, BASE, domains("e"), none("h", "k1", "k2")),
    whole("two counties", {"g d": SILENT, "h d": TRUE}, BASE, G, ALL),
    case("another county's lead is not its own", {"g d": FALSE, "h d": TRUE}, BASE, G, ALL, lead("m1", person="x")),
])
def test_counties(case: Case) -> None:
    """Each county asks its own."""
    holds_for(case, "no-lead")


@each([
    whole("a row per county and domain", {"h d": TRUE, "h e": "false | not_applicable"}, BASE, domains("e"), ALL, TWO),
    case("one lead in each of two counties", {"g d": NO_OR_ASK, "h d": FALSE}, BASE, G, ALL, lead("g", person="x"),
         lead("h", person="y")),
])
def test_contested_counties(case: Case) -> None:
    """Leads of two counties do not contest each other."""
    holds_for(case, "contested-lead")
