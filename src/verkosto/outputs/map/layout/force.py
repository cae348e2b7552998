"""The network layout: what is related stands close, what is not stands apart."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from verkosto.outputs.map.layout.shape import Floats, Shape, Spot
from verkosto.outputs.map.layout.spread import apart, boxes

_GOLDEN = np.pi * (3 - np.sqrt(5))
_ROUNDS = 400
_ASPECT = 1.3
_ROOM = 2.1


def force(shapes: list[Shape], pairs: NDArray[np.intp], strength: Floats) -> dict[str, Spot]:
    """Place nodes by springs and repulsion, then give every label room.

    `pairs` (m × 2, positions in `shapes`) are springs of the given `strength` (m). Attraction grows with the distance,
    repulsion with the degrees and falls with the distance (ForceAtlas2: Jacomy et al. 2014, PLoS ONE 9(6) e98679);
    nodes without a spring are set in rows below.
    """
    if not shapes:
        return {}
    sizes = boxes(shapes)
    tied = np.isin(np.arange(len(shapes)), pairs)
    points = np.zeros((len(shapes), 2))
    if tied.any():
        points[tied] = _settled(_renumbered(pairs, tied), strength, sizes[tied])
    points[~tied] = _rows(sizes[~tied], points[tied], sizes[tied])
    points = np.round(points, 1) + 0.0
    return {shape.id: Spot(float(x), float(y)) for shape, (x, y) in zip(shapes, points, strict=True)}


def _renumbered(pairs: NDArray[np.intp], kept: NDArray[np.bool_]) -> NDArray[np.intp]:
    return (np.cumsum(kept) - 1)[pairs]


def _settled(pairs: NDArray[np.intp], strength: Floats, sizes: Floats) -> Floats:
    """Simulate, scale to the room that the labels need, and push apart what still overlaps."""
    points = _simulated(pairs, strength, len(sizes))
    middle = np.median(points, axis=0)
    points = (points - middle) * np.array([_ASPECT**0.5, _ASPECT**-0.5])
    needed = _ROOM * 4 * (sizes[:, 0] * sizes[:, 1]).sum()
    spread = np.ptp(points, axis=0) + 1e-9
    return apart(points * np.sqrt(needed / (spread[0] * spread[1])), sizes)


def _simulated(pairs: NDArray[np.intp], strength: Floats, count: int) -> Floats:
    weight = _weights(pairs, strength, count)
    mass = 1.0 + weight.sum(axis=1)
    place = np.argsort(np.argsort(-mass, kind="stable"), kind="stable")
    points = np.sqrt(place + 0.5)[:, None] * np.column_stack([np.cos(place * _GOLDEN), np.sin(place * _GOLDEN)])
    for step in range(_ROUNDS):
        move = _forces(points, weight, mass) / mass[:, None]
        length = np.hypot(move[:, 0], move[:, 1])
        limit = 0.6 * (1 - step / _ROUNDS) + 0.01
        points += move * np.minimum(1.0, limit / np.maximum(length, 1e-12))[:, None]
    return points


def _weights(pairs: NDArray[np.intp], strength: Floats, count: int) -> Floats:
    weight = np.zeros((count, count))
    np.add.at(weight, (pairs[:, 0], pairs[:, 1]), strength)
    return weight + weight.T


def _forces(points: Floats, weight: Floats, mass: Floats) -> Floats:
    """Give the force on every node: repulsion m·m/d, springs w·d, and a pull towards the middle."""
    gaps = points[:, None, :] - points[None, :, :]
    square = np.maximum((gaps**2).sum(axis=2), 0.01)
    factor = mass[:, None] * mass[None, :] / square - weight
    return (gaps * factor[..., None]).sum(axis=1) - 0.3 * mass[:, None] * points


def _rows(loose: Floats, points: Floats, sizes: Floats) -> Floats:
    """Set nodes without springs in rows below all others."""
    bottom = (points[:, 1] + sizes[:, 1]).max(initial=0.0)
    left, right = (points[:, 0].min(initial=-300.0), points[:, 0].max(initial=300.0)) if len(points) else (-300.0, 300.0)
    placed, x, y = [], left, bottom + 60.0
    for wide, _ in loose:
        if x > left and x + 2 * wide > right:
            x, y = left, y + 2 * loose[:, 1].max()
        placed.append((x + wide, y))
        x += 2 * wide + 10
    return np.array(placed).reshape(-1, 2)
