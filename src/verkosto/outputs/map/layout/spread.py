"""Room for everybody: nodes and their labels are pushed apart until none covers another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from verkosto.outputs.map.layout.shape import Floats, Shape

if TYPE_CHECKING:
    from numpy.typing import NDArray

_GAP = 7.0
_ROUNDS = 600
_EFFORT = 60_000
"""Rounds times boxes at most: many boxes get fewer rounds, in a crowd some stay above others."""
_LOOKS, _NEAR = 15, 30.0
"""After how many rounds one looks again who is near whom, and how near that is."""
_GROWN = 0.5
"""The part of the rounds in which boxes grow to their size: so they find ways past each other."""
_SIDEWAYS = (1.6, 1.6, 8.0)
"""Boxes are wider than tall, and so is a screen: they rather move sideways, every third time much rather."""


def boxes(shapes: list[Shape], letters: float | Floats = 1.0) -> tuple[Floats, Floats]:
    """Give the room of every node with its label: half widths and half heights (n × 2), and how far below it lies (n).

    `letters` is how large a pixel of a label is in map units, for all or for each (n × 1).
    """
    radius = np.array([shape.radius for shape in shapes])
    label = np.array([shape.label for shape in shapes]).reshape(-1, 2) * letters
    wide = np.maximum(radius, label[:, 0] / 2)
    high = radius + label[:, 1] / 2
    return np.column_stack([wide, high]) + _GAP / 2, label[:, 1] / 2


def apart(points: Floats, sizes: Floats, *, stage: tuple[float, float] | None = None) -> Floats:
    """Push overlapping boxes apart along the axis on which less is needed; n × 2 in, n × 2 out.

    `sizes` are half widths and half heights; with a `stage` (width and height around 0) all boxes stay inside. Ties are
    broken by the order of the nodes.
    """
    points = points.copy()
    edge = None if stage is None else np.maximum(np.array(stage) / 2 - sizes, 0.0)
    one, other = _near(points, sizes)
    rounds = min(_ROUNDS, max(12, _EFFORT // max(1, len(points))))
    for step in range(rounds):
        grown = min(1.0, 0.3 + step / (_GROWN * rounds))
        if step % _LOOKS == 0:
            one, other = _near(points, sizes * grown)
        move = _push(points, sizes * grown, one, other, _SIDEWAYS[step % len(_SIDEWAYS)])
        if grown == 1.0 and np.abs(move).max(initial=0.0) < 0.05:  # noqa: PLR2004 - a twentieth of a pixel
            break
        points += move
        if edge is not None:
            points = np.clip(points, -edge, edge)
    return points


def _near(points: Floats, sizes: Floats) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Give the pairs of boxes that overlap or might soon, each once: by a sweep from left to right."""
    order = np.argsort(points[:, 0], kind="stable")
    reach = 2 * float(sizes[:, 0].max(initial=0.0)) + _NEAR
    found = [np.empty((0, 2), dtype=np.intp)]
    for step in range(1, len(points)):
        one, other = order[:-step], order[step:]
        close = points[other, 0] - points[one, 0] < reach
        if not close.any():
            break
        pairs = np.column_stack([one[close], other[close]])
        gaps = np.abs(points[pairs[:, 0]] - points[pairs[:, 1]])
        found.append(pairs[np.all(gaps < sizes[pairs[:, 0]] + sizes[pairs[:, 1]] + _NEAR, axis=1)])
    one, other = np.concatenate(found).T
    return one, other


def _push(points: Floats, sizes: Floats, one: NDArray[np.intp], other: NDArray[np.intp], aside: float) -> Floats:
    """Give the move of every node away from the boxes that it overlaps, half of each overlap."""
    gaps = points[one] - points[other]
    overlap: Floats = sizes[one] + sizes[other] - np.abs(gaps)
    hit = np.all(overlap > 0, axis=1)
    one, other, gaps, overlap = one[hit], other[hit], gaps[hit], overlap[hit]
    sideways = overlap[:, 0] < aside * overlap[:, 1]
    step = np.where(np.column_stack([sideways, ~sideways]), overlap / 2, 0.0) * np.where(gaps < 0, -1.0, 1.0)
    count = len(points)
    met = np.bincount(one, minlength=count) + np.bincount(other, minlength=count)
    moved = [np.bincount(one, step[:, axis], minlength=count) - np.bincount(other, step[:, axis], minlength=count)
             for axis in range(2)]
    return np.asarray(np.column_stack(moved) / np.sqrt(np.maximum(met, 1))[:, None])
