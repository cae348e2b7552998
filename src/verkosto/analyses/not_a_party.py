"""Municipalities that an agreement meant for all of them leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.agreements import county_wide, open_agreements, silence_is_none
from verkosto.model.organizations import municipalities, outside

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from verkosto.model import Network

_CELL = {"organization": "m", "agreement": "a"}
_PAIR = ["organization", "agreement"]
_REGISTER = [{"organization": "h", "topic": "register:agreements", "reported": "yes"}]


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
    subject="organization agreement",
    severity="notice",
    needs=("agreements", "parties"),
    question={
        "fi": "Mitkä kunnat eivät ole osapuolina sopimuksessa, joka on tarkoitettu kaikille alueen kunnille? Tällaisia "
        "ovat sopimukset, joille on asetettu kynnys, ja ne, joissa vähintään 80 % kunnista on osapuolina.",
        "sv": "Vilka kommuner är inte parter i ett avtal som är avsett för alla kommuner i området? Sådana är avtal "
        "med en tröskel och de i vilka minst 80 % av kommunerna är parter.",
        "en": "Which municipalities are not parties to an agreement that is meant for all of the county's? These are "
        "agreements with a quorum, and those to which at least 80 % of the municipalities are parties.",
    },
    title={"fi": "Kunta ei ole osapuolena", "sv": "Kommunen är inte part", "en": "Not a party"},
    message={
        "fi": "{organization}: {agreement} – kunta ei ole osapuolena: {stand}",
        "sv": "{organization}: {agreement} – kommunen är inte part: {stand}",
        "en": "{organization}: {agreement} – the municipality is not a party: {stand}",
    },
    remedy={
        "fi": "Selvittäkää, onko kunnalle tarjottu osallistumista ja miten asiat hoidetaan sen kanssa muuten.",
        "sv": "Utred om kommunen har erbjudits att delta och hur frågorna annars sköts med den.",
        "en": "Find out whether the municipality has been invited, and how the matter is otherwise settled with it.",
    },
    asks="register:agreements",
    details={
        "absent": {
            "fi": "se puuttuu, vaikka osallistuminen on tarkoitettu kaikille kunnille",
            "sv": "den saknas, fast deltagandet är avsett för alla kommuner",
            "en": "it is missing, although all municipalities are meant to join",
        },
        "declined": {
            "fi": "se on päättänyt jäädä pois",
            "sv": "den har beslutat att inte delta",
            "en": "it has declined",
        },
    },
    cypher="""
        MATCH (a:Agreement {dataset: $dataset})
        WHERE a.meant_for IS NOT NULL AND NOT a.status IN ['draft', 'ended'] AND (a.end IS NULL OR a.end > date($as_of))
        MATCH (h:Organization {dataset: $dataset, kind: 'county'})
        WHERE h.id IN coalesce(a.meant_for, [])
        MATCH (o:Organization {dataset: $dataset, served: true, county: h.id})
        WHERE NOT EXISTS { MATCH (o)-[p:PARTY_TO]->(a)
                           WHERE p.status <> 'declined' OR p.decided > date($as_of) }
        WITH a, h, o, EXISTS { (o)-[:PARTY_TO]->(a) } AS declined,
             COLLECT { MATCH (a)-[:COVERS]->(d:Domain) RETURN DISTINCT d.id } AS domains,
             [(h)-[:REPORTED {topic: 'register:agreements'}]->(d:Domain) | d.id] AS registered
        WITH a, h, o, CASE WHEN declined THEN 'declined'
            WHEN 'agreements' IN coalesce(o.answered, [])
                 OR (size(domains) > 0 AND (all(d IN domains WHERE d IN registered)
                     OR all(d IN domains WHERE d IN [(o)-[:REPORTED {topic: 'agreements'}]->(x:Domain) | x.id])))
            THEN 'absent' END AS stand
        RETURN o.id AS organization, a.id AS agreement,
               CASE WHEN stand IS NULL THEN 'unknown' ELSE 'true' END AS verdict,
               CASE WHEN stand IS NULL THEN 'not-reported' END AS detail, h.id AS county, stand AS stand
        ORDER BY organization, agreement
    """,
    fires=(
        Example("It has declined.", _tables(("n", "committed"), ("m", "declined")), _CELL),
        Example("It is not in the complete register.", {**_tables(("n", "committed")), "reports": _REGISTER}, _CELL),
    ),
    silent=(Example("It is preparing its decision.", _tables(("n", "committed"), ("m", "preparing")), _CELL),),
    asking=(Example("The list of parties may be incomplete.", _tables(("n", "committed")), _CELL, "not-reported"),),
)
def not_a_party(network: Network) -> DataFrame:
    """Tell which municipalities are not parties to an agreement that is meant for all of their county's.

    Meant for all are agreements with a quorum, and those to which at least 80 % of the municipalities (of five or
    more) are parties, however far each has come. True when the municipality has declined, or has no row and the
    county's register of agreements is complete or the municipality has reported its agreements; without either it is
    a question. Preparing and deciding are false: `late-commitment` speaks of them. A decision dated after the as-of
    date does not count yet. Not applicable while the agreement is a draft, when it has ended, and outside the
    system. Evidence: `county`, `stand` (absent, or how far the party on record is; null when not known).
    """
    wide = county_wide(network)
    rows = wide.merge(municipalities(network)[["organization", "county"]], on="county")
    rows = pd.concat([rows, _outsiders(network, wide)], ignore_index=True)
    stand = _stands(network, rows)
    stand = stand.mask(stand.isna() & silence_is_none(network, rows, own_reports=True), "absent")
    alive = open_agreements(network)
    alive = alive[alive["status"] != "draft"]
    missing = stand.isin(["absent", "declined"])
    return verdicts(
        rows.assign(stand=stand),
        applies=rows["agreement"].isin(alive["id"]) & rows["county"].notna(),
        true=missing,
        unknown=stand.isna(),
        detail=pd.Series("not-reported", rows.index).mask(missing),
    )


def _outsiders(network: Network, wide: DataFrame) -> DataFrame:
    """Rows, without a county, for the municipalities that no county serves."""
    pairs = pd.MultiIndex.from_product([sorted(outside(network)), sorted(set(wide["agreement"]))], names=_PAIR)
    return pairs.to_frame(index=False).astype("str").assign(county=pd.Series(np.nan, range(len(pairs)), dtype="str"))


def _stands(network: Network, rows: DataFrame) -> Series[str]:
    """How far each municipality is as a party, from its rows; null without one. Not yet declined is undecided."""
    parties = network.frame("parties")
    later = (parties["decided"] > network.day) & parties["status"].isin(["committed", "declined"])
    parties = parties.assign(stand=parties["status"].mask(later, "in_decision"))
    order = {"committed": 0, "in_decision": 1, "preparing": 2, "declined": 3}
    furthest = parties.assign(order=parties["stand"].map(order)).sort_values("order", kind="stable")
    said = furthest.drop_duplicates(_PAIR).set_index(_PAIR)["stand"]
    return said.reindex(pd.MultiIndex.from_frame(rows[_PAIR])).set_axis(rows.index)
