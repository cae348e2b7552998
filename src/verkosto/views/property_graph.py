"""The whole property graph: every fact with its dates, and beside it the state at the as-of date."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import networkx as nx

from verkosto.model.activity import reporters
from verkosto.model.bodies import counted_seats
from verkosto.model.derived import derived
from verkosto.model.ties import described_ties
from verkosto.schema import TABLES
from verkosto.views.duties import duty_nodes
from verkosto.views.records import Properties, own_columns, properties

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

Relation = tuple[str, str, str, Properties]
"""Type, id of the start, id of the end, properties."""


def property_graph(network: Network) -> nx.MultiDiGraph[str]:
    """Build the property graph: nodes carry `label`, relationships `type`; sorted, the same at every run."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for label, found in nodes(network).items():
        graph.add_nodes_from((each["id"], {"label": label, **each}) for each in found)
    for kind, start, end, said in relations(network):
        graph.add_edge(start, end, type=kind, **said)
    return graph


@derived
def nodes(network: Network) -> dict[str, list[Properties]]:
    """All nodes by label, each sorted by id; every node has an `id`."""
    labelled = {table.label: name for name, table in TABLES.items() if table.label and name != "responsibilities"}
    found = {label: _sorted(properties(network.frame(name), own_columns(name))) for label, name in labelled.items()}
    topics = _reported(network)
    for each in found["Organization"]:
        each.update({"reported": topics[each["id"]]} if each["id"] in topics else {})
    duties = ["id", *own_columns("responsibilities", keep=("claimed_by",)), "state", "detail", "host"]
    found["Responsibility"] = _sorted(properties(duty_nodes(network), duties))
    return found


def _sorted(found: list[Properties]) -> list[Properties]:
    return sorted(found, key=lambda each: str(each["id"]))


def _reported(network: Network) -> dict[str, list[str]]:
    """The topics that each organisation has reported for all domains."""
    topics = TABLES["reports"].by_name["topic"].codes
    pairs = [(each, topic) for topic in topics for each in reporters(network, topic)]
    return {each: sorted(topic for other, topic in pairs if other == each) for each in {one for one, _ in pairs}}


@derived
def relations(network: Network) -> list[Relation]:
    """All relationships, sorted by type, start, end and properties."""
    found = [
        *_organizational(network),
        *_personal(network),
        *_responsible(network),
        *_meeting(network),
        *_derived(network),
    ]
    return sorted(found, key=lambda each: (*each[:3], str(sorted(each[3].items(), key=str))))


def _link(kind: str, frame: DataFrame, start: str, end: str, said: list[str] | None = None) -> Iterator[Relation]:
    """Relate two columns of a frame; lists are spread; rows without an end give nothing."""
    spread = frame.explode(end).dropna(subset=[start, end])
    carried = properties(spread, said or [])
    return zip([kind] * len(spread), spread[start], spread[end], carried, strict=True)


def _organizational(network: Network) -> Iterator[Relation]:
    organizations = network.frame("organizations")
    yield from _link("PART_OF", organizations, "id", "county")
    yield from _link("PART_OF", organizations[~(organizations["parent"] == organizations["county"])], "id", "parent")
    yield from _link("PART_OF", network.frame("domains"), "id", "parent")
    yield from _link("HOSTS", network.frame("hosting"), "host", "member", ["domains", "start", "end"])
    cooperation = ["domain", "level", "content", "frequency", "reporter", "start", "end", "source"]
    ties_table = network.frame("ties")
    reported = [
        (*each[:3], {**each[3], "reported_by": each[3].pop("reporter")})
        for each in _link("COOPERATES_WITH", ties_table, "source_org", "target_org", cooperation)
    ]
    yield from reported


def _personal(network: Network) -> Iterator[Relation]:
    yield from _link("HOLDS", network.frame("appointments"), "person", "post", own_columns("appointments"))
    yield from _link("POST_IN", network.frame("posts"), "id", "organization")


def _responsible(network: Network) -> Iterator[Relation]:
    duties = duty_nodes(network)
    deputies = duties["role"] == "deputy"
    yield from _link("HAS", duties, "organization", "id")
    yield from _link("FOR", duties, "id", "subject")
    for carrier in ("post", "person"):
        yield from _link("CARRIES", duties[~deputies], carrier, "id")
        yield from _link("DEPUTIZES", duties[deputies], carrier, "id")


def _meeting(network: Network) -> Iterator[Relation]:
    bodies, agreements, seats = (network.frame(name) for name in ("bodies", "agreements", "seats"))
    said = own_columns("seats", keep=("on_behalf_of", "deputy_person", "deputy_post"))
    for sitting in ("person", "post"):
        yield from _link("SITS_IN", seats, sitting, "body", said)
    yield from _link("HANDLES", bodies, "id", "domains")
    yield from _link("REPORTS_TO", bodies, "id", "reports_to")
    yield from _link("OWNED_BY", bodies, "id", "owner")
    yield from _link("COVERS", agreements, "id", "domains")
    yield from _link("PARTY_TO", network.frame("parties"), "organization", "agreement", own_columns("parties"))


def _derived(network: Network) -> Iterator[Relation]:
    seats = counted_seats(network)
    filled = seats[seats["status"] != "vacant"].assign(chair=seats["role"] == "chair")
    counted = filled.groupby(["organization", "body"], as_index=False).agg(
        seats=("role", "size"), chairs=("chair", "sum")
    )
    yield from _link("REPRESENTED_IN", counted, "organization", "body", ["seats", "chairs"])
    tied = described_ties(network)
    yield from _link("TIED_TO", tied, "one", "other", ["weight", "levels", "through"])
