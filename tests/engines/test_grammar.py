"""Every query is what Neo4j's own grammar takes for Cypher 5, and names only what the graph has."""

from __future__ import annotations

import pytest

import verkosto
from verkosto.views import node_kinds, relation_kinds

from . import grammar

QUERIES = verkosto.library()


def known() -> dict[str, object]:
    """Tell the grammar what there is; it believes in parameters only when they have a value."""
    labels, types = node_kinds(), relation_kinds()
    names = {name for kinds in (*labels.values(), *types.values()) for name in kinds}
    given = {each.name: each.value for query in QUERIES.values() for each in query.parameters}
    return {"labels": list(labels), "relationshipTypes": list(types),
            "propertyKeys": sorted({*names, "dataset", "key"}),
            "parameters": {"dataset": "demo", "as_of": "2024-06-01", **given}}


def test_every_query_is_sound() -> None:
    assert grammar.faults({name: query.cypher for name, query in QUERIES.items()}, known()) == []


@pytest.mark.parametrize(("query", "said"), [
    ("MATCH (n RETURN n.id AS id", "Invalid input"),
    ("MATCH (n:Organisation) RETURN n.id AS id", "Organisation"),
    ("RETURN $nobody AS x", "nobody"),
])
def test_a_mistake_is_found(query: str, said: str) -> None:
    found = grammar.faults({"query": query}, known())
    assert len(found) >= 1
    assert any(said in each for each in found)
