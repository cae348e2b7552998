"""isolated-municipality: plenary bodies and the four levels."""

from __future__ import annotations

from .case import Case, case, each, frame_of, holds_for, rows_of, whole
from .world import (
    TODAY,
    Facts,
    agreement,
    county,
    helsinki,
    meeting,
    organization,
    parties,
    report,
    seat,
    there,
    tie,
    towns,
)

TIED, ALONE, ASK, NOT = "false", "true", "unknown not-reported", "not_applicable"
LEVELS = ("all", "strategic", "county", "peers")


def names(count: int, letter: str = "k") -> str:
    """Give the ids of some municipalities."""
    return " ".join(f"{letter}{number}" for number in range(1, count + 1))


def answered(organizations: str) -> list[Facts]:
    """Let organisations answer about seats."""
    return [report(each, "seats") for each in organizations.split()]


def k1(name: str, expected: str, *facts: Facts, size: int = 3) -> Case:
    """Expect the four verdicts of k1 in a county of some size, in the order all, strategic, county, peers."""
    verdicts = [word.replace("ask", ASK).replace("n/a", NOT) for word in expected.split()]
    subjects = {f"k1 {level}": verdict for level, verdict in zip(LEVELS, verdicts, strict=True)}
    return case(name, subjects, county(), towns(names(size)), there("seats"), *facts)


def plenary(name: str, expected: str, size: int, organizations: str, *facts: Facts) -> Case:
    """Expect a verdict of k1, level all, which has answered and sits in one body."""
    return case(f"{name} of {size}", {"k1 all": expected}, county(), towns(names(size)), answered("k1"),
                meeting("s", organizations), *facts)


PLENARY = [
    plenary("four", ALONE, 5, names(4)),
    plenary("three", TIED, 5, names(3)),
    plenary("all", ALONE, 5, names(5)),
    plenary("all", TIED, 4, names(4)),
    plenary("four", TIED, 6, names(4)),
    plenary("five", ALONE, 6, names(5)),
    plenary("eight", ALONE, 10, names(8)),
    plenary("seven", TIED, 10, names(7)),
    plenary("twelve", ALONE, 15, names(12)),
    plenary("eleven", TIED, 15, names(11)),
    plenary("four and the county", ALONE, 5, f"{names(4)} h"),
    plenary("three and the county", TIED, 5, f"{names(3)} h"),
    plenary("three and an association", TIED, 5, f"{names(3)} o", organization("o", "association", county="h")),
    plenary("three and a vacant seat", ALONE, 5, names(3), seat("s", "k4", status="vacant")),
    plenary("three and an observer", TIED, 5, names(3), seat("s", "k4", role="observer")),
    plenary("three and a seat that ended", TIED, 5, names(3), seat("s", "k4", end=TODAY)),
    plenary("three, two seats each", TIED, 5, f"{names(3)} {names(3)}"),
    plenary("a plenary and a common body", TIED, 5, names(5), meeting("r", "k1 k2")),
    plenary("a plenary and others' body", ALONE, 5, names(5), meeting("r", "k2 k3")),
    plenary("one among all of another county", ALONE, 5, f"k1 {names(5, 'm')}", county("g"),
            towns(names(5, "m"), of="g")),
    plenary("one among all of a small county", TIED, 5, f"k1 {names(4, 'm')}", county("g"),
            towns(names(4, "m"), of="g")),
    plenary("four of five and Helsinki", ALONE, 5, f"{names(4)} helsinki", helsinki()),
]


def agreed(name: str, expected: str, size: int, *facts: Facts) -> Case:
    """Expect a verdict of k1, level all, with an agreement in force."""
    return case(f"{name} of {size}", {"k1 all": expected}, county(), towns(names(size)), there("seats"), answered("k1"),
                agreement("a"), *facts)


AGREED = [
    agreed("four committed", ALONE, 5, parties("a", names(4))),
    agreed("three committed", TIED, 5, parties("a", names(3))),
    agreed("two committed and two preparing", ALONE, 5, parties("a", "k1 k2"), parties("a", "k3 k4", "preparing")),
    agreed("two committed and two declined", ALONE, 5, parties("a", "k1 k2"), parties("a", "k3 k4", "declined")),
    agreed("two committed and one preparing", TIED, 5, parties("a", "k1 k2"), parties("a", "k3", "preparing")),
    agreed("all committed", TIED, 4, parties("a", names(4))),
    agreed("three and the county committed", TIED, 5, parties("a", f"{names(3)} h")),
    agreed("four and the county committed", ALONE, 5, parties("a", f"{names(4)} h")),
]

ME, ALL3 = answered("k1"), answered("k1 k2 k3")
NONE_LEFT = "true n/a n/a n/a"
ALL = [
    k1("no tie, answered", NONE_LEFT, ME),
    k1("no tie, not answered", "ask n/a n/a n/a"),
    k1("no tie, the others answered", "ask n/a n/a n/a", answered("k2 k3 h")),
]

