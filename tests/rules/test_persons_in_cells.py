"""same-person-both-sides, left-but-responsible, unknown-contact: who is named, and whether it can be."""

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

BASE = [county(), towns("k1 k2"), domains("d e"), organization("j", "joint_authority"), county("g"),
        towns("m1", of="g"), there("people", "posts", "appointments", "responsibilities"), post("p", "k1"),
        post("q", "h"), post("r", "k2")]
TRUE, FALSE, NO = "true", "false", "absent | false | not_applicable"
OLD = day(-366)
OPEN = "absent | false | not_applicable | unknown stale"
H, K = row("h", person="x"), row("k1", person="x")


def both(name: str, expected: str, *facts: Facts) -> Case:
    """Expect a verdict of x in d in the county h."""
    return case(name, {"h d x": expected}, BASE, *facts)


BOTH = [
    both("by name", TRUE, H, K),
    both("through two posts", TRUE, row("h", post="q"), row("k1", post="p"), holds("x", "q"), holds("x", "p")),
    both("by name and through a post", TRUE, H, row("k1", post="p"), holds("x", "p")),
    both("for two municipalities", TRUE, H, K, row("k2", person="x")),
    both("with others beside", TRUE, H, K, row("h", person="y"), row("k1", person="z")),
    both("for the county only", NO, H, row("k1", person="y")),
    both("for two municipalities only", NO, K, row("k2", person="x")),
    both("in two domains", NO, H, row("k1", "e", person="x")),
    both("for a municipality of another county", NO, H, row("m1", person="x")),
    both("for Helsinki", NO, helsinki(), H, row("helsinki", person="x")),
    both("for a joint authority that hosts nobody", NO, H, row("j", person="x")),
    both("deputy on one side", NO, H, row("k1", role="deputy", person="x")),
    both("coordinator on one side", NO, H, row("k1", role="coordinator", person="x")),
    both("left the post today", NO, H, row("k1", post="p"), holds("x", "p", end=TODAY)),
    both("leaves the post tomorrow", TRUE, H, row("k1", post="p"), holds("x", "p", end=TOMORROW)),
    both("takes the post tomorrow", NO, H, row("k1", post="p"), holds("x", "p", TOMORROW)),
    both("the row ended today", NO, H, row("k1", person="x", end=TODAY)),
    both("the row begins tomorrow", NO, H, row("k1", person="x", start=TOMORROW)),
    both("stale on one side", OPEN, H, row("k1", person="x", confirmed=OLD)),
    both("confirmed 365 days ago", TRUE, H, row("k1", person="x", confirmed=day(-365))),
    case("other persons", {"h d x": TRUE, "h d y": NO, "h e x": NO, "g d x": NO}, BASE, H, K, row("k2", person="y"),
         row("h", "e", person="x")),
    case("two of them", {"h d x": TRUE, "h d y": TRUE}, BASE, H, K, row("h", person="y"), row("k2", person="y")),
    case("two counties", {"h d x": NO, "g d x": TRUE}, BASE, row("g", person="x"), row("m1", person="x"), K),
    whole("nobody", {}, BASE),
]


def left(name: str, expected: str, *facts: Facts) -> Case:
    """Expect a verdict of x in k1."""
    return case(name, {"k1 x": expected}, BASE, *facts)


