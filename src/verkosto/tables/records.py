"""Records: tables that a program gives as lists of mappings or as pandas frames."""

from __future__ import annotations

import math
import numbers
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd

from verkosto.errors import UsageError
from verkosto.schema import TABLE_NAMES, TABLES, fold
from verkosto.tables.notes import Notes
from verkosto.tables.raw import DATASET, Alien, Place, Raw, RawSheet, Spot
from verkosto.tables.reading import Reading
from verkosto.tables.settings import settings_of_mapping
from verkosto.tables.suggest import Speller

_READY = {str, int, bool, type(None), date, datetime}
_LISTS = (list, tuple, np.ndarray)


def read_records(tables: Mapping[str, object], notes: Notes) -> Reading:
    """Read tables of records. Raises `UsageError` when something is no table at all."""
    if not isinstance(tables, Mapping):
        message = f"tables must be a mapping of table names to lists of dicts or DataFrames, not {_type(tables)}"
        raise UsageError(message)
    reading = Reading(notes, Place("organizations"), Place("organizations"))
    for name, records in tables.items():
        place = Place(str(name))
        reading.texts.append((Spot(place), str(name)))
        table = DATASET if fold(str(name)) == DATASET else TABLE_NAMES.get(fold(str(name)))
        if table is None:
            words = {word: known.name for known in TABLES.values() for word in (known.name, *known.aliases)}
            notes.warning("unknown-table", Spot(place), hint=Speller(words).hint_or_list(str(name)))
        elif table == DATASET and isinstance(records, Mapping):
            said = {key: _plain(value) for key, value in records.items()}
            reading.settings += settings_of_mapping(said, Spot(place), loose=True)
        else:
            reading.add(_sheet(place, table, records))
    return reading


def _sheet(place: Place, table: str, records: object) -> RawSheet:
    """Turn the records of one table into a sheet; the first record is row 2."""
    headings, columns, count = _frame(records) if isinstance(records, pd.DataFrame) else _mappings(place, records)
    plain = [_column(column) for column in columns]
    return RawSheet(place, table, headings, plain, np.arange(2, count + 2, dtype=np.int64))


def _frame(frame: pd.DataFrame) -> tuple[list[Raw], list[Sequence[object]], int]:
    """Take a frame apart; its index does not count."""
    columns = [frame.iloc[:, number].tolist() for number in range(frame.shape[1])]
    return [str(heading) for heading in frame.columns], columns, len(frame)


def _mappings(place: Place, records: object) -> tuple[list[Raw], list[Sequence[object]], int]:
    """Take a list of mappings apart; their keys may differ."""
    rows = list(records) if isinstance(records, Iterable) and not isinstance(records, (str, bytes, Mapping)) else None
    if rows is None or not all(isinstance(row, Mapping) for row in rows):
        message = f"table “{place.file}” must be a list of dicts or a DataFrame, not {_type(records)}"
        raise UsageError(message)
    keys = list(dict.fromkeys(key for row in rows for key in row))
    return [str(key) for key in keys], [[row.get(key) for row in rows] for key in keys], len(rows)


def _column(cells: Sequence[object]) -> Sequence[Raw]:
    """Bring the cells of a column to what a cell may hold."""
    return cells if set(map(type, cells)) <= _READY else [_plain(cell) for cell in cells]


def _plain(cell: object) -> Raw:
    """Bring one cell to what a cell may hold."""
    if type(cell) in _READY:
        return cell
    if isinstance(cell, _LISTS):
        items = [_plain(item) for item in cell] if np.ndim(cell) == 1 else [Alien(_type(cell))]  # type: ignore[arg-type]
        return tuple(item for item in items if item is not None)
    return _scalar(cell)


def _scalar(cell: Any) -> Raw:  # noqa: ANN401, PLR0911 - a cell may hold anything
    """Bring a value that is no list to what a cell may hold."""
    if cell is pd.NA or cell is pd.NaT:
        return None
    if isinstance(cell, str):
        return str.__str__(cell)
    if isinstance(cell, (datetime, np.datetime64)):
        moment = pd.Timestamp(cell)
        return None if moment is pd.NaT else moment.to_pydatetime(warn=False)
    if isinstance(cell, (bool, np.bool_)):
        return bool(cell)
    if isinstance(cell, numbers.Integral):
        return int(cell)
    if isinstance(cell, (numbers.Real, Decimal)):
        return None if math.isnan(cell) else float(cell)
    if isinstance(cell, date):
        return date(cell.year, cell.month, cell.day)
    return dict(cell) if isinstance(cell, Mapping) else Alien(_type(cell))


def _type(value: object) -> str:
    """Name the type of a value as a program knows it."""
    return type(value).__name__
