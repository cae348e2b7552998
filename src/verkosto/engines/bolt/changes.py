"""What differs between a part as it is and as it should be, and the batches that bring it there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from verkosto.engines.bolt import statements
from verkosto.engines.bolt.manifest import Manifest, manifest_of_rows
from verkosto.engines.dataset import Change
from verkosto.views import Nodes, Relations

if TYPE_CHECKING:
    from numpy.typing import NDArray

Columns = dict[str, list[Any]]
Batch = tuple[str, Columns, int]
"""A statement, the columns of its parameter, and how many rows they have."""

_ROWS = 5_000
"""Rows per batch: more cost the server memory, fewer cost round trips."""


@dataclass(frozen=True, eq=False)
class Delta:
    """How a part differs. `gone` holds the identities of the rows to remove, as the database lists them."""

    part: Nodes | Relations
    manifest: Manifest
    before: Manifest
    gone: Columns

    @property
    def change(self) -> Change:
        """Count it."""
        return Change(int(self._new.sum()), int(self._other.sum()), int(self.before.missing_in(self.manifest).sum()))

    @property
    def _new(self) -> NDArray[np.bool_]:
        return self.manifest.missing_in(self.before)

    @property
    def _other(self) -> NDArray[np.bool_]:
        return self.manifest.changed_since(self.before)

    def additions(self) -> Iterator[Batch]:
        """Give the batches that create and change rows."""
        columns = statements.columns_of(self.part)
        for statement, mask in ((statements.create, self._new), (statements.change, self._other)):
            yield from _batches(statement(self.part), _picked(columns, mask))

    def removals(self) -> Iterator[Batch]:
        """Give the batches that remove rows."""
        yield from _batches(statements.remove(self.part), self.gone)


def gone(part: Nodes | Relations, listed: list[list[Any]], manifest: Manifest) -> Columns:
    """Of the rows that a database lists, give those that a part no longer has."""
    missing = manifest_of_rows(part, listed).missing_in(manifest)
    names = ["id"] if isinstance(part, Nodes) else [statements.START, statements.END, "key"]
    kept = [row for row, away in zip(listed, missing.tolist(), strict=True) if away]
    return {name: [row[place] for row in kept] for place, name in enumerate(names)}


def _picked(columns: Columns, mask: NDArray[np.bool_]) -> Columns:
    if mask.all():
        return columns
    places = np.flatnonzero(mask).tolist()
    return {name: [values[place] for place in places] for name, values in columns.items()}


def _batches(statement: str, columns: Columns) -> Iterator[Batch]:
    count = len(next(iter(columns.values()), []))
    for first in range(0, count, _ROWS):
        yield (statement, {name: values[first:first + _ROWS] for name, values in columns.items()},
               min(_ROWS, count - first))
