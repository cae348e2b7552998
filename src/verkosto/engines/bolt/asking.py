"""Asking a query of Neo4j."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from neo4j.graph import Entity, Node, Path, Relationship

from verkosto.engines import values
from verkosto.engines.bolt.statements import DATASET, PART
from verkosto.engines.engine import Rows
from verkosto.engines.mistakes import REFUSED, of_neo4j
from verkosto.errors import QueryError, QueryStopped

if TYPE_CHECKING:
    from neo4j import ResultSummary

    from verkosto.engines.bolt.connection import Connection, Transaction

_FORBIDDEN = re.compile(r"LoadCSV|^Show|^Terminate|Command|^Create|^Drop|^Alter|Transaction")
_EDITED = (f"MATCH (d:{DATASET}) SET d.state = '', d.pushes = coalesce(d.pushes, 0) + 1 "
           f"WITH count(*) AS n MATCH (p:{PART}) REMOVE p.hash")


def explained(connection: Connection, cypher: str, parameters: dict[str, Any]) -> ResultSummary:
    """Give the plan of a query that only reads. Raises QueryError for any other."""
    try:
        summary = connection.explained(cypher, parameters)
    except QueryError as problem:
        raise QueryError(of_neo4j(cypher, str(problem), above=1)) from None
    bad = [name for name in _operators(summary.plan or {}) if _FORBIDDEN.search(name)]
    if summary.query_type != "r" or bad:
        raise QueryError(f"{REFUSED} ({bad[0]})" if bad else REFUSED)
    return summary


def answered(connection: Connection, cypher: str, parameters: dict[str, Any], timeout: float) -> Rows:
    """Ask a query that was found to read only."""
    with _placed(cypher, timeout):
        return connection.read(lambda transaction: _rows(transaction, cypher, parameters), timeout=timeout)


def written(connection: Connection, cypher: str, parameters: dict[str, Any], timeout: float) -> Rows:
    """Ask a query that may write. What was written down of the datasets no longer holds: a next push compares all."""
    def work(transaction: Transaction) -> Rows:
        found = _rows(transaction, cypher, parameters)
        transaction.run(_EDITED).consume()
        return found

    with _placed(cypher, timeout):
        return connection.write(work, timeout=timeout)


@contextmanager
def _placed(cypher: str, timeout: float) -> Iterator[None]:
    """Tell where a query is wrong, or how long it was let run."""
    try:
        yield
    except QueryStopped:
        raise QueryStopped(f"the query was stopped after {timeout:g} seconds") from None
    except QueryError as problem:
        raise QueryError(of_neo4j(cypher, str(problem))) from None


def _rows(transaction: Transaction, cypher: str, parameters: dict[str, Any]) -> Rows:
    result = transaction.run(cypher, parameters)
    columns = list(result.keys())
    return Rows(columns, [{name: _shown(record[name]) for name in columns} for record in result])


def _shown(value: Any) -> Any:  # noqa: ANN401 - what a database answers with
    """Show nodes, relationships and paths as mappings; everything else is plain."""
    if isinstance(value, dict):
        return {name: _shown(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_shown(inner) for inner in value]
    if isinstance(value, Path):
        return values.path([_shown(each) for each in value.nodes], [_shown(each) for each in value.relationships])
    if isinstance(value, Entity):
        return _entity(value)
    return values.plain(value.iso_format() if hasattr(value, "iso_format") else value)


def _entity(value: Entity) -> dict[str, Any]:
    said = {name: _shown(inner) for name, inner in value.items()}
    if isinstance(value, Relationship):
        return values.relationship(value.type, said)
    return values.node(":".join(sorted(value.labels)) if isinstance(value, Node) else "", said)


def _operators(plan: dict[str, Any]) -> Iterator[str]:
    yield str(plan.get("operatorType", "")).partition("@")[0]
    for child in plan.get("children", []):
        yield from _operators(child)


def drawn(plan: dict[str, Any], depth: int = 0) -> Iterator[str]:
    """Write a plan, an operator per line, what comes first at the bottom."""
    details = str(plan.get("args", {}).get("Details", ""))
    yield f"{'  ' * depth}+ {str(plan['operatorType']).partition('@')[0]} {details}".rstrip()
    for child in plan.get("children", []):
        yield from drawn(child, depth + 1)
