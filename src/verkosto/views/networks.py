"""The three networks that social network analysis looks at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx

from verkosto.model.bodies import counted_seats, seated_persons, working_bodies
from verkosto.model.reduced import reduced
from verkosto.model.ties import described_ties
from verkosto.views.records import properties
from verkosto.views.shape import own_columns

if TYPE_CHECKING:
    from verkosto.model import Network

_ROW, _COLUMN = 0, 1
"""The two modes, in the attribute `bipartite` as NetworkX has it."""


def organization_graph(network: Network) -> nx.Graph[str]:
    """Organisations and their ties: `weight` (summed), `levels` and `through` (sorted lists) on every edge."""
    graph: nx.Graph[str] = nx.Graph()
    _add(graph, network, "organizations")
    for one, other, weight, levels, through in described_ties(network).itertuples(index=False, name=None):
        graph.add_edge(one, other, weight=float(weight), levels=list(levels), through=list(through))
    return graph


def organization_body_graph(network: Network) -> nx.Graph[str]:
    """Organisations (`bipartite` 0) and working bodies (1): `seats` and `chairs` on every edge; vacant seats count."""
    graph: nx.Graph[str] = nx.Graph()
    _add(graph, network, "organizations", bipartite=_ROW)
    _add_bodies(graph, network)
    seats = counted_seats(network).assign(chair=lambda rows: rows["role"] == "chair")
    counted = reduced(seats, ["organization", "body"], seats=("role", "size"), chairs=("chair", "sum")).reset_index()
    for organization, body, seated, chairs in counted.itertuples(index=False, name=None):
        graph.add_edge(organization, body, seats=int(seated), chairs=int(chairs))
    return graph


def person_body_graph(network: Network) -> nx.Graph[str]:
    """Persons (`bipartite` 0) and the working bodies (1) in which they sit, by themselves or through a post."""
    graph: nx.Graph[str] = nx.Graph()
    _add(graph, network, "people", bipartite=_ROW)
    _add_bodies(graph, network)
    seats = seated_persons(network)[["person", "body"]].drop_duplicates()
    graph.add_edges_from(seats.itertuples(index=False, name=None))
    return graph


def _add_bodies(graph: nx.Graph[str], network: Network) -> None:
    _add(graph, network, "bodies", bipartite=_COLUMN)
    graph.remove_nodes_from(set(network.frame("bodies")["id"]) - set(working_bodies(network)["id"]))


def _add(graph: nx.Graph[str], network: Network, table: str, **said: int) -> None:
    """Add the rows of a table as nodes, sorted by id: metrics depend on the order of nodes."""
    frame = network.frame(table).sort_values("id")
    columns = own_columns(table)
    graph.add_nodes_from((each["id"], {**each, **said}) for each in properties(frame, columns))
