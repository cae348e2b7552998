"""dual-mandates and possible-conflict: persons with roles in several organisations."""

from __future__ import annotations

import pytest

import verkosto

from .case import Case, case, each, holds_for, whole
from .world import (
    TODAY,
    TOMORROW,
    YESTERDAY,
    Facts,
    agreement,
    body,
    county,
    fact,
    holds,
    organization,
    parties,
    post,
    seat,
    tables,
    there,
    towns,
)

TRUE, FALSE, NO = "true", "false", "absent | false | not_applicable"
BASE = [county(), towns("k1 k2"), organization("o", "association"),
        there("people", "posts", "appointments", "bodies", "seats", "agreements", "parties", "responsibilities")]


def position(said: str, person: str = "x", **more: str) -> list[Facts]:
    """Give a position: `k1 board` sits in a board of k1, `k1 office expert` holds a post of that kind and tier."""
    of, kind, *tier = said.split()
    name = f"{person}-{said.replace(' ', '-')}"
    if tier:
        said_of = {} if kind == "blank" else {"kind": kind}
        return [post(name, of, tier=tier[0], **said_of), holds(person, name, **more)]
    return [body(name, "strategic", kind=None if kind == "blank" else kind, owner=of), seat(name, of, person, **more)]


def dual(name: str, expected: str, *facts: Facts) -> Case:
    """Expect a verdict of the one person x."""
    return case(name, {"x": expected}, BASE, *facts)


COUNCIL = position("k1 council")
DUAL = [
    dual("seats of two organisations", TRUE, COUNCIL, position("h council")),
    dual("seats of three organisations", TRUE, COUNCIL, position("h council"), position("k2 board")),
    dual("posts of two organisations", TRUE, position("k1 office expert"), position("h office expert")),
    dual("a seat and a post", TRUE, COUNCIL, position("h office management")),
    dual("two municipalities", TRUE, COUNCIL, position("k2 office expert")),
    dual("one seat", NO, COUNCIL),
    dual("two seats of one organisation", NO, COUNCIL, position("k1 board")),
    dual("a seat and a post of one organisation", NO, COUNCIL, position("k1 office expert")),
    dual("no seat and no post", NO, fact("people", id="x", name="x")),
    dual("the other seat ended today", NO, COUNCIL, position("h council", end=TODAY)),
    dual("the other seat ends tomorrow", TRUE, COUNCIL, position("h council", end=TOMORROW)),
    dual("the other seat begins tomorrow", NO, COUNCIL, position("h council", start=TOMORROW)),
    dual("left the other post today", NO, COUNCIL, position("h office expert", end=TODAY)),
    dual("leaves the other post tomorrow", TRUE, COUNCIL, position("h office expert", end=TOMORROW)),
    dual("the other one's seat", NO, COUNCIL, position("h council", "y")),
    whole("only who qualifies has a true row", {"x": TRUE}, BASE, COUNCIL, position("h council")),
]


def conflict(name: str, expected: str, *positions: str, **more: Facts) -> Case:
    """Expect a verdict of x and the agreement a between h and k1, with positions of x."""
    given = [[position(each) for each in positions], *more.values()]
    return case(name, {"x a": expected}, BASE, OPPOSED, given)


OPPOSED = [agreement("a", opposed_interest="yes"), parties("a", "h k1")]
POSITIONS = [
    conflict("a board and a post", TRUE, "k1 board", "h office expert"),
    conflict("two boards", TRUE, "k1 board", "h board"),
    conflict("a committee and a post", TRUE, "h committee", "k1 employee staff"),
    conflict("a body of no kind and a post", TRUE, "h blank", "k1 employee staff"),
    conflict("an executive and a post", TRUE, "k1 office executive", "h office staff"),
    conflict("a manager and a post", TRUE, "h office management", "k1 office expert"),
    conflict("two managers", TRUE, "k1 office management", "h office management"),
    conflict("an executive post of no kind", TRUE, "k1 blank executive", "h office staff"),
    conflict("two experts", FALSE, "k1 office expert", "h office expert"),
    conflict("an expert and staff", FALSE, "k1 office expert", "h employee staff"),
    conflict("both councils", FALSE, "k1 council", "h council"),
    conflict("a council and a board", FALSE, "k1 council", "h board"),
    conflict("a council and an executive", FALSE, "h council", "k1 office executive"),
    conflict("council and board, and another board", TRUE, "k1 council", "k1 board", "h board"),
    conflict("council and board, and another council", FALSE, "k1 council", "k1 board", "h council"),
    conflict("council and staff, and another board", TRUE, "k1 council", "k1 employee staff", "h board"),
    conflict("council and expert, and another expert", FALSE, "k1 council", "k1 office expert", "h office expert"),
    conflict("an elected post and a board", "absent", "k1 elected executive", "h board"),
    conflict("an elected post and a seat, and a board", TRUE, "k1 elected elected", "k1 board", "h board"),
    conflict("one party only", "absent", "k1 board", "k1 office executive"),
    conflict("one party and an outsider", "absent", "k1 board", "k2 office executive"),
    conflict("no position", "absent"),
]

