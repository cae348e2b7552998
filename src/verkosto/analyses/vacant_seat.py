"""Seats in which nobody sits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.bodies import counted_seats
from verkosto.model.gathered import gathered, tuples_for
from verkosto.model.keyed import keys_of
from verkosto.model.organizations import outside
from verkosto.model.reduced import reduced

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

_PAIR = ["organization", "body"]
_SUBJECT = {"organization": "m", "body": "b"}


def _tables(status: str) -> Records:
    return {
        "organizations": [
            {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
            {"id": "m", "name": "Kunta", "kind": "municipality", "county": "h"},
        ],
        "bodies": [{"id": "b", "name": "Neuvottelukunta", "level": "strategic", "owner": "h"}],
        "seats": [{"body": "b", "on_behalf_of": "m", "status": status}],
    }


@analysis(
    subject="organization body",
    severity="warning",
    needs=("bodies", "seats"),
    question={
        "fi": "Millä organisaatioilla on avoin paikka toimielimessä? Tarkkailijoiden paikkoja ja luonnosvaiheessa "
        "olevia tai päättyneitä toimielimiä ei lasketa.",
        "sv": "Vilka organisationer har en vakant plats i ett organ? Observatörers platser och organ som är utkast "
        "eller har upphört räknas inte.",
        "en": "Which organisations have a vacant seat in a body? Seats of observers, and bodies in draft or ended, do "
        "not count.",
    },
    title={"fi": "Paikka on avoin", "sv": "Platsen är vakant", "en": "Vacant seat"},
    message={
        "fi": "{organization}: {body} – paikka on avoinna ({vacant}/{seats})",
        "sv": "{organization}: {body} – platsen är vakant ({vacant}/{seats})",
        "en": "{organization}: {body} – the seat is vacant ({vacant}/{seats})",
    },
    remedy={
        "fi": "Nimetkää avoimelle paikalle edustaja ja hänelle varahenkilö.",
        "sv": "Utse en företrädare till den vakanta platsen och en ersättare för denna.",
        "en": "Name a representative for the vacant seat, and a deputy.",
    },
    asks="seats",
    cypher="""
        MATCH (o:Organization {dataset: $dataset})-[m:MEMBER_OF]->(b:Body)
        WHERE m.vacant > 0 AND coalesce(o.served, true)
        WITH o, m, b, COLLECT { MATCH ()-[s:SITS_IN|HAS_SEAT_IN {counts: true, status: 'vacant'}]->(b)
                                WHERE s.on_behalf_of = o.id RETURN s } AS seats
        RETURN o.id AS organization, b.id AS body, 'true' AS verdict, null AS detail, m.seats AS seats,
            m.vacant AS vacant,
               COLLECT { UNWIND seats AS s WITH s WHERE s.role IS NOT NULL
                         RETURN DISTINCT s.role AS x ORDER BY x } AS roles,
               COLLECT { UNWIND seats AS s WITH s WHERE s.source IS NOT NULL
                         RETURN DISTINCT s.source AS x ORDER BY x } AS sources
        ORDER BY organization, body
    """,
    fires=(Example("The seat is reported as vacant.", _tables("vacant"), _SUBJECT),),
    silent=(Example("The seat is filled.", _tables("filled"), _SUBJECT),),
)
def vacant_seat(network: Network) -> DataFrame:
    """Tell which organisations have a vacant seat in a body.

    A row for every organisation and body in which it has a seat that counts: observers, drafts and what has ended do
    not. Not applicable for municipalities outside the system. Evidence: `seats` and `vacant` (how many the
    organisation has there), `roles` of the vacant ones, their `sources`.
    """
    seats = counted_seats(network)
    seats = seats.assign(
        vacant=seats["status"] == "vacant", source=network.frame("seats")["source"].reindex(seats.index)
    )
    rows = reduced(seats, _PAIR, seats=("body", "size"), vacant=("vacant", "sum")).reset_index()
    keys = keys_of(rows, ["organization", "body"])
    roles, sources = (tuples_for(keys, _told(seats, column), rows.index) for column in ("role", "source"))
    return verdicts(
        rows.astype({"vacant": "int64"}).assign(roles=roles, sources=sources),
        applies=~rows["organization"].isin(outside(network)),
        true=rows["vacant"] > 0,
    )


def _told(seats: DataFrame, column: str) -> dict[Any, tuple[str, ...]]:
    """What a column says of the vacant seats of each organisation in each body: distinct values, sorted."""
    said = seats.loc[seats["vacant"], [*_PAIR, column]].dropna().drop_duplicates().sort_values(column)
    return gathered(said, _PAIR, column)
