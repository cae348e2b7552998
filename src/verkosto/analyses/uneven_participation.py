"""Whether a county's municipalities take part unevenly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import pandas as pd

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.fairness import SLACK, participation, shared_seats

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from verkosto.model import Network

_Curve: TypeAlias = tuple[tuple[float, float], ...]
_H = {"county": "h"}


def _tables(**seats: int) -> Records:
    return {
        "organizations": [
            {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
            *(
                {"id": each, "name": f"Kunta {each}", "kind": "municipality", "county": "h", "population": 10_000}
                for each in "kmnp"
            ),
        ],
        "bodies": [{"id": "b", "name": "Neuvottelukunta", "level": "strategic", "owner": "h"}],
        "seats": [{"body": "b", "on_behalf_of": each} for each, count in seats.items() for _ in range(count)],
        "reports": [{"organization": "h", "topic": "register:seats", "reported": "yes"}],
    }


@analysis(
    subject="county",
    severity="notice",
    needs=("seats", "population"),
    question={
        "fi": "Jakautuvatko paikat toimielimissä epätasaisesti kuntien kesken? Havainto tehdään, kun paikkojen "
        "Gini-kerroin ylittää kynnysarvon.",
        "sv": "Fördelas platserna i organen ojämnt mellan kommunerna? En iakttagelse görs när platsernas "
        "Ginikoefficient överstiger tröskelvärdet.",
        "en": "Are the seats in the bodies shared unevenly among the municipalities? It fires when their Gini "
        "coefficient exceeds the threshold.",
    },
    limits={
        "limit": {
            "fi": "suurin hyväksyttävä Gini-kerroin",
            "sv": "största godtagbara Ginikoefficient",
            "en": "the largest Gini coefficient that passes",
        },
    },
    title={
        "fi": "Osallistuminen on epätasaista",
        "sv": "Deltagandet är ojämnt",
        "en": "Uneven participation",
    },
    message={
        "fi": "{county}: paikat toimielimissä jakautuvat kunnille epätasaisesti (Gini-kerroin {gini}); "
        "ilman paikkaa jääneitä kuntia {without}/{municipalities}",
        "sv": "{county}: platserna i organen fördelas ojämnt mellan kommunerna (Ginikoefficient {gini}); "
        "kommuner utan plats {without}/{municipalities}",
        "en": "{county}: the seats in the bodies are shared unevenly among the municipalities (Gini {gini}); "
        "municipalities without a seat: {without}/{municipalities}",
    },
    remedy={
        "fi": "Arvioikaa, missä toimielimissä vähän paikkoja saaneiden kuntien pitäisi olla mukana.",
        "sv": "Bedöm i vilka organ de kommuner som har få platser borde delta.",
        "en": "Consider in which bodies the municipalities with few seats should take part.",
    },
    asks="register:seats",
    no_cypher="a concentration curve is a running sum over ordered rows, not a pattern",
    fires=(Example("Two of four hold all twenty seats.", _tables(k=10, m=10), _H),),
    silent=(Example("Everybody has five.", _tables(k=5, m=5, n=5, p=5), _H),),
    asking=(Example("Nobody has reported the seats.", {**_tables(k=10, m=10), "reports": []}, _H, "not-reported"),),
    sources=("Gini 1912", "Kakwani 1977"),
)
def uneven_participation(network: Network, *, limit: float = 0.4, fewest_seats: int = 20) -> DataFrame:
    """Tell in which counties the seats are shared unevenly: their Gini coefficient exceeds `limit`.

    Gini = Σᵢ Σⱼ |xᵢ − xⱼ| / (2 n Σ x), municipalities without seats kept as zeros. Counted are the seats of the
    county's municipalities in its bodies, plenary ones included; a municipality that has neither reported nor a seat
    on record is left out. Not applicable when fewer than `fewest_seats` are on record. Undecided when fewer than 80 %
    of the municipalities have reported their seats and there is no register. Evidence: `gini`, `all_seats`,
    `municipalities` (counted), `without` (those without a seat), `curve`: the concentration curve against population
    – pairs of the share of the population and the share of the seats that the smallest municipalities have together,
    a point for each size, from (0, 0) to (1, 1); null when a population is missing.
    """
    counties = shared_seats(network)[["county", "all_seats", "reported"]]
    seats = participation(network).dropna(subset="seats")
    seats = seats.astype({"seats": "float64", "population": "float64"})
    grouped = seats.groupby("county")["seats"]
    told: dict[str, Series[Any]] = {
        "gini": _gini(seats),
        "municipalities": grouped.size(),
        "without": (seats["seats"] == 0).groupby(seats["county"]).sum(),
        "curve": _curves(seats),
    }
    rows = counties.assign(**{name: counties["county"].map(found) for name, found in told.items()})
    rows = rows.astype({"municipalities": "Int64", "without": "Int64"})
    proven = (rows["gini"] > limit + SLACK) & rows["reported"]
    return verdicts(
        rows.drop(columns="reported"),
        applies=rows["all_seats"] >= fewest_seats,
        true=proven,
        unknown=~rows["reported"],
        detail=pd.Series("not-reported", rows.index).mask(proven),
    )


def _gini(seats: DataFrame) -> Series[float]:
    """The Gini coefficient of each county; null where there are no seats.

    From the ranks i of the sorted values it is 2 Σ i·x / (n Σ x) − (n + 1)/n.
    """
    ordered = seats.sort_values(["county", "seats"])
    rank = ordered.groupby("county").cumcount() + 1
    grouped = ordered.assign(weighted=rank * ordered["seats"]).groupby("county")
    size, total = grouped.size(), grouped["seats"].sum()
    return (2 * grouped["weighted"].sum() / (size * total) - (size + 1) / size).where(total > 0)


def _curves(seats: DataFrame) -> Series[Any]:
    """The concentration curve of each county whose populations are known; equally large ones make one step."""
    steps = seats.groupby(["county", "population"], dropna=False).agg(seats=("seats", "sum"), size=("seats", "size"))
    steps = steps.reset_index().assign(people=lambda found: found["population"] * found["size"])
    found = {county: _curve(group) for county, group in steps.groupby("county")}
    return pd.Series(found, dtype="object")


def _curve(steps: DataFrame) -> _Curve | None:
    people, seats = (steps[each].to_numpy(dtype=float).cumsum() for each in ("people", "seats"))
    if not (people[-1] > 0 and seats[-1] > 0):
        return None
    return ((0.0, 0.0), *zip((people / people[-1]).tolist(), (seats / seats[-1]).tolist(), strict=True))
