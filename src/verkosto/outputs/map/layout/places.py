"""The geographic layout: municipalities at their places, the others near them or in lists beside the map."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from math import cos, pi, radians
from typing import TypeAlias

import numpy as np

from verkosto.outputs.map.layout.shape import Floats, Frame, Listing, Shape, Spot, directions
from verkosto.outputs.map.layout.spread import apart, boxes

Outline: TypeAlias = list[tuple[float, float]]

Window: TypeAlias = tuple[float, float, float, float]

_WIDE, _HIGH = 560.0, 760.0
_SETTLED = 80
"""Beyond so many nodes on it the map grows with them."""
_SMALLEST = 6.5
"""The radius of the smallest sign that can be seen on a map that has not grown."""
_NARROWEST, _MARGIN, _FARTHEST = 0.4, 46.0, 0.25
_ROW, _COLUMN, _HEAD = 28.0, 370.0, 50.0
_LONGEST = 32
_STRETCHED = 1.25
"""How much larger than usual a map is at most that stands beside tall lists."""
_DIRECTIONS, _DISTANCES = 16, (28.0, 40.0, 54.0)
"""Where a guest may stand around its host: in how many directions, and how far on a map that has not grown."""
_LETTERS = 1.8
"""How large letters are on a map that is made smaller to fit the screen."""
_LISTS = (("body", "group.body"), ("agreement", "group.agreement"), ("domain", "group.domain"),
          ("person", "group.person"), ("post", "group.post"), ("organization", "map.no-place"))


@cache
def outline() -> Outline:
    """Read the outline of mainland Finland: longitude and latitude of its corners.

    Simplified from Natural Earth, cultural vectors, public domain (naturalearthdata.com).
    """
    read: list[list[float]] = json.loads((files(__package__) / "finland.json").read_text(encoding="utf-8"))["outline"]
    return [(lon, lat) for lon, lat in read]


@dataclass(frozen=True)
class Chart:
    """A map of Finland: units per degree of latitude, its middle latitude, its outline, and what is shown of it."""

    scale: float
    middle: float
    shore: Outline
    window: Window

    def project(self, lon: float, lat: float) -> tuple[float, float]:
        """Give the place of a coordinate (equirectangular, true at the middle latitude)."""
        return (lon - 26.0) * cos(radians(self.middle)) * self.scale, -(lat - self.middle) * self.scale


def places(shapes: list[Shape], homes: dict[str, str]) -> tuple[dict[str, Spot], list[Frame], Chart | None]:
    """Place nodes on a map of Finland.

    `homes` names for a node without coordinates the one beside which it stands: a county beside its largest
    municipality. What has neither is listed on the right. Gives the spots, the frames and the map, None where nothing
    has a place.
    """
    coordinates = {shape.id: shape.place for shape in shapes if shape.place is not None}
    rest = [shape for shape in shapes if shape.place is None and homes.get(shape.id) not in coordinates]
    growth = max(1.0, len(coordinates) / _SETTLED) ** 0.5
    chart, lists = _fitting(list(coordinates.values()), rest, growth)
    located = {node: chart.project(*place) for node, place in coordinates.items()} if chart else {}
    on_map = [shape for shape in shapes if shape.id in located or homes.get(shape.id) in located]
    spots = _on_map(on_map, located, homes, growth)
    listed, frames = _beside(chart, lists)
    return {**spots, **listed}, frames, chart


def _fitting(
    places: list[tuple[float, float]], rest: list[Shape], growth: float,
) -> tuple[Chart | None, dict[str, Listing]]:
    """Choose a map and lists beside it: short lists grow with the map, and the map with tall lists."""
    chart = _chart(places, growth)
    lists = _listings(rest, chart, growth)
    if not chart or not lists:
        return chart, lists
    spare = _tall(lists) / (chart.window[3] - chart.window[1])
    wider = _chart(places, growth * min(_STRETCHED, max(1.0, spare)))
    return (_heightened(wider, lists) if wider else None), lists


def _listings(rest: list[Shape], chart: Chart | None, growth: float) -> dict[str, Listing]:
    """List what has no place, by the caption of its list; short lists grow with the map."""
    groups = {caption: tuple(shape for shape in rest if shape.group == group) for group, caption in _LISTS}
    lists = {caption: Listing(members, _COLUMN, _ROW, _LONGEST, pad=7.0)
             for caption, members in groups.items() if members}
    if not chart or not lists:
        return lists
    unit = max(1.0, min(growth, (chart.window[3] - chart.window[1]) / _tall(lists)))
    return {caption: Listing(each.members, _COLUMN * unit, _ROW * unit, _LONGEST, 9 * unit, 7 * unit, unit=unit)
            for caption, each in lists.items()}


def _tall(lists: dict[str, Listing]) -> float:
    """Give the height of lists one below the other, with their captions."""
    return sum(listing.height + _HEAD * listing.unit for listing in lists.values())


def _heightened(chart: Chart, lists: dict[str, Listing]) -> Chart:
    """Show as much of the country as the lists beside it are tall."""
    left, top, right, bottom = chart.window
    tall = min(_tall(lists), _LONGEST * (_ROW + 4))
    more = round(max(0.0, tall - (bottom - top)) / 2, 1)
    return replace(chart, window=(left, round(top - more, 1), right, round(bottom + more, 1)))


def _chart(places: list[tuple[float, float]], growth: float) -> Chart | None:
    """Choose the scale at which the places fill a map that has grown, and what of the country is seen around them."""
    if not places:
        return None
    low, high = np.min(places, axis=0), np.max(places, axis=0)
    middle = float(low[1] + high[1]) / 2
    spans = np.maximum(high - low, _NARROWEST) * np.array([cos(radians(middle)), 1.0])
    bare = Chart(float(min(_WIDE / spans[0], _HIGH / spans[1])) * growth, middle, [], (0.0, 0.0, 0.0, 0.0))
    shore = [bare.project(lon, lat) for lon, lat in outline()]
    corners = [bare.project(low[0], high[1]), bare.project(high[0], low[1])]
    return replace(bare, shore=[(round(x, 1), round(y, 1)) for x, y in shore], window=_window(corners, shore))


def _window(corners: list[tuple[float, float]], shore: Outline) -> Window:
    """Give left, top, right and bottom: the places with a margin, and the shore beside them where that is not far."""
    (left, top), (right, bottom) = corners
    reach = max(right - left, 200.0) * _FARTHEST
    beside = [x for x, y in shore if top < y < bottom and left - reach < x < right + reach]
    edges = (min([left, *beside]) - _MARGIN, top - _MARGIN, max([right, *beside]) + _MARGIN, bottom + _MARGIN)
    return tuple(round(float(edge), 1) for edge in edges)  # type: ignore[return-value]


def _on_map(
    shapes: list[Shape], located: dict[str, tuple[float, float]], homes: dict[str, str], growth: float,
) -> dict[str, Spot]:
    """Put nodes at their places, then guests beside their hosts; move apart those that would cover each other."""
    if not shapes:
        return {}
    shapes = sorted(shapes, key=lambda shape: shape.id not in located)
    sizes, hanging = boxes(shapes, _LETTERS * growth)
    points = np.array([located.get(shape.id, (0.0, 0.0)) for shape in shapes])
    for guest in range(len(located), len(shapes)):
        points[guest] = _beside_host(located[homes[shapes[guest].id]], guest, points, (sizes, hanging), growth)
    radius = np.array([max(shape.radius + 2, _SMALLEST * growth) for shape in shapes])
    settled = np.round(apart(points, np.column_stack([radius, radius])), 1) + 0.0
    return {shape.id: Spot(float(x), float(y), shape.radius) for shape, (x, y) in zip(shapes, settled, strict=True)}


def _beside_host(
    host: tuple[float, float], guest: int, points: Floats, room: tuple[Floats, Floats], growth: float,
) -> Floats:
    """Choose the place near a host where a guest with its name covers least of the nodes before it and their names."""
    sizes, hanging = room
    ring = directions([number * 2 * pi / _DIRECTIONS for number in range(_DIRECTIONS)])
    options = np.array(host) + np.concatenate([ring * far * growth for far in _DISTANCES])
    below = np.array([0.0, 1.0])
    reach = _DISTANCES[-1] * growth + sizes[guest] + sizes.max(axis=0) + below * 2 * hanging.max()
    near = np.flatnonzero(np.all(np.abs(points[:guest] - np.array(host)) < reach, axis=1))
    taken = points[near] + below * hanging[near, None]
    gaps = np.abs((options + below * hanging[guest])[:, None] - taken[None])
    overlap = np.clip(sizes[guest] + sizes[None, near] - gaps, 0.0, None).prod(axis=2).sum(axis=1)
    return np.asarray(options[int(np.argmin(np.round(overlap)))])


def _beside(chart: Chart | None, lists: dict[str, Listing]) -> tuple[dict[str, Spot], list[Frame]]:
    """Set the lists out to the right of the map, one below the other, in a second column where that is too tall."""
    _, head, right, foot = chart.window if chart else (0.0, -_HEAD / 2, -40.0, 0.0)
    x, top, most = right + 40, head + _HEAD / 2, max(foot - head, _LONGEST * (_ROW + 4))
    listed: dict[str, Spot] = {}
    frames: list[Frame] = []
    y = top
    for caption, listing in lists.items():
        if y > top and y + listing.height > top + most:
            x, y = max(frame.x + frame.width for frame in frames) + 40, top
        spots, frame = listing.set_out(caption, x, y)
        listed.update(spots)
        frames.append(frame)
        y += listing.height + _HEAD * listing.unit
    return listed, frames
