"""A dataset without a table of domains still has domains: those that it speaks of."""

from __future__ import annotations

import verkosto
from verkosto.model import names
from verkosto.outputs.formats import render
from verkosto.outputs.matrix import MatrixContent

NETWORK = verkosto.network(
    {
        "organizations": [
            {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
            {"id": "m", "name": "Metsäkylä", "kind": "municipality", "county": "h"},
        ],
        "matrix": [{"organization": "m", "hyte": "hyvinvointikoordinaattori", "oma asia": "ei nimetty"}],
    },
    as_of="2024-06-01",
)


def test_they_are_counted_and_named() -> None:
    assert verkosto.analyze(NETWORK).to_dict()["graph"]["domains"] == 2
    assert names(NETWORK, "fi")["hyte"] == "Hyvinvoinnin ja terveyden edistäminen"
    assert names(NETWORK, "fi")["oma asia"] == "oma asia"


def test_they_are_nodes_of_the_graph_and_no_table() -> None:
    graph = verkosto.graph(NETWORK, "property")
    assert sorted(node for node, said in graph.nodes(data=True) if said["label"] == "Domain") == ["hyte", "oma asia"]
    assert "domains" not in NETWORK.tables


def test_they_are_columns_of_the_matrix() -> None:
    assert "oma asia" in render(MatrixContent(NETWORK, lang="fi"), "md")
