"""below-quorum: too few have committed themselves, or too few ever can."""

from __future__ import annotations

import pytest

from .case import Case, case, each, frame_of, holds_for, rows_of, whole
from .world import (
    TODAY,
    TOMORROW,
    YESTERDAY,
    Facts,
    agreement,
    county,
    day,
    organization,
    parties,
    report,
    there,
    towns,
)

TRUE, FALSE, SILENT = "true", "false", "unknown not-reported"
REGISTER = report("h", "register:agreements")


def names(count: int, first: int = 1) -> str:
    """Give the ids of some municipalities."""
    return " ".join(f"k{number:02}" for number in range(first, first + count))


def world(size: int, quorum: object = 0.5, **more: str) -> list[Facts]:
    """Give a county of some size and an agreement with a quorum."""
    return [county(), towns(names(size)), agreement("a", quorum=quorum, **more), there("parties")]


TEN = world(10)
H = parties("a", "h")


def of_a(name: str, expected: str, *facts: Facts) -> Case:
    """Expect a verdict of the one agreement."""
    return case(name, {"a": expected}, *facts)


COMMITTED = [
    of_a("exactly enough and the county", FALSE, TEN, H, parties("a", names(5))),
    of_a("more than enough and the county", FALSE, TEN, H, parties("a", names(9))),
    of_a("enough and the county, the rest declined", FALSE, TEN, H, parties("a", names(5)),
         parties("a", names(5, 6), "declined")),
    of_a("enough and the county, register", FALSE, TEN, H, parties("a", names(5)), REGISTER),
    of_a("one short, the rest not on record", SILENT, TEN, H, parties("a", names(4))),
    of_a("one short, register", TRUE, TEN, H, parties("a", names(4)), REGISTER),
    of_a("one short, the rest declined", TRUE, TEN, H, parties("a", names(4)), parties("a", names(6, 5), "declined")),
    of_a("one short, the rest prepares", TRUE, TEN, H, parties("a", names(4)), parties("a", names(6, 5), "preparing")),
    of_a("one short, the rest decides", TRUE, TEN, H, parties("a", names(4)), parties("a", names(6, 5), "in_decision")),
    of_a("one short, one not on record", SILENT, TEN, H, parties("a", names(4)), parties("a", names(5, 6), "declined")),
    of_a("six of ten known not to commit", TRUE, TEN, H, parties("a", names(6), "declined")),
    of_a("five of ten known not to commit", SILENT, TEN, H, parties("a", names(5), "declined")),
    of_a("no party on record", SILENT, TEN),
    of_a("no party on record, register", TRUE, TEN, REGISTER),
    of_a("decided today", FALSE, TEN, H, parties("a", names(5), decided=TODAY)),
    of_a("decided yesterday", FALSE, TEN, H, parties("a", names(5), decided=YESTERDAY)),
    of_a("all decide tomorrow", TRUE, TEN, H, parties("a", names(10), decided=TOMORROW)),
    of_a("one of the five decides tomorrow", SILENT, TEN, H, parties("a", names(4)),
         parties("a", "k05", decided=TOMORROW)),
    of_a("one of the five decides tomorrow, register", TRUE, TEN, H, parties("a", names(4)),
         parties("a", "k05", decided=TOMORROW), REGISTER),
    of_a("a due date decides nothing", FALSE, TEN, H, parties("a", names(5), due=YESTERDAY)),
]

COUNTY = [
    of_a("county not on record", SILENT, TEN, parties("a", names(10))),
    of_a("county not on record, register", TRUE, TEN, parties("a", names(10)), REGISTER),
    of_a("county declined", TRUE, TEN, parties("a", names(10)), parties("a", "h", "declined")),
    of_a("county prepares", TRUE, TEN, parties("a", names(10)), parties("a", "h", "preparing")),
    of_a("county decides", TRUE, TEN, parties("a", names(10)), parties("a", "h", "in_decision")),
    of_a("county decided today", FALSE, TEN, parties("a", names(10)), parties("a", "h", decided=TODAY)),
    of_a("county decides tomorrow", TRUE, TEN, parties("a", names(10)), parties("a", "h", decided=TOMORROW)),
    of_a("county declined, nobody else on record", TRUE, TEN, parties("a", "h", "declined")),
    of_a("county committed, nobody else on record", SILENT, TEN, H),
    of_a("county not on record, too few can", TRUE, TEN, parties("a", names(6), "declined")),
]

REGISTERS = [
    of_a("register 365 days old", TRUE, TEN, H, report("h", "register:agreements", as_of=day(-365))),
    of_a("register 366 days old", SILENT, TEN, H, report("h", "register:agreements", as_of=day(-366))),
    of_a("register from tomorrow", SILENT, TEN, H, report("h", "register:agreements", as_of=TOMORROW)),
    of_a("register not complete", SILENT, TEN, H, report("h", "register:agreements", reported="no")),
    of_a("another register", SILENT, TEN, H, report("h", "register:bodies"), report("h", "register:seats")),
    of_a("the county's report is no register", SILENT, TEN, H, report("h", "agreements")),
]

