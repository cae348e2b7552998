"""central-city-dominance: more than both an even and a proportional world would give."""

from __future__ import annotations

from itertools import combinations

import pandas as pd

from .case import Case, case, each, frame_of, holds_for, whole
from .world import (
    TODAY,
    TOMORROW,
    Facts,
    body,
    county,
    day,
    meeting,
    organization,
    report,
    seat,
    there,
    tie,
)

PART, STRUCT, BOTH = "true participation", "true structure", "true participation-and-structure"
FALSE, NOT, ASK = "false", "not_applicable", "unknown not-reported"
REGISTER = report("h", "register:seats")


def town(number: int, population: int | None, of: str = "h", letter: str = "k", **more: object) -> Facts:
    """Give a municipality with its inhabitants."""
    return organization(f"{letter}{number}", "municipality", county=of, population=population, **more)


def land(size: int, city: int = 11_000, other: int = 10_000, step: int = 1) -> list[Facts]:
    """Give a county: k0 is the most populous, the others are almost alike."""
    return [county(), town(0, city), *(town(number, other - step * number) for number in range(1, size)),
            there("seats", "bodies")]


def groups(lists: list[str], prefix: str = "s", **more: str) -> list[Facts]:
    """Give a body for each list of organisations."""
    return [meeting(f"{prefix}{number}", each, **more) for number, each in enumerate(lists)]


def ring(with_city: str = "k0", also: str = "") -> list[str]:
    """Seat the city with two neighbours of a ring of the nine others, nine times: without it they stay joined."""
    return [f"{with_city} k{number} k{number % 9 + 1} {also}" for number in range(1, 10)]


TEN = [land(10), REGISTER]
STAR = groups([f"k0 k{number}" for number in range(1, 10)])
HALVES = ("k1 k2 k3 k4", "k5 k6 k7 k8 k9")


def of_h(name: str, expected: str, *facts: Facts) -> Case:
    """Expect a verdict of the one county."""
    return case(name, {"h": expected}, *facts)


STRONG = [
    of_h("in every body, the others joined without it", PART, TEN, groups(ring())),
    of_h("in every body, the others joined only by it", BOTH, TEN, STAR),
    of_h("alone joins two halves", STRUCT, TEN, groups([f"k0 {HALVES[0]}", f"k0 {HALVES[1]}", *HALVES])),
    of_h("alone joins two halves by reported ties", STRUCT, TEN,
         [tie(*ends) for half in HALVES for ends in combinations(half.split(), 2)],
         [tie("k0", f"k{number}") for number in range(1, 10)]),
    of_h("alone in every body but for the county", PART, TEN, groups(["k0 h"] * 5)),
    of_h("in every body on vacant seats", PART, TEN, groups(ring("")),
         [seat(f"s{number}", "k0", status="vacant") for number in range(9)]),
    of_h("five municipalities are enough", PART, land(5), REGISTER,
         groups([f"k0 k{number} k{number % 4 + 1}" for number in range(1, 5)] * 3)),
]

FAIR = [
    of_h("nobody sits anywhere", FALSE, TEN),
    of_h("a ring of all ten", FALSE, TEN, groups([f"k{number} k{(number + 1) % 10}" for number in range(10)])),
    of_h("nine bodies without it", FALSE, TEN, groups(ring(""))),
    of_h("every pair of ten meets", FALSE, TEN, groups([f"k{a} k{b}" for a, b in combinations(range(10), 2)])),
    of_h("two halves that nobody joins", FALSE, TEN, groups(list(HALVES))),
    of_h("another one is in every body", FALSE, TEN, groups([f"k1 k{number} k{number + 1}" for number in range(2, 9)])),
    of_h("so large that it is expected everywhere", FALSE, land(10, 1_000_000, 1_000), REGISTER, groups(ring())),
    of_h("so large that it is expected to join all", FALSE, land(10, 1_000_000, 1_000), REGISTER, STAR),
]

RINGS = [f"k{number} k{number % 9 + 1}" for number in range(1, 10)]
NOT_COUNTED = [
    of_h("observing everywhere", FALSE, TEN, groups(RINGS),
         [seat(f"s{number}", "k0", role="observer") for number in range(9)]),
    of_h("in every draft", FALSE, TEN, groups(ring(), status="draft")),
    of_h("in every body that has ended", FALSE, TEN, groups(ring(), status="ended")),
    of_h("in every body that ended today", FALSE, TEN, groups(ring(), end=TODAY)),
    of_h("in every body that begins tomorrow", FALSE, TEN, groups(ring(), start=TOMORROW)),
    of_h("in every body until today", FALSE, TEN, groups(RINGS),
         [seat(f"s{number}", "k0", end=TODAY) for number in range(9)]),
    of_h("in every plenary body", FALSE, TEN, groups([" ".join(f"k{number}" for number in range(8))] * 9)),
    of_h("in every plenary body and in no other", FALSE, TEN,
         groups([" ".join(f"k{number}" for number in range(10))] * 9), groups(RINGS, "r")),
    of_h("the only municipality among many partners", PART, TEN,
         [organization(f"o{number}", "association") for number in range(6)],
         groups(ring(also="h o0 o1 o2 o3 o4 o5"))),
    of_h("bodies without any municipality", PART, TEN, organization("o", "association"), groups(ring()),
         groups(["h o"] * 30, "r")),
]

