"""key-person: what stops when one person is away."""

from __future__ import annotations

from .case import Case, case, each, holds_for
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
    row,
    seat,
    there,
    town,
)

CELLS, CUT, ASK = "true cells", "true cut-vertex", "unknown deputy-unknown"
FALSE, SILENT = "false", "absent | false | not_applicable"
MANY = "d1 d2 d3 d4 d5 d6 d7"
BASE = [county(), town("k1", 5_000), town("k2", 80_000), town("small", 4_999), domains(MANY),
        organization("o", "association"), post("p", "k1"), post("v", "k1"),
        there("people", "posts", "appointments", "responsibilities", "bodies", "seats")]


def x(name: str, expected: str, *facts: Facts) -> Case:
    """Expect a verdict of the one person x."""
    return case(name, {"x": expected}, BASE, *facts)


def answers(count: int, of: str = "k1", first: int = 1, deputy: str | None = "none", **more: str) -> list[Facts]:
    """Let x answer for some domains, and say that nobody stands in (or say nothing of it)."""
    numbers = range(first, first + count)
    who = more or {"person": "x"}
    return [[row(of, f"d{number}", **who) for number in numbers],
            [row(of, f"d{number}", role="deputy", status=deputy) for number in numbers if deputy]]


def vara(domain: str, of: str = "k1", **more: str) -> Facts:
    """Give a deputy row."""
    return row(of, domain, role="deputy", **more)


THREE = answers(3)
LIMIT = [
    x("four cells", CELLS, answers(4)),
    x("three cells", FALSE, THREE),
    x("seven cells", CELLS, answers(7)),
    x("two cells in each of two organisations", CELLS, answers(2), answers(2, "k2")),
    x("two cells in the county, two in a municipality", CELLS, answers(2), answers(2, "h")),
    x("four cells of the county", CELLS, answers(4, "h")),
    x("deputies vacant", CELLS, answers(4, deputy="vacant")),
    x("no deputy on record, reported", CELLS, answers(4, deputy=None), report("k1")),
    x("three by hand, one through a post", CELLS, THREE, answers(1, "k1", 4, post="p"), holds("x", "p")),
    x("four through a post", CELLS, answers(4, post="p"), holds("x", "p")),
    x("four through a post that x leaves today", SILENT, answers(4, post="p"), holds("x", "p", end=TODAY)),
    x("four through a post that x leaves tomorrow", CELLS, answers(4, post="p"), holds("x", "p", end=TOMORROW)),
    x("four through a post that x takes tomorrow", SILENT, answers(4, post="p"), holds("y", "p", end=TOMORROW),
      holds("x", "p", TOMORROW)),
    x("two rows for one cell are one cell", FALSE, THREE, row("k1", "d1", person="x"),
      row("k1", "d1", post="p"), holds("x", "p")),
    x("both by name and through a post is still one person", CELLS, answers(4), row("k1", "d1", post="p"),
      holds("x", "p")),
]

OTHERS = [
    x("another one answers too", FALSE, THREE, answers(1, "k1", 4), row("k1", "d4", person="y")),
    x("another one answers too, through a post", FALSE, answers(4), row("k1", "d4", post="p"), holds("y", "p")),
    x("a post without a holder on record answers too", FALSE, answers(4), row("k1", "d4", post="p")),
    x("another one who left", CELLS, answers(4), row("k1", "d4", post="p"), holds("y", "p", end=YESTERDAY)),
    x("another row that ended", CELLS, answers(4), row("k1", "d4", person="y", end=TODAY)),
    x("another row that is stale", CELLS, answers(4), row("k1", "d4", person="y", confirmed=day(-366))),
    x("another row that is vacant", CELLS, answers(4), row("k1", "d4", status="vacant")),
    x("another one leads", CELLS, answers(4), row("k1", "d4", role="lead", person="y")),
    x("one cell is stale", FALSE, THREE, row("k1", "d4", person="x", confirmed=day(-366)), vara("d4", status="none")),
    x("one row ended", FALSE, THREE, row("k1", "d4", person="x", end=TODAY), vara("d4", status="none")),
    x("one row begins tomorrow", FALSE, THREE, row("k1", "d4", person="x", start=TOMORROW), vara("d4", status="none")),
    x("deputy of the fourth", FALSE, THREE, vara("d4", person="x")),
    x("coordinator of the fourth", FALSE, THREE, row("k1", "d4", role="coordinator", person="x"),
      vara("d4", status="none")),
]

FOUR = answers(4, deputy=None)
DEPUTIES = [
    x("one deputy is somebody else", FALSE, THREE, answers(1, "k1", 4, None), vara("d4", person="y")),
    x("one deputy is a post without a holder on record", FALSE, THREE, answers(1, "k1", 4, None),
      vara("d4", post="v")),
    x("one deputy is a post that another one holds", FALSE, THREE, answers(1, "k1", 4, None), vara("d4", post="v"),
      holds("y", "v")),
    x("one deputy has left", CELLS, THREE, answers(1, "k1", 4, None), vara("d4", post="v"), holds("y", "v", end=TODAY)),
    x("one deputy is x", CELLS, THREE, answers(1, "k1", 4, None), vara("d4", person="x")),
    x("one deputy is x through a post", CELLS, THREE, answers(1, "k1", 4, None), vara("d4", post="v"),
      holds("x", "v")),
    x("one deputy is x and one is not", FALSE, THREE, answers(1, "k1", 4, None), vara("d4", person="x"),
      vara("d4", person="y")),
    x("one deputy is unknown and decides", ASK, THREE, answers(1, "k1", 4, None)),
    x("one deputy is stale and decides", ASK, THREE, answers(1, "k1", 4, None),
      vara("d4", person="y", confirmed=day(-366))),
    x("four deputies are unknown", ASK, FOUR),
    x("one deputy is unknown, four are none", CELLS, answers(4), answers(1, "k1", 5, None)),
    x("one deputy is unknown, two are none", FALSE, answers(2), answers(1, "k1", 3, None)),
    x("one deputy is unknown, three are others", FALSE, answers(4, deputy=None),
      [vara(f"d{number}", person="y") for number in (1, 2, 3)]),
    x("reported for the domain that decides", CELLS, THREE, answers(1, "k1", 4, None), report("k1", domains="d4")),
    x("reported for another domain", ASK, THREE, answers(1, "k1", 4, None), report("k1", domains="d5")),
]

