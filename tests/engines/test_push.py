"""Pushing to a real Neo4j and pulling back: the same tables, only what differs, nothing else touched."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings

import verkosto
from shipped import DATASETS
from verkosto.engines import Engine

from .worlds import networks

if TYPE_CHECKING:
    from neo4j import Driver


def changed(network: verkosto.Network) -> verkosto.Network:
    """Change one row, remove one and add one."""
    people = network.tables["people"]
    rows: list[Any] = people.astype(object).where(people.notna(), None).to_dict("records")
    rows[1]["note"] = "muutettu"
    appointments = network.tables["appointments"]
    appointments = appointments[appointments["person"] != rows[0]["id"]]
    tables = {**network.tables, "people": [*rows, {"id": "uusi", "name": "Uusi"}], "appointments": appointments}
    made = verkosto.network(tables, as_of=network.as_of)
    return replace(made, settings=network.settings)


@pytest.mark.parametrize("name", ["demo", "lappi"])
def test_what_is_pulled_equals_what_was_pushed(neo4j: Engine, name: str) -> None:
    network = verkosto.read(DATASETS / name)
    verkosto.push(network, neo4j)
    pulled = verkosto.pull(name, neo4j)
    assert pulled == network
    assert (pulled.as_of, pulled.profile, pulled.settings) == (network.as_of, network.profile, network.settings)
    found = {each.id: each for each in neo4j.datasets()}[name]
    graph = verkosto.graph(network, "property")
    assert (found.nodes, found.relationships) == (graph.number_of_nodes(), graph.number_of_edges())


@settings(deadline=None, max_examples=8, suppress_health_check=[
    HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large])
@given(network=networks())
def test_any_dataset_comes_back(lasting: Engine, network: verkosto.Network) -> None:
    verkosto.push(network, lasting, name="any")
    assert verkosto.pull("any", lasting) == network


def test_only_what_differs_is_sent(neo4j: Engine, demo: verkosto.Network) -> None:
    verkosto.push(demo, neo4j, name="difference")
    assert verkosto.push(demo, neo4j, name="difference").total == 0
    other = changed(demo)
    planned = verkosto.push(other, neo4j, name="difference", dry_run=True)
    assert verkosto.pull("difference", neo4j) == demo
    told: list[tuple[int, int]] = []
    done = verkosto.push(other, neo4j, name="difference", progress=lambda *each: told.append(each))
    assert planned == done
    people, held = done.changes["Person"], done.changes["(Person)-[HOLDS]->(Post)"]
    assert (people.created, people.changed, people.removed) == (1, 1, 0)
    assert (held.created, held.removed) == (0, 1)
    assert told[-1] == (done.total, done.total)
    assert done.total < 40
    assert verkosto.pull("difference", neo4j) == other


def test_the_order_of_rows_comes_back(lasting: Engine, demo: verkosto.Network) -> None:
    verkosto.push(demo, lasting, name="order")
    turned = replace(demo, tables={name: frame[::-1].reset_index(drop=True) for name, frame in demo.tables.items()})
    verkosto.push(turned, lasting, name="order")
    assert verkosto.pull("order", lasting) == turned


def test_other_datasets_and_foreign_nodes_stay(lasting: Engine, driver: Driver, demo: verkosto.Network) -> None:
    verkosto.push(demo, lasting, name="one")
    verkosto.push(demo, lasting, name="two")
    driver.execute_query("CREATE (:Fox {name: 'x'})-[:BITES]->(:Fox {dataset: 'one'})")
    driver.execute_query("""
        MATCH (a:Fox {name: 'x'}), (p:Person {dataset: 'two'})
        WITH a, p LIMIT 1 CREATE (a)-[:KNOWS]->(p) SET p.nickname = 'Kettu'""")
    verkosto.push(changed(demo), lasting, name="two")
    lasting.remove("one")
    found = driver.execute_query("""
        MATCH (f:Fox) OPTIONAL MATCH (f)-[r]->(x)
        RETURN count(DISTINCT f) AS foxes, count(r) AS related, collect(x.nickname) AS names""").records[0].data()
    driver.execute_query("MATCH (f:Fox) DETACH DELETE f")
    assert found == {"foxes": 2, "related": 2, "names": ["Kettu"]}
    assert "one" not in {each.id for each in lasting.datasets()}
    left = driver.execute_query("MATCH (n {dataset: 'one'}) RETURN count(n) AS n").records[0]["n"]
    assert left == 0
    assert verkosto.pull("two", lasting) == changed(demo)


def test_nodes_of_others_with_our_labels_stop_a_push(
    lasting: Engine, driver: Driver, demo: verkosto.Network,
) -> None:
    driver.execute_query("CREATE (:Person {name: 'somebody else'})")
    try:
        with pytest.raises(verkosto.EngineError, match=":Person"):
            verkosto.push(demo, lasting, name="stopped")
    finally:
        driver.execute_query("MATCH (p:Person) WHERE p.dataset IS NULL DELETE p")
    assert "stopped" not in {each.id for each in lasting.datasets()}


def test_a_push_mends_what_somebody_has_written(lasting: Engine, demo: verkosto.Network) -> None:
    verkosto.push(demo, lasting, name="written")
    for statement in ("MATCH (p:Person {dataset: $dataset}) SET p.name = 'x'",
                      "MATCH (:Person {dataset: $dataset})-[h:HOLDS]->() DELETE h"):
        lasting.write(statement, dataset="written")
    with pytest.warns(UserWarning, match="changed in the database"):
        assert verkosto.pull("written", lasting) != demo
    verkosto.push(demo, lasting, name="written")
    assert verkosto.pull("written", lasting) == demo


def test_there_are_constraints(neo4j: Engine, demo: verkosto.Network) -> None:
    verkosto.push(demo, neo4j)
    plan = neo4j.plan("MATCH (p:Person {dataset: $dataset, id: 'x'}) RETURN p.name AS name", dataset="demo")
    assert "NodeUniqueIndexSeek" in plan


def test_analyses_are_asked_in_the_database(lasting: Engine, demo: verkosto.Network) -> None:
    verkosto.push(demo, lasting)
    here = verkosto.evaluate(demo, "no-deputy")
    there = verkosto.evaluate(demo, "no-deputy", engine=lasting)
    expected = here[here["verdict"].isin(["true", "unknown"])].reset_index(drop=True)
    names = ["organization", "domain", "verdict", "detail"]
    assert there[names].equals(expected[names])
    report = verkosto.analyze(demo, select=["no-deputy", "single-bridge"], engine=lasting)
    assert report.counts["no-deputy"].keys() == {"true", "unknown"}
    assert report.counts["single-bridge"] == verkosto.analyze(demo, select=["single-bridge"]).counts["single-bridge"]


def test_a_dataset_that_is_not_there_is_named(lasting: Engine, demo: verkosto.Network) -> None:
    verkosto.push(demo, lasting)
    with pytest.raises(verkosto.UsageError, match=r"there are: .*demo"):
        verkosto.pull("demoo", lasting)
    with pytest.raises(verkosto.UsageError, match="demoo"):
        lasting.remove("demoo")
    with pytest.raises(verkosto.UsageError, match="push it as of 2020-01-01"):
        verkosto.analyze(demo.at(demo.as_of.replace(2020, 1, 1)), engine=lasting)
