"""Tables read back from the parts of a property graph: what was loaded somewhere, as it was."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from verkosto.model.frames import dtype_of
from verkosto.schema import TABLES
from verkosto.views.parts import Nodes, Relations
from verkosto.views.records import records
from verkosto.views.shape import ENDS, KEPT, LABELS, REFERENCES, RENAMED, ROWS, own_columns

if TYPE_CHECKING:
    from pandas import DataFrame

Row = dict[str, Any]
Rows = dict[str, Row]
"""The rows of a table by their keys."""

_NAMES = {new: old for old, new in RENAMED.items()}
_SITTING = {"Person": "person", "Post": "post"}


def tables_of(parts: Iterable[Nodes | Relations], orders: Mapping[str, list[str]]) -> dict[str, DataFrame]:
    """Give the tables of a property graph.

    `orders` names the tables and gives the keys of their rows in order (see `row_keys`); rows that it does not know
    come last.
    """
    found: dict[str, Rows] = {name: {} for name in [*LABELS.values(), *ENDS]}
    parts = list(parts)
    for part in parts:
        if isinstance(part, Nodes):
            found[LABELS[part.label]] |= dict(zip(part.ids, _records(part, LABELS[part.label]), strict=True))
    for part in parts:
        if isinstance(part, Relations):
            _put(found, part)
    found["responsibilities"] = {key: row for key, row in found["responsibilities"].items() if "status" in row}
    return {name: _frame(name, found[name], orders[name]) for name in TABLES if name in orders}


def keys_by_table(parts: Iterable[Nodes | Relations]) -> dict[str, list[str]]:
    """Give the keys of the rows of every table that parts hold, in any order."""
    found: dict[str, dict[str, None]] = {name: {} for name in [*LABELS.values(), *ENDS]}
    for part in parts:
        if isinstance(part, Nodes):
            found[LABELS[part.label]] |= dict.fromkeys(part.ids)
        elif part.type in ROWS:
            found[ROWS[part.type]] |= dict.fromkeys(part.keys)
    return {name: list(keys) for name, keys in found.items()}


def frame_of(table: str, rows: list[Row]) -> DataFrame:
    """Make the frame of a table of its rows: plain values by column, with the dtypes that checked tables have."""
    columns: dict[str, Any] = {}
    for column in TABLES[table].columns:
        values = [row.get(column.name) for row in rows]
        filled = [tuple(value or ()) for value in values] if column.many else values
        columns[column.name] = pd.Series(filled, dtype=dtype_of(column))
    return pd.DataFrame(columns)


def _frame(table: str, rows: Rows, order: list[str]) -> DataFrame:
    known = [key for key in order if key in rows]
    return frame_of(table, [rows[key] for key in dict.fromkeys([*known, *rows])])


def _records(part: Nodes | Relations, table: str) -> list[Row]:
    """Give what each row says itself, under the names of the columns; the state beside it is left out."""
    named = {_NAMES.get(name, name): values for name, values in part.columns.items()}
    own = {name: named[name] for name in own_columns(table, keep=KEPT.get(table, ())) if name in named}
    return records(own, len(part.ids if isinstance(part, Nodes) else part.keys))


def _put(found: dict[str, Rows], part: Relations) -> None:
    """Put what a part says into the rows that it belongs to."""
    if part.type in ROWS:
        _put_rows(found[ROWS[part.type]], part)
    elif (part.start, part.type) in REFERENCES:
        column = REFERENCES[part.start, part.type]
        _put_references(found[LABELS[part.start]], TABLES[LABELS[part.start]].by_name[column].many, column, part)
    elif part.type == "PART_OF":
        for start, end, key in zip(part.starts, part.ends, part.keys, strict=True):
            found["organizations"][start] |= dict.fromkeys(key.split("+"), end)
    else:
        _put_duties(found["responsibilities"], part)


def _put_rows(rows: Rows, part: Relations) -> None:
    """Add rows, or what one more relationship of a seat says of it."""
    table = ROWS[part.type]
    first, last = ENDS[table]
    start = _SITTING.get(part.start, first) if table == "seats" else first
    for key, one, other, row in zip(part.keys, part.starts, part.ends, _records(part, table), strict=True):
        rows[key] = {**rows.get(key, {}), **row, start: one, last: other}


def _put_references(rows: Rows, many: bool, column: str, part: Relations) -> None:  # noqa: FBT001 - of the schema
    for start, end, _ in sorted(zip(part.starts, part.ends, part.keys, strict=True), key=lambda each: each[2]):
        rows[start][column] = [*rows[start].get(column, []), end] if many else end


def _put_duties(rows: Rows, part: Relations) -> None:
    """Say who answers for what: the relationships of the responsibilities."""
    if part.type == "FOR":
        for start, end in zip(part.starts, part.ends, strict=True):
            rows[start][part.end.lower()] = end
    elif part.end == "Responsibility":
        for start, end in zip(part.starts, part.ends, strict=True):
            rows[end][part.start.lower()] = start
