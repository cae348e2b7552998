"""Municipalities whose link to the county hangs on one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.bodies import anonymous_seats, counted_seats, membership, plenary_bodies, seated_persons
from verkosto.model.derived import derived
from verkosto.model.gathered import gathered, tuples_for
from verkosto.model.keyed import among, key_set
from verkosto.model.listed import listed_municipalities

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

_SUBJECT = {"organization": "m"}


def _tables(first: dict[str, str], second: dict[str, str]) -> Records:
    return {
        "organizations": [
            {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
            {"id": "m", "name": "Kunta", "kind": "municipality", "county": "h"},
        ],
        "people": [{"id": "x", "name": "Hyvinvointijohtaja"}, {"id": "y", "name": "Sivistysjohtaja"}],
        "bodies": [
            {"id": "b", "name": "Hyte-työryhmä", "level": "operational", "owner": "h"},
            {"id": "c", "name": "Lape-työryhmä", "level": "operational", "owner": "h"},
        ],
        "seats": [
            *({"body": each, "on_behalf_of": "h"} for each in "bc"),
            {"body": "b", "on_behalf_of": "m", **first},
            {"body": "c", "on_behalf_of": "m", **second},
        ],
    }


@analysis(
    subject="organization",
    severity="warning",
    needs=("bodies", "seats"),
    question={
        "fi": "Minkä kunnan yhteys hyvinvointialueeseen on yhden henkilön varassa? Tarkastellaan paikkoja "
        "toimielimissä, joissa hyvinvointialuekin istuu; lähes kaikkien yhteisiä toimielimiä ei lasketa.",
        "sv": "Vilken kommuns förbindelse till välfärdsområdet hänger på en enda person? Granskningen gäller platser i "
        "organ där också välfärdsområdet sitter; organ där nästan alla sitter räknas inte.",
        "en": "Which municipalities meet their county through one person only? Looked at are the seats in bodies in "
        "which the county sits too; those in which nearly everybody sits do not count.",
    },
    title={"fi": "Yhteys on yhden henkilön varassa", "sv": "Förbindelsen hänger på en person", "en": "Thin link"},
    message={
        "fi": "{organization}: yhteys hyvinvointialueeseen on yhden henkilön varassa: {person} (toimielimet: {bodies})",
        "sv": "{organization}: förbindelsen till välfärdsområdet hänger på en enda person: {person} (organ: {bodies})",
        "en": "{organization}: the link to the county hangs on one person: {person} (bodies: {bodies})",
    },
    remedy={
        "fi": "Nimetkää kunnan edustajaksi yhteistyöhön myös toinen henkilö ja jokaiselle paikalle varahenkilö.",
        "sv": "Utse ytterligare en person att företräda kommunen i samarbetet, och en ersättare för varje plats.",
        "en": "Let a second person represent the municipality, and name a deputy for every seat.",
    },
    asks="sitters",
    cypher="""
        MATCH (k:Organization {dataset: $dataset, served: true})
        MATCH (h:Organization {dataset: $dataset, id: k.county})
        MATCH (k)-[m:MEMBER_OF]->(b:Body)<-[:MEMBER_OF]-(h)
        WHERE b.plenary IS NULL
        WITH k, sum(m.seats - m.vacant) AS seats, sum(m.unnamed) AS unnamed, collect(DISTINCT b) AS bodies
        WHERE seats > 0
        WITH k, seats, unnamed, bodies, COLLECT {
            UNWIND bodies AS b
            MATCH (x:Person)-[held:HOLDS*0..1]->()-[s:SITS_IN {counts: true}]->(b)
            WHERE s.on_behalf_of = k.id AND coalesce(s.status, '') <> 'vacant' AND all(each IN held WHERE each.active)
            RETURN DISTINCT x.id } AS persons
        WHERE size(persons) = 1 OR (size(persons) = 0 AND unnamed > 0)
        RETURN k.id AS organization, CASE unnamed WHEN 0 THEN 'true' ELSE 'unknown' END AS verdict,
               CASE unnamed WHEN 0 THEN null ELSE 'person-unknown' END AS detail, seats AS seats,
                   size(persons) AS persons,
               head(persons) AS person, COLLECT { UNWIND bodies AS b RETURN b.id AS x ORDER BY x } AS bodies
        ORDER BY organization
    """,
    fires=(Example("One person holds both seats.", _tables({"person": "x"}, {"person": "x"}), _SUBJECT),),
    silent=(Example("Two persons share the seats.", _tables({"person": "x"}, {"person": "y"}), _SUBJECT),),
    asking=(
        Example("Who holds the other seat is not known.", _tables({"person": "x"}, {}), _SUBJECT, "person-unknown"),
    ),
)
def thin_link(network: Network) -> DataFrame:
    """Tell which municipalities meet their county through one person only.

    Looked at are the municipality's seats in bodies in which its county has a seat too, plenary bodies left out. A
    seat is held by the person named, or by whoever holds the post that sits; nobody holds a vacant seat. Where a seat
    has nobody on record it is a question, unless two others are known. Not applicable where nobody holds such a seat.
    Evidence: `seats` (held ones), `persons` (how many are known), `person` (the only one), `bodies`.
    """
    rows = listed_municipalities(network)
    facts = _facts(network).reindex(rows["organization"]).set_axis(rows.index)
    counts = facts[["seats", "persons", "unnamed"]].fillna(0).astype("int64")
    evidence = rows[["organization"]].assign(
        seats=counts["seats"],
        persons=counts["persons"],
        person=facts["person"].where(counts["persons"] == 1),
        bodies=tuples_for(rows["organization"], gathered(_beside(network), ["organization"], "body"), rows.index),
    )
    open_seats = counts["unnamed"] > 0
    return verdicts(
        evidence,
        applies=rows["served"] & (counts["seats"] > 0),
        true=(counts["persons"] == 1) & ~open_seats,
        unknown=(counts["persons"] <= 1) & open_seats,
        detail=pd.Series("person-unknown", rows.index).where(open_seats),
    )


def _facts(network: Network) -> DataFrame:
    """The held seats of each municipality beside its county: `seats`, `persons`, `person` (one of them), `unnamed`."""
    beside = _beside(network)
    seats = counted_seats(network)
    held = seats[seats["status"] != "vacant"].merge(beside)["organization"]
    persons = seated_persons(network).merge(beside)[["organization", "person"]].drop_duplicates()
    unnamed = anonymous_seats(network).merge(beside)["organization"]
    return pd.DataFrame(
        {
            "seats": held.value_counts(),
            "persons": persons["organization"].value_counts(),
            "person": persons.drop_duplicates("organization").set_index("organization")["person"],
            "unnamed": unnamed.value_counts(),
        }
    )


@derived
def _beside(network: Network) -> DataFrame:
    """The bodies, but plenary ones, in which a municipality sits together with its county: `body`, `organization`."""
    members = membership(network)[["body", "organization"]]
    members = members[~members["body"].isin(plenary_bodies(network))]
    towns = members.merge(listed_municipalities(network)[["organization", "county"]], on="organization")
    together = among(towns, ["body", "county"], key_set(members, ["body", "organization"]))
    return towns.loc[together, ["body", "organization"]]
