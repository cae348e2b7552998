"""Typing: the cells of each column become values, each distinct cell once."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain
from typing import Any

import numpy as np

from verkosto.schema import Column
from verkosto.tables.clean import has_control, is_printable, is_storable, is_whole
from verkosto.tables.coded import Coded
from verkosto.tables.drafts import Bench, Draft
from verkosto.tables.notes import Fault
from verkosto.tables.values import failed, is_excel_error, parser_of

Faults = dict[int, list[Fault]]

LONGEST = 131_072
"""The most characters in a cell: where the csv module stops by itself."""

_TEXTS = {"text", "id", "reference"}
_FLAWS_OF_USUAL: dict[str, Callable[[str], bool]] = {"garbled": lambda text: not is_whole(text)}
_FLAWS = _FLAWS_OF_USUAL | {
    "control-text": lambda text: not is_printable(text),
    "letters": lambda text: not is_storable(text),
}
"""What may be wrong with any text, found in all of them at once."""


def type_columns(bench: Bench, draft: Draft) -> None:
    """Turn the cells of all columns of a draft into values, and note what cannot be read."""
    for name, column in draft.columns.items():
        draft.columns[name], faults = typed(draft.table.by_name[name], column)
        bench.fault_rows(draft, name, column, faults, column.values)


def typed(column: Column, cells: Coded) -> tuple[Coded, Faults]:
    """Parse the distinct cells of a column: values, and the faults of those that have none."""
    if column.kind in _TEXTS and not column.many and (cells.usual or set(map(type, cells.values)) <= {str}):
        values: list[Any] = list(cells.values)
        faults: Faults = {}
    else:
        values, faults = _parsed(column, cells.values)
    if column.kind in _TEXTS:
        faults |= _unusable(column, values, usual=cells.usual and not faults and not column.many)
    for number in faults:
        values[number] = None
    found = Coded(values, cells.codes)
    return _without_empty_lists(found) if column.many else found, faults


def _parsed(column: Column, cells: list[Any]) -> tuple[list[Any], Faults]:
    """Parse cells one by one."""
    values = list(map(parser_of(column), cells))
    if Fault not in set(map(type, values)):
        return values, {}
    faults = {
        number: [failed(cells[number]) or value]
        for number, value in enumerate(values) if isinstance(value, Fault)
    }
    return values, faults


def _unusable(column: Column, values: list[Any], *, usual: bool) -> Faults:
    """Find texts that are no values: results of failed formulas, letters that cannot be written, odd ids."""
    texts = values if usual else list(chain.from_iterable(map(_texts, values)))
    together = "\n".join(["", *texts])
    faults: Faults = {}
    for key, flawed in (_FLAWS_OF_USUAL if usual else _FLAWS).items():
        if flawed(together):
            faults |= _faults(key, values, flawed)
    if "\n#" in together:
        faults |= _faults("excel-error", values, is_excel_error)
    if len(together) > LONGEST and max(map(len, texts)) > LONGEST:
        faults |= _faults("long-cell", values, lambda text: len(text) > LONGEST)
    if column.kind == "id" and (together.count("\n") > len(texts) if usual else has_control("".join(texts))):
        faults |= _faults("control", values, has_control)
    return faults


def _texts(value: object) -> tuple[str, ...]:
    """Give the texts of a value: itself, or the items of a list."""
    return (value,) if isinstance(value, str) else value if isinstance(value, tuple) else ()


def _faults(key: str, values: list[Any], wrong: Callable[[str], bool]) -> Faults:
    """Note one fault for each wrong text of the values."""
    found = {
        number: [Fault(key, value=text) for text in _texts(value) if wrong(text)] for number, value in enumerate(values)
    }
    return {number: faults for number, faults in found.items() if faults}


def _without_empty_lists(column: Coded) -> Coded:
    """Count a list of nothing (`;`) as blank."""
    empty = column.rows_of(lambda value: value == ())
    return Coded(column.values, np.where(empty, -1, column.codes))
