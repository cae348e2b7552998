"""The matrix behind the map: who answers for what, cell by cell."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Any

import pandas as pd

from verkosto.model.carriers import post_holders
from verkosto.model.cells import cells_of
from verkosto.model.rows import stated_rows

if TYPE_CHECKING:
    from verkosto.model import Network
    from verkosto.outputs.map.shelf import Shelf

DUTY = ("organization", "role", "state", "domain", "agreement", "detail", "source", "post", "person", "mandate",
        "mandate_source")
"""What the page knows of a stated row, in this order."""
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


def duties_of(network: Network, drawn: Collection[str], sources: Shelf[str], *, persons: bool) -> list[list[Any]]:
    """Give every stated row of the responsibilities of the organisations `drawn` as its values, in file order.

    `post` is its title and `person` who holds it or is named, blank unless `persons`; `source` is a place on the shelf.
    Blank values at the end are left out.
    """
    rows = stated_rows(network)
    rows = rows[rows["organization"].isin(drawn)]
    title = network.frame("posts").set_index("id")["title"]
    only = {post: holders[0] for post, holders in post_holders(network).items() if len(holders) == 1}
    holder = rows["person"].fillna(rows["post"].map(only).astype("str"))
    person = holder.map(network.frame("people").set_index("id")["name"])
    source = rows["source"].map(sources.place, na_action="ignore").astype("Int64")
    rows = rows.assign(post=rows["post"].map(title), person=person if persons else None, source=source)
    return [_short(row) for row in rows[list(DUTY)].itertuples(index=False)]
