"""Domains that nobody leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from verkosto.findings import Example, analysis, verdicts
from verkosto.model.cells import cells_of
from verkosto.model.gathered import gathered_for
from verkosto.model.keyed import among, counted
from verkosto.model.organizations import county_of, outside
from verkosto.model.scopes import county_domains

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

_PAIR = ["county", "domain"]
_CELL = {"county": "h", "domain": "hyte"}
_LEAD = {"organization": "m", "domain": "hyte", "role": "lead", "status": "named", "person": "x"}
_BASE = {
    "organizations": [
        {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
        {"id": "m", "name": "Kunta", "kind": "municipality", "county": "h"},
    ],
    "domains": [{"id": "hyte", "name_fi": "Hyvinvoinnin edistäminen"}],
    "people": [{"id": "x", "name": "Hyvinvointijohtaja"}],
    "responsibilities": [],
}
_BOTH = [
    {"organization": "h", "topic": "responsibilities", "reported": "yes"},
    {"organization": "m", "topic": "responsibilities", "reported": "yes"},
]


@analysis(
    subject="county domain",
    severity="warning",
    needs=("responsibilities",),
    question={
        "fi": "Mitä yhdyspintoja kukaan ei johda hyvinvointialueella eikä sen kunnissa? Havainto tehdään, kun kaikkien "
        "tilanne tiedetään.",
        "sv": "Vilka gränssnitt leds inte av någon i välfärdsområdet eller dess kommuner? En iakttagelse görs när "
        "läget är känt för dem alla.",
        "en": "Which domains does nobody lead in a county and its municipalities? It fires when it is known of all of "
        "them.",
    },
    title={"fi": "Kukaan ei johda yhdyspintaa", "sv": "Ingen leder gränssnittet", "en": "No lead"},
    message={
        "fi": "{domain} ({county}): kukaan ei johda yhdyspintaa hyvinvointialueella eikä kunnissa",
        "sv": "{domain} ({county}): ingen leder gränssnittet i välfärdsområdet eller kommunerna",
        "en": "{domain} ({county}): nobody leads the domain, neither in the county nor in a municipality",
    },
    remedy={
        "fi": "Sopikaa, kuka johtaa yhdyspinnan yhteistyötä, ja kirjatkaa johtovastuu.",
        "sv": "Kom överens om vem som leder samarbetet och anteckna ledningsansvaret.",
        "en": "Agree on who leads the cooperation in the domain, and record it.",
    },
    asks="responsibilities",
    roles="lead",
    cypher="""
        MATCH (o:Organization {dataset: $dataset})-[c:CELL]->(d:Domain)
        WHERE o.kind = 'county' OR o.served
        WITH o.county AS county, d, collect({
            answers: coalesce(c.host, o.id), state: c.lead, detail: c.lead_detail,
            listed: coalesce(c.required, false) OR 'lead' IN coalesce(c.rows, []),
            idle: c.lead = 'not_applicable' OR (c.responsible = 'not_applicable' AND c.lead <> 'named')}) AS cells
        WHERE any(x IN cells WHERE x.listed) OR NOT EXISTS { (d)-[:PART_OF]->(:Domain) }
        WITH county, d, [x IN cells WHERE NOT x.idle] AS cells
        WHERE size(cells) > 0 AND none(x IN cells WHERE x.state = 'named')
        WITH county, d, size(cells) AS organizations, [x IN cells WHERE x.state = 'unknown'] AS silent
        WITH county, d, organizations, silent, [x IN silent WHERE x.detail <> 'two-hosts'] AS plain
        WITH county, d, organizations, CASE size(plain) WHEN 0 THEN silent ELSE plain END AS asked
        RETURN county AS county, d.id AS domain, CASE size(asked) WHEN 0 THEN 'true' ELSE 'unknown' END AS verdict,
               CASE WHEN size(asked) = 0 THEN null WHEN all(x IN asked WHERE x.detail = 'stale') THEN 'stale'
                    ELSE 'not-reported' END AS detail,
               organizations AS organizations,
               COLLECT { UNWIND asked AS x RETURN DISTINCT x.answers AS who ORDER BY who } AS answers,
               CASE WHEN size(asked) > 0 AND all(x IN asked WHERE x.detail = 'two-hosts') THEN ['hosting']
                    ELSE ['responsibilities'] END AS topics
        ORDER BY county, domain
    """,
    fires=(Example("Everybody has answered and nobody leads.", {**_BASE, "reports": _BOTH}, _CELL),),
    silent=(Example("A municipality leads.", {**_BASE, "responsibilities": [_LEAD]}, _CELL),),
    asking=(
        Example("Only the county has answered.", {**_BASE, "reports": _BOTH[:1]}, _CELL, "not-reported"),
        Example(
            "What the municipality said is more than a year old.",
            {**_BASE, "reports": _BOTH, "responsibilities": [{**_LEAD, "confirmed": "2023-01-01"}]},
            _CELL,
            "stale",
        ),
    ),
)
def no_lead(network: Network) -> DataFrame:
    """Tell which domains nobody leads in a county or its municipalities.

    True when the cells of role lead of the county and of all its municipalities – or of who answers for them – are
    known and none is named; undecided when some are not known. An organisation that the domain does not concern is
    not asked; not applicable where it concerns none of them. Evidence: `organizations` (how many cells were looked
    at), `answers` (whom to ask).
    """
    cells = _lead_cells(network)
    rows = county_domains(network, cells[cells["listed"]])
    concerned = cells[cells["concerned"]]
    named, organizations = among(rows, _PAIR, concerned[concerned["named"]]), counted(concerned, rows, _PAIR)
    asked = _asked(cells[cells["silent"]], rows)
    return verdicts(
        rows.assign(organizations=organizations, answers=asked["answers"], topics=asked["topics"]),
        applies=organizations > 0,
        true=~named & asked["reason"].isna(),
        unknown=~named,
        detail=asked["reason"],
    )


def _asked(silent: DataFrame, rows: DataFrame) -> DataFrame:
    """Say for each row whom to ask (`answers`), what (`topics`) and why (`reason`, null when nothing is open).

    Where two organisations answer for one at once, it is asked which one does when nothing else is open any more.
    """
    plain = silent[silent["detail"] != "two-hosts"]
    asked = pd.concat([plain, silent[~among(silent, _PAIR, plain)]])
    is_open = among(rows, _PAIR, asked)
    fresh, clear = (among(rows, _PAIR, asked[asked["detail"] != why]) for why in ("stale", "two-hosts"))
    return pd.DataFrame(
        {
            "reason": fresh.map({True: "not-reported", False: "stale"}).where(is_open),
            "answers": gathered_for(asked, "answers", rows, _PAIR),
            "topics": (is_open & ~clear).map({True: ("hosting",), False: ("responsibilities",)}),
        }
    )


def _lead_cells(network: Network) -> DataFrame:
    """The cells of role lead of counties and their municipalities.

    Columns: `county`, `domain`, `answers`, `detail`; `named`; `concerned` (the domain concerns the organisation),
    `silent` (concerned, and not known); `listed` (the domain is required of the organisation, or a lead on record).
    """
    cells = cells_of(network, "lead")
    answer = cells_of(network, "responsible")
    idle = (cells["state"] == "not_applicable") | ((answer["state"] == "not_applicable") & (cells["state"] != "named"))
    cells = cells.assign(listed=answer["required"] | cells["row"], concerned=~idle).reset_index()
    cells = cells[~cells["organization"].isin(outside(network))]
    return cells.assign(
        county=cells["organization"].map(county_of(network)),
        answers=cells["host"].fillna(cells["organization"]),
        named=cells["state"] == "named",
        silent=(cells["state"] == "unknown") & cells["concerned"],
    ).dropna(subset="county")
