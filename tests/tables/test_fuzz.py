"""Shipped datasets with bytes and cells changed by chance are read or refused, and nothing else happens."""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from functools import cache
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import verkosto
from verkosto.errors import Problem

from .dialects import DATASETS, twin, write_workbook
from .packages import repacked
from .small import Tables, folder_of, small, workbook_of

SEEDS = st.integers(0, 2**32 - 1)
STRUCTURE = b"\0\"';,\n\r\t{}[]<>&=/\xff\xfe\xef\xbb\xbf\x80 0123456789"
ODD = [
    "", " ", "\u00a0", "0", "-1", "1e999", "9" * 5000, "NaN", "#REF!", "'=1+1", "@x", "{", "}", "{lead}", ";", ";;;",
    "/ vara:", "vara: vara: vara:", "a;a;a", "\ud800", "\u202e", "\ufdd0", "\ufdd1", "%", "100 %", "1.1.2024", ",",
    "2024-02-30", "true",
    "kunta", "id", "x" * 40_000, "é" * 200, "😀", "../../etc/passwd", "<b>", "131052-308S", "k", "h", "hyte",
]


def flipped(data: bytes, random: Random) -> bytes:
    """Change, drop, double or insert some bytes."""
    bytes_ = bytearray(data)
    for _ in range(random.choice([1, 2, 5, 20])):
        at = random.randrange(len(bytes_) + 1)
        what = random.choice(["set", "set", "insert", "drop", "double"])
        if what == "set":
            bytes_[at:at + 1] = bytes([random.randrange(256)])
        elif what == "insert":
            bytes_[at:at] = bytes(random.choices(STRUCTURE, k=random.randint(1, 8)))
        elif what == "drop":
            del bytes_[at:at + random.choice([1, 3, 50, 1000])]
        else:
            bytes_[at:at] = bytes_[at:at + random.choice([10, 200])]
    return bytes(bytes_)


def read_or_refused(path: Path) -> None:
    """Read a dataset; when it is refused, every problem is clear. What is read can be analysed."""
    problems = [problem for problem in verkosto.check(path) if problem.severity == "error"]
    for problem in problems:
        is_clear(problem)
    if problems:
        with pytest.raises(verkosto.DatasetError):
            verkosto.read(path)
    else:
        verkosto.analyze(verkosto.read(path), select=["missing-responsible"]).to_dict()


def is_clear(problem: Problem) -> None:
    """Check that a problem says where it is, what is wrong and what to do, on one line each."""
    for said in (problem.file, problem.message, problem.suggestion or "", problem.column or "", problem.value or ""):
        assert said.isprintable() or "\u202e" in said or "\u2028" in said or not said.isascii()
        assert "\n" not in said
    assert problem.message
    assert problem.suggestion


@cache
def workbook(name: str) -> bytes:
    """Write a shipped dataset as a workbook."""
    with tempfile.TemporaryDirectory() as folder:
        return write_workbook(Path(folder, "a.xlsx"), twin(name), Random(5)).read_bytes()  # noqa: S311 - see below


@settings(deadline=None, max_examples=20)
@given(seed=SEEDS, name=st.sampled_from(["demo", "lappi"]), packed=st.booleans())
def test_workbooks_with_changed_bytes(seed: int, name: str, packed: bool) -> None:  # noqa: FBT001 - drawn by chance
    random = Random(seed)  # noqa: S311 - no secrets here
    data = workbook(name)
    if packed:
        changed = flipped(data, random)
    else:
        with tempfile.TemporaryFile() as file:
            file.write(data)
            part = random.choice(zipfile.ZipFile(file).namelist())
        changed = repacked(data, {part: lambda old: flipped(old, random)})
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "data.xlsx")
        path.write_bytes(changed)
        read_or_refused(path)


@settings(deadline=None, max_examples=20)
@given(seed=SEEDS, name=st.sampled_from(["demo", "lappi"]))
def test_folders_with_changed_bytes(seed: int, name: str) -> None:
    random = Random(seed)  # noqa: S311 - no secrets here
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copytree(DATASETS / name, Path(folder, "data")))
        for file in random.sample(sorted([*path.glob("*.csv"), path / "verkosto.toml"]), random.choice([1, 1, 3])):
            file.write_bytes(flipped(file.read_bytes(), random))
        read_or_refused(path)


@pytest.mark.parametrize("form", ["folder", "workbook"])
@settings(deadline=None, max_examples=20)
@given(seed=SEEDS)
def test_tables_with_changed_cells(form: str, seed: int) -> None:
    random = Random(seed)  # noqa: S311 - no secrets here
    tables = small()
    for _ in range(random.choice([1, 3, 10])):
        change(tables, random)
    with tempfile.TemporaryDirectory() as folder:
        if form == "folder":
            read_or_refused(folder_of(Path(folder, "data"), tables))
        else:
            read_or_refused(workbook_of(Path(folder, "data.xlsx"), storable(tables)))


def change(tables: Tables, random: Random) -> None:
    """Change a cell, or drop, double or replace a row."""
    rows = tables[random.choice(list(tables))]
    at = random.randrange(len(rows))
    row = list(rows[at])
    position = random.randrange(len(row) + 1)
    row[position:position + 1] = random.choice([[random.choice(ODD)], [random.choice(ODD)], []])
    strange = random.choice(tables[random.choice(list(tables))])
    rows[at:at + 1] = random.choice([[row], [row], [row], [row, row], [strange], [] if at else [row]])


def storable(tables: Tables) -> Tables:
    """Leave out the letters that no workbook can hold."""
    return {name: [[cell.encode("utf-8", "ignore").decode() for cell in row] for row in rows]
            for name, rows in tables.items()}
