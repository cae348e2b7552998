"""What is in a graph: how many nodes, relationships and properties of each kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from verkosto.views import Nodes, Relations, empty_parts, node_kinds, relation_kinds

if TYPE_CHECKING:
    from verkosto.engines.engine import Engine

_PATIENCE = 300.0


@dataclass(frozen=True)
class Counted:
    """A label, or a relationship type between two labels, with how many there are and how many have each property."""

    name: str
    count: int
    properties: dict[str, int]


def census(engine: Engine, dataset: str | None = None) -> list[Counted]:
    """Count what an engine holds of a dataset; what is not there is left out."""
    return [found for part in empty_parts() if (found := _counted(engine, part, dataset)).count]


def _counted(engine: Engine, part: Nodes | Relations, dataset: str | None) -> Counted:
    pattern, said, names = _described(part)
    counts = ", ".join(["count(x) AS number", *(f"count(x.{name}) AS {name}" for name in names)])
    row = engine.query(f"{pattern} RETURN {counts}", dataset=dataset, timeout=_PATIENCE).rows[0]
    return Counted(said, row["number"], {name: row[name] for name in names if row[name]})


def _described(part: Nodes | Relations) -> tuple[str, str, list[str]]:
    """Give the pattern that finds a part, its name, and the properties that it can have."""
    if isinstance(part, Nodes):
        return f"MATCH (x:{part.label} {{dataset: $dataset}})", f"(:{part.label})", list(node_kinds()[part.label])
    pattern = f"MATCH (:{part.start} {{dataset: $dataset}})-[x:{part.type}]->(:{part.end})"
    return pattern, f"(:{part.start})-[:{part.type}]->(:{part.end})", list(relation_kinds()[part.type])
