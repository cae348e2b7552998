"""missing-responsible: what one row says of its cell, line by line."""

from __future__ import annotations

import pytest

import verkosto
from verkosto.errors import DatasetError

from .case import Case, case, each, holds_for
from .world import (
    TODAY,
    TOMORROW,
    YESTERDAY,
    Fact,
    Facts,
    county,
    dataset,
    day,
    domains,
    fact,
    holds,
    post,
    report,
    row,
    tables,
    there,
    towns,
)

BASE = [county(), towns("k1"), domains("d")]
P, Q, ELSEWHERE = post("p", "k1"), post("q", "k1"), post("r", "h")
LIMIT, OLD = day(-365), day(-366)
NAMED = "false"
LEFT, VACANT, NONE = "true person-left", "true post-vacant", "true none"
STALE, SILENT = "unknown stale", "unknown not-reported"


def k1(name: str, expected: str, *facts: Facts) -> Case:
    """Expect a verdict of the one cell k1 × d."""
    return case(name, {"k1 d": expected}, BASE, *facts)


def by_post(name: str, expected: str, *appointments: Fact, status: str | None = None, **more: str) -> Case:
    """Name a post with these appointments on record."""
    return k1(f"post: {name}", expected, post("p", "k1", status), ELSEWHERE, row("k1", post="p", **more), *appointments)


def by_person(name: str, expected: str, *appointments: Fact) -> Case:
    """Name a person alone, with these appointments on record."""
    return k1(f"person: {name}", expected, P, Q, ELSEWHERE, row("k1", person="x"), *appointments)


STATUS = [
    k1("not_applicable", "not_applicable", row("k1", status="not_applicable")),
    k1("none", NONE, row("k1", status="none")),
    k1("vacant", VACANT, row("k1", status="vacant")),
    k1("not_applicable though it names a person", "not_applicable", row("k1", status="not_applicable", person="x")),
    k1("none though it names a person", NONE, row("k1", status="none", person="x")),
    k1("vacant though its post is held", VACANT, P, row("k1", status="vacant", post="p"), holds("x", "p")),
    k1("vacant though the last holder has left", VACANT, P, row("k1", status="vacant", post="p"),
       holds("x", "p", end=YESTERDAY)),
    k1("not_applicable though its post is abolished", "not_applicable", post("p", "k1", "abolished"),
       row("k1", status="not_applicable", post="p")),
]

CONFIRMED = [
    k1("confirmed today", NAMED, row("k1", person="x", confirmed=TODAY)),
    k1("confirmed 365 days ago", NAMED, row("k1", person="x", confirmed=LIMIT)),
    k1("confirmed 366 days ago", STALE, row("k1", person="x", confirmed=OLD)),
    k1("none, confirmed 365 days ago", NONE, row("k1", status="none", confirmed=LIMIT)),
    k1("stale beats not_applicable", STALE, row("k1", status="not_applicable", confirmed=OLD)),
    k1("stale beats none", STALE, row("k1", status="none", confirmed=OLD)),
    k1("stale beats vacant", STALE, row("k1", status="vacant", confirmed=OLD)),
    k1("stale beats an abolished post", STALE, post("p", "k1", "abolished"), row("k1", post="p", confirmed=OLD)),
    k1("stale beats a post that is held", STALE, P, row("k1", post="p", confirmed=OLD), holds("x", "p")),
    k1("stale beats a holder who left", STALE, P, row("k1", post="p", confirmed=OLD), holds("x", "p", end=YESTERDAY)),
    k1("stale beats a vacant post", STALE, post("p", "k1", "vacant"), row("k1", post="p", confirmed=OLD)),
    k1("stale beats a person who left", STALE, P, row("k1", person="x", confirmed=OLD), holds("x", "p", end=YESTERDAY)),
    k1("a report does not freshen a stale row", STALE, row("k1", person="x", confirmed=OLD), report("k1")),
    k1("a deputy does not freshen a stale row", STALE, row("k1", person="x", confirmed=OLD),
       row("k1", role="deputy", person="y")),
    k1("confirmed after t is no date", NAMED, row("k1", person="x", confirmed=TOMORROW)),
    k1("blank confirmed without a date of the dataset is fresh", NAMED, row("k1", person="x")),
    k1("blank confirmed means the dataset's date", NAMED, dataset("2024-01-01"), row("k1", person="x")),
    k1("blank confirmed, dataset 365 days old", NAMED, dataset(LIMIT), row("k1", person="x")),
    k1("blank confirmed, dataset 366 days old", STALE, dataset(OLD), row("k1", person="x")),
    k1("blank confirmed on none, dataset 366 days old", STALE, dataset(OLD), row("k1", status="none")),
    k1("own confirmation beats an old dataset", NAMED, dataset(OLD), row("k1", person="x", confirmed=LIMIT)),
    k1("own old confirmation beats a fresh dataset", STALE, dataset(YESTERDAY), row("k1", person="x", confirmed=OLD)),
    k1("confirmed after t, old dataset", STALE, dataset(OLD), row("k1", person="x", confirmed=TOMORROW)),
    k1("confirmed after t, fresh dataset", NAMED, dataset(YESTERDAY), row("k1", person="x", confirmed=TOMORROW)),
    k1("blank confirmed, dataset dated after t", NAMED, dataset(TOMORROW), row("k1", person="x")),
]

