"""A part of a network: some organisations, and of everything else what concerns them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd

from verkosto.schema import TABLES

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from verkosto.model.network import Network
    from verkosto.schema import Column

_HELD_BY = {
    "bodies": (("seats", "body"),), "agreements": (("parties", "agreement"), ("responsibilities", "agreement")),
    "people": (("appointments", "person"), ("seats", "person"), ("responsibilities", "person")),
}
"""Which rows keep a body, an agreement or a person in the part."""


def part_of(network: Network, organizations: Collection[str]) -> Network:
    """Keep some organisations, those that answer for them, and the rows that concern nobody else.

    A row that needs an organisation outside is left out, a reference to one that it can do without is blanked. Bodies
    and agreements stay where somebody of the part is in them or owns them, persons where they still have a post, a seat
    or a duty; all domains stay.
    """
    hosts = network.frame("hosting")
    inside = {*organizations, *hosts.loc[hosts["member"].isin(list(organizations)), "host"]}
    gone = set(network.frame("organizations")["id"]) - inside
    tables = _without(network.tables, gone)
    for table, holders in _HELD_BY.items():
        if table in tables:
            gone |= _unheld(tables, table, holders)
            tables = _without(tables, gone)
    return replace(network, tables=tables)


def _unheld(tables: Mapping[str, DataFrame], table: str, holders: tuple[tuple[str, str], ...]) -> set[str]:
    """Give the rows of a table that nothing in the part holds."""
    held = {each for other, column in holders if other in tables for each in tables[other][column].dropna()}
    rows = tables[table]
    owned = set(rows.loc[rows["owner"].notna(), "id"]) if "owner" in rows else set()
    return set(rows["id"]) - held - owned


def _without(tables: Mapping[str, DataFrame], gone: set[str]) -> dict[str, DataFrame]:
    """Take nodes out of all tables, and what needs them; posts go with their organisation."""
    posts = tables.get("posts")
    if posts is not None:
        gone = gone | set(posts.loc[posts["organization"].isin(gone), "id"])
    return {name: _rows_without(name, frame, gone) for name, frame in tables.items()}


def _rows_without(table: str, rows: DataFrame, gone: set[str]) -> DataFrame:
    references = [column for column in TABLES[table].columns if column.refers and column.name in rows]
    keep = ~rows["id"].isin(gone) if "id" in rows else pd.Series(True, rows.index)
    for column in references:
        if column.required and not column.many:
            keep &= ~rows[column.name].isin(gone)
    rows = rows[keep]
    optional = {column.name: _blanked(rows[column.name], column, gone) for column in references if not column.required}
    return rows.assign(**optional).reset_index(drop=True)


def _blanked(values: Series[str], column: Column, gone: set[str]) -> Series[str]:
    if column.many:
        return values.map(lambda ids: tuple(each for each in ids if each not in gone))
    return values.mask(values.isin(gone))
