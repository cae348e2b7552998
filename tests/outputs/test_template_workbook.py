"""The workbook to fill in, as another program sees it: lists, notes, formats, and what it says once it is filled."""

from __future__ import annotations

import datetime as dt
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from openpyxl.utils import get_column_letter

import verkosto
from verkosto import reference
from verkosto.outputs.template import workbook
from verkosto.outputs.template.wording import wording
from verkosto.schema import TABLES, fold

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

LANGUAGES = pytest.mark.parametrize("lang", ["fi", "sv", "en"])
LAST = 2000


@cache
def made(lang: str) -> bytes:
    """Make the workbook of Lapland."""
    return workbook(reference.counties_called("lappi")[0], name="lappi.xlsx", lang=lang)


def opened(lang: str) -> Workbook:
    """Open it anew."""
    return openpyxl.load_workbook(BytesIO(made(lang)))


def sheet(book: Workbook, table: str, lang: str) -> Worksheet:
    """Give the sheet of a table."""
    found = book[wording(lang).table(table)]
    assert hasattr(found, "data_validations")
    return found


def column(page: Worksheet, table: str, name: str) -> int:
    """Find a column by what it holds."""
    titles = [TABLES[table].headings.get(fold(str(cell.value))) for cell in page[1]]
    return titles.index(name) + 1


def choices(page: Worksheet, number: int) -> str:
    """Give the formula of the list that is offered in a column."""
    letter = get_column_letter(number)
    place = f"{letter}2:{letter}{LAST + 1}"
    (found,) = [each for each in page.data_validations.dataValidation if str(each.sqref) == place]
    return str(found.formula1)


def records(book: Workbook) -> dict[str, Any]:
    """Read the sheets of the tables as records."""
    pages = [page for page in book if page.title not in {"ohje", "hjälp", "help", "dataset"}]
    found = {}
    for page in pages:
        head, *rows = page.iter_rows(values_only=True)
        found[page.title] = [dict(zip(map(str, head), row, strict=True)) for row in rows]
    return found


@LANGUAGES
def test_there_is_a_sheet_per_table_and_a_page_of_help(lang: str) -> None:
    titles = opened(lang).sheetnames
    words = wording(lang)
    assert titles[:2] == [words.say("help_sheet"), words.table("matrix")]
    assert sorted(titles) == sorted([words.say("help_sheet"), "dataset", *map(words.table, TABLES)])


@LANGUAGES
def test_headings_are_frozen_and_explained(lang: str) -> None:
    book = opened(lang)
    for table in TABLES:
        page = sheet(book, table, lang)
        assert page.freeze_panes == "B2"
        assert all(cell.comment is not None and len(cell.comment.text) > 5 for cell in page[1])


@LANGUAGES
def test_codes_and_references_are_offered_in_lists(lang: str) -> None:
    book, words = opened(lang), wording(lang)
    for table, declared in TABLES.items():
        page = sheet(book, table, lang)
        for each in declared.columns:
            if each.codes:
                said = ",".join(words.code(table, each.name, code) for code in each.codes)
                assert choices(page, column(page, table, each.name)) == f'"{said}"'
            elif each.refers:
                place = choices(page, column(page, table, each.name))
                assert place.startswith(f"'{words.table(each.refers[0])}'!$")
            elif each.kind == "boolean":
                assert choices(page, column(page, table, each.name)) == f'"{words.say("yes")},{words.say("no")}"'


@LANGUAGES
def test_lists_show_what_stands_in_the_cells(lang: str) -> None:
    book = opened(lang)
    page = sheet(book, "matrix", lang)
    title, letter = choices(page, 1).split("!")
    source = book[title.strip("'")]
    offered = {cell.value for cell in source[letter[1]]}
    assert {row[0] for row in page.iter_rows(min_row=2, values_only=True)} <= offered


@LANGUAGES
def test_zeros_stay_and_days_are_days(lang: str) -> None:
    book = opened(lang)
    page = sheet(book, "organizations", lang)
    cell = page.cell(3, column(page, "organizations", "code"))
    assert (cell.value, cell.number_format) == ("047", "@")
    hosting = sheet(book, "hosting", lang)
    start = hosting.cell(2, column(hosting, "hosting", "start"))
    assert start.value == dt.datetime(2025, 1, 1)  # noqa: DTZ001 - a workbook knows no time zones
    assert start.number_format == ("yyyy-mm-dd" if lang == "en" else "d.m.yyyy")
    agreements = sheet(book, "agreements", lang)
    letters = {name: get_column_letter(column(agreements, "agreements", name))
               for name in ("id", "quorum")}
    assert agreements.column_dimensions[letters["quorum"]].width > 5


@LANGUAGES
def test_what_it_holds_is_sound(lang: str) -> None:
    network = verkosto.network(records(opened(lang)))
    told = verkosto.analyze(network)
    assert told.findings == []
    assert len(told.questions) == 21 + 4 + 5
    assert network.tables["hosting"]["start"].notna().all()


def test_what_is_filled_in_is_read() -> None:
    book = opened("fi")
    matrix = sheet(book, "matrix", "fi")
    row = next(cell.row for cell in matrix["A"] if cell.value == "Tornio")
    matrix.cell(row, 2).value = "hyvinvointijohtaja / vara: sivistysjohtaja {mandaatti: KH 12.1.2026 § 5}"
    matrix.cell(row, 3).value = "avoin"
    reports = sheet(book, "reports", "fi")
    for number, value in enumerate(("Tornio", "vastuut", None, "kyllä", dt.date(2026, 3, 1)), start=1):
        reports.cell(2, number).value = value
    network = verkosto.network(records(book), as_of="2026-04-01")
    rows = verkosto.evaluate(network, "missing-responsible").set_index(["organization", "domain"])
    assert rows.loc[("kunta:851", "hyte"), "verdict"] == "false"
    assert rows.loc[("kunta:851", "lape"), "detail"] == "post-vacant"
    assert rows.loc[("kunta:851", "talous"), "detail"] == "none"
    assert verkosto.evaluate(network, "no-mandate")["verdict"].eq("false").any()
