"""What is wrong with a query is told with its place, the same on every engine."""

from __future__ import annotations

import os
import signal
import threading
import time

import pytest

import verkosto
from verkosto.engines import Engine
from verkosto.engines.advice import notes

WRONG = [
    ("MATCH (o:Organization RETURN o", 1, 23),
    ("MATCH (o:Organization)\nRETURN o.name AS name,\n       x AS x", 3, 8),
    ("MATCH (o:Organization) RETURN $missing AS x", 1, 31),
    ("MATCH (o:Organization)\nCREATE (x:Fox)\nLOAD CSV FROM 'x' AS l RETURN l", 3, 1),
    ("MATCH (o:Organization) RETRN o", 1, 24),
    ("MATCH (o:Organization)\nRETURN o.id AS id, nonsense(o.name) AS x", 2, 20),
    ("RETURN 1 AS x; RETURN 2 AS x", 1, None),
]


def check(engine: Engine, query: str, line: int, column: int | None) -> None:
    with pytest.raises(verkosto.QueryError) as refused:
        engine.query(query, dataset="demo")
    said, shown, caret = str(refused.value).split("\n")
    assert f"(line {line}, column " in said
    assert shown == f"  {query.splitlines()[line - 1]}"
    if column is not None:
        assert said.endswith(f"(line {line}, column {column})")
        assert caret == " " * (column + 1) + "^"


@pytest.mark.parametrize(("query", "line", "column"), WRONG)
def test_mistakes_have_a_place(embedded: Engine, query: str, line: int, column: int | None) -> None:
    check(embedded, query, line, column)


def test_neo4j_s_mistakes_have_the_same_place(neo4j: Engine, demo: verkosto.Network) -> None:
    verkosto.push(demo, neo4j)
    for query, line, column in WRONG[:6]:
        check(neo4j, query, line, column)


@pytest.mark.parametrize(("query", "said"), [
    ("MATCH (o:Organisation) RETURN o", "no label Organisation; did you mean Organization?"),
    ("MATCH (:Person)-[h:HOLD|POST_IN]->() RETURN h", "no relationship type HOLD; did you mean HOLDS?"),
    ("MATCH (o:Organization) RETURN o.nmae AS n", "no property nmae; did you mean name?"),
    ("MATCH (o {idd: 'x'}) RETURN o.id AS id", "no property idd; did you mean id?"),
    ("MATCH (o) WHERE o:Fox RETURN o", "no label Fox"),
])
def test_names_that_the_graph_does_not_have_are_told(query: str, said: str) -> None:
    (note,) = notes(query)
    assert said in note
    assert note.endswith("^")


@pytest.mark.parametrize("query", [
    "MATCH (o:Organization|Body)-[r:HOLDS|SITS_IN*1..2 {acting: true}]-(b:!Person&Post) RETURN r",
    "WITH {foo: 1, bar: {baz: 2}} AS m RETURN m.foo AS x, m.bar.baz AS y",
    "MATCH (p:Person)-[h:HOLDS]->() RETURN h.start.year AS year, duration.inDays(h.start, h.end).days AS days",
    "RETURN 'o:Fox' AS x, \"a.foo\" AS y, $p.q AS z, 1.5 AS f // :Fox",
    "MATCH (p:Person) RETURN p{.name, .id} AS p, CASE WHEN p:Person THEN 1 ELSE 2 END AS n",
])
def test_names_that_a_query_makes_itself_are_not(query: str) -> None:
    assert notes(query) == []


@pytest.mark.parametrize(("query", "day"), [
    ("MATCH ()-[p:PARTY_TO]->() WHERE p.decided = '2024-01-30' RETURN p", "date('2024-01-30')"),
    ("MATCH ()-[p:PARTY_TO]->() WHERE p.due < $as_of AND p.status <> 'x' RETURN p", "date($as_of)"),
    ("MATCH ()-[p:PARTY_TO]->() WHERE '2024-01-30' <= p.decided RETURN p", "date('2024-01-30')"),
    ("MATCH ()-[p:PARTY_TO]->() WHERE p.decided IN ['2024-01-30'] RETURN p", "date('2024-01-30')"),
    ("MATCH ()-[p:PARTY_TO {decided: '2024-01-30'}]->() RETURN p", "date('2024-01-30')"),
    ("MATCH (a:Agreement) WHERE a.start =~ '2024.*' RETURN a", "toString(a.start)"),
    ("MATCH (a:Agreement) WHERE a.end CONTAINS '2024' RETURN a", "toString(a.end)"),
])
def test_days_that_are_compared_with_text_are_told(embedded: Engine, query: str, day: str) -> None:
    (note,) = embedded.query(query, dataset="demo").notes
    assert f"is a day, and is compared with text: write {day} (line 1, column " in note


