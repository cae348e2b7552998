"""The layout by levels: organisations, between them and the domains the bodies of each level of cooperation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from math import ceil

from verkosto.outputs.map.layout.shape import STAGE, Frame, Listing, Shape, Spot

_LEVELS = ("strategic", "coordination", "operational", None)
_CAPTIONS = {"strategic": "level.strategic", "coordination": "level.coordination", "operational": "level.operational",
             None: "group.agreement"}
_ROW, _GAP, _AISLE = 26.0, 46.0, 64.0
_COLUMN, _BAND = {"person": 190.0, "organization": 248.0, "domain": 260.0}, 296.0
_LEFTWARD = ("person", "organization")
_LONGEST, _MOST_BETWEEN = 30, 26
_SWEEPS = 6


def levels(shapes: list[Shape], neighbours: Mapping[str, list[str]]) -> tuple[dict[str, Spot], list[Frame]]:
    """Place persons, then organisations, bodies and agreements in a band for each level, and domains on the right.

    Long lists are broken into columns. Within its list every node is moved towards the middle of its neighbours
    (barycentre ordering: Sugiyama et al. 1981), so that lines cross less. Gives the spots and the frames.
    """
    lists = _ordered(_lists(shapes), neighbours)
    known = {shape.id: shape for shape in shapes}
    between = sum(len(members) for key, members in lists.items() if key not in _COLUMN)
    made = {key: _listing([known[node] for node in members], key, between) for key, members in lists.items()}
    bands = {level: made[f"band {level}"] for level in _LEVELS if made[f"band {level}"].members}
    sides = [made["person"], made["organization"], made["domain"]]
    stacked = sum(band.height for band in bands.values()) + _GAP * max(0, len(bands) - 1)
    tall = max([stacked, *(side.height for side in sides if side.members)])
    spots, frames = _columns(sides, bands, tall)
    return _stretched(spots, frames)


def _listing(members: list[Shape], key: str, between: int) -> Listing:
    """List some nodes; the bands stand above each other, so all of them are broken where there are many `between`."""
    broken = key not in _COLUMN and between > _MOST_BETWEEN
    longest = ceil(len(members) / 2) if broken else _LONGEST
    return Listing(tuple(members), _COLUMN.get(key, _BAND), _ROW, max(1, longest), leftward=key in _LEFTWARD)


def _columns(
    sides: list[Listing], bands: Mapping[str | None, Listing], tall: float,
) -> tuple[dict[str, Spot], list[Frame]]:
    """Set out organisations, the bands above each other, and domains, all as tall as the tallest."""
    persons, left, right = sides
    spots: dict[str, Spot] = {}
    frames: list[Frame] = []
    x = 0.0
    for group, stack in (("group.person", {None: persons}), ("group.organization", {None: left}), (None, bands),
                         ("group.domain", {None: right})):
        filled = {level: listing for level, listing in stack.items() if listing.members}
        for caption, y, listing in _stacked(group, filled, tall):
            placed, frame = listing.set_out(caption, x, y)
            spots.update(placed)
            frames.append(frame)
        x += max((listing.width + _AISLE for listing in filled.values()), default=0.0)
    return spots, frames


def _stacked(
    group: str | None, stack: Mapping[str | None, Listing], tall: float,
) -> Iterator[tuple[str, float, Listing]]:
    """Give each list of a column its caption, its height and its share of the rows."""
    if not stack:
        return
    room = tall - _GAP * (len(stack) - 1) - sum(2 * listing.pad for listing in stack.values())
    row = room / sum(listing.rows for listing in stack.values())
    y = 0.0
    for level, listing in stack.items():
        stretched = replace(listing, row=row)
        yield group or _CAPTIONS[level], y, stretched
        y += stretched.height + _GAP


def _stretched(spots: dict[str, Spot], frames: list[Frame]) -> tuple[dict[str, Spot], list[Frame]]:
    """Use the whole width of the stage: what is tall and narrow is made wider."""
    wide = max((frame.x + frame.width for frame in frames), default=1.0)
    tall = max((frame.y + frame.height for frame in frames), default=1.0)
    factor = max(1.0, tall * STAGE[0] / STAGE[1] / wide)
    wider = {node: replace(spot, x=round(spot.x * factor, 1), room=round(spot.room * factor, 1))
             for node, spot in spots.items()}
    return wider, [replace(frame, x=round(frame.x * factor, 1), width=round(frame.width * factor, 1))
                   for frame in frames]


def _lists(shapes: list[Shape]) -> dict[str, list[str]]:
    lists: dict[str, list[str]] = {
        "person": [], "organization": [], **{f"band {level}": [] for level in _LEVELS}, "domain": []}
    for shape in shapes:
        group = "person" if shape.group == "post" else shape.group
        key = group if group in lists else f"band {shape.level}"
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
            lists[key] = sorted(members, key=lambda node: round(middle[node], 6))
    return lists
