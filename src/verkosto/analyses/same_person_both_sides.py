"""Persons who answer for the county and for a municipality at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verkosto.findings import Example, analysis, verdicts
from verkosto.model.duties import duty_persons, named_cells
from verkosto.model.gathered import gathered_for

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

_SUBJECT = ["county", "domain", "person"]
_CELL = {"county": "h", "domain": "hyte", "person": "x"}
_ROW = {"domain": "hyte", "role": "responsible", "status": "named", "person": "x"}
_BASE = {
    "organizations": [
        {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
        {"id": "m", "name": "Kunta", "kind": "municipality", "county": "h"},
    ],
    "domains": [{"id": "hyte", "name_fi": "Hyvinvoinnin edistäminen"}],
    "people": [{"id": "x", "name": "Hyvinvointijohtaja"}],
}


@analysis(
    subject="county domain person",
    severity="warning",
    needs=("people", "responsibilities"),
    question={
        "fi": "Kuka vastaa samasta yhdyspinnasta sekä hyvinvointialueella että jossakin sen kunnassa? Havaintoa ei "
        "tehdä, jos yksi ja sama organisaatio on sovittu vastaamaan molempien puolesta.",
        "sv": "Vem ansvarar för samma gränssnitt både i välfärdsområdet och i någon av dess kommuner? Ingen "
        "iakttagelse görs om en och samma organisation enligt överenskommelse ansvarar för båda.",
        "en": "Who is responsible in a domain for the county and for one of its municipalities? It stays silent where "
        "one and the same organisation answers for both by decision.",
    },
    title={
        "fi": "Sama henkilö molemmilla puolilla",
        "sv": "Samma person på båda sidor",
        "en": "The same person on both sides",
    },
    message={
        "fi": "{person}: {domain} – vastaa samaan aikaan sekä hyvinvointialueesta ({county}) että kunnista: "
        "{municipalities}",
        "sv": "{person}: {domain} – ansvarar samtidigt för både välfärdsområdet ({county}) och kommunerna: "
        "{municipalities}",
        "en": "{person}: {domain} – responsible for the county ({county}) and at the same time for municipalities: "
        "{municipalities}",
    },
    remedy={
        "fi": "Arvioikaa, voiko sama henkilö edustaa molempia, ja nimetkää tarvittaessa toiselle puolelle oma "
        "vastuuhenkilö.",
        "sv": "Bedöm om samma person kan företräda båda, och utse vid behov en egen ansvarig för den ena sidan.",
        "en": "Consider whether one person can speak for both, and name somebody else on one side where needed.",
    },
    asks="responsibilities",
    cypher="""
        MATCH (h:Organization {dataset: $dataset, kind: 'county'})-[c:CELL {responsible: 'named'}]->(d:Domain)
        WITH h, d, coalesce(c.host, h.id) AS answers
        MATCH (a:Organization {dataset: $dataset, id: answers})
        MATCH (a)-[:HAS]->(r:Responsibility {role: 'responsible', stands: true})-[:FOR]->(d)
        UNWIND r.persons AS person
        WITH DISTINCT h, d, a, person
        MATCH (k:Organization {dataset: $dataset, county: h.id})-[e:CELL {responsible: 'named'}]->(d)
        WHERE k.id <> h.id AND coalesce(e.host, k.id) <> a.id
        WITH h, d, a, person, k, coalesce(e.host, k.id) AS answers
        MATCH (b:Organization {dataset: $dataset, id: answers})
        MATCH (b)-[:HAS]->(q:Responsibility {role: 'responsible', stands: true})-[:FOR]->(d)
        WHERE person IN coalesce(q.persons, [])
        WITH DISTINCT h, d, person, k.id AS municipality
        ORDER BY municipality
        WITH h, d, person, collect(municipality) AS municipalities
        RETURN h.id AS county, d.id AS domain, person AS person, 'true' AS verdict, null AS detail,
               municipalities AS municipalities
        ORDER BY county, domain, person
    """,
    fires=(
        Example(
            "One person answers for the county and for a municipality.",
            {**_BASE, "responsibilities": [{**_ROW, "organization": "h"}, {**_ROW, "organization": "m"}]},
            _CELL,
        ),
    ),
    silent=(
        Example(
            "In the municipality the person only deputizes.",
            {
                **_BASE,
                "responsibilities": [{**_ROW, "organization": "h"}, {**_ROW, "organization": "m", "role": "deputy"}],
            },
            _CELL,
        ),
    ),
)
def same_person_both_sides(network: Network) -> DataFrame:
    """Tell who is responsible in a domain for a county and for one of its municipalities.

    Directly or through posts, also at a host that answers for the municipality; but where one and the same
    organisation answers for both sides, that was decided, and does not count. Listed are only the persons who have a
    role in the domain on both sides. Evidence: `roles` (at the county), `municipalities` (for which the person is
    responsible).
    """
    sides = _roles(network)
    own = sides["organization"] == sides["county"]
    pairs = sides[own].merge(sides[~own], on=_SUBJECT, suffixes=("", "_there"))
    pairs = pairs[pairs["answers"] != pairs["answers_there"]]
    both = pairs[(pairs["role"] == "responsible") & (pairs["role_there"] == "responsible")]
    rows = pairs[_SUBJECT].drop_duplicates(ignore_index=True)
    municipalities = gathered_for(both, "organization_there", rows, _SUBJECT)
    return verdicts(rows.assign(municipalities=municipalities), true=municipalities.map(len) > 0)


def _roles(network: Network) -> DataFrame:
    """Who has which role for whom: `county`, `organization`, `domain`, `role`, `answers`, `person`."""
    persons = duty_persons(network).rename(columns={"organization": "answers"})
    return named_cells(network).merge(persons, on=["answers", "domain", "role"])
