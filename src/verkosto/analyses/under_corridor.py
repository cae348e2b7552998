"""Municipalities with fewer seats than their size and an even share would give."""

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
            {"id": "m", "name": "Kunta m", "kind": "municipality", "county": "h", "population": 10_000},
            {"id": "n", "name": "Kunta n", "kind": "municipality", "county": "h", "population": 30_000},
        ],
        "bodies": [{"id": "b", "name": "Neuvottelukunta", "level": "strategic", "owner": "h"}],
        "seats": [{"body": "b", "on_behalf_of": each} for each in "m" * seats_of_m + "n" * seats_of_n],
        "reports": [{"organization": "h", "topic": "register:seats", "reported": "yes"}],
    }


@analysis(
    subject="organization",
    severity="notice",
    needs=("seats", "population"),
    question={
        "fi": "Millä kunnilla on toimielimissä vähemmän paikkoja kuin väkiluku tai tasajako antaisi? Havainto tehdään, "
        "kun osuus paikoista alittaa kynnysarvon verran sen, kumpi on pienempi: tasaosuuden vai osuuden väestöstä.",
        "sv": "Vilka kommuner har färre platser i organen än folkmängden eller en jämn fördelning skulle ge? En "
        "iakttagelse görs när andelen platser med tröskelvärdets mått understiger det mindre av en jämn andel och "
        "andelen av befolkningen.",
        "en": "Which municipalities hold fewer seats than population or an even share would give? It fires when the "
        "share of the seats is below, by the measure of the threshold, the smaller of an even share and the share of "
        "the population.",
    },
    limits={
        "factor": {
            "fi": "mihin osaan alarajasta asti osuus vielä hyväksytään",
            "sv": "ned till vilken del av den nedre gränsen en andel ännu godtas",
            "en": "down to which part of the lower end a share passes",
        },
    },
    title={"fi": "Kunta on aliedustettu", "sv": "Kommunen är underrepresenterad", "en": "Under the corridor"},
    message={
        "fi": "{organization}: paikkoja toimielimissä {seats}/{all_seats}; väkiluvun ja tasajaon perusteella "
        "vähintään {limit}",
        "sv": "{organization}: platser i organen {seats}/{all_seats}; enligt folkmängd och jämn fördelning "
        "minst {limit}",
        "en": "{organization}: seats in the bodies {seats}/{all_seats}; by population and an even share "
        "at least {limit}",
    },
    remedy={
        "fi": "Selvittäkää, onko kunnalle tarjottu paikkoja ja mikä estää osallistumisen.",
        "sv": "Utred om kommunen har erbjudits platser och vad som hindrar den från att delta.",
        "en": "Find out whether the municipality has been offered seats, and what keeps it from taking part.",
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
        WITH *, $factor * lower * all_seats AS limit
        WITH *, known AND coalesce(coalesce(town.seats, 0) < limit - 1e-9, false) AS under
        WITH *, under AND town.settled AS proven
        WHERE under OR NOT known
        RETURN town.id AS organization, CASE WHEN proven THEN 'true' ELSE 'unknown' END AS verdict,
               CASE WHEN NOT proven THEN 'not-reported' END AS detail, county AS county, town.seats AS seats,
                   all_seats AS all_seats,
               toFloat(town.seats) / all_seats AS seat_share, even AS even_share, own AS population_share,
               lower AS lower, upper AS upper, CASE WHEN reported AND town.settled THEN [] ELSE ['register:seats'] END
                   + CASE WHEN own IS NULL THEN ['population'] ELSE [] END AS topics, limit AS limit
        ORDER BY organization
    """,
    fires=(Example("A quarter of the people, a tenth of the seats.", _tables(2, 18), _M),),
    silent=(Example("A quarter of the people, a quarter of the seats.", _tables(5, 15), _M),),
    asking=(Example("Nobody has reported the seats.", {**_tables(2, 18), "reports": []}, _M, "not-reported"),),
)
def under_corridor(network: Network, *, factor: float = 0.9, fewest_seats: int = 20) -> DataFrame:
    """Tell which municipalities hold fewer of the seats than both their population and an even share would give.

    The corridor reaches from the smaller to the larger of an even share, 1/municipalities, and the municipality's
    share of the population. True when its share of the seats is below `factor` times the lower end and the
    municipality has reported its seats, or there is a register. Counted are the seats of the county's municipalities
    in the county's bodies, plenary ones included, observers not; a municipality's own organs are left out. Not
    applicable when fewer than `fewest_seats` are on record, and outside the system. Undecided when fewer than 80 %
    of the municipalities have reported their seats and there is no register, when a population is missing, or when
    the municipality itself has not reported and is under with what is on record. Evidence: `county`, `seats`,
    `all_seats`, `seat_share`, `even_share`, `population_share`, `lower` and `upper` (the ends of the corridor),
    `limit` (in seats).
    """
    rows = corridors(network)
    limit = factor * rows["lower"] * rows["all_seats"].astype("float64")
    below = rows["known"] & (rows["seats"].fillna(0).astype("float64") < limit - SLACK)
    proven = below & rows["settled"]
    return verdicts(
        rows.drop(columns=["settled", "known"]).assign(limit=limit),
        applies=rows["all_seats"] >= fewest_seats,
        true=proven,
        unknown=~rows["known"] | below,
        detail=pd.Series("not-reported", rows.index).mask(proven),
    )
