"""Workbooks on the command line: as a path, on the standard input, and what is said of them."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

from verkosto.cli import cli

from .test_commands import run
from .test_processes import loaded


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Give a workbook with two organisations and a matrix."""
    book = openpyxl.Workbook(write_only=True)
    tables: dict[str, list[list[str | None]]] = {
        "Organisaatiot": [["tunnus", "nimi", "laji", "hyvinvointialue"], ["h", "Koela", "hyvinvointialue", None],
                          ["a", "Äpärä", "kunta", "h"]],
        "Yhdyspinnat": [["tunnus", "nimi"], ["hyte", "Hyvinvointi"]],
        "Matriisi": [["Kunta", "HYTE"], ["a", "ei nimetty"]],
        "Aineisto": [["otsikko", "Koealue"], ["tilanne", "1.6.2024"]],
    }
    for name, rows in tables.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    path = tmp_path / "koe ä.xlsx"
    book.save(path)
    return path


def test_a_workbook_is_analysed(book: Path) -> None:
    told = json.loads(run("analyze", book, "--format", "json").stdout)
    assert (told["dataset"], told["title"], told["as_of"]) == ("koe ä", "Koealue", "2024-06-01")
    assert [found["subject"] for found in told["findings"] if found["id"] == "missing-responsible"] == [
        {"organization": "a", "domain": "hyte"}]


def test_every_command_takes_a_workbook(book: Path, tmp_path: Path) -> None:
    assert run("validate", book).exit_code == run("matrix", book).exit_code == 0
    assert run("map", book, "-o", tmp_path / "map.html").exit_code == 0


def test_a_workbook_on_the_standard_input(book: Path) -> None:
    for command, expected in (("validate", "can be used"), ("analyze", "Koealue")):
        told = CliRunner().invoke(cli, [command, "-", "--lang", "en"], input=book.read_bytes())
        assert (told.exit_code, told.stderr) == (0, "")
        assert expected in told.stdout


@pytest.mark.parametrize("said", ["", "id;name\n"])
def test_the_standard_input_must_be_a_workbook(said: str) -> None:
    told = run("analyze", "-", said=said)
    assert (told.exit_code, told.stdout) == (2, "")
    assert "must be a folder of CSV files or an Excel workbook" in " ".join(told.stderr.split())


def test_the_standard_input_is_read_once() -> None:
    told = run("analyze", "-", "--profile", "-", said="")
    assert told.exit_code == 2
    assert "not both" in told.stderr


def test_problems_name_the_sheet(book: Path) -> None:
    changed = openpyxl.load_workbook(book)
    changed["Matriisi"]["A2"] = "Apara"
    changed.save(book)
    (problem,) = json.loads(run("validate", book, "--format", "json").stdout)["problems"]
    place = [problem[name] for name in ("file", "sheet", "row", "column")]
    assert place == ["koe ä.xlsx", "Matriisi", 2, "Kunta"]
    assert "Äpärä" in problem["suggestion"]
    told = run("validate", book, "--lang", "fi")
    assert told.exit_code == 2
    assert "välilehti Matriisi, rivi 2, sarake Kunta" in " ".join(told.stdout.split())


def test_a_workbook_is_read_without_openpyxl(book: Path) -> None:
    modules = loaded(["validate", str(book)])
    assert "python_calamine" in modules
    assert "openpyxl" not in modules


def test_a_folder_is_read_without_calamine(county: Path) -> None:
    assert "python_calamine" not in loaded(["analyze", str(county), "--format", "json"])
