"""What ArcadeDB answers with, shown as every engine shows it."""

from __future__ import annotations

from typing import Any

from verkosto.engines import values
from verkosto.views import node_kinds

_LABELS = frozenset(node_kinds())


def shown(value: Any) -> Any:  # noqa: ANN401 - what a database answers with
    """Show nodes, relationships and paths as mappings; everything else is plain."""
    if isinstance(value, list):
        return [shown(inner) for inner in value]
    if not isinstance(value, dict):
        return values.plain(value)
    if "@path" in value:
        found = [shown(each) for each in value["@path"]]
        return values.path(found[::2], found[1::2])
    if "@type" not in value:
        return {name: shown(inner) for name, inner in value.items()}
    said = {name: inner for name, inner in value.items() if not name.startswith("@")}
    show = values.node if value["@type"] in _LABELS else values.relationship
    return show(value["@type"], said)
