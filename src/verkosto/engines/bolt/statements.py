"""The statements of a push. Values go as columns of parameters: half the work of a mapping per row."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from verkosto.views import Nodes, Relations, node_kinds, relation_kinds

DATASET, PART = "Dataset", "DatasetPart"
"""The labels of what is said of a dataset, and of what a push needs to know of it."""

OURS = (*node_kinds(), DATASET, PART)
"""Every label that verkosto gives."""

_EACH = "UNWIND range(0, size($c.{first}) - 1) AS i"


def constraints() -> dict[str, str]:
    """Give the statements that make the constraints, by their names."""
    return {
        f"verkosto_{label.lower()}":
            f"CREATE CONSTRAINT verkosto_{label.lower()} IF NOT EXISTS FOR (n:{label}) "
            "REQUIRE (n.dataset, n.id) IS UNIQUE"
        for label in OURS
    }


def create(part: Nodes | Relations) -> str:
    """Create rows of a part."""
    if isinstance(part, Nodes):
        return f"{_EACH.format(first='id')} CREATE (:{part.label} {{dataset: $dataset, {_said(part.columns)}}})"
    return (f"{_EACH.format(first='key')} {_ends(part)} "
            f"CREATE (a)-[:{part.type} {{{_said(['key', *part.columns])}}}]->(b)")


def change(part: Nodes | Relations) -> str:
    """Let rows of a part say what they say now; what somebody else has added to them stays."""
    if isinstance(part, Nodes):
        names = node_kinds()[part.label]
        return f"{_EACH.format(first='id')} {_node('n', part.label, 'id')} SET n += {{{_said(names)}}}"
    names = relation_kinds()[part.type]
    return f"{_EACH.format(first='key')} {_row(part)} SET r += {{{_said(names)}}}"


def remove(part: Nodes | Relations) -> str:
    """Remove rows of a part."""
    if isinstance(part, Nodes):
        return f"{_EACH.format(first='id')} {_node('n', part.label, 'id')} DETACH DELETE n"
    return f"{_EACH.format(first='key')} {_row(part)} DELETE r"


def identities(part: Nodes | Relations) -> str:
    """List what is there of a part: ids, or start, end and key."""
    if isinstance(part, Nodes):
        return f"MATCH (n:{part.label} {{dataset: $dataset}}) RETURN n.id AS id"
    return f"{_all(part)} RETURN a.id AS start, b.id AS end, r.key AS key"


def everything(part: Nodes | Relations) -> str:
    """List what is there of a part with all that it says, in the order of `names_of`."""
    if isinstance(part, Nodes):
        said = ", ".join(f"n.{name} AS {name}" for name in names_of(part))
        return f"MATCH (n:{part.label} {{dataset: $dataset}}) RETURN {said}"
    said = ", ".join(f"r.{name} AS {name}" for name in names_of(part)[2:])
    return f"{_all(part)} RETURN a.id AS {START}, b.id AS {END}, {said}"


def names_of(part: Nodes | Relations) -> list[str]:
    """Name the columns that a part can have."""
    if isinstance(part, Nodes):
        return list(node_kinds()[part.label])
    return [START, END, "key", *relation_kinds()[part.type]]


def _all(part: Relations) -> str:
    return (f"MATCH (a:{part.start} {{dataset: $dataset}})-[r:{part.type}]->(b:{part.end} {{dataset: $dataset}}) "
            "WHERE r.key IS NOT NULL")


def _said(names: Iterable[str]) -> str:
    return ", ".join(f"{name}: $c.{name}[i]" for name in names)


def _node(variable: str, label: str, column: str) -> str:
    return f"MATCH ({variable}:{label} {{dataset: $dataset, id: $c.{column}[i]}})"


def _ends(part: Relations) -> str:
    return f"{_node('a', part.start, START)} {_node('b', part.end, END)}"


def _row(part: Relations) -> str:
    return f"{_ends(part)} MATCH (a)-[r:{part.type} {{key: $c.key[i]}}]->(b)"


START, END = "start_id", "end_id"
"""The columns of the ids at the ends; `start` and `end` are days."""


def columns_of(part: Nodes | Relations) -> dict[str, list[Any]]:
    """Give the columns that the statements of a part speak of."""
    if isinstance(part, Nodes):
        return part.columns
    return {START: part.starts, END: part.ends, "key": part.keys, **part.columns}
