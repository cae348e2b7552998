"""A dataset in one file: a workbook, at a path or from a stream."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from verkosto.schema import TABLES
from verkosto.tables.notes import Fault, Notes
from verkosto.tables.raw import Place, Spot
from verkosto.tables.reading import Reading
from verkosto.tables.textfile import OLE

LARGEST = 256 * 1024 * 1024
"""The most bytes that a file may have."""
WORKBOOKS = frozenset((".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".xls", ".xlt", ".ods", ".ots"))
"""How the names of workbooks end."""

_ARCHIVE = b"PK"
_LOCK = "~$"
_STREAM = "-"


def read_file(path: Path, notes: Notes) -> Reading:
    """Read a file. What is wrong with it is noted, nothing is raised."""
    if path.name.startswith(_LOCK):
        return refused(path.name, "lock-file", notes)
    try:
        if not path.is_file():
            return refused(path.name, "no-dataset", notes)
        with path.open("rb") as stream:
            return read_stream(stream, notes, path.name)
    except OSError:
        return refused(path.name, "unreadable", notes)


def read_stream(stream: BinaryIO, notes: Notes, name: str = _STREAM) -> Reading:
    """Read a file from a stream; `name` is what it is called. Raises OSError."""
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        return refused(name, "too-large", notes, limit=LARGEST // 1024 ** 2)
    if data.startswith((_ARCHIVE, OLE)):
        from verkosto.tables.workbook import read_workbook

        return read_workbook(name, data, notes)
    return refused(name, "no-workbook" if Path(name).suffix.casefold() in WORKBOOKS else "no-dataset", notes)


def refused(name: str, key: str, notes: Notes, **details: object) -> Reading:
    """Say that there is nothing to read, and why."""
    reading = Reading(notes, Place(name), Place(name), broken=set(TABLES))
    reading.texts.append((Spot(reading.home), name))
    notes.add(Spot(reading.home), Fault(key, details))
    return reading
