"""Datasets as a person has them: folders of CSV files."""

from __future__ import annotations

import csv
import signal
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest

_COUNTY = {"id": "h", "name": "Koelan hyvinvointialue", "kind": "county", "county": ""}


def write(folder: Path, name: str, rows: Sequence[Mapping[str, str]]) -> None:
    """Write one table."""
    with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


@pytest.fixture(autouse=True, scope="session")
def heard() -> Iterator[None]:
    """Let the processes that are started hear an interruption, though in the background of a shell they would not."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def county(tmp_path: Path) -> Path:
    """Give a folder with a county, a municipality without a responsible person, and one that has not answered."""
    folder = tmp_path / "koe"
    folder.mkdir()
    towns = [{"id": each, "name": name, "kind": "municipality", "county": "h"}
             for each, name in (("a", "Äpärä"), ("b", "Berg"))]
    write(folder, "organizations", [_COUNTY, *towns])
    write(folder, "domains", [{"id": "hyte", "name_fi": "Hyvinvointi"}])
    cell = {"organization": "a", "domain": "hyte", "role": "responsible"}
    write(folder, "responsibilities", [{**cell, "status": "vacant", "source": "§ 1 – kirje"}])
    (folder / "verkosto.toml").write_text('title = "Koealue"\nas_of = 2024-06-01\n', encoding="utf-8")
    return folder


@pytest.fixture
def broken(county: Path) -> Path:
    """Give the same folder with two mistakes in it."""
    rows = [{"organization": each, "domain": "hyte", "role": "responsible", "status": "vacannt"} for each in ("a", "x")]
    write(county, "responsibilities", rows)
    return county
