"""Whether the central city is stronger than its size explains."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
import pandas as pd

from verkosto.analyses._worlds import TESTED, Chances, County, Floats, compare
from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.activity import answered
from verkosto.model.bodies import counted_seats, membership, plenary_bodies
from verkosto.model.organizations import county_of, municipalities, outside
from verkosto.model.ties import ties

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

_FEWEST = 5
_ENOUGH_REPORTED = 0.8
_SEED = 20231215
Cooperation: TypeAlias = dict[str, dict[Hashable, "DataFrame"]]
_EVIDENCE = ("city", "municipalities", *TESTED, "seat_share", "chair_share", "fair_share")


def _example(bodies: int, in_each: str) -> Records:
    """A county of seven: a city `c` and six others, two of whom sit in each body; the city where told."""
    others = "klmnop"
    members = [(f"b{number}", (*in_each, others[number % 6], others[(number + 1) % 6])) for number in range(bodies)]
    return {
        "organizations": [
            {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
            {"id": "c", "name": "Kaupunki", "kind": "municipality", "county": "h", "population": 10_000},
            *(
                {"id": each, "name": f"Kunta {each}", "kind": "municipality", "county": "h", "population": 8_000}
                for each in others
            ),
        ],
        "bodies": [{"id": body, "name": f"Työryhmä {body}", "level": "operational"} for body, _ in members],
        "seats": [{"body": body, "on_behalf_of": each} for body, group in members for each in group],
        "reports": [{"organization": "h", "topic": "register:seats", "reported": "yes"}],
    }


@analysis(
    subject="county",
    severity="warning",
    needs=("seats", "population"),
    title={"fi": "Keskuskaupungin hallitsevuus", "sv": "Centralstadens dominans", "en": "Central-city dominance"},
    message={
        "fi": "{county}: {city} on yhteistyössä vahvempi kuin sen koko selittää – {detail}. Ryhmiä, joissa kaupunki "
        "istuu: {observed_bodies}/{bodies}; arvalla tasan {expected_bodies_even}, väkiluvun mukaan "
        "{expected_bodies_proportional}.",
        "sv": "{county}: {city} är starkare i samarbetet än dess storlek förklarar – {detail}. Grupper där staden "
        "sitter: {observed_bodies}/{bodies}; vid jämn lottning {expected_bodies_even}, enligt folkmängd "
        "{expected_bodies_proportional}.",
        "en": "{county}: {city} is stronger in the cooperation than its size explains – {detail}. Groups with the "
        "city: {observed_bodies}/{bodies}; by an even lot {expected_bodies_even}, by population "
        "{expected_bodies_proportional}.",
    },
    remedy={
        "fi": "Arvioikaa, ovatko ryhmien kokoonpanot tarkoituksenmukaisia ja pääsevätkö pienet kunnat mukaan suoraan.",
        "sv": "Bedöm om gruppernas sammansättning är ändamålsenlig och om de små kommunerna deltar direkt.",
        "en": "Consider whether the groups are composed as they should be, and whether small municipalities take part.",
    },
    asks={"": "register:seats", "population-unknown": "population"},
    details={
        "participation": {
            "fi": "se istuu useammassa ryhmässä kuin sattuma antaisi",
            "sv": "den sitter i fler grupper än slumpen skulle ge",
            "en": "it sits in more groups than chance would give",
        },
        "structure": {
            "fi": "muiden väliset yhteydet kulkevat sen kautta",
            "sv": "de övrigas förbindelser går genom den",
            "en": "the ties of the others run through it",
        },
        "participation-and-structure": {
            "fi": "se istuu useammassa ryhmässä kuin sattuma antaisi, ja muiden väliset yhteydet kulkevat sen kautta",
            "sv": "den sitter i fler grupper än slumpen skulle ge, och de övrigas förbindelser går genom den",
            "en": "it sits in more groups than chance would give, and the ties of the others run through it",
        },
        "population-unknown": {
            "fi": "väkiluku ei ole tiedossa",
            "sv": "folkmängden är inte känd",
            "en": "the population is not known",
        },
    },
    no_cypher="it draws thousands of random networks",
    fires=(
        Example("The city sits in all of twelve working groups.", _example(12, "c"), {"county": "h"}, "participation"),
    ),
    silent=(Example("Places go round.", _example(12, ""), {"county": "h"}),),
    asking=(
        Example(
            "Nobody has reported the seats.", {**_example(12, "c"), "reports": []}, {"county": "h"}, "not-reported"
        ),
    ),
    sources=("Freeman 1977", "Borgatti 2006", "Efraimidis & Spirakis 2006"),
)
def central_city_dominance(
    network: Network, *, draws: int = 999, alpha: float = 0.05, fragmentation: float = 0.10, seed: int = _SEED
) -> DataFrame:
    """Tell whether a county's most populous municipality is stronger than both of two random worlds would make it.

    In the *even* world every non-plenary body draws its municipalities, and every other tie its ends, with equal
    chances; in the *proportional* one with chances proportional to population. `participation`: the number of bodies
    with the city. `structure`: its share of the betweenness among the municipalities; looked at only where the
    fragmentation among the others rises by `fragmentation` or more without the city. A test holds when P =
    (1+#)/(1+draws) ≤ `alpha` in both worlds (the larger P counts). `draws` worlds of each kind, from the `seed`.

    Not applicable with fewer than five municipalities, two equally large ones, or Helsinki among them. Undecided when
    fewer than 80 % have reported their seats and there is no register. Evidence: `city`, `municipalities`,
    `observed_…`, `expected_…_even`, `expected_…_proportional`, `p_…_even`, `p_…_proportional` for bodies and
    betweenness, `fragmentation_rise`, and the city's `seat_share` and `chair_share` beside `fair_share`, the larger
    of an even share and its share of the population.
    """
    chances = Chances(draws=draws, alpha=alpha, fragmentation=fragmentation, seed=seed)
    cooperation = _cooperation(network)
    judged = [
        {"county": county, **_judge(network, county, members, cooperation, chances)}
        for county, members in network.counties.items()
    ]
    columns = ["county", "applies", "open", "detail", *_EVIDENCE]
    rows = pd.DataFrame(judged).reindex(columns=columns).astype({"open": "str", "detail": "str"})
    return verdicts(
        rows.drop(columns=["applies", "open", "detail"]),
        applies=rows["applies"].eq(True),
        true=rows["open"].isna() & rows["detail"].notna(),
        unknown=rows["open"].notna(),
        detail=rows["open"].fillna(rows["detail"]),
    )


def _judge(
    network: Network, county: str, members: tuple[str, ...], cooperation: Cooperation, chances: Chances
) -> dict[str, Any]:
    """Judge one county: whether it `applies`, why it is `open`, the `detail` that holds, the evidence."""
    served = municipalities(network).set_index("organization")["population"].reindex(list(members))
    organizes_itself = (county_of(network).reindex(sorted(outside(network))) == county).any()
    if len(members) < _FEWEST or organizes_itself:
        return {"applies": False}
    if served.isna().any():
        return {"applies": True, "open": "population-unknown"}
    population = served.to_numpy(dtype=float)
    city = int(population.argmax())
    if (population == population[city]).sum() > 1:
        return {"applies": False}
    return {
        "applies": True,
        "open": None if _reported(network, members) else "not-reported",
        "city": members[city],
        "municipalities": len(members),
        **compare(_arrays(cooperation, county, members, population), city, chances),
        **_shares(cooperation["seats"].get(county), members, city, population),
    }


def _reported(network: Network, members: tuple[str, ...]) -> bool:
    return len(answered(network, "seats").intersection(members)) >= _ENOUGH_REPORTED * len(members) - 1e-9


def _cooperation(network: Network) -> Cooperation:
    """What the municipalities do together, by county: `members` of non-plenary bodies, other `ties`, all `seats`."""
    county = municipalities(network).set_index("organization")["county"]
    members, seats, others = membership(network), counted_seats(network), ties(network)
    members = members[~members["body"].isin(plenary_bodies(network))]
    others = others.loc[others["kind"] != "body", ["one", "other", "through"]].drop_duplicates()
    others = others[others["one"].map(county) == others["other"].map(county)]
    owners = {"members": (members, "organization"), "ties": (others, "one"), "seats": (seats, "organization")}
    return {name: dict(iter(rows.groupby(rows[column].map(county)))) for name, (rows, column) in owners.items()}


def _arrays(cooperation: Cooperation, county: str, members: tuple[str, ...], population: Floats) -> County:
    """Put the cooperation of a county's municipalities into arrays."""
    position = pd.Series(range(len(members)), index=list(members))
    seats, others = (cooperation[name].get(county) for name in ("members", "ties"))
    table = np.zeros((0 if seats is None else seats["body"].nunique(), len(members)), dtype=bool)
    ends = np.zeros((0, 2), dtype=np.intp)
    if seats is not None:
        table[seats["body"].factorize()[0], position[seats["organization"]]] = True
    if others is not None:
        ends = np.column_stack([position[others["one"]], position[others["other"]]])
    return County(population, table, ends)


def _shares(
    seats: DataFrame | None, members: tuple[str, ...], city: int, population: Floats
) -> dict[str, float | None]:
    """The city's share of all seats and of all chairs, beside the larger of an even share and its population share."""
    fair = max(1 / len(members), float(population[city] / population.sum()))
    if seats is None:
        return {"seat_share": None, "chair_share": None, "fair_share": fair}
    own, chairs = seats["organization"] == members[city], seats["role"] == "chair"
    chaired = float(own[chairs].mean()) if chairs.any() else None
    return {"seat_share": float(own.mean()), "chair_share": chaired, "fair_share": fair}
