"""orphan-domain: nobody answers for a domain anywhere, and that is known."""

from __future__ import annotations

from .case import Case, case, each, holds_for, whole
from .world import (
    TODAY,
    TOMORROW,
    Facts,
    county,
    dataset,
    day,
    domains,
    fact,
    helsinki,
    holds,
    hosts,
    organization,
    post,
    report,
    row,
    there,
    towns,
)

BASE = [county(), towns("k1 k2"), domains("d"), organization("j", "joint_authority"), organization("o", "association")]
TRUE, FALSE, STALE, SILENT = "true", "false", "unknown stale", "unknown not-reported"
NOT = "not_applicable"
OLD = day(-366)
NOTHING = there("responsibilities")


def none(*names: str, status: str = "none") -> list[Facts]:
    """Let organisations say that they have nobody."""
    return [row(each, status=status) for each in names]


ALL = none("h", "k1", "k2")


def of_d(name: str, expected: str, *facts: Facts) -> Case:
    """Expect a verdict of the one domain of the one county."""
    return case(name, {"h d": expected}, BASE, *facts)


KNOWN = [
    of_d("all say none", TRUE, ALL),
    of_d("all reported, no rows", TRUE, NOTHING, report("h"), report("k1"), report("k2")),
    of_d("all reported this domain", TRUE, NOTHING, [report(each, domains="d") for each in ("h", "k1", "k2")]),
    of_d("all vacant", TRUE, none("h", "k1", "k2", status="vacant")),
    of_d("none, vacant and left", TRUE, none("h"), none("k1", status="vacant"), post("p", "k2"), row("k2", post="p"),
         holds("x", "p", end=TODAY)),
    of_d("some not applicable, the rest none", TRUE, none("h", "k1"), none("k2", status="not_applicable")),
    of_d("all not applicable", NOT, none("h", "k1", "k2", status="not_applicable")),
    of_d("none by rows and by reports", TRUE, none("h", "k1"), report("k2")),
    of_d("a deputy alone does not answer", TRUE, ALL, row("k1", role="deputy", person="y")),
    of_d("a coordinator alone does not answer", TRUE, ALL, row("k1", role="coordinator", person="y")),
    of_d("another domain's responsible does not answer", TRUE, ALL, domains("e"), row("k1", "e", person="x")),
    of_d("a child's responsible does not answer for its parent", TRUE, ALL, domains("c", parent="d"),
         row("k1", "c", person="x")),
    of_d("an ended row does not answer", TRUE, ALL, row("k1", person="x", end=TODAY)),
    of_d("the matrix says it too", TRUE, [fact("matrix", organization=each, d="none") for each in ("h", "k1", "k2")]),
]

NAMED = [
    of_d("the county is named", FALSE, row("h", person="x"), none("k1", "k2")),
    of_d("one municipality is named", FALSE, none("h", "k1"), row("k2", person="x")),
    of_d("one is named, the rest has not said", FALSE, row("k2", person="x")),
    of_d("one is named, the rest is stale", FALSE, row("k2", person="x"), row("k1", person="y", confirmed=OLD)),
    of_d("a post without a holder on record is named", FALSE, none("h", "k1"), post("p", "k2"), row("k2", post="p")),
    of_d("an association is named", FALSE, ALL, row("o", person="x")),
    of_d("a joint authority that hosts nobody is named", FALSE, ALL, row("j", person="x")),
    of_d("an association is named, nobody has said", FALSE, row("o", person="x")),
]

OUTSIDERS = [
    of_d("an outsider says none", TRUE, ALL, row("o", status="none")),
    of_d("an outsider is stale", TRUE, ALL, row("o", person="x", confirmed=OLD)),
    of_d("an outsider's person left", TRUE, ALL, post("p", "o"), row("o", post="p"), holds("x", "p", end=TODAY)),
    of_d("an outsider's report does not make the others known", SILENT, NOTHING, report("o")),
    of_d("Helsinki's silence is not asked", TRUE, ALL, helsinki()),
    of_d("Åland's silence is not asked", TRUE, ALL, organization("aland", "municipality", code="035")),
]

UNKNOWN = [
    of_d("nobody has said anything", SILENT, NOTHING),
    of_d("the county has not said", SILENT, none("k1", "k2")),
    of_d("one municipality has not said", SILENT, none("h", "k1")),
    of_d("one reported another domain only", SILENT, domains("e"), none("h", "k1"), report("k2", domains="e")),
    of_d("one reported long ago", SILENT, none("h", "k1"), report("k2", as_of=OLD)),
    of_d("one reports tomorrow", SILENT, none("h", "k1"), report("k2", as_of=TOMORROW)),
    of_d("one is stale", STALE, none("h", "k1"), row("k2", person="x", confirmed=OLD)),
    of_d("one said none long ago", STALE, none("h", "k1"), row("k2", status="none", confirmed=OLD)),
    of_d("an old dataset", STALE, ALL, dataset(OLD)),
]

HOSTED = [
    of_d("the host is named", FALSE, none("h", "k2"), hosts("j", "k1"), row("j", person="x")),
    of_d("the host says none", TRUE, none("h", "k2"), hosts("j", "k1"), row("j", status="none")),
    of_d("the host has not said, the member has", SILENT, ALL, hosts("j", "k1")),
    of_d("the host is stale", STALE, none("h", "k2"), hosts("j", "k1"), row("j", person="x", confirmed=OLD)),
    of_d("the host reported", TRUE, none("h", "k2"), hosts("j", "k1"), report("j")),
    of_d("all are hosted by one that says none", TRUE, [hosts("j", each) for each in ("h", "k1", "k2")],
         row("j", status="none")),
    of_d("the host ended, the member answers", TRUE, ALL, hosts("j", "k1", end=TODAY)),
    of_d("two hosts, the rest none", SILENT, none("h", "k2", "j", "o"), hosts("j", "k1"), hosts("o", "k1")),
    of_d("two hosts, one of them named", FALSE, none("h", "k2"), hosts("j", "k1"), hosts("o", "k1"),
         row("j", person="x")),
    of_d("the member's own row is named, its host says none", FALSE, none("h", "k2", "j"), hosts("j", "k1"),
         row("k1", person="x")),
]

SECOND = [county("g"), towns("m1", of="g")]
SUBJECTS = [
    whole("a row per county and domain", {"h d": TRUE, "h e": SILENT}, BASE, domains("e"), ALL),
    whole("two counties, one silent", {"g d": SILENT, "h d": TRUE}, BASE, SECOND, ALL),
    whole("two counties, both none", {"g d": TRUE, "h d": TRUE}, BASE, SECOND, ALL, none("g", "m1")),
    case("two counties, the other one is named", {"g d": FALSE, "h d": TRUE}, BASE, SECOND, ALL, row("m1", person="x")),
    case("two counties, an association is named for both", {"g d": FALSE, "h d": FALSE}, BASE, SECOND, ALL,
         none("g", "m1"), row("o", person="x")),
]


@each(KNOWN + NAMED + OUTSIDERS)
def test_orphan(case: Case) -> None:
    """Nobody named, and every cell of the county and its municipalities known."""
    holds_for(case, "orphan-domain")


@each(UNKNOWN + HOSTED)
def test_unknown_and_hosts(case: Case) -> None:
    """An unknown cell makes it a question; a host's cell is its members'."""
    holds_for(case, "orphan-domain")


@each(SUBJECTS)
def test_counties(case: Case) -> None:
    """A row for each county and domain."""
    holds_for(case, "orphan-domain")
