"""Municipalities outside the cooperation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from verkosto.findings import Example, analysis, verdicts
from verkosto.model.absence import own_registers, ties_settled
from verkosto.model.organizations import municipalities, outside
from verkosto.model.reach import plenary_links, tie_components
from verkosto.model.reduced import reduced
from verkosto.model.ties import both_ways, tied_pairs

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from verkosto.model import Network

LEVELS = ("all", "county", "peers", "strategic")
_ORGANIZATIONS = [
    {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
    *({"id": each, "name": f"Kunta {each}", "kind": "municipality", "county": "h"} for each in "mn"),
]
_BODY = [{"id": "b", "name": "Työryhmä", "level": "operational", "owner": "h"}]
_REGISTER = [{"organization": "h", "topic": "register:seats", "reported": "yes"}]
_BASE = {
    "organizations": _ORGANIZATIONS,
    "bodies": _BODY,
    "reports": _REGISTER,
    "seats": [{"body": "b", "on_behalf_of": "h"}, {"body": "b", "on_behalf_of": "n"}],
}

_ASIDE = {**_BASE, "seats": [{"body": "b", "on_behalf_of": "m"}, {"body": "b", "on_behalf_of": "n"}]}


@analysis(
    subject="organization level",
    severity="error",
    severities={"peers": "info"},
    needs=("seats|ties",),
    question={
        "fi": "Mitkä kunnat ovat yhteistyön ulkopuolella? Yhteyksiä tarkastellaan neljällä tasolla: onko niitä "
        "lainkaan, onko niitä strategisella tasolla, pääseekö niitä pitkin hyvinvointialueeseen ja onko niitä muihin "
        "kuntiin. Paikka toimielimessä, jossa istuvat lähes kaikki, ei yksin ole yhteys.",
        "sv": "Vilka kommuner står utanför samarbetet? Förbindelserna granskas på fyra nivåer: om det alls finns "
        "några, om det finns några på strategisk nivå, om de leder till välfärdsområdet och om det finns några till "
        "andra kommuner. En plats i ett organ där nästan alla sitter är ensam ingen förbindelse.",
        "en": "Which municipalities stand outside the cooperation? Ties are looked at on four levels: whether there "
        "are any, whether there are any on the strategic level, whether they lead to the county, and whether there are "
        "any to other municipalities. A seat in a body in which nearly everybody sits is by itself no tie.",
    },
    title={
        "fi": "Kunta on yhteistyön ulkopuolella",
        "sv": "Kommunen står utanför samarbetet",
        "en": "Isolated municipality",
    },
    message={
        "fi": "{organization}: yhteistyön yhteydet ovat heikot – {level}",
        "sv": "{organization}: förbindelserna i samarbetet är svaga – {level}",
        "en": "{organization}: the ties in the cooperation are weak – {level}",
    },
    remedy={
        "fi": "Sopikaa, missä ryhmässä kunta on mukana, ja tarkistakaa, ettei kutsu ole jäänyt lähettämättä.",
        "sv": "Kom överens om i vilken grupp kommunen deltar och kontrollera att inbjudan har skickats.",
        "en": "Agree in which group the municipality takes part, and check that it has been invited.",
    },
    asks="register:seats",
    details={
        "all": {
            "fi": "ei yhteyttä yhteenkään organisaatioon, kun kaikille yhteisiä toimielimiä ei lasketa",
            "sv": "ingen förbindelse till någon organisation, när organ där alla är med inte räknas",
            "en": "no tie to any organisation, bodies in which all sit not counted",
        },
        "strategic": {
            "fi": "ei yhteyksiä strategisella tasolla",
            "sv": "inga förbindelser på strategisk nivå",
            "en": "no tie on the strategic level",
        },
        "county": {
            "fi": "ei yhteyttä hyvinvointialueeseen edes muiden kautta",
            "sv": "ingen förbindelse till välfärdsområdet, inte heller via andra",
            "en": "no path to the county, not even through others",
        },
        "peers": {
            "fi": "kaikki yhteydet ovat hyvinvointialueeseen",
            "sv": "alla förbindelser går till välfärdsområdet",
            "en": "all ties are to the county",
        },
    },
    cypher="""
        MATCH (k:Organization {dataset: $dataset, served: true})
        MATCH (h:Organization {dataset: $dataset, id: k.county})
        WITH k, h, COUNT { (k)-[:TIED_TO]-(:Organization) } AS ties,
             COUNT { (k)-[:MEMBER_OF]->(:Body {plenary: true}) } AS plenary,
             EXISTS { MATCH (k)-[t:TIED_TO]-(:Organization) WHERE 'strategic' IN t.levels }
             OR EXISTS { (k)-[:MEMBER_OF]->(:Body {plenary: true, level: 'strategic'})<-[:MEMBER_OF]-(h) } AS strategic,
             EXISTS { MATCH (k)-[:TIED_TO]-(o:Organization) WHERE o.id <> h.id } AS peers,
             NOT EXISTS { MATCH (o:Organization {dataset: $dataset, settled: false})
                 WHERE o.component = k.component } AS whole
        UNWIND [{level: 'all', lacks: ties = 0, sure: k.settled, applies: true},
                {level: 'county', lacks: k.component <> h.component, sure: whole, applies: ties > 0},
                {level: 'peers', lacks: NOT peers, sure: k.settled, applies: ties > 0},
                {level: 'strategic', lacks: NOT strategic, sure: k.settled, applies: ties > 0}] AS each
        WITH h, each.level AS level, collect({
            k: k, ties: ties, plenary: plenary,
            verdict: CASE WHEN NOT (each.applies
                AND each.lacks) THEN 'false' WHEN each.sure THEN 'true' ELSE 'unknown' END}) AS rows
        UNWIND [row IN rows WHERE row.verdict <> 'false'] AS row
        RETURN row.k.id AS organization, level AS level, row.verdict AS verdict,
               CASE row.verdict WHEN 'unknown' THEN 'not-reported' END AS detail,
               row.ties AS ties, row.plenary AS plenary, row.k.registers AS topics,
               CASE WHEN size(rows) > 1 AND all(x IN rows WHERE x.verdict = 'true') THEN h.id END AS cause
        ORDER BY organization, level
    """,
    fires=(
        Example("It sits in no body, and the list of seats is complete.", _BASE, {"organization": "m", "level": "all"}),
        Example("It has a tie, but none on the strategic level.", _BASE, {"organization": "n", "level": "strategic"}),
        Example("It meets another municipality, but not the county.", _ASIDE, {"organization": "m", "level": "county"}),
        Example("Its only tie is to the county.", _BASE, {"organization": "n", "level": "peers"}),
    ),
    silent=(Example("It sits beside the county.", _BASE, {"organization": "n", "level": "county"}),),
    asking=(
        Example(
            "Nobody has reported the seats.",
            {**_BASE, "reports": []},
            {"organization": "m", "level": "all"},
            "not-reported",
        ),
    ),
)
def isolated_municipality(network: Network) -> DataFrame:
    """Tell which municipalities have no ties, on four levels.

    `all`: no tie to any organisation (a seat in a plenary body alone is no tie). Where that is false: `strategic` –
    no tie on the strategic level, nor a strategic plenary body shared with the county; `county` – no path to the
    county, plenary bodies shared with it included; `peers` – ties, but all of them to the county. A tie counts
    whoever reported it. That there is none must be established by a report of the municipality, or of everyone in its
    component on the level `county`, or by a complete register; otherwise it is a question. Evidence: `ties`
    (organisations tied to it), `plenary` (plenary bodies in which it sits).
    """
    facts = _facts(network)
    established = facts["settled"]
    tied = facts["ties"] > 0
    lacks = {
        "all": (~tied, established, None),
        "strategic": (~facts["strategic"], established, tied),
        "county": (~facts["reaches"], facts["component_settled"], tied),
        "peers": (~facts["peers"], established, tied),
    }
    judged = [_judge(facts, level, *lacks[level]) for level in LEVELS]
    rows = pd.concat([*judged, _outsiders(network)], ignore_index=True)
    return rows.astype({"ties": "Int64", "plenary": "Int64"})


def _judge(
    facts: DataFrame, level: str, lacking: Series[bool], established: Series[bool], applies: Series[bool] | None
) -> DataFrame:
    rows = facts[["organization", "ties", "plenary", "topics"]].assign(level=level)
    judged = verdicts(
        rows,
        applies=applies,
        true=lacking & established,
        unknown=lacking,
        detail=pd.Series("not-reported", rows.index).mask(established),
    )
    everybody = (judged["verdict"] == "true").groupby(facts["county"]).transform("all")
    return judged.assign(cause=facts["county"].where(everybody & facts["county"].duplicated(keep=False)))


def _outsiders(network: Network) -> DataFrame:
    """Rows for the municipalities that no county serves: nothing applies to them."""
    pairs = pd.MultiIndex.from_product([sorted(outside(network)), LEVELS], names=["organization", "level"])
    rows = pairs.to_frame(index=False)
    return verdicts(rows, applies=pd.Series(False, rows.index), true=pd.Series(False, rows.index))


def _facts(network: Network) -> DataFrame:
    """What the ties say of each municipality, in the order of `municipalities`.

    Columns: `organization`, `county`, `ties`, `plenary`, `strategic`, `peers`, `reaches`, `settled`,
    `component_settled`.
    """
    rows = municipalities(network)[["organization", "county"]]
    near = both_ways(tied_pairs(network)).merge(rows, left_on="one", right_on="organization")
    near = near.assign(peer=near["other"] != near["county"])
    near = reduced(near, "one", ties=("other", "nunique"), strategic=("strategic", "any"), peers=("peer", "any"))
    near = near.reindex(rows["organization"]).set_axis(rows.index)
    plenary = plenary_links(network)
    linked = plenary.loc[plenary["linked"] & (plenary["level"] == "strategic"), "organization"]
    settled = ties_settled(network)
    component = tie_components(network)
    open_components = {component[each] for each in component if each not in settled}
    own = rows["organization"].map(component)
    return rows.assign(
        ties=near["ties"].fillna(0).astype(int),
        plenary=rows["organization"].map(plenary["organization"].value_counts()).fillna(0).astype(int),
        strategic=near["strategic"].eq(True) | rows["organization"].isin(linked),
        peers=near["peers"].eq(True),
        reaches=own == rows["county"].map(component),
        settled=rows["organization"].isin(settled),
        component_settled=~own.isin(open_components),
        topics=own_registers(network, rows["organization"]),
    )
