"""The graphs of NetworkX, by kind: apart from the other views, since only who asks for one waits for NetworkX."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from verkosto.errors import UsageError
from verkosto.views.networks import organization_body_graph, organization_graph, person_body_graph
from verkosto.views.property_graph import property_graph

if TYPE_CHECKING:
    import networkx as nx

    from verkosto.model import Network

VIEWS: dict[str, Callable[[Network], nx.Graph[str]]] = {
    "property": property_graph,
    "organizations": organization_graph,
    "organization-body": organization_body_graph,
    "person-body": person_body_graph,
}


def graph(network: Network, kind: str, *, county: bool = True) -> nx.Graph[str]:
    """Give a view of a network as a NetworkX graph.

    `kind`: `property` (a directed multigraph of everything), `organizations` (ties), `organization-body` or
    `person-body` (two modes). `county=False` leaves the counties out: by law they are tied to every municipality, and
    every county would be a star. Raises UsageError for another kind.
    """
    if kind not in VIEWS:
        raise UsageError("graph", kind=kind, known=list(VIEWS))
    found = VIEWS[kind](network)
    if not county:
        found.remove_nodes_from(network.counties)
    return found
