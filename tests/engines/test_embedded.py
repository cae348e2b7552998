"""The embedded engine: what is loaded, what is refused, and that it stops."""

from __future__ import annotations

import time
from datetime import date

import pytest

import verkosto
from shipped import DATASETS


@pytest.fixture(scope="module")
def demo() -> verkosto.Network:
    return verkosto.read(DATASETS / "demo")


def test_a_query_gives_a_frame(demo: verkosto.Network) -> None:
    found = verkosto.query(
        demo, "MATCH (o:Organization {dataset: $dataset}) RETURN o.id AS id, o.kind AS kind ORDER BY id"
    )
    organizations = demo.tables["organizations"].sort_values("id")
    assert found["id"].tolist() == organizations["id"].tolist()
    assert found["kind"].tolist() == organizations["kind"].tolist()


def test_everything_is_loaded(demo: verkosto.Network) -> None:
    graph = verkosto.graph(demo, "property")
    with verkosto.open_engine() as engine:
        engine.load(demo)
        nodes = engine.query("MATCH (n) RETURN labels(n)[0] AS label, count(*) AS n")
        relations = engine.query("MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS n")
    assert sum(row["n"] for row in nodes.rows) == graph.number_of_nodes()
    assert sum(row["n"] for row in relations.rows) == graph.number_of_edges()


def test_dates_are_dates(demo: verkosto.Network) -> None:
    asked = ("MATCH (p:Person)-[h:HOLDS]->(:Post) WHERE h.start >= date($from) AND h.start <> $day "
             "RETURN h.start AS start, toString(h.start) AS text ORDER BY start")
    found = verkosto.query(demo, asked, {"from": "2024-01-01", "day": date(2024, 1, 15)})
    held = demo.tables["appointments"]["start"]
    expected = sorted(str(day.date()) for day in held[(held >= "2024-01-01") & (held != "2024-01-15")])
    assert expected
    assert found["start"].tolist() == found["text"].tolist() == expected


def test_a_query_that_no_limit_of_the_engine_stops_is_stopped(demo: verkosto.Network) -> None:
    endless = "RETURN [x IN range(1, 9000) WHERE size([y IN range(1, 9000) WHERE size(range(1, x)) > 0]) > 0] AS r"
    with verkosto.open_engine() as engine:
        engine.load(demo)
        began = time.monotonic()
        with pytest.raises(verkosto.QueryError, match="after 1 second"):
            engine.query(endless, timeout=1)
        assert time.monotonic() - began < 5
        assert engine.query("RETURN $dataset AS dataset, $as_of AS as_of").rows == [
            {"dataset": "demo", "as_of": "2024-06-01"}
        ]


@pytest.mark.parametrize("pattern", ["{id: c.host}", "{dataset: $dataset, id: coalesce(c.host, o.id)}"])
def test_what_the_engine_would_answer_wrongly_is_refused(demo: verkosto.Network, pattern: str) -> None:
    asked = f"MATCH (o:Organization)-[c:CELL]->(d:Domain)\nMATCH (a:Organization {pattern}) RETURN a.id AS a"
    with pytest.raises(verkosto.QueryError, match=r"compare it in WHERE \(line 2, column"):
        verkosto.query(demo, asked)


def test_a_variable_of_two_relationships_is_refused(demo: verkosto.Network) -> None:
    with pytest.raises(verkosto.QueryError, match=r"variable c for two relationships \(line 1, column 30\)"):
        verkosto.query(demo, "MATCH (a)-[c:CELL]->(), (b)-[c:HAS]->() RETURN count(*) AS n")


def test_a_relationship_may_be_spoken_of_again(demo: verkosto.Network) -> None:
    again = "MATCH (a)-[c:CELL]->(d) MATCH (a)-[c]->(b) WHERE EXISTS { (a)-[c]->(d) } RETURN count(*) AS n"
    once = "MATCH ()-[c:CELL]->() RETURN count(*) AS n"
    assert verkosto.query(demo, again)["n"][0] == verkosto.query(demo, once)["n"][0]


def test_a_cell_leads_to_its_host(demo: verkosto.Network) -> None:
    hosted = "MATCH (:Organization {dataset: $dataset})-[c:CELL]->() WHERE c.host IS NOT NULL "
    found = [verkosto.query(demo, hosted + rest) for rest in (
        "MATCH (a:Organization {dataset: $dataset}) WHERE a.id = c.host RETURN count(a) AS n",
        "WITH c.host AS host MATCH (a:Organization {dataset: $dataset, id: host}) RETURN count(a) AS n",
        "RETURN count(c) AS n")]
    assert len({each["n"][0] for each in found}) == 1
    assert found[0]["n"][0] > 0
