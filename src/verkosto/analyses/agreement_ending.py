"""Agreements that will soon run out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.agreements import agreement_counties, agreements_in_force
from verkosto.model.gathered import tuples_of

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

_A = {"agreement": "a"}


def _tables(end: str) -> Records:
    return {
        "organizations": [{"id": "h", "name": "Hyvinvointialue", "kind": "county"}],
        "agreements": [{"id": "a", "name": "Yhteistyösopimus", "kind": "interface", "status": "in_force", "end": end}],
        "parties": [{"agreement": "a", "organization": "h", "status": "committed"}],
    }


@analysis(
    subject="agreement",
    severity="notice",
    needs=("agreements", "parties"),
    question={
        "fi": "Mitkä voimassa olevat sopimukset päättyvät pian? Havainto tehdään, kun päättymispäivään on enintään "
        "kynnysarvon verran päiviä.",
        "sv": "Vilka gällande avtal löper snart ut? En iakttagelse görs när det återstår högst så många dagar som "
        "tröskelvärdet anger.",
        "en": "Which agreements in force end soon? It fires when no more days are left than the threshold says.",
    },
    limits={
        "days": {
            "fi": "kuinka monta päivää ennen päättymistä havainto tehdään",
            "sv": "hur många dagar före slutet iakttagelsen görs",
            "en": "how many days before the end it fires",
        },
    },
    title={"fi": "Sopimus päättyy pian", "sv": "Avtalet löper snart ut", "en": "Agreement ending"},
    message={
        "fi": "{agreement}: voimassaolo päättyy pian; päiviä jäljellä {days_left}",
        "sv": "{agreement}: giltighetstiden går snart ut; dagar kvar {days_left}",
        "en": "{agreement}: it will soon run out; days left: {days_left}",
    },
    remedy={
        "fi": "Päättäkää hyvissä ajoin, jatketaanko sopimusta, uusitaanko se vai annetaanko sen päättyä.",
        "sv": "Besluta i god tid om avtalet ska förlängas, förnyas eller få löpa ut.",
        "en": "Decide in good time whether to extend it, to renew it or to let it end.",
    },
    asks="register:agreements",
    cypher="""
        MATCH (a:Agreement {dataset: $dataset, status: 'in_force'})
        WHERE a.end > date($as_of) AND (a.start IS NULL OR a.start <= date($as_of))
        WITH a, duration.inDays(date($as_of), a.end).days AS days_left
        WHERE days_left <= $days
        RETURN a.id AS agreement, 'true' AS verdict, null AS detail, toString(a.end) AS `end`, days_left AS days_left,
               coalesce(a.counties, []) AS counties, [x IN [a.source] WHERE x IS NOT NULL] AS sources
        ORDER BY agreement
    """,
    fires=(Example("It ends in three months.", _tables("2024-09-01"), _A),),
    silent=(
        Example("It ends in a year.", _tables("2025-06-01"), _A),
        Example("It has already ended: another analysis says so.", _tables("2024-06-01"), _A),
    ),
)
def agreement_ending(network: Network, *, days: int = 180) -> DataFrame:
    """Tell which agreements in force end within `days`: as-of date < end ≤ as-of date + `days`.

    In force are those of that status that have begun and not ended; the end is the first day on which an agreement
    no longer holds, and a blank one is open. Evidence: `end`, `days_left`, `counties`, `sources`.
    """
    rows = network.frame("agreements").reset_index(drop=True)
    left = (rows["end"] - network.day).dt.days.astype("Int64")
    in_force = rows["id"].isin(agreements_in_force(network)["id"])
    return verdicts(
        pd.DataFrame(
            {
                "agreement": rows["id"],
                "end": rows["end"],
                "days_left": left.where(in_force),
                "counties": rows["id"].map(agreement_counties(network)),
                "sources": tuples_of(rows["source"]),
            }
        ),
        true=in_force & (left <= days),
    )
