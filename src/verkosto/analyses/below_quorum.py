"""Agreements that too few have joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.agreements import agreement_counties, open_agreements, party_stands
from verkosto.model.gathered import tuples_of
from verkosto.model.organizations import municipalities
from verkosto.model.reduced import reduced

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network


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
    question={
        "fi": "Mitkä sopimukset eivät voi saada taakseen vaadittua määrää kuntia ja hyvinvointialuetta? Havainto "
        "tehdään, kun kynnys ei täyttyisi, vaikka kaikki ne sitoutuisivat, joiden kanta ei ole tiedossa, tai kun "
        "hyvinvointialueen tiedetään jääneen pois.",
        "sv": "Vilka avtal kan inte få det antal kommuner och det välfärdsområde som krävs? En iakttagelse görs när "
        "tröskeln inte skulle uppnås ens om alla vars ståndpunkt inte är känd förband sig, eller när man vet att "
        "välfärdsområdet inte är med.",
        "en": "Which agreements cannot get the number of municipalities, and the county, that they need? It fires when "
        "the quorum would be missed even if all those whose stand is not known joined, or when the county is known to "
        "stay out.",
    },
    title={"fi": "Kynnys jää täyttymättä", "sv": "Tröskeln uppnås inte", "en": "Below the quorum"},
    message={
        "fi": "{agreement}: mukaan tarvitaan {needed:kunta|kuntaa} ja hyvinvointialue; sitoutunut on "
        "{committed:kunta|kuntaa}, hyvinvointialue: {county_status}",
        "sv": "{agreement}: det behövs {needed:kommun|kommuner} och välfärdsområdet; {committed:kommun|kommuner} har "
        "förbundit sig, välfärdsområdet: {county_status}",
        "en": "{agreement}: {needed:municipality|municipalities} and the county are needed; "
        "{committed:municipality has|municipalities have} committed, the county: {county_status}",
    },
    remedy={
        "fi": "Selvittäkää, ketkä vielä voivat sitoutua, tai muuttakaa kynnystä.",
        "sv": "Utred vilka som ännu kan förbinda sig, eller ändra tröskeln.",
        "en": "Find out who can still join, or change the quorum.",
    },
    asks="register:agreements",
    details={
        "committed": {"fi": "sitoutunut", "sv": "har förbundit sig", "en": "committed"},
        "not_committed": {"fi": "ei ole sitoutunut", "sv": "har inte förbundit sig", "en": "not committed"},
        "unknown": {"fi": "ei tiedossa", "sv": "inte känt", "en": "not known"},
    },
    cypher="""
        MATCH (a:Agreement {dataset: $dataset})
        WHERE a.quorum IS NOT NULL AND a.status <> 'ended' AND (a.end IS NULL OR a.end > date($as_of))
        MATCH (h:Organization {dataset: $dataset, kind: 'county'})
        WHERE h.id IN coalesce(a.counties, [])
        WITH a, h, COLLECT { MATCH (a)-[:COVERS]->(d:Domain) RETURN DISTINCT d.id } AS domains,
             [(h)-[:REPORTED {topic: 'register:agreements'}]->(d:Domain) | d.id] AS scoped
        WITH a, h, 'register:agreements' IN coalesce(h.reported, [])
                   OR (size(domains) > 0 AND all(d IN domains WHERE d IN scoped)) AS complete
        MATCH (o:Organization {dataset: $dataset, county: h.id})
        WHERE o.served OR o.id = h.id
        OPTIONAL MATCH (o)-[p:PARTY_TO]->(a)
        WITH a, o, complete, count(p) AS rows,
             count(CASE WHEN p.status = 'committed' AND (p.decided IS NULL OR p.decided <= date($as_of)) THEN 1 END)
                 AS joined
        WITH a, collect({ours: o.served IS NOT NULL, stand: CASE
                 WHEN joined > 0 THEN 'committed' WHEN complete OR rows > 0 THEN 'not_committed'
                 ELSE 'unknown' END}) AS stands
        WITH a, [x IN stands WHERE x.ours | x.stand] AS ours, [x IN stands WHERE NOT x.ours | x.stand] AS theirs
        WITH a, ours, theirs, toInteger(ceil(round(a.quorum * size(ours), 9))) AS needed,
             size([x IN ours WHERE x = 'committed']) AS committed, size([x IN ours WHERE x = 'unknown']) AS unknown
        WITH *, CASE WHEN 'not_committed' IN theirs THEN 'not_committed' WHEN 'unknown' IN theirs THEN 'unknown'
                     ELSE 'committed' END AS county_status
        WITH *, committed + unknown < needed OR county_status = 'not_committed' AS short
        WHERE short OR committed < needed OR county_status <> 'committed'
        RETURN a.id AS agreement, CASE WHEN short THEN 'true' ELSE 'unknown' END AS verdict,
               CASE WHEN NOT short THEN 'not-reported' END AS detail, committed AS committed, needed AS needed,
               unknown AS unknown, size(ours) AS municipalities, county_status AS county_status, a.counties AS counties,
               [x IN [a.source] WHERE x IS NOT NULL] AS sources
        ORDER BY agreement
    """,
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
    rows = open_agreements(network)
    rows = rows[rows["quorum"].notna()].reset_index(drop=True)
    counties = rows["id"].map(agreement_counties(network))
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
                "sources": tuples_of(rows["source"]),
            }
        ),
        applies=theirs["all"] > 0,
        true=short,
        unknown=~((ours["committed"] >= needed) & joined),
        detail=pd.Series("not-reported", rows.index).mask(short),
    )


def _stands(network: Network, rows: DataFrame, expected: DataFrame) -> DataFrame:
    """Count the expected parties of each agreement: `all`, `committed`, `unknown`; aligned with `rows`.

    `expected` has the columns agreement, county and organization.
    """
    stand = party_stands(network, expected)
    stands = expected.assign(committed=stand == "committed", unknown=stand == "unknown")
    told = {"all": ("organization", "size"), "committed": ("committed", "sum"), "unknown": ("unknown", "sum")}
    counted = reduced(stands, "agreement", **told)
    return counted.reindex(rows["id"]).fillna(0).astype(int).set_axis(rows.index)
