"""Counties that have no strategic agreement with their municipalities."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.activity import answered
from verkosto.model.agreements import agreement_counties, agreements_in_force, open_agreements, party_stands
from verkosto.model.keyed import among
from verkosto.model.organizations import municipalities

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from verkosto.model import Network

_STRATEGIC = ("strategic", "framework")
_H = {"county": "h"}
_REGISTER = [{"organization": "h", "topic": "register:agreements", "reported": "yes"}]


def _tables(status: str) -> Records:
    return {
        "organizations": [
            {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
            {"id": "m", "name": "Kunta", "kind": "municipality", "county": "h"},
        ],
        "agreements": [{"id": "a", "name": "Yhteistyösopimus", "kind": "strategic", "status": status}],
        "parties": [{"agreement": "a", "organization": each, "status": "committed"} for each in "hm"],
    }


@analysis(
    subject="county",
    severity="warning",
    needs=("agreements", "parties"),
    question={
        "fi": "Millä hyvinvointialueilla ei ole kuntien kanssa voimassa olevaa strategista sopimusta tai "
        "puitesopimusta? Yksikin sopimus, johon hyvinvointialue ja jokin sen kunnista ovat sitoutuneet, riittää.",
        "sv": "Vilka välfärdsområden har inget gällande strategiskt avtal eller ramavtal med sina kommuner? Ett enda "
        "avtal som välfärdsområdet och någon av dess kommuner har förbundit sig till räcker.",
        "en": "Which counties have no strategic or framework agreement in force with their municipalities? One to "
        "which the county and a municipality of it are committed is enough.",
    },
    title={
        "fi": "Strateginen sopimus puuttuu",
        "sv": "Strategiskt avtal saknas",
        "en": "No strategic agreement",
    },
    message={
        "fi": "{county}: hyvinvointialueella ja sen kunnilla ei ole voimassa olevaa strategista sopimusta eikä "
        "puitesopimusta",
        "sv": "{county}: välfärdsområdet och dess kommuner har inget gällande strategiskt avtal eller ramavtal",
        "en": "{county}: the county and its municipalities have no strategic or framework agreement in force",
    },
    remedy={
        "fi": "Sopikaa yhteistyön tavoitteista ja rakenteista hyvinvointialueen ja kuntien kesken.",
        "sv": "Kom överens om samarbetets mål och strukturer mellan välfärdsområdet och kommunerna.",
        "en": "Agree on the goals and structures of the cooperation between the county and the municipalities.",
    },
    asks="register:agreements",
    cypher="""
        MATCH (h:Organization {dataset: $dataset, kind: 'county'})
        WITH h, COUNT { (:Organization {dataset: $dataset, served: true, county: h.id}) } AS municipalities
        WHERE municipalities > 0
        OPTIONAL MATCH (a:Agreement {dataset: $dataset, status: 'in_force'})
        WHERE a.kind IN ['strategic', 'framework'] AND h.id IN coalesce(a.counties, [])
          AND (a.start IS NULL OR a.start <= date($as_of)) AND (a.end IS NULL OR a.end > date($as_of))
        OPTIONAL MATCH (o:Organization {dataset: $dataset, county: h.id})
        WHERE a IS NOT NULL AND (o.served OR o.id = h.id)
        WITH h, municipalities, a, o, COLLECT { MATCH (a)-[:COVERS]->(d:Domain) RETURN DISTINCT d.id } AS domains,
             [(h)-[:REPORTED {topic: 'register:agreements'}]->(d:Domain) | d.id] AS registered
        WITH h, municipalities, a, o, EXISTS { MATCH (o)-[p:PARTY_TO {status: 'committed'}]->(a)
                                               WHERE p.decided IS NULL OR p.decided <= date($as_of) } AS joined,
             NOT EXISTS { (o)-[:PARTY_TO]->(a) } AND NOT ('agreements' IN coalesce(o.answered, [])
                 OR (size(domains) > 0 AND (all(d IN domains WHERE d IN registered)
                     OR all(d IN domains WHERE d IN [(o)-[:REPORTED {topic: 'agreements'}]->(x:Domain) | x.id]))))
                 AS open
        WITH h, municipalities, a,
             count(CASE WHEN o.id = h.id AND joined THEN 1 END) > 0 AS ours,
             count(CASE WHEN o.id = h.id AND (joined OR open) THEN 1 END) > 0 AS ours_maybe,
             count(CASE WHEN o.served AND joined THEN 1 END) > 0 AS theirs,
             count(CASE WHEN o.served AND (joined OR open) THEN 1 END) > 0 AS theirs_maybe
        WITH h, municipalities, count(CASE WHEN ours AND theirs THEN 1 END) AS found,
             count(CASE WHEN ours_maybe AND theirs_maybe THEN 1 END) AS open
        WHERE found = 0
        WITH h, municipalities, 'agreements' IN coalesce(h.answered, []) AND open = 0 AS proven
        RETURN h.id AS county, CASE WHEN proven THEN 'true' ELSE 'unknown' END AS verdict,
               CASE WHEN NOT proven THEN 'not-reported' END AS detail, [] AS agreements, 0 AS joined,
               municipalities AS municipalities, COLLECT {
                   MATCH (a:Agreement {dataset: $dataset})
                   WHERE a.kind IN ['strategic', 'framework'] AND h.id IN coalesce(a.counties, [])
                     AND a.status <> 'ended' AND (a.end IS NULL OR a.end > date($as_of))
                     AND NOT (a.status = 'in_force' AND (a.start IS NULL OR a.start <= date($as_of)))
                   RETURN a.id AS id ORDER BY id } AS in_preparation
        ORDER BY county
    """,
    fires=(
        Example(
            "The only one is still being decided, and the register is complete.",
            {**_tables("in_decision"), "reports": _REGISTER},
            _H,
        ),
    ),
    silent=(Example("One is in force.", _tables("in_force"), _H),),
    asking=(Example("Nobody has said that there are no others.", _tables("in_decision"), _H, "not-reported"),),
)
def no_strategic_agreement(network: Network) -> DataFrame:
    """Tell which counties have no strategic or framework agreement in force with any of their municipalities.

    One to which the county and a municipality of it are committed is enough, whoever put it on record; a decision
    dated after the as-of date does not count yet. That there is none must be established: the county has reported
    its agreements or its register of them is complete, and no agreement of these kinds that is in force leaves open
    who is committed. Otherwise it is a question. Not applicable without municipalities. Evidence: `agreements` (in
    force), `joined` (municipalities committed to any of them), `municipalities`, `in_preparation` (agreements of
    these kinds that have not ended and are not in force).
    """
    rows = pd.DataFrame({"county": list(network.counties)}).astype("str")
    in_force = _strategic(network, agreements_in_force(network))
    coming = _strategic(network, open_agreements(network))
    coming = coming[~coming["agreement"].isin(in_force["agreement"])]
    members = _municipal(network, in_force)
    stands = _stands(network, in_force, members)
    standing = in_force[stands["joins"]]
    found = rows["county"].isin(standing["county"])
    settled = rows["county"].isin(answered(network, "agreements"))
    proven = ~found & settled & ~rows["county"].isin(in_force.loc[stands["open"], "county"])
    joined = members[members["stand"] == "committed"].merge(standing).groupby("county")["organization"].nunique()
    size = rows["county"].map(municipalities(network)["county"].value_counts()).fillna(0).astype(int)
    return verdicts(
        rows.assign(
            agreements=_listed(standing, rows),
            joined=rows["county"].map(joined).fillna(0).astype(int),
            municipalities=size,
            in_preparation=_listed(coming, rows),
        ),
        applies=size > 0,
        true=proven,
        unknown=~found,
        detail=pd.Series("not-reported", rows.index).mask(proven),
    )


def _strategic(network: Network, agreements: DataFrame) -> DataFrame:
    """The strategic and framework agreements among some, with each of their counties: `agreement`, `county`; sorted."""
    chosen = agreements.loc[agreements["kind"].isin(_STRATEGIC), "id"]
    pairs = pd.DataFrame({"agreement": chosen, "county": chosen.map(agreement_counties(network)).astype("object")})
    pairs = pairs.explode("county").dropna().astype("str")
    return pairs.sort_values(["agreement", "county"], ignore_index=True)


def _municipal(network: Network, pairs: DataFrame) -> DataFrame:
    """The county's municipalities as parties to each agreement: `agreement`, `county`, `organization`, `stand`."""
    members = pairs.merge(municipalities(network)[["organization", "county"]], on="county")
    return members.assign(stand=party_stands(network, members, own_reports=True))


def _stands(network: Network, pairs: DataFrame, members: DataFrame) -> DataFrame:
    """Tell of each agreement and county whether it `joins` the county and a municipality, or may, which is `open`."""
    county = party_stands(network, pairs.assign(organization=pairs["county"]), own_reports=True)
    keys = ["agreement", "county"]
    joined = among(pairs, keys, members[members["stand"] == "committed"])
    may = among(pairs, keys, members[members["stand"] != "not_committed"])
    joins = (county == "committed") & joined
    return pd.DataFrame({"joins": joins, "open": ~joins & (county != "not_committed") & may})


def _listed(pairs: DataFrame, rows: DataFrame) -> Series[Any]:
    """The agreements of each county as a tuple; aligned with `rows`."""
    found = pairs.groupby("county")["agreement"].agg(tuple)
    return rows["county"].map(found).map(lambda each: each if isinstance(each, tuple) else ())
