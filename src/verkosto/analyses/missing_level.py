"""Domains in which one level of cooperation is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.activity import REGISTERS, reported_pairs
from verkosto.model.bodies import domain_bodies
from verkosto.model.keyed import among, counted
from verkosto.model.scopes import county_domains

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

_PAIR = ["county", "domain"]
_LEVELS = ["strategic", "coordination", "operational"]
_SUBJECT = {"county": "h", "domain": "hyte"}
_REGISTER = [{"organization": "h", "topic": "register:bodies", "reported": "yes"}]


def _tables(levels: tuple[str, ...], reports: list[dict[str, str]]) -> Records:
    return {
        "organizations": [{"id": "h", "name": "Hyvinvointialue", "kind": "county"}],
        "domains": [{"id": "hyte", "name_fi": "Hyvinvoinnin edistäminen"}],
        "bodies": [
            {"id": f"b-{level}", "name": f"Hyte-ryhmä ({level})", "level": level, "domains": "hyte", "owner": "h"}
            for level in levels
        ],
        "seats": [],
        "reports": reports,
    }


@analysis(
    subject="county domain",
    severity="warning",
    severities={"operational": "notice"},
    needs=("bodies", "seats"),
    question={
        "fi": "Miltä yhdyspinnoilta puuttuu strateginen taso tai kaikki sen alapuolella? Havainto tehdään, kun "
        "yhdyspinnalla on toimielimiä ja hyvinvointialueen toimielinten luettelo on ilmoitettu täydelliseksi.",
        "sv": "I vilka gränssnitt saknas den strategiska nivån eller allt under den? En iakttagelse görs när "
        "gränssnittet har organ och välfärdsområdets förteckning över organen har anmälts som fullständig.",
        "en": "In which domains is the strategic level missing, or everything below it? It fires when the domain has "
        "bodies and the county has declared its list of bodies complete.",
    },
    title={"fi": "Yhteistyön taso puuttuu", "sv": "En samarbetsnivå saknas", "en": "Missing level"},
    message={
        "fi": "{domain} ({county}): {detail}",
        "sv": "{domain} ({county}): {detail}",
        "en": "{domain} ({county}): {detail}",
    },
    remedy={
        "fi": "Sopikaa, mikä toimielin hoitaa puuttuvan tason tehtävät, ja kirjatkaa, mille toimielimelle se raportoi.",
        "sv": "Kom överens om vilket organ som sköter den saknade nivåns uppgifter och till vilket organ det "
        "rapporterar.",
        "en": "Agree which body takes on the tasks of the missing level, and to which body it reports.",
    },
    asks="register:bodies",
    details={
        "strategic": {
            "fi": "yhdyspinnalla on toimielimiä, mutta strateginen taso puuttuu",
            "sv": "gränssnittet har organ, men den strategiska nivån saknas",
            "en": "the domain has bodies, but none on the strategic level",
        },
        "operational": {
            "fi": "yhdyspinnalla on strategisen tason toimielin, mutta ei koordinoivaa eikä operatiivista tasoa",
            "sv": "gränssnittet har ett organ på strategisk nivå, men varken samordnande eller operativ nivå",
            "en": "the domain has a body on the strategic level, but none that coordinates or does the work",
        },
    },
    cypher="""
        MATCH (h:Organization {dataset: $dataset, kind: 'county'})
        MATCH (b:Body {dataset: $dataset, working: true})-[:HANDLES]->(d:Domain)
        WHERE h.id IN coalesce(b.counties, [])
        WITH h, d, count(DISTINCT CASE b.level WHEN 'strategic' THEN b.id END) AS strategic,
             count(DISTINCT CASE b.level WHEN 'coordination' THEN b.id END) AS coordination,
             count(DISTINCT CASE b.level WHEN 'operational' THEN b.id END) AS operational
        WHERE strategic = 0 OR coordination + operational = 0
        WITH h, d, strategic, coordination, operational,
             'register:bodies' IN coalesce(h.reported, [])
             OR EXISTS { (h)-[:REPORTED {topic: 'register:bodies'}]->(d) } AS complete
        RETURN h.id AS county, d.id AS domain, CASE WHEN complete THEN 'true' ELSE 'unknown' END AS verdict,
               CASE WHEN NOT complete THEN 'not-reported' WHEN strategic = 0 THEN 'strategic'
                    ELSE 'operational' END AS detail,
               strategic AS strategic, coordination AS coordination, operational AS operational
        ORDER BY county, domain
    """,
    fires=(
        Example(
            "A working group without a strategic body.", _tables(("operational",), _REGISTER), _SUBJECT, "strategic"
        ),
        Example("A strategic body with nothing below it.", _tables(("strategic",), _REGISTER), _SUBJECT, "operational"),
    ),
    silent=(Example("A coordinating body is enough below.", _tables(("strategic", "coordination"), []), _SUBJECT),),
    asking=(Example("A body may not be on record.", _tables(("operational",), []), _SUBJECT, "not-reported"),),
)
def missing_level(network: Network) -> DataFrame:
    """Tell in which domains of a county the strategic level is missing, or everything below it.

    Counted are the working bodies of the county that handle the domain by name. `strategic`: there are bodies, none
    of them strategic. `operational`: there is a strategic one, and neither a coordinating nor an operational one.
    That the level is missing must be established by the county's register of bodies; otherwise it is a question. Not
    applicable where no body at all handles the domain. Evidence: `strategic`, `coordination`, `operational` (bodies).
    """
    bodies = domain_bodies(network)
    rows = county_domains(network, bodies)
    found = {level: counted(bodies[bodies["level"] == level], rows, _PAIR) for level in _LEVELS}
    headless, bodiless = found["strategic"] == 0, found["coordination"] + found["operational"] == 0
    complete = among(rows, _PAIR, reported_pairs(network, REGISTERS["bodies"]))
    missing = headless.map({True: "strategic", False: "operational"})
    return verdicts(
        rows.assign(**found),
        applies=~(headless & bodiless),
        true=(headless | bodiless) & complete,
        unknown=headless | bodiless,
        detail=missing.where(complete, "not-reported"),
    )
