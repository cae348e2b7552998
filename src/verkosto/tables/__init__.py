"""Reading: folders, workbooks and records become checked, tidy frames – with everything that is wrong, at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from os import PathLike
from pathlib import Path
from typing import BinaryIO

from verkosto.tables.checking import Checked, check
from verkosto.tables.notes import Notes
from verkosto.tables.reading import Reading

__all__ = ["Checked", "from_records", "load"]


def load(source: str | PathLike[str] | BinaryIO, *, lang: str = "en", analyses: Collection[str] = ()) -> Checked:
    """Read and check a dataset: a folder of CSV files, one per table, or a workbook, one sheet per table.

    `source` is its path, or a stream that gives the bytes of a workbook. `lang` (fi, sv, en) is the language of the
    problems; `analyses` are the ids of the analyses whose findings may be accepted, when they are known. Nothing is
    raised for what is found, a missing path included; raises `UsageError` for an unknown language, OSError when a
    stream fails.
    """
    if isinstance(source, (str, PathLike)):
        return check(_reading(Path(source), Notes(lang)), analyses)
    from verkosto.tables.file import read_stream

    return check(read_stream(source, Notes(lang)), analyses)


def from_records(tables: Mapping[str, object], *, lang: str = "en", analyses: Collection[str] = ()) -> Checked:
    """Check tables given as `{name: list of dicts, or DataFrame}`; no file is touched.

    The file of a problem is the table's name, the first record is row 2. `dataset` – a mapping, or a list of records
    with `key` and `value` – holds the settings. `analyses` as in `load`. Raises `UsageError` for what is no table, or
    an unknown language.
    """
    from verkosto.tables.records import read_records

    return check(read_records(tables, Notes(lang)), analyses)


def _reading(path: Path, notes: Notes) -> Reading:
    """Let the reader of the form that the path has read it."""
    from verkosto.tables.file import read_file, refused

    try:
        if path.is_dir():
            from verkosto.tables.folder import read_folder

            return read_folder(path, notes)
        if path.exists():
            return read_file(path, notes)
    except PermissionError:
        return refused(str(path), "unreadable", notes)
    except (OSError, ValueError):
        pass
    return refused(str(path), "no-path", notes)
