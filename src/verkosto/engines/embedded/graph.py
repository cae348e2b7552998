"""The graph inside the process of the engine: ArcadeDB's own calls are here and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import arcadedb

_PLACE = re.compile(r"#\d+:\d+")
_PATH = re.compile(r"\(#\d+:\d+\)(?:<?-\[#\d+:\d+\]->?\(#\d+:\d+\))*")
_PROJECTED = re.compile(r"FINAL PROJECTION \[(.*)\]")

Columns = dict[str, list[Any]]
Types = dict[str, list[str]]


class Graph:
    """One graph in a folder; a new one takes the place of the one before."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._database = arcadedb.create_database(str(folder))
        self._empty = True

    def _renew(self) -> None:
        if not self._empty:
            self._database.drop()
            self._database = arcadedb.create_database(str(self._folder))
        self._empty = False

    def load(self, labels: Types, types: Types, nodes: list[Any], relations: list[Any]) -> None:
        """Make the types and create everything.

        `labels` and `types` name the properties that are days; `nodes` are pairs of a label and columns, `relations`
        [type, label and ids of the starts, label and ids of the ends, columns].
        """
        self._renew()
        for statement in [*_declared("VERTEX", labels), *_declared("EDGE", types)]:
            self._database.command("sql", statement).close()
        count = sum(len(each[2]) for each in relations)
        with self._database.graph_batch(expected_edge_count=max(count, 1), parallel_flush=False) as batch:
            places = {label: _created(batch, label, columns) for label, columns in nodes}
            for kind, start, starts, end, ends, columns in relations:
                _related(batch, kind, _placed(places[start], starts), _placed(places[end], ends), columns)

    def query(self, cypher: str, parameters: dict[str, Any], timeout: float) -> dict[str, Any]:
        """Ask a query through the door that refuses to write."""
        limit = max(1, round(timeout * 1000))
        self._database.command("sql", f"ALTER DATABASE `arcadedb.command.timeout` {limit}").close()
        rows = self._database.query("opencypher", cypher, parameters).to_list()
        rows = [{name: self._with_paths(value) for name, value in row.items()} for row in rows]
        return {"columns": list(rows[0]) if rows else self._columns(cypher, parameters), "rows": rows}

    def _columns(self, cypher: str, parameters: dict[str, Any]) -> list[str]:
        """Name the columns of a query without rows: its plan does."""
        plan = self._database.query("opencypher", f"EXPLAIN {cypher}", parameters).to_list()
        found = _PROJECTED.findall(plan[0]["executionPlanAsString"]) if plan else []
        return found[-1].split(", ") if found else []

    def _with_paths(self, value: Any) -> Any:  # noqa: ANN401 - what a database answers with
        """Read the records of a path, of which ArcadeDB gives only the places, as text."""
        if isinstance(value, list):
            return [self._with_paths(inner) for inner in value]
        if not isinstance(value, str) or not _PATH.fullmatch(value):
            return value
        places = _PLACE.findall(value)
        rows = self._database.query("sql", f"SELECT FROM [{', '.join(places)}]")
        found = {row.get_rid(): {"@type": row.get_element().get_type_name(), **row.to_dict()} for row in rows}
        return {"@path": [found[place] for place in places]} if found.keys() >= set(places) else value


def _declared(kind: str, types: Types) -> Iterator[str]:
    """One bucket keeps the order of rows the same at every run."""
    for name, properties in types.items():
        yield f"CREATE {kind} TYPE `{name}` BUCKETS 1"
        yield from (f"CREATE PROPERTY `{name}`.`{each}` DATE" for each in properties)


def _created(batch: Any, label: str, columns: Columns) -> dict[str, str]:  # noqa: ANN401 - of ArcadeDB
    """Create nodes; give the places of their ids."""
    rows = _records(columns)
    return dict(zip(columns["id"], batch.create_vertices(label, rows), strict=True)) if rows else {}


def _related(batch: Any, kind: str, starts: list[str], ends: list[str], columns: Columns) -> None:  # noqa: ANN401
    if starts:
        batch.new_edges(starts, kind, ends, _records(columns))


def _placed(places: dict[str, str], ids: list[str]) -> list[str]:
    return [places[each] for each in ids]


def _records(columns: Columns) -> list[dict[str, Any]]:
    names = list(columns)
    return [{name: value for name, value in zip(names, row, strict=True) if value is not None}
            for row in zip(*columns.values(), strict=True)]
