"""The layout by levels: organisations, between them and the domains the bodies of each level of cooperation."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil

from verkosto.outputs.map.layout.shape import Frame, Shape, Spot, rows_of

_LEVELS = ("strategic", "coordination", "operational", None)
_CAPTIONS = {"strategic": "level.strategic", "coordination": "level.coordination", "operational": "level.operational",
             None: "group.agreement"}
_ROW, _PAD, _HEAD, _GAP = 44.0, 16.0, 34.0, 34.0
_COLUMN = {"organization": 178.0, "body": 236.0, "domain": 236.0}
_LONGEST = 16
_SWEEPS = 6


def levels(shapes: list[Shape], neighbours: Mapping[str, list[str]]) -> tuple[dict[str, Spot], list[Frame]]:
    """Place organisations on the left, bodies and agreements in a band for each level, domains on the right.

    Long lists are broken into columns. Within its list every node is moved towards the middle of its neighbours
    (barycentre ordering: Sugiyama et al. 1981), so that lines cross less. Gives the spots and the frames.
    """
    lists = _ordered(_lists(shapes), neighbours)
    tall = max((_height(len(members)) for members in (lists["organization"], lists["domain"])), default=0.0)
    bands = [key for key in lists if key.startswith("band") and lists[key]]
    tall = max(tall, sum(_height(len(lists[band]), 8) for band in bands) + _GAP * (len(bands) - 1))
    spots: dict[str, Spot] = {}
    frames: list[Frame] = []
    x = _block(lists["organization"], "group.organization", "organization", (0.0, 0.0, tall), spots, frames)
    x = max([x, *_bands(lists, bands, (x, tall), spots, frames)])
    _block(lists["domain"], "group.domain", "domain", (x, 0.0, tall), spots, frames)
    return spots, frames


def _lists(shapes: list[Shape]) -> dict[str, list[str]]:
    lists: dict[str, list[str]] = {"organization": [], **{f"band {level}": [] for level in _LEVELS}, "domain": []}
    for shape in shapes:
        key = shape.group if shape.group in lists else f"band {shape.level}"
        lists[key].append(shape.id)
    return lists


def _ordered(lists: dict[str, list[str]], neighbours: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Sort every list by the mean place of the neighbours in the other lists; those without one keep theirs."""
    for _ in range(_SWEEPS):
        for key, members in lists.items():
            place = {node: index / max(1, len(each) - 1) for each in lists.values() for index, node in enumerate(each)}
            own = set(members)
            around = {node: [place[each] for each in neighbours.get(node, ()) if each in place and each not in own]
                      for node in members}
            middle = {node: sum(near) / len(near) if near else place[node] for node, near in around.items()}
            lists[key] = sorted(members, key=lambda node: (round(middle[node], 6), members.index(node)))
    return lists


def _height(count: int, longest: int = _LONGEST) -> float:
    return rows_of(count, longest) * _ROW + 2 * _PAD if count else 0.0


def _bands(lists: dict[str, list[str]], bands: list[str], corner: tuple[float, float], spots: dict[str, Spot],
           frames: list[Frame]) -> list[float]:
    """Stack the bands over the whole height, each as tall as its share of the rows; give their right edges."""
    x, tall = corner
    rows = {band: rows_of(len(lists[band]), 8) for band in bands}
    spare, y, edges = tall - _GAP * (len(bands) - 1), 0.0, []
    for band in bands:
        high = spare * rows[band] / sum(rows.values())
        level = next(level for level in _LEVELS if band == f"band {level}")
        edges.append(_block(lists[band], _CAPTIONS[level], "body", (x, y, high), spots, frames, longest=8))
        y += high + _GAP
    return edges


def _block(members: list[str], caption: str, group: str, corner: tuple[float, float, float], spots: dict[str, Spot],
           frames: list[Frame], *, longest: int = _LONGEST) -> float:
    """Put a list into a frame, column by column, and give the x at which the next one may begin."""
    if not members:
        return corner[0]
    x, y, high = corner
    rows, column = rows_of(len(members), longest), _COLUMN[group]
    step = (high - 2 * _PAD) / rows
    for index, node in enumerate(members):
        spots[node] = Spot(round(x + _PAD + 14 + index // rows * column, 1),
                           round(y + _PAD + (index % rows + 0.5) * step, 1), column - 42)
    width = ceil(len(members) / rows) * column + _PAD
    frames.append(Frame(caption, round(x, 1), round(y, 1), width, round(high, 1)))
    return x + width + 70
