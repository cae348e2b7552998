"""Where the mandate has run out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.cells import subjects
from verkosto.model.reduced import reduced
from verkosto.model.rows import holders

if TYPE_CHECKING:
    import pandas as pd
    from pandas import DataFrame, Series

    from verkosto.model import Network

_CELL = {"organization": "m", "domain": "hyte"}


def _tables(mandate_end: str) -> Records:
    row = {**_CELL, "role": "responsible", "status": "named", "post": "p", "mandate": "decision"}
    return {
        "organizations": [
            {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
            {"id": "m", "name": "Kunta", "kind": "municipality", "county": "h"},
        ],
        "domains": [{"id": "hyte", "name_fi": "Hyvinvoinnin edistäminen"}],
        "posts": [{"id": "p", "title": "hyvinvointijohtaja", "organization": "m"}],
        "responsibilities": [{**row, "mandate_end": mandate_end}],
    }


@analysis(
    subject="organization domain",
    severity="warning",
    needs=("responsibilities",),
    question={
        "fi": "Missä kaikkien nimettyjen vastuuhenkilöiden mandaatti on päättynyt? Yksikin voimassa oleva mandaatti "
        "riittää, ja mandaatti, jolle ei ole merkitty päättymispäivää, on voimassa.",
        "sv": "Var har mandatet upphört för alla som har utsetts till ansvariga? Ett enda gällande mandat räcker, och "
        "ett mandat utan slutdag gäller.",
        "en": "Where have the mandates of all who are named responsible ended? One that goes on is enough, and a "
        "mandate without an end goes on.",
    },
    title={"fi": "Mandaatti on päättynyt", "sv": "Mandatet har upphört", "en": "Expired mandate"},
    message={
        "fi": "{organization}: {domain} – vastuuhenkilön mandaatti on päättynyt",
        "sv": "{organization}: {domain} – den ansvarigas mandat har upphört",
        "en": "{organization}: {domain} – the mandate of the responsible person has expired",
    },
    remedy={
        "fi": "Uudistakaa päätös tai nimetkää uusi vastuuhenkilö.",
        "sv": "Förnya beslutet eller utse en ny ansvarig.",
        "en": "Renew the decision, or name somebody else.",
    },
    asks="mandates",
    cypher="""
        MATCH (o:Organization {dataset: $dataset})-[c:CELL {asked: true, responsible: 'named'}]->(d:Domain)
        WITH o, c, d, coalesce(c.host, o.id) AS answers
        MATCH (a:Organization {dataset: $dataset, id: answers})
        MATCH (a)-[:HAS]->(r:Responsibility {role: 'responsible', says: 'named'})-[:FOR]->(d)
        WITH o, c, d, a, max(r.mandate_end) AS last, count(r) AS rows,
             count(CASE WHEN r.mandate_end <= date($as_of) THEN 1 END) AS over
        WHERE over = rows
        RETURN o.id AS organization, d.id AS domain, 'true' AS verdict, null AS detail,
               c.post AS post, c.person AS person, c.host AS host, a.id AS answers,
               [x IN [c.responsible_source] WHERE x IS NOT NULL] AS sources, toString(last) AS mandate_end
        ORDER BY organization, domain
    """,
    fires=(
        Example("The mandate ended yesterday.", _tables("2024-05-31"), _CELL),
        Example("The day on which it ends is the first without it.", _tables("2024-06-01"), _CELL),
    ),
    silent=(
        Example("The mandate ends tomorrow.", _tables("2024-06-02"), _CELL),
        Example("The mandate has no end.", _tables(""), _CELL),
    ),
)
def expired_mandate(network: Network) -> DataFrame:
    """Tell where the mandates of all who are named responsible have ended.

    A mandate has ended when its end is not after the as-of date; one without an end goes on. One holder whose mandate
    goes on is enough. Not applicable where nobody is named. Evidence: `host`, `answers`, `post`, `person`,
    `mandate_end` (the last end, when all have ended), `sources`.
    """
    rows = subjects(network)
    ends = _ends(network).reindex(rows.set_index(["answers", "domain"]).index).set_axis(rows.index)
    over = ends["over"].eq(True) & (rows["state"] == "named")
    return verdicts(
        rows.drop(columns=["state", "detail"]).assign(mandate_end=_days(ends["last"].where(over))),
        applies=rows["state"] == "named",
        true=over,
    )


def _ends(network: Network) -> DataFrame:
    """Whether all mandates of a cell are `over`, and the `last` end; indexed by (organization, domain)."""
    named = holders(network)
    named = named[named["role"] == "responsible"]
    facts = named[["organization", "domain"]].assign(
        over=named["mandate_end"] <= network.day, last=named["mandate_end"]
    )
    return reduced(facts, ["organization", "domain"], over=("over", "all"), last=("last", "max"))


def _days(ends: Series[pd.Timestamp]) -> Series[Any]:
    """Give plain days, and None where there is none."""
    return ends.dt.date.astype("object").where(ends.notna(), None)
