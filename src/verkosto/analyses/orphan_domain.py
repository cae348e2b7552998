"""Domains for which nobody in a whole county answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from verkosto.findings import Example, analysis, verdicts
from verkosto.model.cells import cells_of, own_cells, subjects
from verkosto.model.gathered import gathered_for
from verkosto.model.organizations import county_of, outside
from verkosto.model.scopes import county_domains

if TYPE_CHECKING:
    from pandas import DataFrame

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
_BOTH = [
    {"organization": "h", "topic": "responsibilities", "reported": "yes"},
    {"organization": "m", "topic": "responsibilities", "reported": "yes"},
]


@analysis(
    subject="county domain",
    severity="error",
    needs=("responsibilities",),
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
                "responsibilities": [
                    {"organization": "m", "domain": "ruoka", "role": "responsible", "status": "named", "person": "x"}
                ],
            },
            _CELL,
        ),
    ),
    asking=(Example("Only the county has answered.", {**_BASE, "reports": _BOTH[:1]}, _CELL, "not-reported"),),
)
def orphan_domain(network: Network) -> DataFrame:
    """Tell for which domains no organisation of a county has anybody named.

    True when the cells of the county and of all its municipalities are known and none is named, nor is a cell of any
    other organisation but those of other counties. Not applicable where the domain applies to none of them.
    Evidence: `organizations` (how many cells), `answers` (whose cells are unknown).
    """
    cells = _county_cells(network)
    seen = cells[cells.set_index(["organization", "domain"]).index.isin(_asked(network))]
    rows = county_domains(network, seen)
    facts = cells.groupby(_PAIR).agg(
        organizations=("organization", "size"),
        named=("named", "any"),
        unknown=("unknown", "any"),
        applies=("applies", "any"),
    )
    facts = facts.reindex(pd.MultiIndex.from_frame(rows)).set_axis(rows.index)
    named = facts["named"].eq(True) | _named_somewhere(network, rows)
    open_cells = cells[cells["unknown"]]
    return verdicts(
        rows.assign(organizations=facts["organizations"], answers=gathered_for(open_cells, "answers", rows, _PAIR)),
        applies=facts["applies"].eq(True) | named,
        true=~named & ~facts["unknown"].eq(True),
        unknown=~named,
        detail=_reasons(open_cells).reindex(pd.MultiIndex.from_frame(rows)).set_axis(rows.index),
    )


def _asked(network: Network) -> pd.MultiIndex:
    return pd.MultiIndex.from_frame(subjects(network)[["organization", "domain"]])


def _county_cells(network: Network) -> DataFrame:
    """The effective cells of each county and its municipalities, with `county`, `named`, `unknown`, `applies`."""
    cells = cells_of(network, "responsible").reset_index()
    cells = cells[~cells["organization"].isin(outside(network))]
    return cells.assign(
        county=cells["organization"].map(county_of(network)),
        answers=cells["host"].fillna(cells["organization"]),
        named=cells["state"] == "named",
        unknown=cells["state"] == "unknown",
        applies=cells["state"] != "not_applicable",
    ).dropna(subset="county")


def _named_somewhere(network: Network, rows: DataFrame) -> pd.Series[bool]:
    """Tell for each county and domain whether somebody is named by an organisation of the county, or of no county."""
    own = own_cells(network)
    own = own[(own["role"] == "responsible") & (own["state"] == "named")]
    own = own[~own["organization"].isin(_strangers(network))]
    county = own["organization"].map(county_of(network))
    everywhere = rows["domain"].isin(own.loc[county.isna(), "domain"])
    here = pd.MultiIndex.from_frame(rows[_PAIR]).isin(pd.MultiIndex.from_arrays([county, own["domain"]]))
    return everywhere | pd.Series(here, rows.index)


def _strangers(network: Network) -> frozenset[str]:
    """Municipalities that no county of the dataset serves."""
    organizations = network.frame("organizations")
    alone = (organizations["kind"] == "municipality") & organizations["county"].isna()
    return outside(network).union(organizations.loc[alone, "id"])


def _reasons(open_cells: DataFrame) -> pd.Series[str]:
    """Say why each domain is open: an answer out of date, where that is all; else that not everybody has reported."""
    stale = (open_cells["detail"] == "stale").groupby([open_cells[name] for name in _PAIR]).all()
    return stale.map({True: "stale", False: "not-reported"})
