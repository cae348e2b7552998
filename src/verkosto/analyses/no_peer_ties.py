"""Municipalities without a tie to any other municipality."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.absence import own_registers, ties_settled
from verkosto.model.listed import listed_municipalities
from verkosto.model.reduced import reduced
from verkosto.model.ties import both_ways, tied_pairs

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

_SUBJECT = {"organization": "m"}
_REGISTER = [{"organization": "h", "topic": "register:seats", "reported": "yes"}]


def _tables(seated: str, reports: list[dict[str, str]]) -> Records:
    return {
        "organizations": [
            {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
            *({"id": each, "name": f"Kunta {each}", "kind": "municipality", "county": "h"} for each in "mn"),
        ],
        "bodies": [{"id": "b", "name": "Työryhmä", "level": "operational", "owner": "h"}],
        "seats": [{"body": "b", "on_behalf_of": each} for each in seated],
        "reports": reports,
    }


@analysis(
    subject="organization",
    severity="info",
    needs=("seats|ties",),
    question={
        "fi": "Millä kunnilla ei ole yhteyksiä muihin kuntiin? Yhdessä istuminen toimielimessä, jossa ovat lähes "
        "kaikki, ei ole yhteys. Havainto tehdään, kun kunta tai hyvinvointialueen rekisteri on kertonut kaikki "
        "yhteydet.",
        "sv": "Vilka kommuner saknar förbindelser till andra kommuner? Att sitta i samma organ där nästan alla sitter "
        "är ingen förbindelse. En iakttagelse görs när kommunen eller välfärdsområdets register har uppgett alla "
        "förbindelser.",
        "en": "Which municipalities have no tie to another municipality? Sitting together in a body with nearly "
        "everybody is no tie. It fires when the municipality, or a register of its county, has told all ties.",
    },
    title={"fi": "Ei yhteyksiä muihin kuntiin", "sv": "Inga förbindelser till andra kommuner", "en": "No peer ties"},
    message={
        "fi": "{organization}: ei yhteyksiä muihin kuntiin",
        "sv": "{organization}: inga förbindelser till andra kommuner",
        "en": "{organization}: no ties to other municipalities",
    },
    remedy={
        "fi": "Harkitkaa, missä asioissa kunnan kannattaisi valmistella kantojaan yhdessä naapurikuntien kanssa.",
        "sv": "Överväg i vilka frågor kommunen borde bereda sina ställningstaganden tillsammans med grannkommunerna.",
        "en": "Consider in which matters the municipality should prepare its positions together with its neighbours.",
    },
    asks="register:seats",
    cypher="""
        MATCH (k:Organization {dataset: $dataset, served: true})
        WITH k, COUNT { (k)-[:TIED_TO]-(:Organization) } AS ties,
             NOT EXISTS { (k)-[:TIED_TO]-(:Organization {kind: 'municipality'}) } AS alone
        WITH k.county AS county, collect({k: k, settled: k.settled, ties: ties, alone: alone}) AS rows
        UNWIND rows AS row
        WITH county, rows, row WHERE row.alone
        RETURN row.k.id AS organization, CASE WHEN row.settled THEN 'true' ELSE 'unknown' END AS verdict,
               CASE WHEN NOT row.settled THEN 'not-reported' END AS detail,
               row.ties AS ties, 0 AS peers, row.k.registers AS topics,
               CASE WHEN size(rows) > 1 AND all(x IN rows WHERE x.alone AND x.settled) THEN county END AS cause
        ORDER BY organization
    """,
    fires=(
        Example("It meets the county alone, and the list of seats is complete.", _tables("hm", _REGISTER), _SUBJECT),
    ),
    silent=(Example("It sits beside another municipality.", _tables("hmn", []), _SUBJECT),),
    asking=(Example("Other seats may not be on record.", _tables("hm", []), _SUBJECT, "not-reported"),),
)
def no_peer_ties(network: Network) -> DataFrame:
    """Tell which municipalities have no tie to another municipality.

    A tie counts whoever reported it, and whatever county the other municipality belongs to; sitting together in a
    plenary body is none. That there is none must be established by a report of the municipality or by complete
    registers of its county; otherwise it is a question. Where it is true of all municipalities of a county, that is one
    finding. Evidence: `ties` (organisations tied to it), `peers` (municipalities among them).
    """
    rows = listed_municipalities(network)
    kind = network.frame("organizations").set_index("id")["kind"]
    near = both_ways(tied_pairs(network))
    near = near.assign(peer=near["other"].map(kind) == "municipality")
    counted = reduced(near, "one", ties=("other", "size"), peers=("peer", "sum"))
    counted = counted.reindex(rows["organization"]).set_axis(rows.index).fillna(0).astype("int64")
    settled = rows["organization"].isin(ties_settled(network))
    alone = counted["peers"] == 0
    topics = own_registers(network, rows["organization"])
    everybody = (alone & settled).groupby(rows["county"]).transform("all") & rows["county"].duplicated(keep=False)
    return verdicts(
        rows[["organization"]].assign(
            ties=counted["ties"], peers=counted["peers"], topics=topics, cause=rows["county"].where(everybody)
        ),
        applies=rows["served"],
        true=alone & settled,
        unknown=alone,
        detail=pd.Series("not-reported", rows.index).mask(settled),
    )
