"""Where the responsible person has no mandate."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.cells import subjects
from verkosto.model.reduced import reduced
from verkosto.model.rows import holders

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

_SUFFICIENT = ("decision", "management_team", "delegation")
_CELL = {"organization": "m", "domain": "hyte"}


def _tables(mandate: str) -> Records:
    row = {**_CELL, "role": "responsible", "status": "named", "post": "p", "mandate": mandate}
    return {
        "organizations": [
            {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
            {"id": "m", "name": "Kunta", "kind": "municipality", "county": "h"},
        ],
        "domains": [{"id": "hyte", "name_fi": "Hyvinvoinnin edistäminen"}],
        "posts": [{"id": "p", "title": "hyvinvointijohtaja", "organization": "m"}],
        "responsibilities": [row],
    }


@analysis(
    subject="organization domain",
    severity="warning",
    severities={"oral": "notice"},
    needs=("responsibilities",),
    question={
        "fi": "Missä vastuuhenkilöltä puuttuu päätökseen perustuva mandaatti? Toimielimen tai johtoryhmän päätös tai "
        "delegointi riittää yhdelläkin nimetyistä. Pelkkä suullinen sopimus on lievempi havainto.",
        "sv": "Var saknar den ansvariga ett mandat som grundar sig på ett beslut? Ett beslut i ett organ eller i "
        "ledningsgruppen eller en delegering räcker för en av de utsedda. En endast muntlig överenskommelse är en "
        "lindrigare iakttagelse.",
        "en": "Where does the responsible person lack a mandate based on a decision? A decision of a body or of the "
        "management team, or a delegation, is enough for one of those named. A merely oral agreement is a lighter "
        "finding.",
    },
    title={"fi": "Mandaatti puuttuu", "sv": "Mandat saknas", "en": "No mandate"},
    message={
        "fi": "{organization}: {domain} – vastuuhenkilöllä ei ole päätökseen perustuvaa mandaattia {detail}",
        "sv": "{organization}: {domain} – den ansvariga har inget mandat som grundar sig på ett beslut {detail}",
        "en": "{organization}: {domain} – the responsible person has no mandate based on a decision {detail}",
    },
    remedy={
        "fi": "Vahvistakaa tehtävä toimielimen tai johtoryhmän päätöksellä taikka hallintosäännön nojalla.",
        "sv": "Fastställ uppdraget genom beslut i ett organ eller i ledningsgruppen eller genom delegering.",
        "en": "Confirm the task by a decision of a body or of the management team, or by delegation.",
    },
    asks={"": "responsibilities", "mandate-unknown": "mandates"},
    details={
        "oral": {
            "fi": "(sovittu vain suullisesti)",
            "sv": "(endast muntligt överenskommet)",
            "en": "(agreed only orally)",
        },
        "mandate-unknown": {
            "fi": "mandaattia ei ole kirjattu",
            "sv": "mandatet är inte antecknat",
            "en": "the mandate is not on record",
        },
    },
    cypher="""
        MATCH (o:Organization {dataset: $dataset})-[c:CELL {asked: true, responsible: 'named'}]->(d:Domain)
        WITH o, c, d, coalesce(c.host, o.id) AS answers
        MATCH (a:Organization {dataset: $dataset, id: answers})
        WITH o, c, d, a, [(a)-[:HAS]->(r:Responsibility {role: 'responsible', says: 'named'})-[:FOR]->(d)
                          | coalesce(r.mandate, 'unknown')] AS mandates
        WHERE none(x IN mandates WHERE x IN ['decision', 'management_team', 'delegation'])
        WITH o, c, d, a, mandates, 'unknown' IN mandates AS open
        RETURN o.id AS organization, d.id AS domain, CASE WHEN open THEN 'unknown' ELSE 'true' END AS verdict,
               CASE WHEN open THEN 'mandate-unknown' WHEN 'oral' IN mandates THEN 'oral' END AS detail,
               c.post AS post, c.person AS person, c.host AS host, a.id AS answers,
               [x IN [c.responsible_source] WHERE x IS NOT NULL] AS sources
        ORDER BY organization, domain
    """,
    fires=(
        Example("The organisation says that there is no mandate.", _tables("none"), _CELL),
        Example("An oral agreement is weaker: a notice.", _tables("oral"), _CELL, "oral"),
    ),
    silent=(Example("A decision of a body gives the mandate.", _tables("decision"), _CELL),),
    asking=(Example("Nobody has said what the mandate rests on.", _tables(""), _CELL, "mandate-unknown"),),
)
def no_mandate(network: Network) -> DataFrame:
    """Tell where all who are named responsible lack a mandate, or have at most an oral one (detail `oral`).

    One decision, management team or delegation among them is enough. A mandate that is blank or unknown is a question.
    Not applicable where nobody is named. Evidence: `host`, `answers`, `post`, `person`, `sources`.
    """
    rows = subjects(network)
    said = _mandates(network).reindex(rows.set_index(["answers", "domain"]).index).set_axis(rows.index)
    weak = said["weak"].fillna(False).astype(bool)
    oral = said["oral"].fillna(False).astype(bool)
    enough = said["enough"].fillna(False).astype(bool)
    detail = pd.Series("mandate-unknown", rows.index).mask(weak).mask(weak & oral, "oral")
    return verdicts(
        rows.drop(columns=["state", "detail"]),
        applies=rows["state"] == "named",
        true=weak,
        unknown=~enough,
        detail=detail,
    )


def _mandates(network: Network) -> DataFrame:
    """What the holders of each cell say: `weak` (all none or oral), `oral` (one at least), `enough` (one suffices)."""
    named = holders(network)
    named = named[named["role"] == "responsible"]
    mandate = named["mandate"]
    facts = named[["organization", "domain"]].assign(
        weak=mandate.isin(["none", "oral"]), oral=mandate == "oral", enough=mandate.isin(_SUFFICIENT)
    )
    told = {"weak": ("weak", "all"), "oral": ("oral", "any"), "enough": ("enough", "any")}
    return reduced(facts, ["organization", "domain"], **told)
