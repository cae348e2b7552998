"""Shortest paths from several places at once, in arrays (Brandes 2001, J. Math. Sociol. 25)."""

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
        return int(self.end[-1]) + 1

    def gathered(self, values: Floats) -> Floats:
        """Add up for each node what its neighbours have; `values` and the result: (places, n)."""
        return np.add.reduceat(values[:, self.start], self._first, axis=1)

    @cached_property
    def _first(self) -> Places:
        """Where the edges of each node begin."""
        return np.flatnonzero(np.diff(self.end, prepend=-1))

    def parts(self) -> Iterator[tuple[Places, Graph]]:
        """Give each connected part: its nodes, and the graph of them, counted anew."""
        labels = smallest(self.start, self.end, self.size)
        order = np.argsort(labels, kind="stable")
        ends = np.cumsum(np.bincount(labels)[np.unique(labels)])
        place = np.empty(self.size, dtype=np.intp)
        edges = np.argsort(labels[self.end], kind="stable")
        cuts = np.searchsorted(labels[self.end][edges], labels[order[ends - 1]], side="right")
        for nodes, own in zip(np.split(order, ends[:-1]), np.split(edges, cuts[:-1]), strict=True):
            place[nodes] = np.arange(len(nodes))
            yield nodes, Graph(place[self.start[own]], place[self.end[own]])


def counted(graph: Graph, sources: Places, goals: Booleans) -> tuple[Floats, Floats]:
    """Count shortest paths between each source and its goals.

    `sources`: (s,) nodes; `goals`: (s, n), the nodes to reach from each. Gives two arrays (s, n): how many shortest
    paths lead from the source to each node, and how many lead on from there, away from the source, to goals.
    Float64: exact up to 2⁵³.
    """
    levels = list(_levels(graph, sources))
    ways = np.add.reduce(levels)
    onward = np.zeros_like(ways)
    for this, further in zip(levels[-2::-1], levels[:0:-1], strict=True):
        beyond = graph.gathered((goals + onward) * (further > 0))
        onward += beyond * (this > 0)
    return ways, onward


def _levels(graph: Graph, sources: Places) -> Iterator[Floats]:
    """Walk outwards from each source: how many shortest paths lead to the nodes that are 0, 1, … steps away."""
    reached = np.zeros((len(sources), graph.size))
    reached[np.arange(len(sources)), sources] = 1
    seen = np.zeros_like(reached, dtype=bool)
    while reached.any():
        yield reached
        seen |= reached > 0
        reached = np.where(seen, 0, graph.gathered(reached))
