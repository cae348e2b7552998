"""decoupled-levels: those who work on a domain and those who decide on it do not meet."""

from __future__ import annotations

from .case import Case, case, each, frame_of, holds_for, rows_of, whole
from .world import (
    TODAY,
    TOMORROW,
    YESTERDAY,
    Facts,
    body,
    county,
    day,
    domains,
    fact,
    holds,
    organization,
    post,
    report,
    seat,
    there,
    towns,
)

BASE = [county(), towns("k1 k2"), domains("d"), organization("o", "association"), there("responsibilities", "people"),
        post("p", "k1"), post("q", "k1")]
TRUE, FALSE, NOT, PERSON, SILENT = "true", "false", "not_applicable", "unknown person-unknown", "unknown not-reported"
REGISTER = report("h", "register:bodies")


def group(name: str, level: str, people: str = "", domains: str | None = "d", owner: str | None = "h",
          **more: str | None) -> list[Facts]:
    """Give a body of the county with a seat of k1 for each person."""
    return [there("seats"), body(name, level, domains, owner=owner, **more),
            *(seat(name, "k1", x) for x in people.split())]


def op(people: str = "x", **more: str | None) -> list[Facts]:
    """Give the operational body."""
    return group("op", "operational", people, **more)


def co(people: str = "", **more: str | None) -> list[Facts]:
    """Give the coordinating body."""
    return group("co", "coordination", people, **more)


def st(people: str = "y", **more: str | None) -> list[Facts]:
    """Give the strategic body."""
    return group("st", "strategic", people, **more)


def of_d(name: str, expected: str, *facts: Facts) -> Case:
    """Expect a verdict of the one domain of the one county."""
    return case(name, {"h d": expected}, BASE, *facts)


ONE_STEP = [
    of_d("nobody shared", TRUE, op(), st()),
    of_d("a shared person", FALSE, op("x z"), st("y z")),
    of_d("a shared person for different organisations", FALSE, op("x"), st("y"), seat("st", "h", "x")),
    of_d("a shared person through a post", FALSE, op("x"), st("y"), seat("st", "k1", post="p"), holds("x", "p")),
    of_d("a shared person through two posts", FALSE, op("z"), st("y"), seat("op", "k1", post="p"),
         seat("st", "k1", post="q"), holds("x", "p"), holds("x", "q")),
    of_d("a post held by somebody else", TRUE, op("x"), st("y"), seat("st", "k1", post="p"), holds("z", "p")),
    of_d("the same post in both, held", FALSE, op("z"), st("y"), seat("op", "k1", post="p"), seat("st", "k1", post="p"),
         holds("x", "p")),
    of_d("the same post in both, holder not on record", FALSE, op("z"), st("y"), seat("op", "k1", post="p"),
         seat("st", "k1", post="p")),
    of_d("reports to the strategic body", FALSE, op(reports_to="st"), st()),
    of_d("reports to it, nobody sits anywhere", FALSE, op("", reports_to="st"), st("")),
    of_d("one of two operational bodies is linked", FALSE, op("x"), group("op2", "operational", "y"), st("y")),
    of_d("one of two strategic bodies is linked", FALSE, op("x"), group("st2", "strategic", "x"), st("y")),
    of_d("an association's person links too", FALSE, op("x"), st("y"), seat("op", "o", "w"), seat("st", "o", "w")),
    of_d("a secretary links", FALSE, op("x"), st("y"), seat("st", "k1", "x", role="secretary")),
    of_d("an expert links", FALSE, op("x"), st("y"), seat("st", "k1", "x", role="expert")),
    of_d("a deputy member links", FALSE, op("x"), st("y"), seat("st", "k1", "x", role="deputy_member")),
    of_d("an observer does not link", TRUE, op("x"), st("y"), seat("st", "k1", "x", role="observer")),
    of_d("observers on both sides do not link", TRUE, op("x"), st("y"), seat("st", "k1", "w", role="observer"),
         seat("op", "k1", "w", role="observer")),
    of_d("a seat's deputy does not link", TRUE, op("x"), st(""), seat("st", "k1", "y", deputy_person="x")),
    of_d("a seat that ended today does not link", TRUE, op("x"), st("y"), seat("st", "k1", "x", end=TODAY)),
    of_d("a seat that ends tomorrow links", FALSE, op("x"), st("y"), seat("st", "k1", "x", end=TOMORROW)),
    of_d("a seat that begins tomorrow does not link", TRUE, op("x"), st("y"), seat("st", "k1", "x", start=TOMORROW)),
    of_d("a seat that begins today links", FALSE, op("x"), st("y"), seat("st", "k1", "x", start=TODAY)),
]

