"""Shortest paths in several parts of a graph at once, in arrays (Brandes 2001, J. Math. Sociol. 25)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from verkosto.model.components import Places, smallest

Floats: TypeAlias = NDArray[np.float64]
Booleans: TypeAlias = NDArray[np.bool_]


@dataclass(frozen=True)
class Graph:
    """Nodes 0 … n − 1 (n ≥ 2), each with at least one edge, and every edge in both directions, sorted by its end."""

    start: Places
    end: Places

    @property
    def size(self) -> int:
        """How many nodes there are."""
        return int(self.end[-1]) + 1 if len(self.end) else 0

    @cached_property
    def part(self) -> Places:
        """The part in which each node is, by its smallest node."""
        return smallest(self.start, self.end, self.size)

    def gathered(self, values: Floats) -> Floats:
        """Add up for each node what its neighbours have; `values` and the result: (n,)."""
        return np.add.reduceat(values[self.start], self._first) if self.size else values

    @cached_property
    def _first(self) -> Places:
        """Where the edges of each node begin."""
        return np.flatnonzero(np.diff(self.end, prepend=-1))

    def of(self, kept: Booleans) -> Graph:
        """Keep some nodes, whole parts of them, counted anew."""
        place, edges = np.cumsum(kept) - 1, kept[self.end]
        return Graph(place[self.start[edges]], place[self.end[edges]])


def counted(graph: Graph, sources: Booleans, goals: Booleans) -> tuple[Floats, Floats]:
    """Count shortest paths between one source in each part of a graph and its goals there.

    `sources` and `goals`: (n,). Gives two arrays (n,): how many shortest paths lead from the source to each node, and
    how many lead on from there, away from the source, to goals. Float64: exact up to 2⁵³.
    """
    levels = list(_levels(graph, sources))
    ways = np.add.reduce(levels)
    onward = np.zeros_like(ways)
    for this, further in zip(levels[-2::-1], levels[:0:-1], strict=True):
        beyond = graph.gathered((goals + onward) * (further > 0))
        onward += beyond * (this > 0)
    return ways, onward


def _levels(graph: Graph, sources: Booleans) -> Iterator[Floats]:
    """Walk outwards from each source: how many shortest paths lead to the nodes that are 0, 1, … steps away."""
    reached, seen = sources.astype(np.float64), np.zeros_like(sources)
    while reached.any():
        yield reached
        seen |= reached > 0
        reached = np.where(seen, 0, graph.gathered(reached))