STATUS = [
    *(of_a(f"status {status}", TRUE, world(10, status=status), H, parties("a", names(4)), REGISTER)
      for status in ("draft", "in_decision", "in_force")),
    *(of_a(f"status {status}, enough", FALSE, world(10, status=status), H, parties("a", names(5)))
      for status in ("draft", "in_decision", "in_force")),
    *(of_a(f"kind {kind}", TRUE, world(10, kind=kind), H, parties("a", names(4)), REGISTER)
      for kind in ("strategic", "framework", "plan", "letter_of_intent", "programme")),
    of_a("status ended", "absent", world(10, status="ended"), H, parties("a", names(4)), REGISTER),
    of_a("start is ignored", TRUE, world(10, start=day(400)), H, parties("a", names(4)), REGISTER),
    of_a("start is ignored, enough", FALSE, world(10, start=TOMORROW), H, parties("a", names(5))),
    of_a("end today", "absent", world(10, end=TODAY), H, parties("a", names(4)), REGISTER),
    of_a("end tomorrow", TRUE, world(10, end=TOMORROW), H, parties("a", names(4)), REGISTER),
    of_a("no quorum", "absent", world(10, None), H, parties("a", names(4)), REGISTER),
    of_a("all are needed and all are in", FALSE, world(10, 1), H, parties("a", names(10))),
    of_a("all are needed and one declined", TRUE, world(10, 1), H, parties("a", names(9)),
         parties("a", "k10", "declined")),
]

OTHERS = [
    of_a("an association does not count", TRUE, TEN, H, parties("a", names(4)),
         organization("o", "association", county="h"),
         parties("a", "o"), REGISTER),
    of_a("a joint authority does not count", TRUE, TEN, H, parties("a", names(4)), organization("j", "joint_authority"),
         parties("a", "j"), REGISTER),
    of_a("parties of another agreement do not count", TRUE, TEN, H, parties("a", names(4)), agreement("b"),
         parties("b", names(10)), REGISTER),
]


@each(COMMITTED + COUNTY)
def test_quorum(case: Case) -> None:
    """Enough is false, never enough is true, what may become enough is a question."""
    holds_for(case, "below-quorum")


@each(REGISTERS + STATUS + OTHERS)
def test_registers_and_status(case: Case) -> None:
    """A register makes every status known; any agreement with a quorum counts unless it has ended."""
    holds_for(case, "below-quorum")


NEEDED = [
    (21, 0.5, 11), (21, "50 %", 11), (21, "50", 11), (21, "0,5", 11), (30, 0.1, 3), (20, 0.55, 11), (25, 0.56, 14),
    (25, 0.28, 7), (10, 0.7, 7), (10, "70%", 7), (21, 0.333, 7), (21, 0.34, 8), (3, 0.67, 3), (8, 0.8, 7), (7, 1, 7),
    (21, 0.01, 1), (25, "56 %", 14), (8, "12,5 %", 1),
]


@pytest.mark.parametrize(("size", "quorum", "needed"), NEEDED)
def test_needed(size: int, quorum: object, needed: int) -> None:
    """What is needed is ⌈q·|K|⌉, without a rounding error: one fewer is not enough."""
    start = [world(size, quorum), H, REGISTER]
    enough = frame_of("below-quorum", *start, parties("a", names(needed)))
    short = frame_of("below-quorum", *start, parties("a", names(needed - 1)))
    assert (rows_of("below-quorum", enough), rows_of("below-quorum", short)) == ({"a": FALSE}, {"a": TRUE})


@pytest.mark.parametrize(("facts", "evidence"), [
    ([parties("a", "k01")], (1, 11, 20)),
    ([parties("a", "k01"), parties("a", "k02", "declined"), parties("a", "k03", decided=TOMORROW)], (1, 11, 18)),
    ([H, parties("a", names(10)), REGISTER], (10, 11, 0)),
], ids=["Lapland as it was", "three on record", "ten and a complete register"])
def test_evidence(facts: list[Facts], evidence: tuple[int, int, int]) -> None:
    """The row says how many are committed, needed and unknown."""
    frame = frame_of("below-quorum", world(21), *facts)
    assert tuple(frame[["committed", "needed", "unknown"]].iloc[0]) == evidence
    assert frame["verdict"].tolist() == ["true" if evidence[2] == 0 else "unknown"]


@each([
    whole("a row per agreement with a quorum", {"a": SILENT, "b": FALSE}, TEN, agreement("b", quorum=0.2),
          agreement("c"), parties("b", "h k01 k02")),
    whole("two counties", {"a": FALSE, "b": TRUE}, world(4), county("g"), towns("m1 m2 m3 m4", of="g"),
          agreement("b", quorum=0.5), H, parties("a", names(2)), parties("b", "g m1"),
          parties("b", "m2 m3 m4", "declined")),
    whole("no agreement with a quorum", {}, world(10, None)),
    whole("no agreements on record", {}, county(), towns("k1"), there("agreements", "parties")),
])
def test_rows(case: Case) -> None:
    """Agreements without a quorum have no row; each county counts its own."""
    holds_for(case, "below-quorum")
