"""thin-link, no-peer-ties, single-bridge: on how little a link rests."""

from __future__ import annotations

from .case import Case, case, each, holds_for, whole
from .world import (
    TODAY,
    TOMORROW,
    Facts,
    agreement,
    body,
    county,
    day,
    helsinki,
    holds,
    meeting,
    organization,
    parties,
    post,
    report,
    seat,
    there,
    tie,
    towns,
)

TRUE, FALSE, NOT, PERSON, SILENT = "true", "false", "not_applicable", "unknown person-unknown", "unknown not-reported"
BASE = [county(), towns("k1 k2 k3 k4"), organization("o", "association"), post("p", "k1"), post("q", "k1"),
        there("people", "posts", "appointments", "bodies", "seats")]
REGISTER = [report("h", "register:seats"), report("h", "register:bodies")]
G = [county("g"), towns("m1", of="g")]


def k1(name: str, expected: str, *facts: Facts) -> Case:
    """Expect a verdict of k1, where the registers are complete."""
    return case(name, {"k1": expected}, BASE, REGISTER, *facts)


def beside(name: str, *seats: str, **more: str | None) -> list[Facts]:
    """Give a body with a seat of the county and some others: `"k1:x"`, or `"k1"` without a person."""
    sitting = [each.split(":") for each in ("h:u", *seats)]
    return [body(name, "operational", **{"owner": "h", **more}), [seat(name, *each) for each in sitting]]


S, R = beside("s", "k1:x"), beside("r", "k1:x")
THIN = [
    k1("one seat", TRUE, S),
    k1("one person on two seats", TRUE, S, R),
    k1("one person twice in one body", TRUE, S, seat("s", "k1", "x", role="chair")),
    k1("two persons in one body", FALSE, beside("s", "k1:x", "k1:y")),
    k1("two persons in two bodies", FALSE, S, beside("r", "k1:y")),
    k1("by name and through a post", TRUE, S, beside("r"), seat("r", "k1", post="p"), holds("x", "p")),
    k1("through two posts of one person", TRUE, beside("s"), beside("r"), seat("s", "k1", post="p"),
       seat("r", "k1", post="q"), holds("x", "p"), holds("x", "q")),
    k1("through two posts of two persons", FALSE, beside("s"), beside("r"), seat("s", "k1", post="p"),
       seat("r", "k1", post="q"), holds("x", "p"), holds("y", "q")),
    k1("another municipality's persons do not matter", TRUE, beside("s", "k1:x", "k2:y")),
    k1("the other person sits without the county", TRUE, S, meeting("r", "k2"), seat("r", "k1", "y")),
    k1("the other person only observes", TRUE, S, seat("s", "k1", "y", role="observer")),
    *(k1(f"the other person is a {role}", FALSE, S, seat("s", "k1", "y", role=role))
      for role in ("chair", "deputy_member", "secretary", "expert")),
    k1("a personal deputy holds no seat", TRUE, beside("s"), seat("s", "k1", "x", deputy_person="y")),
    k1("the other person sits in a draft", TRUE, S, beside("r", "k1:y", status="draft")),
    k1("the other person sits in a body that ended today", TRUE, S, beside("r", "k1:y", end=TODAY)),
    k1("the other person's seat ended today", TRUE, S, seat("s", "k1", "y", end=TODAY)),
    k1("the other person's seat ends tomorrow", FALSE, S, seat("s", "k1", "y", end=TOMORROW)),
    k1("the other person's seat begins tomorrow", TRUE, S, seat("s", "k1", "y", start=TOMORROW)),
    k1("the county observes beside the other", TRUE, S, body("r", "operational", owner="h"),
       seat("r", "h", "u", role="observer"), seat("r", "k1", "y")),
    k1("the county's seat beside the other is vacant", FALSE, S, body("r", "operational", owner="h"),
       seat("r", "h", status="vacant"), seat("r", "k1", "y")),
    k1("the other person sits in a plenary body", TRUE, towns("k5"), S,
       beside("r", "k1:y", "k2:a", "k3:b", "k4:c")),
    k1("in a county of four no body is plenary", FALSE, S, beside("r", "k1:y", "k2:a", "k3:b", "k4:c")),
]
LINKS = [
    k1("no seat", NOT),
    k1("only in a plenary body", NOT, towns("k5"), beside("r", "k1:y", "k2:a", "k3:b", "k4:c")),
    k1("only without the county", NOT, meeting("s", "k2"), seat("s", "k1", "x")),
    k1("only as observer", NOT, beside("s"), seat("s", "k1", "x", role="observer")),
    k1("only in a draft", NOT, beside("s", "k1:x", status="draft")),
    k1("a seat without a person", PERSON, beside("s", "k1")),
    k1("a seat without a person beside one with", PERSON, S, beside("r", "k1")),
    k1("a seat without a person, two persons elsewhere", FALSE, beside("s", "k1:x", "k1:y"), beside("r", "k1")),
    k1("a post without a holder on record", PERSON, S, beside("r"), seat("r", "k1", post="p")),
    k1("a post whose holder left today", PERSON, S, beside("r"), seat("r", "k1", post="p"),
       holds("y", "p", end=TODAY)),
    k1("a seat without a person that does not count", TRUE, S, beside("r", "k1", status="draft"),
       seat("s", "k1", role="observer")),
    k1("the county's seat without a person does not matter", TRUE, body("s", "operational", owner="h"), seat("s", "h"),
       seat("s", "k1", "x")),
    case("two persons, nothing reported", {"k1": FALSE}, BASE, beside("s", "k1:x", "k1:y")),
    case("one person, nothing reported", {"k1": "true | unknown not-reported"}, BASE, S),
    whole("municipalities only", {"k1": TRUE, "k2": NOT, "k3": NOT, "k4": NOT, "helsinki": NOT, "m1": NOT}, BASE, G,
          helsinki(), REGISTER, S, beside("r", "o:y"), beside("t", "helsinki:z")),
]

