"""An analysis and its twin in Cypher give the same rows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings

import verkosto
from shipped import DATASETS
from verkosto.engines import Engine
from verkosto.findings import Analysis, Example

from .random_networks import AS_OF, Tables, tables
from .twin_rows import NAME, TWINS, differing

CATALOGUE = list(verkosto.catalogue().values())
SHARP = {"fewest_seats": 3, "fewest_chairs": 1, "limit": 1, "small_limit": 2, "jaccard": 0.4}
"""Thresholds at which small networks have findings too."""
RANDOM = settings(max_examples=12, deadline=None, suppress_health_check=[
    HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large,
    HealthCheck.large_base_example,
])
SHIPPED = sorted(path.parent.name for path in DATASETS.glob("*/verkosto.toml"))


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with verkosto.open_engine() as opened:
        yield opened


@pytest.mark.parametrize("analysis", CATALOGUE, ids=lambda each: each.id)
def test_there_is_a_twin_or_a_reason(analysis: Analysis) -> None:
    assert (analysis.cypher is None) == (analysis.no_cypher is not None)


def examples(analysis: Analysis) -> list[Example]:
    return [*analysis.fires, *analysis.silent, *analysis.asking]


@pytest.mark.parametrize("analysis", TWINS, ids=lambda each: each.id)
def test_the_examples(analysis: Analysis, engine: Engine) -> None:
    """Every twin is asked of the examples of every analysis."""
    for example in examples(analysis):
        assert differing(verkosto.network(example.tables, as_of=example.as_of), engine) == {}, example.says


@pytest.mark.parametrize("name", SHIPPED)
def test_the_datasets(name: str, engine: Engine) -> None:
    assert differing(verkosto.read(DATASETS / name), engine) == {}


@RANDOM
@given(world=tables())
def test_random_networks(world: Tables, engine: Engine) -> None:
    assert differing(verkosto.network(world, as_of=AS_OF), engine, **SHARP) == {}


@pytest.mark.parametrize("name", SHIPPED)
def test_the_datasets_in_neo4j(name: str, neo4j: Engine) -> None:
    try:
        assert differing(verkosto.read(DATASETS / name), neo4j) == {}
    finally:
        neo4j.remove(NAME)


@RANDOM
@given(world=tables())
def test_random_networks_in_neo4j(world: Tables, neo4j: Engine) -> None:
    assert differing(verkosto.network(world, as_of=AS_OF), neo4j, **SHARP) == {}
