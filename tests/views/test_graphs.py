"""The NetworkX views: what is in them, independent weights, the same at every run."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from networkx.algorithms import bipartite

import verkosto
from verkosto.schema import TABLES

KINDS = ("property", "organizations", "organization-body", "person-body")


def tables() -> dict[str, list[dict[str, Any]]]:
    """A county of three municipalities with two bodies, an agreement and a host."""
    return {
        "organizations": [
            {"id": "h", "name": "Alue", "kind": "county"},
            *({"id": each, "name": each.upper(), "kind": "municipality", "county": "h"} for each in ("k", "l", "m")),
            {"id": "j", "name": "Yhtymä", "kind": "joint_authority", "parent": "h"},
        ],
        "domains": [{"id": "d", "name_fi": "Hyte"}, {"id": "e", "name_fi": "Ruoka-apu", "parent": "d"}],
        "people": [{"id": "x", "name": "Johtaja"}, {"id": "y", "name": "Koordinaattori"}],
        "posts": [{"id": "p", "title": "johtaja", "organization": "k"}],
        "appointments": [{"person": "x", "post": "p", "start": "2024-01-01"}],
        "responsibilities": [
            {"organization": "k", "domain": "d", "role": "responsible", "status": "named", "post": "p", "fte": "0,5"},
            {"organization": "k", "domain": "d", "role": "deputy", "status": "named", "person": "y"},
            {"organization": "l", "agreement": "a", "role": "responsible", "status": "named", "person": "y"},
        ],
        "hosting": [{"host": "j", "member": "m", "domains": "d"}],
        "bodies": [
            {"id": "b", "name": "Ryhmä", "level": "strategic", "domains": "d", "owner": "h"},
            {"id": "c", "name": "Työryhmä", "level": "operational", "domains": "d;e", "reports_to": "b"},
        ],
        "seats": [
            {"body": "b", "on_behalf_of": "h", "person": "y", "role": "chair"},
            {"body": "b", "on_behalf_of": "k", "post": "p"},
            {"body": "b", "on_behalf_of": "l", "status": "vacant"},
            {"body": "c", "on_behalf_of": "k", "post": "p"},
            {"body": "c", "on_behalf_of": "l", "person": "y", "role": "observer"},
        ],
        "agreements": [{"id": "a", "name": "Sopimus", "kind": "strategic", "status": "in_force", "domains": "d"}],
        "parties": [{"agreement": "a", "organization": each, "status": "committed"} for each in ("l", "m")],
        "ties": [{"reporter": "m", "source_org": "m", "target_org": "k", "level": "operational"}],
        "reports": [{"organization": "k", "topic": "seats", "reported": "yes"}],
    }


@pytest.fixture
def network() -> verkosto.Network:
    return verkosto.network(tables(), as_of="2024-06-01")


def weights(graph: nx.Graph[str]) -> dict[frozenset[str], float]:
    """Give the weight of every edge."""
    return {frozenset((one, other)): float(said["weight"]) for one, other, said in graph.edges(data=True)}


def test_weights_are_newmans_plus_one_for_reports_and_agreements(network: verkosto.Network) -> None:
    graph = verkosto.graph(network, "organizations")
    two_mode = nx.Graph([("h", "b"), ("k", "b"), ("l", "b"), ("k", "c")])
    projected = bipartite.collaboration_weighted_projected_graph(two_mode, ["h", "k", "l"])
    bodies = weights(projected)
    found = weights(graph)
    assert found == pytest.approx({**bodies, frozenset("lm"): 1.0, frozenset("km"): 1.0})


def test_the_county_can_be_left_out(network: verkosto.Network) -> None:
    for kind in KINDS:
        assert "h" not in verkosto.graph(network, kind, county=False) or kind == "person-body"


def test_isolates_are_nodes(network: verkosto.Network) -> None:
    assert "j" in verkosto.graph(network, "organizations")


def test_persons_sit_through_their_posts(network: verkosto.Network) -> None:
    graph = verkosto.graph(network, "person-body")
    assert set(graph.edges) == {("x", "b"), ("x", "c"), ("y", "b")}


def test_two_mode_edges_count_seats_and_chairs(network: verkosto.Network) -> None:
    graph = verkosto.graph(network, "organization-body")
    assert graph.edges["h", "b"] == {"seats": 1, "chairs": 1}
    assert graph.edges["l", "b"] == {"seats": 1, "chairs": 0}
    assert not graph.has_edge("l", "c")
    assert bipartite.is_bipartite_node_set(
        graph, [node for node, said in graph.nodes(data=True) if said["bipartite"] == 0]
    )


def relations(graph: nx.MultiDiGraph[str], kind: str) -> dict[tuple[str, str], dict[str, Any]]:
    return {(a, b): said for a, b, said in graph.edges(data=True) if said["type"] == kind}


def test_the_property_graph_has_labels_and_relationships(network: verkosto.Network) -> None:
    graph = verkosto.graph(network, "property")
    assert isinstance(graph, nx.MultiDiGraph)
    labels = {table.label for table in TABLES.values() if table.label}
    assert {label for _, label in graph.nodes(data="label")} == labels
    assert graph.nodes["k|d|responsible|1"]["state"] == "named"
    assert graph.nodes["k|d|responsible|1"]["fte"] == 0.5
    assert graph.nodes["l|d|responsible|1"] == {
        "label": "Responsibility",
        "id": "l|d|responsible|1",
        "role": "responsible",
        "state": "unknown",
        "detail": "not-reported",
    }
    assert graph.nodes["m|d|deputy|1"]["host"] == "j"
    assert graph.nodes["k"]["reported"] == ["seats"]
    assert ("p", "k|d|responsible|1") in relations(graph, "CARRIES")
    assert ("y", "k|d|deputy|1") in relations(graph, "DEPUTIZES")
    assert ("l|a|responsible|1", "a") in relations(graph, "FOR")
    assert relations(graph, "REPRESENTED_IN") == {
        ("h", "b"): {"type": "REPRESENTED_IN", "seats": 1, "chairs": 1},
        ("k", "b"): {"type": "REPRESENTED_IN", "seats": 1, "chairs": 0},
        ("k", "c"): {"type": "REPRESENTED_IN", "seats": 1, "chairs": 0},
    }
    assert relations(graph, "TIED_TO")["k", "m"]["through"] == ["reported"]
    assert relations(graph, "TIED_TO")["l", "m"]["levels"] == ["strategic"]
    assert relations(graph, "COOPERATES_WITH")["m", "k"]["reported_by"] == "m"
    assert set(relations(graph, "PART_OF")) == {("k", "h"), ("l", "h"), ("m", "h"), ("j", "h"), ("e", "d")}


def test_absent_columns_are_absent_properties(network: verkosto.Network) -> None:
    assert "population" not in verkosto.graph(network, "property").nodes["k"]


def test_an_unknown_kind_is_refused(network: verkosto.Network) -> None:
    with pytest.raises(verkosto.UsageError, match="organization-body"):
        verkosto.graph(network, "stars")


def test_the_views_are_the_same_under_any_hash_seed() -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "import verkosto, test_graphs\n"
        "n = verkosto.network(test_graphs.tables(), as_of='2024-06-01')\n"
        "for kind in test_graphs.KINDS:\n"
        "    g = verkosto.graph(n, kind); print(list(g.nodes(data=True)), list(g.edges(data=True)))\n"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", code, str(Path(__file__).parent)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4711")
    }
    assert len(said) == 1
