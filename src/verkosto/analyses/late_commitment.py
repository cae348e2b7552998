"""Parties whose decision on an agreement is overdue."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.agreements import open_agreements
from verkosto.model.gathered import tuples_of
from verkosto.model.organizations import outside, subject_organizations

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

_CELL = {"organization": "m", "agreement": "a"}


def _tables(status: str, due: str) -> Records:
    return {
        "organizations": [
            {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
            {"id": "m", "name": "Kunta", "kind": "municipality", "county": "h"},
        ],
        "agreements": [{"id": "a", "name": "Yhteistyösopimus", "kind": "strategic", "status": "in_decision"}],
        "parties": [{"agreement": "a", "organization": "m", "status": status, "due": due}],
    }


@analysis(
    subject="organization agreement",
    severity="warning",
    needs=("agreements", "parties"),
    question={
        "fi": "Minkä hyvinvointialueiden ja kuntien olisi jo pitänyt päättää sopimukseen sitoutumisesta? Havainto "
        "tehdään, kun määräpäivä on ohi eikä osapuoli ole sitoutunut eikä kieltäytynyt.",
        "sv": "Vilka välfärdsområden och kommuner borde redan ha beslutat om att förbinda sig till ett avtal? En "
        "iakttagelse görs när tidsfristen har gått ut och parten varken har förbundit sig eller avböjt.",
        "en": "Which counties and municipalities should have decided on an agreement by now? It fires when the due day "
        "has passed and the party has neither committed itself nor declined.",
    },
    title={"fi": "Sitoutuminen on myöhässä", "sv": "Beslutet är försenat", "en": "Late commitment"},
    message={
        "fi": "{organization}: {agreement} – sitoutumispäätöksen määräaika on ylittynyt; tilanne: {status}, "
        "päiviä kulunut {days_late}",
        "sv": "{organization}: {agreement} – tidsfristen för beslutet att förbinda sig har gått ut; läge: {status}, "
        "dagar sedan dess {days_late}",
        "en": "{organization}: {agreement} – the decision to commit itself is overdue; as it stands: {status}, "
        "days late: {days_late}",
    },
    remedy={
        "fi": "Selvittäkää, milloin asia on päätettävänä, ja sopikaa tarvittaessa uusi määräaika.",
        "sv": "Utred när ärendet ska avgöras och kom vid behov överens om en ny tidsfrist.",
        "en": "Find out when the matter will be decided, and agree on a new date if need be.",
    },
    asks="register:agreements",
    details={
        "committed": {
            "fi": "päätös on kirjattu myöhemmälle päivälle",
            "sv": "beslutet är antecknat för en senare dag",
            "en": "a decision is on record for a later day",
        },
        "preparing": {"fi": "valmisteilla", "sv": "under beredning", "en": "being prepared"},
        "in_decision": {"fi": "päätöksenteossa", "sv": "i beslutsfattande", "en": "being decided"},
        "declined": {
            "fi": "päätös on kirjattu myöhemmälle päivälle",
            "sv": "beslutet är antecknat för en senare dag",
            "en": "a decision is on record for a later day",
        },
    },
    cypher="""
        MATCH (o:Organization {dataset: $dataset})-[p:PARTY_TO]->(a:Agreement)
        WHERE (o.kind = 'county' OR o.served) AND p.due IS NOT NULL
          AND a.status <> 'ended' AND (a.end IS NULL OR a.end > date($as_of))
          AND NOT EXISTS { MATCH (o)-[q:PARTY_TO]->(a) WHERE q.status IN ['committed', 'declined']
                             AND (q.decided IS NULL OR q.decided <= date($as_of)) }
        WITH o, a, p
        ORDER BY p.due DESC, p.key
        WITH o, a, head(collect(p)) AS p
        WHERE p.due < date($as_of)
        RETURN o.id AS organization, a.id AS agreement, 'true' AS verdict, null AS detail, p.status AS status,
               toString(p.due) AS due, duration.inDays(p.due, date($as_of)).days AS days_late,
               [x IN [p.source] WHERE x IS NOT NULL] AS sources
        ORDER BY organization, agreement
    """,
    fires=(
        Example(
            "The day passed a month ago, and the matter is being prepared.", _tables("preparing", "2024-05-01"), _CELL
        ),
    ),
    silent=(
        Example("It has committed itself.", _tables("committed", "2024-05-01"), _CELL),
        Example("Today is the last day.", _tables("in_decision", "2024-06-01"), _CELL),
    ),
)
def late_commitment(network: Network) -> DataFrame:
    """Tell which counties and municipalities should have decided on an agreement by now and have not.

    True when the day by which the party should decide lies before the as-of date and it has neither committed itself
    nor declined; a decision dated after the as-of date does not count yet. Of several rows for one party a decision
    counts, else the latest day. A party without such a day is not late. Not applicable when the agreement has ended,
    and outside the system. Rows are the parties on record. Evidence: `status`, `due`, `days_late`, `sources`.
    """
    parties = network.frame("parties")
    parties = parties[parties["organization"].isin(subject_organizations(network))]
    decided = parties["status"].isin(["committed", "declined"]) & ~(parties["decided"] > network.day)
    rows = parties.assign(open=~decided).sort_values(["open", "due"], ascending=[True, False], kind="stable")
    rows = rows.drop_duplicates(["organization", "agreement"]).reset_index(drop=True)
    late = rows["open"] & (rows["due"] < network.day)
    return verdicts(
        pd.DataFrame(
            {
                "organization": rows["organization"],
                "agreement": rows["agreement"],
                "status": rows["status"],
                "due": rows["due"],
                "days_late": (network.day - rows["due"]).dt.days.astype("Int64").where(late),
                "sources": tuples_of(rows["source"]),
            }
        ),
        applies=rows["agreement"].isin(open_agreements(network)["id"]) & ~rows["organization"].isin(outside(network)),
        true=late,
    )
