"""missing-responsible: who answers when an organisation is hosted."""

from __future__ import annotations

from .case import Case, case, each, holds_for
from .world import (
    TODAY,
    TOMORROW,
    YESTERDAY,
    Facts,
    county,
    day,
    domains,
    holds,
    hosts,
    organization,
    post,
    report,
    row,
    there,
    towns,
)

BASE = [county(), towns("k1 k2 k3"), domains("d e"), organization("j", "joint_authority"),
        organization("i", "joint_authority")]
NAMED, NOT = "false", "not_applicable"
LEFT, VACANT, NONE, DEPUTY = "true person-left", "true post-vacant", "true none", "true deputy-only"
NO_POST = "true host-has-no-post"
STALE, SILENT, TWO = "unknown stale", "unknown not-reported", "unknown two-hosts"
OLD = day(-366)
HOSTED = hosts("j", "k1")
LEFT_J: list[Facts] = [post("p", "j"), row("j", post="p"), holds("x", "p", end=YESTERDAY)]


def k1(name: str, expected: str, *facts: Facts) -> Case:
    """Expect a verdict of the one cell k1 × d."""
    return case(name, {"k1 d": expected}, BASE, *facts)


ANSWERS = [
    k1("host named", NAMED, HOSTED, row("j", person="x")),
    k1("host says none", NO_POST, HOSTED, row("j", status="none")),
    k1("host without a row has reported", NO_POST, HOSTED, there("responsibilities"), report("j")),
    k1("host without a row has reported this domain", NO_POST, HOSTED, there("responsibilities"),
       report("j", domains="d")),
    k1("host without a row has reported another domain", SILENT, HOSTED, there("responsibilities"),
       report("j", domains="e")),
    k1("host without a row has not reported", SILENT, HOSTED, there("responsibilities")),
    k1("the member's report is not the host's", SILENT, HOSTED, there("responsibilities"), report("k1")),
    k1("the member's own row is not asked: host none", NO_POST, HOSTED, row("k1", person="x"), row("j", status="none")),
    k1("the member's own row is not asked: host named", NAMED, HOSTED, row("k1", status="none"), row("j", person="x")),
    k1("the member's own row is not asked: host silent", SILENT, HOSTED, row("k1", person="x")),
    k1("the member's n/a is not asked", NAMED, HOSTED, row("k1", status="not_applicable"), row("j", person="x")),
    k1("host not applicable", NOT, HOSTED, row("j", status="not_applicable")),
    k1("host stale", STALE, HOSTED, row("j", person="x", confirmed=OLD)),
    k1("host's post vacant", VACANT, HOSTED, row("j", status="vacant")),
    k1("host's person left", LEFT, HOSTED, LEFT_J),
    k1("host's deputy only", DEPUTY, HOSTED, row("j", status="none"), row("j", role="deputy", person="y")),
    k1("the member's deputy is not asked", NO_POST, HOSTED, row("j", status="none"),
       row("k1", role="deputy", person="y")),
    k1("the person has left the host", LEFT, HOSTED, post("p", "j"), row("j", person="x"), holds("x", "p", end=TODAY)),
    k1("the person has left the member, not the host", NAMED, HOSTED, post("p", "k1"), row("j", person="x"),
       holds("x", "p", end=TODAY)),
    k1("the host's row for another domain", SILENT, HOSTED, row("j", "e", person="x")),
]

WHEN = [
    k1("host ended today", NONE, hosts("j", "k1", end=TODAY), row("j", person="x"), row("k1", status="none")),
    k1("host ends tomorrow", NAMED, hosts("j", "k1", end=TOMORROW), row("j", person="x"), row("k1", status="none")),
    k1("host begins today", NAMED, hosts("j", "k1", start=TODAY), row("j", person="x"), row("k1", status="none")),
    k1("host begins tomorrow", NONE, hosts("j", "k1", start=TOMORROW), row("j", person="x"), row("k1", status="none")),
    k1("host ended, the member answers again and is silent", SILENT, hosts("j", "k1", end=TODAY), row("j", person="x")),
    k1("host ended, the member reported", NONE, hosts("j", "k1", end=TODAY), row("j", person="x"), report("k1")),
]