SEATS, BOTH = report("k1", "seats"), [report("k1", "seats"), report("k1", "ties")]


def peers(name: str, expected: str, *facts: Facts) -> Case:
    """Expect a verdict of k1, which has reported its seats."""
    return case(name, {"k1": expected}, BASE, SEATS, *facts)


PAIR = meeting("s", "k1 k2")
PEERS = [
    peers("no tie at all", TRUE),
    peers("a common body", FALSE, PAIR),
    peers("a common body with the county", TRUE, meeting("s", "k1 h")),
    peers("a common body with the county and another", FALSE, meeting("s", "k1 k2 h")),
    peers("a common body with an association", TRUE, meeting("s", "k1 o")),
    peers("a municipality of another county", FALSE, G, meeting("s", "k1 m1")),
    peers("a draft", TRUE, meeting("s", "k1 k2", status="draft")),
    peers("a body that ended today", TRUE, meeting("s", "k1 k2", end=TODAY)),
    peers("a body that ends tomorrow", FALSE, meeting("s", "k1 k2", end=TOMORROW)),
    peers("the other observes", TRUE, meeting("s", "k1"), seat("s", "k2", role="observer")),
    peers("the other's seat is vacant", FALSE, meeting("s", "k1"), seat("s", "k2", status="vacant")),
    peers("a plenary body", TRUE, towns("k5"), meeting("s", "k1 k2 k3 k4")),
    peers("all of a county of four", FALSE, meeting("s", "k1 k2 k3 k4")),
    peers("a tie that another one reported", FALSE, there("ties"), tie("k2", "k1")),
    peers("a tie with the county", TRUE, BOTH[1], tie("k1", "h")),
    peers("a tie that ended today", TRUE, BOTH[1], tie("k1", "k2", end=TODAY)),
    peers("an agreement", FALSE, agreement("a"), parties("a", "k1 k2")),
    peers("a programme", TRUE, agreement("a", "programme"), parties("a", "k1 k2")),
    peers("an agreement with the county", TRUE, agreement("a"), parties("a", "k1 h")),
    peers("an agreement that is decided tomorrow", TRUE, agreement("a"), parties("a", "k1"),
          parties("a", "k2", decided=TOMORROW)),
]
ESTABLISHED = [
    case("no tie, not reported", {"k1": SILENT}, BASE),
    case("only the county, not reported", {"k1": SILENT}, BASE, meeting("s", "k1 h")),
    case("a peer, not reported", {"k1": FALSE}, BASE, PAIR),
    case("register", {"k1": TRUE}, BASE, report("h", "register:seats")),
    case("ties are there and not reported", {"k1": SILENT}, BASE, SEATS, there("ties")),
    case("ties are there and reported", {"k1": TRUE}, BASE, BOTH, there("ties")),
    case("both registers", {"k1": TRUE}, BASE, there("ties"), report("h", "register:seats"),
         report("h", "register:ties")),
    case("reported 366 days ago", {"k1": SILENT}, BASE, report("k1", "seats", as_of=day(-366))),
    case("reported 365 days ago", {"k1": TRUE}, BASE, report("k1", "seats", as_of=day(-365))),
    case("another one reported", {"k1": SILENT}, BASE, report("k2", "seats")),
    whole("municipalities only", {"k1": TRUE, "k2": FALSE, "k3": FALSE, "k4": SILENT, "helsinki": NOT}, BASE,
          helsinki(), SEATS, meeting("s", "k2 k3")),
]


