"""Bridges, brokers, chains and holes, against NetworkX and against all that could be."""

from __future__ import annotations

import itertools
import random
from typing import Any

import networkx as nx
import pytest

import verkosto

from .structures import AS_OF, Fact, body, county, domains, frame, network, organization, report, row, seat, tie, told

ASK = "unknown not-reported"
K = [county("k1 k2 k3"), domains()]
SEATS, TIES = report("h", "register:seats"), report("h", "register:ties")
SEEDS = pytest.mark.parametrize("seed", range(6))


@pytest.mark.parametrize(("facts", "expected"), [
    ([], "false"),
    ([body("c", "h k1 k2")], "false"),
    ([body("c", "h k1")], "true"),
    ([body("c", "h k1"), body("e", "k1 k2")], "false"),
    ([body("c", "h k1"), body("e", "k2 k3")], "true"),
    ([body("c", "h k1"), body("e", "k2 k1", status="draft")], "true"),
    ([body("c", "h k1"), body("e", "k1"), seat("e", "k2", role="observer")], "true"),
    ([body("c", "h k1 k2/-")], "false"),
])
def test_single_bridge(facts: list[Any], expected: str) -> None:
    members = "h k1 k2" if facts else ""
    assert told("single-bridge", K, body("b", members), facts)["b"] == expected


def test_a_bridge_says_who_would_be_left_alone_and_how_many_parts_there_would_be() -> None:
    found = row("single-bridge", "b", K, body("b", "h k1 k2 k3"), body("c", "h k1"))
    assert (found["parts"], found["alone"], found["left_alone"], found["counties"]) == (3, 2, ("k2", "k3"), ("h",))


@SEEDS
def test_bridges_are_those_of_networkx(seed: int) -> None:
    lot = random.Random(seed)  # noqa: S311 - worlds, no secrets
    towns = [f"k{number}" for number in range(10)]
    members = {f"b{number}": lot.sample(towns, lot.randint(1, 4)) for number in range(9)}
    rows = frame("single-bridge", county(" ".join(towns)), [body(name, " ".join(who)) for name, who in members.items()])
    graph: nx.Graph[str] = nx.Graph([(name, who) for name, group in members.items() for who in group])
    graph.add_nodes_from(towns)
    whole = nx.number_connected_components(graph)
    for found in rows.to_dict("records"):
        without = nx.restricted_view(graph, [found["body"]], [])
        parts = nx.number_connected_components(without) - whole + 1
        alone = sorted(each for each in members[found["body"]] if not without[each])
        assert (found["parts"], found["left_alone"]) == (parts, tuple(alone))
        assert found["verdict"] == ("true" if parts > 1 or alone else "false")


STAR = [body(f"c{number}", f"k1 k{number}") for number in (2, 3, 4, 5)]
FIVE = [county("k1 k2 k3 k4 k5"), domains()]


@pytest.mark.parametrize(("facts", "expected"), [
    ([STAR, body("b", "h k1")], "true"),
    ([STAR, body("b", "h k1"), body("e", "h k2")], "true"),
    ([STAR, body("b", "h k1"), body("e", "h k2"), body("f", "h k3")], "false"),
    ([STAR[:3], body("b", "h k1")], "not_applicable"),
    ([STAR], "not_applicable"),
    ([], "not_applicable"),
    ([STAR, body("b", "h k1", domains=None)], "not_applicable"),
    ([STAR, body("b", "h k1", status="draft")], "not_applicable"),
    ([STAR, tie("h", "k1", domain="d")], "true"),
    ([STAR, tie("h", "k1")], "not_applicable"),
    ([STAR, tie("h", "k1", domain="d", end=AS_OF)], "not_applicable"),
    ([STAR, body("b", "h k1"), [tie("h", each, domain="d") for each in ("k2", "k3")]], "false"),
    ([STAR, ("agreements", {"id": "a", "name": "a", "kind": "interface", "status": "in_force", "domains": "d"}),
      [("parties", {"agreement": "a", "organization": each, "status": "committed"}) for each in ("h", "k1")]], "true"),
    ([STAR, body("b", "h k1 k2 k3 k4 k5")], "not_applicable"),
])
def test_broker_dependency(facts: list[Any], expected: str) -> None:
    assert told("broker-dependency", FIVE, facts)["h k1 d"] == expected


