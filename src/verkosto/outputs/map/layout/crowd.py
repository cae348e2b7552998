"""Springs and repulsion for very many nodes: crowding is felt through a grid, nobody is compared with everybody."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from verkosto.outputs.map.layout.shape import Floats, lengths

if TYPE_CHECKING:
    from numpy.typing import NDArray

_GRID, _ROUNDS = 96, 160
_BLURS = 6
"""How often the counts are blurred: so far a node's crowding is felt."""
_ROW = 3**0.5 / 2
"""The distance between two rows of a hexagonal lattice."""


def settle_crowd(pairs: NDArray[np.intp], strength: Floats, points: Floats) -> Floats:
    """Move nodes towards their neighbours and away from where many are; n × 2 in, n × 2 out, within [-1, 1].

    Every round counts the nodes in the squares of a grid, blurs the counts, and lets each node roll down their slope.
    """
    points = points / np.abs(points).max(initial=1e-9)
    degree = np.bincount(pairs.ravel(), np.repeat(strength, 2), minlength=len(points)) + 1e-9
    for step in range(_ROUNDS):
        heat = 1 - step / _ROUNDS
        pull = _pull(pairs, strength, points) / degree[:, None]
        push = _push(points)
        move = 0.5 * pull + push
        length = np.maximum(lengths(move), 1e-12)
        points = points + move * np.minimum(1.0, (0.08 * heat + 0.002) / length)[:, None]
        points = points / max(1.0, float(np.abs(points).max()))
    return points


def _pull(pairs: NDArray[np.intp], strength: Floats, points: Floats) -> Floats:
    """Give the sum of the springs at every node."""
    one, other = pairs[:, 0], pairs[:, 1]
    stretch = (points[other] - points[one]) * strength[:, None]
    pull = np.empty_like(points)
    for axis in range(2):
        out = np.bincount(one, stretch[:, axis], minlength=len(points))
        back = np.bincount(other, stretch[:, axis], minlength=len(points))
        pull[:, axis] = out - back
    return pull


def _push(points: Floats) -> Floats:
    """Give every node the slope of the crowd where it stands, downwards."""
    place = np.clip(((points + 1) / 2 * _GRID).astype(np.intp), 0, _GRID - 1)
    crowd = np.bincount(place[:, 0] * _GRID + place[:, 1], minlength=_GRID * _GRID).reshape(_GRID, _GRID).astype(float)
    smooth = crowd
    for _ in range(_BLURS):
        smooth = _blurred(smooth)
    slope = np.stack(np.gradient(smooth), axis=2)
    push: Floats = -slope[place[:, 0], place[:, 1]]
    return push * (2.0 / _GRID) / max(1e-9, float(np.abs(push).max())) * 1.5


def _blurred(crowd: Floats) -> Floats:
    """Blur a grid once: each square becomes the mean of itself and its four neighbours."""
    wide = np.pad(crowd, 1)
    return np.asarray((wide[1:-1, 1:-1] + wide[:-2, 1:-1] + wide[2:, 1:-1] + wide[1:-1, :-2] + wide[1:-1, 2:]) / 5)


def seated(points: Floats, room: float) -> Floats:
    """Give every node the nearest free seat of a hexagonal lattice of spacing `room`; those in the middle first."""
    order = np.argsort(lengths(points), kind="stable")
    taken: set[tuple[int, int]] = set()
    settled = np.empty_like(points)
    for node in order:
        row = round(points[node, 1] / (room * _ROW))
        column = round(points[node, 0] / room - (row % 2) / 2)
        seat = _free((column, row), taken)
        taken.add(seat)
        settled[node] = (seat[0] + (seat[1] % 2) / 2) * room, seat[1] * room * _ROW
    return settled


def _free(wanted: tuple[int, int], taken: set[tuple[int, int]]) -> tuple[int, int]:
    """Find the nearest seat that is not taken, square ring by square ring."""
    far = 0
    while True:
        for column, row in _ring(far):
            seat = wanted[0] + column, wanted[1] + row
            if seat not in taken:
                return seat
        far += 1


@cache
def _ring(far: int) -> list[tuple[int, int]]:
    """List the steps to the squares of a ring, nearest first."""
    steps = [(column, row) for column in range(-far, far + 1) for row in range(-far, far + 1)
             if max(abs(column), abs(row)) == far]
    return sorted(steps, key=lambda step: (step[0] ** 2 + step[1] ** 2, step))
