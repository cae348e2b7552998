"""Records: tables that a program gives as lists of mappings or as pandas frames."""

from __future__ import annotations

import math
import numbers
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

import numpy as np
import pandas as pd

from verkosto.errors import UsageError
from verkosto.schema import TABLE_NAMES, TABLES, fold
from verkosto.tables.notes import Notes, shown
from verkosto.tables.raw import DATASET, Alien, Place, Raw, RawSheet, Spot
from verkosto.tables.reading import Reading
from verkosto.tables.settings import settings_of_mapping
from verkosto.tables.suggest import Speller


def read_records(tables: object, notes: Notes) -> Reading:
    """Read tables of records. Raises `UsageError` when something is no table at all."""
    if not isinstance(tables, Mapping):
        raise UsageError("records-mapping", type=_type(tables))
    reading = Reading(notes, Place("organizations"), Place("organizations"))
    for name, records in tables.items():
        reading.texts.append((Spot(Place(str(name))), str(name)))
        _read_table(reading, Place(str(name)), records)
    return reading


def _read_table(reading: Reading, place: Place, records: object) -> None:
    """Read one table, or the settings."""
    folded = fold(place.file)
    if folded == DATASET and isinstance(records, Mapping):
        reading.settings += settings_of_mapping(_setting(records), Spot(place), loose=True)
    elif folded == DATASET or folded in TABLE_NAMES:
        reading.add(_sheet(place, TABLE_NAMES.get(folded, DATASET), records))
    else:
        words = {word: known.name for known in TABLES.values() for word in (known.name, *known.aliases)}
        reading.notes.warning("unknown-table", Spot(place), hint=Speller(words, spelled=True).hint_or_list(place.file))


def _setting(value: object) -> Any:  # noqa: ANN401 - settings may be nested
    """Bring the value of a setting to plain texts, numbers, days, lists and mappings."""
    if isinstance(value, Mapping):
        return {str(key): _setting(inner) for key, inner in value.items()}
    return [_setting(inner) for inner in value] if isinstance(value, list) else _plain(value)


def _sheet(place: Place, table: str, records: object) -> RawSheet:
    """Turn the records of one table into a sheet; the first record is row 2."""
    headings, columns, count = _frame(records) if isinstance(records, pd.DataFrame) else _mappings(place, records)
    plain = [_column(column) for column in columns]
    return RawSheet(place, table, headings, plain, np.arange(2, count + 2, dtype=np.int64))


def _frame(frame: pd.DataFrame) -> tuple[list[Raw], list[Sequence[object]], int]:
    """Take a frame apart; its index does not count."""
    columns: list[Sequence[object]] = [frame.iloc[:, number].tolist() for number in range(frame.shape[1])]
    return [str(heading) for heading in frame.columns], columns, len(frame)


def _mappings(place: Place, records: object) -> tuple[list[Raw], list[Sequence[object]], int]:
    """Take a list of mappings apart; their keys may differ."""
    rows = list(records) if isinstance(records, Iterable) and not isinstance(records, (str, bytes, Mapping)) else None
    if rows is None or not all(isinstance(row, Mapping) for row in rows):
        raise UsageError("records-table", table=shown(place.file), type=_type(records))
    keys = list(dict.fromkeys(key for row in rows for key in row))
    columns: list[Sequence[object]] = [[row.get(key) for row in rows] for key in keys]
    return [str(key) for key in keys], columns, len(rows)


def _column(cells: Sequence[object]) -> Sequence[Raw]:
    """Bring the cells of a column to what a cell may hold."""
    converters = {kind: _converter(kind) for kind in set(map(type, cells))}
    if set(converters.values()) <= {_same}:
        return cells
    return [converters[type(cell)](cell) for cell in cells]


def _plain(cell: object) -> Raw:
    """Bring one cell to what a cell may hold."""
    kind: Any = type(cell)  # mypy doubts that a type has a hash
    return _converter(kind)(cell)


@cache
def _converter(kind: type[Any]) -> Callable[[Any], Raw]:
    """Find what brings values of a type to what a cell may hold."""
    if kind in _READY:
        return _same
    return next((convert for kinds, convert in _CONVERTERS if issubclass(kind, kinds)), _alien)


def _same(cell: object) -> Raw:
    """Leave a value as it is."""
    return cell


def _alien(cell: object) -> Raw:
    """Keep of a value that no cell can hold only the name of its type."""
    return Alien(_type(cell))


def _items(cells: Iterable[object]) -> Raw:
    """Bring the items of a list to what a cell may hold; those that are blank are dropped."""
    return tuple(item for item in map(_plain, cells) if item is not None)


def _array(cells: Any) -> Raw:  # noqa: ANN401 - an array of NumPy
    """Bring an array to a tuple, or to the one value that it is."""
    return _plain(cells.tolist())


def _moment(cell: Any) -> Raw:  # noqa: ANN401 - a moment of any library
    """Bring a moment of pandas or NumPy to that of Python."""
    return None if pd.isna(cell) else pd.Timestamp(cell).to_pydatetime(warn=False)


def _real(cell: Any) -> Raw:  # noqa: ANN401 - a number of any library
    """Bring a real number to that of Python; NaN is blank."""
    return None if math.isnan(cell) else float(cell)


def _type(value: object) -> str:
    """Name the type of a value as a program knows it."""
    return type(value).__name__


_READY = {str, int, bool, type(None), date, datetime}
_CONVERTERS: tuple[tuple[Any, Callable[[Any], Raw]], ...] = (
    ((type(pd.NA), type(pd.NaT)), lambda _: None),
    (str, str.__str__),
    ((list, tuple), _items),
    (np.ndarray, _array),
    ((datetime, np.datetime64), _moment),
    (np.bool_, bool),
    (np.timedelta64, _alien),
    (numbers.Integral, int),
    ((numbers.Real, Decimal), _real),
    (date, lambda day: date(day.year, day.month, day.day)),
)
