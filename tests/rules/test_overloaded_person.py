"""overloaded-person: more duties and seats than one person can carry."""

from __future__ import annotations

import pytest

from .case import Case, case, each, frame_of, holds_for, rows_of
from .world import (
    TODAY,
    TOMORROW,
    YESTERDAY,
    Facts,
    body,
    county,
    day,
    domains,
    holds,
    post,
    row,
    seat,
    there,
    town,
)

TRUE, FALSE = "true", "false"
BASE = [county(), town("k1", 5_000), town("k2", 80_000), town("small", 4_999),
        domains(" ".join(f"d{number}" for number in range(20))), post("p", "k1"),
        [body(f"s{number}", "operational", owner="h") for number in range(20)],
        there("people", "posts", "appointments", "responsibilities", "bodies", "seats")]


def x(name: str, expected: str, *facts: Facts) -> Case:
    """Expect a verdict of the one person x."""
    return case(name, {"x": expected}, BASE, *facts)


def answers(count: int, of: str = "k1", first: int = 0, **more: str) -> list[Facts]:
    """Let x answer for some domains."""
    return [row(of, f"d{number}", **{"person": "x", **more}) for number in range(first, first + count)]


def sits(count: int, of: str = "k1", first: int = 0, **more: str) -> list[Facts]:
    """Let x sit in some bodies."""
    return [seat(f"s{number}", of, "x", **more) for number in range(first, first + count)]


COUNTS = [(8, 0, "k1", FALSE), (9, 0, "k1", TRUE), (0, 8, "k1", FALSE), (0, 9, "k1", TRUE), (4, 4, "k1", FALSE),
          (4, 5, "k1", TRUE), (5, 4, "k1", TRUE), (8, 0, "h", FALSE), (9, 0, "h", TRUE), (4, 5, "h", TRUE),
          (9, 0, "small", FALSE), (12, 0, "small", FALSE), (13, 0, "small", TRUE), (6, 6, "small", FALSE),
          (6, 7, "small", TRUE), (0, 12, "small", FALSE), (0, 13, "small", TRUE)]


@pytest.mark.parametrize(("cells", "seats", "of", "expected"), COUNTS)
def test_limits(cells: int, seats: int, of: str, expected: str) -> None:
    """More than eight, or than twelve where fewer than five thousand live."""
    frame = frame_of("overloaded-person", BASE, answers(cells, of), sits(seats, of))
    assert rows_of("overloaded-person", frame)["x"] == expected


EIGHT = answers(8)
COUNTED = [
    x("the ninth through a post", TRUE, EIGHT, row("k1", "d8", post="p"), holds("x", "p")),
    x("the ninth through a post that x left today", FALSE, EIGHT, row("k1", "d8", post="p"),
      holds("x", "p", end=TODAY)),
    x("the ninth through a post that x leaves tomorrow", TRUE, EIGHT, row("k1", "d8", post="p"),
      holds("x", "p", end=TOMORROW)),
    x("the ninth seat through a post", TRUE, EIGHT, seat("s0", "k1", post="p"), holds("x", "p")),
    x("the ninth cell has another holder too", TRUE, answers(9), row("k1", "d8", person="y")),
    x("the ninth cell has a deputy", TRUE, answers(9), row("k1", "d8", role="deputy", person="y")),
    x("nine in two organisations", TRUE, EIGHT, answers(1, "k2")),
    x("nine in the county and a municipality", TRUE, EIGHT, answers(1, "h")),
    x("nine, one of them small", FALSE, EIGHT, answers(1, "small")),
    x("thirteen, one of them small", TRUE, answers(12), answers(1, "small")),
    x("twelve, one seat for a small one", FALSE, answers(11), sits(1, "small")),
    x("thirteen, one seat for a small one", TRUE, answers(12), sits(1, "small")),
    *(x(f"a seat as {role}", TRUE, EIGHT, sits(1, role=role)) for role in ("chair", "vice_chair", "member")),
    x("a general body's seat", TRUE, EIGHT, body("g", "strategic", owner="h", scope="general"), seat("g", "k1", "x")),
    x("a seat that ends tomorrow", TRUE, EIGHT, sits(1, end=TOMORROW)),
    x("a seat that begins today", TRUE, EIGHT, sits(1, start=TODAY)),
]

NOT_COUNTED = [
    x("two rows for one cell", FALSE, EIGHT, answers(8)),
    x("two rows for one cell, by name and through a post", FALSE, EIGHT, row("k1", "d0", post="p"), holds("x", "p")),
    x("deputy of another cell", FALSE, EIGHT, row("k1", "d8", role="deputy", person="x")),
    x("coordinator of another cell", FALSE, EIGHT, row("k1", "d8", role="coordinator", person="x")),
    x("lead and contact of another cell", FALSE, EIGHT, row("k1", "d8", role="lead", person="x"),
      row("k1", "d9", role="contact", person="x")),
    x("a stale cell", FALSE, EIGHT, answers(1, first=8, confirmed=day(-366))),
    x("a row that ended today", FALSE, EIGHT, answers(1, first=8, end=TODAY)),
    x("a row that begins tomorrow", FALSE, EIGHT, answers(1, first=8, start=TOMORROW)),
    x("an observer's seat", FALSE, EIGHT, sits(1, role="observer")),
    x("a seat that ended today", FALSE, EIGHT, sits(1, end=TODAY)),
    x("a seat that ended yesterday", FALSE, EIGHT, sits(1, end=YESTERDAY)),
    x("a seat that begins tomorrow", FALSE, EIGHT, sits(1, start=TOMORROW)),
    *(x(f"a seat in a body whose status is {status}", FALSE, EIGHT,
        body("z", "operational", owner="h", status=status), seat("z", "k1", "x")) for status in ("draft", "ended")),
    x("a seat in a body that ended today", FALSE, EIGHT, body("z", "operational", owner="h", end=TODAY),
      seat("z", "k1", "x")),
    x("a seat in a body that begins tomorrow", FALSE, EIGHT, body("z", "operational", owner="h", start=TOMORROW),
      seat("z", "k1", "x")),
    x("personal deputy of a seat", FALSE, EIGHT, seat("s0", "k1", "y", deputy_person="x")),
    x("another one's seats and cells", FALSE, EIGHT, answers(5, "k2", person="y"), seat("s0", "k2", "y")),
    x("an old small one does not matter", TRUE, answers(9), answers(1, "small", end=TODAY)),
]


@each(COUNTED + NOT_COUNTED)
def test_counted(case: Case) -> None:
    """Named cells of the responsible and seats that count, each once."""
    holds_for(case, "overloaded-person")
