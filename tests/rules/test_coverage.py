"""domain-without-body, no-general-body, uncovered-municipality, missing-level: what no body covers."""

from __future__ import annotations

from .case import Case, case, each, holds_for, whole
from .world import (
    TODAY,
    TOMORROW,
    Facts,
    body,
    county,
    day,
    domains,
    helsinki,
    hosts,
    meeting,
    organization,
    report,
    row,
    seat,
    there,
    towns,
)

TRUE, FALSE, NOT, SILENT, STALE = "true", "false", "not_applicable", "unknown not-reported", "unknown stale"
BASE = [county(), towns("k1 k2 k3 k4"), domains("d"), organization("o", "association"),
        organization("j", "joint_authority"), there("bodies", "seats", "responsibilities", "people")]
REGISTER = report("h", "register:bodies")
G = [county("g"), towns("m1", of="g")]


def group(name: str = "s", level: str = "operational", domains: str | None = "d", owner: str | None = "h",
          **more: str | None) -> Facts:
    """Give a body of the county."""
    return body(name, level, domains, owner=owner, **more)


def of_d(name: str, expected: str, *facts: Facts) -> Case:
    """Expect a verdict of the one domain of the one county."""
    return case(name, {"h d": expected}, BASE, *facts)


REGISTERS = [
    ("register 365 days old", TRUE, report("h", "register:bodies", as_of=day(-365))),
    ("register 366 days old", SILENT, report("h", "register:bodies", as_of=day(-366))),
    ("register from tomorrow", SILENT, report("h", "register:bodies", as_of=TOMORROW)),
    ("register not complete", SILENT, report("h", "register:bodies", reported="no")),
    ("another register", SILENT, report("h", "register:seats")),
    ("a municipality's register", SILENT, report("k1", "register:bodies")),
]
WITHOUT = [
    of_d("no body, register", TRUE, REGISTER),
    of_d("no body", SILENT),
    of_d("a body", FALSE, group()),
    of_d("a body, register", FALSE, group(), REGISTER),
    *(of_d(f"a {level} body", FALSE, group(level=level), REGISTER) for level in ("strategic", "coordination")),
    of_d("a body of this and another domain", FALSE, domains("e"), group(domains="e;d"), REGISTER),
    of_d("a body of another domain", TRUE, domains("e"), group(domains="e"), REGISTER),
    of_d("a body of a child domain", TRUE, domains("c", parent="d"), group(domains="c"), REGISTER),
    of_d("a general body", TRUE, group(domains=None, scope="general"), REGISTER),
    of_d("a general body, no register", SILENT, group(domains=None, scope="general")),
    *(of_d(f"a body whose status is {status}", TRUE, group(status=status), REGISTER) for status in ("draft", "ended")),
    of_d("a body that ended today", TRUE, group(end=TODAY), REGISTER),
    of_d("a body that ends tomorrow", FALSE, group(end=TOMORROW), REGISTER),
    of_d("a body that begins tomorrow", TRUE, group(start=TOMORROW), REGISTER),
    of_d("a municipality's body", FALSE, group(owner="k1"), REGISTER),
    of_d("another county's body", TRUE, G, group(owner="g"), REGISTER),
    of_d("another county's body with a seat of this one", TRUE, G, group(owner="g"), seat("s", "h"), REGISTER),
    of_d("without an owner: a seat of the county", FALSE, group(owner=None), seat("s", "h"), REGISTER),
    of_d("without an owner: a seat of another county", TRUE, G, group(owner=None), seat("s", "g"), REGISTER),
    *(of_d(name, expected, given) for name, expected, given in REGISTERS),
    whole("a row per county and domain", {"h d": FALSE, "h e": TRUE, "g d": SILENT, "g e": SILENT}, BASE, G,
          domains("e"), group(), REGISTER),
]


def general(sitting: str, expected: str, *facts: Facts, name: str = "", **more: str | None) -> Case:
    """Expect a verdict of the county where some sit in a general body."""
    given = [body("s", "strategic", **{"scope": "general", "owner": "h", **more}),
             [seat("s", of) for of in sitting.split()]]
    return case(name or f"{sitting or 'nobody'}: {expected}", {"h": expected}, BASE, given, *facts)


