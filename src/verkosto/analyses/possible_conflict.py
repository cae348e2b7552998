"""Persons who prepare or decide on one side of an agreement and have a position on the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.activity import active
from verkosto.model.bodies import working_bodies
from verkosto.model.gathered import gathered_for, tuples_of
from verkosto.model.persons import behind, held_posts

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from verkosto.model import Network

_SUBJECT = ["person", "agreement"]
_ASSISTING = ("observer", "secretary", "expert")
_LEADING = ("executive", "management")
_CELL = {"person": "x", "agreement": "a"}


def _tables(kind: str, tier: str) -> Records:
    return {
        "organizations": [
            {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
            {"id": "m", "name": "Kunta", "kind": "municipality", "county": "h"},
        ],
        "people": [{"id": "x", "name": "Kunnanjohtaja"}],
        "posts": [{"id": "p", "title": "kunnanjohtaja", "organization": "m", "kind": "office", "tier": tier}],
        "appointments": [{"person": "x", "post": "p"}],
        "bodies": [{"id": "b", "name": "Toimielin", "kind": kind, "level": "strategic", "owner": "h"}],
        "seats": [{"body": "b", "on_behalf_of": "h", "person": "x"}],
        "agreements": [
            {
                "id": "a",
                "name": "Vuokrasopimus",
                "kind": "interface",
                "status": "in_force",
                "opposed_interest": "yes",
            }
        ],
        "parties": [{"agreement": "a", "organization": each, "status": "committed"} for each in "hm"],
    }


@analysis(
    subject="person agreement",
    severity="notice",
    needs=("people", "agreements", "parties", "seats|appointments"),
    question={
        "fi": "Kuka valmistelee tai päättää asioita yhdellä sellaisen sopimuksen osapuolella, jossa osapuolten edut "
        "ovat vastakkaiset, ja toimii samalla toisella? Tehtävät valtuustoissa eivät lukeudu mukaan. Merkitys "
        "arvioidaan aina tapauskohtaisesti.",
        "sv": "Vem bereder eller avgör ärenden hos en part i ett avtal där parternas intressen är motstående och "
        "verkar samtidigt hos en annan? Uppdrag i fullmäktige räknas inte. Betydelsen bedöms alltid från fall till "
        "fall.",
        "en": "Who prepares or decides at one party of an agreement with opposed interests and acts at another one? "
        "Positions in councils do not count. What it means is always to be assessed case by case.",
    },
    title={
        "fi": "Roolit sopimuksen molemmilla puolilla",
        "sv": "Roller på båda sidor om ett avtal",
        "en": "Roles on both sides of an agreement",
    },
    message={
        "fi": "{person}: {agreement} – tehtäviä sopimuksen eri osapuolilla: {organizations}. Merkitys on arvioitava "
        "tapauskohtaisesti.",
        "sv": "{person}: {agreement} – uppdrag hos olika avtalsparter: {organizations}. Betydelsen ska bedömas från "
        "fall till fall.",
        "en": "{person}: {agreement} – positions at different parties: {organizations}. What it means is to be "
        "assessed case by case.",
    },
    remedy={
        "fi": "Arvioikaa tilanne tapauskohtaisesti ennen asian valmistelua ja päätöksentekoa.",
        "sv": "Bedöm situationen från fall till fall innan ärendet bereds och avgörs.",
        "en": "Assess the situation case by case before the matter is prepared and decided.",
    },
    asks="seats",
    cypher="""
        MATCH (a:Agreement {dataset: $dataset, opposed_interest: true})<-[p:PARTY_TO]-(o:Organization)
        WHERE a.status <> 'ended' AND (a.end IS NULL OR a.end > date($as_of)) AND p.status <> 'declined'
        WITH DISTINCT a, o
        CALL (o) {
            MATCH (x:Person)-[held:HOLDS*0..1]->()-[s:SITS_IN {counts: true}]->(b:Body)-[:OWNED_BY]->(o)
            WHERE NOT coalesce(s.role, '') IN ['secretary', 'expert'] AND coalesce(s.status, '') <> 'vacant'
              AND all(each IN held WHERE each.active)
            RETURN x AS x, coalesce(b.kind, '') <> 'council' AS counts, coalesce(b.kind, '') <> 'council' AS decides
            UNION
            MATCH (x:Person)-[:HOLDS {active: true}]->(q:Post)-[:POST_IN]->(o)
            WHERE coalesce(q.kind, '') <> 'elected'
            RETURN x AS x, true AS counts, coalesce(q.tier, '') IN ['executive', 'management'] AS decides
        }
        WITH a, x, o.id AS organization, collect(counts) AS counts, collect(decides) AS decides
        ORDER BY organization
        WITH a, x, collect({id: organization, counts: true IN counts, decides: true IN decides}) AS places
        WHERE size([each IN places WHERE each.counts]) > 1 AND any(each IN places WHERE each.decides)
        RETURN x.id AS person, a.id AS agreement, 'true' AS verdict, null AS detail,
               [each IN places | each.id] AS organizations, [each IN places WHERE each.decides | each.id] AS deciding,
               [y IN [a.source] WHERE y IS NOT NULL] AS sources
        ORDER BY person, agreement
    """,
    fires=(
        Example("A municipal manager sits in the county's board.", _tables("board", "executive"), _CELL),
        Example("A municipal expert sits in the county's board.", _tables("board", "expert"), _CELL),
    ),
    silent=(Example("A seat in a council is no such position.", _tables("council", "executive"), _CELL),),
)
def possible_conflict(network: Network) -> DataFrame:
    """Tell who prepares or decides at one party of an agreement with opposed interests and acts at another one.

    A position at an organisation is a seat (not of an observer, secretary or expert) in a body that it owns, or a post
    there that is not an elected one; both held at the as-of date, directly or through a post. Positions in councils do
    not count. True when a position at one party prepares or decides – a seat, or a post of tier executive or
    management – and another one is at another party. Looked at are agreements marked as having opposed interests
    that have not ended, and their parties but those that declined. Listed are the persons with positions, council
    seats included, at two parties. Evidence: `organizations` (where the positions are), `deciding` (where they prepare
    or decide), `sources`.
    """
    parties = _parties(network)
    positions = _positions(network, parties["organization"]).merge(parties, on="organization")
    rows = positions.drop_duplicates([*_SUBJECT, "organization"])
    rows = rows.loc[rows.duplicated(_SUBJECT), [*_SUBJECT, "source"]].drop_duplicates(_SUBJECT)
    rows = rows.reset_index(drop=True)
    counted, deciding, anywhere = (
        gathered_for(positions[which], "organization", rows, _SUBJECT)
        for which in (~positions["council"], positions["decides"], positions["council"].notna())
    )
    return verdicts(
        rows[_SUBJECT].assign(organizations=anywhere, deciding=deciding, sources=tuples_of(rows["source"])),
        true=(counted.map(len) > 1) & (deciding.map(len) > 0),
    )


def _positions(network: Network, organizations: Series[str]) -> DataFrame:
    """The positions in some organisations: `person`, `organization`, `council` (in a council), `decides`; each once."""
    posts = held_posts(network)
    posts = posts[posts["organization"].isin(organizations) & ~posts["kind"].eq("elected")]
    posts = posts.assign(council=False, decides=posts["tier"].isin(_LEADING))
    columns = ["person", "organization", "council", "decides"]
    return pd.concat([_seats(network, organizations)[columns], posts[columns]]).drop_duplicates(ignore_index=True)


def _seats(network: Network, owners: Series[str]) -> DataFrame:
    """The seats in bodies of some owners: who sits, the owner, and whether the body is a council."""
    bodies = working_bodies(network)[["id", "owner", "kind"]]
    bodies = bodies[bodies["owner"].isin(owners)]
    rows = active(network, network.frame("seats"))
    rows = rows[rows["body"].isin(bodies["id"]) & ~rows["role"].isin(_ASSISTING) & ~rows["status"].eq("vacant")]
    seats = behind(network, rows[["body", "person", "post"]]).merge(bodies, left_on="body", right_on="id")
    council = seats["kind"] == "council"
    return seats.assign(organization=seats["owner"], council=council, decides=~council)


def _parties(network: Network) -> DataFrame:
    """The parties of agreements with opposed interests: `agreement`, `organization`, `source`; each once."""
    rows = network.frame("agreements")
    opposed = rows["opposed_interest"].fillna(False).astype(bool)
    rows = rows[opposed & (rows["status"] != "ended") & ~(rows["end"] <= network.day)]
    parties = network.frame("parties")
    parties = parties.loc[parties["status"] != "declined", ["agreement", "organization"]].drop_duplicates()
    return parties.merge(rows[["id", "source"]].rename(columns={"id": "agreement"}), on="agreement")