STRATEGIC = [
    k1("strategic body", "false false true false", ALL3, meeting("s", "k1 k2", "strategic")),
    k1("coordinating body", "false true true false", ALL3, meeting("s", "k1 k2", "coordination")),
    k1("operational body", "false true true false", ALL3, meeting("s", "k1 k2")),
    k1("operational body, not answered", "false ask ask false", meeting("s", "k1 k2")),
    k1("operational body, only the other answered", "false ask ask false", answered("k2"), meeting("s", "k1 k2")),
    k1("operational and strategic body", "false false true false", ALL3, meeting("s", "k1 k2"),
       meeting("r", "k1 k3", "strategic")),
    k1("strategic body with the county", "false false false true", ME, meeting("s", "k1 h", "strategic")),
    k1("strategic body in draft", "false true false true", ME, meeting("s", "k1 h"),
       meeting("r", "k1 k2", "strategic", status="draft")),
    k1("strategic body as observer", "false true false true", ME, meeting("s", "k1 h"), meeting("r", "k2", "strategic"),
       seat("r", "k1", role="observer")),
    k1("strategic body with a vacant seat", "false false false false", meeting("s", "k1 h"),
       meeting("r", "k2", "strategic"), seat("r", "k1", status="vacant")),
    k1("strategic body alone in it", "false true false true", ME, meeting("s", "k1 h"),
       meeting("r", "k1", "strategic")),
    k1("strategic tie", "false false ask false", tie("k1", "k2", level="strategic")),
    k1("strategic tie reported by the other", "false false ask false", tie("k2", "k1", level="strategic")),
    k1("strategic tie that ended", "false ask ask false", tie("k1", "k2"),
       tie("k1", "k3", level="strategic", end=TODAY)),
    k1("tie without a level", "false ask ask false", tie("k1", "k2")),
    k1("coordinating tie", "false ask ask false", tie("k1", "k2", level="coordination")),
    *(k1(f"{kind} agreement", "false false ask false", agreement("a", kind), parties("a", "k1 k2"))
      for kind in ("strategic", "framework")),
    *(k1(f"{kind} agreement", "false true ask false", ME, agreement("a", kind), parties("a", "k1 k2"))
      for kind in ("interface", "plan", "letter_of_intent")),
    k1("strategic agreement, decides tomorrow", "false true ask false", ME, tie("k1", "k2"), report("k1", "ties"),
       agreement("a", "strategic"), parties("a", "k1", "preparing"), parties("a", "k3")),
]

PAIR = meeting("t", "k1 k2")
FIVE = [answered(names(5)), PAIR]
PLENUM = [
    k1("plenary strategic with the county", "false false false false", FIVE,
       meeting("s", f"{names(5)} h", "strategic"), size=5),
    k1("plenary strategic without the county", "false true true false", FIVE,
       meeting("s", names(5), "strategic"), size=5),
    k1("plenary coordinating with the county", "false true false false", FIVE,
       meeting("s", f"{names(5)} h", "coordination"), size=5),
    k1("plenary strategic, the county observes", "false true true false", FIVE, meeting("s", names(5), "strategic"),
       seat("s", "h", role="observer"), size=5),
    k1("plenary strategic, it observes", "false true false false", FIVE,
       meeting("s", "k2 k3 k4 k5 h", "strategic"), seat("s", "k1", role="observer"), size=5),
    k1("plenary strategic, the county's seat is vacant", "false false false false", PAIR,
       meeting("s", names(5), "strategic"), seat("s", "h", status="vacant"), size=5),
    k1("plenary strategic in draft", "false true true false", FIVE,
       meeting("s", f"{names(5)} h", "strategic", status="draft"), size=5),
    k1("sitting in a plenary body alone is no tie", NONE_LEFT, ME, meeting("s", f"{names(5)} h", "strategic"), size=5),
    k1("plenary strategic agreement", "false true true false", FIVE, agreement("a", "strategic"),
       parties("a", f"{names(5)} h"), size=5),
    k1("the other one sits in the plenary body with the county", "false true false false", FIVE,
       meeting("s", "k2 k3 k4 k5 h"), size=5),
    k1("a plenary body without the county is no path", "false true true false", answered(names(5)), PAIR,
       meeting("s", names(5)), meeting("r", "k5 h"), size=5),
]

