"""What is known of every row that was sent: enough to tell what differs without reading it back.

The manifest of a part has eight bytes for the identity of each row and eight for what it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

import numpy as np

from verkosto.views import Nodes, Relations

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Digests = NDArray[np.uint64]
    Mask = NDArray[np.bool_]

_WIDTH = 8
_RELATIONS = re.compile(r"\((\w+)\)-\[(\w+)\]->\((\w+)\)")


@dataclass(frozen=True, eq=False)
class Manifest:
    """The rows of a part: who each is and what each says, in any order."""

    identities: Digests
    contents: Digests

    def packed(self) -> bytes:
        """Write it as bytes."""
        return self.identities.tobytes() + self.contents.tobytes()

    @classmethod
    def unpacked(cls, packed: bytes) -> Manifest:
        """Read it from bytes."""
        both = np.frombuffer(packed, dtype="<u8")
        return cls(both[:len(both) // 2], both[len(both) // 2:])

    @cached_property
    def hash(self) -> str:
        """Tell two manifests apart."""
        return blake2b(self.packed(), digest_size=16).hexdigest()

    def missing_in(self, other: Manifest) -> Mask:
        """Tell which rows another manifest does not have."""
        return ~np.isin(self.identities, other.identities)

    def changed_since(self, other: Manifest) -> Mask:
        """Tell which rows another manifest has with another content."""
        order = np.argsort(other.identities)
        if not len(order):
            return np.zeros(len(self.identities), dtype=bool)
        place = order[np.searchsorted(other.identities, self.identities, sorter=order).clip(max=len(order) - 1)]
        changed: Mask = (other.identities[place] == self.identities) & (other.contents[place] != self.contents)
        return changed


EMPTY = Manifest(np.empty(0, dtype="<u8"), np.empty(0, dtype="<u8"))


def digests(rows: Iterable[object]) -> Digests:
    """Give eight bytes for each of some values."""
    joined = b"".join(blake2b(repr(row).encode(), digest_size=_WIDTH).digest() for row in rows)
    return np.frombuffer(joined, dtype="<u8")


def name_of(part: Nodes | Relations) -> str:
    """Name a part: its label, or as it is written in Cypher."""
    return part.label if isinstance(part, Nodes) else f"({part.start})-[{part.type}]->({part.end})"


def obsolete(names: Iterable[str]) -> list[Nodes | Relations]:
    """Make parts, with nothing in them, of names that graphs no longer have."""
    found = [_RELATIONS.fullmatch(name) or name for name in sorted(names)]
    return [Nodes(each, {"id": []}) if isinstance(each, str) else Relations(each[2], each[1], each[3], [], [], [], {})
            for each in found]


def manifest_of(part: Nodes | Relations) -> Manifest:
    """Make the manifest of a part."""
    names = sorted(part.columns)
    values: list[list[Any]] = [part.columns[name] for name in names]
    said = ([pair for pair in zip(names, row, strict=True) if pair[1] is not None] for row in zip(*values, strict=True))
    identities = digests(identities_of(part))
    return Manifest(identities, digests(said) if names else np.zeros(len(identities), dtype="<u8"))


def manifest_of_rows(part: Nodes | Relations, listed: list[list[Any]]) -> Manifest:
    """Make a manifest of the identities that a database lists; what the rows say is not known."""
    keys = [row[0] for row in listed] if isinstance(part, Nodes) else [tuple(row) for row in listed]
    identities = digests(keys)
    return Manifest(identities, np.zeros(len(identities), dtype="<u8"))


def identities_of(part: Nodes | Relations) -> list[Any]:
    """Give what tells the rows of a part apart: ids, or start, end and key."""
    return part.ids if isinstance(part, Nodes) else list(zip(part.starts, part.ends, part.keys, strict=True))
