"""expired-mandate: who answers does so on a mandate that has run out."""

from __future__ import annotations

from .case import Case, case, each, holds_for, whole
from .world import (
    TODAY,
    TOMORROW,
    YESTERDAY,
    Fact,
    Facts,
    county,
    day,
    domains,
    fact,
    helsinki,
    holds,
    hosts,
    organization,
    post,
    report,
    row,
    there,
    towns,
)

BASE = [county(), towns("k1 k2"), domains("d e"), organization("j", "joint_authority"),
        there("people", "posts", "appointments", "responsibilities"), post("p", "k1")]
TRUE, FALSE, NOT = "true", "false", "not_applicable"
OPEN = "false | not_applicable | unknown not-reported | unknown stale | unknown two-hosts"


def holder(number: int, until: str | None, organization: str = "k1", **more: str | None) -> Fact:
    """Give one holder's row and the end of the mandate."""
    said = {"mandate": "decision", "mandate_end": until, **more}
    return fact("responsibilities", organization=organization, domain="d", role="responsible", status="named",
                person=f"x{number}", **said)


def k1(name: str, expected: str, *facts: Facts) -> Case:
    """Expect a verdict of the one cell k1 × d."""
    return case(name, {"k1 d": expected}, BASE, *facts)


ENDED = holder(1, YESTERDAY)
ALONE = [
    k1("ended yesterday", TRUE, ENDED),
    k1("ends today", TRUE, holder(1, TODAY)),
    k1("ends tomorrow", FALSE, holder(1, TOMORROW)),
    k1("no end", FALSE, holder(1, None)),
    k1("ended years ago", TRUE, holder(1, day(-2000))),
    *(k1(f"mandate {mandate} that ended", TRUE, holder(1, YESTERDAY, mandate=mandate))
      for mandate in ("management_team", "delegation", "oral")),
    k1("blank mandate that ended", TRUE, holder(1, YESTERDAY, mandate=None)),
    k1("a post holds it", TRUE, row("k1", post="p", mandate="decision", mandate_end=TODAY)),
    k1("a post that is held", TRUE, row("k1", post="p", mandate="decision", mandate_end=TODAY), holds("x", "p")),
    k1("the row was confirmed after the mandate ended", TRUE, holder(1, YESTERDAY, confirmed=TODAY)),
]

TOGETHER = [
    k1("both ended", TRUE, ENDED, holder(2, TODAY)),
    k1("one ended", FALSE, ENDED, holder(2, TOMORROW)),
    k1("one ended, one without an end", FALSE, ENDED, holder(2, None)),
    k1("two of three ended", FALSE, ENDED, holder(2, TODAY), holder(3, None)),
    k1("three ended", TRUE, ENDED, holder(2, TODAY), holder(3, day(-10))),
    k1("one person in two rows, one still in force", FALSE, ENDED, holder(1, TOMORROW)),
    k1("a holder who left is no holder", TRUE, ENDED, row("k1", post="p", mandate_end=TOMORROW),
       holds("y", "p", end=TODAY)),
    k1("a vacant row does not count", TRUE, ENDED, row("k1", status="vacant", mandate_end=TOMORROW)),
    k1("a stale row does not count", TRUE, ENDED, holder(2, TOMORROW, confirmed=day(-366))),
    k1("a row of 365 days counts", FALSE, ENDED, holder(2, TOMORROW, confirmed=day(-365))),
    k1("an ended row does not count", TRUE, ENDED, holder(2, TOMORROW, end=TODAY)),
    k1("a row that has not begun does not count", TRUE, ENDED, holder(2, TOMORROW, start=TOMORROW)),
    k1("a row that begins today counts", FALSE, ENDED, holder(2, TOMORROW, start=TODAY)),
    k1("a deputy's mandate does not count", TRUE, ENDED, row("k1", role="deputy", person="y", mandate_end=TOMORROW)),
    k1("a deputy's ended mandate does not count", FALSE, holder(1, TOMORROW),
       row("k1", role="deputy", person="y", mandate_end=YESTERDAY)),
    k1("a lead's mandate does not count", TRUE, ENDED, row("k1", role="lead", person="y", mandate_end=TOMORROW)),
    k1("another domain's mandate does not count", TRUE, ENDED, row("k1", "e", person="x1", mandate_end=TOMORROW)),
    k1("another organisation's mandate does not count", TRUE, ENDED, holder(1, TOMORROW, "k2")),
]

NOT_NAMED = [
    k1("cell none", OPEN, row("k1", status="none", mandate_end=YESTERDAY)),
    k1("cell vacant", OPEN, row("k1", status="vacant", mandate_end=YESTERDAY)),
    k1("cell left", OPEN, row("k1", post="p", mandate_end=YESTERDAY), holds("y", "p", end=TODAY)),
    k1("cell not applicable", "false | not_applicable", row("k1", status="not_applicable")),
    k1("cell not reported", OPEN),
    k1("cell reported as none", OPEN, report("k1")),
    k1("cell stale", OPEN, holder(1, YESTERDAY, confirmed=day(-366))),
    k1("two hosts", OPEN, hosts("j", "k1"), hosts("h", "k1"), holder(1, YESTERDAY, "j"), holder(2, YESTERDAY, "h")),
]

HOSTS = [
    k1("the host's mandate is asked", TRUE, hosts("j", "k1"), holder(1, TODAY, "j"), holder(2, TOMORROW)),
    k1("the member's mandate is not asked", FALSE, hosts("j", "k1"), holder(1, TOMORROW, "j"), ENDED),
    k1("host ended", TRUE, hosts("j", "k1", end=TODAY), holder(1, TOMORROW, "j"), ENDED),
    k1("hosted for another domain", TRUE, hosts("j", "k1", "e"), holder(1, TOMORROW, "j"), ENDED),
]

SUBJECTS = [
    whole("all required cells and no others",
          {"h d": FALSE, "h e": OPEN, "k1 d": TRUE, "k1 e": OPEN, "k2 d": OPEN, "k2 e": OPEN,
           "helsinki d": NOT, "helsinki e": NOT}, BASE, helsinki(), ENDED, holder(2, TOMORROW, "h"),
          holder(3, TODAY, "j"), holder(4, TODAY, "helsinki")),
    case("a child domain with a row", {"k1 c": TRUE, "k2 c": "absent"}, BASE, domains("c", parent="d"),
         row("k1", "c", person="x", mandate_end=TODAY)),
]


@each(ALONE + TOGETHER)
def test_mandates(case: Case) -> None:
    """The end is the first day without a mandate, and every holder's has to be over."""
    holds_for(case, "expired-mandate")


@each(NOT_NAMED + HOSTS + SUBJECTS)
def test_cells_and_hosts(case: Case) -> None:
    """Where nobody answers no mandate can end."""
    holds_for(case, "expired-mandate")
