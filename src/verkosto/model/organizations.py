"""Counties, their municipalities, and who is outside the system of wellbeing services counties."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any

import pandas as pd

from verkosto import reference
from verkosto.model.derived import derived
from verkosto.model.frames import empty_frame, frame_of
from verkosto.model.gathered import gathered
from verkosto.model.keyed import keys_of

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from verkosto.model.network import Network


@derived
def outside(network: Network) -> frozenset[str]:
    """Ids of the municipalities that no county serves: Helsinki and those of Åland."""
    rows = keys_of(network.frame("organizations"), ["id", "kind", "code"])
    coded = [(id, code) for id, kind, code in rows if kind == "municipality" and isinstance(code, str)]
    return frozenset(id for id, code in coded if reference.is_outside(code))


@derived
def county_of(network: Network) -> Series[str]:
    """The county of every organisation that has one, by organisation; a county is its own."""
    organizations = network.frame("organizations").set_index("id")
    own = pd.Series(organizations.index, index=organizations.index).where(organizations["kind"] == "county")
    return own.fillna(organizations["county"]).dropna().astype("str")


@derived
def municipalities(network: Network) -> DataFrame:
    """The municipalities that a county of the dataset serves: `organization`, `county`, `population`; sorted."""
    rows = keys_of(network.frame("organizations"), ["id", "county", "population", "kind"])
    municipal = sorted((row[:3] for row in rows if row[3] == "municipality"), key=itemgetter(0))
    served = (row for row in municipal if isinstance(row[1], str) and row[0] not in outside(network))
    return frame_of(served, {"organization": "str", "county": "str", "population": "Int64"})


@derived
def municipalities_by_county(network: Network) -> dict[str, tuple[str, ...]]:
    """Every county, sorted, with the sorted ids of its municipalities."""
    rows = network.frame("organizations")
    members = gathered(municipalities(network), ["county"], "organization")
    return {county: members.get(county, ()) for county in sorted(rows.loc[rows["kind"] == "county", "id"])}


@derived
def subject_organizations(network: Network) -> tuple[str, ...]:
    """Counties and municipalities that analyses look at, those outside the system included; sorted."""
    inside = {member for members in network.counties.values() for member in members}
    return tuple(sorted({*network.counties, *inside, *outside(network)}))


@derived
def all_domains(network: Network) -> tuple[str, ...]:
    """Ids of all domains: the table's, or without one every domain that any table mentions; sorted."""
    return tuple(sorted(network.frame("domains")["id"].tolist()))


@derived
def mentioned_domains(network: Network) -> DataFrame:
    """The domains that any table mentions, as a table of domains: official ones by their names, the others by id."""
    single = [network.frame(name)["domain"] for name in ("responsibilities", "ties")]
    lists = [network.frame(name)["domains"].explode() for name in ("hosting", "bodies", "agreements", "reports")]
    found = sorted(set(pd.concat([*single, *lists]).dropna()))
    official = {str(each["id"]): each for each in reference.domains()}
    named: dict[str, list[Any]] = {
        name: [official.get(each, {}).get(name) for each in found] for name in ("name_fi", "name_sv", "name_en")
    }
    named["name_fi"] = [name or each for name, each in zip(named["name_fi"], found, strict=True)]
    empty = empty_frame("domains")
    return empty.reindex(range(len(found))).assign(id=found, **named).astype(dict(empty.dtypes))


@derived
def main_domains(network: Network) -> tuple[str, ...]:
    """Ids of the domains without a parent, sorted."""
    domains = network.frame("domains")
    return tuple(sorted(domains.loc[domains["parent"].isna(), "id"]))
