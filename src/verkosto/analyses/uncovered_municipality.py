"""Municipalities that take no part in a domain at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.absence import seats_settled
from verkosto.model.cells import subjects
from verkosto.model.handled import domain_seats
from verkosto.model.keyed import among, counted

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from verkosto.model import Network

_PAIR = ["organization", "domain"]
_CELL = {"organization": "m", "domain": "hyte"}
_NOBODY = [{**_CELL, "role": "responsible", "status": "none"}]
_REGISTER = [{"organization": "h", "topic": "register:seats", "reported": "yes"}]


def _tables(
    seated: str, cell: list[dict[str, str]], reports: list[dict[str, str]], *, domains: str = "hyte"
) -> Records:
    return {
        "organizations": [
            {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
            {"id": "m", "name": "Kunta", "kind": "municipality", "county": "h"},
        ],
        "domains": [{"id": "hyte", "name_fi": "Hyvinvoinnin edistäminen"}],
        "responsibilities": cell,
        "bodies": [{"id": "b", "name": "Hyte-työryhmä", "level": "operational", "domains": domains, "owner": "h"}],
        "seats": [{"body": "b", "on_behalf_of": each} for each in seated],
        "reports": reports,
    }


@analysis(
    subject="organization domain",
    severity="warning",
    needs=("responsibilities", "bodies", "seats"),
    question={
        "fi": "Millä yhdyspinnoilla kunta ei ole mukana lainkaan? Havainto tehdään, kun tiedetään, ettei kunnalla ole "
        "paikkaa missään yhdyspinnan toimielimessä eikä nimettyä vastuuhenkilöä.",
        "sv": "I vilka gränssnitt deltar kommunen inte alls? En iakttagelse görs när man vet att kommunen varken har "
        "en plats i något av gränssnittets organ eller en utsedd ansvarig.",
        "en": "In which domains does a municipality not take part at all? It fires when it is known to have neither a "
        "seat in a body of the domain nor anybody responsible.",
    },
    title={
        "fi": "Kunta ei ole mukana yhdyspinnassa",
        "sv": "Kommunen deltar inte i gränssnittet",
        "en": "Uncovered municipality",
    },
    message={
        "fi": "{organization}: {domain} – kunnalla ei ole paikkaa missään yhdyspinnan toimielimessä eikä nimettyä "
        "vastuuhenkilöä",
        "sv": "{organization}: {domain} – kommunen har varken en plats i något av gränssnittets organ eller en utsedd "
        "ansvarig",
        "en": "{organization}: {domain} – the municipality has neither a seat in a body of the domain nor anybody "
        "responsible",
    },
    remedy={
        "fi": "Nimetkää vastuuhenkilö tai sopikaa, missä yhdyspinnan toimielimessä kunta on edustettuna.",
        "sv": "Utse en ansvarig eller kom överens om i vilket av gränssnittets organ kommunen är företrädd.",
        "en": "Name somebody responsible, or agree in which body of the domain the municipality is represented.",
    },
    asks="register:seats",
    cypher="""
        MATCH (k:Organization {dataset: $dataset, served: true})-[c:CELL {asked: true}]->(d:Domain)
        WHERE NOT c.responsible IN ['named', 'not_applicable']
          AND NOT EXISTS { (k)-[:MEMBER_OF]->(:Body)-[:HANDLES]->(d) }
        MATCH (h:Organization {dataset: $dataset, id: k.county})
        WITH k, c, d, c.responsible <> 'unknown' AS known,
             'seats' IN coalesce(k.answered, []) OR EXISTS { (k)-[:REPORTED {topic: 'seats'}]->(d) }
             OR EXISTS { (h)-[:REPORTED {topic: 'register:seats'}]->(d) } AS settled
        RETURN k.id AS organization, d.id AS domain,
               CASE WHEN settled AND known THEN 'true' ELSE 'unknown' END AS verdict,
               CASE WHEN settled AND known THEN null WHEN settled AND c.responsible_detail = 'stale' THEN 'stale'
                    ELSE 'not-reported' END AS detail,
               coalesce(c.host, k.id) AS answers, c.responsible AS state, 0 AS seats,
               CASE WHEN settled THEN [] ELSE ['register:seats'] END
                   + CASE WHEN known THEN [] WHEN c.responsible_detail = 'two-hosts' THEN ['hosting']
                          ELSE ['responsibilities'] END AS topics
        ORDER BY organization, domain
    """,
    fires=(Example("Nobody is named, and the list of seats is complete.", _tables("h", _NOBODY, _REGISTER), _CELL),),
    silent=(Example("A seat is enough.", _tables("hm", _NOBODY, []), _CELL),),
    asking=(
        Example("A seat may not be on record.", _tables("h", _NOBODY, []), _CELL, "not-reported"),
        Example(
            "The municipality has not said who is responsible.", _tables("h", [], _REGISTER), _CELL, "not-reported"
        ),
        Example(
            "What the municipality said is more than a year old.",
            _tables("h", [{**_NOBODY[0], "confirmed": "2023-01-01"}], _REGISTER),
            _CELL,
            "stale",
        ),
    ),
)
def uncovered_municipality(network: Network) -> DataFrame:
    """Tell which municipalities take part in a domain neither by a seat nor by a responsible person.

    A seat counts in a body that handles the domain by name, vacant or not. Who is responsible may be named by the
    organisation that answers for the municipality. Both absences must be established: the seats by a report of the
    municipality or the county's register, for that domain; the responsible person by an answer that is not out of
    date. Not applicable where the domain does not concern the municipality. Evidence: `answers`, `state` (of the
    responsible cell), `seats` (bodies of the domain in which it sits).
    """
    rows = subjects(network)
    rows = rows[~rows["organization"].isin(network.counties)].reset_index(drop=True)
    seats = counted(domain_seats(network), rows, _PAIR)
    settled = among(rows, _PAIR, seats_settled(network))
    known = rows["state"] != "unknown"
    absent = (seats == 0) & (rows["state"] != "named")
    stale = settled & (rows["detail"] == "stale")
    return verdicts(
        rows[[*_PAIR, "answers", "state"]].assign(seats=seats, topics=_topics(rows, settled, known)),
        applies=rows["state"] != "not_applicable",
        true=absent & settled & known,
        unknown=absent,
        detail=pd.Series("not-reported", rows.index).mask(stale, "stale").mask(settled & known),
    )


def _topics(rows: DataFrame, settled: Series[bool], known: Series[bool]) -> Series[Any]:
    """Say what is missing of each row: the register of seats, the answer of who answers, or both."""
    cell = rows["detail"].eq("two-hosts").map({True: "hosting", False: "responsibilities"})
    told = [
        (*(() if seats else ("register:seats",)), *(() if answer else (topic,)))
        for seats, answer, topic in zip(settled.tolist(), known.tolist(), cell.tolist(), strict=True)
    ]
    return pd.Series(told, rows.index, dtype="object")
