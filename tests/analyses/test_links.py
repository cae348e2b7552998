"""Links that are thin, seats and chairs without anybody, bodies alike, chains that break."""

from __future__ import annotations

from typing import Any

import pytest

import verkosto

from .structures import (
    AS_OF,
    body,
    county,
    domains,
    frame,
    network,
    organization,
    report,
    row,
    seat,
    told,
)

PERSON, ASK = "unknown person-unknown", "unknown not-reported"
K = [county("k1 k2 k3"), domains()]
BODIES = report("h", "register:bodies")
POSTS = [("posts", {"id": each, "title": each, "organization": "k1"}) for each in ("p", "q")]


def holds(person: str, post: str, **more: object) -> tuple[str, dict[str, object]]:
    """Appoint a person to a post."""
    return "appointments", {"person": person, "post": post, **more}


@pytest.mark.parametrize(("facts", "expected"), [
    ([], "not_applicable"),
    ([body("b", "k1/x k2/y")], "not_applicable"),
    ([body("b", "h k1/x")], "true"),
    ([body("b", "h k1/x"), body("c", "h k1/x")], "true"),
    ([body("b", "h k1/x"), body("c", "h k1/y")], "false"),
    ([body("b", "h k1/x k1/y")], "false"),
    ([body("b", "h k1/x"), body("c", "k1/y k2")], "true"),
    ([body("b", "h/- k1/x")], "true"),
    ([body("b", "k1/x"), seat("b", "h", role="observer")], "not_applicable"),
    ([body("b", "h k1/x"), seat("b", "k1/y", role="observer")], "true"),
    ([body("b", "h k1/x"), seat("b", "k1/y", role="secretary")], "false"),
    ([body("b", "h k1/x"), seat("b", "k1/y", end=AS_OF)], "true"),
    ([body("b", "h k1/x"), body("c", "h k1/y", status="draft")], "true"),
    ([body("b", "h k1/x k1")], PERSON),
    ([body("b", "h k1")], PERSON),
    ([body("b", "h k1/x k1/y k1")], "false"),
    ([body("b", "h k1/x k1/-")], "true"),
    ([body("b", "h k1/-")], "not_applicable"),
    ([POSTS, body("b", "h k1/@p"), holds("x", "p")], "true"),
    ([POSTS, body("b", "h k1/@p k1/x"), holds("x", "p")], "true"),
    ([POSTS, body("b", "h k1/@p k1/@q"), holds("x", "p"), holds("y", "q")], "false"),
    ([POSTS, body("b", "h k1/@p k1/@q"), holds("x", "p"), holds("x", "q")], "true"),
    ([POSTS, body("b", "h k1/@p"), holds("x", "p", end=AS_OF)], PERSON),
])
def test_thin_link(facts: list[Any], expected: str) -> None:
    assert told("thin-link", K, facts)["k1"] == expected


def test_plenary_bodies_are_no_link_of_their_own() -> None:
    """Four of five municipalities make a body plenary."""
    five = county("k1 k2 k3 k4 k5")
    assert told("thin-link", five, body("b", "h k1/x k2 k3 k4"))["k1"] == "not_applicable"
    assert told("thin-link", five, body("b", "h k1/x k2 k3"))["k1"] == "true"
    assert told("thin-link", five, body("b", "h k1/x k2 k3 k4"), body("c", "h k1/y"))["k1"] == "true"


def test_the_thin_link_is_named_and_its_open_seat_asked_of_the_municipality() -> None:
    found = row("thin-link", "k1", K, body("b", "h k1/x"), body("c", "h k1/x k1/x"))
    assert (found["person"], found["persons"], found["seats"], found["bodies"]) == ("x", 1, 3, ("b", "c"))
    (question,) = verkosto.analyze(network(K, body("b", "h k1")), select=["thin-link"]).questions
    assert (question.ask, question.topic) == ("k1", "sitters")


