"""The door for reading lets nothing through that writes, reads files or administers, on any engine."""

from __future__ import annotations

import pytest

import verkosto
from verkosto.engines import Engine

from .forbidden import statements

READING = [
    "MATCH (o:Organization {dataset: $dataset}) RETURN o.id AS id",
    "MATCH (o:Organization) RETURN count(*) AS load, count(o) AS csv",
    "MATCH (o:Organization) WHERE o.name <> 'LOAD CSV' RETURN o.id AS `create`",
    "// SET x\nMATCH (o:Organization) /* DELETE */ RETURN o.name AS set",
    "CALL db.labels() YIELD label RETURN label",
    "MATCH (o:Organization) CALL (o) { MATCH (o)-[:HAS]->(r) RETURN count(r) AS n } RETURN o.id AS id, n",
    "RETURN date($as_of) AS day, duration.between(date('2024-01-01'), date($as_of)).months AS months",
]


def passed(engine: Engine) -> list[str]:
    """List the statements that an engine answers, and does not even find wrong."""
    through = []
    for statement in statements():
        try:
            engine.query(statement, dataset="demo", timeout=10)
        except verkosto.QueryError:
            continue
        through.append(statement)
    return through


def untold(engine: Engine) -> list[str]:
    """List the statements that get past the first door to the plan, and are planned."""
    through = []
    for statement in statements():
        try:
            engine.plan(statement, dataset="demo")
        except verkosto.QueryError:
            continue
        through.append(statement)
    return through


def test_the_corpus_is_large() -> None:
    assert len(set(statements())) >= 150


def test_the_embedded_engine_lets_none_through(embedded: Engine, demo: verkosto.Network) -> None:
    assert passed(embedded) == []
    counted = embedded.query("MATCH (n) RETURN count(n) AS n").rows
    assert counted == [{"n": verkosto.graph(demo, "property").number_of_nodes()}]


def test_neo4j_lets_none_through(neo4j: Engine, demo: verkosto.Network) -> None:
    verkosto.push(demo, neo4j)
    assert passed(neo4j) == []
    assert untold(neo4j) == []
    assert verkosto.pull("demo", neo4j) == demo


@pytest.mark.parametrize("query", READING)
def test_whoever_reads_is_let_in(embedded: Engine, query: str) -> None:
    assert embedded.query(query).rows


def test_whoever_reads_is_let_in_by_neo4j(neo4j: Engine, demo: verkosto.Network) -> None:
    verkosto.push(demo, neo4j)
    for query in READING:
        assert neo4j.query(query, dataset="demo").rows


def test_without_the_first_door_neo4j_s_plan_still_tells(
    lasting: Engine, demo: verkosto.Network, monkeypatch: pytest.MonkeyPatch,
) -> None:
    verkosto.push(demo, lasting)
    monkeypatch.setattr("verkosto.engines.door.refuse", str)
    through = passed(lasting)
    assert {each.partition("(")[0] for each in through if not each.startswith("CALL db.")} == set()
    assert verkosto.pull("demo", lasting) == demo
