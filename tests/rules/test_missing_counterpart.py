"""missing-counterpart: one side coordinates and the other has nobody to coordinate with."""

from __future__ import annotations

from .case import Case, case, each, holds_for
from .world import (
    TODAY,
    TOMORROW,
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

BASE = [county(), towns("k1 k2"), domains("d e"), organization("j", "joint_authority"),
        there("people", "posts", "appointments", "responsibilities"), post("p", "k1"), post("q", "h")]
MUNICIPALITY, COUNTY, FALSE = "true municipality-side", "true county-side", "false"
STALE, SILENT, NO = "unknown stale", "unknown not-reported", "false | not_applicable"
OLD = day(-366)
H, K = report("h"), report("k1")
H_COORDINATES = row("h", role="coordinator", person="x")
K_COORDINATES = row("k1", role="coordinator", person="y")
H_NONE = [row("h", status="none"), row("h", role="coordinator", status="none")]
K_NONE = [row("k1", status="none"), row("k1", role="coordinator", status="none")]


def k1(name: str, expected: str, *facts: Facts) -> Case:
    """Expect a verdict of the one cell k1 × d."""
    return case(name, {"k1 d": expected}, BASE, *facts)


THERE = [
    k1("both coordinate", FALSE, H_COORDINATES, K_COORDINATES),
    k1("the municipality has a responsible", FALSE, H_COORDINATES, row("k1", person="y")),
    k1("the municipality reported nobody", MUNICIPALITY, H_COORDINATES, K),
    k1("the municipality says none to both", MUNICIPALITY, H_COORDINATES, K_NONE),
    k1("the municipality's are vacant", MUNICIPALITY, H_COORDINATES, row("k1", status="vacant"),
       row("k1", role="coordinator", status="vacant")),
    k1("the municipality reported this domain", MUNICIPALITY, H_COORDINATES, report("k1", domains="d")),
    k1("the municipality's responsible left today", MUNICIPALITY, H_COORDINATES, K, row("k1", post="p"),
       holds("y", "p", end=TODAY)),
    k1("the municipality's responsible leaves tomorrow", FALSE, H_COORDINATES, K, row("k1", post="p"),
       holds("y", "p", end=TOMORROW)),
    k1("the municipality has a post without a holder on record", FALSE, H_COORDINATES, K, row("k1", post="p")),
    k1("the municipality has only a deputy", MUNICIPALITY, H_COORDINATES, K, row("k1", role="deputy", person="y")),
    k1("the municipality has only a lead", MUNICIPALITY, H_COORDINATES, K, row("k1", role="lead", person="y")),
    k1("the municipality has only a contact", MUNICIPALITY, H_COORDINATES, K, row("k1", role="contact", person="y")),
    k1("the municipality coordinates another domain", MUNICIPALITY, H_COORDINATES, K,
       row("k1", "e", role="coordinator", person="y")),
    k1("another municipality has one", MUNICIPALITY, H_COORDINATES, K, row("k2", person="y")),
    k1("the county's coordinator is a post", MUNICIPALITY, row("h", role="coordinator", post="q"), K),
    k1("the municipality's row ended today", MUNICIPALITY, H_COORDINATES, K, row("k1", person="y", end=TODAY)),
    k1("the municipality's row begins tomorrow", MUNICIPALITY, H_COORDINATES, K, row("k1", person="y", start=TOMORROW)),
]

BACK = [
    k1("the county reported nobody", COUNTY, K_COORDINATES, H),
    k1("the county says none to both", COUNTY, K_COORDINATES, H_NONE),
    k1("the county has a responsible", FALSE, K_COORDINATES, row("h", person="x")),
    k1("the county has a responsible and reported", FALSE, K_COORDINATES, row("h", person="x"), H),
    k1("the county has only a deputy", COUNTY, K_COORDINATES, H, row("h", role="deputy", person="x")),
    k1("the county coordinates another domain", COUNTY, K_COORDINATES, H,
       row("h", "e", role="coordinator", person="x")),
    k1("the county's coordinator left today", COUNTY, K_COORDINATES, H, row("h", role="coordinator", post="q"),
       holds("x", "q", end=TODAY)),
    k1("another municipality's coordinator does not matter", NO, row("k2", role="coordinator", person="y"), H, K),
    k1("a responsible is no coordinator", NO, row("k1", person="y"), H, K),
    k1("the county's responsible is no coordinator", NO, row("h", person="x"), H, K),
    k1("the county's lead is no coordinator", NO, row("h", role="lead", person="x"), H, K),
    k1("nobody anywhere", NO, H, K),
    k1("responsible on both sides, coordinators on none", NO, row("h", person="x"), row("k1", person="y"), H, K),
]

UNKNOWN = [
    k1("nobody has said", SILENT),
    k1("the county coordinates, the municipality has not said", SILENT, H_COORDINATES),
    k1("the county coordinates, no responsible, coordinator not said", SILENT, H_COORDINATES,
       row("k1", status="none")),
    k1("the county coordinates, no coordinator, responsible not said", SILENT, H_COORDINATES,
       row("k1", role="coordinator", status="none")),
    k1("the municipality coordinates, the county has not said", SILENT, K_COORDINATES),
    k1("the municipality coordinates, the county has no responsible", SILENT, K_COORDINATES,
       row("h", status="none")),
    k1("the county has not said, the municipality has nobody", SILENT, K),
    k1("the county has not said, the municipality has a responsible", NO, K, row("k1", person="y")),
    k1("the municipality has not said, the county has nobody", SILENT, H),
    k1("the municipality has not said, the county has a responsible", NO, H, row("h", person="x")),
    k1("the county coordinates, the municipality is stale", STALE, H_COORDINATES,
       row("k1", person="y", confirmed=OLD), row("k1", role="coordinator", status="none")),
    k1("the county coordinates, the coordinator is stale", STALE, H_COORDINATES, row("k1", status="none"),
       row("k1", role="coordinator", person="y", confirmed=OLD)),
    k1("the county coordinates, stale but the coordinator is named", FALSE, H_COORDINATES, K_COORDINATES,
       row("k1", person="z", confirmed=OLD)),
    k1("the county's coordinator is stale", STALE, row("h", role="coordinator", person="x", confirmed=OLD), K, H),
    k1("the county's coordinator is stale, the municipality answers", FALSE,
       row("h", role="coordinator", person="x", confirmed=OLD), K_COORDINATES, row("h", person="z")),
    k1("confirmed 365 days ago", FALSE, H_COORDINATES, row("k1", person="y", confirmed=day(-365))),
    k1("the municipality reported 366 days ago", SILENT, H_COORDINATES, report("k1", as_of=OLD)),
    k1("the municipality reports tomorrow", SILENT, H_COORDINATES, report("k1", as_of=TOMORROW)),
    k1("the municipality reported another domain", SILENT, H_COORDINATES, report("k1", domains="e")),
]

HOSTED = hosts("j", "k1")
OTHERS = [
    k1("the host has a responsible", FALSE, HOSTED, H_COORDINATES, row("j", person="y"), K_NONE),
    k1("the host has a coordinator", FALSE, HOSTED, H_COORDINATES, row("j", role="coordinator", person="y"), K_NONE),
    k1("the host reported nobody", MUNICIPALITY, HOSTED, H_COORDINATES, report("j"), K_COORDINATES),
    k1("the host has not said", SILENT, HOSTED, H_COORDINATES, K_NONE),
    k1("the host coordinates, the county has nobody", COUNTY, HOSTED, H, row("j", role="coordinator", person="y")),
    k1("host ended", FALSE, hosts("j", "k1", end=TODAY), H_COORDINATES, K_COORDINATES, report("j")),
    case("Helsinki", {"helsinki d": "not_applicable"}, BASE, helsinki(), H_COORDINATES, report("helsinki")),
    case("each municipality", {"k1 d": MUNICIPALITY, "k2 d": FALSE, "k1 e": NO, "k2 e": NO}, BASE, H_COORDINATES, H, K,
         row("k2", person="y"), report("k2")),
    case("the county has no counterpart of its own", {"h d": "absent | false | not_applicable"}, BASE, H_COORDINATES,
         H),
    case("two counties", {"k1 d": NO, "m1 d": MUNICIPALITY}, BASE, county("g"), towns("m1", of="g"), H, K,
         row("g", role="coordinator", person="x"), report("m1")),
    case("another kind is no subject", {"j d": "absent"}, BASE, H_COORDINATES, report("j"), row("j", status="none")),
]


@each(THERE + BACK)
def test_sides(case: Case) -> None:
    """A coordinator on one side, and on the other neither coordinator nor responsible."""
    holds_for(case, "missing-counterpart")


@each(UNKNOWN + OTHERS)
def test_questions_and_subjects(case: Case) -> None:
    """What is unknown is asked when it decides; a host answers for its members."""
    holds_for(case, "missing-counterpart")