WHICH = [
    case("blank domains are all", {"k1 d": NAMED, "k1 e": NO_POST}, BASE, HOSTED, row("j", person="x"),
         row("j", "e", status="none")),
    case("hosted for one domain", {"k1 d": NAMED, "k1 e": NONE}, BASE, hosts("j", "k1", "d"), row("j", person="x"),
         row("j", "e", person="x"), row("k1", "e", status="none")),
    case("hosted for both by name", {"k1 d": NAMED, "k1 e": NO_POST}, BASE, hosts("j", "k1", "d;e"),
         row("j", person="x"), row("j", "e", status="none")),
    case("only the member is hosted", {"k1 d": NAMED, "k2 d": NONE}, BASE, HOSTED, row("j", person="x"),
         row("k2", status="none")),
    case("each member keeps its row", {"k1 d": NO_POST, "k2 d": NO_POST, "k3 d": NO_POST}, BASE,
         [hosts("j", each) for each in ("k1", "k2", "k3")], row("j", status="none")),
    case("a joint authority that hosts is no subject", {"j d": "absent", "k1 d": NO_POST}, BASE, HOSTED,
         row("j", status="none")),
    case("a municipality hosts and answers for itself", {"k1 d": NO_POST, "k2 d": NONE}, BASE, hosts("k2", "k1"),
         row("k2", status="none")),
    case("the county hosts", {"k1 d": NAMED, "h d": NAMED}, BASE, hosts("h", "k1"), row("h", person="x")),
    case("the county is hosted", {"h d": NO_POST, "k1 d": NAMED}, BASE, hosts("j", "h"), row("j", status="none"),
         row("k1", person="x")),
]

CHAINS = [
    k1("a host's host is not followed", NO_POST, HOSTED, hosts("i", "j"), row("j", status="none"),
       row("i", person="x")),
    k1("a host's host does not disturb", NAMED, HOSTED, hosts("i", "j"), row("j", person="x"), row("i", status="none")),
    k1("two hosts", TWO, HOSTED, hosts("i", "k1"), there("responsibilities")),
    k1("two hosts, both named", TWO, HOSTED, hosts("i", "k1"), row("j", person="x"), row("i", person="y")),
    k1("two hosts, the member named", TWO, HOSTED, hosts("i", "k1"), row("k1", person="x")),
    k1("two hosts, both say none", TWO, HOSTED, hosts("i", "k1"), row("j", status="none"), row("i", status="none")),
    k1("two hosts, both not applicable", TWO, HOSTED, hosts("i", "k1"), row("j", status="not_applicable"),
       row("i", status="not_applicable")),
    k1("two hosts, one ended", NAMED, HOSTED, hosts("i", "k1", end=TODAY), row("j", person="x")),
    k1("two hosts, one not begun", NAMED, HOSTED, hosts("i", "k1", start=TOMORROW), row("j", person="x")),
    k1("one host after the other", NAMED, hosts("i", "k1", end=TODAY), hosts("j", "k1", start=TODAY),
       row("j", person="x")),
    k1("the same host twice is one host", NAMED, HOSTED, hosts("j", "k1", "d"), row("j", person="x")),
    case("two hosts for different domains", {"k1 d": NAMED, "k1 e": NO_POST}, BASE, hosts("j", "k1", "d"),
         hosts("i", "k1", "e"), row("j", person="x"), row("i", "e", status="none")),
    case("one host for all, another for one", {"k1 d": TWO, "k1 e": NAMED}, BASE, HOSTED, hosts("i", "k1", "d"),
         row("j", person="x"), row("j", "e", person="x")),
    case("a parent's host does not answer for the child", {"k1 c": NAMED}, BASE, domains("c", parent="d"),
         hosts("j", "k1", "d"), row("k1", "c", person="x"), row("j", "c", status="none")),
]


@each(ANSWERS + WHEN)
def test_host_answers(case: Case) -> None:
    """The active host's cell is asked, and nothing of the member's."""
    holds_for(case, "missing-responsible")


@each(WHICH + CHAINS)
def test_which_host(case: Case) -> None:
    """Domains, members, several hosts: one step, one host."""
    holds_for(case, "missing-responsible")
