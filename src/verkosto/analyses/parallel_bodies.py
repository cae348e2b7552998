"""Bodies that do the same with the same members."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.bodies import handled_domains, membership
from verkosto.model.gathered import gathered, tuples_for
from verkosto.model.handled import counties_of_bodies
from verkosto.model.keyed import keys_of

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

_PAIR = ["body", "other"]
_SUBJECT = {"body": "b", "other": "c"}


def _tables(**members: str) -> Records:
    return {
        "organizations": [
            {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
            *({"id": each, "name": f"Kunta {each}", "kind": "municipality", "county": "h"} for each in "jkmn"),
        ],
        "domains": [{"id": "hyte", "name_fi": "Hyvinvoinnin edistäminen"}],
        "bodies": [
            {"id": body, "name": f"Hyte-työryhmä {body}", "level": "operational", "domains": "hyte", "owner": "h"}
            for body in members
        ],
        "seats": [{"body": body, "on_behalf_of": each} for body, group in members.items() for each in group],
    }


@analysis(
    subject="body other",
    severity="notice",
    needs=("bodies", "seats"),
    question={
        "fi": "Mitkä kaksi samantasoista toimielintä käsittelevät samaa yhdyspintaa lähes samojen organisaatioiden "
        "kesken? Havainto tehdään, kun yhteisten organisaatioiden osuus on vähintään kynnysarvon suuruinen.",
        "sv": "Vilka två organ på samma nivå behandlar samma gränssnitt med nästan samma organisationer? En "
        "iakttagelse görs när andelen gemensamma organisationer är minst lika stor som tröskelvärdet.",
        "en": "Which two bodies of one level handle the same domain with nearly the same organisations? It fires when "
        "the share of organisations in common reaches the threshold.",
    },
    limits={
        "jaccard": {
            "fi": "pienin osuus yhteisiä organisaatioita (Jaccard)",
            "sv": "minsta andel gemensamma organisationer (Jaccard)",
            "en": "the smallest share of organisations in common (Jaccard)",
        },
    },
    title={"fi": "Rinnakkaiset toimielimet", "sv": "Parallella organ", "en": "Parallel bodies"},
    message={
        "fi": "{body} ja {other}: toimielimet ovat samaa tasoa, ja niissä istuvat lähes samat organisaatiot (yhteisiä "
        "{shared}/{organizations}); yhteiset yhdyspinnat: {domains}",
        "sv": "{body} och {other}: organen är på samma nivå och nästan samma organisationer sitter i dem (gemensamma "
        "{shared}/{organizations}); gemensamma gränssnitt: {domains}",
        "en": "{body} and {other}: both are on the same level, with nearly the same organisations ({shared} of "
        "{organizations} in common); domains in common: {domains}",
    },
    remedy={
        "fi": "Arvioikaa, voisiko toimielimet yhdistää tai niiden tehtävät jakaa selvemmin.",
        "sv": "Bedöm om organen kan slås samman eller deras uppgifter fördelas tydligare.",
        "en": "Consider merging the bodies, or parting their tasks more clearly.",
    },
    asks="register:seats",
    cypher="""
        MATCH (h:Organization {dataset: $dataset, kind: 'county'})
        WITH collect(h.id) AS counties
        MATCH (b:Body {dataset: $dataset, working: true})-[:HANDLES]->(d:Domain)<-[:HANDLES]-(c:Body {working: true})
        WHERE b.id < c.id AND b.level = c.level
        WITH DISTINCT counties, b, c, d.id AS domain
        ORDER BY domain
        WITH counties, b, c, collect(domain) AS domains
        WITH counties, b, c, domains, COUNT { (b)<-[:MEMBER_OF]-(:Organization)-[:MEMBER_OF]->(c) } AS shared,
             COUNT { (b)<-[:MEMBER_OF]-(:Organization) } + COUNT { (c)<-[:MEMBER_OF]-(:Organization) } AS seated
        WHERE shared > 0 AND toFloat(shared) / (seated - shared) >= $jaccard - 1e-9
        RETURN b.id AS body, c.id AS other, 'true' AS verdict, null AS detail,
               toFloat(shared) / (seated - shared) AS similarity, shared AS shared, seated - shared AS organizations,
               domains AS domains, coalesce(b.counties,
                   CASE size(counties) WHEN 1 THEN counties ELSE [] END) AS counties
        ORDER BY body, other
    """,
    fires=(Example("Four of five organisations sit in both.", _tables(b="hjkmn", c="hjkm"), _SUBJECT),),
    silent=(Example("Three of five do: the pair is no row.", _tables(b="hjkm", c="hjkn"), _SUBJECT),),
)
def parallel_bodies(network: Network, *, jaccard: float = 0.8) -> DataFrame:
    """Tell which two bodies of the same level share a domain and nearly all organisations.

    Likeness is the number of organisations with a seat that counts in both, by the number of those in either (Jaccard
    1901, Bull. Soc. Vaud. Sci. Nat. 37): at least `jaccard`. Only such pairs are rows, each once, the smaller id
    first. Evidence: `domains` (those in common), `similarity`, `shared` and `organizations` (how many sit in both, how
    many in either), `counties` (of the first).
    """
    members = membership(network)[["body", "organization"]]
    size = members["body"].value_counts()
    pairs = _meeting(network, members)
    both = pairs[[*_PAIR, "organization"]].drop_duplicates().groupby(_PAIR).size().rename("shared").reset_index()
    either = both["body"].map(size) + both["other"].map(size) - both["shared"]
    both = both.assign(organizations=either.astype("int64"), similarity=both["shared"] / either)
    rows = both[both["similarity"] >= jaccard - 1e-9].reset_index(drop=True)
    domains = gathered(pairs[[*_PAIR, "domain"]].drop_duplicates().sort_values("domain"), _PAIR, "domain")
    return verdicts(
        rows[[*_PAIR, "similarity", "shared", "organizations"]].assign(
            domains=tuples_for(keys_of(rows, ["body", "other"]), domains, rows.index),
            counties=rows["body"].map(counties_of_bodies(network)),
        ),
        true=pd.Series(True, rows.index),
    )


def _meeting(network: Network, members: DataFrame) -> DataFrame:
    """The organisations that sit in two bodies of one level and domain: `body` < `other`, `domain`, `organization`."""
    seats = members.merge(handled_domains(network), on="body")
    again = seats.rename(columns={"body": "other"})
    pairs = seats.merge(again, on=["organization", "domain", "level"])
    return pairs[pairs["body"] < pairs["other"]]
