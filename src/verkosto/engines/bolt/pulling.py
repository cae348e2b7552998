"""Reading a dataset back from a database, equal to the one that was pushed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from verkosto.engines.bolt import statements
from verkosto.engines.bolt.connection import Transaction
from verkosto.engines.bolt.manifest import digests
from verkosto.engines.bolt.recording import OTHERS, table_id
from verkosto.engines.bolt.statements import PART
from verkosto.engines.dataset import profile_of, settings_of
from verkosto.model import Network
from verkosto.views import Nodes, Relations, empty_parts, frame_of, keys_by_table, tables_of

if TYPE_CHECKING:
    from pandas import DataFrame

_ORDERS = f"MATCH (p:{PART} {{dataset: $dataset}}) WHERE p.order IS NOT NULL RETURN p.id AS id, p.order AS order"


def pulled(transaction: Transaction, dataset: str, said: dict[str, Any]) -> Network:
    """Give the network that a dataset is; `said` is what its node says."""
    parts = [_filled(transaction, dataset, part) for part in empty_parts()]
    packed = dict(transaction.run(_ORDERS, dataset=dataset).values("id", "order"))
    keys = keys_by_table(parts)
    orders = {name: _sorted(keys[name], packed[table_id(name)]) for name in said["tables"] if name not in OTHERS}
    found = {**tables_of(parts, orders), **_others(said)}
    tables = {name: found[name] for name in said["tables"]}
    settings = settings_of(said["settings"], dataset)
    return Network(tables, said["as_of"].to_native(), settings, profile_of(said["profile"]))


def _filled(transaction: Transaction, dataset: str, part: Nodes | Relations) -> Nodes | Relations:
    """Read all rows of a part."""
    names = statements.names_of(part)
    rows = transaction.run(statements.everything(part), dataset=dataset).values()
    columns = {name: [_plain(row[place]) for row in rows] for place, name in enumerate(names)}
    if isinstance(part, Nodes):
        return Nodes(part.label, columns)
    starts, ends, keys = (columns.pop(name) for name in (statements.START, statements.END, "key"))
    return Relations(part.type, part.start, part.end, starts, ends, keys, columns)


def _plain(value: Any) -> Any:  # noqa: ANN401 - what a database holds
    return value.to_native() if hasattr(value, "to_native") else value


def _sorted(keys: list[str], packed: bytes) -> list[str]:
    """Put the keys of rows into the order that was written down; others come last."""
    order = {digest: place for place, digest in enumerate(_pieces(packed))}
    found = zip(_pieces(digests(keys).tobytes()), keys, strict=True)
    return [key for _, key in sorted(found, key=lambda each: order.get(each[0], len(order)))]


def _pieces(packed: bytes) -> list[bytes]:
    return [packed[place:place + 8] for place in range(0, len(packed), 8)]


def _others(said: dict[str, Any]) -> dict[str, DataFrame]:
    return {name: frame_of(name, json.loads(said[name])) for name in OTHERS if name in said}