TWO_STEPS = [
    of_d("persons through the coordinating body", FALSE, op("x"), co("x y"), st("y")),
    of_d("one person and one report", FALSE, op("x"), co("x", reports_to="st"), st("y")),
    of_d("one report and one person", FALSE, op("x", reports_to="co"), co("y"), st("y")),
    of_d("two reports", FALSE, op("x", reports_to="co"), co("z", reports_to="st"), st("y")),
    of_d("through another operational body", FALSE, op("x"), group("op2", "operational", "x y"), st("y")),
    of_d("the coordinating body is linked to one side only", TRUE, op("x"), co("x"), st("y")),
    of_d("three reports are too many", TRUE, op("x", reports_to="co"), co("z", reports_to="co2"),
         group("co2", "coordination", "w", reports_to="st"), st("y")),
    of_d("three persons are too many", TRUE, op("x"), co("x z"), group("co2", "coordination", "z y"), st("y")),
    of_d("through a body of another domain", TRUE, domains("e"), op("x"), co("x y", domains="e"), st("y")),
    of_d("reporting through a body of another domain", TRUE, domains("e"), op("x", reports_to="co"),
         co("z", domains="e", reports_to="st"), st("y")),
    of_d("through a general body", TRUE, op("x"), co("x y", domains=None, scope="general"), st("y")),
    of_d("through a body of this and another domain", FALSE, domains("e"), op("x"), co("x y", domains="d;e"), st("y")),
    of_d("through a draft", TRUE, op("x"), co("x y", status="draft"), st("y")),
    of_d("through a body that ended", TRUE, op("x"), co("x y", status="ended"), st("y")),
    of_d("through a body that ended today", TRUE, op("x"), co("x y", end=TODAY), st("y")),
    of_d("through a body that begins tomorrow", TRUE, op("x"), co("x y", start=TOMORROW), st("y")),
    of_d("reporting through a draft", TRUE, op("x", reports_to="co"), co("z", status="draft", reports_to="st"),
         st("y")),
    of_d("an observer in the coordinating body", TRUE, op("x"), co("x"), seat("co", "k1", "y", role="observer"),
         st("y")),
]

NAMELESS = [
    of_d("a seat without a person in the operational body", PERSON, op("x"), seat("op", "k2"), st("y")),
    of_d("a seat without a person in the strategic body", PERSON, op("x"), st("y"), seat("st", "h")),
    of_d("a seat without a person in the coordinating body", PERSON, op("x"), co("z"), seat("co", "k2"), st("y")),
    of_d("a seat of a post without a holder on record", PERSON, op("x"), st("y"), seat("st", "k1", post="p")),
    of_d("nobody is named anywhere", PERSON, op(""), st(""), seat("op", "k1"), seat("st", "k1")),
    of_d("a path is enough, whoever is not named", FALSE, op("x"), st("x"), seat("op", "k2"), seat("st", "h")),
    of_d("reporting is enough, whoever is not named", FALSE, op("", reports_to="st"), seat("op", "k2"), st("")),
    of_d("a vacant seat names nobody and asks nothing", TRUE, op("x"), st("y"), seat("st", "h", status="vacant"),
         seat("op", "k2", status="vacant")),
    of_d("an observer's seat asks nothing", TRUE, op("x"), st("y"), seat("st", "h", role="observer")),
    of_d("a seat that ended asks nothing", TRUE, op("x"), st("y"), seat("st", "h", end=TODAY)),
    of_d("a seat in another domain's body asks nothing", TRUE, domains("e"), op("x"), st("y"), co("", domains="e"),
         seat("co", "h")),
    of_d("a seat in a draft asks nothing", TRUE, op("x"), st("y"), co("", status="draft"), seat("co", "h")),
    of_d("a filled seat without a person", PERSON, op("x"), st("y"), seat("st", "h", status="filled")),
]

