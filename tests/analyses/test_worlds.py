"""The random worlds against independent software and exact chances."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations
from typing import TYPE_CHECKING

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from verkosto.analyses._worlds import (
    Chances,
    County,
    Floats,
    adjacency,
    betweenness_share,
    compare,
    draw_bodies,
    draw_seats,
    draw_ties,
    fragmentation_rise,
    inclusion,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

NO_TIES: NDArray[np.intp] = np.zeros((0, 2), dtype=np.intp)


@st.composite
def graphs(draw: st.DrawFn) -> NDArray[np.bool_]:
    size = draw(st.integers(2, 9))
    flags = draw(st.lists(st.booleans(), min_size=size * size, max_size=size * size))
    upper = np.triu(np.array(flags).reshape(size, size), 1)
    return np.asarray(upper | upper.T, dtype=bool)


@given(graphs())
def test_betweenness_share_equals_networkx(graph: NDArray[np.bool_]) -> None:
    everyone = nx.betweenness_centrality(nx.from_numpy_array(graph.astype(int)), normalized=False)
    total = sum(everyone.values())
    expected = everyone[0] / total if total else 0.0
    assert betweenness_share(graph[None], 0)[0] == pytest.approx(expected, abs=1e-12)


@given(graphs())
def test_fragmentation_rise_equals_counting_pairs(graph: NDArray[np.bool_]) -> None:
    whole = nx.from_numpy_array(graph.astype(int))
    others = [node for node in whole if node != 0]
    without = whole.subgraph(others)
    pairs = len(others) * (len(others) - 1)
    cut = sum(nx.has_path(whole, a, b) - nx.has_path(without, a, b) for a in others for b in others if a != b)
    assert fragmentation_rise(graph, 0) == pytest.approx(cut / pairs if pairs else 0.0)


def test_a_star_falls_apart_without_its_centre() -> None:
    star = np.zeros((6, 6), dtype=bool)
    star[0, 1:] = star[1:, 0] = True
    assert fragmentation_rise(star, 0) == 1.0
    assert betweenness_share(star[None], 0)[0] == 1.0


def test_drawn_bodies_keep_their_sizes_and_even_chances() -> None:
    bodies = np.zeros((2, 5), dtype=bool)
    bodies[0, :2] = bodies[1, :4] = True
    drawn = draw_bodies(County(np.ones(5), bodies, NO_TIES), np.ones(5), 4000, np.random.default_rng(1))
    assert (drawn.sum(axis=2) == [2, 4]).all()
    assert drawn.mean(axis=0) == pytest.approx(np.array([[0.4] * 5, [0.8] * 5]), abs=0.03)


def test_proportional_draws_are_successive_draws_without_replacement() -> None:
    weights = np.array([6.0, 3.0, 1.0])
    bodies = np.array([[True, True, False]])
    drawn = draw_bodies(County(weights, bodies, NO_TIES), weights, 20000, np.random.default_rng(2))
    # Last of three: third after first and second or the other way round, and so on.
    left_out_third = 0.6 * (3 / 4) + 0.3 * (6 / 7)
    assert (~drawn[:, 0, 2]).mean() == pytest.approx(left_out_third, abs=0.01)


@given(st.lists(st.floats(0.01, 100), min_size=1, max_size=5), st.data())
def test_the_chance_to_be_among_the_first_is_that_of_successive_draws(sizes: list[float], data: st.DataObject) -> None:
    weights = np.array(sizes)
    one = int(data.draw(st.sampled_from(np.flatnonzero(weights == weights.max()).tolist())))
    exact = [
        sum(_chance(weights, order) for order in _orders(weights, places) if one in order)
        for places in range(len(weights) + 1)
    ]
    assert inclusion(weights, one) == pytest.approx(exact, abs=5e-4)


def _orders(weights: Floats, places: int) -> Iterator[tuple[int, ...]]:
    return permutations(range(len(weights)), places)


def _chance(weights: Floats, order: tuple[int, ...]) -> float:
    """The chance that places are filled in just this order."""
    chance, left = 1.0, weights.sum()
    for each in order:
        chance, left = chance * weights[each] / left, left - weights[each]
    return float(chance)


def test_counted_seats_follow_the_chances_of_drawn_bodies() -> None:
    bodies = np.array([[True, True, False, False], [True, True, True, False]])
    county = County(np.array([4.0, 2.0, 1.0, 1.0]), bodies, NO_TIES)
    counted = draw_seats(county, 0, county.population, 20000, np.random.default_rng(7))
    drawn = draw_bodies(county, county.population, 20000, np.random.default_rng(8))[:, :, 0].sum(axis=1)
    for seats in range(3):
        assert (counted == seats).mean() == pytest.approx((drawn == seats).mean(), abs=0.015)


def test_drawn_ties_have_two_ends() -> None:
    ties = draw_ties(
        County(np.ones(4), np.zeros((0, 4), bool), np.array([[0, 1], [2, 3]])),
        np.ones(4),
        500,
        np.random.default_rng(3),
    )
    assert ties.shape == (500, 2, 2)
    assert (ties[..., 0] != ties[..., 1]).all()


def test_coinciding_ties_merge() -> None:
    graph = adjacency(np.array([[[True, True, False]]]), np.array([[[1, 0], [1, 2]]]))[0]
    assert graph.sum() == 4
    assert not graph.diagonal().any()


def test_a_county_without_bodies_has_no_dominant_city() -> None:
    chances = Chances(draws=99, alpha=0.05, fragmentation=0.1, seed=1)
    told = compare(County(np.arange(6, 0, -1.0), np.zeros((0, 6), bool), NO_TIES), 0, chances)
    assert told["detail"] is None
    assert told["observed_bodies"] == 0
    assert told["p_bodies_even"] == 1.0
