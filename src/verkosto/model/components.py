"""What hangs together: the connected components of pairs."""

from __future__ import annotations

from collections.abc import Iterable


def components(nodes: Iterable[str], *pairs: Iterable[tuple[str, str]]) -> dict[str, int]:
    """Number the connected components: `{node: number}`, for all `nodes` and all ends of `pairs`."""
    import networkx as nx  # a tenth of a second that only those pay who ask for paths

    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(nodes)
    for some in pairs:
        graph.add_edges_from(some)
    return {node: number for number, found in enumerate(nx.connected_components(graph)) for node in found}
