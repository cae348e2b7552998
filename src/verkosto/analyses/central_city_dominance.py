"""Whether the central city is stronger than its size explains."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
import pandas as pd

from verkosto.analyses._worlds import TESTED, Chances, County, Floats, compare
from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.activity import answered
from verkosto.model.bodies import counted_seats, membership, plenary_bodies
from verkosto.model.keyed import keys_of
from verkosto.model.organizations import county_of, municipalities, outside
from verkosto.model.ties import ties

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

_FEWEST = 5
_ENOUGH_REPORTED = 0.8
_SEED = 20231215
_Pairs: TypeAlias = list[tuple[str, str]]
_EVIDENCE = ("city", "municipalities", *TESTED, "seat_share", "chair_share", "fair_share")


@dataclass(frozen=True)
class _Cooperation:
    """What the municipalities do together, by county, and what is known of them.

    `members` (organisation and non-plenary body), other `ties` (two organisations), all `seats` (organisation and
    role); `population` by municipality; the counties with a municipality that organises its services `alone`; who has
    `answered` about seats.
    """

    members: dict[str, _Pairs]
    ties: dict[str, _Pairs]
    seats: dict[str, _Pairs]
    population: dict[str, float]
    alone: frozenset[str]
    answered: frozenset[str]


_ROUND = ("kl", "lm", "mn", "no", "op", "pk") * 2
_ALL = tuple(f"c{pair}" for pair in _ROUND)
_HALVES = ("klm",) * 5 + ("nop",) * 5
_CITY = tuple(f"c{half}" for half in _HALVES)
_H = {"county": "h"}


def _example(*groups: str, others: int | str = 8_000) -> Records:
    """A county of seven: a city `c` and six others, and who sits in each working group."""
    members = [(f"b{number}", group) for number, group in enumerate(groups)]
    return {
        "organizations": [
            {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
            {"id": "c", "name": "Kaupunki", "kind": "municipality", "county": "h", "population": 10_000},
            *(
                {"id": each, "name": f"Kunta {each}", "kind": "municipality", "county": "h", "population": others}
                for each in "klmnop"
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
    question={
        "fi": "Onko alueen suurin kunta yhteistyössä vahvempi kuin sen koko selittää? Havainto tehdään, kun kunta "
        "istuu useammassa ryhmässä tai muiden väliset yhteydet kulkevat sen kautta useammin kuin sattuma antaisi – "
        "sekä tasan että väkiluvun mukaan arvottuna.",
        "sv": "Är områdets största kommun starkare i samarbetet än dess storlek förklarar? En iakttagelse görs när "
        "kommunen sitter i fler grupper, eller de övrigas förbindelser oftare går genom den, än slumpen skulle ge – "
        "både vid jämn lottning och vid lottning enligt folkmängd.",
        "en": "Is the county's most populous municipality stronger in the cooperation than its size explains? It fires "
        "when it sits in more groups, or the ties of the others run through it more often, than chance would give – by "
        "an even lot and by one according to population.",
    },
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
        Example("The city sits in all of twelve working groups.", _example(*_ALL), _H, "participation"),
        Example("The two halves meet only through the city.", _example(*_HALVES, "cklm", "cnop"), _H, "structure"),
        Example("The city sits everywhere and joins the halves.", _example(*_CITY), _H, "participation-and-structure"),
    ),
    silent=(Example("Places go round.", _example(*_ROUND), _H),),
    asking=(
        Example("Nobody has reported the seats.", {**_example(*_ALL), "reports": []}, _H, "not-reported"),
        Example("The populations are not known.", _example(*_ROUND, others=""), _H, "population-unknown"),
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
        {"county": county, **_judge(county, members, cooperation, chances)}
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
    county: str, members: tuple[str, ...], cooperation: _Cooperation, chances: Chances
) -> dict[str, Any]:
    """Judge one county: whether it `applies`, why it is `open`, the `detail` that holds, the evidence."""
    if len(members) < _FEWEST or county in cooperation.alone:
        return {"applies": False}
    population = np.array([cooperation.population[each] for each in members])
    if np.isnan(population).any():
        return {"applies": True, "open": "population-unknown"}
    city = int(population.argmax())
    if (population == population[city]).sum() > 1:
        return {"applies": False}
    return {
        "applies": True,
        "open": None if _reported(cooperation, members) else "not-reported",
        "city": members[city],
        "municipalities": len(members),
        **compare(_arrays(cooperation, county, members, population), city, chances),
        **_shares(cooperation.seats.get(county, []), members, city, population),
    }


def _reported(cooperation: _Cooperation, members: tuple[str, ...]) -> bool:
    return len(cooperation.answered.intersection(members)) >= _ENOUGH_REPORTED * len(members) - 1e-9


def _cooperation(network: Network) -> _Cooperation:
    served = municipalities(network).set_index("organization")
    county = dict(zip(served.index, served["county"], strict=True))
    members, seats, others = membership(network), counted_seats(network), ties(network)
    members = members[~members["body"].isin(plenary_bodies(network))]
    others = others.loc[others["kind"] != "body", ["one", "other", "through"]].drop_duplicates()
    others = others[others["one"].map(county) == others["other"].map(county)]
    return _Cooperation(
        members=_by_county(keys_of(members, ["organization", "body"]), county),
        ties=_by_county(keys_of(others, ["one", "other"]), county),
        seats=_by_county(keys_of(seats, ["organization", "role"]), county),
        population=dict(zip(served.index, served["population"].astype("float64"), strict=True)),
        alone=frozenset(county_of(network).reindex(sorted(outside(network))).dropna()),
        answered=answered(network, "seats"),
    )


def _by_county(pairs: _Pairs, county: dict[str, str]) -> dict[str, _Pairs]:
    """Sort pairs by the county of the first of the two; what no county serves is left out."""
    found: dict[str, _Pairs] = {}
    for pair in pairs:
        if pair[0] in county:
            found.setdefault(county[pair[0]], []).append(pair)
    return found


def _arrays(cooperation: _Cooperation, county: str, members: tuple[str, ...], population: Floats) -> County:
    """Put the cooperation of a county's municipalities into arrays."""
    position = {member: place for place, member in enumerate(members)}
    seats = cooperation.members.get(county, [])
    row = {body: number for number, body in enumerate(dict.fromkeys(body for _, body in seats))}
    table = np.zeros((len(row), len(members)), dtype=bool)
    for organization, body in seats:
        table[row[body], position[organization]] = True
    ends = [(position[one], position[other]) for one, other in cooperation.ties.get(county, [])]
    return County(population, table, np.array(ends, dtype=np.intp).reshape(-1, 2))


def _shares(
    seats: _Pairs, members: tuple[str, ...], city: int, population: Floats
) -> dict[str, float | None]:
    """The city's share of all seats and of all chairs, beside the larger of an even share and its population share."""
    fair = max(1 / len(members), float(population[city] / population.sum()))
    seated = [each == members[city] for each, _ in seats]
    chaired = [each == members[city] for each, role in seats if role == "chair"]
    own, chairs = (sum(found) / len(found) if found else None for found in (seated, chaired))
    return {"seat_share": own, "chair_share": chairs, "fair_share": fair}