LEFT = [
    left("left yesterday", TRUE, K, holds("x", "p", end=YESTERDAY)),
    left("left today", TRUE, K, holds("x", "p", end=TODAY)),
    left("leaves tomorrow", NO, K, holds("x", "p", end=TOMORROW)),
    left("still there", NO, K, holds("x", "p")),
    left("left one post of two", NO, K, post("s", "k1"), holds("x", "p", end=TODAY), holds("x", "s")),
    left("left both posts", TRUE, K, post("s", "k1"), holds("x", "p", end=TODAY), holds("x", "s", end=YESTERDAY)),
    left("left and came back", NO, K, holds("x", "p", day(-300), day(-200)), holds("x", "p", day(-100))),
    left("left and comes back tomorrow", NO, K, holds("x", "p", end=TODAY), holds("x", "p", TOMORROW)),
    left("no appointments on record", NO, K),
    left("left another organisation, none here", NO, K, holds("x", "r", end=TODAY)),
    left("left here, works elsewhere", TRUE, K, holds("x", "p", end=TODAY), holds("x", "r")),
    left("the post has another holder", TRUE, K, holds("x", "p", end=TODAY), holds("y", "p", TODAY)),
    left("named with the post that another one holds now", TRUE, row("k1", person="x", post="p"),
         holds("x", "p", end=TODAY), holds("y", "p", TODAY)),
    left("named through the post only", NO, row("k1", post="p"), holds("x", "p", end=TODAY)),
    left("the row ended today", NO, row("k1", person="x", end=TODAY), holds("x", "p", end=TODAY)),
    left("the row ends tomorrow", TRUE, row("k1", person="x", end=TOMORROW), holds("x", "p", end=TODAY)),
    left("the row begins tomorrow", NO, row("k1", person="x", start=TOMORROW), holds("x", "p", end=TODAY)),
    left("the row begins today", TRUE, row("k1", person="x", start=TODAY), holds("x", "p", end=TODAY)),
    left("two rows, one active", TRUE, row("k1", "e", person="x", end=TODAY), K, holds("x", "p", end=TODAY)),
    left("another one named beside", TRUE, K, row("k1", person="y"), holds("x", "p", end=TODAY)),
    left("reported", TRUE, K, report("k1"), holds("x", "p", end=TODAY)),
    left("confirmed long ago", "true | absent | unknown stale", row("k1", person="x", confirmed=OLD),
         holds("x", "p", end=TODAY)),
    left("hosted: the register is still the member's", TRUE, hosts("j", "k1"), K, holds("x", "p", end=TODAY)),
    case("named by another organisation", {"k1 x": NO, "k2 x": NO}, BASE, row("k2", person="x"),
         holds("x", "p", end=TODAY)),
    case("the county", {"h x": TRUE}, BASE, H, holds("x", "q", end=TODAY)),
    case("two domains are one row", {"k1 x": TRUE}, BASE, K, row("k1", "e", person="x"), holds("x", "p", end=TODAY)),
    case("two organisations are two rows", {"k1 x": TRUE, "k2 x": TRUE}, BASE, K, row("k2", person="x"),
         holds("x", "p", end=TODAY), holds("x", "r", end=YESTERDAY)),
]

TOLD = row("k1", person="x", unknown_to="k2")
NOT_NAMED = "false | not_applicable | unknown not-reported | unknown stale"


def contact(name: str, expected: str, *facts: Facts) -> Case:
    """Expect a verdict of the one cell k1 × d."""
    return case(name, {"k1 d": expected}, BASE, *facts)


CONTACT = [
    contact("one does not know", TRUE, TOLD),
    contact("several do not know", TRUE, row("k1", person="x", unknown_to="k2;h;j")),
    contact("nobody said so", FALSE, K),
    contact("one of two rows", TRUE, TOLD, row("k1", person="y")),
    contact("a post", TRUE, row("k1", post="p", unknown_to="h")),
    contact("a post that is held", TRUE, row("k1", post="p", unknown_to="h"), holds("x", "p")),
    contact("the post's holder left", NOT_NAMED, row("k1", post="p", unknown_to="h"), holds("x", "p", end=TODAY)),
    contact("none", NOT_NAMED, row("k1", status="none", unknown_to="k2")),
    contact("vacant", NOT_NAMED, row("k1", status="vacant", unknown_to="k2")),
    contact("not reported", NOT_NAMED),
    contact("stale", NOT_NAMED, row("k1", person="x", unknown_to="k2", confirmed=OLD)),
    contact("ended today", NOT_NAMED, row("k1", person="x", unknown_to="k2", end=TODAY)),
    contact("an ended row beside", FALSE, K, row("k1", person="y", unknown_to="k2", end=TODAY)),
    contact("a vacant row beside", FALSE, K, row("k1", status="vacant", unknown_to="k2")),
    contact("a row of another domain", FALSE, K, row("k1", "e", person="x", unknown_to="k2")),
    contact("the deputy's row", FALSE, K, row("k1", role="deputy", person="y", unknown_to="k2")),
    contact("the host's row", TRUE, hosts("j", "k1"), row("j", person="x", unknown_to="h"), K),
    contact("the host's row, not the member's", FALSE, hosts("j", "k1"), row("j", person="x"), TOLD),
    case("which cells", {"k1 d": TRUE, "k2 d": FALSE, "h d": NOT_NAMED, "h e": NOT_NAMED, "j d": "absent",
                         "helsinki d": "not_applicable"}, BASE, helsinki(), TOLD, row("k2", person="y"),
         row("j", person="z", unknown_to="h"), row("helsinki", person="u", unknown_to="h")),
    case("a child domain with a row", {"k1 c": TRUE}, BASE, domains("c", parent="d"),
         row("k1", "c", person="x", unknown_to="h")),
]


@each(BOTH)
def test_same_person_both_sides(case: Case) -> None:
    """Responsible for the county and for one of its municipalities in one domain."""
    holds_for(case, "same-person-both-sides")


@each(LEFT)
def test_left_but_responsible(case: Case) -> None:
    """Named by name in an active row, and no appointment in the organisation is left."""
    holds_for(case, "left-but-responsible")


@each(CONTACT)
def test_unknown_contact(case: Case) -> None:
    """Somebody answers, and somebody else does not know who."""
    holds_for(case, "unknown-contact")
