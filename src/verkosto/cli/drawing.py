"""The nodes that a query gives, drawn as a map."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from verkosto.cli.delivery import put
from verkosto.errors import UsageError

if TYPE_CHECKING:
    from verkosto.model import Network


def draw(network: Network, rows: Iterable[Mapping[str, Any]], *, target: str, lang: str) -> None:
    """Write a map of the nodes in some rows, whole or by id, and of the relations among them.

    Raises UsageError when there is no node in them, and Unwritable.
    """
    from verkosto import api
    from verkosto.model import names
    from verkosto.outputs.map import map_of_nodes

    found = {each for row in rows for each in _ids(list(row.values()))}.intersection(names(network, lang))
    if not found:
        raise UsageError("map-nothing")
    put(map_of_nodes(api.analyze(network, lang=lang), found, lang=lang), target=target, lang=lang)


def _ids(value: Any) -> Iterator[str]:  # noqa: ANN401 - a query can return anything
    """Go through the texts in a value that may be ids: texts, the ids of nodes, and those within lists and maps."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from _ids([value["id"]] if "id" in value else list(value.values()))
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from _ids(each)
