"""Domains for which nobody in a whole county answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verkosto.findings import Example, analysis, verdicts
from verkosto.model.cells import cells_of, own_cells, subjects
from verkosto.model.gathered import gathered_for
from verkosto.model.keyed import among, counted
from verkosto.model.organizations import county_of, outside
from verkosto.model.scopes import county_domains

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from verkosto.model import Network

_PAIR = ["county", "domain"]
_CELL = {"county": "h", "domain": "ruoka"}
_BASE = {
    "organizations": [
        {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
        {"id": "m", "name": "Kunta", "kind": "municipality", "county": "h"},
    ],
    "domains": [{"id": "ruoka", "name_fi": "Ruoka-apu"}],
    "people": [{"id": "x", "name": "Koordinaattori"}],
    "responsibilities": [],
}
_NAMED = {"organization": "m", "domain": "ruoka", "role": "responsible", "status": "named", "person": "x"}
_BOTH = [
    {"organization": "h", "topic": "responsibilities", "reported": "yes"},
    {"organization": "m", "topic": "responsibilities", "reported": "yes"},
]


@analysis(
    subject="county domain",
    severity="error",
    needs=("responsibilities",),
    question={
        "fi": "Mistä yhdyspinnoista kukaan ei vastaa missään alueen organisaatiossa? Havainto tehdään, kun "
        "hyvinvointialueen ja kaikkien sen kuntien tilanne tiedetään.",
        "sv": "Vilka gränssnitt ansvarar ingen för i någon organisation i området? En iakttagelse görs när läget är "
        "känt för välfärdsområdet och alla dess kommuner.",
        "en": "For which domains has no organisation of a county anybody named? It fires when it is known of the "
        "county and of all its municipalities.",
    },
    title={"fi": "Yhdyspinta ilman vastuuhenkilöitä", "sv": "Gränssnitt utan ansvariga", "en": "Orphan domain"},
    message={
        "fi": "{domain} ({county}): kukaan ei vastaa yhdyspinnasta missään organisaatiossa",
        "sv": "{domain} ({county}): ingen ansvarar för gränssnittet i någon organisation",
        "en": "{domain} ({county}): nobody answers for the domain in any organisation",
    },
    remedy={
        "fi": "Sopikaa hyvinvointialueen ja kuntien kesken, mikä organisaatio vastaa yhdyspinnasta.",
        "sv": "Kom överens mellan välfärdsområdet och kommunerna om vilken organisation som ansvarar.",
        "en": "Agree between the county and the municipalities which organisation takes charge of the domain.",
    },
    asks="responsibilities",
    cypher="""
        MATCH (o:Organization {dataset: $dataset})-[c:CELL]->(d:Domain)
        WHERE o.kind = 'county' OR o.served
        WITH o.county AS county, d, collect({answers: coalesce(c.host, o.id), state: c.responsible,
                                             detail: c.responsible_detail, asked: coalesce(c.asked, false)}) AS cells
        WHERE (any(x IN cells WHERE x.asked) OR NOT EXISTS { (d)-[:PART_OF]->(:Domain) })
          AND any(x IN cells WHERE x.state <> 'not_applicable') AND none(x IN cells WHERE x.state = 'named')
          AND NOT EXISTS {
              MATCH (x:Organization)-[:HAS]->(:Responsibility {role: 'responsible', says: 'named'})-[:FOR]->(d)
              WHERE coalesce(x.served, true) AND (x.county = county OR (x.county IS NULL
                  AND x.kind <> 'municipality')) }
        WITH county, d, size(cells) AS organizations, [x IN cells WHERE x.state = 'unknown'] AS open
        RETURN county AS county, d.id AS domain, CASE size(open) WHEN 0 THEN 'true' ELSE 'unknown' END AS verdict,
               CASE WHEN size(open) = 0 THEN null WHEN all(x IN open WHERE x.detail = 'stale') THEN 'stale'
                    ELSE 'not-reported' END AS detail,
               organizations AS organizations,
               COLLECT { UNWIND open AS x RETURN DISTINCT x.answers AS who ORDER BY who } AS answers
        ORDER BY county, domain
    """,
    fires=(Example("Everybody has answered and nobody is named.", {**_BASE, "reports": _BOTH}, _CELL),),
    silent=(
        Example(
            "One municipality has named somebody.",
            {
                **_BASE,
                "reports": _BOTH,
                "responsibilities": [_NAMED],
            },
            _CELL,
        ),
    ),
    asking=(
        Example("Only the county has answered.", {**_BASE, "reports": _BOTH[:1]}, _CELL, "not-reported"),
        Example(
            "What the municipality said is more than a year old.",
            {**_BASE, "reports": _BOTH, "responsibilities": [{**_NAMED, "confirmed": "2023-01-01"}]},
            _CELL,
            "stale",
        ),
    ),
)
def orphan_domain(network: Network) -> DataFrame:
    """Tell for which domains no organisation of a county has anybody named.

    True when the cells of the county and of all its municipalities are known and none is named, nor is a cell of any
    other organisation but those of other counties. Not applicable where the domain applies to none of them.
    Evidence: `organizations` (how many cells), `answers` (whose cells are unknown).
    """
    cells = _county_cells(network)
    seen = cells[among(cells, ["organization", "domain"], subjects(network))]
    rows = county_domains(network, seen)
    named = among(rows, _PAIR, cells[cells["state"] == "named"]) | _named_somewhere(network, rows)
    open_cells = cells[cells["state"] == "unknown"]
    is_open = among(rows, _PAIR, open_cells)
    fresh = among(rows, _PAIR, open_cells[open_cells["detail"] != "stale"])
    return verdicts(
        rows.assign(
            organizations=counted(cells, rows, _PAIR), answers=gathered_for(open_cells, "answers", rows, _PAIR)
        ),
        applies=among(rows, _PAIR, cells[cells["state"] != "not_applicable"]) | named,
        true=~named & ~is_open,
        unknown=~named,
        detail=fresh.map({True: "not-reported", False: "stale"}).where(is_open),
    )


def _county_cells(network: Network) -> DataFrame:
    """The effective cells of each county and its municipalities, with `county` and who `answers`."""
    cells = cells_of(network, "responsible").reset_index()
    cells = cells[~cells["organization"].isin(outside(network))]
    return cells.assign(
        county=cells["organization"].map(county_of(network)),
        answers=cells["host"].fillna(cells["organization"]),
    ).dropna(subset="county")


def _named_somewhere(network: Network, rows: DataFrame) -> Series[bool]:
    """Tell for each county and domain whether somebody is named by an organisation of the county, or of no county."""
    own = own_cells(network)
    own = own[(own["role"] == "responsible") & (own["state"] == "named")]
    own = own[~own["organization"].isin(_strangers(network))]
    county = own["organization"].map(county_of(network))
    everywhere = rows["domain"].isin(own.loc[county.isna(), "domain"])
    return everywhere | among(rows, _PAIR, own.assign(county=county))


def _strangers(network: Network) -> frozenset[str]:
    """Municipalities that no county of the dataset serves."""
    organizations = network.frame("organizations")
    alone = (organizations["kind"] == "municipality") & organizations["county"].isna()
    return outside(network).union(organizations.loc[alone, "id"])
