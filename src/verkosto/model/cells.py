"""The effective cells: who answers for what in which role, seen from the as-of date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product
from typing import TYPE_CHECKING

import pandas as pd

from verkosto.model.activity import active, reported_pairs
from verkosto.model.derived import derived
from verkosto.model.keyed import among
from verkosto.model.organizations import all_domains, main_domains, outside, subject_organizations
from verkosto.model.rows import stated_rows
from verkosto.schema import ROLES

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model.network import Network
    from verkosto.model.profile import Requirement

CELL = ["organization", "domain", "role"]
_SAID = ["state", "detail", "post", "person", "source"]
_STRENGTH = {"person-left": 1, "post-vacant": 2, "none": 3, "stale": 5}


@derived
def own_cells(network: Network) -> DataFrame:
    """What the organisations' own rows say: `state`, `detail`, `post`, `person` and `source` per cell with a row.

    Of several rows the strongest counts: named, vacant (somebody left before a post without a holder), none, not
    applicable, stale; of equals the first.
    """
    rows = stated_rows(network).dropna(subset="domain")
    strength = rows["detail"].map(_STRENGTH).fillna(rows["state"].map({"named": 0, "not_applicable": 4}))
    rows = rows.assign(strength=strength).sort_values("strength", kind="stable")
    return rows.drop_duplicates(CELL)[[*CELL, *_SAID]].reset_index(drop=True)


@derived
def who_answers(network: Network) -> DataFrame:
    """Where somebody else answers: `organization`, `domain`, `host`, and `hosts`, how many active hosts there are."""
    rows = active(network, network.frame("hosting"))
    everything = all_domains(network)
    spread = rows.assign(domain=rows["domains"].map(lambda domains: domains or everything)).explode("domain")
    pairs = spread[["member", "domain", "host"]].dropna().drop_duplicates()
    pairs = pairs[pairs["member"] != pairs["host"]]
    counted = pairs.groupby(["member", "domain"], as_index=False).agg(host=("host", "min"), hosts=("host", "size"))
    return counted.rename(columns={"member": "organization"})


@derived
def required(network: Network) -> frozenset[tuple[str, str]]:
    """The pairs (organization, domain) in which the profile requires a responsible person."""
    kind = network.frame("organizations").set_index("id")["kind"].reindex(list(subject_organizations(network)))
    return frozenset().union(
        *(_required_by(network, rule, kind.index[kind.isin(rule.kinds)]) for rule in network.profile.required)
    )


def _required_by(network: Network, rule: Requirement, candidates: Iterable[str]) -> Iterator[tuple[str, str]]:
    organizations = [each for each in candidates if not rule.organizations or each in rule.organizations]
    return product(organizations, rule.domains or main_domains(network))


@derived
def effective_cells(network: Network) -> DataFrame:
    """Every cell of the counties and municipalities: what is known of who answers, whoever that is.

    Columns: `organization`, `domain`, `role`; `state` (named, vacant, none, not_applicable, unknown); `detail`
    (person-left, post-vacant, none, stale, not-reported, two-hosts, null); `post`, `person` and `source` of the row
    that decides; `host` (who answers instead, else null); `required`; `row` (the organisation's own rows say
    something of the cell). Sorted by the first three.
    """
    grid = _grid(network)
    answers = grid.assign(organization=grid["host"].fillna(grid["organization"]))
    cells = answers.merge(own_cells(network), how="left", on=CELL).assign(organization=grid["organization"])
    silent = cells["state"].isna()
    reported = silent & _reported(network, answers)
    _settle(cells, silent, "unknown", "not-reported")
    _settle(cells, reported, "none", "none")
    two_hosts, not_served = cells["hosts"] > 1, cells["organization"].isin(outside(network))
    _settle(cells, two_hosts, "unknown", "two-hosts")
    _settle(cells, not_served, "not_applicable", None)
    cells.loc[two_hosts | not_served, ["host", "post", "person", "source"]] = None
    return cells[[*CELL, *_SAID, "host", "required", "row"]]


def _settle(cells: DataFrame, where: pd.Series[bool], state: str, detail: str | None) -> None:
    cells.loc[where, "state"] = state
    cells.loc[where, "detail"] = detail


def _grid(network: Network) -> DataFrame:
    """All cells without their state: `organization`, `domain`, `role`, `host`, `hosts`, `required`, `row`."""
    keys = [subject_organizations(network), all_domains(network), sorted(ROLES)]
    grid = pd.MultiIndex.from_product(keys, names=CELL).to_frame(index=False).astype("str")
    grid = grid.merge(who_answers(network), how="left", on=CELL[:2])
    needed = among(grid, CELL[:2], required(network)) & (grid["role"] == "responsible")
    return grid.assign(required=needed, row=among(grid, CELL, own_cells(network)))


def _reported(network: Network, cells: DataFrame) -> pd.Series[bool]:
    """Tell for each cell whether its organisation has reported its responsibilities in that domain."""
    return among(cells, CELL[:2], reported_pairs(network, "responsibilities"))


def cells_of(network: Network, role: str) -> DataFrame:
    """The effective cells of one role, indexed by (organization, domain)."""
    return _cells_by_role(network)[role]


@derived
def _cells_by_role(network: Network) -> dict[str, DataFrame]:
    cells = effective_cells(network)
    return {role: cells[cells["role"] == role].drop(columns="role").set_index(CELL[:2]) for role in ROLES}


@derived
def subjects(network: Network) -> DataFrame:
    """The effective cells that analyses ask about: role responsible, required or with a row; sorted.

    Columns: `organization`, `domain`, `state`, `detail`, `post`, `person`, `host`, `answers` (the host or the
    organisation itself), `sources` (a tuple).
    """
    cells = effective_cells(network)
    asked = cells[(cells["role"] == "responsible") & (cells["required"] | cells["row"])]
    asked = asked.drop(columns=["role", "required", "row"]).reset_index(drop=True)
    sources = [
        () if missing else (source,) for source, missing in zip(asked["source"], asked["source"].isna(), strict=True)
    ]
    return asked.drop(columns="source").assign(
        answers=asked["host"].fillna(asked["organization"]), sources=pd.Series(sources, asked.index, dtype="object")
    )
