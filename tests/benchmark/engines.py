"""How fast datasets reach engines: `python -m tests.benchmark.engines [URI]`, after NEO4J_PASSWORD is set.

Without an address the embedded engine alone is measured, as whole processes; with one, pushes are measured beside a
bare loop of the driver. Everything is the best of several runs in one go, for machines are busy.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import verkosto
from verkosto.views import Nodes, Relations, node_parts, relation_parts

from .finland import finland, write

if TYPE_CHECKING:
    from neo4j import Driver, ManagedTransaction

Statement = tuple[str, list[dict[str, Any]]]

ROUNDS = 3
_QUERY = "MATCH (o:Organization)-[:HAS]->(r:Responsibility) RETURN o.id AS id, count(r) AS n ORDER BY n DESC LIMIT 5"
_LAPPI = Path(__file__).parents[2] / "datasets" / "lappi"
_NODES, _RELATIONSHIPS = 30_000, 90_000


def best(measured: Callable[[], object], before: Callable[[], object] = lambda: None) -> float:
    """Give the seconds of the best of several runs."""
    found = []
    for _ in range(ROUNDS):
        before()
        began = time.perf_counter()
        measured()
        found.append(time.perf_counter() - began)
    return min(found)


def embedded() -> None:
    """Measure whole processes without a server."""
    with tempfile.TemporaryDirectory() as folder:
        country = write(finland(), Path(folder, "suomi"))
        for name, path in (("Lappi", _LAPPI), ("whole Finland", country)):
            command = [sys.executable, "-m", "verkosto", "query", str(path), _QUERY]
            seconds = best(lambda command=command: subprocess.run(command, check=True, capture_output=True))  # type: ignore[misc]
            _tell(f"query {name}, a whole process", seconds)


def neo4j(uri: str) -> None:
    """Measure pushes beside a bare loop, in turns."""
    from neo4j import GraphDatabase

    network = large()
    loop = list(_statements(node_parts(network), relation_parts(network)))
    password = os.environ["NEO4J_PASSWORD"]
    with (
        GraphDatabase.driver(uri, auth=("neo4j", password), notifications_min_severity="OFF") as driver,
        verkosto.open_engine(uri) as engine,
    ):
        verkosto.push(verkosto.read(_LAPPI), engine)  # makes the constraints

        def push(state: verkosto.Network) -> Callable[[], object]:
            return lambda: verkosto.push(replace(state), engine, name="pushed")  # nothing is remembered of it

        bare = best(lambda: _loop(driver, loop), lambda: _removed(driver, "bare"))
        first = best(push(network), lambda: _removed(driver, "pushed"))
        unchanged = best(push(network))
        changed = best(push(five_percent(network)), push(network))
        pulled = best(lambda: verkosto.pull("pushed", engine))
        _removed(driver, "bare")
        engine.remove("pushed")
    _tell("bare loop of UNWIND $rows", bare)
    _tell("first push", first, f"{bare / first:.2f} of the speed of the bare loop")
    _tell("unchanged push", unchanged, f"{unchanged / first:.3f} of the first")
    _tell("5 % of one table changed", changed, f"{changed / first:.2f} of the first")
    _tell("pull", pulled)


def large() -> verkosto.Network:
    """Give a network of at least so many nodes and relationships: several made-up countries side by side."""
    for copies in range(1, 9):
        network = verkosto.network(finland(copies=copies), as_of="2026-06-01")
        nodes = sum(len(part.ids) for part in node_parts(network))
        relationships = sum(len(part.keys) for part in relation_parts(network))
        if nodes >= _NODES and relationships >= _RELATIONSHIPS:
            sys.stdout.write(f"{nodes} nodes and {relationships} relationships\n")
            return network
    raise RuntimeError("the made-up countries have shrunk")


def five_percent(network: verkosto.Network) -> verkosto.Network:
    """Change every twentieth row of one table."""
    people = network.tables["people"]
    note = people["note"].where(people.index % 20 != 0, "muutettu")
    return replace(network, tables={**network.tables, "people": people.assign(note=note)})


def _statements(nodes: list[Nodes], relations: list[Relations]) -> Iterator[Statement]:
    """Write the same graph as anybody would: a mapping per row."""
    for part in nodes:
        for rows in _batches(part.columns, dataset="bare"):
            yield f"UNWIND $rows AS row CREATE (n:{part.label}) SET n = row", rows
    for each in relations:
        statement = (f"UNWIND $rows AS row MATCH (a:{each.start} {{dataset: 'bare', id: row.start_id}}) "
                     f"MATCH (b:{each.end} {{dataset: 'bare', id: row.end_id}}) "
                     f"CREATE (a)-[r:{each.type}]->(b) SET r = row.said")
        ends = _batches({"start_id": each.starts, "end_id": each.ends})
        for some, own in zip(ends, _batches({**each.columns, "key": each.keys}), strict=True):
            yield statement, [{**end, "said": said} for end, said in zip(some, own, strict=True)]


def _loop(driver: Driver, statements: list[Statement]) -> None:
    """Send it in one transaction."""

    def work(transaction: ManagedTransaction) -> None:
        for statement, rows in statements:
            transaction.run(statement, rows=rows).consume()

    with driver.session() as session:
        session.execute_write(work)


def _batches(columns: dict[str, list[Any]], size: int = 10_000, **more: str) -> Iterator[list[dict[str, Any]]]:
    names = list(columns)
    rows = [{**dict(zip(names, row, strict=True)), **more} for row in zip(*columns.values(), strict=True)]
    for first in range(0, len(rows), size):
        yield rows[first:first + size]


def _removed(driver: Driver, dataset: str) -> None:
    with driver.session() as session:
        session.run("MATCH (n {dataset: $dataset}) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS",
                    dataset=dataset).consume()


def _tell(what: str, seconds: float, beside: str = "") -> None:
    sys.stdout.write(f"{what}: {seconds:.2f} s{f', {beside}' if beside else ''}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    if sys.argv[1:]:
        neo4j(sys.argv[1])
    else:
        embedded()
