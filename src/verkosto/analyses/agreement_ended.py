"""Agreements that are on record as in force although they have run out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.agreements import agreement_counties
from verkosto.model.gathered import tuples_of

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

_A = {"agreement": "a"}


def _tables(status: str, end: str) -> Records:
    return {
        "organizations": [{"id": "h", "name": "Hyvinvointialue", "kind": "county"}],
        "agreements": [{"id": "a", "name": "Yhteistyösopimus", "kind": "interface", "status": status, "end": end}],
        "parties": [{"agreement": "a", "organization": "h", "status": "committed"}],
    }


@analysis(
    subject="agreement",
    severity="warning",
    needs=("agreements", "parties"),
    question={
        "fi": "Mitkä sopimukset on merkitty voimassa oleviksi, vaikka niiden voimassaolo on päättynyt? Päättymispäivä "
        "on ensimmäinen päivä, jona sopimus ei enää ole voimassa.",
        "sv": "Vilka avtal är antecknade som gällande trots att deras giltighetstid har gått ut? Slutdagen är den "
        "första dag då avtalet inte längre gäller.",
        "en": "Which agreements are on record as in force although they have run out? The end is the first day on "
        "which an agreement no longer holds.",
    },
    title={"fi": "Sopimus on päättynyt", "sv": "Avtalet har löpt ut", "en": "Agreement ended"},
    message={
        "fi": "{agreement}: merkitty voimassa olevaksi, mutta voimassaolo on päättynyt; päiviä kulunut {days_since}",
        "sv": "{agreement}: antecknat som gällande, men giltighetstiden har gått ut; dagar sedan dess {days_since}",
        "en": "{agreement}: it is on record as in force, but it has run out; days since then: {days_since}",
    },
    remedy={
        "fi": "Uusikaa sopimus tai merkitkää se päättyneeksi.",
        "sv": "Förnya avtalet eller anteckna det som avslutat.",
        "en": "Renew it, or record that it has ended.",
    },
    asks="register:agreements",
    cypher="""
        MATCH (a:Agreement {dataset: $dataset, status: 'in_force'})
        WHERE a.end <= date($as_of)
        RETURN a.id AS agreement, 'true' AS verdict, null AS detail, toString(a.end) AS `end`,
               duration.inDays(a.end, date($as_of)).days AS days_since, coalesce(a.counties, []) AS counties,
               [x IN [a.source] WHERE x IS NOT NULL] AS sources
        ORDER BY agreement
    """,
    fires=(Example("It ended a month ago.", _tables("in_force", "2024-05-01"), _A),),
    silent=(
        Example("It is on record as ended.", _tables("ended", "2024-05-01"), _A),
        Example("It holds until tomorrow.", _tables("in_force", "2024-06-02"), _A),
    ),
)
def agreement_ended(network: Network) -> DataFrame:
    """Tell which agreements have the status in force although their end is not after the as-of date.

    The end is the first day on which an agreement no longer holds; a blank one is open. Evidence: `end`,
    `days_since`, `counties`, `sources`.
    """
    rows = network.frame("agreements").reset_index(drop=True)
    past = (rows["status"] == "in_force") & (rows["end"] <= network.day)
    return verdicts(
        pd.DataFrame(
            {
                "agreement": rows["id"],
                "end": rows["end"],
                "days_since": (network.day - rows["end"]).dt.days.astype("Int64").where(past),
                "counties": rows["id"].map(agreement_counties(network)),
                "sources": tuples_of(rows["source"]),
            }
        ),
        true=past,
    )