def s(name: str, expected: str, *facts: Facts) -> Case:
    """Expect a verdict of the body s."""
    return case(name, {"s": expected}, BASE, *facts)


TWICE = [meeting("a1", "k1 k2 h"), meeting("a2", "k1 k2 h")]
FAR = [meeting("b1", "k3 k4"), meeting("b2", "k3 k4")]
BRIDGES = [
    s("its organisations meet elsewhere too", FALSE, TWICE, meeting("s", "k1 k2 h")),
    s("one organisation is nowhere else", TRUE, TWICE, meeting("s", "k1 k3")),
    s("it joins two groups", TRUE, TWICE, FAR, meeting("s", "k2 k3")),
    s("it is one of two that join them", FALSE, TWICE, FAR, meeting("s", "k2 k3"), meeting("r", "k1 k4")),
    s("a part of a ring", FALSE, meeting("s", "k1 k2"), meeting("r", "k2 k3"), meeting("t", "k3 k1")),
    s("a part of a chain", TRUE, meeting("s", "k2 k3"), meeting("r", "k1 k2"), meeting("t", "k3 k4")),
    s("the end of a chain", TRUE, meeting("r", "k2 k3"), meeting("s", "k1 k2"), meeting("t", "k3 k4")),
    s("the other one is in draft", TRUE, TWICE, FAR, meeting("s", "k2 k3"), meeting("r", "k1 k4", status="draft")),
    s("the other one ended today", TRUE, TWICE, FAR, meeting("s", "k2 k3"), meeting("r", "k1 k4", end=TODAY)),
    s("the other one has an observer", TRUE, TWICE, FAR, meeting("s", "k2 k3"), meeting("r", "k1"),
      seat("r", "k4", role="observer")),
    s("the other one has a vacant seat", FALSE, TWICE, FAR, meeting("s", "k2 k3"), meeting("r", "k1"),
      seat("r", "k4", status="vacant")),
    s("its own observer is nowhere else", FALSE, TWICE, meeting("s", "k1 k2 h"), seat("s", "k3", role="observer")),
    s("its own vacant seat is nowhere else", TRUE, TWICE, meeting("s", "k1 k2"), seat("s", "k3", status="vacant")),
    s("it is a draft", "absent | not_applicable", TWICE, meeting("s", "k1 k3", status="draft")),
    s("it ended today", "absent | not_applicable", TWICE, meeting("s", "k1 k3", end=TODAY)),
    case("the others of two groups", {"s": TRUE, "a1": FALSE, "a2": FALSE, "b1": FALSE, "b2": FALSE}, BASE, TWICE, FAR,
         meeting("s", "k2 k3")),
]


@each(THIN + LINKS)
def test_thin_link(case: Case) -> None:
    """All seats beside the county rest on one person."""
    holds_for(case, "thin-link")


@each(PEERS + ESTABLISHED)
def test_no_peer_ties(case: Case) -> None:
    """No tie to another municipality, and that is known."""
    holds_for(case, "no-peer-ties")


@each(BRIDGES)
def test_single_bridge(case: Case) -> None:
    """Without the body somebody is alone, or the county falls apart."""
    holds_for(case, "single-bridge")
