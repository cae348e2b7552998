"""missing-responsible: several rows, no row, reports, deputies and the precedence of details."""

from __future__ import annotations

from .case import Case, case, each, holds_for
from .world import (
    TODAY,
    TOMORROW,
    YESTERDAY,
    Facts,
    agreement,
    county,
    dataset,
    day,
    domains,
    holds,
    post,
    report,
    row,
    there,
    towns,
)

BASE = [county(), towns("k1 k2"), domains("d e")]
NAMED, NOT = "false", "not_applicable"
LEFT, VACANT, NONE, DEPUTY = "true person-left", "true post-vacant", "true none", "true deputy-only"
STALE, SILENT = "unknown stale", "unknown not-reported"
LIMIT, OLD = day(-365), day(-366)

SAYS: dict[str, list[Facts]] = {
    "named": [row("k1", person="x")],
    "vacant": [row("k1", status="vacant")],
    "left": [post("p", "k1"), holds("y", "p", end=YESTERDAY), row("k1", post="p")],
    "none": [row("k1", status="none")],
    "n/a": [row("k1", status="not_applicable")],
    "stale": [row("k1", person="z", confirmed=OLD)],
}
BOTH = {
    "named vacant": NAMED, "named left": NAMED, "named none": NAMED, "named n/a": NAMED, "named stale": NAMED,
    "vacant none": VACANT, "vacant n/a": VACANT, "vacant stale": VACANT, "left vacant": LEFT, "left none": LEFT,
    "left n/a": LEFT, "left stale": LEFT, "none n/a": NONE, "none stale": NONE, "n/a stale": NOT, "stale stale": STALE,
    "vacant vacant": VACANT, "none none": NONE,
}


def k1(name: str, expected: str, *facts: Facts) -> Case:
    """Expect a verdict of the one cell k1 × d."""
    return case(name, {"k1 d": expected}, BASE, *facts)


def ordered(pair: list[str], expected: str) -> Case:
    """Put two rows into one cell, in this order."""
    return k1(" and then ".join(pair), expected, *(SAYS[each] for each in pair))


SEVERAL = [ordered(pair.split(), verdict) for pair, verdict in BOTH.items()]
REVERSED = [ordered(pair.split()[::-1], verdict) for pair, verdict in BOTH.items() if len(set(pair.split())) > 1]
ALL_AT_ONCE = [
    k1("named beats all the others", NAMED, *SAYS.values()),
    k1("without named, vacant beats the others", LEFT, *(rows for said, rows in SAYS.items() if said != "named")),
]

ACTIVE = [
    k1("row begins today", NAMED, row("k1", person="x", start=TODAY)),
    k1("row begins tomorrow", SILENT, row("k1", person="x", start=TOMORROW)),
    k1("row ends today", SILENT, row("k1", person="x", end=TODAY)),
    k1("row ends tomorrow", NAMED, row("k1", person="x", end=TOMORROW)),
    k1("row ended, reported", NONE, row("k1", person="x", end=YESTERDAY), report("k1")),
    k1("row has not begun, reported", NONE, row("k1", person="x", start=TOMORROW), report("k1")),
    k1("row of none ended", SILENT, row("k1", status="none", end=TODAY)),
    k1("ended row beside an active one", NONE, row("k1", person="x", end=TODAY), row("k1", status="none", start=TODAY)),
    k1("stale row that has ended is no row", NONE, row("k1", person="x", confirmed=OLD, end=TODAY), report("k1")),
]

