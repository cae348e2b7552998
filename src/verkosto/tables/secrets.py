"""The search for personal identity codes in everything that was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import numpy as np

from verkosto.tables.coded import Coded
from verkosto.tables.identity import has_code
from verkosto.tables.raw import Spot
from verkosto.tables.reading import Setting, Sheet


def secret_spots(sheets: Iterable[Sheet], settings: Iterable[Setting], texts: list[tuple[Spot, str]]) -> list[Spot]:
    """Find every place that holds a valid personal identity code; a heading that holds one is not named."""
    found = [_unnamed(spot) for spot, text in texts if has_code(text)]
    found += [_unnamed(setting.spot) for setting in settings if has_code(joined([setting.key, setting.value]))]
    for sheet in sheets:
        found += _in_sheet(sheet)
    return list(dict.fromkeys(found))


def _in_sheet(sheet: Sheet) -> Iterator[Spot]:
    """Go through headings, cells, and cells beside the table."""
    for position, (heading, column) in enumerate(zip(sheet.headings, sheet.columns, strict=True)):
        if has_code(heading):
            yield _unnamed(sheet.top(position))
        yield from (_unnamed(sheet.spot(row, position)) for row in _rows(column))
    for row, cell in sheet.extra:
        if has_code(joined([cell])):
            yield Spot(sheet.place, row, None, len(sheet.headings))


def _rows(column: Coded) -> list[int]:
    """Find the rows of a column that hold a code."""
    if not column.suspect or not has_code(joined(column.values)):
        return []
    return [int(row) for row in np.flatnonzero(column.rows_of(lambda value: has_code(joined([value]))))]


def joined(values: list[Any]) -> str:
    """Join all texts within some values."""
    try:
        return "\n".join(values)
    except TypeError:
        return "\n".join(_texts(values))


def _texts(value: object) -> Iterator[str]:
    """Go through all texts within a value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _texts([key, inner])
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _texts(inner)


def _unnamed(spot: Spot) -> Spot:
    """Leave out a heading that holds a code itself."""
    return Spot(spot.place, spot.row, None, spot.position) if spot.column and has_code(spot.column) else spot
