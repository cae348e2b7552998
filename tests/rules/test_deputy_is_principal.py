"""deputy-is-principal: who answers and who stands in are one and the same."""

from __future__ import annotations

from .case import Case, case, each, holds_for, whole
from .world import (
    TODAY,
    TOMORROW,
    YESTERDAY,
    Facts,
    county,
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

BASE = [county(), towns("k1 k2"), domains("d e"), organization("j", "joint_authority"),
        there("people", "posts", "appointments", "responsibilities"), post("p", "k1"), post("q", "k1")]
TRUE, FALSE = "true", "false"
SILENT = "false | not_applicable"
OPEN = "false | not_applicable | unknown not-reported | unknown stale"
OLD = day(-366)
X = row("k1", person="x")


def vara(organization: str = "k1", domain: str = "d", **more: str) -> Facts:
    """Give a deputy row."""
    return row(organization, domain, role="deputy", **more)


def k1(name: str, expected: str, *facts: Facts) -> Case:
    """Expect a verdict of the one cell k1 × d."""
    return case(name, {"k1 d": expected}, BASE, *facts)


P, Q = row("k1", post="p"), vara(post="q")
SAME = [
    k1("both directly", TRUE, X, vara(person="x")),
    k1("two persons", FALSE, X, vara(person="y")),
    k1("two persons of one name", FALSE, fact("people", id="x", name="Matti"), fact("people", id="y", name="Matti"), X,
       vara(person="y")),
    k1("responsible through a post", TRUE, P, holds("x", "p"), vara(person="x")),
    k1("deputy through a post", TRUE, X, Q, holds("x", "q")),
    k1("both through posts", TRUE, P, Q, holds("x", "p"), holds("x", "q")),
    k1("two posts, two holders", FALSE, P, Q, holds("x", "p"), holds("y", "q")),
    k1("one post, held", TRUE, P, vara(post="p"), holds("x", "p")),
    k1("one post, its holder not on record", TRUE, P, vara(post="p")),
    k1("a post of another organisation", TRUE, X, post("r", "h"), vara(post="r"), holds("x", "r")),
    k1("the holder of the deputy's post changed yesterday", FALSE, P, Q, holds("x", "p"),
       holds("x", "q", end=YESTERDAY), holds("y", "q", YESTERDAY)),
    k1("the holder of the deputy's post changes tomorrow", TRUE, X, Q, holds("x", "q", end=TOMORROW),
       holds("y", "q", TOMORROW)),
    k1("the holder of the responsible's post changes today", TRUE, P, holds("y", "p", end=TODAY),
       holds("x", "p", TODAY), vara(person="x")),
    k1("person and post of one row", TRUE, row("k1", person="x", post="p"), holds("x", "p"), vara(person="x")),
    k1("acting", TRUE, P, holds("x", "p", acting="yes"), vara(person="x")),
    k1("several responsible, two deputies, none the same", FALSE, X, row("k1", person="y"), vara(person="z"),
       vara(person="w")),
    k1("in the matrix", TRUE,
       fact("matrix", organization="k1", d="Maija Meri, johtaja / vara: Maija Meri, johtaja")),
]

NOT_BOTH = [
    k1("no deputy", SILENT, X, vara(status="none")),
    k1("no deputy on record, reported", SILENT, X, report("k1")),
    k1("deputy not reported", OPEN, X),
    k1("deputy stale", OPEN, X, vara(person="x", confirmed=OLD)),
    k1("responsible stale", OPEN, row("k1", person="x", confirmed=OLD), vara(person="x")),
    k1("responsible not reported", OPEN, vara(person="x")),
    k1("deputy confirmed 365 days ago", TRUE, X, vara(person="x", confirmed=day(-365))),
    k1("deputy's row ended today", OPEN, X, vara(person="x", end=TODAY)),
    k1("deputy's row ends tomorrow", TRUE, X, vara(person="x", end=TOMORROW)),
    k1("deputy's row begins tomorrow", OPEN, X, vara(person="x", start=TOMORROW)),
    k1("responsible's row ended today", OPEN, row("k1", person="x", end=TODAY), vara(person="x")),
    k1("responsible left both posts", SILENT, P, Q, holds("x", "p", end=TODAY), holds("x", "q", end=TODAY)),
    k1("left one of the posts", SILENT, P, Q, holds("x", "p"), holds("x", "q", end=TODAY)),
    k1("an ended row beside another deputy", FALSE, X, vara(person="x", end=TODAY), vara(person="y")),
    k1("a stale row beside another deputy", FALSE, X, vara(person="x", confirmed=OLD), vara(person="y")),
    k1("deputy of another domain", OPEN, X, vara(domain="e", person="x")),
    k1("deputy of another organisation", OPEN, X, vara("k2", person="x")),
    k1("coordinator is no deputy", FALSE, X, row("k1", role="coordinator", person="x"), vara(person="y")),
    k1("lead is not the responsible", OPEN, row("k1", role="lead", person="x"), vara(person="x")),
]

HOSTED = hosts("j", "k1")
HOSTS = [
    k1("the host's are the same", TRUE, HOSTED, row("j", person="x"), vara("j", person="x")),
    k1("the host's differ, the member's are the same", FALSE, HOSTED, row("j", person="x"), vara("j", person="y"), X,
       vara(person="x")),
    k1("the host's and the member's are never mixed", OPEN, HOSTED, row("j", person="x"), vara(person="x")),
    k1("hosted for another domain", TRUE, hosts("j", "k1", "e"), X, vara(person="x")),
    k1("host ended", TRUE, hosts("j", "k1", end=TODAY), X, vara(person="x")),
    k1("two hosts", "not_applicable | unknown two-hosts", HOSTED, hosts("h", "k1"), row("j", person="x"),
       vara("j", person="x")),
]

SUBJECTS = [
    whole("all required cells and no others",
          {"h d": SILENT, "h e": SILENT, "k1 d": TRUE, "k1 e": SILENT, "k2 d": FALSE, "k2 e": SILENT,
           "helsinki d": "not_applicable", "helsinki e": "not_applicable"}, BASE, helsinki(),
          [report(each) for each in ("h", "k1", "k2")], X, vara(person="x"), row("k2", person="y"),
          vara("k2", person="z"), row("j", person="w"), vara("j", person="w"), row("helsinki", person="u"),
          vara("helsinki", person="u")),
    case("a child domain with a row", {"k1 c": TRUE, "k2 c": "absent"}, BASE, domains("c", parent="d"),
         row("k1", "c", person="x"), vara("k1", "c", person="x")),
    case("the county too", {"h d": TRUE}, BASE, row("h", person="x"), vara("h", person="x")),
]


@each(SAME)
def test_same(case: Case) -> None:
    """One person in both, directly or through posts."""
    holds_for(case, "deputy-is-principal")


@each(NOT_BOTH + HOSTS)
def test_cells_and_hosts(case: Case) -> None:
    """Only who holds both at the day, where both are named."""
    holds_for(case, "deputy-is-principal")


@each(SUBJECTS)
def test_subjects(case: Case) -> None:
    """The required cells, and those with a row."""
    holds_for(case, "deputy-is-principal")
