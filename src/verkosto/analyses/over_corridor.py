"""Municipalities with more seats than their size and an even share explain."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.fairness import SLACK, corridors

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

_M = {"organization": "m"}


def _tables(seats_of_m: int, seats_of_n: int) -> Records:
    return {
        "organizations": [
            {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
            *(
                {"id": each, "name": f"Kunta {each}", "kind": "municipality", "county": "h", "population": 10_000}
                for each in "mn"
            ),
        ],
        "bodies": [{"id": "b", "name": "Neuvottelukunta", "level": "strategic", "owner": "h"}],
        "seats": [{"body": "b", "on_behalf_of": each} for each in "m" * seats_of_m + "n" * seats_of_n],
        "reports": [{"organization": "h", "topic": "register:seats", "reported": "yes"}],
    }


@analysis(
    subject="organization",
    severity="warning",
    needs=("seats", "population"),
    question={
        "fi": "Millä kunnilla on toimielimissä enemmän paikkoja kuin väkiluku tai tasajako selittää? Havainto tehdään, "
        "kun osuus paikoista ylittää kynnysarvon verran sen, kumpi on suurempi: tasaosuuden vai osuuden väestöstä.",
        "sv": "Vilka kommuner har fler platser i organen än folkmängden eller en jämn fördelning förklarar? En "
        "iakttagelse görs när andelen platser med tröskelvärdets mått överstiger det större av en jämn andel och "
        "andelen av befolkningen.",
        "en": "Which municipalities hold more seats than population or an even share explains? It fires when the share "
        "of the seats exceeds, by the measure of the threshold, the larger of an even share and the share of the "
        "population.",
    },
    limits={
        "factor": {
            "fi": "kuinka moninkertaisena ylärajaan nähden osuus vielä hyväksytään",
            "sv": "hur många gånger den övre gränsen en andel ännu godtas",
            "en": "up to how many times the upper end a share passes",
        },
    },
    title={"fi": "Kunta on yliedustettu", "sv": "Kommunen är överrepresenterad", "en": "Over the corridor"},
    message={
        "fi": "{organization}: paikkoja toimielimissä {seats}/{all_seats}; väkiluvun ja tasajaon perusteella "
        "enintään {limit}",
        "sv": "{organization}: platser i organen {seats}/{all_seats}; enligt folkmängd och jämn fördelning "
        "högst {limit}",
        "en": "{organization}: seats in the bodies {seats}/{all_seats}; by population and an even share "
        "at most {limit}",
    },
    remedy={
        "fi": "Arvioikaa toimielinten kokoonpanot, kun ne seuraavan kerran nimetään.",
        "sv": "Bedöm organens sammansättning nästa gång de tillsätts.",
        "en": "Consider how the bodies are composed when they are next appointed.",
    },
    asks="register:seats",
    cypher="""
        MATCH (k:Organization {dataset: $dataset, served: true})
        OPTIONAL MATCH (k)-[m:MEMBER_OF]->(:Body)
        WITH k, coalesce(sum(m.county_seats), 0) AS seats, 'seats' IN coalesce(k.answered, []) AS settled
        WITH k.county AS county, collect({id: k.id, people: k.population, settled: settled,
                                          seats: CASE WHEN settled OR seats > 0 THEN seats END}) AS towns
        WITH county, towns, size(towns) AS size, reduce(n = 0, x IN towns | n + coalesce(x.seats, 0)) AS all_seats,
             CASE WHEN all(x IN towns WHERE x.people IS NOT NULL) THEN reduce(n = 0,
                 x IN towns | n + x.people) END AS people
        WHERE all_seats >= $fewest_seats
        WITH county, towns, size, all_seats, CASE WHEN people > 0 THEN people END AS people,
             toFloat(size([x IN towns WHERE x.settled])) / size >= 0.8 - 1e-9 AS reported
        UNWIND towns AS town
        WITH county, town, all_seats, reported, 1.0 / size AS even, toFloat(town.people) / people AS own
        WITH county, town, all_seats, reported, even, own, reported AND own IS NOT NULL AS known,
             CASE WHEN even < own THEN even ELSE own END AS lower, CASE WHEN even > own THEN even ELSE own END AS upper
        WITH *, $factor * upper * all_seats AS limit
        WITH *, known AND coalesce(town.seats > limit + 1e-9, false) AS over
        WHERE over OR NOT (known AND town.settled)
        RETURN town.id AS organization, CASE WHEN over THEN 'true' ELSE 'unknown' END AS verdict,
               CASE WHEN NOT over THEN 'not-reported' END AS detail, county AS county, town.seats AS seats,
                   all_seats AS all_seats,
               toFloat(town.seats) / all_seats AS seat_share, even AS even_share, own AS population_share,
               lower AS lower, upper AS upper, CASE WHEN reported AND town.settled THEN [] ELSE ['register:seats'] END
                   + CASE WHEN own IS NULL THEN ['population'] ELSE [] END AS topics, limit AS limit
        ORDER BY organization
    """,
    fires=(Example("Fourteen seats of twenty for one of two equal municipalities.", _tables(14, 6), _M),),
    silent=(Example("Eleven of twenty are no more than a tenth above one half.", _tables(11, 9), _M),),
    asking=(Example("Nobody has reported the seats.", {**_tables(14, 6), "reports": []}, _M, "not-reported"),),
)
def over_corridor(network: Network, *, factor: float = 1.1, fewest_seats: int = 20) -> DataFrame:
    """Tell which municipalities hold more of the seats than both their population and an even share explain.

    The corridor reaches from the smaller to the larger of an even share, 1/municipalities, and the municipality's
    share of the population. True when its share of the seats exceeds `factor` times the upper end. Counted are the
    seats of the county's municipalities in the county's bodies, plenary ones included, observers not; a
    municipality's own organs are left out. Not applicable when fewer than `fewest_seats` are on record, and outside
    the system. Undecided when fewer than 80 % of the municipalities have reported their seats and there is no
    register, when a population is missing, or when the municipality itself has not reported and is not over with
    what is on record. Evidence: `county`, `seats`, `all_seats`, `seat_share`, `even_share`, `population_share`,
    `lower` and `upper` (the ends of the corridor), `limit` (in seats).
    """
    rows = corridors(network)
    limit = factor * rows["upper"] * rows["all_seats"].astype("float64")
    over = rows["known"] & (rows["seats"].astype("float64") > limit + SLACK)
    return verdicts(
        rows.drop(columns=["settled", "known"]).assign(limit=limit),
        applies=rows["all_seats"] >= fewest_seats,
        true=over,
        unknown=~(rows["known"] & rows["settled"]),
        detail=pd.Series("not-reported", rows.index).mask(over),
    )
