"""Groups of a county's organisations: its sub-regions, and the kinds of organisations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from verkosto import reference
from verkosto.model.derived import derived
from verkosto.model.organizations import outside

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from verkosto.model.network import Network


@derived
def groups(network: Network) -> DataFrame:
    """Who belongs to which group: `county`, `basis` (kind or sub-region), `group`, `organization`; sorted.

    Kinds are those of all organisations of a county but the county itself. A municipality's sub-region is the
    organisation of which it is a part, unless that is the county; else the official one of its code, by name.
    """
    rows = network.frame("organizations")
    rows = rows[rows["county"].isin(network.counties) & (rows["kind"] != "county") & ~rows["id"].isin(outside(network))]
    towns = rows[rows["kind"] == "municipality"]
    parts = [rows.assign(basis="kind", group=rows["kind"]), towns.assign(basis="sub-region", group=_sub_region(towns))]
    both = pd.concat(parts).rename(columns={"id": "organization"}).dropna(subset="group")
    columns = ["county", "basis", "group", "organization"]
    return both[columns].sort_values(columns, ignore_index=True)


def _sub_region(towns: DataFrame) -> Series[str]:
    """The sub-region of each municipality; null where neither a parent nor an official code tells."""
    official = [_official(code) if isinstance(code, str) else None for code in towns["code"]]
    parent = towns["parent"].where(towns["parent"] != towns["county"])
    return parent.fillna(pd.Series(official, towns.index, dtype="str"))


def _official(code: str) -> str | None:
    facts = reference.official("municipality", code)
    return None if facts is None else str(facts["sub_region"])
