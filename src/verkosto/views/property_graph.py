"""The whole property graph: every fact with its dates, and beside it the state at the as-of date."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import networkx as nx

from verkosto.views.parts import node_parts, relation_parts
from verkosto.views.records import Properties, records

if TYPE_CHECKING:
    from verkosto.model import Network

Relation = tuple[str, str, str, Properties]
"""Type, id of the start, id of the end, properties."""


def property_graph(network: Network) -> nx.MultiDiGraph[str]:
    """Build the property graph: nodes carry `label`, relationships `type`; sorted, the same at every run."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for part in node_parts(network):
        found = sorted(records(part.columns, len(part.ids)), key=lambda each: str(each["id"]))
        graph.add_nodes_from((each["id"], {"label": part.label, **each}) for each in found)
    for kind, start, end, said in sorted(_relations(network), key=_order):
        graph.add_edge(start, end, type=kind, **said)
    return graph


def _relations(network: Network) -> Iterator[Relation]:
    for part in relation_parts(network):
        said = records(part.columns, len(part.keys))
        yield from zip([part.type] * len(said), part.starts, part.ends, said, strict=True)


def _order(relation: Relation) -> tuple[str, str, str, str]:
    return (*relation[:3], str(sorted(relation[3].items(), key=str)))
