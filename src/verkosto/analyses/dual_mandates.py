"""Persons who hold seats or posts in several organisations."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.bodies import seated_persons
from verkosto.model.frames import frame_of
from verkosto.model.gathered import together
from verkosto.model.keyed import keys_of
from verkosto.model.persons import held_posts

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

_CELL = {"person": "x"}


def _tables(second: str) -> Records:
    return {
        "organizations": [
            {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
            {"id": "m", "name": "Kunta", "kind": "municipality", "county": "h"},
        ],
        "people": [{"id": "x", "name": "Valtuutettu"}],
        "bodies": [
            {"id": "b", "name": "Aluevaltuusto", "kind": "council", "level": "strategic", "owner": "h"},
            {"id": "c", "name": "Valtuusto", "kind": "council", "level": "strategic", "owner": second},
        ],
        "seats": [
            {"body": "b", "on_behalf_of": "h", "person": "x"},
            {"body": "c", "on_behalf_of": second, "person": "x"},
        ],
    }


@analysis(
    subject="person",
    severity="info",
    needs=("people", "seats|appointments"),
    question={
        "fi": "Kenellä on paikkoja tai tehtäviä kahdessa tai useammassa organisaatiossa? Tämä on tieto, ei puute: "
        "roolit useassa organisaatiossa ovat tavallisia.",
        "sv": "Vem har platser eller uppdrag i två eller flera organisationer? Detta är en uppgift, ingen brist: "
        "roller i flera organisationer är vanliga.",
        "en": "Who holds seats or posts in two or more organisations? This is a fact, not a problem: roles in several "
        "organisations are common.",
    },
    title={"fi": "Tehtäviä useassa organisaatiossa", "sv": "Uppdrag i flera organisationer", "en": "Dual mandates"},
    message={
        "fi": "{person}: paikkoja tai tehtäviä useassa organisaatiossa: {organizations}",
        "sv": "{person}: platser eller uppdrag i flera organisationer: {organizations}",
        "en": "{person}: seats or posts in several organisations: {organizations}",
    },
    remedy={
        "fi": "Ei vaadi toimenpiteitä: roolit kahdessa organisaatiossa ovat tavallisia eivätkä sellaisinaan ongelma.",
        "sv": "Kräver inga åtgärder: roller i två organisationer är vanliga och i sig inget problem.",
        "en": "Nothing needs to be done: roles in two organisations are common, and by themselves no problem.",
    },
    asks="seats",
    cypher="""
        MATCH (x:Person {dataset: $dataset})
        WITH x, COLLECT {
            MATCH (x)-[held:HOLDS*0..1]->()-[s:SITS_IN {counts: true}]->(b:Body)
            WHERE coalesce(s.status, '') <> 'vacant' AND all(each IN held WHERE each.active)
            RETURN DISTINCT [s.on_behalf_of, b.id] } AS seats, COLLECT {
            MATCH (x)-[:HOLDS {active: true}]->(p:Post)-[:POST_IN]->(o:Organization)
            RETURN DISTINCT [o.id, p.id] } AS posts
        WITH x, seats, posts, COLLECT { UNWIND seats + posts AS each
            RETURN DISTINCT each[0] AS id ORDER BY id } AS organizations
        WHERE size(organizations) > 1
        RETURN x.id AS person, 'true' AS verdict, null AS detail, size(seats) AS seats, size(posts) AS posts,
               organizations AS organizations
        ORDER BY person
    """,
    fires=(Example("A councillor in both councils.", _tables("m"), _CELL),),
    silent=(Example("Two seats for one organisation.", _tables("h"), _CELL),),
)
def dual_mandates(network: Network) -> DataFrame:
    """Tell who holds seats or posts in two or more organisations: a fact, not a problem.

    Seats that count belong to the organisation on whose behalf they are held, posts to their own; both are held at
    the as-of date, directly or through a post. Listed are the persons with two or more seats or posts. Evidence:
    `seats`, `posts` (how many), `organizations`.
    """
    told = (seated_persons(network), held_posts(network))
    seated, held = (keys_of(rows, ["person", "organization"]) for rows in told)
    seats, posts = (Counter(person for person, _ in pairs) for pairs in (seated, held))
    several = {person: found for person, found in together([*seated, *held]).items() if len(found) > 1}
    rows = frame_of(
        ((person, seats[person], posts[person], tuple(sorted(set(several[person])))) for person in sorted(several)),
        {"person": "str", "seats": "int64", "posts": "int64", "organizations": "object"},
    )
    return verdicts(rows, true=rows["organizations"].map(len) > 1)
