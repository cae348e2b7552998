"""A dataset as a folder: a CSV file per table, and `verkosto.toml` for the whole."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from verkosto.errors import UsageError
from verkosto.outputs.files import write_folder

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network, Settings


def write_dataset(network: Network, folder: Path) -> None:
    """Write a network as a dataset into a folder that is new or empty; it appears whole or not at all.

    Raises UsageError for a folder that holds something, OSError when it cannot be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError("not-empty", path=folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    write_folder(folder, dict(_files(network)))


def _files(network: Network) -> Iterator[tuple[str, str]]:
    import tomli_w

    yield "verkosto.toml", tomli_w.dumps(_said(network.settings))
    for name, frame in network.tables.items():
        yield f"{name}.csv", _sheet(frame)


def _said(settings: Settings) -> dict[str, Any]:
    said = {name: getattr(settings, name) for name in settings.__slots__}
    return {name: value for name, value in said.items() if value not in (None, {}, False)}


def _sheet(frame: DataFrame) -> str:
    """Write a table as it is read: nothing is added that a spreadsheet might want."""
    file = StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(frame.columns)
    writer.writerows(zip(*([_cell(value) for value in frame[name]] for name in frame.columns), strict=True))
    return file.getvalue()


def _cell(value: Any) -> Any:  # noqa: ANN401 - a cell can hold anything
    if isinstance(value, tuple):
        return ";".join(value)
    if pd.isna(value):
        return ""
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    if isinstance(value, bool):
        return "yes" if value else "no"
    return repr(float(value)) if isinstance(value, float) else value
