"""Bodies that nobody chairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.bodies import counted_seats, working_bodies
from verkosto.model.handled import counties_of_bodies

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

_SUBJECT = {"body": "b"}


def _tables(*roles: str) -> Records:
    return {
        "organizations": [
            {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
            {"id": "m", "name": "Kunta", "kind": "municipality", "county": "h"},
        ],
        "bodies": [{"id": "b", "name": "Neuvottelukunta", "level": "strategic", "owner": "h"}],
        "seats": [{"body": "b", "on_behalf_of": "m", "role": role} for role in roles],
    }


@analysis(
    subject="body",
    severity="warning",
    needs=("bodies", "seats"),
    question={
        "fi": "Missä toimielimissä ei ole puheenjohtajaa? Avoin puheenjohtajan paikka on sama kuin ei puheenjohtajaa. "
        "Jos toimielimen paikkoja ei ole kirjattu lainkaan, niistä kysytään.",
        "sv": "Vilka organ saknar ordförande? En vakant ordförandeplats är detsamma som ingen ordförande. Är inga av "
        "organets platser antecknade ställs en fråga.",
        "en": "Which bodies have nobody in the chair? A chair whose seat is vacant is none. A body without any seat on "
        "record is asked about.",
    },
    title={"fi": "Puheenjohtaja puuttuu", "sv": "Ordförande saknas", "en": "No chair"},
    message={
        "fi": "{body}: toimielimellä ei ole puheenjohtajaa",
        "sv": "{body}: organet saknar ordförande",
        "en": "{body}: the body has no chair",
    },
    remedy={
        "fi": "Valitkaa toimielimelle puheenjohtaja ja sopikaa, kuka kutsuu sen koolle.",
        "sv": "Välj en ordförande för organet och kom överens om vem som sammankallar det.",
        "en": "Choose a chair, and agree who convenes the body.",
    },
    asks="register:seats",
    cypher="""
        MATCH (h:Organization {dataset: $dataset, kind: 'county'})
        WITH collect(h.id) AS counties
        MATCH (b:Body {dataset: $dataset, working: true})
        OPTIONAL MATCH (b)<-[m:MEMBER_OF]-(:Organization)
        WITH b, counties, coalesce(sum(m.seats), 0) AS seats
        WHERE NOT EXISTS { MATCH (b)<-[r:REPRESENTED_IN]-(:Organization) WHERE r.chairs > 0 }
        RETURN b.id AS body, CASE seats WHEN 0 THEN 'unknown' ELSE 'true' END AS verdict,
               CASE seats WHEN 0 THEN 'not-reported' END AS detail, seats AS seats, 0 AS chairs,
               coalesce(b.counties, CASE size(counties) WHEN 1 THEN counties ELSE [] END) AS counties
        ORDER BY body
    """,
    fires=(Example("There is a vice chair only.", _tables("vice_chair", "member"), _SUBJECT),),
    silent=(Example("Somebody chairs.", _tables("chair", "member"), _SUBJECT),),
    asking=(Example("No seat of the body is on record.", _tables(), _SUBJECT, "not-reported"),),
)
def no_chair(network: Network) -> DataFrame:
    """Tell which bodies have nobody in the chair.

    A chair whose seat is vacant is none; who sits in it need not be known. A body of which no seat that counts is on
    record is a question to its county. Evidence: `seats` (that count), `chairs` (that are not vacant), `counties`.
    """
    rows = pd.DataFrame({"body": pd.Series(sorted(working_bodies(network)["id"].tolist()), dtype="str")})
    seats = counted_seats(network)
    chairs = seats.loc[(seats["role"] == "chair") & (seats["status"] != "vacant"), "body"]
    counted = rows.assign(
        seats=rows["body"].map(seats["body"].value_counts()).fillna(0).astype("int64"),
        chairs=rows["body"].map(chairs.value_counts()).fillna(0).astype("int64"),
        counties=rows["body"].map(counties_of_bodies(network)),
    )
    unseated = counted["seats"] == 0
    return verdicts(
        counted,
        true=~unseated & (counted["chairs"] == 0),
        unknown=unseated,
        detail=pd.Series("not-reported", rows.index).where(unseated),
    )