ABOLISHED = [
    by_post("abolished", VACANT, status="abolished"),
    by_post("abolished beats its holder", VACANT, holds("x", "p"), status="abolished"),
    by_post("abolished beats person-left", VACANT, holds("x", "p", end=YESTERDAY), status="abolished"),
    by_post("abolished beats a person beside it", VACANT, holds("x", "r"), status="abolished", person="x"),
]

POSTS = [
    by_post("held, dates open", NAMED, holds("x", "p")),
    by_post("held from today", NAMED, holds("x", "p", TODAY)),
    by_post("held from yesterday until tomorrow", NAMED, holds("x", "p", YESTERDAY, TOMORROW)),
    by_post("starts tomorrow", VACANT, holds("x", "p", TOMORROW)),
    by_post("left today", LEFT, holds("x", "p", None, TODAY)),
    by_post("left yesterday", LEFT, holds("x", "p", None, YESTERDAY)),
    by_post("leaves tomorrow", NAMED, holds("x", "p", None, TOMORROW)),
    by_post("acting holder", NAMED, holds("x", "p", acting="yes")),
    by_post("left, the next has begun", NAMED, holds("x", "p", None, YESTERDAY), holds("y", "p", YESTERDAY)),
    by_post("left, the next begins today", NAMED, holds("x", "p", None, TODAY), holds("y", "p", TODAY)),
    by_post("left, the next begins tomorrow", LEFT, holds("x", "p", None, YESTERDAY), holds("y", "p", TOMORROW)),
    by_post("left, the next has begun and left too", LEFT, holds("x", "p", None, day(-9)),
            holds("y", "p", day(-9), day(-2))),
    by_post("two appointments, none begun", VACANT, holds("x", "p", TOMORROW, day(9)), holds("y", "p", day(9))),
    by_post("two holders, one has left", NAMED, holds("x", "p", None, YESTERDAY), holds("y", "p")),
    by_post("holder on no record", NAMED),
    by_post("holder on no record, status filled", NAMED, status="filled"),
    by_post("holder on no record, status unknown", NAMED, status="unknown"),
    by_post("status vacant", VACANT, status="vacant"),
    by_post("status vacant but held", NAMED, holds("x", "p"), status="vacant"),
    by_post("status vacant, holder left", LEFT, holds("x", "p", None, TODAY), status="vacant"),
    by_post("status vacant, holder not begun", VACANT, holds("x", "p", TOMORROW), status="vacant"),
    by_post("status filled, holder not begun", VACANT, holds("x", "p", TOMORROW), status="filled"),
    by_post("status filled, holder left", LEFT, holds("x", "p", None, TODAY), status="filled"),
    by_post("appointments to other posts do not count", NAMED, holds("x", "r", None, YESTERDAY)),
]

