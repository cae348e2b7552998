"""What hangs together: the connected components of pairs."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain


def components(nodes: Iterable[str], *pairs: Iterable[tuple[str, str]]) -> dict[str, int]:
    """Number the connected components: `{node: number}`, for all `nodes` and all ends of `pairs`."""
    edges = list(chain.from_iterable(pairs))
    if not edges:
        return {node: number for number, node in enumerate(dict.fromkeys(nodes))}
    import networkx as nx  # a tenth of a second that only those pay who have anything to join

    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(nodes)
    graph.add_edges_from(edges)
    return {node: number for number, found in enumerate(nx.connected_components(graph)) for node in found}
