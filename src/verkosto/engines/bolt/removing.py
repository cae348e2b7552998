"""Removing a dataset from a database."""

from __future__ import annotations

import uuid

from verkosto.engines.bolt.connection import Connection, Transaction
from verkosto.engines.bolt.holdings import mark, take_lock, unmark, wait_for_lock
from verkosto.engines.bolt.statements import DATASET, OURS, PART


def remove(connection: Connection, dataset: str) -> None:
    """Remove a dataset in one transaction, as a push that leaves nothing; other nodes stay.

    Raises EngineError when a push of it is under way.
    """
    wait_for_lock(connection, dataset, lambda transaction: None)
    token = uuid.uuid4().hex
    try:
        connection.write(lambda transaction: _removed(transaction, connection, dataset, token))
    finally:
        unmark(connection, dataset, token)


def _removed(transaction: Transaction, connection: Connection, dataset: str, token: str) -> None:
    take_lock(transaction, dataset)
    mark(connection, dataset, token)
    labels = [label for label in reversed(OURS) if label not in {DATASET, PART}]
    for label in [*labels, PART, DATASET]:
        statement = f"MATCH (n:{label} {{dataset: $dataset}}) DETACH DELETE n"
        transaction.run(statement, dataset=dataset).consume()  # type: ignore[arg-type]