@pytest.mark.parametrize("query", [
    "MATCH (a:Agreement) WHERE a.start = date('2024-01-01') OR a.start <= date($as_of) <= a.end RETURN a.id AS id",
    "MATCH (a:Agreement {start: date('2024-01-01')}) WHERE toString(a.end) STARTS WITH '2024' RETURN 'x' AS end",
    "MATCH (a:Agreement), (b:Agreement) WHERE a.end = b.end WITH 'x' AS x RETURN x",
    "WITH {due: '2024-01-01'} AS m RETURN coalesce(m.due, '') AS start, $as_of AS end",
])
def test_days_that_are_compared_with_days_are_not(embedded: Engine, query: str) -> None:
    assert embedded.query(query, dataset="demo").notes == ()


def test_the_library_warns_of_them(embedded: Engine) -> None:
    with pytest.warns(UserWarning, match="did you mean Organization"):
        assert verkosto.query(embedded, "MATCH (o:Organisation) RETURN o.id AS id").empty


def test_names_of_others_are_known(lasting: Engine, demo: verkosto.Network) -> None:
    verkosto.push(demo, lasting)
    lasting.write("CREATE (:Fox {fur: 'red'})", dataset="demo")
    assert lasting.query("MATCH (f:Fox) RETURN f.fur AS fur", dataset="demo").notes == ()
    lasting.write("MATCH (f:Fox) DELETE f", dataset="demo")


def test_neo4j_stops_a_query_in_time(neo4j: Engine, demo: verkosto.Network) -> None:
    verkosto.push(demo, neo4j)
    began = time.monotonic()
    with pytest.raises(verkosto.QueryError, match="stopped after 1 second"):
        neo4j.query("UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN sum(x * y) AS s",
                    dataset="demo", timeout=1)
    assert time.monotonic() - began < 20


def test_neo4j_is_left_at_once_by_who_interrupts(neo4j: Engine, demo: verkosto.Network) -> None:
    verkosto.push(demo, neo4j)
    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        interrupted(neo4j)
    assert time.monotonic() - began < 30
    assert neo4j.query("RETURN 1 AS n", dataset="demo").rows == [{"n": 1}]


def interrupted(engine: Engine) -> None:
    """Ask what takes very long, and press Ctrl-C meanwhile."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    pressed = threading.Timer(2, os.kill, (os.getpid(), signal.SIGINT))
    pressed.start()
    try:
        engine.query("UNWIND range(1, 1000000) AS x UNWIND range(1, 1000000) AS y RETURN sum(x * y) AS s",
                     dataset="demo", timeout=60)
    finally:
        pressed.cancel()
        signal.signal(signal.SIGINT, before)


def test_every_engine_shows_the_same(embedded: Engine, neo4j: Engine, demo: verkosto.Network) -> None:
    verkosto.push(demo, neo4j)
    for query in (
        "MATCH p = (:Person {dataset: $dataset})-[:HOLDS]->(o:Post) RETURN p, o ORDER BY o.id LIMIT 3",
        "MATCH (:Person {dataset: $dataset})-[h:HOLDS]->() RETURN h, h.start AS start ORDER BY h.key",
        "RETURN [date('2024-01-31'), {a: date('2024-01-01')}] AS days, 1.0 AS f, null AS n, true AS t, 0.0 / 0 AS nan",
        "MATCH (o:Organization {dataset: $dataset}) RETURN o ORDER BY o.id",
    ):
        here, there = embedded.query(query), neo4j.query(query, dataset="demo")
        assert here == there
        assert [list(row) for row in here.rows] == [list(row) for row in there.rows]
