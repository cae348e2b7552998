"""Workbooks as people keep them: what is beside, above and within the tables."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import verkosto
from verkosto.tables import load

from .packages import changed, replacing
from .samples import cells, only
from .small import folder_of, small, workbook_of

Rows = list[list[Any]]
PLAIN: Rows = [["id", "name", "kind"], ["a", "A", "other"]]


def sheets(path: Path, **tables: Rows) -> Path:
    """Write a workbook with some sheets."""
    return workbook_of(path / "data.xlsx", tables)


def opened(path: Path) -> Any:
    """Open a workbook that was written."""
    return openpyxl.load_workbook(path)


def test_a_workbook_reads_like_the_folder(tmp_path: Path) -> None:
    from_folder = verkosto.read(folder_of(tmp_path / "data", small()))
    from_workbook = verkosto.read(workbook_of(tmp_path / "data.xlsx", small()))
    assert from_workbook == from_folder
    assert from_workbook.settings.id == from_folder.settings.id == "data"


def test_problems_name_file_and_sheet(tmp_path: Path) -> None:
    problem = only(load(sheets(tmp_path, Organisaatiot=[*PLAIN, [], ["b", "B", "kunnta"]])))
    assert (problem.file, problem.sheet, problem.row, problem.column) == ("data.xlsx", "Organisaatiot", 4, "kind")
    assert (problem.value, problem.suggestion) == ("kunnta", "did you mean: kunta?")


def test_settings_stand_on_a_sheet(tmp_path: Path) -> None:
    path = sheets(tmp_path, organizations=PLAIN, Aineisto=[
        [], ["", "avain", "arvo"], ["", "otsikko", "Koe"], ["", "tilanne", datetime(2024, 6, 1)],  # noqa: DTZ001
        ["", "keksitty", True], ["", "thresholds.key-person.cells", 3], ["", "id", "koe"],
    ])
    checked = load(path)
    assert checked.problems == ()
    assert (checked.settings.title, checked.settings.as_of) == ("Koe", date(2024, 6, 1))
    assert (checked.settings.fictional, checked.settings.id) == (True, "koe")
    assert checked.settings.thresholds == {"key-person": {"cells": 3}}


@pytest.mark.parametrize("name", ["Ohje", "README", "Lists", "Taul1"])
def test_sheets_for_people_and_empty_ones_are_fine(tmp_path: Path, name: str) -> None:
    rows = [] if name == "Taul1" else [["Täytä taulukot."]]
    assert load(sheets(tmp_path, organizations=PLAIN, **{name: rows})).problems == ()


@pytest.mark.parametrize(("name", "suggestion"), [("Henkilott", "henkilöt"), ("Taul1", "organizations")])
def test_an_unknown_sheet_is_a_warning(tmp_path: Path, name: str, suggestion: str) -> None:
    problem = only(load(sheets(tmp_path, organizations=PLAIN, **{name: [["x"]]})))
    assert (problem.severity, problem.sheet) == ("warning", name)
    assert suggestion in str(problem.suggestion)


def test_two_sheets_for_one_table(tmp_path: Path) -> None:
    problem = only(load(sheets(tmp_path, organizations=PLAIN, Organisaatiot=PLAIN)))
    assert (problem.severity, problem.sheet) == ("error", "Organisaatiot")
    assert "organizations" in problem.message


def test_an_empty_sheet_of_a_table(tmp_path: Path) -> None:
    problem = only(load(sheets(tmp_path, organizations=PLAIN, people=[])))
    assert (problem.severity, problem.sheet, problem.message) == ("error", "people", "the sheet is empty")


def test_a_workbook_without_organizations(tmp_path: Path) -> None:
    problem = only(load(sheets(tmp_path, people=[["id", "name"], ["a", "A"]])))
    assert (problem.file, problem.sheet) == ("data.xlsx", "organizations")


def test_dates_and_numbers_of_cells(tmp_path: Path) -> None:
    rows: Rows = [["id", "name", "kind", "code", "population", "central_city"], [5, 7.0, "kunta", 5.0, "5 000", True]]
    posts: Rows = [["id", "title", "organization", "term_ends"]]
    posts += [["p", 3, "005", date(2024, 1, 31)], ["q", "b", 5, "31.1.2024"]]
    checked = load(sheets(tmp_path, organizations=rows, posts=posts))
    assert [problem.severity for problem in checked.problems] == ["warning"]  # 7 is not the name of Alajärvi
    assert [cells(checked, "organizations", name) for name in ("id", "name", "code", "population")] == [
        ["5"], ["7"], ["005"], [5000]]
    assert cells(checked, "posts", "organization") == ["5", "5"]
    assert len(set(cells(checked, "posts", "term_ends"))) == 1


@pytest.mark.parametrize("wrong", [datetime(2024, 1, 31, 10, 30), time(10, 30), 45322, True])  # noqa: DTZ001
def test_what_is_no_day(tmp_path: Path, wrong: object) -> None:
    posts: Rows = [["id", "title", "organization", "term_ends"], ["p", "P", "a", wrong]]
    problem = only(load(sheets(tmp_path, organizations=PLAIN, posts=posts)))
    assert (problem.sheet, problem.row, problem.column) == ("posts", 2, "term_ends")


def test_failed_formulas_are_told(tmp_path: Path) -> None:
    failed = b'<c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
    sheet = b'<c r="B3" t="inlineStr"><is><t>Kemi</t></is></c>'
    problem = only(load(changed(tmp_path, sheet=replacing(sheet, failed))))
    assert (problem.sheet, problem.row, problem.column) == ("organizations", 3, "name")
    assert (problem.value, problem.message) == ("#DIV/0!", "an error value of Excel")


@pytest.mark.parametrize("formula", ["<f>A1</f>", "<f>A1</f><v/>", "<f>A1</f> <v></v>", '<f t="shared" si="0"/>'])
def test_formulas_that_nobody_has_calculated_are_told(tmp_path: Path, formula: str) -> None:
    sheet = b'<c r="B3" t="inlineStr"><is><t>Kemi</t></is></c>'
    path = changed(tmp_path, sheet=replacing(sheet, f'<c r="B3" s="0">{formula}</c>'.encode()))
    problem = only(load(path))
    assert (problem.sheet, problem.row, problem.column, problem.value) == ("organizations", 3, "name", None)
    assert "result of the formula" in problem.message


def test_results_of_formulas_are_read(tmp_path: Path) -> None:
    sheet = b'<c r="B3" t="inlineStr"><is><t>Kemi</t></is></c>'
    result = b'<c r="B3" t="str"><f>"Ke"&amp;"mi"</f><v>Kemi</v></c>'
    assert load(changed(tmp_path, sheet=replacing(sheet, result))).problems == ()
    empty = replacing(sheet, b'<c r="B3" t="str"><f>""</f><v></v></c>')
    assert load(changed(tmp_path, sheet=empty)).problems == ()  # the reference data knows the name


def test_a_title_and_merged_headings_above_the_table(tmp_path: Path) -> None:
    path = sheets(tmp_path, organizations=PLAIN, matrix=[
        ["Vastuut 2024"], [], ["Organisaatio", "Yhdyspinnat", None], [None, "hyte", "lape"], ["a", "johtaja", None],
    ])
    book = opened(path)
    for merged in ("A1:C1", "A3:A4", "B3:C3", "B5:C5"):
        book["matrix"].merge_cells(merged)
    book.save(path)
    checked = load(path)
    assert checked.problems == ()
    assert cells(checked, "responsibilities", "domain") == ["hyte", "lape"]


def test_merged_cells_hold_for_each_of_their_rows(tmp_path: Path) -> None:
    path = sheets(tmp_path, organizations=PLAIN, posts=[
        ["id", "title", "organization", "kind"], ["p", "P", "a", "virka"], ["q", "Q"], ["r", "R", "a"],
    ])
    book = opened(path)
    book["posts"].merge_cells("C2:D3")
    book["posts"].merge_cells("D4:D9")
    book.save(path)
    checked = load(path)
    assert checked.problems == ()
    assert cells(checked, "posts", "organization") == ["a", "a", "a"]


def test_hidden_rows_columns_and_sheets_are_read(tmp_path: Path) -> None:
    path = sheets(tmp_path, organizations=[*PLAIN, ["b", "B", "other"]], Ohje=[["x"]])
    book = opened(path)
    book["organizations"].row_dimensions[2].hidden = True
    book["organizations"].column_dimensions["B"].hidden = True
    book["organizations"].sheet_state = "hidden"
    book.save(path)
    assert cells(load(path), "organizations", "name") == ["A", "B"]


def test_a_cell_beside_the_table_has_no_heading(tmp_path: Path) -> None:
    problem = only(load(sheets(tmp_path, organizations=[*PLAIN, ["b", "B", "other", "", "huom!"]])))
    assert (problem.severity, problem.row) == ("warning", 1)
    assert "column 5" in problem.message


def test_an_address_beside_a_name(tmp_path: Path) -> None:
    people: Rows = [["id", "name"], ["m", "Maija Meri <maija@kemi.fi>"], ["p", "Pekka Puro"]]
    checked = load(sheets(
        tmp_path, organizations=PLAIN, people=people,
        matrix=[["organization", "hyte"], ["a", "Aino Aalto, johtaja (aino@kemi.fi) / vara: Olli Oja olli@kemi.fi"]],
    ))
    assert checked.problems == ()
    assert cells(checked, "people", "name") == ["Maija Meri", "Pekka Puro", "Aino Aalto", "Olli Oja"]
    assert cells(checked, "people", "email") == ["maija@kemi.fi", None, "aino@kemi.fi", "olli@kemi.fi"]


def test_macros_links_and_pictures_are_left_alone(tmp_path: Path) -> None:
    path = changed(tmp_path, macros=lambda _: b"\x00\xff macro", links=lambda _: b"<externalLink/>")
    assert load(path.rename(path.with_suffix(".xlsm"))).problems == ()


def test_identity_codes_in_a_workbook(tmp_path: Path) -> None:
    code = "131052-308T"
    checked = load(sheets(tmp_path, organizations=[[f"Laatija: {code}"], *PLAIN, ["b", f"B {code}", "other"]],
                          **{f"x {code}": [["x"]]}))
    assert [(problem.file, problem.sheet, problem.row, problem.column) for problem in checked.problems] == [
        ("data.xlsx", "organizations", 1, None), ("data.xlsx", "organizations", 4, "name"),
        ("data.xlsx", "***", None, None)]
    assert code not in str(checked.problems)