NINE_ALIKE = [town(number, 10_000 - number) for number in range(1, 10)]
SUBJECTS = [
    of_h("four municipalities", NOT, land(4), REGISTER, groups(["k0 k1", "k0 k2", "k0 k3"])),
    of_h("four municipalities, nobody answered", NOT, land(4)),
    of_h("a tie for the largest", NOT, land(10, 9_999), REGISTER, STAR),
    of_h("a tie for the second", BOTH, land(10, 11_000, 10_000, 0), REGISTER, STAR),
    of_h("a tie for the largest, nobody answered", NOT, land(10, 9_999), STAR),
    of_h("Helsinki", NOT, county(), REGISTER, NINE_ALIKE, STAR,
         organization("k0", "municipality", county="h", code="091", population=680_000)),
    of_h("the largest, not the one marked as central", BOTH, county(), REGISTER, NINE_ALIKE, STAR,
         town(0, 11_000, central_city="no"), town(10, 5, central_city="yes")),
    whole("two counties", {"g": NOT, "h": BOTH}, TEN, STAR, county("g"), town(1, 5, "g", "m"),
          town(2, 6, "g", "m")),
    whole("another county's bodies are not its own", {"g": ASK, "h": FALSE}, TEN, county("g"),
          [town(number, 100 + number, "g", "m") for number in range(5)],
          groups(["m4 m0", "m4 m1", "m4 m2", "m4 m3"] * 3)),
]


def answers(name: str, expected: str, size: int, count: int, *more: Facts, **when: str) -> Case:
    """Let some municipalities of a star answer about seats."""
    star = groups([f"k0 k{number}" for number in range(1, 10)]) if size == 10 else groups(["k1 k2", "k2 k3", "k3 k4"])
    return of_h(f"{name}: {count} of {size}", expected, land(size), star,
                [report(f"k{number}", "seats", **when) for number in range(count)], *more)


REPORTED = [
    answers("answered", BOTH, 10, 10),
    answers("exactly four fifths", BOTH, 10, 8),
    answers("fewer than four fifths", ASK, 10, 7),
    answers("nobody", ASK, 10, 0),
    answers("nobody, register", BOTH, 10, 0, REGISTER),
    answers("nobody, the county answered for itself", ASK, 10, 0, report("h", "seats")),
    answers("nobody, another register", ASK, 10, 0, report("h", "register:bodies"), report("h", "register:ties")),
    answers("seven and an association", ASK, 10, 7, organization("o", "association", county="h"), report("o", "seats")),
    answers("four fifths of five", FALSE, 5, 4),
    answers("fewer than four fifths of five", ASK, 5, 3),
    answers("365 days ago", BOTH, 10, 8, as_of=day(-365)),
    answers("366 days ago", ASK, 10, 8, as_of=day(-366)),
    answers("dated tomorrow", ASK, 10, 8, as_of=TOMORROW),
    answers("said no", ASK, 10, 8, reported="no"),
    answers("nobody, register 366 days ago", ASK, 10, 0, report("h", "register:seats", as_of=day(-366))),
]


@each(STRONG + FAIR)
def test_dominance(case: Case) -> None:
    """Beyond both worlds, by participation, by structure or by both."""
    holds_for(case, "central-city-dominance")


@each(NOT_COUNTED)
def test_what_counts(case: Case) -> None:
    """Observers, drafts and plenary bodies are left out, and seats of others draw nobody."""
    holds_for(case, "central-city-dominance")


@each(SUBJECTS + REPORTED)
def test_counties_and_reports(case: Case) -> None:
    """One row a county; too few municipalities, or too few answers, and there is no verdict."""
    holds_for(case, "central-city-dominance")


def test_same_world_same_rows() -> None:
    """Draws are seeded: the second answer is the first."""
    first, second = (frame_of("central-city-dominance", TEN, groups(ring()), body("z", "operational")) for _ in "12")
    pd.testing.assert_frame_equal(first, second)
