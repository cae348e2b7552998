"""From a report to a picture: plain data that says all that the page shows."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
import pandas as pd

from verkosto.outputs.map.layout import Chart, Frame, Shape, Spot, force, levels, places
from verkosto.outputs.map.nodes import nodes_of, populations
from verkosto.outputs.map.relations import COLUMNS, relations_of
from verkosto.outputs.map.wanted import USUAL, Wanted

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

Record: TypeAlias = dict[str, Any]

_STRENGTH = {"seat": 1.0, "party": 1.0, "tie": 1.0, "hosts": 1.0, "structure": 1.0, "holds": 1.0, "handles": 0.6,
             "covers": 0.4, "common": 0.4, "shared": 0.4, "named": 0.12, "missing": 0.12, "unknown": 0.0}
"""How strongly a kind of line draws its ends together in the network layout."""
_OF_COUNTY = 0.25
"""A municipality is drawn to its county, although no line says so: otherwise who is in nothing would stand nowhere."""
_RADIUS = {"county": 15.0, "regional_council": 11.0, "municipality": 6.5, "body": 10.0, "agreement": 10.5,
           "domain": 9.5, "person": 6.5, "post": 6.5}
_OTHER, _GROWTH = 9.5, 8.5


@dataclass(frozen=True)
class Picture:
    """Nodes and edges with their places, frames behind them, and the map under the geographic layout."""

    nodes: list[Record]
    edges: list[Record]
    frames: dict[str, list[Frame]]
    chart: Chart | None


def picture_of(network: Network, wanted: Wanted = USUAL) -> Picture:
    """Draw a network: the nodes that are wanted, and the lines among them."""
    lines = relations_of(network, wanted.groups)
    nodes = wanted.among(nodes_of(network, wanted.groups), lines)
    ids = {node["id"] for node in nodes}
    lines = lines[lines["one"].isin(ids) & lines["other"].isin(ids)]
    return _placed(network, nodes, lines.reset_index(drop=True))


def _placed(network: Network, nodes: list[Record], lines: DataFrame) -> Picture:
    shapes = _shapes(network, nodes)
    number = {shape.id: place for place, shape in enumerate(shapes)}
    springs = _springs(network, lines, number)
    pairs = np.array([(number[one], number[other]) for one, other in springs], dtype=np.intp).reshape(-1, 2)
    by_force, loose = force(shapes, pairs, np.array(list(springs.values()), dtype=np.float64))
    by_level, bands = levels(shapes, _neighbours(lines))
    by_place, lists, chart = places(shapes, _homes(network))
    for node in nodes:
        spots = {"force": by_force[node["id"]], "geo": by_place[node["id"]], "levels": by_level[node["id"]]}
        node["at"] = {layout: _spot(spot) for layout, spot in spots.items()}
    return Picture(nodes, _edges(lines), {"force": loose, "geo": lists, "levels": bands}, chart)


def _spot(spot: Spot) -> list[float]:
    return [spot.x, spot.y, spot.radius, *([spot.room, spot.gap] if spot.room else [])]


def _shapes(network: Network, nodes: list[Record]) -> list[Shape]:
    most = float(populations(network).max())
    return [_shape(node, most) for node in nodes]


def _shape(node: Record, most: float) -> Shape:
    """Give a node its room; a municipality grows with the root of its population, a body's kind does not count."""
    radius = _RADIUS.get(node["kind"] if node["group"] == "organization" else node["group"], _OTHER)
    people, lon, lat = (node.pop(key, None) for key in ("population", "lon", "lat"))
    if node["kind"] == "municipality" and people and most > 0:
        radius += round(_GROWTH * sqrt(people / most), 1)
    place = None if lon is None or lat is None else (float(lon), float(lat))
    return Shape(node["id"], node["group"], node["kind"], radius, node["names"]["fi"], node.get("level"), place)


def _springs(network: Network, lines: DataFrame, number: dict[str, int]) -> dict[tuple[str, str], float]:
    """Give the springs between pairs of nodes; the strongest line of a pair counts."""
    strength = lines["kind"].map(_STRENGTH)
    drawn = [each for each in zip(lines["one"], lines["other"], strength, strict=True) if each[2]]
    county = [(member, county, _OF_COUNTY) for county, members in network.counties.items() for member in members]
    springs: dict[tuple[str, str], float] = {}
    for one, other, weight in [*drawn, *county]:
        if one in number and other in number and one != other:
            pair = (min(one, other), max(one, other))
            springs[pair] = max(weight, springs.get(pair, 0.0))
    return springs


def _neighbours(lines: DataFrame) -> dict[str, list[str]]:
    """List whom each node is related to, apart from what is not known."""
    known = lines[lines["kind"] != "unknown"]
    ends = pd.concat([known[["one", "other"]], known[["other", "one"]].set_axis(["one", "other"], axis=1)])
    return {str(node): list(others) for node, others in ends.groupby("one")["other"]}


def _homes(network: Network) -> dict[str, str]:
    """Name the node beside which an organisation without coordinates stands: its county's largest municipality."""
    people = populations(network)
    largest = {county: max(members, key=lambda member: people.get(member, 0.0))
               for county, members in network.counties.items() if members}
    rows = network.frame("organizations")
    own = rows["county"].where(rows["kind"] != "county", rows["id"])
    homes = dict(zip(rows["id"], own.map(largest), strict=True))
    return {node: home for node, home in homes.items() if isinstance(home, str)}


def _edges(lines: DataFrame) -> list[Record]:
    """Give the lines as records in their order; what is blank, and a count of one, is left out."""
    columns = ["from", "to", "kind", "state", "level", "count", "cited"]
    lines = lines.assign(count=lines["count"].astype("Int64"))
    rows = zip(*(lines[column].tolist() for column in COLUMNS), strict=True)
    records = [dict(zip(columns, row, strict=True)) for row in rows]
    return [{key: value for key, value in record.items() if not pd.isna(value) and (key, value) != ("count", 1)}
            for record in records]
