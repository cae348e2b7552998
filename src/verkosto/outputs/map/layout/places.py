"""The geographic layout: municipalities at their places, the others near them or in lists beside the map."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from math import cos, radians, sqrt
from typing import TypeAlias

import numpy as np

from verkosto.outputs.map.layout.shape import Floats, Frame, Shape, Spot, rows_of
from verkosto.outputs.map.layout.spread import apart

Outline: TypeAlias = list[tuple[float, float]]

_GOLDEN = np.pi * (3 - sqrt(5))
_ROW, _COLUMN, _PAD, _HEAD = 36.0, 236.0, 14.0, 40.0
_LONGEST = 14
_LISTS = (("body", "group.body"), ("agreement", "group.agreement"), ("domain", "group.domain"),
          ("organization", "map.no-place"))


@cache
def outline() -> Outline:
    """Read the outline of mainland Finland: longitude and latitude of its corners.

    Simplified from Natural Earth, cultural vectors, public domain (naturalearthdata.com).
    """
    read: list[list[float]] = json.loads((files(__package__) / "finland.json").read_text(encoding="utf-8"))["outline"]
    return [(lon, lat) for lon, lat in read]


def places(shapes: list[Shape], homes: dict[str, str]) -> tuple[dict[str, Spot], list[Frame], Outline]:
    """Place nodes on a map of Finland (equirectangular, true at its middle latitude).

    `homes` names for a node without coordinates the node beside which it stands: a county beside its largest municipality.
    What has neither is listed on the right. Gives the spots, the frames and the outline in map units.
    """
    scale, middle = _scale(shapes)
    located = {shape.id: _project(*shape.place, scale, middle) for shape in shapes if shape.place is not None}
    near = [shape for shape in shapes if shape.id not in located and homes.get(shape.id) in located]
    on_map = [shape for shape in shapes if shape.id in located] + near
    spots = _on_map(on_map, located, homes)
    shore = [_project(lon, lat, scale, middle) for lon, lat in outline()] if located else []
    listed, frames = _lists([shape for shape in shapes if shape.id not in spots], spots, shore)
    return {**spots, **listed}, frames, [(round(x, 1), round(y, 1)) for x, y in shore]


def _scale(shapes: list[Shape]) -> tuple[float, float]:
    """Give map units per degree of latitude, and the middle latitude of what is placed."""
    lat = [shape.place[1] for shape in shapes if shape.place is not None] or [64.9]
    return max(760.0, 60 * sqrt(len(lat)) * 2.2) / max(1.0, max(lat) - min(lat)), (max(lat) + min(lat)) / 2


def _project(lon: float, lat: float, scale: float, middle: float) -> tuple[float, float]:
    return (lon - 26.0) * cos(radians(middle)) * scale, -(lat - middle) * scale


def _on_map(shapes: list[Shape], located: dict[str, tuple[float, float]], homes: dict[str, str]) -> dict[str, Spot]:
    """Put nodes at their places, guests around their hosts; move apart those that would cover each other."""
    if not shapes:
        return {}
    guests: dict[str, int] = {}
    points = []
    for shape in shapes:
        if shape.id in located:
            points.append(located[shape.id])
            continue
        home = homes[shape.id]
        number = guests[home] = guests.get(home, 0) + 1
        angle, far = number * _GOLDEN - 1.2, 30 + 17 * sqrt(number)
        points.append((located[home][0] + far * np.cos(angle), located[home][1] + far * np.sin(angle)))
    radius = np.array([shape.radius + 2 for shape in shapes])
    settled = np.round(apart(np.array(points), np.column_stack([radius, radius])), 1) + 0.0
    return {shape.id: Spot(float(x), float(y)) for shape, (x, y) in zip(shapes, settled, strict=True)}


def _lists(rest: list[Shape], spots: dict[str, Spot], shore: Outline) -> tuple[dict[str, Spot], list[Frame]]:
    """List what has no place in frames to the right of the map, one below the other in columns."""
    top, bottom, x = _edges(spots, shore)
    listed: dict[str, Spot] = {}
    frames: list[Frame] = []
    y = top
    for group, caption in _LISTS:
        members = [shape.id for shape in rest if shape.group == group]
        rows = rows_of(len(members), _LONGEST)
        high = rows * _ROW + 2 * _PAD
        if not members:
            continue
        if y > top and y + high > bottom:
            x, y = max(frame.x + frame.width for frame in frames) + 40, top
        columns = -(-len(members) // rows)
        for index, node in enumerate(members):
            listed[node] = Spot(x + _PAD + 14 + index // rows * _COLUMN, round(y + _PAD + (index % rows + 0.5) * _ROW, 1),
                                _COLUMN - 42)
        frames.append(Frame(caption, x, round(y, 1), columns * _COLUMN, high))
        y += high + _HEAD
    return listed, frames


def _edges(spots: dict[str, Spot], shore: Outline) -> tuple[float, float, float]:
    """Give the top and the bottom of what is on the map, and the x at which lists may begin."""
    if not spots:
        return 0.0, 0.0, 0.0
    points: Floats = np.array([(spot.x, spot.y) for spot in spots.values()])
    top, bottom = float(points[:, 1].min()), float(points[:, 1].max())
    beside = [x for x, y in shore if top - 30 < y < bottom + 30]
    return round(top, 1), max(round(bottom, 1), top + 600), round(max([*beside, float(points[:, 0].max()) + 90]) + 50, 1)