LEVELS = [
    of_d("no bodies at all", SILENT, there("bodies", "seats")),
    of_d("no bodies at all, register", NOT, there("bodies", "seats"), REGISTER),
    of_d("no strategic body", SILENT, op()),
    of_d("no strategic body, register", NOT, op(), REGISTER),
    of_d("no operational body", SILENT, st()),
    of_d("no operational body, register", NOT, st(), REGISTER),
    of_d("strategic and coordinating only, register", NOT, st(), co(), REGISTER),
    of_d("a draft is no body", NOT, op(), st(status="draft"), REGISTER),
    of_d("an ended body is no body", NOT, op(), st(status="ended"), REGISTER),
    of_d("a body that ended today is no body", SILENT, op(), st(end=TODAY)),
    of_d("a body that begins tomorrow is no body", SILENT, op(start=TOMORROW), st()),
    of_d("a body that ends tomorrow is one", TRUE, op(end=TOMORROW), st()),
    of_d("a strategic body of another domain", NOT, domains("e"), op(), st(domains="e"), REGISTER),
    of_d("a general strategic body handles no domain", NOT, op(), st(domains=None, scope="general"), REGISTER),
    of_d("both levels, register or not", TRUE, op(), st(), REGISTER),
    of_d("register 366 days old", SILENT, op(), report("h", "register:bodies", as_of=day(-366))),
    of_d("register 365 days old", NOT, op(), report("h", "register:bodies", as_of=day(-365))),
    of_d("register from tomorrow", SILENT, op(), report("h", "register:bodies", as_of=TOMORROW)),
    of_d("register not complete", SILENT, op(), report("h", "register:bodies", reported="no")),
    of_d("another register", SILENT, op(), report("h", "register:seats"), report("h", "seats")),
]

G = [county("g"), towns("m1", of="g")]
COUNTIES = [
    whole("a row per county and domain", {"h d": TRUE, "h e": SILENT}, BASE, domains("e"), op(), st()),
    case("each county has its bodies", {"h d": TRUE, "g d": SILENT}, BASE, G, op(), st()),
    case("another county's body is no body here", {"h d": NOT, "g d": SILENT}, BASE, G, op(), st(owner="g"), REGISTER),
    case("another county's body is no step here", {"h d": TRUE}, BASE, G, op("x"), co("x y", owner="g"), st("y")),
    case("a municipality's body belongs to its county", {"h d": TRUE, "g d": SILENT}, BASE, G, op(owner="k1"),
         st(owner="k2")),
    case("without an owner: the county that has a seat", {"h d": TRUE, "g d": SILENT}, BASE, G,
         op(owner=None), st(owner=None), seat("op", "h", "u"), seat("st", "h", "v")),
    case("without an owner: both counties have seats", {"h d": TRUE, "g d": TRUE}, BASE, G,
         op(owner=None), st(owner=None),
         [seat(each, of, f"{each}-{of}") for each in ("op", "st") for of in ("h", "g")]),
    case("with an owner seats of the other county do not matter", {"h d": TRUE, "g d": SILENT}, BASE, G,
         op(), st(), seat("op", "g", "u"), seat("st", "g", "v")),
    case("an appointment that has ended names nobody's link", {"h d": PERSON}, BASE, op("x"), st("y"),
         seat("st", "k1", post="p"), holds("x", "p", end=YESTERDAY)),
]


@each(ONE_STEP + TWO_STEPS)
def test_paths(case: Case) -> None:
    """One or two steps by shared persons or reporting, through bodies of the domain."""
    holds_for(case, "decoupled-levels")


@each(NAMELESS + LEVELS)
def test_questions(case: Case) -> None:
    """A seat without a person, or a level without bodies, may be a question."""
    holds_for(case, "decoupled-levels")


@each(COUNTIES)
def test_counties(case: Case) -> None:
    """A body belongs to its owner's county, else to those that sit in it."""
    holds_for(case, "decoupled-levels")


def test_people_and_cells_are_not_needed() -> None:
    """Bodies and seats are enough to ask how they are linked."""
    world = [county(), towns("k1"), domains("d"), body("op", "operational", "d", owner="h", reports_to="st"),
             body("st", "strategic", "d", owner="h"), fact("seats", body="op", on_behalf_of="k1")]
    assert rows_of("decoupled-levels", frame_of("decoupled-levels", *world)) == {"h d": FALSE}
