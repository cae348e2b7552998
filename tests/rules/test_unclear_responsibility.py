"""unclear-responsibility: several answer, and nobody knows which."""

from __future__ import annotations

from .case import Case, case, each, holds_for, whole
from .world import (
    TODAY,
    TOMORROW,
    YESTERDAY,
    Fact,
    Facts,
    county,
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
TWO, SEVERAL, CLAIMS = "true two-hosts", "true several-without-lead", "true conflicting-claims"
FALSE, NOT = "false", "not_applicable"
OLD = day(-366)
P, Q = post("p", "k1"), post("q", "k1")


def k1(name: str, expected: str, *facts: Facts) -> Case:
    """Expect a verdict of the one cell k1 × d."""
    return case(name, {"k1 d": expected}, BASE, *facts)


def says(person: str, by: str | None = None, **more: str) -> Fact:
    """Name a person for k1 × d, as claimed by somebody (the organisation itself unless another is named)."""
    return row("k1", person=person, claimed_by=by, **more)


def lead(person: str | None = None, **more: str) -> Fact:
    """Give a row of role lead in k1 × d."""
    return row("k1", role="lead", person=person, **more)


CARRIERS = [
    k1("one person", FALSE, says("x")),
    k1("two persons", SEVERAL, says("x"), says("y")),
    k1("three persons", SEVERAL, says("x"), says("y"), says("z")),
    k1("the same person twice", FALSE, says("x"), says("x")),
    k1("the same post twice", FALSE, P, row("k1", post="p"), row("k1", post="p")),
    k1("two posts, holders not on record", SEVERAL, P, Q, row("k1", post="p"), row("k1", post="q")),
    k1("two posts, two holders", SEVERAL, P, Q, row("k1", post="p"), row("k1", post="q"), holds("x", "p"),
       holds("y", "q")),
    k1("two posts of one person", FALSE, P, Q, row("k1", post="p"), row("k1", post="q"), holds("x", "p"),
       holds("x", "q")),
    k1("a person, and the post that they hold", FALSE, P, row("k1", post="p"), says("x"), holds("x", "p")),
    k1("a person, and a post that another holds", SEVERAL, P, row("k1", post="p"), says("x"), holds("y", "p")),
    k1("a person, and a post without a holder on record", SEVERAL, P, row("k1", post="p"), says("x")),
    k1("a row with both the person and the post", FALSE, P, row("k1", post="p", person="x"), holds("x", "p")),
    k1("a row with both, and the person", FALSE, P, row("k1", post="p", person="x"), says("x"), holds("x", "p")),
    k1("a row with both, and the post", FALSE, P, row("k1", post="p", person="x"), row("k1", post="p"),
       holds("x", "p")),
    k1("a row that is vacant carries nobody", FALSE, says("x"), row("k1", status="vacant")),
    k1("a row that is none carries nobody", FALSE, says("x"), row("k1", status="none")),
    k1("a row that is not applicable carries nobody", FALSE, says("x"), row("k1", status="not_applicable")),
    k1("a stale row carries nobody", FALSE, says("x"), says("y", confirmed=OLD)),
    k1("an ended row carries nobody", FALSE, says("x"), says("y", end=TODAY)),
    k1("a row that begins tomorrow carries nobody", FALSE, says("x"), says("y", start=TOMORROW)),
    k1("a person who left carries nothing", FALSE, P, says("x"), says("y"), holds("y", "p", end=YESTERDAY)),
    k1("a post whose holder left carries nothing", FALSE, P, says("x"), row("k1", post="p"),
       holds("y", "p", end=TODAY)),
    k1("deputies and coordinators are not in the cell", FALSE, says("x"), row("k1", role="deputy", person="y"),
       row("k1", role="coordinator", person="z"), row("k1", role="contact", person="w")),
    k1("another domain is another cell", FALSE, says("x"), row("k1", "e", person="y")),
]

LEADS = [
    k1("one of two leads", FALSE, says("x"), says("y"), lead("x")),
    k1("both lead", FALSE, says("x"), says("y"), lead("x"), lead("y")),
    k1("a third person leads", SEVERAL, says("x"), says("y"), lead("z")),
    k1("the lead's row has ended", SEVERAL, says("x"), says("y"), lead("x", end=TODAY)),
    k1("the lead's row begins tomorrow", SEVERAL, says("x"), says("y"), lead("x", start=TOMORROW)),
    k1("the lead's row is vacant", SEVERAL, says("x"), says("y"), row("k1", role="lead", status="vacant")),
    k1("the lead of another domain", SEVERAL, says("x"), says("y"), row("k1", "e", role="lead", person="x")),
    k1("the lead of another organisation", SEVERAL, says("x"), says("y"), row("k2", role="lead", person="x")),
    k1("one of two posts leads", FALSE, P, Q, row("k1", post="p"), row("k1", post="q"), lead(post="q")),
    k1("the person leads through the post", FALSE, P, says("x"), says("y"), lead(post="p"), holds("x", "p")),
    k1("the post leads through its person", FALSE, P, row("k1", post="p"), says("y"), lead("x"), holds("x", "p")),
    k1("coordinating is not leading", SEVERAL, says("x"), says("y"), row("k1", role="coordinator", person="x")),
]

SHARED = [
    k1("all shared", FALSE, says("x", shared="yes"), says("y", shared="yes")),
    k1("one of two shared", SEVERAL, says("x", shared="yes"), says("y")),
    k1("one shared, one not shared", SEVERAL, says("x", shared="yes"), says("y", shared="no")),
    k1("two of three shared", SEVERAL, says("x", shared="yes"), says("y", shared="yes"), says("z")),
    k1("three shared", FALSE, says("x", shared="yes"), says("y", shared="yes"), says("z", shared="yes")),
    k1("a row that has ended need not be shared", FALSE, says("x", shared="yes"), says("y", shared="yes"),
       says("z", end=TODAY)),
    k1("a shared lead does not share the rows", SEVERAL, says("x"), says("y"), lead("z", shared="yes")),
]

CONFLICTS = [
    k1("two claimants name two persons: several comes first", SEVERAL, says("x"), says("y", "h")),
    k1("two claimants name two persons, shared", CLAIMS, says("x", shared="yes"), says("y", "h", shared="yes")),
    k1("two claimants name two persons, one leads", CLAIMS, says("x"), says("y", "h"), lead("x")),
    k1("two claimants name the same person", FALSE, says("x"), says("x", "h")),
    k1("two claimants name the same person through a post", FALSE, P, row("k1", post="p"), says("x", "h"),
       holds("x", "p")),
    k1("one claimant names two, one leads", FALSE, says("x", "h"), says("y", "h"), lead("x")),
    k1("the organisation by name is the organisation", FALSE, says("x", shared="yes"), says("y", "k1", shared="yes")),
    k1("itself names, another says none", CLAIMS, says("x"), row("k1", status="none", claimed_by="h")),
    k1("itself says none, another names", CLAIMS, says("x", "h"), row("k1", status="none")),
    k1("two others: one names, one says none", CLAIMS, says("x", "h"), row("k1", status="none", claimed_by="k2")),
    k1("the same one names and says none", FALSE, says("x", "h"), row("k1", status="none", claimed_by="h")),
    k1("one names, another says vacant", FALSE, says("x"), row("k1", status="vacant", claimed_by="h")),
    k1("one names, another says not applicable", FALSE, says("x"), row("k1", status="not_applicable", claimed_by="h")),
    k1("one names, another's none is stale", FALSE, says("x"), row("k1", status="none", claimed_by="h", confirmed=OLD)),
    k1("one names, another's none has ended", FALSE, says("x"), row("k1", status="none", claimed_by="h", end=TODAY)),
    k1("one names, another names a person who left", FALSE, P, says("x"), says("y", "h"), holds("y", "p", end=TODAY)),
    k1("claims about another domain", FALSE, says("x"), row("k1", "e", status="none", claimed_by="h")),
    k1("claims about another organisation", FALSE, says("x"), row("k2", status="none", claimed_by="h")),
    k1("claims about the deputy", FALSE, says("x"), row("k1", role="deputy", status="none", claimed_by="h")),
    k1("a report is no claim", FALSE, says("x", "h"), report("k1")),
]

HOSTED = hosts("j", "k1")
HOSTS = [
    k1("two hosts, nobody named", TWO, HOSTED, hosts("h", "k1"), there("responsibilities")),
    k1("two hosts, both named", TWO, HOSTED, hosts("h", "k1"), row("j", person="x"), row("h", person="y")),
    k1("two hosts come before several", TWO, HOSTED, hosts("h", "k1"), row("j", person="x"), row("j", person="y")),
    k1("two hosts, one ended", NOT, HOSTED, hosts("h", "k1", end=TODAY), there("responsibilities")),
    k1("two hosts of which one begins tomorrow", FALSE, HOSTED, hosts("h", "k1", start=TOMORROW), row("j", person="x")),
    k1("the same host twice", FALSE, HOSTED, hosts("j", "k1", "d"), row("j", person="x")),
    k1("two hosts for different domains", FALSE, hosts("j", "k1", "d"), hosts("h", "k1", "e"), row("j", person="x")),
    k1("the host's rows are asked", SEVERAL, HOSTED, row("j", person="x"), row("j", person="y"), says("x")),
    k1("the member's rows are not asked", FALSE, HOSTED, row("j", person="x"), says("y"), says("z")),
    k1("the host's lead decides", FALSE, HOSTED, row("j", person="x"), row("j", person="y"),
       row("j", role="lead", person="x")),
    k1("the member's lead does not decide", SEVERAL, HOSTED, row("j", person="x"), row("j", person="y"), lead("x")),
    k1("claims about the host", CLAIMS, HOSTED, row("j", person="x"), row("j", status="none", claimed_by="k1")),
]

NOT_NAMED = [
    k1("nobody has said anything", NOT, there("responsibilities")),
    k1("reported as none", NOT, there("responsibilities"), report("k1")),
    k1("none", NOT, row("k1", status="none")),
    k1("none by two claimants", NOT, row("k1", status="none"), row("k1", status="none", claimed_by="h")),
    k1("vacant", NOT, row("k1", status="vacant")),
    k1("not applicable", NOT, row("k1", status="not_applicable")),
    k1("stale", NOT, says("x", confirmed=OLD), says("y", confirmed=OLD)),
    whole("all required cells and no others",
          {"h d": NOT, "h e": NOT, "k1 d": SEVERAL, "k1 e": NOT, "k2 d": FALSE, "k2 e": NOT, "helsinki d": NOT,
           "helsinki e": NOT}, BASE, helsinki(), says("x"), says("y"), row("k2", person="z"), row("j", person="x"),
          row("j", person="y")),
]


@each(CARRIERS + LEADS + SHARED)
def test_several_without_lead(case: Case) -> None:
    """Different carriers without a lead, unless all share."""
    holds_for(case, "unclear-responsibility")


@each(CONFLICTS)
def test_conflicting_claims(case: Case) -> None:
    """Different claimants who do not say the same."""
    holds_for(case, "unclear-responsibility")


@each(HOSTS + NOT_NAMED)
def test_hosts_and_cells(case: Case) -> None:
    """Two hosts come first; where nobody answers nothing is unclear."""
    holds_for(case, "unclear-responsibility")
