"""What is written down beside a graph: whose it is, what a next push needs to know, and what no graph holds."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from verkosto.engines.bolt.connection import Transaction
from verkosto.engines.bolt.manifest import digests, name_of
from verkosto.engines.bolt.statements import DATASET, PART
from verkosto.engines.dataset import dataset_of, profile_text, settings_text, state_of
from verkosto.views import properties, row_keys

if TYPE_CHECKING:
    from verkosto.engines.bolt.changes import Delta
    from verkosto.model import Network

OTHERS = ("reports", "accepted")
"""Tables that the graph does not hold: they are kept as they are."""

_KEEP = f"UNWIND $rows AS row MERGE (p:{PART} {{dataset: $dataset, id: row.id}}) SET p += row"
_DESCRIBE = (f"MATCH (d:{DATASET} {{dataset: $dataset, id: $dataset}}) "
             "SET d += $said, d.pushes = coalesce(d.pushes, 0) + 1, d.pushed = datetime()")


def record(transaction: Transaction, network: Network, dataset: str, deltas: list[Delta]) -> None:
    """Write down what is there now: the manifests that changed, the order of rows, and the dataset as a whole."""
    manifests = [{"id": name_of(each.part), "hash": each.manifest.hash, "manifest": each.manifest.packed()}
                 for each in deltas]
    orders = [{"id": table_id(name), "order": digests(keys).tobytes()} for name, keys in row_keys(network).items()]
    transaction.run(_KEEP, dataset=dataset, rows=[*manifests, *orders]).consume()
    transaction.run(_DESCRIBE, dataset=dataset, said=_said(network)).consume()


def table_id(table: str) -> str:
    """Name the node that keeps the order of a table."""
    return f"table {table}"


def _said(network: Network) -> dict[str, Any]:
    """Give what the node of the dataset says."""
    settings, told = network.settings, dataset_of("", network)
    return {
        "state": state_of(network), "revision": told.revision, "as_of": told.as_of, "version": told.version,
        "nodes": told.nodes, "relationships": told.relationships, "tables": list(network.tables),
        "title": settings.title, "licence": settings.licence, "source": settings.source,
        "fictional": settings.fictional, "settings": settings_text(network), "profile": profile_text(network),
        **{name: _other(network, name) for name in OTHERS},
    }


def _other(network: Network, table: str) -> str | None:
    """Write the rows of a table that the graph does not hold as JSON; None when there is no such table."""
    if table not in network.tables:
        return None
    frame = network.frame(table)
    return json.dumps(properties(frame, frame.columns), default=str, ensure_ascii=False)
