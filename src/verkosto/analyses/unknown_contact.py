"""Where somebody is responsible, and others do not know whom to contact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.cells import subjects
from verkosto.model.duties import standing_rows
from verkosto.model.gathered import gathered_for

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

_CELL = {"organization": "h", "domain": "kotoutuminen"}


def _tables(unknown_to: str) -> Records:
    row = {**_CELL, "role": "responsible", "status": "named", "post": "p", "unknown_to": unknown_to}
    return {
        "organizations": [
            {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
            {"id": "m", "name": "Kunta", "kind": "municipality", "county": "h"},
        ],
        "domains": [{"id": "kotoutuminen", "name_fi": "Kotoutumisen edistäminen"}],
        "posts": [{"id": "p", "title": "kotoutumisen asiantuntija", "organization": "h"}],
        "responsibilities": [row],
    }


@analysis(
    subject="organization domain",
    severity="notice",
    needs=("responsibilities",),
    question={
        "fi": "Missä vastuuhenkilö on nimetty, mutta jokin organisaatio on kertonut, ettei se tiedä, keneen ottaa "
        "yhteyttä?",
        "sv": "Var har en ansvarig utsetts medan någon organisation har uppgett att den inte vet vem den ska kontakta?",
        "en": "Where is somebody responsible, although an organisation has said that it does not know whom to contact?",
    },
    title={"fi": "Yhteyshenkilö ei ole tiedossa", "sv": "Kontaktpersonen är inte känd", "en": "Unknown contact"},
    message={
        "fi": "{organization}: {domain} – vastuuhenkilö on nimetty, mutta kaikki eivät tiedä, keneen ottaa yhteyttä: "
        "{unknown_to}",
        "sv": "{organization}: {domain} – en ansvarig har utsetts, men alla vet inte vem de ska kontakta: {unknown_to}",
        "en": "{organization}: {domain} – somebody is responsible, but not everybody knows whom to contact: "
        "{unknown_to}",
    },
    remedy={
        "fi": "Kertokaa vastuuhenkilö ja yhteystiedot niille, jotka eivät niitä tiedä.",
        "sv": "Meddela den ansvariga och kontaktuppgifterna till dem som inte känner till dem.",
        "en": "Tell those who do not know who is responsible and how to reach that person.",
    },
    asks="responsibilities",
    cypher="""
        MATCH (o:Organization {dataset: $dataset})-[c:CELL {asked: true, responsible: 'named'}]->(d:Domain)
        WITH o, c, d, coalesce(c.host, o.id) AS answers
        MATCH (a:Organization {dataset: $dataset, id: answers})
        WITH o, c, d, a, COLLECT {
            MATCH (a)-[:HAS]->(r:Responsibility {role: 'responsible', stands: true})-[:FOR]->(d)
            UNWIND r.unknown_to AS who
            RETURN DISTINCT who AS who ORDER BY who } AS unknown_to
        WHERE size(unknown_to) > 0
        RETURN o.id AS organization, d.id AS domain, 'true' AS verdict, null AS detail,
               c.post AS post, c.person AS person, c.host AS host, a.id AS answers,
               [x IN [c.responsible_source] WHERE x IS NOT NULL] AS sources, unknown_to AS unknown_to
        ORDER BY organization, domain
    """,
    fires=(Example("A municipality does not know whom to contact in the county.", _tables("m"), _CELL),),
    silent=(Example("Nobody has said so.", _tables(""), _CELL),),
)
def unknown_contact(network: Network) -> DataFrame:
    """Tell where somebody is responsible, but an organisation has said that it does not know whom to contact.

    Looked at are the rows that name who is responsible, of whoever answers. Not applicable where nobody is named.
    Evidence: `host`, `answers`, `post`, `person`, `unknown_to` (the organisations), `sources`.
    """
    rows = subjects(network)
    named = standing_rows(network)
    named = named[named["role"] == "responsible"].explode("unknown_to").rename(columns={"organization": "answers"})
    ignorant = gathered_for(named, "unknown_to", rows, ["answers", "domain"])
    return verdicts(
        rows.drop(columns=["state", "detail"]).assign(unknown_to=ignorant),
        applies=rows["state"] == "named",
        true=ignorant.map(len) > 0,
    )