K1 = position("k1 office executive")


def beside(name: str, expected: str, *facts: Facts) -> Case:
    """Expect a verdict of x, an executive of k1, and the agreement a."""
    return case(name, {"x a": expected}, BASE, OPPOSED, K1, *facts)


H_BOARD = body("b", "strategic", kind="board", owner="h")
SEATS = [
    *(beside(f"a seat as {role}", TRUE, position("h board", role=role))
      for role in ("chair", "vice_chair", "member", "deputy_member")),
    *(beside(f"a seat as {role}", "absent", position("h board", role=role))
      for role in ("secretary", "expert", "observer")),
    beside("a seat for its own in the other's body", TRUE, H_BOARD, seat("b", "k1", "x")),
    beside("a seat for the other in its own body", "absent", body("b", "strategic", kind="board", owner="k1"),
           seat("b", "h", "x")),
    beside("a seat in a body without an owner", "absent", body("b", "strategic", kind="board"), seat("b", "h", "x"),
           seat("b", "h", "y")),
    beside("a seat through a post", TRUE, H_BOARD, post("p", "h", kind="elected", tier="elected"), holds("x", "p"),
           seat("b", "h", post="p")),
    beside("a seat through a post that another one holds", "absent", H_BOARD,
           post("p", "h", kind="elected", tier="elected"), holds("y", "p"), seat("b", "h", post="p")),
    beside("a seat that ended today", "absent", position("h board", end=TODAY)),
    beside("a seat that ends tomorrow", TRUE, position("h board", end=TOMORROW)),
    beside("a seat that begins tomorrow", "absent", position("h board", start=TOMORROW)),
    *(beside(f"a body whose status is {status}", "absent",
             body("b", "strategic", kind="board", owner="h", status=status), seat("b", "h", "x"))
      for status in ("draft", "ended")),
    beside("a post left yesterday", "absent", position("h office executive", end=YESTERDAY)),
    beside("a post left today", "absent", position("h office executive", end=TODAY)),
    beside("a post left tomorrow", TRUE, position("h office staff", end=TOMORROW)),
    beside("a post from tomorrow", "absent", position("h office executive", start=TOMORROW)),
    beside("a personal deputy", "absent", H_BOARD, seat("b", "h", "y", deputy_person="x")),
]


def agreed(name: str, expected: str, *facts: Facts) -> Case:
    """Expect a verdict of x, who sits in the boards of h and k1, and an agreement."""
    return case(name, {"x a": expected}, BASE, position("h board"), position("k1 board"), *facts)


H_K1 = parties("a", "h k1")
AGREEMENTS = [
    *(agreed(f"status {status}", TRUE, agreement("a", status=status, opposed_interest="yes"), H_K1)
      for status in ("draft", "in_decision", "in_force")),
    agreed("status ended", NO, agreement("a", status="ended", opposed_interest="yes"), H_K1),
    agreed("no opposed interest", NO, agreement("a", opposed_interest="no"), H_K1),
    agreed("opposed interest blank", NO, agreement("a"), H_K1),
    agreed("three parties", TRUE, agreement("a", opposed_interest="yes"), parties("a", "h k1 k2")),
    agreed("another party", "absent", agreement("a", opposed_interest="yes"), parties("a", "h k2")),
    agreed("two municipalities", "absent", agreement("a", opposed_interest="yes"), parties("a", "k1 k2")),
    agreed("a party that decides", TRUE, agreement("a", opposed_interest="yes", status="in_decision"),
           parties("a", "h"), parties("a", "k1", "in_decision")),
    case("two persons, two agreements", {"x a": TRUE, "x b": "absent", "y a": "absent", "y b": TRUE}, BASE, OPPOSED,
         agreement("b", opposed_interest="yes"), parties("b", "h k2"), position("h board"), position("k1 board"),
         position("h board", "y"), position("k2 office staff", "y")),
]


@each(DUAL)
def test_dual_mandates(case: Case) -> None:
    """Seats or posts in two organisations, counted and no more."""
    holds_for(case, "dual-mandates")


@each(POSITIONS)
def test_positions(case: Case) -> None:
    """One side decides or prepares, the other is no council, and neither is elected to its post only."""
    holds_for(case, "possible-conflict")


@each(SEATS + AGREEMENTS)
def test_seats_and_agreements(case: Case) -> None:
    """A seat is a position at the body's owner; only opposed interests of parties matter."""
    holds_for(case, "possible-conflict")


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_wording(lang: str) -> None:
    """Nobody is called disqualified: it is to be assessed case by case."""
    world = tables(BASE, OPPOSED, position("h board"), position("k1 board"))
    told = verkosto.analyze(verkosto.network(world, as_of=TODAY), select=["possible-conflict"]).speaking(lang).to_dict()
    words = str(told["findings"]).lower()
    assert told["findings"]
    assert not [each for each in ("disqualif", "esteelli", "jävig") if each in words]
