"""Random small networks: everything that a dataset can say, with dates around the as-of date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

AS_OF = date(2024, 6, 1)
Record = dict[str, Any]
Tables = dict[str, list[Record]]

RANDOM = settings(deadline=None, suppress_health_check=[
    HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large,
    HealthCheck.large_base_example,
])
SHARP = {"fewest_seats": 3, "fewest_chairs": 1, "limit": 1, "small_limit": 2, "jaccard": 0.4}
"""Thresholds at which small networks have findings too."""

TOWNS = ("m1", "m2", "m3", "m4", "m5", "m6", "out")
PLACES = ("h", "g", *TOWNS, "j", "n")
DOMAINS = ("d", "e", "c")
PEOPLE = ("x", "y", "z", "v")
POSTS = {"p": "h", "q": "m1", "r": "m1", "s": "m2", "w": "j"}
BODIES = ("b1", "b2", "b3", "b4", "b5")
AGREEMENTS = ("a1", "a2", "a3")
LEVELS = ("strategic", "coordination", "operational")
DAYS = [(AS_OF + timedelta(days=each)).isoformat() for each in (-500, -366, -30, -1, 0, 1, 30, 200)]
OPTIONAL = ("domains", "hosting", "ties", "reports", "appointments")


def said(**columns: st.SearchStrategy[Any]) -> st.SearchStrategy[Record]:
    """Give rows; what is None is blank."""
    return st.fixed_dictionaries(columns).map(lambda row: {key: each for key, each in row.items() if each is not None})


def one(*values: Any) -> st.SearchStrategy[Any]:
    """Give one of some values, the first when it matters little."""
    return st.sampled_from(values)


def maybe(*values: Any) -> st.SearchStrategy[Any]:
    """Give one of some values, or nothing."""
    return st.sampled_from((None, *values))


def listed(values: Sequence[str]) -> st.SearchStrategy[str | None]:
    """Give a list in one cell, or nothing."""
    return st.lists(st.sampled_from(values), unique=True, max_size=2).map(lambda some: ";".join(some) or None)


def ends() -> dict[str, st.SearchStrategy[Any]]:
    """Give a start and an end, mostly open."""
    return {"start": maybe(*[None] * 6, *DAYS[1:6]), "end": maybe(*[None] * 9, *DAYS[3:])}


def organizations() -> st.SearchStrategy[list[Record]]:
    """Give two counties, seven municipalities of either or neither, and two others."""
    towns = [said(id=st.just(each), name=st.just(each), kind=st.just("municipality"),
                  county=one("h", "h", "h", "h", "g", None), population=maybe(800, 4000, 4999, 5000, 90000),
                  parent=maybe(None, "n", "j"), code=st.just("091" if each == "out" else None)) for each in TOWNS]
    others = [said(id=st.just("j"), name=st.just("j"), kind=one("joint_authority", "association"), county=maybe("h")),
              said(id=st.just("n"), name=st.just("n"), kind=one("association", "other"), county=maybe("g", "h"))]
    counties = [said(id=st.just(each), name=st.just(each), kind=st.just("county")) for each in "hg"]
    return st.tuples(*counties, *towns, *others).map(list)


RESPONSIBLE = said(
    organization=one(*["h"] * 6, *["m1"] * 6, "m2", "m2", "m3", "g", "j", "out", "n"),
    domain=one(*["d"] * 7, "e", "c", None), agreement=one(*AGREEMENTS),
    role=one("responsible", "responsible", "responsible", "deputy", "deputy", "lead", "lead", "coordinator", "contact"),
    status=one(*["named"] * 7, "none", "vacant", "not_applicable"), post=maybe(*POSTS),
    person=maybe(*PEOPLE), mandate=maybe("decision", "oral", "none", "unknown"), mandate_end=maybe(None, *DAYS[3:6]),
    shared=maybe("yes", "no"), confirmed=maybe(*[None] * 7, DAYS[0], DAYS[2], DAYS[5]),
    claimed_by=maybe(None, "h", "m2"),
    unknown_to=listed(("h", "m3")), source=maybe("s1", "s2"), **ends())
TABLES: Mapping[str, tuple[st.SearchStrategy[Record], int]] = {
    "appointments": (said(person=one(*PEOPLE), post=one(*POSTS), **ends()), 8),
    "responsibilities": (RESPONSIBLE, 44),
    "hosting": (said(host=one("j", "m2", "h"), member=one("m1", "m3", "m2", "h"), domains=listed(DOMAINS), **ends()),
                2),
    "seats": (said(body=one(*BODIES), on_behalf_of=one("h", "h", "m1", "m1", "m2", "m2", *PLACES),
                   person=maybe(None, *PEOPLE), post=maybe(None, None, *POSTS),
                   role=maybe("chair", "member", "member", "observer", "secretary"),
                   status=maybe(None, None, "filled", "vacant"), source=maybe("s3"), **ends()), 60),
    "parties": (said(agreement=one(*AGREEMENTS), organization=one(*PLACES),
                     status=one("committed", "committed", "preparing", "in_decision", "declined"),
                     due=maybe(*DAYS), decided=maybe(None, *DAYS), source=maybe("s4")), 14),
    "ties": (said(reporter=one("m1", "h"), source_org=one(*PLACES), target_org=one(*PLACES), level=maybe(*LEVELS),
                  domain=maybe("d"), **ends()), 4),
    "reports": (said(organization=one("h", "h", "g", *PLACES), topic=one(
        "responsibilities", "responsibilities", "seats", "agreements", "ties", "register:seats", "register:ties",
        "register:bodies", "register:agreements"), domains=st.one_of(st.none(), listed(DOMAINS)),
        reported=one(*["yes"] * 5, "no"), as_of=maybe(*[None] * 9, *DAYS[1:6])), 30),
}


def bodies() -> st.SearchStrategy[list[Record]]:
    """Give five bodies; what reports to what goes one way."""
    each = [said(id=st.just(name), name=st.just(name), level=one(*LEVELS), kind=maybe("council", "working_group"),
                 status=maybe(None, None, None, "draft", "ended"), scope=maybe("general", "domain"),
                 domains=listed(DOMAINS), owner=maybe("h", "h", "g", "m1", "n"), reports_to=maybe(*BODIES[:number]),
                 **ends()) for number, name in enumerate(BODIES)]
    return st.tuples(*each).map(list)


def agreements() -> st.SearchStrategy[list[Record]]:
    """Give three agreements."""
    each = [said(id=st.just(name), name=st.just(name), kind=one("strategic", "framework", "programme", "interface"),
                 status=one("in_force", "in_force", "in_decision", "draft", "ended"), domains=listed(DOMAINS),
                 quorum=maybe(0.3, 0.5, "60 %"), opposed_interest=maybe("yes", "yes", "no"), source=maybe("s5"),
                 **ends()) for name in AGREEMENTS]
    return st.tuples(*each).map(list)


@st.composite
def tables(draw: st.DrawFn) -> Tables:
    """Give the tables of a network; some are not there at all."""
    fixed: Tables = {
        "organizations": draw(organizations()),
        "domains": [{"id": "d", "name_fi": "d"}, {"id": "e", "name_fi": "e"},
                    {"id": "c", "name_fi": "c", "parent": "d"}],
        "people": [{"id": each, "name": each} for each in PEOPLE],
        "posts": [draw(said(id=st.just(post), title=st.just(post), organization=st.just(place),
                            kind=maybe("elected", "office"), tier=maybe("executive", "management", "staff"),
                            status=maybe(None, None, "vacant", "abolished"))) for post, place in POSTS.items()],
        "bodies": draw(bodies()), "agreements": draw(agreements()),
    }
    rows = {name: draw(st.lists(row, min_size=most // 2, max_size=most)) for name, (row, most) in TABLES.items()}
    gone = draw(st.sets(st.sampled_from(OPTIONAL), max_size=1))
    return {name: _sound(name, found) for name, found in {**fixed, **rows}.items() if name not in gone}


def _sound(table: str, rows: list[Record]) -> list[Record]:
    """Leave out what a dataset may not say."""
    return [_dated(_whole(table, row)) for row in rows if not _odd(table, row)]


def _dated(row: Record) -> Record:
    """What would end before it begins is open."""
    return row if row.get("start", "") < row.get("end", "~") else {key: row[key] for key in row if key != "end"}


def _odd(table: str, row: Record) -> bool:
    nobody = row.get("status") == "named" and not row.keys() & {"post", "person"}
    return (table == "responsibilities" and nobody) or (table == "hosting" and row["host"] == row["member"])


def _whole(table: str, row: Record) -> Record:
    """A responsibility is for a domain or, when none is drawn, for an agreement."""
    if table == "responsibilities" and "domain" in row:
        return {key: value for key, value in row.items() if key != "agreement"}
    return row