BESIDE = [
    by_post("held by somebody else than the person beside it", NAMED, holds("y", "p"), person="x"),
    by_post("held by another, the person beside it has left it", NAMED, holds("x", "p", None, YESTERDAY),
            holds("y", "p"), person="x"),
    by_post("status vacant beats the person beside it", VACANT, status="vacant", person="x"),
    by_post("left, though the person beside it works on elsewhere", LEFT, holds("y", "p", None, YESTERDAY),
            holds("x", "r"), person="x"),
    by_post("no appointment, person without any", NAMED, person="x"),
    by_post("no appointment, person active in another organisation", NAMED, holds("x", "r"), person="x"),
    by_post("no appointment, person left another organisation", NAMED, holds("x", "r", None, YESTERDAY), person="x"),
    k1("post: no appointment, the person beside it left the organisation", LEFT, P, Q,
       row("k1", post="p", person="x"), holds("x", "q", None, YESTERDAY)),
    k1("post: no appointment, the person beside it begins tomorrow", VACANT, P, Q,
       row("k1", post="p", person="x"), holds("x", "q", TOMORROW)),
    k1("post: no appointment, the person beside it works in the organisation", NAMED, P, Q,
       row("k1", post="p", person="x"), holds("x", "q")),
    k1("post: holder left, the person beside it works on in the organisation", LEFT, P, Q,
       row("k1", post="p", person="x"), holds("x", "p", None, YESTERDAY), holds("x", "q")),
    k1("post: in another organisation, held", NAMED, ELSEWHERE, row("k1", post="r"), holds("x", "r")),
    k1("post: in another organisation, holder left", LEFT, ELSEWHERE, row("k1", post="r"),
       holds("x", "r", None, TODAY)),
]

PERSONS = [
    by_person("without appointments", NAMED),
    by_person("appointed in the organisation", NAMED, holds("x", "p")),
    by_person("left yesterday", LEFT, holds("x", "p", None, YESTERDAY)),
    by_person("left today", LEFT, holds("x", "p", None, TODAY)),
    by_person("leaves tomorrow", NAMED, holds("x", "p", None, TOMORROW)),
    by_person("starts tomorrow", VACANT, holds("x", "p", TOMORROW)),
    by_person("starts today", NAMED, holds("x", "p", TODAY)),
    by_person("left both posts", LEFT, holds("x", "p", None, day(-9)), holds("x", "q", None, YESTERDAY)),
    by_person("left one of two posts", NAMED, holds("x", "p", None, day(-9)), holds("x", "q")),
    by_person("changed posts within the organisation", NAMED, holds("x", "p", None, TODAY), holds("x", "q", TODAY)),
    by_person("two appointments, none begun", VACANT, holds("x", "p", TOMORROW), holds("x", "q", day(9))),
    by_person("one holds, one begins tomorrow", NAMED, holds("x", "p"), holds("x", "q", TOMORROW)),
    by_person("works elsewhere only", NAMED, holds("x", "r")),
    by_person("left elsewhere only", NAMED, holds("x", "r", None, YESTERDAY)),
    by_person("starts elsewhere only", NAMED, holds("x", "r", TOMORROW)),
    by_person("left here, works elsewhere", LEFT, holds("x", "p", None, YESTERDAY), holds("x", "r")),
    by_person("starts here, left elsewhere", VACANT, holds("x", "p", TOMORROW), holds("x", "r", None, YESTERDAY)),
    by_person("left here and returns later", NAMED, holds("x", "p", None, YESTERDAY), holds("x", "q", TOMORROW)),
    by_person("others' appointments do not count", NAMED, holds("y", "p", None, YESTERDAY)),
]


@each(STATUS + CONFIRMED + ABOLISHED + POSTS + BESIDE + PERSONS)
def test_row(case: Case) -> None:
    """The first line that fits decides what a row says."""
    holds_for(case, "missing-responsible")


def test_named_with_neither_is_refused() -> None:
    """A named row names somebody, or it is not read."""
    with pytest.raises(DatasetError) as refused:
        verkosto.network(tables(BASE, row("k1")), as_of=TODAY)
    assert any(problem.severity == "error" for problem in refused.value.problems)


def test_dataset_date_is_the_default_as_of() -> None:
    """Without an as-of date the dataset's own is asked for."""
    world: list[Facts] = [*BASE, dataset(TODAY), P, row("k1", post="p"), holds("x", "p", None, TOMORROW)]
    holds_for(Case("asked today", {"k1 d": NAMED}, world, as_of=None), "missing-responsible")
    holds_for(Case("asked tomorrow", {"k1 d": LEFT}, world, as_of=TOMORROW), "missing-responsible")


def test_people_without_a_row_change_nothing() -> None:
    """Who is merely on record answers for nothing."""
    world: list[Facts] = [*BASE, P, there("responsibilities"), fact("people", id="x", name="x"), holds("x", "p")]
    holds_for(Case("nobody said", {"k1 d": SILENT}, world), "missing-responsible")
