"""From a report to a picture: plain data that says all that the page shows."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
import pandas as pd

from verkosto.outputs.map.layout import Frame, Shape, Spot, force, levels, places
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
_RADIUS = {"county": 21.0, "regional_council": 15.0, "municipality": 9.0, "body": 14.0, "agreement": 14.0, "domain": 13.0}
_OTHER, _GROWTH = 12.0, 12.0


@dataclass(frozen=True)
class Picture:
    """Nodes and edges with their places, frames behind them, and the outline of the country in the geographic layout."""

    nodes: list[Record]
    edges: list[Record]
    frames: dict[str, list[Frame]]
    outline: list[tuple[float, float]]


def picture_of(network: Network, domains: Collection[str] | None = None) -> Picture:
    """Draw a network; with `domains` only these, the bodies and agreements that deal with them, and all organisations."""
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
    by_force = force(shapes, pairs, np.array(list(springs.values()), dtype=np.float64))
    by_level, bands = levels(shapes, _neighbours(lines))
    by_place, lists, shore = places(shapes, _homes(network))
    for node, shape in zip(nodes, shapes, strict=True):
        spots = {"force": by_force[shape.id], "geo": by_place[shape.id], "levels": by_level[shape.id]}
        node["radius"] = shape.radius
        node["at"] = {layout: _spot(spot) for layout, spot in spots.items()}
    return Picture(nodes, _edges(lines), {"geo": lists, "levels": bands}, shore)


def _spot(spot: Spot) -> list[float]:
    return [spot.x, spot.y, spot.room] if spot.room else [spot.x, spot.y]


def _shapes(network: Network, nodes: list[Record]) -> list[Shape]:
    most = populations(network).where(populations(network) > 0).max()
    return [_shape(node, most) for node in nodes]


def _shape(node: Record, most: float) -> Shape:
    """Give a node its room; a municipality grows with the root of its population, a body's kind does not count."""
    radius = _RADIUS.get(node["kind"] if node["group"] == "organization" else node["group"], _OTHER)
    people = node.pop("population")
    if node["kind"] == "municipality" and not pd.isna(people):
        radius += round(_GROWTH * sqrt(people / most), 1) if most > 0 else 0.0
    lon, lat = node.pop("lon"), node.pop("lat")
    place = None if lon is None or pd.isna(lon) or pd.isna(lat) else (float(lon), float(lat))
    return Shape(node["id"], node["group"], node["kind"], radius, node["names"]["fi"], node["level"], node["county"], place)


def _springs(network: Network, lines: DataFrame, number: dict[str, int]) -> dict[tuple[str, str], float]:
    """Give the springs between pairs of nodes; the strongest line of a pair counts."""
    strength = lines["kind"].map(_STRENGTH)
    drawn = [(one, other, weight) for one, other, weight in zip(lines["one"], lines["other"], strength, strict=True) if weight]
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
    return ends.groupby("one")["other"].agg(list).to_dict()


def _homes(network: Network) -> dict[str, str]:
    """Name the node beside which an organisation without coordinates stands: its county's largest municipality."""
    people = populations(network)
    largest = {}
    for county, members in network.counties.items():
        known = people.reindex(list(members)).dropna()
        largest[county] = known.idxmax() if len(known) else next(iter(members), None)
    rows = network.frame("organizations")
    county = rows["county"].where(rows["kind"] != "county", rows["id"])
    homes = dict(zip(rows["id"], county.map(largest), strict=True))
    return {node: home for node, home in homes.items() if isinstance(home, str)}


def _edges(lines: DataFrame) -> list[Record]:
    """Give the lines as records with ids of their own; what is blank is left out."""
    rows = lines.rename(columns={"one": "from", "other": "to", "source": "cited"}).to_dict("records")
    return [{"id": f"edge:{place}", **{str(key): value for key, value in row.items() if not pd.isna(value)}}
            for place, row in enumerate(rows)]
