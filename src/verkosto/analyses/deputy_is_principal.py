"""Where the deputy is the person to be deputized."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from verkosto.findings import Example, analysis, verdicts
from verkosto.model.carriers import distinct_carriers
from verkosto.model.cells import cells_of, subjects
from verkosto.model.duties import cell_identities

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pandas import DataFrame

    from verkosto.model import Network

_Identities = list[frozenset[str]]
_KEY = ["organization", "domain"]
_CELL = {"organization": "m", "domain": "hyte"}
_NAMED = {**_CELL, "role": "responsible", "status": "named", "post": "p"}
_DEPUTY = {**_CELL, "role": "deputy", "status": "named"}
_BASE = {
    "organizations": [
        {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
        {"id": "m", "name": "Kunta", "kind": "municipality", "county": "h"},
    ],
    "domains": [{"id": "hyte", "name_fi": "Hyvinvoinnin edistäminen"}],
    "people": [{"id": "x", "name": "Johtaja"}, {"id": "y", "name": "Suunnittelija"}],
    "posts": [
        {"id": "p", "title": "hyvinvointijohtaja", "organization": "m"},
        {"id": "q", "title": "sivistysjohtaja", "organization": "m"},
    ],
    "appointments": [{"person": "x", "post": "p"}, {"person": "x", "post": "q"}],
}


@analysis(
    subject="organization domain",
    severity="error",
    needs=("responsibilities",),
    question={
        "fi": "Missä sama henkilö on sekä vastuuhenkilö että oma varahenkilönsä, joko suoraan tai hoitamiensa "
        "tehtävien kautta? Havainto tehdään, kun jollakin vastuuhenkilöistä ei ole muuta varahenkilöä kuin hän itse.",
        "sv": "Var är samma person både ansvarig och sin egen ersättare, direkt eller genom sina uppdrag? En "
        "iakttagelse görs när någon av de ansvariga inte har någon annan ersättare än sig själv.",
        "en": "Where is the same person responsible and his or her own deputy, directly or through posts? It fires "
        "when somebody who is responsible has no other deputy.",
    },
    title={
        "fi": "Varahenkilö on vastuuhenkilö itse",
        "sv": "Ersättaren är själv den ansvariga",
        "en": "The deputy is the responsible person",
    },
    message={
        "fi": "{organization}: {domain} – sama henkilö on sekä vastuuhenkilö että varahenkilö: {same}",
        "sv": "{organization}: {domain} – samma person är både ansvarig och ersättare: {same}",
        "en": "{organization}: {domain} – the same person is both responsible and deputy: {same}",
    },
    remedy={
        "fi": "Nimetkää varahenkilöksi joku toinen; tarkistakaa, kuka hoitaa nimettyjä tehtäviä nyt.",
        "sv": "Utse någon annan till ersättare; kontrollera vem som nu sköter de utsedda uppdragen.",
        "en": "Name somebody else as the deputy; check who holds the named posts now.",
    },
    asks="responsibilities",
    roles="deputy",
    cypher="""
        MATCH (o:Organization {dataset: $dataset})-[c:CELL {asked: true, responsible: 'named'}]->(d:Domain)
        WHERE c.deputy IN ['named', 'unknown']
        WITH o, c, d, coalesce(c.host, o.id) AS answers
        MATCH (a:Organization {dataset: $dataset, id: answers})
        WITH o, c, d, a,
             [(a)-[:HAS]->(r:Responsibility {role: 'responsible', stands: true})
                 -[:FOR]->(d) | r.known_as] AS principals,
             [(a)-[:HAS]->(r:Responsibility {role: 'deputy', stands: true})-[:FOR]->(d) | r.known_as] AS deputies
        WITH o, c, d, a, deputies,
             reduce(found = [], k IN principals | [x IN found WHERE none(y IN x WHERE y IN k)]
                 + [reduce(one = k, x IN [x IN found WHERE any(y IN x WHERE y IN k)] | one + x)]) AS carriers
        WITH o, c, d, a,
             CASE WHEN size(carriers) > 1
                       AND all(x IN carriers WHERE any(k IN deputies WHERE none(y IN k WHERE y IN x))) THEN []
                  ELSE [y IN reduce(all = [], x IN carriers | all + x)
                        WHERE any(k IN deputies WHERE y IN k)] END AS both
        WITH o, c, d, a, both, COLLECT { UNWIND both AS x RETURN DISTINCT x AS x ORDER BY x } AS same,
             COLLECT { MATCH (x:Person {dataset: $dataset}) WHERE x.id IN both
                       RETURN x.id AS id ORDER BY id } AS persons
        WHERE c.deputy = 'unknown' OR size(both) > 0
        RETURN o.id AS organization, d.id AS domain,
               CASE c.deputy WHEN 'unknown' THEN 'unknown' ELSE 'true' END AS verdict,
               CASE c.deputy WHEN 'unknown' THEN c.deputy_detail END AS detail,
               c.post AS post, c.person AS person, c.host AS host, a.id AS answers,
               [x IN [c.responsible_source] WHERE x IS NOT NULL] AS sources,
               CASE size(persons) WHEN 0 THEN same ELSE persons END AS same
        ORDER BY organization, domain
    """,
    fires=(
        Example(
            "One person holds both posts.",
            {**_BASE, "responsibilities": [_NAMED, {**_DEPUTY, "post": "q"}]},
            _CELL,
        ),
        Example(
            "The responsible post is held by the person who is named as the deputy.",
            {**_BASE, "responsibilities": [_NAMED, {**_DEPUTY, "person": "x"}]},
            _CELL,
        ),
    ),
    silent=(
        Example(
            "Somebody else deputizes.",
            {**_BASE, "responsibilities": [_NAMED, {**_DEPUTY, "person": "y"}]},
            _CELL,
        ),
        Example(
            "Two who answer together deputize each other.",
            {
                **_BASE,
                "responsibilities": [
                    _NAMED,
                    {**_NAMED, "post": "", "person": "y"},
                    {**_DEPUTY, "person": "x"},
                    {**_DEPUTY, "person": "y"},
                ],
            },
            _CELL,
        ),
    ),
    asking=(
        Example("Nobody has said who deputizes.", {**_BASE, "responsibilities": [_NAMED]}, _CELL, "not-reported"),
        Example(
            "What was said of the deputy is more than a year old.",
            {**_BASE, "responsibilities": [_NAMED, {**_DEPUTY, "person": "y", "confirmed": "2023-01-01"}]},
            _CELL,
            "stale",
        ),
    ),
)
def deputy_is_principal(network: Network) -> DataFrame:
    """Tell where the same person is responsible and deputy: directly, through posts, or as the same post.

    Several who are responsible may deputize each other: then it is true only when one of them has no deputy but
    himself or herself. A deputy who is not known is a question. Not applicable where nobody is named as responsible
    (`missing-responsible` speaks of it) or as deputy (`no-deputy`). Evidence: `host`, `answers`, `post` and `person`
    who are responsible, `same` (the persons in both roles, or the post when its holder is not on record), `sources`.
    """
    rows = subjects(network)
    deputy = cells_of(network, "deputy").reindex(rows.set_index(_KEY).index).set_axis(rows.index)
    same = _same(network, zip(rows["answers"].tolist(), rows["domain"].tolist(), strict=True))
    return verdicts(
        rows.drop(columns=["state", "detail"]).assign(same=pd.Series(same, rows.index, dtype="object")),
        applies=(rows["state"] == "named") & deputy["state"].isin(["named", "unknown"]),
        true=(deputy["state"] == "named") & pd.Series([bool(each) for each in same], rows.index, dtype="bool"),
        unknown=deputy["state"] == "unknown",
        detail=deputy["detail"].where(deputy["state"] == "unknown"),
    )


def _same(network: Network, cells: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """Give for each cell who is in both roles without anybody else to deputize; nothing where nobody is."""
    carried = cell_identities(network)
    persons = frozenset(network.frame("people")["id"].tolist())
    both = [_in_both(carried.get((*cell, "responsible"), []), carried.get((*cell, "deputy"), [])) for cell in cells]
    return [tuple(sorted(same & persons or same)) for same in both]


def _in_both(principals: _Identities, deputies: _Identities) -> frozenset[str]:
    """Give what is known of those who are in both roles; nothing where several deputize each other."""
    carriers = distinct_carriers(principals)
    covered = [any(not carrier & deputy for deputy in deputies) for carrier in carriers]
    if len(carriers) > 1 and all(covered):
        return frozenset()
    return frozenset().union(*(carrier & deputy for carrier in carriers for deputy in deputies))
