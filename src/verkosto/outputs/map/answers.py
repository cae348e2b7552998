"""The matrix behind the map: who answers for what, cell by cell."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Any, TypeAlias

import pandas as pd

from verkosto.model.carriers import post_holders
from verkosto.model.cells import cells_of
from verkosto.model.rows import stated_rows

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

Record: TypeAlias = dict[str, Any]
_SAID = ["organization", "domain", "agreement", "role", "state", "detail", "post", "person", "mandate",
         "mandate_source", "source"]


CELL = ("organization", "domain", "state", "detail", "host", "deputy")
"""What the page knows of a cell, in this order; `deputy` is the state of the deputy's cell."""


def cells_of_map(network: Network, drawn: Collection[str]) -> list[list[Any]]:
    """Give every cell that must be filled, or of which something is said, as its values; sorted.

    `drawn` are the ids of the picture: the cells of others are left out. Blank values at the end are too.
    """
    cells = cells_of(network, "responsible")
    cells = cells.assign(deputy=cells_of(network, "deputy")["state"])
    cells = cells[cells["required"] | cells["row"]].reset_index()
    cells = cells[cells["organization"].isin(drawn) & cells["domain"].isin(drawn)]
    return [_short(row) for row in cells[list(CELL)].itertuples(index=False)]


def _short(values: Iterable[Any]) -> list[Any]:
    known = [None if pd.isna(value) else value for value in values]
    said = [place for place, value in enumerate(known) if value is not None]
    return known[:max(said, default=-1) + 1]


def duties_of(network: Network, *, persons: bool) -> list[Record]:
    """Give every stated row of the responsibilities as a record, in file order.

    `post` is its title and `person` who holds it or is named, left out unless `persons`; the other keys are columns.
    """
    rows = stated_rows(network).reindex(columns=_SAID)
    title = network.frame("posts").set_index("id")["title"]
    only = {post: holders[0] for post, holders in post_holders(network).items() if len(holders) == 1}
    holder = rows["person"].fillna(rows["post"].map(only).astype("str"))
    person = holder.map(network.frame("people").set_index("id")["name"])
    rows = rows.assign(post=rows["post"].map(title), person=person)
    return _records(rows if persons else rows.drop(columns="person"))


def _records(rows: DataFrame) -> list[Record]:
    """Give rows as records without what is blank."""
    return [{str(key): value for key, value in row.items() if not pd.isna(value)} for row in rows.to_dict("records")]
