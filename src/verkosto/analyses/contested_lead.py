"""Domains that several lead, each on their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from verkosto.findings import Example, analysis, verdicts
from verkosto.model.carriers import distinct_carriers, identities
from verkosto.model.duties import PAIR, named_cells, standing_rows
from verkosto.model.keyed import keys_of
from verkosto.model.scopes import county_domains

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

_CELL = {"county": "h", "domain": "hyte"}
_LEAD = {"domain": "hyte", "role": "lead", "status": "named"}
_FIRST = {**_LEAD, "organization": "h", "person": "x"}
_SECOND = {**_LEAD, "organization": "m", "person": "y"}
_BASE = {
    "organizations": [
        {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
        {"id": "m", "name": "Kunta", "kind": "municipality", "county": "h"},
    ],
    "domains": [{"id": "hyte", "name_fi": "Hyvinvoinnin edistäminen"}],
    "people": [{"id": "x", "name": "Hyvinvointijohtaja"}, {"id": "y", "name": "Sivistysjohtaja"}],
}


@analysis(
    subject="county domain",
    severity="warning",
    needs=("responsibilities",),
    question={
        "fi": "Millä yhdyspinnoilla useampi kuin yksi johtaa, vaikka johtovastuuta ei ole merkitty jaetuksi? Sama "
        "henkilö tai tehtävä lasketaan yhdeksi johtajaksi.",
        "sv": "I vilka gränssnitt leder fler än en utan att ledningsansvaret är antecknat som delat? Samma person "
        "eller tjänst räknas som en.",
        "en": "Which domains have more than one lead without the lead being recorded as shared? The same person or "
        "post counts as one.",
    },
    title={"fi": "Johtovastuu on kiistanalainen", "sv": "Ledningsansvaret är omstritt", "en": "Contested lead"},
    message={
        "fi": "{domain} ({county}): useampi kuin yksi johtaa yhdyspintaa: {organizations}",
        "sv": "{domain} ({county}): fler än en leder gränssnittet: {organizations}",
        "en": "{domain} ({county}): more than one leads the domain: {organizations}",
    },
    remedy={
        "fi": "Sopikaa, kuka johtaa, tai kirjatkaa johtovastuu tarkoituksella jaetuksi.",
        "sv": "Kom överens om vem som leder, eller anteckna att ledningsansvaret avsiktligt är delat.",
        "en": "Agree on who leads, or record that the lead is shared on purpose.",
    },
    asks="responsibilities",
    roles="lead",
    cypher="""
        MATCH (o:Organization {dataset: $dataset})-[c:CELL {lead: 'named'}]->(d:Domain)
        WHERE o.county IS NOT NULL
        WITH DISTINCT o.county AS county, d, coalesce(c.host, o.id) AS answers
        MATCH (a:Organization {dataset: $dataset, id: answers})-[:HAS]->(r:Responsibility {role: 'lead', stands: true})
            -[:FOR]->(d)
        WITH county, d, collect(r.known_as) AS known, collect(coalesce(r.shared, false)) AS shared,
             collect(a.id) AS organizations, collect(r.source) AS sources
        WITH county, d, organizations, sources, shared,
             reduce(found = [], k IN known | [x IN found WHERE none(y IN x WHERE y IN k)]
                 + [reduce(one = k, x IN [x IN found WHERE any(y IN x WHERE y IN k)] | one + x)]) AS carriers
        WHERE size(carriers) > 1 AND NOT all(x IN shared WHERE x)
        RETURN county AS county, d.id AS domain, 'true' AS verdict, null AS detail, size(carriers) AS leads,
               COLLECT { UNWIND organizations AS x RETURN DISTINCT x AS x ORDER BY x } AS organizations,
               COLLECT { UNWIND sources AS x RETURN DISTINCT x AS x ORDER BY x } AS sources
        ORDER BY county, domain
    """,
    fires=(
        Example(
            "The county and a municipality both lead.",
            {**_BASE, "responsibilities": [_FIRST, _SECOND]},
            _CELL,
        ),
    ),
    silent=(
        Example(
            "They share the lead on purpose.",
            {**_BASE, "responsibilities": [{**_FIRST, "shared": "yes"}, {**_SECOND, "shared": "yes"}]},
            _CELL,
        ),
        Example(
            "One person leads on behalf of both.",
            {**_BASE, "responsibilities": [_FIRST, {**_SECOND, "person": "x"}]},
            _CELL,
        ),
    ),
)
def contested_lead(network: Network) -> DataFrame:
    """Tell which domains two or more lead in a county and its municipalities, without sharing the lead on purpose.

    Leads are counted as carriers: rows that share a post, a person or the holder of a post are one. True when there
    are two or more and not all of their rows are marked as shared. Not applicable where nobody is known to lead
    (`no-lead` speaks of it). Evidence: `leads` (how many), `organizations` (where they are), `sources`.
    """
    leads = _leads(network)
    rows = county_domains(network, leads[["county", "domain"]])
    found = {key: _judge(group) for key, group in leads.groupby(["county", "domain"])}
    nobody = (0, True, (), ())
    judged = [found.get(key, nobody) for key in keys_of(rows, ["county", "domain"])]
    facts = pd.DataFrame(judged, columns=["leads", "shared", "organizations", "sources"], index=rows.index)
    return verdicts(
        rows.assign(leads=facts["leads"], organizations=facts["organizations"], sources=facts["sources"]),
        applies=facts["leads"] > 0,
        true=(facts["leads"] > 1) & ~facts["shared"],
    )


def _leads(network: Network) -> DataFrame:
    """The rows that name a lead for a county or one of its municipalities, each once: `county` and the row's own."""
    cells = named_cells(network)
    cells = cells.loc[cells["role"] == "lead", ["county", "answers", "domain"]].drop_duplicates()
    rows = standing_rows(network)
    rows = rows[rows["role"] == "lead"]
    columns = [*PAIR, "shared", "source"]
    rows = rows[columns].assign(known=identities(network, rows))
    return cells.rename(columns={"answers": "organization"}).merge(rows, on=PAIR)


def _judge(group: DataFrame) -> tuple[int, bool, tuple[str, ...], tuple[Any, ...]]:
    """Judge the leads of one domain: how many, whether all share, where, and the sources."""
    shared = bool(group["shared"].eq(True).fillna(False).all())
    organizations, sources = (tuple(sorted(set(group[name].dropna()))) for name in ("organization", "source"))
    return len(distinct_carriers(group["known"])), shared, organizations, sources