SMALL = [
    x("four cells, all small", FALSE, answers(4, "small")),
    x("five cells, all small", FALSE, answers(5, "small")),
    x("six cells, all small", CELLS, answers(6, "small")),
    x("five cells, one small", FALSE, answers(4), answers(1, "small")),
    x("six cells, one small", CELLS, answers(5), answers(1, "small")),
    x("five cells of the county, one small", CELLS, answers(5, "h"), answers(1, "small")),
    x("four cells, one small", FALSE, answers(3, "h"), answers(1, "small")),
    x("exactly five thousand", CELLS, answers(4, "k1")),
    x("small, the sixth deputy is unknown", ASK, answers(5, "small"), answers(1, "small", 6, None)),
    x("small, the fifth deputy is unknown", FALSE, answers(4, "small"), answers(1, "small", 5, None)),
    x("small, two unknown deputies could make six", ASK, answers(4, "small"), answers(2, "small", 5, None)),
]


def sits(**people: str) -> list[Facts]:
    """Seat persons: `op="k1:a h:x"`."""
    return [seat(name, *one.split(":")) for name, these in people.items() for one in these.split()]


BODIES = [body("op", "operational", owner="h"), body("st", "strategic", owner="h"),
          report("h", "register:seats"), report("h", "register:bodies")]
CUTS = [
    x("alone between the levels", CUT, BODIES, sits(op="k1:a h:x", st="h:x k2:y")),
    x("alone between the levels, for another municipality", CUT, BODIES, sits(op="k1:a k2:x", st="k2:x h:y")),
    x("another one sits in both", SILENT, BODIES, sits(op="k1:a h:x h:y", st="h:x h:y")),
    x("the municipality itself sits there too", SILENT, BODIES, sits(op="k1:a h:x", st="h:x k1:b h:y")),
    x("the same person of the municipality sits in both", SILENT, BODIES, sits(op="k1:a h:x", st="h:x k1:a")),
    x("a longer way round", SILENT, BODIES, body("co", "coordination", owner="h"),
      sits(op="k1:a h:x h:y", co="h:y h:z", st="h:x h:z")),
    x("a way round of which a part is in draft", CUT, BODIES, body("co", "coordination", owner="h", status="draft"),
      sits(op="k1:a h:x h:y", co="h:y h:z", st="h:x h:z")),
    x("only an association is cut off", SILENT, BODIES, sits(op="o:a h:x", st="h:x k2:y")),
    x("only the county is cut off", SILENT, BODIES, sits(op="h:a h:x", st="h:x k2:y")),
    x("an end of the graph", SILENT, BODIES, sits(op="k1:a", st="k1:a h:x")),
    x("x observes above", SILENT, BODIES, sits(op="k1:a h:x", st="k2:y"), seat("st", "h", "x", role="observer")),
    x("another one observes above", CUT, BODIES, sits(op="k1:a h:x h:y", st="h:x k2:z"),
      seat("st", "h", "y", role="observer")),
    x("the other's seat ended today", CUT, BODIES, sits(op="k1:a h:x h:y", st="h:x k2:z"),
      seat("st", "h", "y", end=TODAY)),
    x("the upper body is not strategic", SILENT, BODIES[0], body("co", "coordination", owner="h"),
      sits(op="k1:a h:x", co="h:x k2:y")),
    x("through a post", CUT, BODIES, sits(op="k1:a h:x", st="k2:y"), seat("st", "h", post="p"), holds("x", "p")),
    x("neither cells nor cut", FALSE, BODIES, THREE, sits(st="h:x k2:y k1:a")),
    x("both", "true cells | true cut-vertex", BODIES, answers(4), sits(op="k1:a h:x", st="h:x k2:y")),
]


@each(LIMIT + OTHERS)
def test_cells(case: Case) -> None:
    """Four cells for which nobody else answers."""
    holds_for(case, "key-person")


@each(DEPUTIES + SMALL)
def test_deputies_and_small_municipalities(case: Case) -> None:
    """A deputy who is somebody else is enough; in a small municipality six cells are needed."""
    holds_for(case, "key-person")


@each(CUTS)
def test_cut_vertices(case: Case) -> None:
    """Without x a municipality does not reach the strategic level."""
    holds_for(case, "key-person")


@each([
    case("every person has a row", {"x": CELLS, "y": FALSE, "z": "absent | false | not_applicable"}, BASE, answers(4),
         row("k2", "d1", person="y"), vara("d1", "k2", status="none"), fact("people", id="z", name="z")),
    case("agreements are no domains", {"x": FALSE}, BASE, THREE,
         [fact("agreements", id=f"a{number}", name="a", kind="plan", status="in_force") for number in range(3)],
         [row("k1", None, person="x", agreement=f"a{number}") for number in range(3)], there("parties")),
])
def test_subjects(case: Case) -> None:
    """A row per person; a cell is an organisation's domain."""
    holds_for(case, "key-person")
