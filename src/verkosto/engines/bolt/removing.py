"""Removing a dataset from a database."""

from __future__ import annotations

from functools import partial

from verkosto.engines.bolt.connection import Connection, Transaction
from verkosto.engines.bolt.locking import alone
from verkosto.engines.bolt.statements import DATASET, OURS, PART


def remove(connection: Connection, dataset: str) -> None:
    """Remove a dataset in one transaction, as a push that leaves nothing; other nodes stay.

    Raises EngineError when a push of it is under way.
    """
    alone(connection, dataset, partial(_removed, dataset=dataset))


def _removed(transaction: Transaction, *, dataset: str) -> None:
    labels = [label for label in reversed(OURS) if label not in {DATASET, PART}]
    for label in [*labels, PART, DATASET]:
        transaction.run(f"MATCH (n:{label} {{dataset: $dataset}}) DETACH DELETE n", dataset=dataset).consume()
