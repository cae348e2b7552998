"""An analysis and its twin give the same rows on a real Neo4j."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

import verkosto
from shipped import DATASETS, SHIPPED
from verkosto.engines import Engine

from .random_networks import AS_OF, RANDOM, SHARP, Tables, tables
from .twin_rows import NAME, differing


@pytest.mark.parametrize("name", SHIPPED)
def test_the_datasets_in_neo4j(name: str, neo4j: Engine) -> None:
    try:
        assert differing(verkosto.read(DATASETS / name), neo4j) == {}
    finally:
        neo4j.remove(NAME)


@settings(RANDOM, max_examples=5)
@given(world=tables())
def test_random_networks_in_neo4j(world: Tables, neo4j: Engine) -> None:
    assert differing(verkosto.network(world, as_of=AS_OF), neo4j, **SHARP) == {}
