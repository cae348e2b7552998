"""Who pushes a dataset is alone with it, and everybody can see that.

A push holds the lock of its dataset until its transaction ends, however it does – a kill ends it too. Once it has the
lock it marks the dataset, in a second transaction, so that readers see the mark before they could see any of the
changes; when everything is committed the mark goes. A mark whose lock is free is that of a push that was killed.
"""

from __future__ import annotations

import time
import uuid
from functools import partial
from typing import TypeVar

from verkosto.engines.bolt.connection import Connection, Transaction, Work
from verkosto.engines.bolt.statements import DATASET, PART
from verkosto.errors import EngineError, QueryStopped

T = TypeVar("T")

_PATIENCE, _SLICE = 60.0, 5.0
_LOCK = f"MERGE (p:{PART} {{dataset: $dataset, id: 'lock'}}) SET p.held = true REMOVE p.held"
_MARK = (f"MERGE (d:{DATASET} {{dataset: $dataset, id: $dataset}}) "
         "SET d.pushing = $token, d.pushing_since = datetime()")
_UNMARK = (f"MATCH (d:{DATASET} {{dataset: $dataset, id: $dataset}}) WHERE d.pushing = $token "
           "REMOVE d.pushing, d.pushing_since")


def alone(connection: Connection, dataset: str, work: Work[T]) -> T:
    """Do some work on a dataset in one transaction while nobody else pushes it, marked as being pushed.

    Raises EngineError when another push does not end in time.
    """
    _wait(connection, dataset)
    token = uuid.uuid4().hex

    def locked(transaction: Transaction) -> T:
        _take_lock(transaction, dataset)
        connection.write(partial(_run, statement=_MARK, dataset=dataset, token=token))
        return work(transaction)

    try:
        return connection.write(locked)
    finally:
        connection.write(partial(_run, statement=_UNMARK, dataset=dataset, token=token))


def remove_mark(connection: Connection, dataset: str, token: str) -> None:
    """Wait until a push has ended, and remove its mark if it could not do so itself. Raises EngineError as above."""
    _wait(connection, dataset, token)


def _wait(connection: Connection, dataset: str, token: str | None = None) -> None:
    """Take the lock for a moment; with a token, remove that mark meanwhile."""

    def work(transaction: Transaction) -> None:
        _take_lock(transaction, dataset)
        _run(transaction, statement=_UNMARK, dataset=dataset, token=token)

    until = time.monotonic() + _PATIENCE
    while True:
        try:
            return connection.try_once(work, timeout=_SLICE)
        except QueryStopped:
            if time.monotonic() > until:
                raise EngineError(f"another push of {dataset} is under way: try later") from None


def _take_lock(transaction: Transaction, dataset: str) -> None:
    """Take the lock of a dataset; it is held until the transaction ends."""
    transaction.run(_LOCK, dataset=dataset).consume()


def _run(transaction: Transaction, *, statement: str, dataset: str, token: str | None) -> None:
    transaction.run(statement, dataset=dataset, token=token).consume()
