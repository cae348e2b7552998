"""An analysis and its twin in Cypher give the same rows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings

import verkosto
from shipped import DATASETS, SHIPPED
from verkosto.engines import Engine
from verkosto.findings import Analysis, Example

from .random_networks import AS_OF, RANDOM, SHARP, Tables, tables
from .twin_rows import TWINS, differing

CATALOGUE = list(verkosto.catalogue().values())


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


@settings(RANDOM, max_examples=12)
@given(world=tables())
def test_random_networks(world: Tables, engine: Engine) -> None:
    assert differing(verkosto.network(world, as_of=AS_OF), engine, **SHARP) == {}
