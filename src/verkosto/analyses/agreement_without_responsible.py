"""Agreements and programmes for which nobody answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.agreements import agreement_counties, county_wide, covers, open_agreements, party_stands
from verkosto.model.gathered import gathered_for, tuples_of
from verkosto.model.organizations import municipalities, outside, subject_organizations
from verkosto.model.rows import stated_rows

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from verkosto.model import Network

_A = {"agreement": "a"}
_PAIR = ["agreement", "organization"]
_STRENGTH = {"named": 0, "vacant": 1, "none": 2, "not_applicable": 3, "unknown": 4}


def _tables(reporting: str, *rows: dict[str, str]) -> Records:
    return {
        "organizations": [
            {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
            {"id": "m", "name": "Kunta", "kind": "municipality", "county": "h"},
        ],
        "posts": [{"id": "p", "title": "kunnanjohtaja", "organization": "m"}],
        "agreements": [{"id": "a", "name": "Ohjelma", "kind": "programme", "status": "in_force"}],
        "parties": [{"agreement": "a", "organization": each, "status": "committed"} for each in "hm"],
        "responsibilities": [{"agreement": "a", "role": "responsible", **row} for row in rows],
        "reports": [{"organization": each, "topic": "responsibilities", "reported": "yes"} for each in reporting],
    }


@analysis(
    subject="agreement",
    severity="warning",
    needs=("agreements", "parties", "responsibilities"),
    question={
        "fi": "Mistä sopimuksista ja ohjelmista kukaan ei vastaa? Havainto tehdään, kun yksikään niistä "
        "organisaatioista, joiden pitäisi nimetä vastuuhenkilö, ei ole nimennyt ketään ja kaikkien tilanne tiedetään. "
        "Yksikin nimetty riittää.",
        "sv": "Vilka avtal och program har ingen som ansvarar för dem? En iakttagelse görs när ingen av de "
        "organisationer som borde utse en ansvarig har gjort det och läget är känt för dem alla. En enda som har "
        "utsetts räcker.",
        "en": "For which agreements and programmes does nobody answer? It fires when none of the organisations that "
        "should name somebody has done so and all of them are known. One name in any of them is enough.",
    },
    title={
        "fi": "Sopimuksella ei ole vastuuhenkilöä",
        "sv": "Avtalet saknar ansvarig",
        "en": "Agreement without a responsible person",
    },
    message={
        "fi": "{agreement}: kukaan ei vastaa sopimuksesta tai ohjelmasta missään sen osapuolessa",
        "sv": "{agreement}: ingen ansvarar för avtalet eller programmet hos någon av parterna",
        "en": "{agreement}: nobody answers for it in any of its parties",
    },
    remedy={
        "fi": "Nimetkää kullekin osapuolelle vastuuhenkilö, joka seuraa sopimuksen toteutumista.",
        "sv": "Utse hos varje part en ansvarig som följer hur avtalet genomförs.",
        "en": "Name in each party somebody who follows how it is carried out.",
    },
    asks="responsibilities",
    roles="responsible deputy",
    cypher="""
        MATCH (a:Agreement {dataset: $dataset})
        WHERE a.status <> 'ended' AND (a.end IS NULL OR a.end > date($as_of))
          AND NOT EXISTS { MATCH (:Responsibility {role: 'responsible', says: 'named'})-[:FOR]->(a) }
        WITH a, COLLECT { MATCH (a)-[:COVERS]->(d:Domain) RETURN DISTINCT d.id } AS domains
        WITH a, domains, COLLECT {
            MATCH (o:Organization {dataset: $dataset})
            WHERE (o.kind = 'county' OR o.served) AND EXISTS {
                MATCH (o)-[p:PARTY_TO]->(a) WHERE p.status <> 'declined' OR p.decided > date($as_of) }
            RETURN o } AS parties, COLLECT {
            MATCH (o:Organization {dataset: $dataset})
            WHERE o.county IN coalesce(a.meant_for, []) AND (o.id = o.county OR o.served)
                AND NOT EXISTS { (o)-[:PARTY_TO]->(a) }
            OPTIONAL MATCH (h:Organization {dataset: $dataset, id: o.county})
            WITH o, domains, [(h)-[:REPORTED {topic: 'register:agreements'}]->(x:Domain) | x.id] AS registered
            WHERE NOT ('agreements' IN coalesce(o.answered, [])
                 OR (size(domains) > 0 AND (all(d IN domains WHERE d IN registered)
                     OR all(d IN domains WHERE d IN [(o)-[:REPORTED {topic: 'agreements'}]->(x:Domain) | x.id]))))
            RETURN o } AS possible
        WITH a, domains, parties + possible AS asked, COLLECT {
            MATCH (h:Organization {dataset: $dataset, kind: 'county'})
            WHERE h.id IN coalesce(a.counties, [])
            RETURN h } AS counties
        WITH a, domains, CASE size(asked) WHEN 0 THEN counties ELSE asked END AS asked
        UNWIND asked AS o
        WITH a, domains, o, [(o)-[:HAS]->(r:Responsibility {role: 'responsible'})-[:FOR]->(a) | r.says] AS said,
             [(o)-[:REPORTED {topic: 'responsibilities'}]->(x:Domain) | x.id] AS scoped
        WITH a, o, [x IN said WHERE x IS NOT NULL] AS said, 'responsibilities' IN coalesce(o.reported, [])
            OR (size(domains) > 0 AND all(x IN domains WHERE x IN scoped)) AS answered
        WITH a, collect({id: o.id, silent: size(said) = 0 AND NOT answered,
                         open: all(x IN said WHERE x = 'unknown') AND (size(said) > 0 OR NOT answered),
                         idle: 'not_applicable' IN said AND none(x IN said WHERE x IN ['vacant', 'none'])}) AS asked
        WHERE any(x IN asked WHERE NOT x.idle)
        WITH a, asked, [x IN asked WHERE x.open] AS open
        RETURN a.id AS agreement, CASE size(open) WHEN 0 THEN 'true' ELSE 'unknown' END AS verdict,
               CASE WHEN size(open) = 0 THEN null WHEN any(x IN open WHERE x.silent) THEN 'not-reported'
                    ELSE 'stale' END AS detail,
               [] AS responsible, size(asked) AS asked,
               COLLECT { UNWIND open AS x RETURN x.id AS who ORDER BY who } AS answers,
               coalesce(a.counties, []) AS counties, [x IN [a.source] WHERE x IS NOT NULL] AS sources
        ORDER BY agreement
    """,
    fires=(Example("Both parties have answered, and neither names anybody.", _tables("hm"), _A),),
    silent=(
        Example("One party has named a post.", _tables("", {"organization": "m", "status": "named", "post": "p"}), _A),
    ),
    asking=(
        Example("Only the county has answered.", _tables("h"), _A, "not-reported"),
        Example(
            "What the municipality said is more than a year old.",
            _tables("h", {"organization": "m", "status": "none", "confirmed": "2023-01-01"}),
            _A,
            "stale",
        ),
    ),
)
def agreement_without_responsible(network: Network) -> DataFrame:
    """Tell for which agreements and programmes no organisation has anybody named responsible.

    One named post or person in any organisation is enough. True when it is known of every county and municipality
    that should name somebody that it does not: it says so, or has reported its responsibilities for the domains of
    the agreement. These are the parties on record that have not declined; where the agreement is meant for all
    municipalities of a county, also those of them, and the county, of whom it is not known whether they are parties;
    where that is nobody, the county. What was confirmed too long ago leaves it open (`stale`). Not applicable when
    the agreement has ended, when it concerns none of them, or when there is nobody to ask. Evidence: `responsible`
    (organisations that have named somebody), `asked` (how many should), `answers` (whose word is missing), `counties`,
    `sources`.
    """
    rows = network.frame("agreements").reset_index(drop=True)
    said = _said(network)
    asked = _asked(network).merge(said, how="left", on=_PAIR)
    silent = asked["state"].isna() & ~covers(network, "responsibilities", asked["organization"], asked["agreement"])
    asked = asked.assign(open=silent | (asked["state"] == "unknown"), concerned=asked["state"] != "not_applicable")
    named = _by_agreement(said[said["state"] == "named"], rows)
    missing = _by_agreement(asked[asked["open"]], rows)
    stale = ~rows["id"].isin(asked.loc[silent, "agreement"])
    nobody = (named.str.len() == 0) & (missing.str.len() == 0)
    alive = rows["id"].isin(open_agreements(network)["id"])
    concerns = rows["id"].isin(asked.loc[asked["concerned"], "agreement"]) | (named.str.len() > 0)
    return verdicts(
        pd.DataFrame(
            {
                "agreement": rows["id"],
                "responsible": named,
                "asked": rows["id"].map(asked["agreement"].value_counts()).fillna(0).astype(int),
                "answers": missing,
                "counties": rows["id"].map(agreement_counties(network)),
                "sources": tuples_of(rows["source"]),
            }
        ),
        applies=alive & concerns,
        true=nobody,
        unknown=named.str.len() == 0,
        detail=stale.map({True: "stale", False: "not-reported"}).mask(nobody),
    )


def _said(network: Network) -> DataFrame:
    """What each organisation says of who is responsible for each agreement: `agreement`, `organization`, `state`.

    Of several rows the strongest counts, as in the cells of domains.
    """
    rows = stated_rows(network)
    rows = rows[(rows["role"] == "responsible") & rows["agreement"].notna()]
    rows = rows.assign(strength=rows["state"].map(_STRENGTH)).sort_values("strength", kind="stable")
    return rows.drop_duplicates(_PAIR)[[*_PAIR, "state"]].reset_index(drop=True)


def _asked(network: Network) -> DataFrame:
    """The counties and municipalities that should name somebody for each agreement: `agreement`, `organization`."""
    parties = network.frame("parties")
    refused = (parties["status"] == "declined") & ~(parties["decided"] > network.day)
    joining = parties.loc[~refused, _PAIR]
    joining = joining[joining["organization"].isin(set(subject_organizations(network)) - outside(network))]
    asked = pd.concat([joining, _possible(network)])
    counties = agreement_counties(network).rename("organization").rename_axis("agreement").explode().dropna()
    alone = counties[~counties.index.isin(asked["agreement"])].reset_index()
    return pd.concat([asked, alone]).astype("str").drop_duplicates(ignore_index=True)


def _possible(network: Network) -> DataFrame:
    """Who may be a party to what is meant for all of a county, and is not on record: `agreement`, `organization`."""
    wide = county_wide(network)
    members = wide.merge(municipalities(network)[["organization", "county"]], on="county")
    members = pd.concat([members, wide.assign(organization=wide["county"])], ignore_index=True)
    return members.loc[party_stands(network, members, own_reports=True) == "unknown", _PAIR]


def _by_agreement(pairs: DataFrame, rows: DataFrame) -> Series[Any]:
    """The organisations of each agreement as a sorted tuple; aligned with `rows`."""
    return gathered_for(pairs, "organization", rows.rename(columns={"id": "agreement"}), ["agreement"])
