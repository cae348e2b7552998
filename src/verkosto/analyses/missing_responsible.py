"""Where nobody answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.cells import cells_of, subjects

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

_COUNTY = {"id": "h", "name": "Hyvinvointialue", "kind": "county"}
_MUNICIPALITY = {"id": "m", "name": "Kunta", "kind": "municipality", "county": "h"}
_BASE = {
    "organizations": [_COUNTY, _MUNICIPALITY],
    "domains": [{"id": "hyte", "name_fi": "Hyvinvoinnin edistäminen"}],
    "posts": [{"id": "p", "title": "hyvinvointijohtaja", "organization": "m"}],
}
_CELL = {"organization": "m", "domain": "hyte"}
_VACANT = [{**_CELL, "role": "responsible", "status": "vacant"}]
_DEPUTY = [{**_CELL, "role": "deputy", "status": "named", "post": "p"}]
_NAMED = [{**_CELL, "role": "responsible", "status": "named", "post": "p"}]

_LEFT = {
    "people": [{"id": "x", "name": "Johtaja"}],
    "appointments": [{"person": "x", "post": "p", "end": "2024-05-31"}],
}


def _hosted(*hosts: str) -> Records:
    """The same with authorities that answer for the municipality."""
    authorities = [{"id": each, "name": f"Yhtymä {each}", "kind": "joint_authority"} for each in hosts]
    return {
        **_BASE,
        "organizations": [_COUNTY, _MUNICIPALITY, *authorities],
        "hosting": [{"host": each, "member": "m"} for each in hosts],
    }


@analysis(
    subject="organization domain",
    severity="error",
    needs=("responsibilities",),
    question={
        "fi": "Missä kukaan ei vastaa yhdyspinnasta organisaatiossa tai siinä organisaatiossa, joka vastaa sen "
        "puolesta? Havainto tehdään, kun tiedetään, ettei ketään ole nimetty tai ettei nimetyssä tehtävässä ole "
        "ketään. Jos asiaa ei tiedetä, siitä kysytään.",
        "sv": "Var ansvarar ingen för ett gränssnitt i organisationen eller i den organisation som ansvarar för dess "
        "räkning? En iakttagelse görs när man vet att ingen har utsetts eller att den utsedda tjänsten saknar "
        "innehavare. Är saken inte känd ställs en fråga.",
        "en": "Where has an organisation, or the one that answers for it, nobody responsible for a domain? It fires "
        "when it is known that nobody has been named, or that the post that was named has no holder. What is not known "
        "is asked.",
    },
    title={"fi": "Vastuuhenkilö puuttuu", "sv": "Ansvarig person saknas", "en": "No responsible person"},
    message={
        "fi": "{organization}: {domain} – vastuuhenkilö puuttuu ({detail})",
        "sv": "{organization}: {domain} – ansvarig person saknas ({detail})",
        "en": "{organization}: {domain} – nobody is responsible ({detail})",
    },
    remedy={
        "fi": "Nimetkää vastuuhenkilö ja varahenkilö virka- tai luottamustoimeen ja kirjatkaa päätös.",
        "sv": "Utse en ansvarig person och en ersättare till en tjänst eller ett uppdrag och anteckna beslutet.",
        "en": "Name a responsible post and a deputy by decision, and record it.",
    },
    asks={"": "responsibilities", "two-hosts": "hosting"},
    roles="responsible deputy",
    details={
        "deputy-only": {
            "fi": "vain varahenkilö on nimetty",
            "sv": "endast en ersättare har utsetts",
            "en": "only a deputy has been named",
        },
        "host-has-no-post": {
            "fi": "vastaava organisaatio ei ole nimennyt ketään",
            "sv": "den ansvariga organisationen har inte utsett någon",
            "en": "the organisation that answers has named nobody",
        },
    },
    cypher="""
        MATCH (o:Organization {dataset: $dataset})-[c:CELL {asked: true}]->(d:Domain)
        WHERE c.responsible IN ['none', 'vacant', 'unknown']
        RETURN o.id AS organization, d.id AS domain,
               CASE c.responsible WHEN 'unknown' THEN 'unknown' ELSE 'true' END AS verdict,
               CASE WHEN c.responsible <> 'unknown' AND c.deputy = 'named' THEN 'deputy-only'
                    WHEN c.host IS NOT NULL AND c.responsible_detail = 'none' THEN 'host-has-no-post'
                    ELSE c.responsible_detail END AS detail,
               c.post AS post, c.person AS person, c.host AS host, coalesce(c.host, o.id) AS answers,
               [x IN [c.responsible_source] WHERE x IS NOT NULL] AS sources,
               CASE WHEN c.responsible_detail IN ['post-vacant', 'person-left'] THEN c.post END AS cause
        ORDER BY organization, domain
    """,
    fires=(
        Example(
            "A post that the municipality reports as vacant.",
            {**_BASE, "responsibilities": _VACANT},
            _CELL,
            "post-vacant",
        ),
        Example(
            "A deputy alone does not make a responsible person.",
            {**_BASE, "responsibilities": _VACANT + _DEPUTY},
            _CELL,
            "deputy-only",
        ),
        Example("Who held the post has left.", {**_BASE, **_LEFT, "responsibilities": _NAMED}, _CELL, "person-left"),
        Example(
            "The authority that answers for the municipality has nobody.",
            {**_hosted("y"), "responsibilities": [{**_VACANT[0], "organization": "y", "status": "none"}]},
            _CELL,
            "host-has-no-post",
        ),
        Example(
            "The municipality says that nobody has been named.",
            {**_BASE, "responsibilities": [{**_VACANT[0], "status": "none"}]},
            _CELL,
            "none",
        ),
    ),
    silent=(Example("A post that answers, whoever holds it.", {**_BASE, "responsibilities": _NAMED}, _CELL),),
    asking=(
        Example("The municipality has not answered yet.", {**_BASE, "responsibilities": []}, _CELL, "not-reported"),
        Example(
            "The answer is more than a year old.",
            {**_BASE, "responsibilities": [{**_NAMED[0], "confirmed": "2023-01-01"}]},
            _CELL,
            "stale",
        ),
        Example(
            "Two authorities answer for the municipality at once.",
            {**_hosted("y", "z"), "responsibilities": []},
            _CELL,
            "two-hosts",
        ),
    ),
)
def missing_responsible(network: Network) -> DataFrame:
    """Tell where an organisation, or the host that answers for it, has nobody responsible for a domain.

    True when the effective cell is `none` or `vacant`. Why, by precedence: `deputy-only`, `person-left`,
    `post-vacant`, `host-has-no-post`, `none`. What is not known is a question. Evidence: `host`, `answers`, `post`
    and `person` of the row that decides, its `sources`.
    """
    rows = subjects(network)
    missing = rows["state"].isin(["none", "vacant"])
    detail = rows["detail"].mask(rows["host"].notna() & (rows["detail"] == "none"), "host-has-no-post")
    deputy = cells_of(network, "deputy")["state"].reindex(rows.set_index(["organization", "domain"]).index)
    empty_post = rows["detail"].isin(["post-vacant", "person-left"])
    deputized = missing & (deputy == "named").to_numpy()
    return verdicts(
        rows.drop(columns=["state", "detail"]).assign(cause=rows["post"].where(empty_post)),
        applies=rows["state"] != "not_applicable",
        true=missing,
        unknown=rows["state"] == "unknown",
        detail=detail.mask(deputized, "deputy-only"),
    )
