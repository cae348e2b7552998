"""Room for everybody: nodes and their labels are pushed apart until none covers another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from verkosto.outputs.map.layout.shape import Floats, Shape

if TYPE_CHECKING:
    from numpy.typing import NDArray

_GAP = 7.0
_ROUNDS = 600
_DEAREST = 6e7
"""How many pairs are compared at most, all rounds together: it keeps large pictures quick."""
_GROWN = 0.5
"""The part of the rounds in which boxes grow to their size: so they find ways past each other."""
_SIDEWAYS = (1.6, 1.6, 8.0)
"""Boxes are wider than tall, and so is a screen: they rather move sideways, every third time much rather."""


def boxes(shapes: list[Shape], letters: float = 1.0) -> tuple[Floats, Floats]:
    """Give the room of every node with its label: half widths and half heights (n × 2), and how far below it lies (n).

    `letters` is how large a pixel of a label is in map units.
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
    order = np.sign(np.subtract.outer(np.arange(len(points)), np.arange(len(points))))
    edge = None if stage is None else np.maximum(np.array(stage) / 2 - sizes, 0.0)
    rounds = min(_ROUNDS, int(_DEAREST / max(1, len(points)) ** 2) + 1)
    for step in range(rounds):
        grown = min(1.0, 0.3 + step / (_GROWN * rounds))
        move = _push(points, sizes * grown, order, _SIDEWAYS[step % len(_SIDEWAYS)])
        if grown == 1.0 and np.abs(move).max(initial=0.0) < 0.05:  # noqa: PLR2004 - a twentieth of a pixel
            break
        points += move
        if edge is not None:
            points = np.clip(points, -edge, edge)
    return points


def _push(points: Floats, sizes: Floats, order: NDArray[np.int_], aside: float) -> Floats:
    """Give the move of every node away from the boxes that it overlaps, half of each overlap."""
    gaps = points[:, None, :] - points[None, :, :]
    overlap: Floats = sizes[:, None, :] + sizes[None, :, :] - np.abs(gaps)
    np.einsum("iik->ik", overlap)[:] = 0.0
    hit = np.all(overlap > 0, axis=2)
    sideways = overlap[..., 0] < aside * overlap[..., 1]
    direction = np.where(gaps == 0, order[..., None], np.sign(gaps))
    step: Floats = np.where(np.stack([sideways, ~sideways], axis=2), overlap, 0.0) * direction
    step *= hit[..., None] / 2
    met = np.maximum(np.count_nonzero(hit, axis=1), 1)
    return np.asarray(step.sum(axis=1) / np.sqrt(met)[:, None])