def test_whoever_stands_between_is_a_broker_and_thresholds_are_overridable() -> None:
    world = [FIVE, organization("o", "association"), [tie("o", f"k{each}", domain="d") for each in range(1, 6)]]
    assert told("broker-dependency", world, tie("h", "o", domain="d")) == {
        "h o d": "true", **{f"h k{each} d": "false" for each in range(1, 6)}}
    four = [FIVE, STAR[:3], body("b", "h k1")]
    assert told("broker-dependency", four, fewest=4)["h k1 d"] == "true"
    found = row("broker-dependency", "h k1 d", FIVE, STAR, body("b", "h k1"), body("e", "h k2"), share=0.8)
    assert (found["verdict"], found["through"], found["paths"], found["municipalities"]) == ("false", 3, 4, 5)


@SEEDS
def test_paths_are_those_of_networkx(seed: int) -> None:
    lot = random.Random(seed)  # noqa: S311 - worlds, no secrets
    nodes = ["h", *(f"k{number}" for number in range(9)), "o1", "o2"]
    pairs = lot.sample(list(itertools.combinations(nodes, 2)), 18)
    world = [county(" ".join(nodes[1:10])), organization("o1", "association"), organization("o2", "parish"), domains()]
    rows = frame("broker-dependency", world, [tie(one, other, domain="d") for one, other in pairs])
    graph: nx.Graph[str] = nx.Graph(pairs)
    graph.add_nodes_from(nodes)
    reach = [each for each in nodes[1:10] if nx.has_path(graph, each, "h")]
    paths = [path for each in reach for path in nx.all_shortest_paths(graph, each, "h")]
    on_the_way = {each for path in paths for each in path[1:-1]}
    assert set(rows["organization"]) == {*nodes[1:10], *on_the_way}
    for found in rows.to_dict("records"):
        of_others = [path for path in paths if path[0] != found["organization"]]
        through = sum(found["organization"] in path for path in of_others)
        assert (found["through"], found["paths"], found["municipalities"]) == (through, len(of_others), len(reach))
        assert (found["verdict"] == "true") == (len(reach) >= 5 and bool(of_others) and through > 0.6 * len(of_others))


def _closable(bodies: dict[str, list[str | None]]) -> tuple[bool, bool]:
    """Tell whether a chain leads from `o` to `s`, and whether it could if the nameless seats had some names."""
    places = [(name, place) for name, people in bodies.items() for place, who in enumerate(people) if who is None]
    known = sorted({who for people in bodies.values() for who in people if who})
    names = [*known, *(f"new{number}" for number in range(len(places)))]
    return _chained(bodies, {}), any(
        _chained(bodies, dict(zip(places, guess, strict=True)))
        for guess in itertools.product(names, repeat=len(places))
    )


def _chained(bodies: dict[str, list[str | None]], guess: dict[tuple[str, int], str]) -> bool:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(bodies)
    for name, people in bodies.items():
        seated = [who or guess.get((name, at)) for at, who in enumerate(people)]
        graph.add_edges_from((name, who) for who in seated if who)
    return nx.has_path(graph, "o", "s")


def _seated(name: str, people: list[str | None]) -> list[Fact]:
    who = "k1" if name == "o" else "h"
    members = " ".join(f"{who}/{person}" if person else who for person in people)
    return body(name, members, level="strategic" if name == "s" else "operational")


