"""Where practice and strategy do not meet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import pandas as pd

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.activity import REGISTERS, reported_pairs
from verkosto.model.bodies import anonymous_seats, domain_bodies
from verkosto.model.chains import neighbours
from verkosto.model.gathered import gathered
from verkosto.model.keyed import among, keys_of
from verkosto.model.scopes import county_domains

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

_LEVELS = ("strategic", "coordination", "operational")
_CELL = {"county": "h", "domain": "hyte"}


def _tables(strategic_seat: dict[str, object], operational_seat: dict[str, object]) -> Records:
    return {
        "organizations": [{"id": "h", "name": "Hyvinvointialue", "kind": "county"}],
        "domains": [{"id": "hyte", "name_fi": "Hyvinvoinnin edistäminen"}],
        "people": [{"id": "x", "name": "Hyvinvointijohtaja"}, {"id": "y", "name": "Koordinaattori"}],
        "bodies": [
            {"id": "s", "name": "Johtoryhmä", "level": "strategic", "domains": "hyte", "owner": "h"},
            {"id": "o", "name": "Työryhmä", "level": "operational", "domains": "hyte", "owner": "h"},
        ],
        "seats": [
            {"body": "s", "on_behalf_of": "h", **strategic_seat},
            {"body": "o", "on_behalf_of": "h", **operational_seat},
        ],
    }


@analysis(
    subject="county domain",
    severity="warning",
    needs=("bodies", "seats"),
    question={
        "fi": "Millä yhdyspinnoilla käytännön työn ryhmät ja strategiset toimielimet ovat irrallaan toisistaan? "
        "Havainto tehdään, kun mistään operatiivisesta toimielimestä ei pääse enintään kahdella askeleella – yhteinen "
        "jäsen tai raportointi – strategiseen.",
        "sv": "I vilka gränssnitt är det praktiska arbetets grupper och de strategiska organen frånkopplade från "
        "varandra? En iakttagelse görs när inget operativt organ når ett strategiskt i högst två steg: en gemensam "
        "medlem eller rapportering.",
        "en": "In which domains are the operational groups and the strategic bodies out of touch? It fires when no "
        "operational body reaches a strategic one in at most two steps, a step being a shared member or reporting.",
    },
    title={"fi": "Tasot ovat irrallaan", "sv": "Nivåerna är frånkopplade", "en": "Decoupled levels"},
    message={
        "fi": "{domain} ({county}): käytännön työn ryhmistä ei ole yhteyttä strategisen tason toimielimiin",
        "sv": "{domain} ({county}): grupperna i det praktiska arbetet saknar förbindelse till de strategiska organen",
        "en": "{domain} ({county}): the operational groups have no link to the strategic bodies",
    },
    remedy={
        "fi": "Nimetkää tasoille yhteinen jäsen tai sopikaa, mille toimielimelle ryhmä raportoi.",
        "sv": "Utse en gemensam medlem på nivåerna eller kom överens om till vilket organ gruppen rapporterar.",
        "en": "Seat one person on both levels, or agree to which body the group reports.",
    },
    asks={"": "register:bodies", "person-unknown": "seats"},
    cypher="""
        MATCH (h:Organization {dataset: $dataset, kind: 'county'})
        MATCH (d:Domain {dataset: $dataset})
        WITH h, d, 'register:bodies' IN coalesce(h.reported, [])
                   OR EXISTS { (h)-[:REPORTED {topic: 'register:bodies'}]->(d) } AS complete,
             COLLECT { MATCH (b:Body {working: true})-[:HANDLES]->(d) WHERE h.id IN coalesce(b.counties, [])
                 RETURN DISTINCT b } AS bodies
        WHERE size(bodies) > 0 OR NOT EXISTS { (d)-[:PART_OF]->(:Domain) }
        WITH h, d, complete, bodies, size([b IN bodies WHERE b.level = 'operational']) AS operational,
             size([b IN bodies WHERE b.level = 'strategic']) AS strategic,
             COUNT { UNWIND bodies AS b MATCH (b)<-[m:MEMBER_OF]-(:Organization) WHERE m.unnamed > 0
                 RETURN b } > 0 AS unnamed,
             COUNT { UNWIND bodies AS b
                     MATCH (b)-[:LINKED_TO*1..2]-(s:Body {level: 'strategic'})
                     WHERE b.level = 'operational' AND s IN bodies
                       AND (EXISTS { (b)-[:LINKED_TO]-(s) }
                            OR EXISTS { MATCH (b)-[:LINKED_TO]-(m:Body)-[:LINKED_TO]-(s) WHERE m IN bodies })
                     RETURN DISTINCT b } AS linked
        WITH h, d, complete, operational, strategic, unnamed, linked, operational > 0 AND strategic > 0 AS levels
        WHERE linked = 0 AND (levels OR NOT complete)
        RETURN h.id AS county, d.id AS domain, CASE WHEN levels
            AND NOT unnamed THEN 'true' ELSE 'unknown' END AS verdict,
               CASE WHEN NOT levels THEN 'not-reported' WHEN unnamed THEN 'person-unknown' END AS detail,
               operational AS operational, strategic AS strategic, linked AS linked,
               CASE WHEN levels THEN toFloat(linked) / operational END AS linking_index
        ORDER BY county, domain
    """,
    fires=(Example("Nobody sits on both levels.", _tables({"person": "x"}, {"person": "y"}), _CELL),),
    silent=(Example("One person sits on both.", _tables({"person": "x"}, {"person": "x"}), _CELL),),
    asking=(
        Example("Who sits in the working group is not known.", _tables({"person": "x"}, {}), _CELL, "person-unknown"),
        Example(
            "No strategic body is on record.",
            {name: rows[-1:] if name == "bodies" else rows for name, rows in _tables({}, {}).items() if name != "seats"}
            | {"seats": []},
            _CELL,
            "not-reported",
        ),
    ),
    sources=("Keast & Mandell 2014",),
)
def decoupled_levels(network: Network) -> DataFrame:
    """Tell in which domains of a county no operational body is linked to a strategic one.

    A link is a path of at most two steps through bodies of the domain; a step is a person who sits in both bodies
    (observers do not count), or that one body reports to the other. A seat whose person is not on record leaves it
    open (`person-unknown`). Where a level has no body it is a question, unless the county's register of bodies is
    complete: then it is not applicable. Evidence: `operational` and `strategic` (bodies), `linked` (operational
    bodies with a link), `linking_index` (linked / operational).
    """
    bodies = domain_bodies(network)
    rows = county_domains(network, bodies)
    groups = gathered(bodies, ["county", "domain", "level"], "body")
    near, anonymous = neighbours(network), frozenset(anonymous_seats(network)["body"].tolist())
    judged = [_judge(groups, key, near, anonymous) for key in keys_of(rows, ["county", "domain"])]
    facts = pd.DataFrame(judged, columns=["operational", "strategic", "linked", "unnamed"], index=rows.index)
    levels = (facts["operational"] > 0) & (facts["strategic"] > 0)
    complete = among(rows, ["county", "domain"], reported_pairs(network, REGISTERS["bodies"]))
    index = (facts["linked"] / facts["operational"]).where(levels)
    return verdicts(
        rows.assign(
            operational=facts["operational"], strategic=facts["strategic"], linked=facts["linked"], linking_index=index
        ),
        applies=levels | ~complete,
        true=levels & (facts["linked"] == 0) & ~facts["unnamed"],
        unknown=~levels | (facts["linked"] == 0),
        detail=levels.map({True: "person-unknown", False: "not-reported"}).where(~levels | facts["unnamed"]),
    )


def _judge(
    groups: Mapping[tuple[str, str, str], tuple[str, ...]],
    key: tuple[str, str],
    near: Mapping[str, frozenset[str]],
    anonymous: frozenset[str],
) -> tuple[int, int, int, bool]:
    """Count the operational and strategic bodies of a domain and the linked ones; tell whether a seat has no name."""
    strategic, middle, operational = (frozenset(groups.get((*key, level), ())) for level in _LEVELS)
    handled = strategic | middle | operational
    steps = {body: near.get(body, frozenset()) & handled for body in handled}
    linked = [body for body in operational if strategic & steps[body].union(*(steps[each] for each in steps[body]))]
    return len(operational), len(strategic), len(linked), bool(anonymous & handled)
