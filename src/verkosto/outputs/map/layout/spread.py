"""Room for everybody: nodes and their labels are pushed apart until none covers another."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from verkosto.outputs.map.layout.shape import LINE, Floats, Shape

_GAP = 8.0
_ROUNDS = 400


def boxes(shapes: list[Shape]) -> Floats:
    """Give the half width and the half height of every node with its label below: n × 2."""
    wide = [max(shape.radius, shape.width / 2) for shape in shapes]
    high = [shape.radius + shape.lines * LINE / 2 for shape in shapes]
    return np.column_stack([wide, high]).reshape(-1, 2) + _GAP / 2


def apart(points: Floats, sizes: Floats, *, pinned: NDArray[np.bool_] | None = None) -> Floats:
    """Push overlapping boxes apart along the axis on which they overlap less; n × 2 in, n × 2 out.

    `sizes` are half widths and half heights; `pinned` nodes stay. Deterministic: ties are broken by the order of the nodes.
    """
    points = points.copy()
    share = _shares(len(points), pinned)
    order = np.sign(np.subtract.outer(np.arange(len(points)), np.arange(len(points))))
    for _ in range(_ROUNDS):
        move = _push(points, sizes, order, share)
        if np.abs(move).max(initial=0.0) < 0.05:  # noqa: PLR2004 - a twentieth of a pixel
            break
        points += move
    return points


def _shares(count: int, pinned: NDArray[np.bool_] | None) -> Floats:
    """How much of an overlap each node of a pair gives way for: half each, all beside a pinned one, a pinned one nothing."""
    fixed = np.zeros(count, dtype=bool) if pinned is None else pinned
    share = np.tile(np.where(fixed, 1.0, 0.5), (count, 1))
    share[fixed, :] = 0.0
    return share


def _push(points: Floats, sizes: Floats, order: NDArray[np.int_], share: Floats) -> Floats:
    """Give the mean move of every node away from the boxes that it overlaps."""
    gaps = points[:, None, :] - points[None, :, :]
    overlap = sizes[:, None, :] + sizes[None, :, :] - np.abs(gaps)
    np.einsum("iik->ik", overlap)[:] = 0.0
    hit = (overlap > 0).all(axis=2)
    sideways = overlap[..., 0] < overlap[..., 1]
    direction = np.where(gaps == 0, order[..., None], np.sign(gaps))
    step = np.where(np.stack([sideways, ~sideways], axis=2), overlap, 0.0) * direction
    step *= (hit * share)[..., None]
    return step.sum(axis=1) / np.sqrt(np.maximum(hit.sum(axis=1), 1))[:, None]