REPORTS = [
    k1("nobody has said anything", SILENT, there("responsibilities")),
    k1("reported", NONE, there("responsibilities"), report("k1")),
    k1("reported no", SILENT, there("responsibilities"), report("k1", reported="no")),
    k1("reported no once and yes once", NONE, there("responsibilities"), report("k1", reported="no"), report("k1")),
    k1("report today", NONE, there("responsibilities"), report("k1", as_of=TODAY)),
    k1("report 365 days old", NONE, there("responsibilities"), report("k1", as_of=LIMIT)),
    k1("report 366 days old", SILENT, there("responsibilities"), report("k1", as_of=OLD)),
    k1("report dated tomorrow", SILENT, there("responsibilities"), report("k1", as_of=TOMORROW)),
    k1("an old report and a fresh one", NONE, there("responsibilities"), report("k1", as_of=OLD),
       report("k1", as_of=LIMIT)),
    k1("blank date, dataset 365 days old", NONE, there("responsibilities"), report("k1"), dataset(LIMIT)),
    k1("blank date, dataset 366 days old", SILENT, there("responsibilities"), report("k1"), dataset(OLD)),
    k1("blank date, dataset dated after t", SILENT, there("responsibilities"), report("k1"), dataset(TOMORROW)),
    k1("own date beats an old dataset", NONE, there("responsibilities"), report("k1", as_of=LIMIT), dataset(OLD)),
    k1("own old date beats a fresh dataset", SILENT, there("responsibilities"), report("k1", as_of=OLD),
       dataset(TODAY)),
    k1("reported for this domain", NONE, there("responsibilities"), report("k1", domains="d")),
    k1("reported for two domains", NONE, there("responsibilities"), report("k1", domains="e; d")),
    k1("reported for another domain", SILENT, there("responsibilities"), report("k1", domains="e")),
    k1("another domain today, this one long ago", SILENT, there("responsibilities"), report("k1", domains="e"),
       report("k1", domains="d", as_of=OLD)),
    k1("another topic reported", SILENT, there("responsibilities"), report("k1", "seats"), report("k1", "ties")),
    k1("another municipality reported", SILENT, there("responsibilities"), report("k2")),
    k1("the county reported", SILENT, there("responsibilities"), report("h")),
    k1("the county's registers are complete", SILENT, there("responsibilities"), report("h", "register:seats"),
       report("h", "register:bodies"), report("h", "register:ties"), report("h", "register:agreements")),
    k1("a row beats the report", NAMED, row("k1", person="x"), report("k1")),
    case("the report of one is not the report of all", {"k1 d": NONE, "k1 e": NONE, "k2 d": SILENT, "h d": SILENT},
         BASE, there("responsibilities"), report("k1")),
    case("a report by domain is for that domain", {"k1 d": NONE, "k1 e": SILENT}, BASE, there("responsibilities"),
         report("k1", domains="d")),
    case("the county reports for itself", {"h d": NONE, "k1 d": SILENT}, BASE, there("responsibilities"), report("h")),
]

ROLES = [
    *(k1(f"a {role} alone does not answer", SILENT, row("k1", role=role, person="x"))
      for role in ("coordinator", "lead", "contact", "deputy")),
    *(k1(f"a {role} alone, reported", NONE, row("k1", role=role, person="x"), report("k1"))
      for role in ("coordinator", "lead", "contact")),
    k1("an agreement's responsible is not the domain's", NONE, agreement("a"),
       row("k1", None, agreement="a", person="x"), report("k1")),
    k1("another domain's responsible is not this one's", NONE, row("k1", "e", person="x"), report("k1")),
    k1("another organisation's responsible is not this one's", NONE, row("k2", person="x"), report("k1")),
    k1("a row claimed by another says it too", NAMED, row("k1", person="x", claimed_by="h")),
    k1("none claimed by another says it too", NONE, row("k1", status="none", claimed_by="h")),
]

VARA = row("k1", role="deputy", person="w")
DEPUTIES = [
    k1("deputy only, none", DEPUTY, row("k1", status="none"), VARA),
    k1("deputy only, reported", DEPUTY, VARA, report("k1")),
    k1("deputy only beats post-vacant", DEPUTY, row("k1", status="vacant"), VARA),
    k1("deputy only beats person-left", DEPUTY, SAYS["left"], VARA),
    k1("deputy by post without a holder on record", DEPUTY, row("k1", status="none"), post("v", "k1"),
       row("k1", role="deputy", post="v")),
    k1("deputy who has left", NONE, row("k1", status="none"), post("v", "k1"), row("k1", role="deputy", post="v"),
       holds("y", "v", end=TODAY)),
    k1("deputy who begins tomorrow", LEFT, SAYS["left"], post("v", "k1"), row("k1", role="deputy", post="v"),
       holds("v1", "v", TOMORROW)),
    k1("deputy none", NONE, row("k1", status="none"), row("k1", role="deputy", status="none")),
    k1("deputy vacant", VACANT, row("k1", status="vacant"), row("k1", role="deputy", status="vacant")),
    k1("deputy stale", NONE, row("k1", status="none"), row("k1", role="deputy", person="y", confirmed=OLD)),
    k1("deputy's row has ended", NONE, row("k1", status="none"), row("k1", role="deputy", person="y", end=TODAY)),
    k1("deputy for another domain", NONE, row("k1", status="none"), row("k1", "e", role="deputy", person="y")),
    k1("deputy of another organisation", NONE, row("k1", status="none"), row("k2", role="deputy", person="y")),
    k1("deputy beside not applicable", NOT, row("k1", status="not_applicable"), VARA),
    k1("deputy beside named", NAMED, row("k1", person="x"), VARA),
]


@each(SEVERAL + REVERSED + ALL_AT_ONCE)
def test_several_rows(case: Case) -> None:
    """The order is named › vacant › none › not_applicable › stale, whatever the order of the rows."""
    holds_for(case, "missing-responsible")


@each(ACTIVE + REPORTS + ROLES)
def test_rows_and_reports(case: Case) -> None:
    """Only active rows of the role count; without one a report says none."""
    holds_for(case, "missing-responsible")


@each(DEPUTIES)
def test_deputy_only(case: Case) -> None:
    """A named deputy where nobody answers comes first among the details."""
    holds_for(case, "missing-responsible")
