"""From a report to a picture: plain data that says all that the page shows."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
import pandas as pd

from verkosto.outputs.map.layout import Chart, Frame, Shape, Spot, force, levels, places
from verkosto.outputs.map.nodes import nodes_of, populations
from verkosto.outputs.map.relations import relations_of

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

Record: TypeAlias = dict[str, Any]

_STRENGTH = {"seat": 1.0, "party": 1.0, "tie": 1.0, "hosts": 1.0, "structure": 1.0, "handles": 0.6, "covers": 0.4,
             "named": 0.12, "missing": 0.12, "unknown": 0.0}
"""How strongly a kind of line draws its ends together in the network layout."""
_OF_COUNTY = 0.25
"""A municipality is drawn to its county, although no line says so: otherwise who is in nothing would stand nowhere."""
_RADIUS = {"county": 15.0, "regional_council": 11.0, "municipality": 6.5, "body": 10.0, "agreement": 10.5,
           "domain": 9.5}
_OTHER, _GROWTH = 9.5, 8.5


@dataclass(frozen=True)
class Picture:
    """Nodes and edges with their places, frames behind them, and the map under the geographic layout."""

    nodes: list[Record]
    edges: list[Record]
    frames: dict[str, list[Frame]]
    chart: Chart | None


def picture_of(network: Network, domains: Collection[str] | None = None) -> Picture:
    """Draw a network; with `domains` only these, what deals with them, and all organisations."""
    lines = relations_of(network)
    nodes = _chosen(nodes_of(network), lines, domains)
    ids = {node["id"] for node in nodes}
    lines = lines[lines["one"].isin(ids) & lines["other"].isin(ids)]
    return _placed(network, nodes, lines.reset_index(drop=True))


def _chosen(nodes: list[Record], lines: DataFrame, domains: Collection[str] | None) -> list[Record]:
    if domains is None:
        return nodes
    dealing = set(lines.loc[lines["kind"].isin(["handles", "covers"]) & lines["other"].isin(domains), "one"])
    kept = {*domains, *dealing}
    return [node for node in nodes if node["group"] == "organization" or node["id"] in kept]


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
    people, lon, lat = (node.pop(key) for key in ("population", "lon", "lat"))
    if node["kind"] == "municipality" and _is_known(people) and most > 0:
        radius += round(_GROWTH * sqrt(people / most), 1)
    place = (float(lon), float(lat)) if _is_known(lon) and _is_known(lat) else None
    return Shape(node["id"], node["group"], node["kind"], radius, node["names"]["fi"], node["level"], place)


def _is_known(value: float | None) -> bool:
    return value is not None and not pd.isna(value)


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
    """Give the lines as records with ids of their own; what is blank is left out."""
    rows = lines.rename(columns={"one": "from", "other": "to", "source": "cited"}).to_dict("records")
    return [{"id": f"edge:{place}", **{str(key): value for key, value in row.items() if not pd.isna(value)}}
            for place, row in enumerate(rows)]
