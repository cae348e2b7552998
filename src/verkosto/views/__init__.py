"""Views of a network: the property graph in parts, and graphs of NetworkX; sorted, and the same at every run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verkosto.views.parts import Nodes, Relations, empty_parts, node_parts, relation_parts, row_keys
from verkosto.views.records import properties
from verkosto.views.restoring import frame_of, keys_by_table, tables_of
from verkosto.views.shape import node_kinds, relation_kinds

if TYPE_CHECKING:
    from verkosto.model import Network

__all__ = [
    "Nodes",
    "Relations",
    "empty_parts",
    "frame_of",
    "graph_id",
    "keys_by_table",
    "node_kinds",
    "node_parts",
    "properties",
    "relation_kinds",
    "relation_parts",
    "row_keys",
    "tables_of",
]


def graph_id(network: Network) -> str:
    """Give the id under which a network's graph is kept: that of its dataset."""
    return network.settings.id or "dataset"
