"""over-corridor, under-corridor, chairs-concentrated, uneven-participation, distance-decides: who has the seats."""

from __future__ import annotations

import pytest

from .case import Case, case, each, frame_of, holds_for, rows_of, whole
from .world import (
    TODAY,
    TOMORROW,
    Facts,
    body,
    county,
    helsinki,
    meeting,
    organization,
    report,
    seat,
    there,
    town,
)

TRUE, FALSE, NOT = "true", "false", "not_applicable"
NO = "false | not_applicable"
REGISTERS = [report("h", f"register:{each}") for each in ("seats", "bodies")]
START = [county(), body("s", "strategic", owner="h"), there("seats"), REGISTERS]


def sits(seats: tuple[int, ...], **more: str | None) -> list[Facts]:
    """Give the municipalities k0, k1, … so many seats in the body s."""
    return [[seat("s", f"k{number}", **more) for _ in range(count)] for number, count in enumerate(seats)]


def land(seats: tuple[int, ...], people: tuple[int, ...] = ()) -> list[Facts]:
    """Give a county of municipalities with so many seats and inhabitants (alike, when nothing is said)."""
    inhabitants = people or (1_000,) * len(seats)
    return [START, [town(f"k{number}", count) for number, count in enumerate(inhabitants)], sits(seats)]


def k0(name: str, expected: str, *facts: Facts) -> Case:
    """Expect a verdict of the municipality k0."""
    return case(name, {"k0": expected}, *facts)


OVER = [
    k0("exactly 1.1 of an even share of four", FALSE, land((11, 10, 10, 9))),
    k0("above 1.1 of an even share of four", TRUE, land((12, 10, 9, 9))),
    k0("exactly 1.1 of an even share of five", FALSE, land((11, 10, 10, 10, 9))),
    k0("above 1.1 of an even share of five", TRUE, land((12, 10, 10, 9, 9))),
    k0("exactly 1.1 of an even share of ten", FALSE, land((11, *(10,) * 8, 9))),
    k0("even", FALSE, land((5, 5, 5, 5))),
    k0("its share of the inhabitants allows it", FALSE, land((10, 4, 3, 3), (5_000, 2_000, 2_000, 1_000))),
    k0("exactly 1.1 of its share of the inhabitants", FALSE, land((11, 3, 3, 3), (5_000, 2_000, 2_000, 1_000))),
    k0("above 1.1 of its share of the inhabitants", TRUE, land((12, 3, 3, 2), (5_000, 2_000, 2_000, 1_000))),
    k0("few inhabitants, an even share", FALSE, land((5, 5, 5, 5), (100, 5_000, 5_000, 5_000))),
    k0("few inhabitants, more than an even share", TRUE, land((8, 4, 4, 4), (100, 5_000, 5_000, 5_000))),
    k0("few seats", FALSE, land((2, 6, 6, 6))),
    k0("all seats", TRUE, land((20, 0, 0, 0))),
    k0("nineteen seats", NOT, land((10, 3, 3, 3))),
    k0("twenty seats", TRUE, land((11, 3, 3, 3))),
]

UNDER = [
    k0("exactly .9 of an even share of four", FALSE, land((9, 10, 10, 11))),
    k0("below .9 of an even share of four", TRUE, land((8, 10, 11, 11))),
    k0("exactly .9 of an even share of five", FALSE, land((9, 10, 10, 10, 11))),
    k0("below .9 of an even share of five", TRUE, land((8, 10, 10, 11, 11))),
    k0("exactly .9 of an even share of ten", FALSE, land((9, *(10,) * 8, 11))),
    k0("even", FALSE, land((5, 5, 5, 5))),
    k0("its share of the inhabitants explains it", FALSE, land((2, 6, 6, 6), (1_000, 3_000, 3_000, 3_000))),
    k0("exactly .9 of its share of the inhabitants", FALSE, land((9, 31, 30, 30), (1_000, 3_000, 3_000, 3_000))),
    k0("below .9 of its share of the inhabitants", TRUE, land((8, 32, 30, 30), (1_000, 3_000, 3_000, 3_000))),
    k0("many inhabitants, an even share", FALSE, land((5, 5, 5, 5), (9_000, 1_000, 1_000, 1_000))),
    k0("many inhabitants, less than an even share", TRUE, land((4, 6, 5, 5), (9_000, 1_000, 1_000, 1_000))),
    k0("no seats", TRUE, land((0, 7, 7, 6))),
    k0("many seats", FALSE, land((14, 2, 2, 2))),
    k0("nineteen seats", NOT, land((0, 7, 6, 6))),
    k0("twenty seats", TRUE, land((1, 7, 6, 6))),
]

G = [county("g"), town("m1", 1_000, "g")]
NINETEEN = land((10, 3, 3, 3))
SEATS = [
    k0("the county's seats do not count", NOT, NINETEEN, [seat("s", "h")] * 5),
    k0("an association's seats do not count", NOT, NINETEEN, organization("o", "association", county="h"),
       [seat("s", "o")] * 5),
    k0("another county's municipality does not count", NOT, NINETEEN, G, [seat("s", "m1")] * 5),
    k0("Helsinki's seats do not count", NOT, NINETEEN, helsinki(), [seat("s", "helsinki")] * 5),
    k0("an observer does not count", NOT, NINETEEN, seat("s", "k1", role="observer")),
    k0("a vacant seat counts", TRUE, NINETEEN, seat("s", "k1", status="vacant")),
    k0("a seat that ended today does not count", NOT, NINETEEN, seat("s", "k1", end=TODAY)),
    k0("a seat that ends tomorrow counts", TRUE, NINETEEN, seat("s", "k1", end=TOMORROW)),
    k0("a seat that begins tomorrow does not count", NOT, NINETEEN, seat("s", "k1", start=TOMORROW)),
    *(k0(f"a body whose status is {status}", NOT, NINETEEN, body("r", "operational", owner="h", status=status),
         seat("r", "k1")) for status in ("draft", "ended")),
    k0("another body of the county", TRUE, NINETEEN, meeting("r", "k1", owner="h")),
    k0("a municipality's body is the county's", TRUE, NINETEEN, meeting("r", "k1 h", owner="k1")),
    k0("another county's body", NOT, NINETEEN, G, meeting("r", "k1", owner="g")),
    k0("a plenary body counts", TRUE, land((9, 3, 1, 1, 1)),
       meeting("r", "k0 k1 k2 k3 k4", owner="h")),
    whole("municipalities only", {"k0": TRUE, "k1": FALSE, "k2": FALSE, "k3": FALSE, "helsinki": NOT, "m1": NOT},
          land((14, 2, 2, 2)), helsinki(), G, organization("o", "association", county="h"), seat("s", "o")),
]