COUNTY = [
    k1("path through another", "false true false false", ME, PAIR, meeting("s", "k2 h")),
    k1("path of three steps", "false true false false", ME, PAIR, meeting("s", "k2 k3"), meeting("r", "k3 h")),
    k1("path, nobody answered", "false ask false false", PAIR, meeting("s", "k2 h")),
    k1("path through an association", "false ask false false", organization("o", "association"), meeting("t", "k1 o"),
       meeting("s", "o h")),
    k1("no path, both answered", "false true true false", answered("k1 k2"), PAIR),
    k1("no path, the other has not answered", "false true ask false", ME, PAIR),
    k1("no path, the third is not in the component", "false true true false", answered("k1 k2"), PAIR,
       meeting("s", "k3 h")),
    k1("no path, one of three in the component has not answered", "false true ask false", answered("k1 k2"), PAIR,
       meeting("s", "k2 k3")),
    k1("no path, three in the component answered", "false true true false", ALL3, PAIR, meeting("s", "k2 k3")),
    k1("no path, register", "false true true false", PAIR, report("h", "register:seats")),
    k1("no path, an association in the component has not answered", "false true ask false", ME,
       organization("o", "association"), meeting("t", "k1 o")),
    k1("no path, the association has answered too", "false true true false", answered("k1 o"),
       organization("o", "association"), meeting("t", "k1 o")),
    k1("path by an agreement with the county", "false ask false ask", agreement("a"), parties("a", "k1 h"), size=2),
    k1("another county is not its own", "false true true false", county("g"), answered("k1 g"), meeting("t", "k1 g")),
]

PEERS = [
    k1("only the county, answered", "false true false true", ME, meeting("t", "k1 h")),
    k1("only the county, not answered", "false ask false ask", meeting("t", "k1 h")),
    k1("only the county, register", "false true false true", report("h", "register:seats"), meeting("t", "k1 h")),
    k1("the county and another", "false ask false false", meeting("t", "k1 h"), PAIR[1:], meeting("s", "k1 k3")),
    k1("the county and another in one body", "false ask false false", meeting("s", "k1 k2 h")),
    k1("the county and an association", "false ask false false", organization("o", "association"), meeting("s", "k1 h"),
       meeting("r", "k1 o")),
    k1("the county, and the others in a plenary body", "false true false true", ME, meeting("s", "k1 h"),
       meeting("r", names(5)), size=5),
    k1("the county by a reported tie", "false ask false ask", tie("k1", "h")),
]


@each(PLENARY + AGREED)
def test_plenary(case: Case) -> None:
    """Four fifths of a county of at least five, and sitting together is no tie."""
    holds_for(case, "isolated-municipality")


@each(ALL + STRATEGIC)
def test_all_and_strategic(case: Case) -> None:
    """Without ties nothing else is asked; otherwise whether one is strategic."""
    holds_for(case, "isolated-municipality")


@each(PLENUM + COUNTY + PEERS)
def test_county_and_peers(case: Case) -> None:
    """A path to the county, established for all who are linked; and ties to others than the county."""
    holds_for(case, "isolated-municipality")


def four(name: str, *verdicts: str) -> dict[str, str]:
    """Give the four rows of a municipality."""
    return {f"{name} {level}": verdict for level, verdict in zip(LEVELS, verdicts, strict=True)}


@each([
    whole("municipalities only, four rows each",
          four("k1", ASK, NOT, NOT, NOT) | four("k2", ALONE, NOT, NOT, NOT) | four("helsinki", NOT, NOT, NOT, NOT)
          | four("aland", NOT, NOT, NOT, NOT),
          county(), towns("k1 k2"), helsinki(), organization("aland", "municipality", code="035"),
          organization("hus", "joint_authority"), organization("o", "association"), there("seats"), answered("k2 o")),
    whole("two counties",
          four("k1", TIED, ASK, ASK, TIED) | four("m1", TIED, ASK, ASK, TIED) | four("m2", ALONE, NOT, NOT, NOT),
          county(), county("g"), towns("k1"), towns("m1 m2", of="g"), meeting("s", "k1 m1"), report("m2", "seats")),
    whole("another county's register is not its own", four("k1", ASK, NOT, NOT, NOT) | four("m1", ALONE, NOT, NOT, NOT),
          county(), county("g"), towns("k1"), towns("m1", of="g"), there("seats"), report("g", "register:seats")),
    whole("a tie with Helsinki is a tie", four("k1", TIED, ASK, ASK, TIED) | four("helsinki", NOT, NOT, NOT, NOT),
          county(), towns("k1"), helsinki(), meeting("s", "k1 helsinki")),
])
def test_subjects(case: Case) -> None:
    """Each municipality of each county, and those outside as not applicable."""
    holds_for(case, "isolated-municipality")


def test_ties_alone_are_enough() -> None:
    """Without seats the reported ties are asked; absence still needs an answer about seats."""
    world = [county(), towns("k1 k2 k3"), tie("k1", "k2"), report("k3", "ties")]
    rows = rows_of("isolated-municipality", frame_of("isolated-municipality", *world))
    assert (rows["k1 all"], rows["k3 all"]) == (TIED, ASK)
    both = rows_of("isolated-municipality", frame_of("isolated-municipality", *world, report("k3", "seats")))
    assert both["k3 all"] == ALONE
