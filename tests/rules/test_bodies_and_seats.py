"""parallel-bodies, vacant-seat, no-chair: bodies that do the same, and seats in which nobody sits."""

from __future__ import annotations

from .case import Case, case, each, frame_of, holds_for, rows_of, whole
from .world import (
    TODAY,
    TOMORROW,
    YESTERDAY,
    Facts,
    body,
    county,
    domains,
    holds,
    meeting,
    organization,
    post,
    report,
    seat,
    there,
    towns,
)

TRUE, FALSE, SILENT, NO_ROW = "true", "false", "unknown not-reported", "absent | not_applicable"
BASE = [county(), towns("k1 k2 k3 k4 k5 k6 k7 k8 k9"), organization("o", "association"), post("p", "k1"),
        domains("d e f"), there("people", "posts", "appointments", "bodies", "seats")]


def two(name: str, r: str, s: str, *facts: Facts, alike: bool = True, **more: str | None) -> Case:
    """Expect that the bodies r and s are, or are not, a pair; `more` is said of s."""
    given = {"level": "operational", "domains": "d", **more}
    return whole(name, {"r s": TRUE} if alike else {}, BASE, meeting("r", r, domains="d"),
                 body("s", str(given.pop("level")), **given), [seat("s", each) for each in s.split()], *facts)


PAIRS = [
    two("the same organisations", "k1 k2", "k1 k2"),
    two("four of five", "k1 k2 k3 k4 h", "k1 k2 k3 k4"),
    two("three of four", "k1 k2 k3 h", "k1 k2 k3", alike=False),
    two("five of six", "k1 k2 k3 k4 k5", "k1 k2 k3 k4 k5 h"),
    two("four of six", "k1 k2 k3 k4 k5", "k1 k2 k3 k4 h", alike=False),
    two("eight of ten", "k1 k2 k3 k4 k5 k6 k7 k8 h", "k1 k2 k3 k4 k5 k6 k7 k8 k9"),
    two("seven of nine", "k1 k2 k3 k4 k5 k6 k7 h", "k1 k2 k3 k4 k5 k6 k7 k9", alike=False),
    two("an association is an organisation too", "k1 k2 k3 o", "k1 k2 k3", alike=False),
    two("more seats are no more organisations", "k1 k2 k1 k1 k1", "k1 k2"),
    two("no organisation in common", "k1 k2", "k3 k4", alike=False),
    two("one without seats", "k1 k2", "", alike=False),
    two("both without seats", "", "", alike=False),
    *(two(f"the other is {level}", "k1 k2", "k1 k2", alike=False, level=level)
      for level in ("strategic", "coordination")),
    two("one of two domains in common", "k1 k2", "k1 k2", domains="e;d"),
    two("no domain in common", "k1 k2", "k1 k2", alike=False, domains="e;f"),
    two("the other is general", "k1 k2", "k1 k2", alike=False, domains=None, scope="general"),
    two("the other is of another kind", "k1 k2", "k1 k2", kind="forum"),
    two("the other has another owner", "k1 k2", "k1 k2", owner="k1"),
    *(two(f"the other's status is {status}", "k1 k2", "k1 k2", alike=False, status=status)
      for status in ("draft", "ended")),
    two("the other ended today", "k1 k2", "k1 k2", alike=False, end=TODAY),
    two("the other ends tomorrow", "k1 k2", "k1 k2", end=TOMORROW),
    two("the other begins tomorrow", "k1 k2", "k1 k2", alike=False, start=TOMORROW),
    two("a vacant seat counts", "k1 k2 k3", "k1 k2", seat("s", "k3", status="vacant")),
    two("a vacant seat counts against too", "k1 k2 k3", "k1 k2 k3", seat("s", "k4", status="vacant"), alike=False),
    two("an observer does not count", "k1 k2 k3", "k1 k2", seat("s", "k3", role="observer"), alike=False),
    two("an observer does not count against", "k1 k2 k3", "k1 k2 k3", seat("s", "k4", role="observer")),
    two("a seat that ended today", "k1 k2 k3", "k1 k2 k3", seat("s", "k4", end=TODAY)),
    two("a seat that begins tomorrow", "k1 k2 k3", "k1 k2", seat("s", "k3", start=TOMORROW), alike=False),
    whole("three bodies are three pairs", {"r s": TRUE, "r t": TRUE, "s t": TRUE}, BASE,
          [meeting(each, "k1 k2", domains="d") for each in ("t", "r", "s")]),
]


def vacant(name: str, expected: str, *facts: Facts) -> Case:
    """Expect a verdict of the seats of k1 in s."""
    return case(name, {"k1 s": expected}, BASE, *facts)


