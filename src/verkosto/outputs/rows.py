"""Rows of an answer: whatever columns a query asks for."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from verkosto.messages import text
from verkosto.outputs.blocks import Block, Grid, Line, Records, Word


@dataclass(frozen=True)
class RowsContent:
    """Plain values by column, a mapping per row; what is within a list or a mapping is shown as JSON."""

    columns: Sequence[str]
    rows: Sequence[Mapping[str, Any]]
    lang: str = "en"

    def blocks(self, width: int | None = None) -> list[Block]:
        """Show the rows as a table, and how many they are."""
        del width
        if not self.rows:
            return [Line(text("query.none", self.lang))]
        cells = tuple(tuple(Word(_word(row.get(name))) for name in self.columns) for row in self.rows)
        key = "query.one" if len(self.rows) == 1 else "query.rows"
        return [Grid(tuple(self.columns), cells), Line(text(key, self.lang, count=len(self.rows)), "faint")]

    def document(self) -> list[dict[str, Any]]:
        """Give the rows as they are."""
        return [{name: row.get(name) for name in self.columns} for row in self.rows]

    def records(self) -> Records:
        """Give a record for each row; values within lists and mappings as JSON."""
        return Records(tuple(self.columns), [{name: _flat(row.get(name)) for name in self.columns}
                                             for row in self.rows])


def _word(value: Any) -> str:  # noqa: ANN401 - what a query answers with
    """Write a value for people; a mapping of plain values, such as a node, as its names and values."""
    if isinstance(value, dict) and not any(isinstance(inner, (list, dict)) for inner in value.values()):
        return ", ".join(f"{name} {_word(inner)}" for name, inner in value.items())
    flat = _flat(value)
    if isinstance(flat, list):
        return "; ".join(map(_word, flat))
    return "" if flat is None else json.dumps(flat) if isinstance(flat, bool) else str(flat)


def _flat(value: Any) -> Any:  # noqa: ANN401 - see above
    """Keep what a cell can hold: a plain value, or a list of them."""
    simple = not isinstance(value, (list, dict))
    if simple or (isinstance(value, list) and not any(isinstance(inner, (list, dict)) for inner in value)):
        return value
    return json.dumps(value, ensure_ascii=False)
