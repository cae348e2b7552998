"""The JSON block of a page, read back."""

from __future__ import annotations

import json
import re
from typing import Any

EDGE = ("from", "to", "kind", "state", "level", "count", "cited")


def data_of(page: str) -> dict[str, Any]:
    """Read the JSON block of a page."""
    block = re.search(r'<script type="application/json" id="verkosto-data">(.*?)</script>', page, re.DOTALL)
    assert block is not None
    read: dict[str, Any] = json.loads(block[1])
    return read


def ids_of(page: str, group: str | None = None) -> set[str]:
    """Give the ids of the nodes of a page, or those of a group."""
    return {node["id"] for node in data_of(page)["nodes"] if group in (None, node["group"])}


def lines_of(page: str, *kinds: str) -> set[tuple[str, str, str | None]]:
    """Give the lines of some kinds as their ends and what they add to the kind."""
    data = data_of(page)
    nodes = [node["id"] for node in data["nodes"]]
    edges = [dict(zip(EDGE, edge, strict=False)) for edge in data["edges"]]
    return {(nodes[edge["from"]], nodes[edge["to"]], edge.get("state")) for edge in edges if edge["kind"] in kinds}
