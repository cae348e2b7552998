"""Reading: a folder of CSV files or records become checked, tidy frames – with everything that is wrong, at once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from verkosto.tables.checking import Checked, check
from verkosto.tables.notes import Hint, Notes
from verkosto.tables.raw import Place, Spot
from verkosto.tables.reading import Reading

if TYPE_CHECKING:
    import os

__all__ = ["Checked", "from_records", "load"]


def load(path: str | os.PathLike[str], *, lang: str = "en") -> Checked:
    """Read and check the dataset at a path: a folder of CSV files, one per table.

    `lang` (fi, sv, en) is the language of the problems. Nothing is raised for what is found, a missing path
    included; raises `UsageError` for an unknown language.
    """
    return check(_reading(Path(path), Notes(lang)))


def from_records(tables: Mapping[str, object], *, lang: str = "en") -> Checked:
    """Check tables given as `{name: list of dicts, or DataFrame}`; no file is touched.

    The file of a problem is the table's name, the first record is row 2. `dataset` – a mapping, or a list of records
    with `key` and `value` – holds the settings. Raises `UsageError` for what is no table, or an unknown language.
    """
    from verkosto.tables.records import read_records

    return check(read_records(tables, Notes(lang)))


def _reading(path: Path, notes: Notes) -> Reading:
    """Let the reader of the form that the path has read it."""
    try:
        if path.is_dir():
            from verkosto.tables.folder import read_folder

            return read_folder(path, notes)
        there = path.exists()
    except (OSError, ValueError):
        there = False
    return _nothing(path, "no-folder" if there else "no-path", notes)


def _nothing(path: Path, key: str, notes: Notes) -> Reading:
    """Say that there is nothing to read."""
    reading = Reading(notes, Place(str(path)), Place(str(path)), broken={"organizations"})
    notes.error(key, Spot(reading.home), hint=Hint("give-folder"))
    return reading