S = meeting("s", "k2", owner="h")
VACANT = [
    vacant("vacant", TRUE, S, seat("s", "k1", status="vacant")),
    vacant("filled", FALSE, S, seat("s", "k1", "x", status="filled")),
    vacant("a person", FALSE, S, seat("s", "k1", "x")),
    vacant("neither status nor person", FALSE, S, seat("s", "k1")),
    vacant("one of two", TRUE, S, seat("s", "k1", "x"), seat("s", "k1", status="vacant")),
    vacant("two of two", TRUE, S, seat("s", "k1", status="vacant"), seat("s", "k1", status="vacant", role="chair")),
    vacant("no seat", "absent", S),
    vacant("vacant since today", TRUE, S, seat("s", "k1", "x", end=TODAY),
           seat("s", "k1", status="vacant", start=TODAY)),
    vacant("vacant from tomorrow", FALSE, S, seat("s", "k1", "x", end=TOMORROW),
           seat("s", "k1", status="vacant", start=TOMORROW)),
    vacant("was vacant until today", FALSE, S, seat("s", "k1", status="vacant", end=TODAY),
           seat("s", "k1", "x", start=TODAY)),
    vacant("the only seat ended today", NO_ROW, S, seat("s", "k1", status="vacant", end=TODAY)),
    *(vacant(f"in a body whose status is {status}", NO_ROW, meeting("s", "k2", owner="h", status=status),
             seat("s", "k1", status="vacant")) for status in ("draft", "ended")),
    vacant("in a body that ended today", NO_ROW, meeting("s", "k2", owner="h", end=TODAY),
           seat("s", "k1", status="vacant")),
    vacant("in a body that begins tomorrow", NO_ROW, meeting("s", "k2", owner="h", start=TOMORROW),
           seat("s", "k1", status="vacant")),
    *(vacant(f"a vacant seat of a {role}", TRUE, S, seat("s", "k1", role=role, status="vacant"))
      for role in ("vice_chair", "deputy_member", "secretary", "expert")),
    whole("each organisation and body",
          {"h s": FALSE, "k1 r": FALSE, "k1 s": TRUE, "k2 s": FALSE, "o s": TRUE}, BASE, S,
          seat("s", "k1", status="vacant"), seat("s", "h"), seat("s", "o", status="vacant"), meeting("r", "k1")),
]


def chaired(name: str, expected: str, *facts: Facts) -> Case:
    """Expect a verdict of s, in which k2 is a member."""
    return case(name, {"s": expected}, BASE, S, *facts)


CHAIR = [
    chaired("a chair", FALSE, seat("s", "k1", "x", role="chair")),
    chaired("a chair without a person", FALSE, seat("s", "k1", role="chair")),
    chaired("a chair through a post", FALSE, seat("s", "k1", post="p", role="chair"), holds("x", "p")),
    chaired("a vacant chair", TRUE, seat("s", "k1", role="chair", status="vacant")),
    chaired("a vacant and a filled chair", FALSE, seat("s", "k1", role="chair", status="vacant"),
            seat("s", "h", "x", role="chair")),
    chaired("members only", TRUE),
    *(chaired(f"a {role} only", TRUE, seat("s", "k1", "x", role=role))
      for role in ("vice_chair", "secretary", "expert", "observer")),
    chaired("a vacant chair with a vice chair", TRUE, seat("s", "k1", role="chair", status="vacant"),
            seat("s", "h", "x", role="vice_chair")),
    chaired("a chair who ended today", TRUE, seat("s", "k1", "x", role="chair", end=TODAY)),
    chaired("a chair who ends tomorrow", FALSE, seat("s", "k1", "x", role="chair", end=TOMORROW)),
    chaired("a chair who begins tomorrow", TRUE, seat("s", "k1", "x", role="chair", start=TOMORROW)),
    chaired("a chair who begins today", FALSE, seat("s", "k1", "x", role="chair", start=TODAY)),
    chaired("a chair of yesterday and one of today", FALSE, seat("s", "k1", "x", role="chair", end=YESTERDAY),
            seat("s", "h", "y", role="chair", start=YESTERDAY)),
    chaired("the chair of another body", TRUE, meeting("r", "k1"), seat("r", "k2", "x", role="chair")),
    case("no seat on record", {"s": SILENT}, BASE, body("s", "strategic", owner="h")),
    case("no seat on record, nobody asked about others", {"s": SILENT, "r": FALSE}, BASE,
         body("s", "strategic", owner="h"), body("r", "operational", owner="h"), seat("r", "k1", role="chair")),
    *(case(f"status {status}", {"s": NO_ROW}, BASE, meeting("s", "k1 k2", status=status))
      for status in ("draft", "ended")),
    case("ended today", {"s": NO_ROW}, BASE, meeting("s", "k1 k2", end=TODAY)),
    case("ends tomorrow", {"s": TRUE}, BASE, meeting("s", "k1 k2", end=TOMORROW)),
    case("begins tomorrow", {"s": NO_ROW}, BASE, meeting("s", "k1 k2", start=TOMORROW)),
    whole("a row per body", {"s": TRUE, "r": FALSE, "t": SILENT}, BASE, S, meeting("r", "k1"),
          seat("r", "h", role="chair"), body("t", "operational", owner="h"), report("h", "register:bodies")),
]


@each(PAIRS)
def test_parallel_bodies(case: Case) -> None:
    """One level, a common domain, and four fifths of the organisations."""
    holds_for(case, "parallel-bodies")


@each(VACANT)
def test_vacant_seat(case: Case) -> None:
    """A seat that is vacant at the day, in a body that works."""
    holds_for(case, "vacant-seat")


@each(CHAIR)
def test_no_chair(case: Case) -> None:
    """Nobody chairs a body whose seats are on record."""
    holds_for(case, "no-chair")


def test_a_domain_is_not_needed() -> None:
    """Vacant seats and chairs are asked of general bodies too."""
    world: list[Facts] = [BASE, meeting("s", "k1", "strategic", scope="general"), seat("s", "k2", status="vacant")]
    assert rows_of("no-chair", frame_of("no-chair", *world)) == {"s": TRUE}
    assert rows_of("vacant-seat", frame_of("vacant-seat", *world)) == {"k1 s": FALSE, "k2 s": TRUE}
