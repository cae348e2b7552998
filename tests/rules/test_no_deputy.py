"""no-deputy: somebody answers and nobody stands in."""

from __future__ import annotations

from .case import Case, case, each, holds_for, whole
from .world import (
    TODAY,
    TOMORROW,
    YESTERDAY,
    Facts,
    county,
    dataset,
    day,
    domains,
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

BASE = [county(), towns("k1 k2"), domains("d e"), organization("j", "joint_authority")]
TRUE, FALSE, NOT = "true", "false", "not_applicable"
STALE, SILENT = "unknown stale", "unknown not-reported"
OLD = day(-366)
X = row("k1", person="x")


def vara(organization: str = "k1", domain: str = "d", **more: str) -> Facts:
    """Give a deputy row."""
    return row(organization, domain, role="deputy", **more)


def k1(name: str, expected: str, *facts: Facts) -> Case:
    """Expect a verdict of the one cell k1 × d."""
    return case(name, {"k1 d": expected}, BASE, *facts)


V = post("v", "k1")
DEPUTY = [
    k1("deputy says none", TRUE, X, vara(status="none")),
    k1("deputy vacant", TRUE, X, vara(status="vacant")),
    k1("deputy named", FALSE, X, vara(person="y")),
    k1("deputy not applicable", FALSE, X, vara(status="not_applicable")),
    k1("deputy by post without a holder on record", FALSE, X, V, vara(post="v")),
    k1("deputy's holder left today", TRUE, X, V, vara(post="v"), holds("y", "v", end=TODAY)),
    k1("deputy's holder leaves tomorrow", FALSE, X, V, vara(post="v"), holds("y", "v", end=TOMORROW)),
    k1("deputy's holder begins tomorrow", TRUE, X, V, vara(post="v"), holds("y", "v", TOMORROW)),
    k1("deputy's post is vacant", TRUE, X, post("v", "k1", "vacant"), vara(post="v")),
    k1("deputy's post is abolished", TRUE, X, post("v", "k1", "abolished"), vara(post="v"), holds("y", "v")),
    k1("deputy person has left", TRUE, X, V, vara(person="y"), holds("y", "v", end=YESTERDAY)),
    k1("no deputy row, not reported", SILENT, X),
    k1("no deputy row, reported", TRUE, X, report("k1")),
    k1("no deputy row, reported for this domain", TRUE, X, report("k1", domains="d")),
    k1("no deputy row, reported for another domain", SILENT, X, report("k1", domains="e")),
    k1("no deputy row, report 366 days old", SILENT, X, report("k1", as_of=OLD)),
    k1("no deputy row, report from tomorrow", SILENT, X, report("k1", as_of=TOMORROW)),
    k1("deputy stale", STALE, X, vara(person="y", confirmed=OLD)),
    k1("deputy none but stale", STALE, X, vara(status="none", confirmed=OLD)),
    k1("deputy stale though reported", STALE, X, vara(person="y", confirmed=OLD), report("k1")),
    k1("deputy's blank date in an old dataset", STALE, dataset(OLD), row("k1", person="x", confirmed=TODAY),
       vara(person="y")),
    k1("deputy's row ended, reported", TRUE, X, vara(person="y", end=TODAY), report("k1")),
    k1("deputy's row ended, not reported", SILENT, X, vara(person="y", end=TODAY)),
    k1("deputy's row begins tomorrow", SILENT, X, vara(person="y", start=TOMORROW)),
    k1("several deputies, one named", FALSE, X, vara(person="y"), vara(status="vacant")),
    k1("several deputies, none and stale", TRUE, X, vara(status="none"), vara(person="y", confirmed=OLD)),
    k1("deputy of another domain", SILENT, X, vara(domain="e", person="y")),
    k1("deputy of another organisation", SILENT, X, vara("k2", person="y")),
    k1("coordinator is no deputy", TRUE, X, row("k1", role="coordinator", person="y"), report("k1")),
    k1("the principal as deputy is a deputy", FALSE, X, vara(person="x")),
]

PRINCIPAL = [
    k1("principal none", NOT, row("k1", status="none"), vara(status="none")),
    k1("principal vacant", NOT, row("k1", status="vacant"), vara(status="none")),
    k1("principal left", NOT, V, row("k1", post="v"), holds("x", "v", end=TODAY), vara(status="none")),
    k1("principal not applicable", NOT, row("k1", status="not_applicable"), vara(status="none")),
    k1("principal unknown", NOT, there("responsibilities")),
    k1("principal unknown, deputy none", NOT, vara(status="none")),
    k1("principal stale", NOT, row("k1", person="x", confirmed=OLD), vara(status="none")),
    k1("principal reported as none", NOT, vara(person="y"), report("k1")),
    k1("principal named by one of several rows", TRUE, X, row("k1", status="vacant"), vara(status="none")),
    k1("principal is a post without a holder on record", TRUE, V, row("k1", post="v"), vara(status="none")),
]

HOSTED = hosts("j", "k1")
J = row("j", person="x")
HOSTS = [
    k1("host named, its deputy none", TRUE, HOSTED, J, vara("j", status="none")),
    k1("host named, its deputy named", FALSE, HOSTED, J, vara("j", person="y"), vara(status="none")),
    k1("host named, the member's deputy is not asked", TRUE, HOSTED, J, vara("j", status="none"), vara(person="y")),
    k1("host named, the member reported", SILENT, HOSTED, J, report("k1")),
    k1("host named, the host reported", TRUE, HOSTED, J, report("j")),
    k1("host's deputy stale", STALE, HOSTED, J, vara("j", person="y", confirmed=OLD)),
    k1("host none, the member named", NOT, HOSTED, X, vara(status="none"), row("j", status="none")),
    k1("two hosts", NOT, HOSTED, hosts("h", "k1"), J, vara("j", status="none")),
    k1("host ended, the member answers again", TRUE, hosts("j", "k1", end=TODAY), X, vara(status="none"), J),
    k1("hosted for another domain only", TRUE, hosts("j", "k1", "e"), X, vara(status="none"), J),
]

SUBJECTS = [
    whole("all required cells and no others",
          {"h d": NOT, "h e": NOT, "k1 d": TRUE, "k1 e": NOT, "k2 d": NOT, "k2 e": FALSE, "helsinki d": NOT,
           "helsinki e": NOT}, BASE, helsinki(), X, vara(status="none"), row("k2", "e", person="y"),
          vara("k2", "e", person="z"), row("j", person="w"), vara("j", status="none")),
    case("a child domain with a row", {"k1 c": TRUE, "k2 c": "absent"}, BASE, domains("c", parent="d"),
         row("k1", "c", person="x"), vara("k1", "c", status="none")),
    case("a parent's deputy does not stand in for the child", {"k1 c": TRUE}, BASE, domains("c", parent="d"),
         row("k1", "c", person="x"), vara(person="y"), report("k1")),
    case("the county too", {"h d": TRUE}, BASE, row("h", person="x"), vara("h", status="none")),
    case("Åland is outside", {"aland d": NOT}, BASE, organization("aland", "municipality", code="035"),
         row("aland", person="x"), vara("aland", status="none")),
    case("two counties", {"k1 d": TRUE, "m1 d": FALSE}, BASE, county("g"), towns("m1", of="g"), X, vara(status="none"),
         row("m1", person="y"), vara("m1", person="z")),
]


@each(DEPUTY)
def test_deputy_cell(case: Case) -> None:
    """None or vacant is true, unknown a question, anything else false."""
    holds_for(case, "no-deputy")


@each(PRINCIPAL)
def test_principal_cell(case: Case) -> None:
    """Where nobody is named, nobody is missing beside them."""
    holds_for(case, "no-deputy")


@each(HOSTS + SUBJECTS)
def test_hosts_and_subjects(case: Case) -> None:
    """Whoever answers is asked for the deputy."""
    holds_for(case, "no-deputy")
