"""Where everything hangs on one person because nobody deputizes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verkosto.findings import Example, analysis, verdicts
from verkosto.model.cells import cells_of, subjects

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

_CELL = {"organization": "m", "domain": "hyte"}
_NAMED = {**_CELL, "role": "responsible", "status": "named", "post": "p"}
_BASE = {
    "organizations": [
        {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
        {"id": "m", "name": "Kunta", "kind": "municipality", "county": "h"},
    ],
    "domains": [{"id": "hyte", "name_fi": "Hyvinvoinnin edistäminen"}],
    "posts": [
        {"id": "p", "title": "hyvinvointijohtaja", "organization": "m"},
        {"id": "q", "title": "sivistysjohtaja", "organization": "m"},
    ],
    "responsibilities": [_NAMED],
}


@analysis(
    subject="organization domain",
    severity="warning",
    needs=("responsibilities",),
    question={
        "fi": "Missä vastuuhenkilö on nimetty, mutta varahenkilö puuttuu? Jos varahenkilöstä ei tiedetä, siitä "
        "kysytään.",
        "sv": "Var har en ansvarig person utsetts men ersättare saknas? Är det inte känt om det finns en ersättare "
        "ställs en fråga.",
        "en": "Where has a responsible person been named but no deputy? What is not known of the deputy is asked.",
    },
    title={"fi": "Varahenkilö puuttuu", "sv": "Ersättare saknas", "en": "No deputy"},
    message={
        "fi": "{organization}: {domain} – vastuuhenkilöllä ei ole varahenkilöä",
        "sv": "{organization}: {domain} – den ansvariga har ingen ersättare",
        "en": "{organization}: {domain} – the responsible person has no deputy",
    },
    remedy={
        "fi": "Nimetkää varahenkilö samalla päätöksellä kuin vastuuhenkilö.",
        "sv": "Utse en ersättare i samma beslut som den ansvariga.",
        "en": "Name a deputy by the same decision as the responsible person.",
    },
    asks="responsibilities",
    roles="deputy",
    cypher="""
        MATCH (o:Organization {dataset: $dataset})-[c:CELL {asked: true, responsible: 'named'}]->(d:Domain)
        WHERE c.deputy IN ['none', 'vacant', 'unknown']
        RETURN o.id AS organization, d.id AS domain,
               CASE c.deputy WHEN 'unknown' THEN 'unknown' ELSE 'true' END AS verdict,
               CASE c.deputy WHEN 'unknown' THEN c.deputy_detail END AS detail,
               c.post AS post, c.person AS person, c.host AS host, coalesce(c.host, o.id) AS answers,
               [x IN [c.responsible_source] WHERE x IS NOT NULL] AS sources
        ORDER BY organization, domain
    """,
    fires=(
        Example(
            "The municipality says that nobody deputizes.",
            {**_BASE, "responsibilities": [_NAMED, {**_CELL, "role": "deputy", "status": "none"}]},
            _CELL,
        ),
    ),
    silent=(
        Example(
            "A deputy has been named.",
            {**_BASE, "responsibilities": [_NAMED, {**_NAMED, "role": "deputy", "post": "q"}]},
            _CELL,
        ),
    ),
    asking=(
        Example("Nobody has said who deputizes.", _BASE, _CELL, "not-reported"),
        Example(
            "What was said of the deputy is more than a year old.",
            {**_BASE, "responsibilities": [_NAMED, {**_NAMED, "role": "deputy", "confirmed": "2023-01-01"}]},
            _CELL,
            "stale",
        ),
    ),
)
def no_deputy(network: Network) -> DataFrame:
    """Tell where a responsible person is named but the deputy's cell is empty or vacant.

    Not applicable where nobody is named or where that is not known: `missing-responsible` speaks of it. Evidence:
    `host`, `answers`, `post` and `person` who are responsible, `sources`.
    """
    rows = subjects(network)
    deputy = cells_of(network, "deputy").reindex(rows.set_index(["organization", "domain"]).index).set_axis(rows.index)
    return verdicts(
        rows.drop(columns=["state", "detail"]),
        applies=rows["state"] == "named",
        true=deputy["state"].isin(["none", "vacant"]),
        unknown=deputy["state"] == "unknown",
        detail=deputy["detail"].where(deputy["state"] == "unknown"),
    )
