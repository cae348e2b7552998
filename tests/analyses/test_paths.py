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
    parts = list(whole.parts())
    components = {frozenset(each) for each in nx.connected_components(graph)}
    assert {frozenset(nodes[each] for each in own) for own, _ in parts} == components
    for own, part in parts:
        found = {(nodes[own[one]], nodes[own[other]]) for one, other in zip(part.start, part.end, strict=True)}
        expected = graph.subgraph(nodes[each] for each in own)
        assert found == {pair for edge in expected.edges for pair in (edge, edge[::-1])}
        assert (np.diff(part.end) >= 0).all()


@given(EDGES, st.sets(st.integers(0, 9)))
def test_paths_are_those_that_are_listed(edges: list[tuple[int, int]], wanted: set[int]) -> None:
    graph: nx.Graph[int] = nx.Graph(edges)
    nodes, whole = arrays(graph)
    goals = np.array([[each in wanted and each != source for each in nodes] for source in nodes])
    ways, onward = counted(whole, np.arange(len(nodes)), goals)
    for row, source in enumerate(nodes):
        reached = nx.node_connected_component(graph, source)
        paths = {each: list(nx.all_shortest_paths(graph, source, each)) for each in reached}
        assert ways[row].tolist() == [len(paths.get(each, [])) for each in nodes]
        through = ways[row] * onward[row]
        ends = [path for goal in wanted & reached - {source} for path in paths[goal]]
        assert through.tolist() == [sum(each in path[:-1] for path in ends) for each in nodes]