GENERAL = [
    general("h k1 k2 k3 k4", FALSE),
    general("h k1 k2", FALSE),
    general("h k1", TRUE, REGISTER),
    general("h k1", SILENT),
    general("k1 k2 k3 k4", TRUE, REGISTER),
    general("", TRUE, REGISTER),
    general("h k1 k2", TRUE, towns("k5"), REGISTER, name="two of five"),
    general("h k1 k2 k3", FALSE, towns("k5"), REGISTER, name="three of five"),
    general("h k1 k1", TRUE, REGISTER, name="one municipality on two seats"),
    general("h k1 o", TRUE, REGISTER, name="an association is no municipality"),
    general("h k1 m1", TRUE, G, REGISTER, name="another county's municipality"),
    general("h k1 helsinki", TRUE, helsinki(), REGISTER, name="Helsinki is none of its municipalities"),
    general("h k1", FALSE, seat("s", "k2", status="vacant"), REGISTER, name="a vacant seat counts"),
    general("h k1", TRUE, seat("s", "k2", role="observer"), REGISTER, name="an observer does not count"),
    general("k1 k2", TRUE, seat("s", "h", role="observer"), REGISTER, name="the county observes"),
    general("h k1", TRUE, seat("s", "k2", end=TODAY), REGISTER, name="a seat that ended today"),
    general("h k1", FALSE, seat("s", "k2", end=TOMORROW), REGISTER, name="a seat that ends tomorrow"),
    general("h k1", TRUE, seat("s", "k2", start=TOMORROW), REGISTER, name="a seat that begins tomorrow"),
    *(general("h k1 k2", TRUE, REGISTER, name=f"status {status}", status=status) for status in ("draft", "ended")),
    general("h k1 k2", TRUE, REGISTER, name="ended today", end=TODAY),
    general("h k1 k2", TRUE, REGISTER, name="begins tomorrow", start=TOMORROW),
    general("h k1 k2 k3 k4", TRUE, REGISTER, name="a body for a domain", scope="domain", domains="d"),
    general("h k1", TRUE, body("r", "strategic", scope="general", owner="h"), seat("r", "h"), seat("r", "k2"), REGISTER,
            name="two bodies are not added up"),
    *(case(name, {"h": expected}, BASE, given) for name, expected, given in REGISTERS),
    whole("a row per county", {"g": SILENT, "h": TRUE}, BASE, G, REGISTER),
]

SEATS, CELLS, ALL_SEATS = report("k1", "seats"), report("k1"), report("h", "register:seats")


def k1(name: str, expected: str, *facts: Facts) -> Case:
    """Expect a verdict of the one cell k1 × d."""
    return case(name, {"k1 d": expected}, BASE, *facts)


UNCOVERED = [
    k1("neither, both reported", TRUE, SEATS, CELLS),
    k1("neither, register of seats", TRUE, ALL_SEATS, CELLS),
    k1("neither, says none", TRUE, SEATS, row("k1", status="none")),
    k1("neither, vacant", TRUE, SEATS, row("k1", status="vacant")),
    k1("neither, cells not reported", SILENT, SEATS),
    k1("neither, seats not reported", SILENT, CELLS),
    k1("neither, nothing reported", SILENT),
    k1("neither, the cell is stale", STALE, SEATS, row("k1", person="x", confirmed=day(-366))),
    k1("neither, register of bodies is not of seats", SILENT, REGISTER, CELLS),
    k1("neither, the county's answer about seats is no register", SILENT, report("h", "seats"), CELLS),
    k1("neither, seats reported 366 days ago", SILENT, report("k1", "seats", as_of=day(-366)), CELLS),
    k1("neither, seats reported 365 days ago", TRUE, report("k1", "seats", as_of=day(-365)), CELLS),
    k1("a seat", FALSE, meeting("s", "k1 h", domains="d"), SEATS, CELLS),
    k1("a seat, nothing reported", FALSE, meeting("s", "k1 h", domains="d")),
    k1("a seat alone in the body", FALSE, meeting("s", "k1", domains="d", owner="h")),
    k1("a vacant seat", FALSE, meeting("s", "h", domains="d"), seat("s", "k1", status="vacant"), SEATS, CELLS),
    k1("an observer", TRUE, meeting("s", "h", domains="d"), seat("s", "k1", role="observer"), SEATS, CELLS),
    k1("a seat in a draft", TRUE, meeting("s", "k1 h", domains="d", status="draft"), SEATS, CELLS),
    k1("a seat in a body that ended today", TRUE, meeting("s", "k1 h", domains="d", end=TODAY), SEATS, CELLS),
    k1("a seat that ended today", TRUE, meeting("s", "h", domains="d"), seat("s", "k1", end=TODAY), SEATS, CELLS),
    k1("a seat that begins tomorrow", TRUE, meeting("s", "h", domains="d"), seat("s", "k1", start=TOMORROW), SEATS,
       CELLS),
    k1("a seat in another domain's body", TRUE, domains("e"), meeting("s", "k1 h", domains="e"), SEATS, CELLS),
    k1("a seat in a general body", TRUE, meeting("s", "k1 h", scope="general"), SEATS, CELLS),
    k1("a named cell", FALSE, row("k1", person="x"), SEATS),
    k1("a named cell, nothing reported", FALSE, row("k1", person="x")),
    k1("a named cell of another domain", TRUE, domains("e"), row("k1", "e", person="x"), SEATS, CELLS),
    k1("a row that ended today", TRUE, row("k1", person="x", end=TODAY), SEATS, CELLS),
    k1("another municipality's seat and cell", TRUE, meeting("s", "k2 h", domains="d"), row("k2", person="x"), SEATS,
       CELLS),
    k1("the host is named", FALSE, hosts("j", "k1"), row("j", person="x"), SEATS, CELLS),
    k1("the host reported nobody", TRUE, hosts("j", "k1"), report("j"), SEATS),
    k1("the host has not said", SILENT, hosts("j", "k1"), SEATS, CELLS),
    case("which cells", {"k1 d": TRUE, "k2 d": FALSE, "k3 d": SILENT, "helsinki d": NOT, "o d": "absent"}, BASE,
         helsinki(), SEATS, CELLS, row("k2", person="x"), report("o"), report("o", "seats")),
]

