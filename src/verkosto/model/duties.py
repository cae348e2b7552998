"""Who answers in person: the rows that name somebody and count, and the persons behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from verkosto.model.carriers import identities
from verkosto.model.cells import CELL, effective_cells, who_answers
from verkosto.model.derived import derived
from verkosto.model.keyed import among, key_set
from verkosto.model.organizations import county_of, outside
from verkosto.model.persons import behind, careers
from verkosto.model.rows import holders

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model.network import Network

PAIR = CELL[:2]
Cell: TypeAlias = tuple[str, str, str]
"""Organisation, domain, role."""


@derived
def standing_rows(network: Network) -> DataFrame:
    """The rows for a domain that name somebody and count, of organisations of any kind, in file order.

    The rows of an organisation for which somebody else answers decide nothing, unless it answers for others itself;
    nor do those of municipalities outside the system. Columns: those of `holders`.
    """
    rows = holders(network).dropna(subset="domain")
    hosted = who_answers(network)
    passed_on = among(rows, PAIR, hosted)
    taken_on = among(rows, PAIR, key_set(hosted[hosted["hosts"] == 1], ["host", "domain"]))
    return rows[(~passed_on | taken_on) & ~rows["organization"].isin(outside(network))]


@derived
def row_persons(network: Network) -> DataFrame:
    """The persons behind each standing row: `organization`, `domain`, `role`, `person` and `row`, its index.

    Persons whom it names, or who hold its post. A person who is named beside a post, but has left the organisation,
    answers no more: whoever holds the post does.
    """
    rows = standing_rows(network)[[*CELL, "post", "person"]]
    rows = rows.assign(row=rows.index)
    gone = careers(network)
    left = among(rows, ["person", "organization"], gone[gone["left"]])
    return behind(network, rows.assign(person=rows["person"].mask(left)))


@derived
def duty_persons(network: Network) -> DataFrame:
    """Who answers for what in which role: `organization`, `domain`, `role`, `person`, each once, sorted."""
    found = row_persons(network)
    return found[[*CELL, "person"]].drop_duplicates().sort_values([*CELL, "person"], ignore_index=True)


@derived
def cell_identities(network: Network) -> dict[Cell, list[frozenset[str]]]:
    """The ids under which the carrier of each standing row is known, by (organization, domain, role)."""
    rows = standing_rows(network)
    cells = zip(*(rows[name].tolist() for name in CELL), strict=True)
    found: dict[Cell, list[frozenset[str]]] = {}
    for cell, known in zip(cells, identities(network, rows).tolist(), strict=True):
        found.setdefault(cell, []).append(known)
    return found


@derived
def named_cells(network: Network) -> DataFrame:
    """The cells of counties and their municipalities in which somebody is named, whoever answers.

    Columns: `county`, `organization`, `domain`, `role`, `answers` (the host, else the organisation itself).
    """
    cells = effective_cells(network)
    cells = cells[cells["state"] == "named"]
    cells = cells.assign(
        county=cells["organization"].map(county_of(network)), answers=cells["host"].fillna(cells["organization"])
    )
    return cells.dropna(subset="county")[["county", *CELL, "answers"]].reset_index(drop=True)
