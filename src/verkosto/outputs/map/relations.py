"""How the nodes are related: one table of lines, each of a kind that the legend names."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

import pandas as pd

from verkosto.model.activity import active
from verkosto.model.reduced import reduced
from verkosto.model.rows import stated_rows
from verkosto.outputs.map.holders import holdings, meetings, person_seats, post_places, shared_persons

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

COLUMNS = ["one", "other", "kind", "state", "level", "count", "source"]
KINDS = ("seat", "handles", "named", "missing", "unknown", "party", "covers", "tie", "common", "shared", "holds",
         "hosts", "structure")
"""The kinds of lines, in the order of the legend."""


def relations_of(network: Network, groups: Collection[str]) -> DataFrame:
    """Give every line of a picture of some groups of nodes: the columns of `COLUMNS`, sorted; ends are ids.

    `state` is null where there is nothing to add to the kind: else what makes the line another one (draft, vacant,
    observer, none, committed, …). What stands between two organisations and is no node of the picture becomes a line
    between them: persons whom they share; bodies and agreements in which they meet.
    """
    parts = [_seats(network), _handled(network), _cells(network), _duties(network), _parties(network),
             _covered(network), _ties(network), _hosts(network), _structure(network)]
    parts += [person_seats(network)] if "person" in groups else [shared_persons(network)]
    parts += [post_places(network) if "post" in groups else holdings(network)]
    parts += [] if "body" in groups else [meetings(network)]
    lines = pd.concat([part.reindex(columns=COLUMNS) for part in parts if len(part)] or [pd.DataFrame(columns=COLUMNS)])
    order = lines["kind"].map({kind: place for place, kind in enumerate(KINDS)})
    return lines.assign(order=order).sort_values(["order", "one", "other", "level"], ignore_index=True)[COLUMNS]


def _seats(network: Network) -> DataFrame:
    """One line for each organisation in a body: filled, vacant, observer, or draft when the body is one."""
    seats = active(network, network.frame("seats"))
    status = network.frame("bodies").set_index("id")["status"]
    seats = seats.assign(rank=_rank(seats), level=seats["body"].map(network.frame("bodies").set_index("id")["level"]))
    pairs = reduced(
        seats.sort_values("rank", kind="stable"), ["on_behalf_of", "body"],
        rank=("rank", "min"), count=("rank", "size"), level=("level", "first"), source=("source", "first"),
    ).reset_index()
    state = pairs["rank"].map({0: None, 1: "vacant", 2: "observer"}).mask(pairs["body"].map(status) == "draft", "draft")
    return pairs.rename(columns={"on_behalf_of": "one", "body": "other"}).assign(kind="seat", state=state)


def _rank(seats: DataFrame) -> pd.Series[int]:
    """Order the seats of one organisation in a body: filled, then vacant, then an observer's."""
    rank = (seats["status"] == "vacant").astype(int)
    return rank.mask(seats["role"] == "observer", 2)


def _handled(network: Network) -> DataFrame:
    bodies = network.frame("bodies").explode("domains").dropna(subset="domains")
    draft = bodies["status"].where(bodies["status"] == "draft")
    return bodies.assign(one=bodies["id"], other=bodies["domains"], kind="handles", state=draft)


def _cells(network: Network) -> DataFrame:
    """One line for each cell of which something is known; the page draws the others from its cells, on demand."""
    cells = network.cells
    cells = cells[(cells["role"] == "responsible") & (cells["required"] | cells["row"])]
    cells = cells[cells["state"].isin(["named", "vacant", "none"])]
    kind = cells["state"].map({"named": "named", "vacant": "missing", "none": "missing"})
    return cells.assign(one=cells["organization"], other=cells["domain"], kind=kind, state=cells["detail"])


def _duties(network: Network) -> DataFrame:
    """Who answers for an agreement or a programme."""
    rows = stated_rows(network).dropna(subset="agreement")
    rows = rows[rows["role"] == "responsible"].drop_duplicates(["organization", "agreement"])
    kind = rows["state"].map({"named": "named", "unknown": "unknown"}).fillna("missing")
    return rows.assign(one=rows["organization"], other=rows["agreement"], kind=kind, state=rows["detail"])


def _parties(network: Network) -> DataFrame:
    """How far each party has come; a decision dated after the as-of date still lies ahead."""
    rows = network.frame("parties")
    status = rows["status"].mask((rows["status"] == "committed") & (rows["decided"] > network.day), "in_decision")
    rows = rows.assign(one=rows["organization"], other=rows["agreement"], kind="party", state=status)
    return rows.drop_duplicates(["one", "other"], keep="last")


def _covered(network: Network) -> DataFrame:
    rows = network.frame("agreements").explode("domains").dropna(subset="domains")
    return rows.assign(one=rows["id"], other=rows["domains"], kind="covers", state=None)


def _ties(network: Network) -> DataFrame:
    """Reported cooperation, one line for each pair and level."""
    rows = active(network, network.frame("ties"))
    rows = rows[rows["source_org"] != rows["target_org"]]
    ends = rows[["source_org", "target_org"]]
    rows = rows.assign(one=ends.min(axis=1), other=ends.max(axis=1))
    pairs = rows.groupby(["one", "other", "level"], as_index=False, dropna=False)
    return pairs.agg(count=("reporter", "size"), source=("source", "first")).assign(kind="tie", state=None)


def _hosts(network: Network) -> DataFrame:
    rows = active(network, network.frame("hosting")).drop_duplicates(["host", "member"])
    return rows.assign(one=rows["host"], other=rows["member"], kind="hosts", state=None)


def _structure(network: Network) -> DataFrame:
    """What is a part of what, and who reports to whom."""
    columns = (("organizations", "parent", "part_of"), ("bodies", "reports_to", "reports_to"),
               ("domains", "parent", "part_of"))
    parts = [network.frame(table)[["id", column]].set_axis(["one", "other"], axis=1).assign(state=state)
             for table, column, state in columns]
    return pd.concat(parts).dropna(subset="other").assign(kind="structure")
