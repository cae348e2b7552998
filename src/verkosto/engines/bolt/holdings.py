"""What is said in a database of the datasets that it holds, and whether it can be relied upon just now."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from verkosto.engines.bolt.connection import Connection
from verkosto.engines.bolt.locking import remove_mark
from verkosto.engines.bolt.statements import DATASET
from verkosto.engines.dataset import Dataset
from verkosto.errors import NOTHING, EngineError, UsageError

if TYPE_CHECKING:
    from datetime import date

T = TypeVar("T")

_ATTEMPTS = 5
_MARKED = f"MATCH (d:{DATASET} {{dataset: $dataset, id: $dataset}})"
_STAMP = f"{_MARKED} RETURN d.pushes AS pushes, d.pushing AS pushing, d.state AS state"
_LISTED = (f"MATCH (d:{DATASET}) WHERE d.state IS NOT NULL AND d.dataset = d.id "
           "RETURN d {.*, pushing: toString(d.pushing_since)} AS said ORDER BY d.id")


@dataclass(frozen=True)
class Stamp:
    """Which state of a dataset is there, and which push is under way."""

    pushes: int | None = None
    pushing: str | None = None
    state: str | None = None


def listed(connection: Connection) -> list[Dataset]:
    """List the datasets that a database holds, sorted by their ids."""
    said = connection.read(lambda transaction: transaction.run(_LISTED).value("said"))
    return [_dataset(each) for each in said]


def described(connection: Connection, dataset: str) -> dict[str, Any]:
    """Give all that is said of a dataset. Raises UsageError, with those that there are, when there is none."""
    query = f"{_MARKED} WHERE d.state IS NOT NULL RETURN d {{.*}} AS said"
    found = connection.read(lambda transaction: transaction.run(query, dataset=dataset).value("said"))
    if not found:
        raise UsageError("no-dataset", dataset=dataset, known=[each.id for each in listed(connection)] or NOTHING)
    said: dict[str, Any] = found[0]
    return said


def stamp(connection: Connection, dataset: str) -> Stamp:
    """Give the stamp of a dataset; an empty one when there is none."""
    found = connection.read(lambda transaction: transaction.run(_STAMP, dataset=dataset).data())
    return Stamp(**found[0]) if found else Stamp()


def steadily(connection: Connection, dataset: str, look: Callable[[], T]) -> T:
    """Look at a dataset so that no push comes in between: a commit shows itself to readers row by row.

    Raises EngineError when a push is under way for too long.
    """
    for _ in range(_ATTEMPTS):
        before = _settled(connection, dataset)
        found = look()
        after = stamp(connection, dataset)
        if after == before:
            return found
    raise EngineError(f"{dataset} is being pushed again and again: try later")


def _settled(connection: Connection, dataset: str) -> Stamp:
    """Wait until no push is under way."""
    found = stamp(connection, dataset)
    while found.pushing is not None:
        remove_mark(connection, dataset, found.pushing)
        found = stamp(connection, dataset)
    return found


def _dataset(said: dict[str, Any]) -> Dataset:
    as_of: date = said["as_of"].to_native()
    return Dataset(said["id"], said.get("title"), said["revision"], as_of, said["nodes"], said["relationships"],
                   said["version"], said.get("pushing"))
