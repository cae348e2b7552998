"""Small datasets, and ways to look at what reading them gave."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from verkosto.errors import Problem
from verkosto.tables import Checked, from_records

Row = dict[str, Any]

COUNTY: Row = {"id": "hva:21", "name": "Lapin hyvinvointialue", "kind": "county", "code": "21"}
TORNIO: Row = {"id": "kunta:851", "name": "Tornio", "kind": "municipality", "code": "851", "county": "hva:21"}
KEMI: Row = {"id": "kunta:240", "name": "Kemi", "kind": "municipality", "code": "240", "county": "hva:21"}
KEMINMAA: Row = {"id": "kunta:241", "name": "Keminmaa", "kind": "municipality", "code": "241", "county": "hva:21"}
ORGANIZATIONS = [COUNTY, TORNIO, KEMI, KEMINMAA]
PLAIN: Row = {"id": "m", "name": "Esimerkki", "kind": "other"}


def records(*organizations: Row, **tables: Any) -> Checked:
    """Read organisations – by default those above – and other tables."""
    return from_records({"organizations": list(organizations) or ORGANIZATIONS, **tables})


def folder(path: Path, **files: str | bytes) -> Path:
    """Write the files of a folder: `name="text"` is name.csv in UTF-8, bytes are written as they are."""
    path.mkdir(exist_ok=True)
    for name, content in files.items():
        data = content if isinstance(content, bytes) else content.encode()
        (path / f"{name}.csv").write_bytes(data)
    return path


def only(checked: Checked) -> Problem:
    """Give the one problem that there is."""
    assert len(checked.problems) == 1, checked.problems
    return checked.problems[0]


def place(problem: Problem) -> tuple[str, int | None, str | None, str | None]:
    """Tell where a problem is and what stands there."""
    return problem.file, problem.row, problem.column, problem.value


def cells(checked: Checked, table: str, column: str) -> list[Any]:
    """Give the values of a column; what is missing is None."""
    values = checked.frames[table][column]
    return [None if not isinstance(value, tuple) and missing else value
            for value, missing in zip(values.tolist(), values.isna(), strict=True)]
