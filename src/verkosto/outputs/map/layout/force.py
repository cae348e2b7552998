"""The network layout: what is related stands close, what is not stands apart."""

from __future__ import annotations

from math import pi, sqrt
from typing import TYPE_CHECKING

import numpy as np

from verkosto.outputs.map.layout.crowd import seated, settle_crowd
from verkosto.outputs.map.layout.shape import STAGE, Floats, Frame, Listing, Shape, Spot, directions, lengths
from verkosto.outputs.map.layout.spread import apart, boxes

if TYPE_CHECKING:
    from numpy.typing import NDArray

_GOLDEN = pi * (3 - sqrt(5))
_ROUNDS, _GRAVITY = 400, 0.3
_CROWD, _DEAREST = 700, 8e7
"""From how many nodes on crowding is felt through a grid, and how many pairs are compared at most before that."""
_ROOM = 1.2
"""How much larger a picture is than all its labels together."""
_MARGIN = 1.15
"""How much more room those names get that are to be read at first sight."""
_ROW, _COLUMN, _HEAD, _COLUMNS, _SIGN = 22.0, 236.0, 34.0, 3, 56.0
_EDGE = 10.0
"""What stays free beside the list of nodes without relations, in pixels."""


def force(shapes: list[Shape], pairs: NDArray[np.intp], strength: Floats) -> tuple[dict[str, Spot], list[Frame]]:
    """Place nodes by springs and repulsion, then give every label room.

    `pairs` (m × 2, positions in `shapes`) are springs of the given `strength` (m). Attraction grows with the distance,
    repulsion with the degrees and falls with the distance (ForceAtlas2: Jacomy et al. 2014, PLoS ONE 9(6) e98679);
    nodes without a spring are listed in a frame below. A map unit is a pixel of the stage where all fits on it.
    """
    tied = np.isin(np.arange(len(shapes)), pairs)
    core = [shape for shape, is_tied in zip(shapes, tied, strict=True) if is_tied]
    untied = [shape for shape, is_tied in zip(shapes, tied, strict=True) if not is_tied]
    loose = _loose(untied, _stage(core, 0.0)[0])
    stage = _stage(core, loose.height + _HEAD if loose.members else 0.0)
    points = _settled(_renumbered(pairs, tied), strength, core, stage) if core else np.zeros((0, 2))
    spots = {shape.id: Spot(float(x), float(y), shape.radius) for shape, (x, y) in zip(core, points, strict=True)}
    if not loose.members:
        return spots, []
    bottom = max([stage[1] / 2, *(spot.y for spot in spots.values())])
    listed, frame = loose.set_out("map.no-relations", -loose.width / 2, bottom + _HEAD if core else 0.0)
    return {**spots, **listed}, [frame]


def _loose(shapes: list[Shape], wide: float) -> Listing:
    """List nodes without springs in a few columns that have room for whole names, very many in a list as wide as high.

    `wide` is the width of the picture, which is shown as wide as the stage.
    """
    columns = round(len(shapes) ** 0.5 * 2 * (_ROW / _COLUMN) ** 0.5)
    column, row = _COLUMN, _ROW
    if columns <= _COLUMNS:
        factor = wide / STAGE[0]
        row = round(_ROW * factor, 1)
        longest = factor * (_SIGN + max((shape.written for shape in shapes), default=0.0))
        columns = int(min(_COLUMNS, max(_COLUMNS - 1, wide // longest)))
        column = (wide - 2 * _EDGE * factor) / columns
    return Listing(tuple(shapes), column, row, longest=max(1, -(-len(shapes) // columns)), radius=8.0)


def _renumbered(pairs: NDArray[np.intp], kept: NDArray[np.bool_]) -> NDArray[np.intp]:
    return (np.cumsum(kept) - 1)[pairs]


def _stage(shapes: list[Shape], below: float) -> tuple[float, float]:
    """Give the size for some nodes: the screen's without what is kept below, or more where labels need it."""
    wide, high = STAGE[0], max(STAGE[1] - below, STAGE[1] / 3)
    sizes, _ = boxes(shapes)
    factor = max(1.0, float(_ROOM * 4 * (sizes[:, 0] * sizes[:, 1]).sum() / (wide * high)) ** 0.5)
    return wide * factor, high * factor


def _settled(pairs: NDArray[np.intp], strength: Floats, shapes: list[Shape], stage: tuple[float, float]) -> Floats:
    """Simulate, fill the stage, and push apart what overlaps."""
    if len(shapes) > _CROWD:
        return _crowded(pairs, strength, shapes)
    raw = _simulated(pairs, strength, len(shapes))
    low, high = raw.min(axis=0), raw.max(axis=0)
    sizes, hanging = boxes(shapes, _letters(shapes, stage))
    filled = (raw - (low + high) / 2) / (high - low + 0.1) * (np.array(stage) - 2 * sizes.mean(axis=0))
    shift = np.column_stack([np.zeros_like(hanging), hanging])
    return np.asarray(np.round(apart(filled, sizes, stage=stage) - shift, 1) + 0.0)


def _letters(shapes: list[Shape], stage: tuple[float, float]) -> Floats:
    """Give how large the letters of each node's label are (n × 1).

    Counties and municipalities keep room for their names at the first sight, however much is drawn.
    """
    leading = np.array([shape.kind in ("county", "municipality") for shape in shapes])
    return np.where(leading, _MARGIN * stage[0] / STAGE[0], 1.0)[:, None]


def _crowded(pairs: NDArray[np.intp], strength: Floats, shapes: list[Shape]) -> Floats:
    """Settle very many nodes: each gets room for its sign, names are shown as one comes nearer."""
    points = settle_crowd(pairs, strength, _spiral(np.ones(len(shapes))))
    room = 3 * float(np.mean([shape.radius for shape in shapes]))
    wide = room * len(shapes) ** 0.5
    stretch = np.array([(STAGE[0] / STAGE[1]) ** 0.5, (STAGE[1] / STAGE[0]) ** 0.5])
    return np.asarray(np.round(seated(points * wide * stretch, room), 1) + 0.0)


def _spiral(mass: Floats) -> Floats:
    """Start with the heaviest nodes in the middle and the others around them, evenly spread."""
    place = np.argsort(np.argsort(-mass, kind="stable"), kind="stable")
    return np.asarray(np.sqrt(place + 0.5)[:, None] * directions([each * _GOLDEN for each in place.tolist()]))


def _simulated(pairs: NDArray[np.intp], strength: Floats, count: int) -> Floats:
    weight = np.zeros((count, count))
    np.add.at(weight, (pairs[:, 0], pairs[:, 1]), strength)
    weight += weight.T
    mass = 1.0 + weight.sum(axis=1)
    points = _spiral(mass)
    rounds = int(min(_ROUNDS, _DEAREST / count**2))
    for step in range(rounds):
        move = _forces(points, weight, mass) / mass[:, None]
        length = lengths(move)
        limit = 0.6 * (1 - step / rounds) + 0.01
        points += move * np.minimum(1.0, limit / np.maximum(length, 1e-12))[:, None]
    return points


def _forces(points: Floats, weight: Floats, mass: Floats) -> Floats:
    """Give the force on every node: repulsion m·m/d, springs w·d, and a pull towards the middle."""
    wide, high = (points[:, None, axis] - points[None, :, axis] for axis in range(2))
    square = np.maximum(wide * wide + high * high, 0.01)
    factor = mass[:, None] * mass[None, :] / square - weight
    force = np.column_stack([(wide * factor).sum(axis=1), (high * factor).sum(axis=1)])
    return np.asarray(force - _GRAVITY * mass[:, None] * points)
