"""Random worlds to compare a county with: who would sit where if places were drawn by lot."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]
Booleans: TypeAlias = NDArray[np.bool_]


@dataclass(frozen=True)
class County:
    """The cooperation of one county's municipalities, as arrays.

    `population`: (n,). `bodies`: (b, n), who sits in which non-plenary body. `ties`: (t, 2), the other ties as pairs
    of positions.
    """

    population: Floats
    bodies: Booleans
    ties: NDArray[np.intp]


@dataclass(frozen=True)
class Chances:
    """How the worlds are drawn and when a test holds: the thresholds of `central-city-dominance`."""

    draws: int
    alpha: float
    fragmentation: float
    seed: int


TESTED = (
    "bodies",
    "observed_bodies",
    "expected_bodies_even",
    "expected_bodies_proportional",
    "p_bodies_even",
    "p_bodies_proportional",
    "fragmentation_rise",
    "observed_betweenness",
    "expected_betweenness_even",
    "expected_betweenness_proportional",
    "p_betweenness_even",
    "p_betweenness_proportional",
)
"""What `compare` tells, beside `detail`."""

_TOLERANCE = 1e-9


def compare(county: County, city: int, chances: Chances) -> dict[str, Any]:
    """Hold one municipality against the even and the proportional world: `detail` and what `TESTED` names.

    Betweenness is compared only where taking the city away would cut the others apart; else it is None.
    """
    graph = adjacency(county.bodies[None], county.ties[None])
    rise = fragmentation_rise(graph[0], city)
    structural = rise >= chances.fragmentation - _TOLERANCE
    own = float(betweenness_share(graph, city)[0])
    seen: dict[str, Any] = {
        "bodies": len(county.bodies),
        "observed_bodies": int(county.bodies[:, city].sum()),
        "fragmentation_rise": rise,
        "observed_betweenness": own,
    }
    for world, weights in (
        ("even", np.ones(len(county.population))),
        ("proportional", np.maximum(county.population, _TOLERANCE)),
    ):
        rng = np.random.default_rng(chances.seed)
        seats = draw_seats(county, city, weights, chances.draws, rng)
        seen |= _beside("bodies", world, seen["observed_bodies"], seats)
        if structural:
            bodies = draw_bodies(county, weights, chances.draws, rng)
            drawn = adjacency(bodies, draw_ties(county, weights, chances.draws, rng))
            seen |= _beside("betweenness", world, own, betweenness_share(drawn, city))
    return {**seen, "detail": _detail(seen, chances.alpha)}


def _beside(what: str, world: str, observed: float, drawn: NDArray[Any]) -> dict[str, float]:
    """Put what was observed beside a world: the expected value and P = (1+#)/(1+R) of at least as much."""
    at_least = int((drawn >= observed - _TOLERANCE).sum())
    return {f"expected_{what}_{world}": float(drawn.mean()), f"p_{what}_{world}": (1 + at_least) / (1 + len(drawn))}


def _detail(seen: dict[str, Any], alpha: float) -> str | None:
    """Name the tests that hold in both worlds; None when neither does."""
    names = {"bodies": "participation", "betweenness": "structure"}
    holds = [
        name
        for what, name in names.items()
        if max(seen.get(f"p_{what}_even", 1.0), seen.get(f"p_{what}_proportional", 1.0)) <= alpha
    ]
    return "-and-".join(holds) or None


def draw_seats(
    county: County, city: int, weights: Floats, draws: int, rng: np.random.Generator
) -> NDArray[np.intp]:
    """Draw the municipalities of every body as `draw_bodies` does, and count the bodies with one of them: (draws,).

    Only whether that one is among them is drawn, with its chance to be: bodies are drawn independently.
    """
    sizes = county.bodies.sum(axis=1)
    chance = inclusion(weights, city)[sizes]
    counted: NDArray[np.intp] = (rng.random((draws, len(sizes))) < chance).sum(axis=1)
    return counted


def inclusion(weights: Floats, one: int, *, nodes: int = 64) -> Floats:
    """Give the chance of one to be among the first 0, 1, … n drawn as `draw_bodies` does: (n + 1,).

    With the arrival time of the one as its quantile u, each other has arrived before with chance 1 − (1 − u)^(w/w₁);
    how many have is Poisson-binomial, and the mean over u is taken by Gauss and Legendre's quadrature.
    """
    if (weights == weights[one]).all():
        return np.arange(len(weights) + 1) / len(weights)
    points, shares = _quadrature(nodes)
    before = 1.0 - (0.5 - points / 2)[:, None] ** (np.delete(weights, one) / weights[one])
    count = np.zeros((nodes, len(weights)))
    count[:, 0] = 1.0
    for arrived in before.T:
        count[:, 1:] += (count[:, :-1] - count[:, 1:]) * arrived[:, None]
        count[:, 0] *= 1.0 - arrived
    chance: Floats = np.concatenate([[0.0], np.minimum(np.cumsum(shares @ count / 2), 1.0)])
    return chance


@cache
def _quadrature(nodes: int) -> tuple[Floats, Floats]:
    """Give the points and weights of Gauss and Legendre's quadrature between −1 and 1."""
    points, weights = np.polynomial.legendre.leggauss(nodes)
    return points, weights


def draw_bodies(county: County, weights: Floats, draws: int, rng: np.random.Generator) -> Booleans:
    """Draw the municipalities of every body anew: (draws, b, n).

    Sizes are kept; places are filled one after another without replacement, with chances proportional to `weights`
    (n,) – drawn at once as the smallest of exponential arrival times (Efraimidis & Spirakis 2006, Inf. Process. Lett.
    97).
    """
    arrival = _arrivals(county.bodies.shape, weights, draws, rng)
    last = np.maximum(county.bodies.sum(axis=1), 1) - 1
    latest = np.take_along_axis(np.sort(arrival, axis=2), np.broadcast_to(last[:, None], (draws, len(last), 1)), axis=2)
    drawn: Booleans = arrival <= latest
    return drawn


def draw_ties(county: County, weights: Floats, draws: int, rng: np.random.Generator) -> NDArray[np.intp]:
    """Draw the two ends of every other tie anew, as `draw_bodies` does: (draws, t, 2)."""
    arrival = _arrivals((len(county.ties), len(weights)), weights, draws, rng)
    ends: NDArray[np.intp] = arrival.argsort(axis=2)[:, :, :2]
    return ends


def _arrivals(shape: tuple[int, ...], weights: Floats, draws: int, rng: np.random.Generator) -> Floats:
    """When each would come to each place if all came at random, the heavier the sooner: (draws, *shape)."""
    arrival: Floats = rng.standard_exponential((draws, *shape))
    arrival /= weights
    return arrival


def adjacency(bodies: Booleans, ties: NDArray[np.intp]) -> Booleans:
    """Tie who share a body, and the ends of other ties: (draws, n, n) from (draws, b, n) and (draws, t, 2)."""
    seats = bodies.astype(np.float32)
    together = seats.transpose(0, 2, 1) @ seats > 0
    draw = np.arange(len(bodies))[:, None]
    together[draw, ties[..., 0], ties[..., 1]] = True
    together[draw, ties[..., 1], ties[..., 0]] = True
    together[:, np.arange(together.shape[1]), np.arange(together.shape[1])] = False
    return together


def distances_and_paths(graphs: Booleans) -> tuple[Floats, Floats]:
    """Lengths of the shortest paths (inf: none) and how many there are: two arrays (draws, n, n).

    Breadth-first search from all nodes of all graphs at once (Brandes 2001, J. Math. Sociol. 25).
    """
    links = graphs.astype(np.float64)
    paths = np.broadcast_to(np.eye(graphs.shape[1]), graphs.shape).copy()
    distance = np.where(paths > 0, 0.0, np.inf)
    frontier = paths
    for length in range(1, graphs.shape[1]):
        frontier = np.where(np.isinf(distance), frontier @ links, 0.0)
        if not frontier.any():
            break
        reached = frontier > 0
        distance[reached] = length
        paths = np.where(reached, frontier, paths)
    return distance, paths


def betweenness_share(graphs: Booleans, node: int) -> Floats:
    """Share of a node in the sum of all betweenness (Freeman 1977, Sociometry 40): (draws,); 0 without any."""
    distance, paths = distances_and_paths(graphs)
    reachable = np.isfinite(distance) & (distance > 0)
    total = np.where(reachable, distance - 1, 0.0).sum(axis=(1, 2))
    through = distance[:, :, node, None] + distance[:, None, node, :] == distance
    through &= reachable
    through[:, node, :] = through[:, :, node] = False
    product = paths[:, :, node, None] * paths[:, None, node, :]
    own = np.divide(product, paths, out=np.zeros_like(paths), where=through).sum(axis=(1, 2))
    share: Floats = np.divide(own, total, out=np.zeros_like(own), where=total > 0)
    return share


def fragmentation_rise(graph: Booleans, node: int) -> float:
    """How much the fragmentation among the others rises when a node of a graph (n, n) is taken away.

    Fragmentation is the share of pairs that no path joins (Borgatti 2006, Comput. Math. Organ. Theory 12).
    """
    others = np.delete(np.arange(len(graph)), node)
    without = graph[np.ix_(others, others)]
    before = np.isfinite(distances_and_paths(graph[None])[0][0])[np.ix_(others, others)]
    after = np.isfinite(distances_and_paths(without[None])[0][0])
    pairs = len(others) * (len(others) - 1)
    return float(before.sum() - after.sum()) / pairs if pairs else 0.0
