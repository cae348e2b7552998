"""Groups of organisations between which there is no tie."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.absence import open_registers, ties_settled
from verkosto.model.gathered import gathered
from verkosto.model.groups import groups
from verkosto.model.keyed import among, key_set, keys_of
from verkosto.model.ties import both_ways, tied_pairs

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from verkosto.model import Network

_PLACE = ["county", "basis"]
_PAIR = [*_PLACE, "organization", "other"]
_SUBJECT = {"county": "h", "organization": "association", "other": "municipality"}
_REGISTER = [{"organization": "h", "topic": "register:seats", "reported": "yes"}]


def _tables(seated: str, reports: list[dict[str, str]]) -> Records:
    return {
        "organizations": [
            {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
            {"id": "m", "name": "Kunta", "kind": "municipality", "county": "h"},
            {"id": "a", "name": "Järjestö", "kind": "association", "county": "h"},
            {"id": "p", "name": "Seurakunta", "kind": "parish", "county": "h"},
        ],
        "bodies": [
            {"id": f"b-{group}", "name": f"Työryhmä {group}", "level": "operational", "owner": "h"}
            for group in seated.split()
        ],
        "seats": [{"body": f"b-{group}", "on_behalf_of": each} for group in seated.split() for each in group],
        "reports": reports,
    }


@analysis(
    subject="county organization other",
    severity="notice",
    needs=("seats|ties",),
    question={
        "fi": "Minkä alueen organisaatioryhmien välillä ei ole yhtään yhteyttä? Ryhmiä ovat organisaatioiden lajit ja "
        "seutukunnat. Yksikin yhteys riittää; havainto tehdään, kun molempien ryhmien kaikki yhteydet on kerrottu.",
        "sv": "Mellan vilka grupper av organisationer i området finns ingen enda förbindelse? Grupperna är slagen av "
        "organisationer och de ekonomiska regionerna. En förbindelse räcker; en iakttagelse görs när båda gruppernas "
        "alla förbindelser har uppgetts.",
        "en": "Between which groups of a county's organisations is there no tie at all? Groups are the kinds of "
        "organisations and the sub-regions. One tie is enough; it fires when all ties of both groups have been told.",
    },
    title={"fi": "Ryhmien välinen aukko", "sv": "Hål mellan grupper", "en": "Structural hole"},
    message={
        "fi": "{county}: ryhmien välillä ei ole yhtään yhteyttä: {group} – {second} (kumpaankin yhteydessä: {between})",
        "sv": "{county}: mellan grupperna finns ingen enda förbindelse: {group} – {second} (i kontakt med båda: "
        "{between})",
        "en": "{county}: there is no tie at all between two groups: {group} – {second} (in touch with both: {between})",
    },
    remedy={
        "fi": "Arvioikaa, tarvitsevatko ryhmät suoran yhteyden, ja pyytäkää kumpaankin yhteydessä olevia avuksi.",
        "sv": "Bedöm om grupperna behöver en direkt förbindelse, och be dem som har kontakt med båda om hjälp.",
        "en": "Consider whether the groups need a direct tie, and ask those in touch with both to help.",
    },
    asks="register:seats",
    details={
        "nobody": {"fi": "ei kukaan", "sv": "ingen", "en": "nobody"},
        "municipality": {"fi": "kunnat", "sv": "kommunerna", "en": "the municipalities"},
        "regional_council": {"fi": "maakuntaliitot", "sv": "landskapsförbunden", "en": "the regional councils"},
        "joint_authority": {"fi": "kuntayhtymät", "sv": "samkommunerna", "en": "the joint authorities"},
        "employment_area": {"fi": "työllisyysalueet", "sv": "sysselsättningsområdena", "en": "the employment areas"},
        "state": {"fi": "valtion viranomaiset", "sv": "de statliga myndigheterna", "en": "the state authorities"},
        "national": {"fi": "valtakunnalliset toimijat", "sv": "de nationella aktörerna", "en": "the national bodies"},
        "association": {"fi": "järjestöt", "sv": "organisationerna", "en": "the associations"},
        "parish": {"fi": "seurakunnat", "sv": "församlingarna", "en": "the parishes"},
        "company": {"fi": "yritykset", "sv": "företagen", "en": "the companies"},
        "education": {"fi": "oppilaitokset", "sv": "läroanstalterna", "en": "the educational institutions"},
        "other": {"fi": "muut organisaatiot", "sv": "de övriga organisationerna", "en": "the other organisations"},
    },
    cypher="""
        MATCH (o:Organization {dataset: $dataset})
        WHERE o.county IS NOT NULL AND o.kind <> 'county' AND coalesce(o.served, true)
        UNWIND [{basis: 'kind', group: o.kind}, {basis: 'sub-region', group: o.sub_region}] AS each
        WITH o.county AS county, each.basis AS basis, each.group AS group, o
        WHERE group IS NOT NULL
        WITH county, basis, group, collect(o) AS members
        WITH county, basis, collect({name: group, members: members}) AS groups
        UNWIND groups AS one
        UNWIND groups AS two
        WITH county, basis, one, two, one.members + two.members AS both
        WHERE one.name < two.name
          AND NOT EXISTS { MATCH (x:Organization)-[:TIED_TO]-(y:Organization) WHERE x IN one.members
              AND y IN two.members }
        WITH county, basis, one, two, both, all(x IN both WHERE x.settled) AS settled, COLLECT {
            MATCH (x:Organization)-[:TIED_TO]-(b:Organization)-[:TIED_TO]-(y:Organization)
            WHERE x IN one.members AND y IN two.members AND NOT b IN both AND b.kind <> 'county'
            RETURN DISTINCT b.id AS broker ORDER BY broker } AS brokers
        RETURN county AS county, one.name AS organization, two.name AS other,
               CASE WHEN settled THEN 'true' ELSE 'unknown' END AS verdict,
               CASE WHEN NOT settled THEN 'not-reported' END AS detail, basis AS basis, one.name AS group,
                   two.name AS second,
               brokers AS brokers, CASE size(brokers) WHEN 0 THEN 'nobody' ELSE brokers END AS between,
                   size(both) AS members,
               [t IN ['register:seats', 'register:ties']
                WHERE any(x IN both WHERE (settled OR NOT x.settled) AND t IN x.registers)] AS topics
        ORDER BY county, organization, other
    """,
    fires=(Example("The parish meets both, they never each other.", _tables("mp ap", _REGISTER), _SUBJECT),),
    silent=(Example("They meet in one body.", _tables("ma", []), _SUBJECT),),
    asking=(Example("Not everybody has reported.", _tables("mp ap", []), _SUBJECT, "not-reported"),),
    sources=("Burt 1992",),
)
def structural_hole(network: Network) -> DataFrame:
    """Tell between which groups of a county's organisations there is no tie.

    Groups are the kinds of organisations, and the sub-regions of the municipalities: the organisation of which a
    municipality is a part, else the official sub-region of its code. The county itself is in none, since it is tied
    to everybody by law (Burt 1992 on what lies between groups). A row for every two groups of one sort; one tie
    between any of their members is enough. That there is none must be established for all members of both, by their
    reports or by complete registers; otherwise it is a question. `organization` and `other` name the groups.
    Evidence: `basis` (kind or sub-region), `group` and `second` (the two groups), `brokers` (who has ties to both),
    `between` (the same, or `nobody`), `members` (how many the groups have together).
    """
    everybody = groups(network)
    rows = _pairs(everybody)
    near = _ties_of_groups(network, everybody)
    linked = near.merge(everybody.rename(columns={"group": "own"}), on=["organization", *_PLACE])
    tied = among(rows, _PAIR, key_set(linked, [*_PLACE, "own", "group"]))
    members = gathered(everybody, [*_PLACE, "group"], "organization")
    both = [
        members[county, basis, one] + members[county, basis, other]
        for county, basis, one, other in keys_of(rows, _PAIR)
    ]
    settled = pd.Series([ties_settled(network).issuperset(each) for each in both], rows.index, dtype="bool")
    brokers = _brokers(rows, near, both, tied)
    return verdicts(
        rows.assign(
            group=rows["organization"],
            second=rows["other"],
            brokers=brokers,
            between=brokers.map(lambda found: found or "nobody"),
            members=pd.Series([len(each) for each in both], rows.index, dtype="int64"),
            topics=pd.Series([open_registers(network, each) for each in both], rows.index, dtype="object"),
        ),
        true=~tied & settled,
        unknown=~tied,
        detail=pd.Series("not-reported", rows.index).mask(settled),
    )


def _pairs(everybody: DataFrame) -> DataFrame:
    """Every two groups of one sort in a county: `county`, `basis`, `organization` < `other`; sorted."""
    each = everybody[[*_PLACE, "group"]].drop_duplicates()
    pairs = each.merge(each.rename(columns={"group": "other"}), on=_PLACE).rename(columns={"group": "organization"})
    return pairs[pairs["organization"] < pairs["other"]].sort_values(_PAIR, ignore_index=True)


def _ties_of_groups(network: Network, everybody: DataFrame) -> DataFrame:
    """Who is tied to a member of which group, counties left out: `organization`, `county`, `basis`, `group`."""
    pairs = both_ways(tied_pairs(network))[["one", "other"]]
    near = pairs.merge(everybody.rename(columns={"organization": "other"}), on="other")
    near = near[~near["one"].isin(network.counties)].rename(columns={"one": "organization"})
    return near[["organization", *_PLACE, "group"]].drop_duplicates()


def _brokers(rows: DataFrame, near: DataFrame, members: list[tuple[str, ...]], tied: Series[bool]) -> Series[Any]:
    """Who is tied to both groups of each row without being of either; nobody where the groups are tied themselves."""
    touched = gathered(near, [*_PLACE, "group"], "organization")
    first, second = (
        [frozenset(touched.get(key, ())) for key in keys_of(rows, [*_PLACE, name])]
        for name in ("organization", "other")
    )
    found = [
        () if met else tuple(sorted((one & other).difference(inside)))
        for one, other, inside, met in zip(first, second, members, tied, strict=True)
    ]
    return pd.Series(found, rows.index, dtype="object")
