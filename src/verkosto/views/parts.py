"""The property graph in parts: the nodes of one label, or the relationships of one type between two labels.

A part holds its rows as columns, in the order of the table that they come from. Engines load parts, NetworkX is built
from them, and tables are read back from them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

import pandas as pd

from verkosto.model import Network
from verkosto.model.derived import derived
from verkosto.model.frames import frame_of
from verkosto.model.keyed import keys_of
from verkosto.model.organizations import all_domains
from verkosto.views.duties import duty_nodes
from verkosto.views.keys import joined, numbered
from verkosto.views.links import state_links
from verkosto.views.records import Columns, plain_columns
from verkosto.views.shape import ENDS, KEPT, LABELS, REFERENCES, RENAMED, ROWS, own_columns
from verkosto.views.state import node_state, relation_state, stated

if TYPE_CHECKING:
    from pandas import DataFrame, Series


@dataclass(frozen=True, eq=False)
class Nodes:
    """The nodes of one label; the first column is `id`."""

    label: str
    columns: Columns

    @property
    def ids(self) -> list[str]:
        """The ids, in order."""
        return self.columns["id"]


@dataclass(frozen=True, eq=False)
class Relations:
    """The relationships of one type between nodes of two labels.

    `key` tells apart what begins at the same node: it says which row of a table, or which column, a relationship is.
    """

    type: str
    start: str
    end: str
    starts: list[str]
    ends: list[str]
    keys: list[str]
    columns: Columns


@derived
def node_parts(network: Network) -> list[Nodes]:
    """All nodes, by label."""
    tables = {label: name for label, name in LABELS.items() if name != "responsibilities"}
    found = {label: plain_columns(network.frame(name), own_columns(name)) for label, name in tables.items()}
    found["Domain"] = _with_implied_domains(network, found["Domain"])
    duties = ["id", *own_columns("responsibilities", keep=KEPT["responsibilities"]), "state", "detail", "host"]
    found["Responsibility"] = plain_columns(duty_nodes(network), duties)
    for label, said in node_state(network).items():
        found[label] = stated(found[label], found[label].get("id", []), said)
    return [Nodes(label, {"id": [], **columns}) for label, columns in found.items()]


def _with_implied_domains(network: Network, columns: Columns) -> Columns:
    """Without a table of domains, every domain that is mentioned is one."""
    if "domains" in network.tables:
        return columns
    return {"id": sorted({*all_domains(network), *duty_nodes(network)["domain"].dropna()})}


@derived
def relation_parts(network: Network) -> list[Relations]:
    """All relationships, by type and labels."""
    parts = [*_organizational(network), *_personal(network), *_responsible(network), *_meeting(network)]
    state = relation_state(network)
    told = [replace(part, columns=stated(part.columns, part.keys, state.get(part.type, {}))) for part in parts]
    return [*told, *_derived(network)]


def empty_parts() -> list[Nodes | Relations]:
    """Give all parts that there are, with nothing in them."""
    nothing = Network({}, date.min)
    return [*node_parts(nothing), *relation_parts(nothing)]


def row_keys(network: Network) -> dict[str, list[str]]:
    """Give the key of every row of every table that the graph holds, in the order of the rows."""
    duties = duty_nodes(network)["id"].tolist()
    known = {name: _key(network.frame(name), name).tolist() for name in network.tables if name in ENDS}
    ids = {name: network.frame(name)["id"].tolist() for name in LABELS.values() if "id" in network.frame(name)}
    ids["responsibilities"] = duties[:len(network.frame("responsibilities"))]
    return {**{name: found for name, found in ids.items() if name in network.tables}, **known}


def _key(frame: DataFrame, table: str) -> Series[str]:
    return numbered(frame, list(ENDS[table]))


def _rows(start: str, kind: str, end: str, frame: DataFrame, ends: tuple[str, str] | None = None) -> Relations:
    """Relate the two ends of the rows of a table."""
    table = ROWS[kind]
    said = own_columns(table, keep=KEPT.get(table, ()))
    return _link(start, kind, end, frame, ends or ENDS[table], _key(frame, table), said)


def _referring(start: str, kind: str, end: str, frame: DataFrame) -> Relations:
    """Relate nodes with what one of their columns refers to; the key is the place in a list of references."""
    column = REFERENCES[start, kind]
    spread = (
        (id, reference, f"{place:04}")
        for id, said in keys_of(frame, ["id", column])
        for place, reference in enumerate(said if isinstance(said, tuple) else (said,))
    )
    rows = frame_of(spread, dict.fromkeys(["id", column, "place"], "str"))
    return _link(start, kind, end, rows, ("id", column), rows["place"])


def _link(  # noqa: PLR0917 - as it is written in Cypher
    start: str, kind: str, end: str, frame: DataFrame, ends: tuple[str, str], keys: Series[str],
    said: Iterable[str] = (),
) -> Relations:
    """Relate two columns of a frame; rows without one of them give nothing."""
    if frame.empty:
        return Relations(kind, start, end, [], [], [], {})
    there = frame[list(ends)].notna().all(axis=1)
    rows = frame[there]
    columns = {RENAMED.get(name, name): values for name, values in plain_columns(rows, said).items()}
    starts, stops = (rows[each].tolist() for each in ends)
    return Relations(kind, start, end, starts, stops, keys[there].tolist(), columns)


def _organizational(network: Network) -> Iterator[Relations]:
    yield _belonging(network.frame("organizations"))
    yield _referring("Domain", "PART_OF", "Domain", network.frame("domains"))
    yield _rows("Organization", "HOSTS", "Organization", network.frame("hosting"))
    yield _rows("Organization", "COOPERATES_WITH", "Organization", network.frame("ties"))


def _belonging(organizations: DataFrame) -> Relations:
    """Relate organisations with their county and with what they are a part of; the key says which it is."""
    counties = organizations[["id", "county"]].rename(columns={"county": "whole"}).assign(key="county")
    parents = organizations[["id", "parent"]].rename(columns={"parent": "whole"}).assign(key="parent")
    same = (organizations["county"] == organizations["parent"]).fillna(False).astype(bool)
    counties["key"] = counties["key"].mask(same, "county+parent")
    both = pd.concat([counties, parents[~same]], ignore_index=True)
    return _link("Organization", "PART_OF", "Organization", both, ("id", "whole"), both["key"])


def _personal(network: Network) -> Iterator[Relations]:
    yield _rows("Person", "HOLDS", "Post", network.frame("appointments"))
    yield _referring("Post", "POST_IN", "Organization", network.frame("posts"))


def _responsible(network: Network) -> Iterator[Relations]:
    duties = duty_nodes(network)
    yield _link("Organization", "HAS", "Responsibility", duties, ("organization", "id"), duties["id"])
    for label, column in (("Domain", "domain"), ("Agreement", "agreement")):
        yield _link("Responsibility", "FOR", label, duties, ("id", column), duties["id"])
    deputies = duties["role"] == "deputy"
    for kind, rows in (("CARRIES", duties[~deputies]), ("DEPUTIZES", duties[deputies])):
        for label, column in (("Post", "post"), ("Person", "person")):
            yield _link(label, kind, "Responsibility", rows, (column, "id"), rows["id"])


def _meeting(network: Network) -> Iterator[Relations]:
    yield from _seated(network.frame("seats"))
    bodies = network.frame("bodies")
    yield _referring("Body", "HANDLES", "Domain", bodies)
    yield _referring("Body", "REPORTS_TO", "Body", bodies)
    yield _referring("Body", "OWNED_BY", "Organization", bodies)
    yield _referring("Agreement", "COVERS", "Domain", network.frame("agreements"))
    yield _rows("Organization", "PARTY_TO", "Agreement", network.frame("parties"))


def _seated(seats: DataFrame) -> Iterator[Relations]:
    """Relate whoever sits with the body; a seat that names nobody is one that its organisation has.

    Person and post of one seat have the same key.
    """
    nobody = seats[["person", "post"]].isna().all(axis=1)
    yield _rows("Person", "SITS_IN", "Body", seats, ("person", "body"))
    yield _rows("Post", "SITS_IN", "Body", seats, ("post", "body"))
    yield _rows("Organization", "HAS_SEAT_IN", "Body", seats.assign(nobody=seats["on_behalf_of"].where(nobody)),
                ("nobody", "body"))


def _derived(network: Network) -> Iterator[Relations]:
    for each in state_links(network):
        keys = joined(each.rows, [*each.ends, *each.more])
        yield _link(each.start, each.type, each.end, each.rows, each.ends, keys, each.said)
