"""What falls off without a node, beside NetworkX."""

from __future__ import annotations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from verkosto.model.walks import Walk

EDGES = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)).filter(lambda pair: pair[0] != pair[1]), max_size=30)


def graph_of(edges: list[tuple[int, int]]) -> nx.Graph[str]:
    """Give the graph of some edges and of nodes without any."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from("xyz")
    graph.add_edges_from((str(one), str(other)) for one, other in edges)
    return graph


@given(EDGES)
def test_the_parts_without_a_node_are_those_of_the_graph_without_it(edges: list[tuple[int, int]]) -> None:
    graph = graph_of(edges)
    walk = Walk({node: list(graph[node]) for node in graph})
    whole = {frozenset(walk.nodes[each.start : each.stop]) for each in walk.wholes}
    assert whole == {frozenset(each) for each in nx.connected_components(graph)}
    for node in graph:
        own = nx.node_connected_component(graph, node) - {node}
        expected = {frozenset(each) for each in nx.connected_components(graph.subgraph(own))}
        parts = [[place for stretch in part for place in stretch] for part in walk.parts(node)]
        assert {frozenset(walk.nodes[place] for place in part) for part in parts} == expected
        assert sum(map(len, parts)) == len(own)
        assert walk.count(node) == len(parts)
