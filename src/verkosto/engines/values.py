"""Values of a database as plain ones, the same whatever the database."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date
from typing import Any

from verkosto.views import node_kinds, relation_kinds

_HIDDEN = ("dataset",)
_KINDS = {**node_kinds(), **relation_kinds()}


def node(label: str, properties: Mapping[str, Any]) -> dict[str, Any]:
    """Show a node: its label and its properties in the order of the schema."""
    return {"label": label, **_ordered(label, properties)}


def relationship(type_: str, properties: Mapping[str, Any]) -> dict[str, Any]:
    """Show a relationship in the same way."""
    return {"type": type_, **_ordered(type_, properties)}


def path(nodes: list[dict[str, Any]], relationships: list[dict[str, Any]]) -> dict[str, Any]:
    """Show a path."""
    return {"nodes": nodes, "relationships": relationships}


def plain(value: Any) -> Any:  # noqa: ANN401 - what a database answers with
    """Bring a value to plain ones: dates to ISO text, what is inside lists and mappings too.

    Numbers that JSON does not have become text.
    """
    if isinstance(value, Mapping):
        return {str(name): plain(inner) for name, inner in value.items()}
    if isinstance(value, (list, tuple, set)):
        return [plain(inner) for inner in value]
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    if isinstance(value, (bytes, bytearray)):
        return f"{len(value)} bytes"
    return value.isoformat() if isinstance(value, date) else value


def _ordered(kind: str, properties: Mapping[str, Any]) -> dict[str, Any]:
    known = [name for name in _KINDS.get(kind, {}) if name in properties]
    names = dict.fromkeys([*known, *sorted(properties)])
    return {name: plain(properties[name]) for name in names if name not in _HIDDEN}