@each(OVER + SEATS)
def test_over_corridor(case: Case) -> None:
    """More seats than 1.1 of the larger of an even share and the share of the inhabitants."""
    holds_for(case, "over-corridor")


@each(UNDER)
def test_under_corridor(case: Case) -> None:
    """Fewer seats than .9 of the smaller of the two."""
    holds_for(case, "under-corridor")


def chaired(name: str, expected: str, chairs: tuple[int, ...], *facts: Facts, base: tuple[int, ...] = (5, 5, 5, 5),
            role: str = "chair") -> Case:
    """Expect a verdict of the county where some municipalities chair."""
    return case(name, {"h": expected}, land(base), sits(chairs, role=role), *facts)


CHAIRS = [
    chaired("four of four", TRUE, (4,)),
    chaired("three of four", TRUE, (3, 1)),
    chaired("two of four", FALSE, (2, 1, 1)),
    chaired("two and two", FALSE, (2, 2)),
    chaired("three of five", TRUE, (3, 1, 1)),
    chaired("three of six", FALSE, (3, 2, 1)),
    chaired("four of seven", TRUE, (4, 2, 1)),
    chaired("three of three", NO, (3,)),
    chaired("no chairs", NO, ()),
    chaired("vice chairs", NO, (4,), role="vice_chair"),
    chaired("four chairs, nineteen seats", NOT, (4,), base=(4, 4, 4, 3)),
    chaired("four chairs, twenty seats", TRUE, (4,), base=(4, 4, 4, 4)),
    chaired("a chair that ended today", NO, (3,), seat("s", "k0", role="chair", end=TODAY)),
    chaired("a chair that ends tomorrow", TRUE, (3,), seat("s", "k0", role="chair", end=TOMORROW)),
    chaired("a chair in a draft", NO, (3,), body("r", "operational", owner="h", status="draft"),
            seat("r", "k0", role="chair")),
    chaired("chairs in several bodies", TRUE, (2,), meeting("r", "h", owner="h"), meeting("q", "h", owner="k1"),
            seat("r", "k0", role="chair"), seat("q", "k1", role="chair")),
    chaired("another county's body", NO, (3,), G, meeting("r", "m1", owner="g"), seat("r", "k0", role="chair")),
    whole("a row per county", {"g": NOT, "h": TRUE}, land((5, 5, 5, 5)), G, sits((4,), role="chair")),
]


@each(CHAIRS)
def test_chairs_concentrated(case: Case) -> None:
    """Four chairs or more, and one has more than half of them."""
    holds_for(case, "chairs-concentrated")


GINI = [((5, 5, 5, 5), FALSE), ((20, 0, 0, 0), TRUE), ((10, 10, 0, 0), TRUE), ((0, 2, 4, 6, 8), FALSE),
        ((0, 2, 4, 5, 9), TRUE), ((0, 2, 4, 7, 7), FALSE), ((0, 0, 5, 5, 10), TRUE), ((19, 0, 0, 0), NOT),
        ((1, 2, 4, 6, 7), FALSE), ((0, 4, 8, 12, 16), FALSE)]


@pytest.mark.parametrize(("seats", "expected"), GINI)
def test_uneven_participation(seats: tuple[int, ...], expected: str) -> None:
    """Gini of the seats above .4, those without seats included; the limit itself is not above."""
    assert rows_of("uneven-participation", frame_of("uneven-participation", land(seats))) == {"h": expected}


def line(seats: tuple[int, ...]) -> list[Facts]:
    """Give municipalities on a line away from the county and from the largest of them, k0."""
    return [organization("h", "county", lat=61.0, lon=25.0), START[1:],
            [town(f"k{number}", 90_000 - 8_000 * number, lat=61.0 + number / 10, lon=25.0)
             for number in range(len(seats))], sits(seats)]


DISTANCES = [("farther is less", (9, 8, 7, 6, 5, 4, 3, 2, 1), TRUE),
             ("farther is more", (1, 2, 3, 4, 5, 6, 7, 8, 9), NO),
             ("all alike", (3,) * 9, NO), ("seven", (9, 8, 7, 6, 5, 4, 3), NOT),
             ("fewer than twenty seats", (4, 3, 3, 2, 2, 1, 1, 1, 1), NOT),
             ("no order", (5, 1, 5, 1, 5, 1, 5, 1, 5), NO)]


@pytest.mark.parametrize(("seats", "expected"), [each[1:] for each in DISTANCES], ids=[each[0] for each in DISTANCES])
def test_distance_decides(seats: tuple[int, ...], expected: str) -> None:
    """Those farther away take less part, in a county of eight or more."""
    told = rows_of("distance-decides", frame_of("distance-decides", line(seats)))["h"]
    assert told in expected.split(" | ")
