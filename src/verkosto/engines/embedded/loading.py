"""A network as the engine takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from verkosto.views import node_kinds, node_parts, relation_kinds, relation_parts

if TYPE_CHECKING:
    from verkosto.model import Network


def load_request(network: Network, dataset: str) -> dict[str, Any]:
    """Give the request that loads a network."""
    nodes = [(part.label, _dated({**part.columns, "dataset": [dataset] * len(part.ids)}))
             for part in node_parts(network)]
    relations = [(part.type, part.start, part.starts, part.end, part.ends, _dated({**part.columns, "key": part.keys}))
                 for part in relation_parts(network)]
    return {"do": "load", "labels": _types(node_kinds()), "types": _types(relation_kinds()), "nodes": nodes,
            "relations": relations}


def _types(kinds: dict[str, dict[str, str]]) -> dict[str, list[str]]:
    """Name the days among the properties: the engine sees what the others are, and declaring them takes time."""
    return {name: [each for each, kind in known.items() if kind == "date"] for name, known in kinds.items()}


def _dated(columns: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """Write days as text: the engine's fast way takes only that, and makes days of it."""
    return {name: [value.isoformat() if hasattr(value, "isoformat") else value for value in values]
            for name, values in columns.items()}
