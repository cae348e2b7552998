"""Whether those far away take part less."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import pandas as pd

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.activity import REGISTERS
from verkosto.model.fairness import SLACK, open_topics, participation, shared_seats

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from pandas import DataFrame, Series

    from verkosto.model import Network

_Floats: TypeAlias = "NDArray[np.float64]"
_EARTH = 6371.0088
_METRE = 3
_H = {"county": "h"}


def _tables(*seats: int) -> Records:
    """Eight municipalities on one line, the largest in the south; the seats of each as told."""
    return {
        "organizations": [
            {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
            *(
                {
                    "id": f"m{number}",
                    "name": f"Kunta {number}",
                    "kind": "municipality",
                    "county": "h",
                    "population": 20_000 - 1_000 * number,
                    "lon": 25.0,
                    "lat": 61.0 + number / 4,
                }
                for number in range(len(seats))
            ),
        ],
        "bodies": [{"id": "b", "name": "Neuvottelukunta", "level": "strategic", "owner": "h"}],
        "seats": [
            {"body": "b", "on_behalf_of": f"m{number}"} for number, count in enumerate(seats) for _ in range(count)
        ],
        "reports": [{"organization": "h", "topic": "register:seats", "reported": "yes"}],
    }


@analysis(
    subject="county",
    severity="info",
    needs=("seats", "population"),
    question={
        "fi": "Onko kunnilla sitä vähemmän paikkoja, mitä kauempana ne ovat? Havainto tehdään, kun etäisyyden ja "
        "paikkojen määrän välinen järjestyskorrelaatio on kynnysarvoa pienempi. Etäisyydet lasketaan hyvinvointialueen "
        "paikasta, muuten suurimmasta kunnasta.",
        "sv": "Har kommunerna desto färre platser ju längre bort de ligger? En iakttagelse görs när rangkorrelationen "
        "mellan avståndet och antalet platser är lägre än tröskelvärdet. Avstånden räknas från välfärdsområdets plats, "
        "annars från den största kommunen.",
        "en": "Do municipalities have the fewer seats the farther away they are? It fires when the rank correlation "
        "between distance and seats is below the threshold. Distances are from the county's own place, else from the "
        "most populous municipality.",
    },
    limits={
        "correlation": {
            "fi": "havainto tehdään, kun korrelaatio on tätä pienempi",
            "sv": "iakttagelsen görs när korrelationen är lägre än detta",
            "en": "it fires when the correlation is below this",
        },
        "fewest_municipalities": {
            "fi": "vähintään näin monta kuntaa, jotta arvioidaan",
            "sv": "minsta antal kommuner för en bedömning",
            "en": "the fewest municipalities that are judged",
        },
    },
    title={
        "fi": "Etäisyys ratkaisee osallistumisen",
        "sv": "Avståndet avgör deltagandet",
        "en": "Distance decides",
    },
    message={
        "fi": "{county}: mitä kauempana kunta on, sitä vähemmän sillä on paikkoja toimielimissä "
        "(Spearmanin järjestyskorrelaatio {spearman}, kuntia {municipalities}; etäisyyksien lähtöpaikka: {centre})",
        "sv": "{county}: ju längre bort en kommun ligger, desto färre platser har den i organen "
        "(Spearmans rangkorrelation {spearman}, kommuner {municipalities}; avstånden räknas från: {centre})",
        "en": "{county}: the farther away a municipality is, the fewer seats it has in the bodies "
        "(Spearman's rank correlation {spearman}, municipalities {municipalities}; distances from: {centre})",
    },
    remedy={
        "fi": "Tarjotkaa etäosallistumista, kierrättäkää kokouspaikkaa tai sopikaa seudullisesta edustuksesta.",
        "sv": "Erbjud deltagande på distans, låt mötesplatsen rotera eller kom överens om regional representation.",
        "en": "Offer taking part from afar, let the place of the meetings go round, or agree on sub-regional seats.",
    },
    asks="register:seats",
    no_cypher="it is a rank correlation of distances on a sphere",
    fires=(Example("The seats grow fewer with every step away.", _tables(8, 7, 6, 5, 4, 3, 2, 1), _H),),
    silent=(Example("The farthest have as many as the nearest.", _tables(5, 4, 3, 2, 2, 3, 4, 5), _H),),
    asking=(
        Example(
            "Nobody has reported the seats.",
            {**_tables(8, 7, 6, 5, 4, 3, 2, 1), "reports": []},
            _H,
            "not-reported",
        ),
    ),
    sources=("Spearman 1904", "Sinnott 1984"),
)
def distance_decides(
    network: Network, *, correlation: float = -0.5, fewest_municipalities: int = 8, fewest_seats: int = 20
) -> DataFrame:
    """Tell in which counties the municipalities have the fewer seats the farther away they are.

    True when Spearman's rank correlation (ties share their mean rank) between distance and seats is below
    `correlation`. Distances are great circles (haversine), to the metre, from the county's own place where the data
    give one, else from its most populous municipality, which itself counts as well. Counted are the seats of the
    county's municipalities in its bodies, plenary ones included. Not applicable with fewer than
    `fewest_municipalities`, fewer than `fewest_seats` seats on record, or no place of the county and two
    municipalities equally large. Undecided when fewer than 80 % of the municipalities have reported their seats and
    there is no register, when the centre is not known, and when the seats and places of too few are. Where all have
    equally many seats there is no correlation (null), and the verdict is false. Evidence: `spearman`,
    `municipalities` (compared), `centre`, `all_seats`.
    """
    rows = _facts(network)
    few = rows["compared"] < fewest_municipalities
    placed = rows["centre"].notna()
    topics = open_topics(
        {
            REGISTERS["seats"]: ~rows["reported"] | (few & rows["blank_seats"]),
            "population": ~placed,
            "places": placed & few & rows["blank_places"],
        }
    )
    decided = topics.str.len() == 0
    proven = decided & (rows["spearman"] < correlation - SLACK)
    enough = (rows["all_seats"] >= fewest_seats) & (rows["municipalities"] >= fewest_municipalities)
    evidence = {"spearman": rows["spearman"].where(~few), "municipalities": rows["compared"], "topics": topics}
    return verdicts(
        rows[["county", "centre", "all_seats"]].assign(**evidence),
        applies=enough & ~rows["tied"],
        true=proven,
        unknown=~decided,
        detail=pd.Series("not-reported", rows.index).mask(proven),
    )


def _facts(network: Network) -> DataFrame:
    """The counties, sorted, with their centre, how many municipalities can be compared, and the correlation."""
    counties = shared_seats(network).merge(_centres(network), on="county")
    pairs = _distances(network, counties)
    compared = pairs.dropna(subset=["seats", "distance"])
    blank = pairs[["seats", "distance"]].isna().groupby(pairs["county"]).any()
    return counties.assign(
        compared=counties["county"].map(compared["county"].value_counts()).fillna(0).astype(int),
        spearman=counties["county"].map(_spearman(compared)),
        blank_seats=counties["county"].map(blank["seats"]).eq(True),
        blank_places=counties["county"].map(blank["distance"]).eq(True),
    )


def _centres(network: Network) -> DataFrame:
    """Where each county is: `county`, `centre` (itself, its largest municipality or null) and `tied` (two largest)."""
    counties = shared_seats(network)
    placed = network.frame("organizations").dropna(subset=["lon", "lat"])["id"]
    own = counties["county"].where(counties["county"].isin(placed))
    sizes = participation(network).sort_values("population", ascending=False, kind="stable")
    largest = sizes["population"] == sizes.groupby("county")["population"].transform("max")
    first = sizes[largest].groupby("county")["organization"].agg(["first", "size"]).reindex(counties["county"])
    city = pd.Series(first["first"].to_numpy(), counties.index, dtype="str").where(counties["inhabitants"].notna())
    tied = pd.Series(first["size"].to_numpy() > 1, counties.index) & own.isna() & counties["inhabitants"].notna()
    return pd.DataFrame({"county": counties["county"], "centre": own.fillna(city.mask(tied)), "tied": tied})


def _distances(network: Network, counties: DataFrame) -> DataFrame:
    """How far each municipality is from its county's centre: `county`, `seats` and `distance` in kilometres."""
    rows = participation(network).merge(counties[["county", "centre"]], on="county")
    places = network.frame("organizations").set_index("id")[["lon", "lat"]]
    here, there = (np.radians(places.reindex(rows[each]).to_numpy()) for each in ("organization", "centre"))
    distance = _great_circle(here, there)
    return rows[["county"]].assign(seats=rows["seats"].astype("float64"), distance=distance.round(_METRE))


