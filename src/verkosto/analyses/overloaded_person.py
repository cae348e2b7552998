"""Persons with more duties and seats than one can carry."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.bodies import seated_persons
from verkosto.model.duties import duty_persons
from verkosto.model.frames import frame_of
from verkosto.model.gathered import together
from verkosto.model.keyed import keys_of
from verkosto.model.persons import small_municipalities

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

_CELL = {"person": "x"}
_COLUMNS = {"person": "str", **dict.fromkeys(["cells", "seats", "load", "most"], "int64"), "organizations": "object"}


def _tables(cells: int, seats: int, population: int = 20_000) -> Records:
    domains, bodies = [f"d{number}" for number in range(cells)], [f"b{number}" for number in range(seats)]
    return {
        "organizations": [
            {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
            {"id": "m", "name": "Kunta", "kind": "municipality", "county": "h", "population": population},
        ],
        "domains": [{"id": each, "name_fi": f"Yhdyspinta {each}"} for each in domains],
        "people": [{"id": "x", "name": "Hyvinvointijohtaja"}],
        "responsibilities": [
            {"organization": "m", "domain": each, "role": "responsible", "status": "named", "person": "x"}
            for each in domains
        ],
        "bodies": [{"id": each, "name": f"Työryhmä {each}", "level": "operational", "owner": "h"} for each in bodies],
        "seats": [{"body": each, "on_behalf_of": "m", "person": "x"} for each in bodies],
    }


@analysis(
    subject="person",
    severity="notice",
    needs=("people", "responsibilities|seats"),
    question={
        "fi": "Kenellä on enemmän vastuita ja paikkoja kuin yksi ihminen voi hoitaa? Yhdyspintavastuut ja paikat "
        "lasketaan yhteen; pienessä kunnassa raja on korkeampi.",
        "sv": "Vem har fler ansvar och platser än en person kan sköta? Ansvar för gränssnitt och platser räknas "
        "samman; i en liten kommun är gränsen högre.",
        "en": "Who answers for more domains and sits in more seats than one person can carry? Both are counted "
        "together; in a small municipality the limit is higher.",
    },
    limits={
        "limit": {
            "fi": "vastuita ja paikkoja yhteensä enintään",
            "sv": "högsta antal ansvar och platser sammanlagt",
            "en": "the most duties and seats together",
        },
        "small_limit": {
            "fi": "sama, kun mukana on pieni kunta",
            "sv": "detsamma när en liten kommun är med",
            "en": "the same when a small municipality is among them",
        },
    },
    title={"fi": "Ylikuormitettu henkilö", "sv": "Överbelastad person", "en": "Overloaded person"},
    message={
        "fi": "{person}: vastuita {cells} ja paikkoja toimielimissä {seats} – yhteensä {load}, kohtuullista on "
        "enintään {most}",
        "sv": "{person}: {cells} ansvar och {seats:plats|platser} i organ – sammanlagt {load}, rimligt är högst {most}",
        "en": "{person}: responsible in {cells:cell|cells} and holding {seats:seat|seats} – {load} in all, where "
        "at most {most} is reasonable",
    },
    remedy={
        "fi": "Jakakaa vastuita ja paikkoja useammalle.",
        "sv": "Fördela ansvar och platser på flera personer.",
        "en": "Divide the duties and the seats among more persons.",
    },
    asks="responsibilities",
    cypher="""
        MATCH (x:Person {dataset: $dataset})
        WITH x, COLLECT {
            MATCH (x)-[:HOLDS*0..1]->()-[:CARRIES]->(r:Responsibility {role: 'responsible', stands: true})
                -[:FOR]->(d:Domain)
            WHERE x.id IN coalesce(r.persons, [])
            MATCH (o:Organization)-[:HAS]->(r)
            RETURN DISTINCT [o.id, d.id] } AS cells, COLLECT {
            MATCH (x)-[held:HOLDS*0..1]->()-[s:SITS_IN {counts: true}]->(b:Body)
            WHERE coalesce(s.status, '') <> 'vacant' AND all(each IN held WHERE each.active)
            RETURN DISTINCT [s.on_behalf_of, b.id] } AS seats
        WHERE size(cells) + size(seats) > CASE WHEN $limit < $small_limit THEN $limit ELSE $small_limit END
        WITH x, cells, seats, COLLECT { UNWIND cells + seats AS each
            RETURN DISTINCT each[0] AS id ORDER BY id } AS organizations
        WITH x, cells, seats, organizations, CASE WHEN EXISTS {
            MATCH (o:Organization {dataset: $dataset, kind: 'municipality'})
            WHERE o.id IN organizations
                AND o.population < $small_municipality } THEN $small_limit ELSE $limit END AS most
        WHERE size(cells) + size(seats) > most
        RETURN x.id AS person, 'true' AS verdict, null AS detail, size(cells) AS cells, size(seats) AS seats,
               size(cells) + size(seats) AS load, most AS most, organizations AS organizations
        ORDER BY person
    """,
    fires=(Example("Five domains and four seats.", _tables(5, 4), _CELL),),
    silent=(
        Example("Eight in all.", _tables(4, 4), _CELL),
        Example("In a small municipality twelve are usual.", _tables(6, 6, population=4_999), _CELL),
    ),
)
def overloaded_person(
    network: Network, *, limit: int = 8, small_limit: int = 12, small_municipality: int = 5000
) -> DataFrame:
    """Tell who answers for more cells, and sits in more seats, than one person can carry.

    Counted are the cells (organisation × domain) in which the person is named responsible, directly or through a
    post, alone or with others, and the seats that count (no observers; one for each body and organisation), directly
    or through a post. True when there are more than `limit`; more than `small_limit` when one of the municipalities of
    these cells and seats has fewer inhabitants than `small_municipality`. A table that the dataset does not have
    adds nothing. Evidence: `cells`, `seats`, `load` (together), `most` (the limit that applies), `organizations`.
    """
    duties = duty_persons(network)
    told = (duties[duties["role"] == "responsible"], seated_persons(network))
    acts = [keys_of(rows, ["person", "organization"]) for rows in told]
    cells, seats = (Counter(person for person, _ in pairs) for pairs in acts)
    held, small = together(chain(*acts)), small_municipalities(network, small_municipality)
    everybody = sorted(network.frame("people")["id"].tolist())
    most = [limit if small.isdisjoint(held.get(each, ())) else small_limit for each in everybody]
    rows = frame_of(
        ((each, cells[each], seats[each], cells[each] + seats[each], limited, tuple(sorted(set(held.get(each, ())))))
         for each, limited in zip(everybody, most, strict=True)),
        _COLUMNS,
    )
    return verdicts(rows, true=rows["load"] > rows["most"])
