"""Interface domains that no body handles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.activity import REGISTERS, reported_pairs
from verkosto.model.bodies import domain_bodies
from verkosto.model.cells import cells_of
from verkosto.model.keyed import among, counted, key_set
from verkosto.model.organizations import municipalities
from verkosto.model.scopes import county_domains

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

_PAIR = ["county", "domain"]
_SUBJECT = {"county": "h", "domain": "ruoka"}
_REGISTER = [{"organization": "h", "topic": "register:bodies", "reported": "yes"}]


def _tables(body: dict[str, object], reports: list[dict[str, str]]) -> Records:
    return {
        "organizations": [{"id": "h", "name": "Hyvinvointialue", "kind": "county"}],
        "domains": [{"id": "ruoka", "name_fi": "Ruoka-apu"}],
        "bodies": [{"id": "b", "name": "Neuvottelukunta", "level": "strategic", "owner": "h", **body}],
        "seats": [],
        "reports": reports,
    }


@analysis(
    subject="county domain",
    severity="warning",
    needs=("bodies", "seats"),
    question={
        "fi": "Mitkä yhdyspinnat eivät kuulu minkään toimielimen tehtäviin? Yleinen toimielin ei riitä, ellei "
        "yhdyspintaa ole nimetty sen tehtäväksi. Havainto tehdään, kun hyvinvointialueen toimielinten luettelo on "
        "ilmoitettu täydelliseksi.",
        "sv": "Vilka gränssnitt hör inte till något organs uppgifter? Ett allmänt organ räcker inte om gränssnittet "
        "inte nämns bland dess uppgifter. En iakttagelse görs när välfärdsområdets förteckning över organen har "
        "anmälts som fullständig.",
        "en": "Which domains are among the tasks of no body? A general body does not count unless it names the domain. "
        "It fires when the county has declared its list of bodies complete.",
    },
    title={"fi": "Yhdyspinta ilman toimielintä", "sv": "Gränssnitt utan organ", "en": "Domain without a body"},
    message={
        "fi": "{domain} ({county}): yhdyspinta ei kuulu minkään toimielimen tehtäviin",
        "sv": "{domain} ({county}): gränssnittet hör inte till något organs uppgifter",
        "en": "{domain} ({county}): the domain is not among the tasks of any body",
    },
    remedy={
        "fi": "Sopikaa, mikä toimielin käsittelee yhdyspintaa, ja kirjatkaa se toimielimen tehtäviin.",
        "sv": "Kom överens om vilket organ som behandlar gränssnittet och anteckna det bland organets uppgifter.",
        "en": "Agree which body deals with the domain, and record it among the tasks of that body.",
    },
    asks="register:bodies",
    cypher="""
        MATCH (h:Organization {dataset: $dataset, kind: 'county'})
        MATCH (d:Domain {dataset: $dataset})
        WHERE NOT EXISTS { (d)-[:PART_OF]->(:Domain) }
          AND NOT EXISTS { MATCH (b:Body {working: true})-[:HANDLES]->(d) WHERE h.id IN coalesce(b.counties, []) }
          AND EXISTS { MATCH (o:Organization)-[c:CELL]->(d)
                       WHERE o.county = h.id AND (o.id = h.id OR o.served) AND c.responsible <> 'not_applicable' }
        WITH h, d, 'register:bodies' IN coalesce(h.reported, [])
                   OR EXISTS { (h)-[:REPORTED {topic: 'register:bodies'}]->(d) } AS complete
        RETURN h.id AS county, d.id AS domain, CASE WHEN complete THEN 'true' ELSE 'unknown' END AS verdict,
               CASE WHEN NOT complete THEN 'not-reported' END AS detail, 0 AS bodies
        ORDER BY county, domain
    """,
    fires=(
        Example(
            "A general body is not enough, and the list of bodies is complete.",
            _tables({"scope": "general"}, _REGISTER),
            _SUBJECT,
        ),
    ),
    silent=(Example("A body handles it by name.", _tables({"domains": "ruoka"}, []), _SUBJECT),),
    asking=(
        Example("The list of bodies may be incomplete.", _tables({"scope": "general"}, []), _SUBJECT, "not-reported"),
    ),
)
def domain_without_body(network: Network) -> DataFrame:
    """Tell which domains no body of a county handles.

    A body handles the domains that it names; a general body that names none does not count, nor does a draft or one
    that has ended. That there is none must be established by the county's register of bodies; otherwise it is a
    question. Not applicable where the domain concerns neither the county nor any of its municipalities, by what they
    say themselves. Evidence: `bodies` (how many handle it).
    """
    found = domain_bodies(network)
    rows = county_domains(network, found)
    bodies = counted(found, rows, _PAIR)
    complete = among(rows, _PAIR, reported_pairs(network, REGISTERS["bodies"]))
    lacking = bodies == 0
    return verdicts(
        rows.assign(bodies=bodies),
        applies=~(lacking & among(rows, _PAIR, _waived(network))),
        true=lacking & complete,
        unknown=lacking,
        detail=pd.Series("not-reported", rows.index).mask(complete),
    )


def _waived(network: Network) -> frozenset[tuple[str, str]]:
    """The pairs of county and domain which, by what they say, concern neither the county nor its municipalities."""
    served = municipalities(network).set_index("organization")["county"]
    own = pd.Series(list(network.counties), index=list(network.counties), dtype="str")
    county = pd.concat([served, own])
    cells = cells_of(network, "responsible").reset_index()
    cells = cells.assign(county=cells["organization"].map(county)).dropna(subset="county")
    return key_set(cells, _PAIR) - key_set(cells[cells["state"] != "not_applicable"], _PAIR)
