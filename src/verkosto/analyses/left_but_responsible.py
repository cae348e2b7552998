"""Names to correct: persons who have left but are still on record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.activity import active
from verkosto.model.gathered import gathered_for
from verkosto.model.persons import careers

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

_SUBJECT = ["organization", "person"]
_CELL = {"organization": "m", "person": "x"}


def _tables(end: str) -> Records:
    return {
        "organizations": [
            {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
            {"id": "m", "name": "Kunta", "kind": "municipality", "county": "h"},
        ],
        "domains": [{"id": "hyte", "name_fi": "Hyvinvoinnin edistäminen"}],
        "people": [{"id": "x", "name": "Hyvinvointijohtaja"}],
        "posts": [{"id": "p", "title": "hyvinvointijohtaja", "organization": "m"}],
        "appointments": [{"person": "x", "post": "p", "end": end}],
        "responsibilities": [
            {"organization": "m", "domain": "hyte", "role": "responsible", "status": "named", "person": "x"}
        ],
    }


@analysis(
    subject="organization person",
    severity="warning",
    needs=("people", "appointments", "responsibilities"),
    question={
        "fi": "Ketkä on yhä nimetty organisaatiossa, jonka he ovat jättäneet? Havainto tehdään, kun henkilö on "
        "kirjattu nimeltä ja kaikki hänen tehtävänsä organisaatiossa ovat päättyneet.",
        "sv": "Vilka är fortfarande utsedda i en organisation som de har lämnat? En iakttagelse görs när en person är "
        "antecknad vid namn och alla personens uppdrag i organisationen har upphört.",
        "en": "Who is still named in an organisation that he or she has left? It fires when a person is named directly "
        "and all of that person's appointments there have ended.",
    },
    title={
        "fi": "Lähtenyt henkilö on yhä nimetty",
        "sv": "En person som har slutat är fortfarande utsedd",
        "en": "Left but still named",
    },
    message={
        "fi": "{organization}: {person} on jättänyt tehtävänsä, mutta on yhä nimetty: {duties}",
        "sv": "{organization}: {person} har lämnat sitt uppdrag men är fortfarande utsedd: {duties}",
        "en": "{organization}: {person} has left but is still named: {duties}",
    },
    remedy={
        "fi": "Korjatkaa nimi luetteloon ja nimetkää tarvittaessa uusi henkilö, mieluiten virka- tai luottamustoimeen "
        "sidottuna.",
        "sv": "Rätta namnet i registret och utse vid behov en ny person, helst genom en tjänst eller ett uppdrag.",
        "en": "Correct the name in the register, and name somebody else where needed: preferably a post.",
    },
    asks="responsibilities",
    cypher="""
        MATCH (x:Person {dataset: $dataset})-[:CARRIES|DEPUTIZES]->(r:Responsibility {status: 'named'})
        WHERE r.says IS NOT NULL
        MATCH (o:Organization)-[:HAS]->(r)-[:FOR]->(t)
        WITH o, x, collect({duty: t.id, role: r.role, source: r.source}) AS told
        MATCH (x)-[h:HOLDS]->(:Post)-[:POST_IN]->(o)
        WITH o, x, told, max(h.end) AS until, count(h) AS held,
            count(CASE WHEN h.end <= date($as_of) THEN 1 END) AS over
        WHERE over = held
        RETURN o.id AS organization, x.id AS person, 'true' AS verdict, null AS detail,
               COLLECT { UNWIND told AS t RETURN DISTINCT t.duty AS y ORDER BY y } AS duties,
               COLLECT { UNWIND told AS t RETURN DISTINCT t.role AS y ORDER BY y } AS roles,
               COLLECT { UNWIND told AS t WITH t WHERE t.source IS NOT NULL
                         RETURN DISTINCT t.source AS y ORDER BY y } AS sources,
               toString(until) AS until
        ORDER BY organization, person
    """,
    fires=(
        Example("The last appointment ended yesterday.", _tables("2024-05-31"), _CELL),
        Example("Who leaves today has left.", _tables("2024-06-01"), _CELL),
    ),
    silent=(Example("The appointment goes on until tomorrow.", _tables("2024-06-02"), _CELL),),
)
def left_but_responsible(network: Network) -> DataFrame:
    """Tell which persons are named in an organisation that they have left.

    True when an active row names the person directly, in any role, for a domain or an agreement, and all
    of the person's appointments in that organisation have ended. Rows that are out of date count too: the name is on
    record all the same. Listed are the persons named directly who have, or had, an appointment there. Evidence:
    `duties` (domains and agreements), `roles`, `until` (the day on which the last appointment ended), `sources`.
    """
    told = _named(network)
    rows = told[_SUBJECT].drop_duplicates().merge(careers(network), on=_SUBJECT).reset_index(drop=True)
    until = rows["until"].dt.date.astype("object").where(rows["left"], None)
    columns = {"duties": "duty", "roles": "role", "sources": "source"}
    evidence = {name: gathered_for(told, column, rows, _SUBJECT) for name, column in columns.items()}
    return verdicts(rows[_SUBJECT].assign(**evidence, until=until), true=rows["left"])


def _named(network: Network) -> DataFrame:
    """The active rows that name a person directly, with what they are for: `duty`, a domain or an agreement."""
    rows = active(network, network.frame("responsibilities"))
    rows = rows[rows["status"] == "named"].dropna(subset="person")
    return rows.assign(duty=rows["domain"].fillna(rows["agreement"]))
