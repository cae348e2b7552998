"""The layouts: everybody has a place and room, and the places say something."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verkosto.outputs.map.layout import Shape, force, levels, places
from verkosto.outputs.map.layout.spread import apart
from verkosto.outputs.map.picture import picture_of

if TYPE_CHECKING:
    from verkosto.findings import Report


def shapes(count: int, group: str = "organization", **more: object) -> list[Shape]:
    """Give nodes that differ in their names only."""
    return [Shape(f"{group}{number}", group, "other", 10.0, f"Nimi {number}", **more) for number in range(count)]  # type: ignore[arg-type]


def test_every_node_has_a_place_in_every_layout(demo: Report) -> None:
    for node in picture_of(demo.network).nodes:
        assert set(node["at"]) == {"force", "geo", "levels"}
        assert all(np.isfinite(spot).all() for spot in node["at"].values())


def test_places_are_the_same_in_every_run(demo: Report, lappi: Report) -> None:
    for report in (demo, lappi):
        assert picture_of(report.network) == picture_of(report.network)


def test_force_puts_neighbours_nearer_than_strangers() -> None:
    pairs = np.array([(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (2, 3)])
    spots, _ = force(shapes(6), pairs, np.ones(len(pairs)))
    at = np.array([(spots[f"organization{number}"].x, spots[f"organization{number}"].y) for number in range(6)])
    gaps = np.hypot(*(at[:, None] - at[None]).transpose(2, 0, 1))
    inside = gaps[np.ix_([0, 1, 2], [0, 1, 2])].sum() / 6
    assert inside < gaps[np.ix_([0, 1, 2], [3, 4, 5])].mean()


def test_force_lists_who_has_no_relations() -> None:
    spots, frames = force(shapes(4), np.array([(0, 1)]), np.ones(1))
    assert [frame.caption for frame in frames] == ["map.no-relations"]
    assert [spots[f"organization{number}"].room > 0 for number in range(4)] == [False, False, True, True]


@pytest.mark.parametrize("count", [0, 1, 2])
def test_force_does_with_few_nodes(count: int) -> None:
    spots, _ = force(shapes(count), np.zeros((0, 2), dtype=np.intp), np.zeros(0))
    assert len(spots) == count


@settings(deadline=None, max_examples=30)
@given(st.lists(st.tuples(st.floats(-400, 400), st.floats(-400, 400)), min_size=2, max_size=25))
def test_boxes_end_apart(points: list[tuple[float, float]]) -> None:
    sizes = np.full((len(points), 2), (20.0, 10.0))
    settled = apart(np.array(points), sizes)
    overlap = 2 * sizes[:, None] - np.abs(settled[:, None] - settled[None])
    np.einsum("iik->ik", overlap)[:] = 0
    assert (overlap.min(axis=2) < 2).all()


def test_levels_stand_above_each_other() -> None:
    names = ("operational", "strategic", "coordination")
    bodies = [Shape(level, "body", "forum", 10.0, level, level) for level in names]
    spots, frames = levels([*shapes(3), *bodies, *shapes(2, "domain")], {})
    heights = [spots[level].y for level in ("strategic", "coordination", "operational")]
    assert heights == sorted(heights)
    assert [frame.caption for frame in frames] == [
        "group.organization", "level.strategic", "level.coordination", "level.operational", "group.domain"]
    assert spots["organization0"].x < spots["strategic"].x < spots["domain0"].x


def test_levels_keep_rows_apart() -> None:
    spots, _ = levels(shapes(20), {})
    heights = sorted(spot.y for spot in spots.values())
    assert min(after - before for before, after in pairwise(heights)) > 20


def test_levels_do_without_bodies() -> None:
    assert levels([], {}) == ({}, [])


def test_places_put_north_above_south_and_west_left_of_east() -> None:
    utsjoki = Shape("u", "organization", "municipality", 8.0, "Utsjoki", place=(27.03, 69.91))
    tornio = Shape("t", "organization", "municipality", 8.0, "Tornio", place=(24.14, 65.85))
    spots, _, chart = places([utsjoki, tornio], {})
    assert spots["u"].y < spots["t"].y
    assert spots["u"].x > spots["t"].x
    assert chart is not None
    left, top, right, bottom = chart.window
    assert all(left < spot.x < right and top < spot.y < bottom for spot in spots.values())


def test_a_guest_stands_beside_its_host() -> None:
    city = Shape("c", "organization", "municipality", 8.0, "Kaupunki", place=(25.7, 66.5))
    spots, _, _ = places([city, Shape("h", "organization", "county", 15.0, "Alue")], {"h": "c"})
    assert 20 < np.hypot(spots["h"].x - spots["c"].x, spots["h"].y - spots["c"].y) < 160


def test_places_do_without_any_coordinates() -> None:
    spots, frames, chart = places(shapes(3), {})
    assert chart is None
    assert len(spots) == 3
    assert [frame.caption for frame in frames] == ["map.no-place"]


def test_a_crowd_is_seated_with_room_for_everybody_and_near_its_neighbours() -> None:
    count = 900
    ring = np.array([(number, (number + 1) % count) for number in range(count)])
    spots, _ = force(shapes(count), ring, np.ones(count))
    at = np.array([(spots[f"organization{number}"].x, spots[f"organization{number}"].y) for number in range(count)])
    gaps = np.hypot(*(at[:, None] - at[None]).transpose(2, 0, 1))
    np.fill_diagonal(gaps, np.inf)
    assert gaps.min() > 20
    near = np.median([gaps[one, other] for one, other in ring])
    assert near < np.median(gaps[np.isfinite(gaps)]) / 2
    assert force(shapes(count), ring, np.ones(count))[0] == spots
