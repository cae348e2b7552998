"""pyvis: it carries the network and brings the drawing engine, vis-network."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from pyvis.network import Network as Carrier

_FILE = "templates/lib/vis-9.1.2/vis-network.min.js"
_SOURCE_MAP = "\n//# sourceMappingURL=vis-network.min.js.map"
_SHA256 = "1f20f0736f32cb9bedf8f6383b25cfea2f839e1abe80d6e8040b4d5bea378c69"

Record = Mapping[str, Any]


@cache
def vis_network() -> str:
    """Read vis-network from the installed pyvis, with LF line ends: so a browser hashes it for the policy.

    The pointer to its source map is left out, for which a browser's tools would ask.

    Raises RuntimeError when it is not the file that the map was tested with.
    """
    raw = (files("pyvis") / _FILE).read_bytes()
    if hashlib.sha256(raw).hexdigest() != _SHA256:
        raise RuntimeError("the vis-network of the installed pyvis is not the one that the map was tested with")
    return raw.decode("utf-8").replace("\r\n", "\n").removesuffix(_SOURCE_MAP)


class _Known(dict[Any, None]):
    """The ids that the carrier has seen. It looks up every node and every end: in its own list that takes minutes."""

    def append(self, id: object) -> None:
        """Remember an id, as a list does."""
        self[id] = None


def carried(nodes: Iterable[Record], edges: Iterable[Record]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Let pyvis carry nodes and edges and give them back without what it adds for its own page.

    `nodes` have an `id` and a `group`, `edges` a `from` and a `to`; everything else travels with them. The carrier is
    directed: only so are parallel relations kept.
    """
    carrier = Carrier(directed=True, cdn_resources="in_line")
    carrier.node_ids = _Known()
    for node in nodes:
        carrier.add_node(node["id"], label=" ", **{key: value for key, value in node.items() if key != "id"})
    for edge in edges:
        carrier.add_edge(edge["from"], edge["to"],
                         **{key: value for key, value in edge.items() if key not in ("from", "to")})
    return _own(carrier.nodes, "label", "shape"), _own(carrier.edges, "arrows")


def _own(records: list[dict[str, Any]], *added: str) -> list[dict[str, Any]]:
    return [{key: value for key, value in record.items() if key not in added} for record in records]