@pytest.mark.parametrize(("facts", "expected"), [
    ([body("b", "k1/x")], {"k1 b": "false"}),
    ([body("b", "k1")], {"k1 b": "false"}),
    ([body("b", "k1/-")], {"k1 b": "true"}),
    ([body("b", "k1/x k1/- k2/y")], {"k1 b": "true", "k2 b": "false"}),
    ([body("b", "h/-")], {"h b": "true"}),
    ([organization("o", "association"), body("b", "o/-")], {"o b": "true"}),
    ([organization("helsinki", county=None, code="091"), body("b", "helsinki/-")], {"helsinki b": "not_applicable"}),
    ([body("b", "k1/-", status="draft"), body("c", "k1/-", end=AS_OF)], {}),
    ([body("b"), seat("b", "k1/-", role="observer"), seat("b", "k2/-", end=AS_OF)], {}),
    ([body("b"), seat("b", "k1/-", start="2024-06-02"), seat("b", "k2/-", start=AS_OF)], {"k2 b": "true"}),
    ([body("b", "k1/x"), seat("b", "k1/-", end=AS_OF)], {"k1 b": "false"}),
])
def test_vacant_seat(facts: list[Any], expected: dict[str, str]) -> None:
    assert told("vacant-seat", K, facts) == expected


def test_vacant_seats_are_counted_with_their_roles_and_sources() -> None:
    vacant = [seat("b", "k1/-", role="chair", source="pöytäkirja"), seat("b", "k1/-", role="member")]
    world = [K, body("b", "k1/x"), vacant]
    found = row("vacant-seat", "k1 b", world)
    assert (found["seats"], found["vacant"], found["roles"]) == (3, 2, ("chair", "member"))
    assert found["sources"] == ("pöytäkirja",)


@pytest.mark.parametrize(("facts", "expected"), [
    ([], ASK),
    ([seat("b", "k1/x")], "true"),
    ([seat("b", "k1/x", role="vice_chair")], "true"),
    ([seat("b", "k1/x", role="chair")], "false"),
    ([seat("b", "k1", role="chair")], "false"),
    ([seat("b", "k1/-", role="chair")], "true"),
    ([seat("b", "k1/-", role="chair"), seat("b", "k2", role="chair")], "false"),
    ([seat("b", "k1", role="chair", end=AS_OF), seat("b", "k2")], "true"),
    ([seat("b", "k1", role="chair", end=AS_OF)], ASK),
    ([seat("b", "k1", role="observer")], ASK),
])
def test_no_chair(facts: list[Any], expected: str) -> None:
    assert told("no-chair", K, body("b"), facts) == {"b": expected}


def test_a_body_without_seats_is_asked_of_its_county() -> None:
    two = [K, county("m", "g"), body("b"), body("c", owner="m"), body("d1", owner=None)]
    said = verkosto.analyze(network(two), select=["no-chair"]).to_dict()["questions"]
    assert [(each["ask"], each["topic"]) for each in said] == [("g", "register:seats"), ("h", "register:seats")]
    (only,) = verkosto.analyze(network(K, body("b", owner=None)), select=["no-chair"]).questions
    assert only.ask == "h"


def alike(first: str, second: str, **more: Any) -> dict[str, str]:
    """Compare two bodies; what is given besides is said of the second."""
    groups = [" ".join(f"o-{each}" for each in group.split()) for group in (first, second)]
    world = [K, domains("e"), [organization(f"o-{each}") for each in "abcdefgij"]]
    return told("parallel-bodies", world, body("b1", groups[0]), body("b2", groups[1], **more))


@pytest.mark.parametrize(("first", "second", "found"), [
    ("a b c d", "a b c d", True),
    ("a b c d e", "a b c d", True),
    ("a b c d", "a b c", False),
    ("a b c d e f g i j", "a b c d e f g i", True),
    ("a b c d e f g i j", "a b c d e f g", False),
    ("a b c d e", "a b c d f", False),
    ("a a a b", "a b b", True),
    ("a", "a", True),
    ("a/-", "a", True),
    ("", "", False),
    ("a", "b", False),
])
def test_parallel_bodies(first: str, second: str, *, found: bool) -> None:
    """Four fifths of the organisations of either."""
    assert alike(first, second) == ({"b1 b2": "true"} if found else {})


@pytest.mark.parametrize(("more", "found"), [
    ({"level": "strategic"}, False),
    ({"domains": "e"}, False),
    ({"domains": None, "scope": "general"}, False),
    ({"domains": "d;e"}, True),
    ({"status": "draft"}, False),
    ({"end": AS_OF}, False),
    ({"owner": "k1"}, True),
])
def test_parallel_bodies_are_of_one_level_and_domain(more: dict[str, object], *, found: bool) -> None:
    assert bool(alike("a b", "a b", **more)) == found