def _great_circle(here: _Floats, there: _Floats) -> _Floats:
    """The length of the great circles between points (n, 2) of longitude and latitude in radians, in kilometres.

    The haversine formula (Sinnott 1984, Sky and Telescope 68) on a sphere of the mean radius of the Earth.
    """
    lon, lat = ((there - here) / 2).T
    half = np.sin(lat) ** 2 + np.cos(here[:, 1]) * np.cos(there[:, 1]) * np.sin(lon) ** 2
    length: _Floats = 2 * _EARTH * np.arcsin(np.sqrt(half.clip(0, 1)))
    return length


def _spearman(compared: DataFrame) -> Series[float]:
    """The rank correlation of distance and seats in each county; null where either is the same for all.

    Pearson's correlation of the mean ranks (Spearman 1904, Am. J. Psychol. 15).
    """
    grouped = compared.groupby("county")
    ranks = grouped[["distance", "seats"]].rank()
    ranks = ranks - ranks.groupby(compared["county"]).transform("mean")
    products = pd.DataFrame(
        {
            "both": ranks["distance"] * ranks["seats"],
            "distance": ranks["distance"] ** 2,
            "seats": ranks["seats"] ** 2,
        }
    )
    sums = products.groupby(compared["county"]).sum()
    spread = (sums["distance"] * sums["seats"]) ** 0.5
    return sums["both"] / spread.where(spread > 0)
