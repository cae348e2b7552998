"""Counties that have no common table with their municipalities."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.activity import REGISTERS, reporters
from verkosto.model.bodies import membership, working_bodies
from verkosto.model.organizations import municipalities

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

_SUBJECT = {"county": "h"}
_REGISTER = [{"organization": "h", "topic": "register:bodies", "reported": "yes"}]


def _tables(seated: str, reports: list[dict[str, str]]) -> Records:
    return {
        "organizations": [
            {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
            *({"id": each, "name": f"Kunta {each}", "kind": "municipality", "county": "h"} for each in "kmn"),
        ],
        "bodies": [{"id": "b", "name": "Neuvottelukunta", "level": "strategic", "scope": "general", "owner": "h"}],
        "seats": [{"body": "b", "on_behalf_of": each} for each in seated],
        "reports": reports,
    }


@analysis(
    subject="county",
    severity="error",
    needs=("bodies", "seats"),
    question={
        "fi": "Onko hyvinvointialueella kuntien kanssa yhteistä yleistä toimielintä? Toimielin lasketaan, kun siinä on "
        "paikka hyvinvointialueella ja vähintään kynnysarvon mukaisella osuudella kunnista. Havainto tehdään, kun "
        "toimielinten luettelo on ilmoitettu täydelliseksi.",
        "sv": "Har välfärdsområdet ett allmänt organ gemensamt med kommunerna? Ett organ räknas när välfärdsområdet "
        "och minst den andel av kommunerna som tröskelvärdet anger har en plats i det. En iakttagelse görs när "
        "förteckningen över organen har anmälts som fullständig.",
        "en": "Has the county a general body in common with its municipalities? A body counts when the county and at "
        "least the share of municipalities that the threshold says have a seat in it. It fires when the list of bodies "
        "is declared complete.",
    },
    limits={
        "share": {
            "fi": "pienin osuus kunnista, joka riittää",
            "sv": "minsta andel av kommunerna som räcker",
            "en": "the smallest share of the municipalities that is enough",
        },
    },
    title={"fi": "Yleinen yhteistyöelin puuttuu", "sv": "Allmänt samarbetsorgan saknas", "en": "No general body"},
    message={
        "fi": "{county}: hyvinvointialueella ja kunnilla ei ole yhteistä yleistä toimielintä; hyvinvointialueen "
        "rinnalla istuu kuntia enimmillään {present}/{municipalities}",
        "sv": "{county}: välfärdsområdet och kommunerna saknar ett gemensamt allmänt organ; bredvid välfärdsområdet "
        "sitter som mest {present} av {municipalities:kommun|kommuner}",
        "en": "{county}: the county and its municipalities have no general body in common; at most "
        "{present} of {municipalities:municipality sits|municipalities sit} beside the county",
    },
    remedy={
        "fi": "Asettakaa hyvinvointialueen ja kuntien yhteinen neuvottelukunta tai laajentakaa nykyisen kokoonpanoa.",
        "sv": "Tillsätt en gemensam delegation för välfärdsområdet och kommunerna eller utvidga den nuvarande.",
        "en": "Set up a joint advisory board of the county and its municipalities, or widen the present one.",
    },
    asks="register:bodies",
    cypher="""
        MATCH (h:Organization {dataset: $dataset, kind: 'county'})
        WITH h, COUNT { MATCH (k:Organization {dataset: $dataset, served: true})
            WHERE k.county = h.id } AS municipalities,
             COLLECT { MATCH (h)-[:MEMBER_OF]->(b:Body {scope: 'general'}) RETURN COUNT {
                 MATCH (b)<-[:MEMBER_OF]-(k:Organization {served: true}) WHERE k.county = h.id } } AS present
        WITH h, municipalities, size(present) AS bodies, reduce(most = 0,
            n IN present | CASE WHEN n > most THEN n ELSE most END) AS present,
             'register:bodies' IN coalesce(h.reported, []) AS complete
        WHERE bodies = 0 OR present < $share * municipalities - 1e-9
        RETURN h.id AS county, CASE WHEN complete THEN 'true' ELSE 'unknown' END AS verdict,
               CASE WHEN NOT complete THEN 'not-reported' END AS detail,
               bodies AS bodies, present AS present, municipalities AS municipalities
        ORDER BY county
    """,
    fires=(Example("One municipality of three sits in it.", _tables("hk", _REGISTER), _SUBJECT),),
    silent=(Example("Two municipalities of three sit in it.", _tables("hkm", []), _SUBJECT),),
    asking=(Example("Another body may not be on record.", _tables("hk", []), _SUBJECT, "not-reported"),),
)
def no_general_body(network: Network, *, share: float = 0.5) -> DataFrame:
    """Tell which counties have no general body in which they sit with their municipalities.

    A body of scope general counts when the county and at least `share` of its municipalities have a seat in it,
    vacant ones included. That there is none must be established by the county's register of all bodies; otherwise it
    is a question. Evidence: `bodies` (general bodies with the county), `present` (the most municipalities in one of
    them), `municipalities` (all of the county).
    """
    rows = pd.DataFrame({"county": pd.Series(list(network.counties), dtype="str")})
    seen = _present(network).groupby("county")["present"].agg(["size", "max"]).reindex(rows["county"])
    seen = seen.set_axis(rows.index).fillna(0).astype("int64")
    size = pd.Series([len(each) for each in network.counties.values()], rows.index, dtype="int64")
    lacking = (seen["size"] == 0) | (seen["max"] < share * size - 1e-9)
    complete = rows["county"].isin(reporters(network, REGISTERS["bodies"]))
    return verdicts(
        rows.assign(bodies=seen["size"], present=seen["max"], municipalities=size),
        true=lacking & complete,
        unknown=lacking,
        detail=pd.Series("not-reported", rows.index).mask(complete),
    )


def _present(network: Network) -> DataFrame:
    """How many of its municipalities sit beside each county in a general body: `county`, `body`, `present`."""
    bodies = working_bodies(network)
    seats = membership(network)[["body", "organization"]]
    seats = seats[seats["body"].isin(bodies.loc[bodies["scope"] == "general", "id"])]
    of_counties = seats[seats["organization"].isin(network.counties)].rename(columns={"organization": "county"})
    inside = seats.merge(municipalities(network)[["organization", "county"]], on="organization")
    counted = inside.groupby(["body", "county"]).size().rename("present").reset_index()
    return of_counties.merge(counted, how="left", on=["body", "county"]).fillna({"present": 0})