def test_a_pair_is_a_row_once_and_says_what_is_common() -> None:
    world = [K, domains("e"), body("z", "k1 k2 k3 h", domains="d;e"), body("a", "k1 k2 k3 h", domains="e;d")]
    rows = frame("parallel-bodies", world)
    assert rows[["body", "other", "domains", "shared", "organizations"]].to_numpy().tolist() == [
        ["a", "z", ("d", "e"), 4, 4]]
    assert len(frame("parallel-bodies", K, body("a", "k1 k2"), body("b", "k1"), jaccard=0.5)) == 1


def of_k1(*facts: Any) -> str:
    """Give the verdict of k1 in d, with a strategic body in which only y sits."""
    return told("broken-chain", K, body("s", "h/y", level="strategic"), *facts)["k1 d"]


@pytest.mark.parametrize(("facts", "expected"), [
    ([], "not_applicable"),
    ([body("o", "k2/x")], "not_applicable"),
    ([body("o", "k1/x")], "true"),
    ([body("o", "k1/y")], "false"),
    ([body("o", "k1/x h/y")], "false"),
    ([body("o", "k1/x", reports_to="s")], "false"),
    ([body("o", "k1/-", reports_to="s")], "false"),
    ([body("o", "k1/x"), body("p", "k1/y")], "false"),
    ([body("o", "k1/x"), seat("s", "k1/z")], "true"),
    ([body("o", "k1/x"), seat("s", "k1/x", role="observer")], "true"),
    ([body("o", "k1/x"), seat("s", "k1/x", end=AS_OF)], "true"),
    ([seat("s", "k1/z")], "false"),
    ([body("o", "k1/x", level="coordination")], "true"),
    ([body("o", "k1/x"), body("c", "k2/x h/y", level="coordination")], "false"),
    ([body("o", "k1/x"), body("c", "k2/x h/y", domains=None)], "false"),
    ([body("o", "k1/x"), body("c", "k2/x h/y", status="draft")], "true"),
    ([body("o", "k1/x"), body("c", "k2/x k2/w"), body("c2", "k2/w k3/v"), body("c3", "k3/v h/y")], "false"),
    ([body("o", "k1/x", reports_to="c"), body("c", "h", level="coordination", reports_to="s")], "false"),
    ([body("o", "k1")], PERSON),
    ([body("o", "k1/x k2")], PERSON),
    ([body("o", "k1/x"), seat("s", "k2")], PERSON),
    ([body("o", "k1/-")], "true"),
    ([body("o", "k1/x"), body("c", "k2", level="coordination")], "true"),
    ([body("o", "k1/x"), body("c", "k2 h", level="coordination")], PERSON),
    ([body("o", "k1/x"), body("c", "k2 h", domains="e"), domains("e")], "true"),
    ([body("o", "k1/x"), body("c", "k2", reports_to="s")], PERSON),
    ([body("o", "k1/x"), body("c", "k2/x k2")], PERSON),
    ([body("o", "k1/-"), seat("s", "k2")], "true"),
])
def test_broken_chain(facts: list[Any], expected: str) -> None:
    assert of_k1(facts) == expected


@pytest.mark.parametrize(("facts", "expected"), [([], ASK), ([BODIES], "true"), ([report("h", "register:seats")], ASK)])
def test_a_chain_without_an_end_is_broken_when_the_list_of_bodies_is_complete(facts: list[Any], expected: str) -> None:
    assert told("broken-chain", K, body("o", "k1"), facts)["k1 d"] == expected


@pytest.mark.parametrize(("facts", "last", "beyond"), [
    ([body("o", "k1/x")], "o", ("s",)),
    ([body("o", "k1/x"), body("c", "k2/z", level="coordination")], "o", ("c",)),
    ([body("o", "k1/x", reports_to="c"), body("c", "k2/z", level="coordination")], "c", ("s",)),
    ([body("o2", "k1/x"), body("o1", "k1/z")], "o1", ("s",)),
])
def test_the_first_broken_link_is_named(facts: list[Any], last: str, beyond: tuple[str, ...]) -> None:
    found = row("broken-chain", "k1 d", K, body("s", "h/y", level="strategic"), facts)
    assert (found["last"], found["beyond"]) == (last, beyond)


def test_who_sits_is_asked_of_the_county() -> None:
    world = network(K, body("s", "h", level="strategic"), body("o", "k1/x k2/y"))
    said = verkosto.analyze(world, select=["broken-chain", "decoupled-levels"]).to_dict()["questions"]
    assert [(each["ask"], each["topic"], each["rows"]) for each in said] == [("h", "seats", 3)]
