"""The lines of the picture, from the tables to their kind and state."""

from __future__ import annotations

from typing import Any

import pytest

from verkosto import api
from verkosto.outputs.map.nodes import nodes_of
from verkosto.outputs.map.relations import relations_of
from verkosto.outputs.map.standing import standing
from verkosto.outputs.map.wanted import USUAL

Record = dict[str, object]
Tables = dict[str, list[Record]]

COUNTY: list[Record] = [
    {"id": "h", "name": "Alue", "kind": "county"},
    {"id": "k", "name": "k", "kind": "municipality", "county": "h"},
    {"id": "l", "name": "l", "kind": "municipality", "county": "h"},
]
DOMAIN: list[Record] = [{"id": "d", "name_fi": "Yhdyspinta"}]
BODY: Record = {"id": "b", "name": "Ryhmä", "level": "strategic"}
PLAN: Record = {"id": "a", "name": "Ohjelma", "kind": "programme", "status": "in_force"}


def lines(tables: Tables) -> set[tuple[Any, ...]]:
    """Give the lines of a network as ends, kind and state."""
    network = api.network({"organizations": COUNTY, **tables}, as_of="2024-06-01")
    rows = relations_of(network, USUAL.groups)[["one", "other", "kind", "state"]].to_dict("records")
    return {tuple(None if value != value else value for value in row.values()) for row in rows}  # noqa: PLR0124 - NaN


@pytest.mark.parametrize(("seat", "state"), [
    ({}, None), ({"status": "vacant"}, "vacant"), ({"role": "observer"}, "observer"),
])
def test_a_seat_and_its_state(seat: Record, state: str | None) -> None:
    seats: list[Record] = [{"body": "b", "on_behalf_of": "k", **seat}]
    assert lines({"bodies": [BODY], "seats": seats}) == {("k", "b", "seat", state)}


def test_a_filled_seat_hides_a_vacant_one() -> None:
    seats: list[Record] = [
        {"body": "b", "on_behalf_of": "k", "status": "vacant"}, {"body": "b", "on_behalf_of": "k"}]
    assert lines({"bodies": [BODY], "seats": seats}) == {("k", "b", "seat", None)}


def test_seats_of_a_draft_are_drafts_and_handle_as_drafts() -> None:
    body: Record = {**BODY, "status": "draft", "domains": "d"}
    found = lines({"domains": DOMAIN, "bodies": [body], "seats": [{"body": "b", "on_behalf_of": "k"}]})
    assert {("k", "b", "seat", "draft"), ("b", "d", "handles", "draft")} <= found


def test_a_seat_that_has_ended_is_no_line() -> None:
    assert lines({"bodies": [BODY], "seats": [{"body": "b", "on_behalf_of": "k", "end": "2024-06-01"}]}) == set()


@pytest.mark.parametrize("status", ["none", "vacant"])
def test_a_cell_without_anybody_is_missing_and_one_not_known_no_line(status: str) -> None:
    rows: list[Record] = [{"organization": "k", "domain": "d", "role": "responsible", "status": status}]
    found = lines({"domains": DOMAIN, "responsibilities": rows})
    assert [(one, other, kind) for one, other, kind, _ in found] == [("k", "d", "missing")]


def test_a_cell_that_does_not_apply_is_no_line() -> None:
    rows: list[Record] = [
        {"organization": each, "domain": "d", "role": "responsible", "status": "not_applicable"} for each in "hkl"]
    assert lines({"domains": DOMAIN, "responsibilities": rows}) == set()


def test_a_decision_that_lies_ahead_is_still_in_decision() -> None:
    parties: list[Record] = [{"agreement": "a", "organization": "k", "status": "committed", "decided": "2024-06-02"},
               {"agreement": "a", "organization": "l", "status": "committed", "decided": "2024-06-01"}]
    assert lines({"agreements": [PLAN], "parties": parties}) == {
        ("k", "a", "party", "in_decision"), ("l", "a", "party", "committed")}


def test_who_answers_for_a_programme_stands_beside_its_party() -> None:
    posts: list[Record] = [{"id": "p", "title": "johtaja", "organization": "k"}]
    rows: list[Record] = [
        {"organization": "k", "agreement": "a", "role": "responsible", "status": "named", "post": "p"}]
    parties: list[Record] = [{"agreement": "a", "organization": "k", "status": "committed"}]
    found = lines({"agreements": [PLAN], "parties": parties, "posts": posts, "responsibilities": rows})
    assert found == {("k", "a", "party", "committed"), ("k", "a", "named", None)}


def test_reported_ties_of_a_pair_are_one_line() -> None:
    ties: list[Record] = [
        {"reporter": one, "source_org": one, "target_org": other} for one, other in (("k", "l"), ("l", "k"))]
    assert lines({"ties": ties}) == {("k", "l", "tie", None)}


def test_what_has_ended_is_no_node() -> None:
    network = api.network({"organizations": COUNTY, "bodies": [{**BODY, "status": "ended"}],
                           "agreements": [{**PLAN, "status": "ended"}]}, as_of="2024-06-01")
    assert {node["group"] for node in nodes_of(network, USUAL.groups)} == {"organization"}


def test_how_much_everybody_has_told() -> None:
    organizations: list[Record] = [
        *COUNTY, {"id": "kunta:091", "name": "Helsinki", "kind": "municipality", "code": "091"},
        {"id": "m", "name": "m", "kind": "municipality", "county": "h"}]
    tables: Tables = {
        "organizations": organizations, "domains": [*DOMAIN, {"id": "e", "name_fi": "Toinen"}],
        "agreements": [PLAN], "parties": [{"agreement": "a", "organization": "l", "status": "committed"}],
        "reports": [{"organization": "h", "topic": "responsibilities", "reported": "yes"},
                    {"organization": "k", "topic": "responsibilities", "domains": "d", "reported": "yes"}],
    }
    told = standing(api.network(tables, as_of="2024-06-01"))
    assert told == {"h": "answered", "k": "partly", "l": "known", "m": "silent", "kunta:091": "outside"}
