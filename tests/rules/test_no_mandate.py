"""no-mandate: somebody answers without a decision behind it."""

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

BASE = [county(), towns("k1 k2"), domains("d e"), organization("j", "joint_authority")]
NONE, ORAL, FALSE, NOT, BLANK = "true", "true oral", "false", "not_applicable", "unknown mandate-unknown"
OLD = day(-366)

ALONE = {"none": NONE, "oral": ORAL, "decision": FALSE, "management_team": FALSE, "delegation": FALSE, "unknown": BLANK,
         "blank": BLANK}
TOGETHER = {
    "none none": NONE, "none oral": ORAL, "oral oral": ORAL, "none blank": BLANK, "none unknown": BLANK,
    "oral blank": BLANK, "oral unknown": BLANK, "blank unknown": BLANK, "none decision": FALSE,
    "none management_team": FALSE, "none delegation": FALSE, "oral decision": FALSE, "oral management_team": FALSE,
    "oral delegation": FALSE, "blank decision": FALSE, "blank management_team": FALSE, "blank delegation": FALSE,
    "unknown decision": FALSE, "decision delegation": FALSE, "none oral blank": BLANK, "none oral decision": FALSE,
    "none none oral": ORAL, "none blank delegation": FALSE, "none none none": NONE,
}


def holder(number: int, mandate: str, organization: str = "k1", **more: str) -> Facts:
    """Give one holder's row with a mandate."""
    said = None if mandate == "blank" else mandate
    return row(organization, person=f"x{number}", mandate=said, **more)


def k1(name: str, expected: str, *facts: Facts) -> Case:
    """Expect a verdict of the one cell k1 × d."""
    return case(name, {"k1 d": expected}, BASE, *facts)


def held_by(mandates: list[str], expected: str) -> Case:
    """Give the cell as many holders as there are mandates, in this order."""
    return k1(" and ".join(mandates), expected, *(holder(number, each) for number, each in enumerate(mandates)))


MANDATES = [held_by(each.split(), expected) for each, expected in (ALONE | TOGETHER).items()]
MANDATES += [held_by(each.split()[::-1], expected) for each, expected in TOGETHER.items() if len(set(each.split())) > 1]

P = post("p", "k1")
HOLDERS = [
    k1("a holder who left is no holder", NONE, holder(1, "none"), P, row("k1", post="p", mandate="decision"),
       holds("y", "p", end=TODAY)),
    k1("a vacant row's mandate does not count", NONE, holder(1, "none"),
       row("k1", status="vacant", mandate="decision")),
    k1("a stale row's mandate does not count", NONE, holder(1, "none"), holder(2, "decision", confirmed=OLD)),
    k1("a stale oral row does not count", NONE, holder(1, "none"), holder(2, "oral", confirmed=OLD)),
    k1("an ended row's mandate does not count", NONE, holder(1, "none"), holder(2, "decision", end=TODAY)),
    k1("a row that has not begun does not count", NONE, holder(1, "none"), holder(2, "decision", start=TOMORROW)),
    k1("a lead's mandate is not the responsible's", NONE, holder(1, "none"),
       row("k1", role="lead", person="y", mandate="decision")),
    k1("a deputy's mandate is not the responsible's", NONE, holder(1, "none"),
       row("k1", role="deputy", person="y", mandate="decision")),
    k1("another domain's mandate does not count", NONE, holder(1, "none"),
       row("k1", "e", person="x1", mandate="decision")),
    k1("another organisation's mandate does not count", NONE, holder(1, "none"), holder(1, "decision", "k2")),
    k1("a mandate that has ended is still one", FALSE, holder(1, "decision", mandate_end=YESTERDAY)),
    k1("a source without a mandate is none", BLANK, holder(1, "blank", mandate_source="KH 20.11.2023 § 327")),
    k1("a post holds the mandate", NONE, P, row("k1", post="p", mandate="none")),
    k1("a post that is held", FALSE, P, row("k1", post="p", mandate="delegation"), holds("y", "p")),
    k1("reporting says nothing of mandates", BLANK, holder(1, "blank"), report("k1")),
    k1("the matrix may say it", FALSE, fact("matrix", organization="k1",
                                            d="kaupunginjohtaja {mandaatti: KH 20.11.2023 § 327}")),
    k1("the matrix may not say it", BLANK, fact("matrix", organization="k1", d="kaupunginjohtaja")),
]

NOT_NAMED = [
    k1("cell none", NOT, row("k1", status="none", mandate="none")),
    k1("cell vacant", NOT, row("k1", status="vacant", mandate="none")),
    k1("cell left", NOT, P, row("k1", post="p", mandate="none"), holds("y", "p", end=TODAY)),
    k1("cell not applicable", NOT, row("k1", status="not_applicable")),
    k1("cell not reported", NOT, there("responsibilities")),
    k1("cell reported as none", NOT, there("responsibilities"), report("k1")),
    k1("cell stale", NOT, holder(1, "none", confirmed=OLD)),
    k1("two hosts", NOT, hosts("j", "k1"), hosts("h", "k1"), holder(1, "none", "j"), holder(1, "none", "h")),
]

HOSTS = [
    k1("the host's mandate is asked", NONE, hosts("j", "k1"), holder(1, "none", "j"), holder(1, "decision")),
    k1("the member's mandate is not asked", FALSE, hosts("j", "k1"), holder(1, "decision", "j"), holder(1, "none")),
    k1("the host's blank mandate", BLANK, hosts("j", "k1"), holder(1, "blank", "j"), holder(1, "decision")),
    k1("host none", NOT, hosts("j", "k1"), row("j", status="none"), holder(1, "none")),
    k1("host ended", ORAL, hosts("j", "k1", end=TODAY), holder(1, "none", "j"), holder(1, "oral")),
]

SUBJECTS = [
    whole("all required cells and no others",
          {"h d": FALSE, "h e": NOT, "k1 d": NONE, "k1 e": NOT, "k2 d": NOT, "k2 e": NOT, "helsinki d": NOT,
           "helsinki e": NOT}, BASE, helsinki(), holder(1, "none"), holder(1, "decision", "h"), holder(1, "none", "j"),
          holder(1, "none", "helsinki")),
    case("a child domain with a row", {"k1 c": NONE, "k2 c": "absent"}, BASE, domains("c", parent="d"),
         row("k1", "c", person="x", mandate="none")),
]


@each(MANDATES)
def test_mandates(case: Case) -> None:
    """Any mandate is enough; a blank one is a question; oral is said; none at all is true."""
    holds_for(case, "no-mandate")


@each(HOLDERS)
def test_holders(case: Case) -> None:
    """Only the rows that name the responsible count."""
    holds_for(case, "no-mandate")


@each(NOT_NAMED + HOSTS + SUBJECTS)
def test_cells_and_hosts(case: Case) -> None:
    """Where nobody answers there is no mandate to ask for."""
    holds_for(case, "no-mandate")
