"""Agreements that too few have joined."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.activity import reports
from verkosto.model.agreements import party_states
from verkosto.model.organizations import county_of, municipalities

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from verkosto.model import Network

_REGISTER = "register:agreements"


def _tables(*parties: tuple[str, str]) -> Records:
    return {
        "organizations": [
            {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
            *({"id": each, "name": f"Kunta {each}", "kind": "municipality", "county": "h"} for each in "mn"),
        ],
        "agreements": [{"id": "a", "name": "Ohjelma", "kind": "programme", "status": "in_decision", "quorum": "0,5"}],
        "parties": [{"agreement": "a", "organization": who, "status": status} for who, status in parties],
    }


@analysis(
    subject="agreement",
    severity="error",
    needs=("agreements", "parties"),
    title={"fi": "Kynnys jää täyttymättä", "sv": "Tröskeln uppnås inte", "en": "Below the quorum"},
    message={
        "fi": "{agreement}: mukaan tarvitaan kuntia {needed} ja hyvinvointialue; sitoutuneita kuntia {committed}, "
        "hyvinvointialue: {county_status}",
        "sv": "{agreement}: det behövs {needed} kommuner och välfärdsområdet; {committed} kommuner har förbundit sig, "
        "välfärdsområdet: {county_status}",
        "en": "{agreement}: {needed} municipalities and the county are needed; {committed} municipalities "
        "have committed themselves, the county: {county_status}",
    },
    remedy={
        "fi": "Selvittäkää, ketkä vielä voivat sitoutua, tai muuttakaa kynnystä.",
        "sv": "Utred vilka som ännu kan förbinda sig, eller ändra tröskeln.",
        "en": "Find out who can still join, or change the quorum.",
    },
    asks=_REGISTER,
    details={
        "committed": {"fi": "sitoutunut", "sv": "har förbundit sig", "en": "committed"},
        "not_committed": {"fi": "ei ole sitoutunut", "sv": "har inte förbundit sig", "en": "not committed"},
        "unknown": {"fi": "ei tiedossa", "sv": "inte känt", "en": "not known"},
    },
    fires=(Example("The county has declined.", _tables(("h", "declined"), ("m", "committed")), {"agreement": "a"}),),
    silent=(
        Example(
            "Half of the municipalities and the county.",
            _tables(("h", "committed"), ("m", "committed")),
            {"agreement": "a"},
        ),
    ),
    asking=(Example("The county is not on record.", _tables(("m", "committed")), {"agreement": "a"}, "not-reported"),),
)
def below_quorum(network: Network) -> DataFrame:
    """Tell which agreements with a quorum cannot reach it with what is known.

    Needed are ⌈quorum · municipalities⌉ of the county's municipalities, and the county itself. A party's stand is
    known when it is on record or the county's register of agreements is complete. True when even all unknown ones
    would not be enough, or the county is known not to have joined; undecided otherwise, unless the quorum is reached.
    Agreements that have ended, and those without a quorum, are no rows. Evidence: `committed`, `needed`, `unknown`,
    `municipalities` (counts), `county_status` (committed, not_committed, unknown), `counties`.
    """
    rows = _agreements(network)
    counties = _counties(network, rows)
    listed = pd.DataFrame({"agreement": rows["id"], "county": counties}).explode("county").dropna()
    ours = _stands(network, rows, listed.merge(municipalities(network)[["organization", "county"]], on="county"))
    theirs = _stands(network, rows, listed.assign(organization=listed["county"]))
    # Rounding first: 0.1 · 30 is 3.0000000000000004 in binary.
    needed = np.ceil((rows["quorum"] * ours["all"]).round(9)).astype(int)
    refused = theirs["all"] > theirs["committed"] + theirs["unknown"]
    joined = (theirs["all"] > 0) & (theirs["committed"] == theirs["all"])
    status = pd.Series(np.select([joined, refused], ["committed", "not_committed"], "unknown"), rows.index)
    short = (ours["committed"] + ours["unknown"] < needed) | refused
    return verdicts(
        pd.DataFrame(
            {
                "agreement": rows["id"],
                "committed": ours["committed"],
                "needed": needed,
                "unknown": ours["unknown"],
                "municipalities": ours["all"],
                "county_status": status,
                "counties": counties,
                "sources": [(each,) if isinstance(each, str) else () for each in rows["source"]],
            }
        ),
        applies=theirs["all"] > 0,
        true=short,
        unknown=~((ours["committed"] >= needed) & joined),
        detail=pd.Series("not-reported", rows.index).mask(short),
    )


def _agreements(network: Network) -> DataFrame:
    """The agreements with a quorum that have not ended, whether or not they have begun."""
    rows = network.frame("agreements")
    over = (rows["status"] == "ended") | (rows["end"] <= network.day)
    return rows[~over & rows["quorum"].notna()].reset_index(drop=True)


def _counties(network: Network, rows: DataFrame) -> Series[Any]:
    """The counties of each agreement: those of its parties, else the only county of the dataset."""
    parties = network.frame("parties")
    county = parties["organization"].map(county_of(network)).dropna()
    found = {agreement: tuple(sorted(set(each))) for agreement, each in county.groupby(parties["agreement"])}
    only = tuple(network.counties) if len(network.counties) == 1 else ()
    return rows["id"].map(lambda agreement: found.get(agreement, only))


def _stands(network: Network, rows: DataFrame, expected: DataFrame) -> DataFrame:
    """Count the expected parties of each agreement: `all`, `committed`, `unknown`; aligned with `rows`.

    `expected` has the columns agreement, county and organization.
    """
    stands = expected.merge(party_states(network), how="left", on=["agreement", "organization"])
    silent = stands["committed"].isna() & ~_registered(network, rows, stands)
    stands = stands.assign(committed=stands["committed"].eq(True), unknown=silent)
    counted = stands.groupby("agreement").agg(
        all=("organization", "size"), committed=("committed", "sum"), unknown=("unknown", "sum")
    )
    return counted.reindex(rows["id"]).fillna(0).astype(int).set_axis(rows.index)


def _registered(network: Network, rows: DataFrame, stands: DataFrame) -> Series[bool]:
    """Tell whether the county's register of agreements is complete for the domains of each agreement."""
    declared = reports(network)
    declared = declared[declared["topic"] == _REGISTER]
    scopes = declared.groupby("organization")["domains"].agg(list).to_dict()
    domains = rows.set_index("id")["domains"].to_dict()
    pairs = zip(stands["county"], stands["agreement"], strict=True)
    known = [any(_covers(scope, domains[agreement]) for scope in scopes.get(county, ())) for county, agreement in pairs]
    return pd.Series(known, stands.index, dtype=bool)


def _covers(scope: tuple[str, ...], domains: tuple[str, ...]) -> bool:
    return not scope or (bool(domains) and set(domains) <= set(scope))
