"""Random datasets: every table, with texts as nasty as a dataset can hold."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

import verkosto

_IDS = st.text(st.sampled_from("ab|\\ÄäŠ'\"`$:{} ☃"), min_size=1, max_size=4).map(str.strip).filter(bool)
_LETTERS = st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"), exclude_characters="ÂÃâ")
"""Without the letters that look, before some others, as if a text had been saved in a wrong encoding."""
_TEXTS = st.none() | st.text(_LETTERS, max_size=6)
_DAYS = st.none() | st.dates().map(str)
_FLAGS = st.none() | st.booleans()
_SHARES = st.none() | st.floats(0, 1)


@st.composite
def networks(draw: st.DrawFn) -> verkosto.Network:
    """Draw a network; what its tables say need not make sense, but it can be read."""
    ids = iter(draw(st.lists(_IDS, min_size=14, max_size=14, unique_by=lambda each: each.casefold())))
    sizes = (4, 2, 2, 2, 2, 2)
    organizations, domains, people, posts, bodies, agreements = ([next(ids) for _ in range(size)] for size in sizes)

    def some(of: list[str], *, none: bool = False) -> str | None:
        return draw(st.sampled_from([*of, None] if none else of))

    def rows(most: int, **columns: Any) -> list[dict[str, Any]]:
        return draw(st.lists(st.fixed_dictionaries(columns), max_size=most))

    one = {name: st.sampled_from(found) for name, found in
           (("o", organizations), ("d", domains), ("p", people), ("q", posts), ("b", bodies), ("a", agreements))}
    maybe = {name: st.none() | found for name, found in one.items()}
    several = {name: st.lists(found, max_size=3) for name, found in one.items()}
    dated = {"start": st.none(), "end": _DAYS}
    tables: dict[str, list[dict[str, Any]]] = {
        "organizations": [{"id": each, "name": each, "kind": "county" if number == 0 else "other", "aliases": [],
                           "county": some(organizations[:1], none=True) if number else None, "note": draw(_TEXTS),
                           "parent": organizations[0] if number and draw(st.booleans()) else None,
                           "population": draw(st.none() | st.integers(0, 9_000_000)), "lat": draw(_SHARES),
                           "central_city": draw(_FLAGS)} for number, each in enumerate(organizations)],
        "people": [{"id": each, "name": each, "note": draw(_TEXTS)} for each in people],
        "posts": [{"id": each, "title": each, "organization": some(organizations), "term_ends": draw(_DAYS)}
                  for each in posts],
        "appointments": rows(4, person=one["p"], post=one["q"], acting=_FLAGS, source=_TEXTS, **dated),
        "bodies": [{"id": each, "name": each, "level": "strategic", "domains": draw(several["d"]),
                    "owner": some(organizations, none=True)} for each in bodies],
        "seats": rows(6, body=one["b"], on_behalf_of=one["o"], person=maybe["p"], post=maybe["q"],
                      deputy_post=maybe["q"], source=_TEXTS, **dated),
        "agreements": [{"id": each, "name": each, "kind": "plan", "status": "in_force", "quorum": draw(_SHARES),
                        "domains": draw(several["d"])} for each in agreements],
        "parties": rows(4, agreement=one["a"], organization=one["o"], status=st.just("committed"), due=_DAYS),
        "hosting": rows(2, host=one["o"], member=one["o"], domains=several["d"], end=_DAYS),
        "ties": rows(4, reporter=one["o"], source_org=one["o"], target_org=one["o"], domain=maybe["d"],
                     frequency=_TEXTS),
        "reports": rows(3, organization=one["o"], topic=st.just("seats"), domains=several["d"],
                        reported=st.booleans(), as_of=_DAYS),
        "responsibilities": rows(5, organization=one["o"], domain=one["d"],
                                 role=st.sampled_from(["responsible", "deputy"]),
                                 status=st.just("named"), post=one["q"], person=maybe["p"], fte=_SHARES,
                                 claimed_by=maybe["o"], unknown_to=several["o"], mandate_source=_TEXTS),
    }
    if draw(st.booleans()):
        tables["domains"] = [{"id": each, "name_fi": each} for each in domains]
    given = draw(st.sets(st.sampled_from(["ties", "reports", "hosting", "responsibilities"])))
    return verkosto.network({name: rows for name, rows in tables.items() if name not in given}, as_of="2024-06-01")