OP, CO, ST = group("op"), group("co", "coordination"), group("st", "strategic")
STRATEGIC, OPERATIONAL = "true strategic", "true operational"
LEVELS = [
    of_d("operational only", STRATEGIC, OP, REGISTER),
    of_d("coordination only", STRATEGIC, CO, REGISTER),
    of_d("operational and coordination", STRATEGIC, OP, CO, REGISTER),
    of_d("strategic only", OPERATIONAL, ST, REGISTER),
    of_d("strategic and operational", FALSE, ST, OP, REGISTER),
    of_d("strategic and coordination", FALSE, ST, CO, REGISTER),
    of_d("strategic and operational, no register", FALSE, ST, OP),
    of_d("operational only, no register", SILENT, OP),
    of_d("strategic only, no register", SILENT, ST),
    of_d("no body", NOT, REGISTER),
    of_d("no body, no register", NOT),
    *(of_d(f"the strategic body's status is {status}", STRATEGIC, group("st", "strategic", status=status), OP, REGISTER)
      for status in ("draft", "ended")),
    of_d("the strategic body ended today", STRATEGIC, group("st", "strategic", end=TODAY), OP, REGISTER),
    of_d("the strategic body begins tomorrow", STRATEGIC, group("st", "strategic", start=TOMORROW), OP, REGISTER),
    of_d("the operational body is a draft", OPERATIONAL, group("op", status="draft"), ST, REGISTER),
    of_d("both are drafts", NOT, group("op", status="draft"), group("st", "strategic", status="draft"), REGISTER),
    of_d("the strategic body is general", STRATEGIC, group("st", "strategic", None, scope="general"), OP, REGISTER),
    of_d("the strategic body is another domain's", STRATEGIC, domains("e"), group("st", "strategic", "e"), OP,
         REGISTER),
    of_d("the strategic body is another county's", STRATEGIC, G, group("st", "strategic", owner="g"), OP, REGISTER),
    *(of_d(name, expected.replace(TRUE, STRATEGIC), OP, given) for name, expected, given in REGISTERS),
    whole("a row per county and domain", {"h d": STRATEGIC, "h e": OPERATIONAL, "g d": NOT, "g e": NOT}, BASE, G,
          domains("e"), OP, group("st", "strategic", "e"), REGISTER),
]


@each(WITHOUT)
def test_domain_without_body(case: Case) -> None:
    """No body of the county handles the domain by name."""
    holds_for(case, "domain-without-body")


@each(GENERAL)
def test_no_general_body(case: Case) -> None:
    """No general body with the county and half of its municipalities."""
    holds_for(case, "no-general-body")


@each(UNCOVERED)
def test_uncovered_municipality(case: Case) -> None:
    """Neither a seat nor a responsible, and both absences are known."""
    holds_for(case, "uncovered-municipality")


@each(LEVELS)
def test_missing_level(case: Case) -> None:
    """Bodies, but none that decides, or none that does."""
    holds_for(case, "missing-level")
