"""Agreements and how far their parties have come at the as-of date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from verkosto.model.activity import REGISTERS, active, reporters, reports
from verkosto.model.bodies import plenary
from verkosto.model.derived import derived
from verkosto.model.keyed import among
from verkosto.model.organizations import county_of, municipalities
from verkosto.model.reduced import reduced

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from verkosto.model.network import Network


@derived
def party_states(network: Network) -> DataFrame:
    """Whether each party on record has committed itself: `agreement`, `organization`, `committed`; sorted.

    A decision dated after the as-of date does not count yet.
    """
    rows = network.frame("parties")
    later = rows["decided"] > network.day
    rows = rows.assign(committed=(rows["status"] == "committed") & ~later)
    return reduced(rows, ["agreement", "organization"], committed=("committed", "any")).reset_index()


@derived
def agreement_ties(network: Network) -> DataFrame:
    """Agreements that tie their parties: in force, neither plenary nor a programme.

    Columns: `agreement`, `organization` (committed), `level` (strategic for strategic and framework agreements).
    """
    agreements = active(network, network.frame("agreements"))
    agreements = agreements[(agreements["status"] == "in_force") & (agreements["kind"] != "programme")]
    parties = party_states(network)
    members = parties.rename(columns={"agreement": "group"})[["group", "organization"]]
    agreements = agreements[~agreements["id"].isin(plenary(network, members))]
    level = agreements["kind"].isin(["strategic", "framework"]).map({True: "strategic", False: None})
    kept = pd.DataFrame({"agreement": agreements["id"], "level": level.astype("str")})
    committed = parties.loc[parties["committed"], ["agreement", "organization"]]
    return committed.merge(kept, on="agreement")


@derived
def open_agreements(network: Network) -> DataFrame:
    """The agreements that have not ended, whether or not they have begun; in file order."""
    rows = network.frame("agreements")
    over = (rows["status"] == "ended") | (rows["end"] <= network.day)
    return rows[~over].reset_index(drop=True)


@derived
def agreements_in_force(network: Network) -> DataFrame:
    """The agreements that are in force at the as-of date, in file order."""
    rows = active(network, network.frame("agreements"))
    return rows[rows["status"] == "in_force"].reset_index(drop=True)


@derived
def agreement_counties(network: Network) -> Series[Any]:
    """The counties of each agreement, by agreement: those of its parties, else the only county of the dataset.

    Sorted tuples, empty where neither is known.
    """
    parties = network.frame("parties")
    county = parties["organization"].map(county_of(network)).dropna()
    found = {agreement: tuple(sorted(set(each))) for agreement, each in county.groupby(parties["agreement"])}
    only = tuple(network.counties) if len(network.counties) == 1 else ()
    agreements = network.frame("agreements")["id"]
    return pd.Series([found.get(each, only) for each in agreements], pd.Index(agreements), dtype="object")


@derived
def county_wide(network: Network) -> DataFrame:
    """The agreements meant for all municipalities of a county: `agreement`, `county`, each pair once, sorted.

    Those with a quorum, and those to which (nearly) all of its municipalities are parties, however far they are.
    """
    agreements = network.frame("agreements")
    counties = agreement_counties(network).rename("county").rename_axis("agreement").reset_index()
    wanted = counties[counties["agreement"].isin(agreements.loc[agreements["quorum"].notna(), "id"])]
    members = party_states(network).merge(municipalities(network), on="organization")
    members = members.assign(group=members.groupby(["agreement", "county"]).ngroup().astype("str"))
    joined = members.loc[members["group"].isin(plenary(network, members[["group", "organization"]]))]
    both = pd.concat([wanted.explode("county").dropna(), joined[["agreement", "county"]]]).astype("str")
    return both.drop_duplicates().sort_values(["agreement", "county"], ignore_index=True)


def party_stands(network: Network, expected: DataFrame, *, own_reports: bool = False) -> Series[str]:
    """Tell for each expected party whether it is `committed`, `not_committed` or `unknown`.

    `expected` has the columns `agreement`, `organization` and `county`. A stand is known when it is on record, or
    `silence_is_none` (see there, also for `own_reports`).
    """
    said = expected.merge(party_states(network), how="left", on=["agreement", "organization"])["committed"]
    said = said.set_axis(expected.index)
    known = said.notna() | silence_is_none(network, expected, own_reports=own_reports)
    stand = np.select([said.eq(True), known], ["committed", "not_committed"], "unknown")
    return pd.Series(stand, expected.index, dtype="str")


def silence_is_none(network: Network, expected: DataFrame, *, own_reports: bool = False) -> Series[bool]:
    """Tell for each expected party whether it is none when it is not on record.

    So it is when the register of agreements of its `county` is complete and, with `own_reports`, when it has itself
    reported its agreements.
    """
    registered = covers(network, REGISTERS["agreements"], expected["county"], expected["agreement"])
    if not own_reports:
        return registered
    return registered | covers(network, "agreements", expected["organization"], expected["agreement"])


def covers(network: Network, topic: str, reporter: Series[str], agreement: Series[str]) -> Series[bool]:
    """Tell for each pair whether what the organisation has reported of a topic covers the agreement.

    It does when it speaks of all domains, or of all domains of an agreement that names some. The two are aligned.
    """
    within = _reported_within(network)
    within = within[within["topic"] == topic]
    pairs = pd.DataFrame({"organization": reporter, "agreement": agreement})
    return reporter.isin(reporters(network, topic)) | among(pairs, ["organization", "agreement"], within)


@derived
def _reported_within(network: Network) -> DataFrame:
    """Who has reported a topic for some domains, all those of an agreement: `topic`, `organization`, `agreement`."""
    keys = ["topic", "organization", "agreement"]
    said = reports(network).explode("domains").dropna(subset="domains").drop_duplicates()
    handled = network.frame("agreements")[["id", "domains"]].rename(columns={"id": "agreement"})
    handled = handled.explode("domains").dropna(subset="domains").drop_duplicates().astype("str")
    met = reduced(said.astype("str").merge(handled, on="domains"), keys, met=("domains", "size")).reset_index()
    return met.loc[met["met"] == met["agreement"].map(handled["agreement"].value_counts()), keys]
