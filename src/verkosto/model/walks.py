"""What a graph falls into without one of its nodes: one walk in depth tells it of all (Hopcroft & Tarjan 1973)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

Part: TypeAlias = list[range]
"""Nodes that hang together, as stretches of places in the order of the walk."""


class Walk:
    """A walk through an undirected graph, into the depth first (Hopcroft & Tarjan 1973, Commun. ACM 16).

    NetworkX finds the same cut vertices, but not what they hold, and its import takes longer than all that is asked.
    `near` gives the neighbours of every node; `nodes` are the nodes in the order in which they were reached.
    """

    def __init__(self, near: Mapping[str, Iterable[str]]) -> None:
        """Walk through all that hangs together, one after the other."""
        self._near = near
        self._place: dict[str, int] = {}
        self._lowest: dict[str, int] = {}
        self._below: dict[str, Part] = {}
        self.wholes: Part = []
        for node in near:
            if node not in self._place:
                start = len(self._place)
                self._follow(node)
                self.wholes.append(range(start, len(self._place)))
        self.nodes = list(self._place)
        self._whole = [whole for whole in self.wholes for _ in whole]

    def parts(self, node: str) -> list[Part]:
        """Give the parts into which what hangs together with a node falls without it."""
        place, below = self._place[node], self._below[node]
        whole, rest = self._whole[place], []
        at = whole.start
        for taken in (range(place, place + 1), *below):
            rest.append(range(at, taken.start))
            at = taken.stop
        rest = [each for each in (*rest, range(at, whole.stop)) if each]
        return [*([each] for each in below), *([rest] if rest else [])]

    def count(self, node: str) -> int:
        """Count those parts."""
        place = self._place[node]
        return len(self._below[node]) + (place > self._whole[place].start)

    def _follow(self, root: str) -> None:
        """Go on to the first neighbour not yet reached, back where there is none."""
        place, lowest = self._place, self._lowest
        path = [(root, self._reach(root))]
        while path:
            node, rest = path[-1]
            for other in rest:
                if other not in place:
                    path.append((other, self._reach(other)))
                    break
                lowest[node] = min(lowest[node], place[other])
            else:
                path.pop()
                if path:
                    self._return(path[-1][0], node)

    def _reach(self, node: str) -> Iterator[str]:
        self._place[node] = self._lowest[node] = len(self._place)
        self._below[node] = []
        return iter(self._near[node])

    def _return(self, node: str, child: str) -> None:
        """Note what hangs on a node alone: no way leads back from the child to before it."""
        if self._lowest[child] >= self._place[node]:
            self._below[node].append(range(self._place[child], len(self._place)))
        self._lowest[node] = min(self._lowest[node], self._lowest[child])
