"""The words of the template: what it writes is what the reader understands, in every language."""

from __future__ import annotations

import pytest

from verkosto import reference
from verkosto.outputs.template import folder_files, workbook
from verkosto.outputs.template.layout import sheets
from verkosto.outputs.template.wording import wording
from verkosto.schema import TABLE_NAMES, TABLES, fold

LANGUAGES = pytest.mark.parametrize("lang", ["fi", "sv", "en"])
TRANSLATED = pytest.mark.parametrize("lang", ["fi", "sv"])
COLUMNS = [(table, column) for table in TABLES.values() for column in table.columns]
LAPPI = reference.counties_called("lappi")[0]


@LANGUAGES
def test_tables_are_called_what_the_reader_understands(lang: str) -> None:
    assert [TABLE_NAMES.get(fold(wording(lang).table(name))) for name in TABLES] == list(TABLES)


@LANGUAGES
def test_columns_are_headed_as_the_reader_understands(lang: str) -> None:
    words = wording(lang)
    wrong = [(table.name, column.name) for table, column in COLUMNS
             if table.headings.get(fold(words.column(table.name, column.name))) != column.name]
    assert wrong == []


@LANGUAGES
def test_codes_are_said_as_the_reader_understands(lang: str) -> None:
    words = wording(lang)
    wrong = [(table.name, column.name, code) for table, column in COLUMNS for code in column.codes
             if column.known_codes.get(fold(words.code(table.name, column.name, code))) != code]
    assert wrong == []


@TRANSLATED
def test_every_word_is_in_the_language(lang: str) -> None:
    said, english = wording(lang), wording("en")
    same = {"person", "status", "name_se", "plan", "forum", "information", "program"}
    for table, column in COLUMNS:
        assert said.column(table.name, column.name) != column.name or column.name in same
        assert said.meaning(table.name, column) != english.meaning(table.name, column)
        for code in column.codes:
            assert said.code(table.name, column.name, code) != code or code in same
    assert all(said.table(name) != name for name in TABLES)


@LANGUAGES
def test_nothing_is_said_that_no_column_needs(lang: str) -> None:
    names = {column.name for _, column in COLUMNS}
    qualified = {f"{table.name}.{column.name}" for table, column in COLUMNS}
    words = wording(lang)
    for section in (words._words["columns"], words._help["meanings"], words._help["examples"]):
        assert set(section) <= names | qualified | {"cell"}


@LANGUAGES
def test_rows_are_as_wide_as_their_headings(lang: str) -> None:
    for sheet in sheets(LAPPI, lang):
        assert {len(row) for row in sheet.rows} <= {len(sheet.headings)}
        folded = [fold(heading.title) for heading in sheet.headings]
        assert len(folded) == len(set(folded))


@LANGUAGES
def test_the_same_county_gives_the_same_bytes(lang: str) -> None:
    assert workbook(LAPPI, name="a.xlsx", lang=lang) == workbook(LAPPI, name="a.xlsx", lang=lang)
    assert folder_files(LAPPI, name="a", lang=lang) == folder_files(LAPPI, name="a", lang=lang)


@pytest.mark.parametrize(("said", "codes"), [
    ("lappi", "21"), ("LAPPI ", "21"), ("Lapin hyvinvointialue", "21"), ("Lapplands välfärdsområde", "21"),
    ("lappland", "21"), ("Lapland", "21"), ("lapha", "21"), ("hva:21", "21"), ("21", "21"), ("01", "01"),
    ("1", "01"), ("Lapin hva", "21"),
    ("Pohjois-Savo", "13"), ("pohjoissavo", "13"), ("Pohjanmaa", "17"), ("Österbotten", "17"), ("soite", "18"),
    ("länsi-uusimaa", "03"), ("Länsi-Uudenmaan", "03"), ("vantaa ja kerava", "04"), ("uusimaa", "01 02 03 04"),
    ("kemi", ""), ("helsinki", ""), ("", ""), ("22", ""), ("90", ""), ("hus", ""),
])
def test_counties_are_found_by_all_their_names(said: str, codes: str) -> None:
    assert [facts["code"] for facts in reference.counties_called(said)] == codes.split()
