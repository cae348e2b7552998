"""Shortest paths counted in arrays are those that NetworkX lists."""

from __future__ import annotations

import networkx as nx
import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from verkosto.analyses._paths import Graph, counted

EDGES = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda edge: edge[0] != edge[1]), min_size=1)


def arrays(graph: nx.Graph[int]) -> tuple[list[int], Graph]:
    nodes = sorted(graph)
    both = sorted((nodes.index(end), nodes.index(start)) for edge in graph.edges for start, end in (edge, edge[::-1]))
    end, start = np.array(both, dtype=np.intp).T
    return nodes, Graph(start, end)


@given(EDGES)
def test_parts_are_the_connected_components(edges: list[tuple[int, int]]) -> None:
    graph: nx.Graph[int] = nx.Graph(edges)
    nodes, whole = arrays(graph)
    components = {frozenset(each) for each in nx.connected_components(graph)}
    assert {frozenset(nodes[each] for each in np.flatnonzero(whole.part == one)) for one in whole.part} == components
    for one in whole.part:
        kept = whole.part == one
        own, part = [nodes[each] for each in np.flatnonzero(kept)], whole.of(kept)
        found = {(own[start], own[end]) for start, end in zip(part.start, part.end, strict=True)}
        assert found == {pair for edge in graph.subgraph(own).edges for pair in (edge, edge[::-1])}
        assert (np.diff(part.end) >= 0).all()


@given(EDGES, st.sets(st.integers(0, 9)), st.data())
def test_paths_are_those_that_are_listed(edges: list[tuple[int, int]], wanted: set[int], data: st.DataObject) -> None:
    graph: nx.Graph[int] = nx.Graph(edges)
    nodes, whole = arrays(graph)
    parts = [sorted(each) for each in nx.connected_components(graph)]
    sources = {data.draw(st.sampled_from(part)) for part in parts}
    ends = wanted - sources
    ways, onward = counted(whole, np.isin(nodes, list(sources)), np.isin(nodes, list(ends)))
    paths = {
        each: list(nx.all_shortest_paths(graph, source, each))
        for source in sources
        for each in nx.node_connected_component(graph, source)
    }
    assert ways.tolist() == [len(paths[each]) for each in nodes]
    told = [path for goal in ends & paths.keys() for path in paths[goal]]
    assert (ways * onward).tolist() == [sum(each in path[:-1] for path in told) for each in nodes]
