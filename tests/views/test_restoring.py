"""The parts of a property graph hold everything that the tables say."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings

import verkosto
from engines.worlds import networks
from shipped import network as shipped
from verkosto.views import Nodes, Relations, node_parts, relation_parts, row_keys, tables_of

BESIDE = {"reports", "accepted"}


def check(network: verkosto.Network) -> None:
    orders = row_keys(network)
    found = tables_of([*node_parts(network), *relation_parts(network)], orders)
    expected = {name: frame for name, frame in network.tables.items() if name not in BESIDE}
    assert found.keys() == expected.keys()
    for name, frame in expected.items():
        pd.testing.assert_frame_equal(found[name], frame)


@pytest.mark.parametrize("name", ["demo", "lappi"])
def test_tables_come_back_from_their_graph(name: str) -> None:
    check(shipped(name))


@settings(deadline=None, max_examples=30)
@given(networks())
def test_any_tables_come_back(network: verkosto.Network) -> None:
    check(network)


def test_the_order_in_which_a_graph_gives_its_rows_does_not_matter() -> None:
    network = shipped("demo")
    shuffled: list[Nodes | Relations] = []
    parts: list[Nodes | Relations] = [*node_parts(network), *relation_parts(network)]
    for part in parts:
        if isinstance(part, Nodes):
            places = np.random.default_rng(1).permutation(len(part.ids))
            columns = {name: [values[place] for place in places] for name, values in part.columns.items()}
            shuffled.append(replace(part, columns=columns))
        else:
            shuffled.append(part)
    found = tables_of(shuffled, row_keys(network))
    assert found["posts"].equals(network.tables["posts"])
    assert found["bodies"].equals(network.tables["bodies"])
