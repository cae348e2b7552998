"""What hangs together: the connected components of pairs."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Places: TypeAlias = NDArray[np.intp]


def components(nodes: Iterable[str], *pairs: Iterable[tuple[str, str]]) -> dict[str, int]:
    """Number the connected components: `{node: number}`, for all `nodes` and all ends of `pairs`."""
    edges = list(chain.from_iterable(pairs))
    known = dict.fromkeys(chain(nodes, chain.from_iterable(edges)))
    places = {node: place for place, node in enumerate(known)}
    ends = np.array([(places[one], places[other]) for one, other in edges], dtype=np.intp).reshape(-1, 2)
    numbers = np.unique(smallest(ends[:, 0], ends[:, 1], len(places)), return_inverse=True)[1]
    return dict(zip(places, numbers.tolist(), strict=True))


def smallest(one: Places, other: Places, size: int) -> Places:
    """Give each of the nodes 0 … size − 1 the smallest node that it is connected with, by pairs of nodes."""
    labels = np.arange(size)
    while True:
        nearer = labels.copy()
        np.minimum.at(nearer, other, labels[one])
        np.minimum.at(nearer, one, labels[other])
        nearer = nearer[nearer]
        if (nearer == labels).all():
            return labels
        labels = nearer
