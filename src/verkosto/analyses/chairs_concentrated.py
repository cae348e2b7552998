"""Whether one municipality chairs most of a county's bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.bodies import body_counties, counted_seats
from verkosto.model.fairness import SLACK, county_seats, shared_seats

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from verkosto.model import Network

_H = {"county": "h"}


def _tables(chairs: str) -> Records:
    """Five bodies with one seat for each of four municipalities; the chairs as told."""
    return {
        "organizations": [
            {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
            *(
                {"id": each, "name": f"Kunta {each}", "kind": "municipality", "county": "h", "population": 10_000}
                for each in "kmnp"
            ),
        ],
        "bodies": [
            {"id": f"b{number}", "name": f"Työryhmä {number}", "level": "operational", "owner": "h"}
            for number in range(len(chairs))
        ],
        "seats": [
            {"body": f"b{number}", "on_behalf_of": each, "role": "chair" if each == chair else "member"}
            for number, chair in enumerate(chairs)
            for each in "kmnp"
        ],
        "reports": [{"organization": "h", "topic": "register:seats", "reported": "yes"}],
    }


@analysis(
    subject="county",
    severity="warning",
    needs=("seats", "population"),
    question={
        "fi": "Onko yhdellä kunnalla suurin osa kuntien puheenjohtajuuksista? Havainto tehdään, kun sen osuus ylittää "
        "kynnysarvon ja puheenjohtajuuksia ja paikkoja on tarpeeksi arvioitavaksi.",
        "sv": "Har en enda kommun de flesta av kommunernas ordförandeskap? En iakttagelse görs när dess andel "
        "överstiger tröskelvärdet och det finns tillräckligt många ordförandeskap och platser att bedöma.",
        "en": "Does one municipality hold most of the chairs that the municipalities hold? It fires when its share "
        "exceeds the threshold and there are enough chairs and seats to judge.",
    },
    limits={
        "share": {
            "fi": "suurin hyväksyttävä osuus puheenjohtajuuksista",
            "sv": "största godtagbara andel av ordförandeskapen",
            "en": "the largest share of the chairs that passes",
        },
        "fewest_chairs": {
            "fi": "vähintään näin monta puheenjohtajuutta, jotta arvioidaan",
            "sv": "minsta antal ordförandeskap för en bedömning",
            "en": "the fewest chairs that are judged",
        },
    },
    title={
        "fi": "Puheenjohtajuudet ovat keskittyneet",
        "sv": "Ordförandeskapen är koncentrerade",
        "en": "Chairs concentrated",
    },
    message={
        "fi": "{county}: kuntien puheenjohtajuuksista {held}/{chairs} on yhdellä kunnalla: {holder}",
        "sv": "{county}: av kommunernas ordförandeskap finns {held}/{chairs} hos en och samma kommun: {holder}",
        "en": "{county}: of the chairs that municipalities hold, {held}/{chairs} are with a single one: {holder}",
    },
    remedy={
        "fi": "Sopikaa, miten puheenjohtajuudet jaetaan tai kierrätetään kuntien kesken.",
        "sv": "Kom överens om hur ordförandeskapen fördelas eller roterar mellan kommunerna.",
        "en": "Agree how the chairs are shared or rotated among the municipalities.",
    },
    asks="register:seats",
    cypher="""
        MATCH (k:Organization {dataset: $dataset, served: true})
        OPTIONAL MATCH (k)-[m:MEMBER_OF]->(:Body)
        WITH k, coalesce(sum(m.county_seats), 0) AS seats, coalesce(sum(m.county_chairs), 0) AS held
        ORDER BY held DESC, k.id
        WITH k.county AS county, sum(seats) AS all_seats, sum(held) AS chairs, head(collect({id: k.id,
            held: held})) AS most,
             avg(CASE WHEN 'seats' IN k.answered THEN 1.0 ELSE 0.0 END) >= 0.8 - 1e-9 AS reported
        WHERE all_seats >= $fewest_seats AND chairs >= $fewest_chairs
          AND (NOT reported OR most.held > $share * chairs + 1e-9)
        OPTIONAL MATCH (:Organization {dataset: $dataset, id: county})-[m:MEMBER_OF]->(b:Body)
        WHERE county IN coalesce(b.counties, [])
        WITH county, all_seats, chairs, most, reported, coalesce(sum(m.chairs), 0) AS chairs_of_county
        RETURN county AS county, CASE WHEN reported THEN 'true' ELSE 'unknown' END AS verdict,
               CASE WHEN NOT reported THEN 'not-reported' END AS detail, all_seats AS all_seats,
               CASE WHEN most.held > 0 THEN most.id END AS holder, most.held AS held, chairs AS chairs,
               CASE WHEN chairs > 0 THEN toFloat(most.held) / chairs END AS chair_share,
                   chairs_of_county AS chairs_of_county
        ORDER BY county
    """,
    fires=(Example("One municipality chairs three of five bodies.", _tables("kkkmn"), _H),),
    silent=(Example("Nobody chairs more than two of five.", _tables("kkmmn"), _H),),
    asking=(Example("Nobody has reported the seats.", {**_tables("kkkmn"), "reports": []}, _H, "not-reported"),),
)
def chairs_concentrated(
    network: Network, *, share: float = 0.5, fewest_chairs: int = 4, fewest_seats: int = 20
) -> DataFrame:
    """Tell in which counties one municipality holds more than `share` of the chairs that the municipalities hold.

    Counted are the chairs among the seats of the county's municipalities in the county's bodies, plenary ones
    included; what the county itself chairs is evidence only. Not applicable with fewer than `fewest_chairs`
    chairs or fewer than `fewest_seats` seats on record. Undecided when fewer than 80 % of the municipalities have
    reported their seats and there is no register. Evidence: `holder` (who holds most; the first of equals), `held`,
    `chairs`, `chair_share`, `chairs_of_county`, `all_seats`.
    """
    rows = _facts(network)
    concentrated = rows["held"] > share * rows["chairs"] + SLACK
    proven = concentrated & rows["reported"]
    return verdicts(
        rows.drop(columns="reported"),
        applies=(rows["all_seats"] >= fewest_seats) & (rows["chairs"] >= fewest_chairs),
        true=proven,
        unknown=~rows["reported"],
        detail=pd.Series("not-reported", rows.index).mask(proven),
    )


def _facts(network: Network) -> DataFrame:
    """Who chairs how much in each county: the evidence, and `reported`."""
    rows = shared_seats(network)[["county", "all_seats", "reported"]]
    held = _chairs(network)
    most = held.drop_duplicates("county").set_index("county")
    chairs = _counted(rows, held.groupby("county")["held"].sum())
    largest = _counted(rows, most["held"])
    return rows.assign(
        holder=rows["county"].map(most["organization"]),
        held=largest,
        chairs=chairs,
        chair_share=(largest / chairs).where(chairs > 0),
        chairs_of_county=_counted(rows, _own_chairs(network)),
    )


def _counted(rows: DataFrame, found: Series[Any]) -> Series[int]:
    return rows["county"].map(found).fillna(0).astype(int)


def _chairs(network: Network) -> DataFrame:
    """How many chairs each municipality holds: `county`, `organization`, `held`; the most first within a county."""
    seats = county_seats(network)
    found = seats[seats["role"] == "chair"].groupby(["county", "organization"]).size().reset_index(name="held")
    return found.sort_values(["county", "held", "organization"], ascending=[True, False, True], ignore_index=True)


def _own_chairs(network: Network) -> Series[int]:
    """How many of its bodies each county chairs itself, by county."""
    seats = counted_seats(network)
    chairs = seats.loc[seats["role"] == "chair", ["body", "organization"]]
    chairs = chairs.rename(columns={"organization": "county"}).merge(body_counties(network), on=["body", "county"])
    return chairs["county"].value_counts()