@pytest.mark.parametrize("seed", range(12))
def test_a_nameless_seat_is_asked_for_just_when_it_could_close_the_chain(seed: int) -> None:
    lot = random.Random(seed)  # noqa: S311 - worlds, no secrets
    people: list[str | None] = ["x1", "x2", "x3", "x4", "x5", "x6"]
    for _ in range(5):
        bodies = {name: lot.sample(people, lot.randint(0, 2)) for name in ("o", "s", "c1", "c2")}
        for name in lot.choices(list(bodies), k=lot.randint(0, 3)):
            bodies[name].append(None)
        world = [_seated(name, group) for name, group in bodies.items()]
        there, could_be = _closable(bodies)
        expected = "false" if there else "unknown person-unknown" if could_be else "true"
        expected = expected if bodies["o"] else "not_applicable"
        assert told("broken-chain", K, world)["k1 d"] == expected, bodies


@pytest.mark.parametrize(("facts", "expected"), [
    ([], ASK),
    ([SEATS], "true"),
    ([SEATS, TIES], "true"),
    ([SEATS, tie("k2", "k3")], ASK),
    ([SEATS, TIES, tie("k2", "k3")], "true"),
    ([report("k1", "seats")], "true"),
    ([report("k2", "seats")], ASK),
    ([tie("k2", "k1")], "false"),
    ([tie("k1", "h"), SEATS, TIES], "true"),
    ([organization("o", "association"), tie("k1", "o"), SEATS, TIES], "true"),
    ([county("m", "g"), tie("k1", "m")], "false"),
    ([organization("helsinki", county=None, code="091"), tie("k1", "helsinki")], "false"),
    ([body("b", "k1 k2")], "false"),
    ([body("b", "h k1"), SEATS], "true"),
])
def test_no_peer_ties(facts: list[Any], expected: str) -> None:
    assert told("no-peer-ties", K, facts)["k1"] == expected


PARISH = [organization("p", "parish"), organization("a", "association")]
LAPLAND: list[Fact] = [organization("r", code="698"), organization("n", code="683"), organization("t", code="851")]


@pytest.mark.parametrize(("facts", "expected"), [
    ([], ASK),
    ([SEATS], "true"),
    ([SEATS, tie("p", "h")], ASK),
    ([SEATS, TIES, tie("p", "h")], "true"),
    ([tie("p", "k1")], "false"),
    ([body("b", "p k1 h")], "false"),
    ([[report(each, "seats") for each in ("k1", "k2", "k3")]], ASK),
    ([[report(each, "seats") for each in ("k1", "k2", "k3", "p")]], "true"),
])
def test_structural_hole_between_kinds(facts: list[Any], expected: str) -> None:
    assert told("structural-hole", K, PARISH, facts)["h municipality parish"] == expected


def test_brokers_of_a_hole_are_tied_to_both_sides_and_are_no_county() -> None:
    world = [K, PARISH, SEATS, TIES, tie("a", "p"), tie("k1", "a"), tie("h", "p"), tie("h", "k1")]
    found = row("structural-hole", "h municipality parish", world)
    assert (found["verdict"], found["brokers"], found["members"]) == ("true", ("a",), 4)
    assert told("structural-hole", world)["h association parish"] == "false"


def test_sub_regions_are_those_of_the_parent_or_of_the_official_code() -> None:
    world = [organization("h", "county", None), LAPLAND, SEATS, body("b", "n r")]
    assert told("structural-hole", world) == {"h Kemi-Tornio Rovaniemi": "true"}
    parts = [organization(each, "employment_area") for each in ("e1", "e2")]
    own = [organization("v", parent="e1"), organization("w", parent="e2"), organization("z", parent="h")]
    said = told("structural-hole", organization("h", "county", None), parts, own, SEATS, body("b", "v w"))
    assert said == {"h e1 e2": "false", "h employment_area municipality": "true"}


def test_a_hole_is_said_in_the_words_of_the_reader() -> None:
    report = verkosto.analyze(network(K, PARISH, SEATS), select=["structural-hole"], lang="fi")
    said = [report.message(each) for each in report.findings]
    assert "h: ryhmien välillä ei ole yhtään yhteyttä: kunnat – seurakunnat (kumpaankin yhteydessä: ei kukaan)" in said
