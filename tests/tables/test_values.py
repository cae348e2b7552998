"""Cells become values: days, yes and no, numbers, shares, codes, texts."""

from __future__ import annotations

from time import process_time
from typing import Any

import pytest

import verkosto
from verkosto.schema import TABLES, Column
from verkosto.tables.values import EXCEL_ERRORS

from .samples import PLAIN, cells, only, place, records

CODES = [(table.name, column) for table in TABLES.values() for column in table.columns if column.kind == "code"]


def organization(column: str, value: object) -> list[Any]:
    """Give the value that a cell of an organisation becomes."""
    checked = records({**PLAIN, column: value})
    assert checked.problems == ()
    return cells(checked, "organizations", column)


def wrong(column: str, value: object) -> str:
    """Give what is said of a cell of an organisation."""
    problem = only(records({**PLAIN, column: value}))
    assert (problem.severity, problem.row, problem.column) == ("error", 2, column)
    return problem.message


@pytest.mark.parametrize("value", [
    "2024-1-31", "31.1.24", "31/1/2024", "1.31.2024", "2024-02-30", "30.2.2023", "2024", 45322, 45322.0, True,
    "2024-01-31 10:00", "2024-01-31 00:00:00", "0000-01-01", "tammikuu", "20240131", "2024-W05-3",
    "\u0662\u0660\u0662\u0664-\u0660\u0661-\u0663\u0661", "31. 1. 2024",
], ids=repr)
def test_no_days(value: object) -> None:
    problem = only(records(posts=[{"id": "p", "title": "T", "organization": "Kemi", "term_ends": value}]))
    assert problem.column == "term_ends"
    assert "2024-01-31" in str(problem.suggestion)


@pytest.mark.parametrize("word", ["k", "K", "kyllä", "KYLLA", "ja", "y", "Yes", "1", "true", "TOSI", 1, 1.0, True,
    " yes "], ids=repr)
def test_yes(word: object) -> None:
    assert organization("central_city", word) == [True]


@pytest.mark.parametrize("word", ["e", "ei", "Nej", "n", "no", "0", "FALSE", "epätosi", 0, 0.0, False], ids=repr)
def test_no(word: object) -> None:
    assert organization("central_city", word) == [False]


@pytest.mark.parametrize("word", ["x", "maybe", "2", 2, "-", "k/e"], ids=repr)
def test_neither_yes_nor_no(word: object) -> None:
    assert "yes nor no" in wrong("central_city", word)


@pytest.mark.parametrize(("cell", "number"), [
    ("24,5", 24.5), ("24.5", 24.5), ("-24,5", -24.5), ("−24,5", -24.5), ("+1", 1), (24.5, 24.5), (7, 7), ("1e1", 10),
    ("1\u00a0", 1), ("0,000001", 1e-6),
], ids=repr)
def test_numbers(cell: object, number: float) -> None:
    assert organization("lon", cell) == [number]


@pytest.mark.parametrize("cell", ["x", "1,2,3", "1.2.3", "1 2", "inf", "nan", "-", "1,", ",5", "0x10", "1_0", True,
    "½", "\u0661"], ids=repr)
def test_no_numbers(cell: object) -> None:
    assert "number" in wrong("lon", cell)


@pytest.mark.parametrize("cell", ["180,1", "-181", float("inf"), float("-inf"), "9" * 400, 10**400, "1e200"], ids=repr)
def test_numbers_out_of_bounds(cell: object) -> None:
    assert "between -180 and 180" in wrong("lon", cell)


@pytest.mark.parametrize("cell", ["63000", "63 000", "63\u00a0000", "63\u202f000", "63000.0", "63000,0", 63000,
    63000.0, "6,3e4"], ids=repr)
def test_whole_numbers(cell: object) -> None:
    assert organization("population", cell) == [63000]


@pytest.mark.parametrize("cell", ["63000,5", 0.5, "6 3000", "63 00", "x", True], ids=repr)
def test_no_whole_numbers(cell: object) -> None:
    assert "whole number" in wrong("population", cell)


@pytest.mark.parametrize(("cell", "share"), [
    ("0,5", 0.5), ("0.5", 0.5), ("50 %", 0.5), ("50%", 0.5), ("50\u00a0%", 0.5), (50, 0.5), ("50", 0.5), ("2", 0.02),
    (1, 1.0),
    ("100 %", 1.0), (100.0, 1.0), ("0", 0.0), ("0,5 %", 0.005), ("66,7 %", 0.667),
], ids=repr)
def test_shares(cell: object, share: float) -> None:
    checked = records(agreements=[{"id": "a", "name": "A", "kind": "plan", "status": "draft", "quorum": cell}])
    assert checked.problems == ()
    assert cells(checked, "agreements", "quorum") == [pytest.approx(share)]


@pytest.mark.parametrize("cell", ["1,5", 1.01, 1.99, 101, "101 %", -0.1, "-5 %", "half", "%", "5 %%", "inf", True],
    ids=repr)
def test_no_shares(cell: object) -> None:
    problem = only(records(agreements=[{"id": "a", "name": "A", "kind": "plan", "status": "draft", "quorum": cell}]))
    assert "percentage" in problem.message


@pytest.mark.parametrize(("table", "column"), CODES, ids=[f"{table}-{column.name}" for table, column in CODES])
def test_every_word_of_a_code_is_understood(table: str, column: Column) -> None:
    for code, words in column.codes.items():
        for word in (code, *words, code.upper(), code.replace("_", " ")):
            rows = [{column.name: word}]
            checked = records(**{table: rows}) if table != "organizations" else records({**PLAIN, column.name: word})
            assert cells(checked, table, column.name)[-1] == code


def test_an_unknown_code_gets_a_suggestion() -> None:
    problem = only(records({**PLAIN, "kind": "kuntta"}))
    assert place(problem) == ("organizations", 2, "kind", "kuntta")
    assert problem.suggestion == "did you mean: kunta?"


def test_codes_are_listed_when_nothing_is_near() -> None:
    problem = only(records({**PLAIN, "language": "xyz"}))
    assert problem.suggestion == "possible values: fi, sv, bilingual"


@pytest.mark.parametrize("error", sorted(EXCEL_ERRORS))
@pytest.mark.parametrize("column", ["note", "id", "county", "kind", "lon", "population", "central_city", "aliases",
    "code"])
def test_results_of_failed_formulas(error: str, column: str) -> None:
    assert "Excel" in wrong(column, error)


def test_a_failed_formula_within_a_list_or_a_heading() -> None:
    assert "Excel" in wrong("aliases", "a;#REF!")
    assert "Excel" in only(records({**PLAIN, "#REF!": "x"})).message
    assert organization("note", "#REF! was here") == ["#REF! was here"]


@pytest.mark.parametrize(("cell", "text"), [
    ("  x ", "x"), ("\u00a0x\u2003y\u00a0", "x y"), ("a\u0308", "ä"), ("two\r\nlines", "two\nlines"), ("\u200bx\ufeff",
    "x"),
    ("\tx\n", "x"), ("A\u030a", "Å"), ("a\tb", "a\tb"), ("Å\u3000ä", "Å ä"),
])
def test_texts_are_cleaned(cell: str, text: str) -> None:
    assert organization("note", cell) == [text]


@pytest.mark.parametrize("identifier", ["a\tb", "a\nb", "a\x00b", "a\x07b", "a\x1bb", "a\x7fb", "a\x85b", "\x1fa"])
def test_ids_have_no_control_characters(identifier: str) -> None:
    assert "control" in wrong("id", identifier)


@pytest.mark.parametrize("identifier", ["kunta:240", "a b", "ä/ö", "NA", "0", "-", "€", "北"])
def test_any_other_text_is_an_id(identifier: str) -> None:
    assert organization("id", identifier) == [identifier]


def test_numbers_as_ids() -> None:
    assert organization("id", 5.0) == ["5"]


def test_letters_that_cannot_be_stored() -> None:
    assert "surrogate" in wrong("note", "a\ud800")
    assert "surrogate" in wrong("aliases", ["a\ud800"])


def test_very_long_cells() -> None:
    assert "too long" in wrong("note", "x" * 140_000)


def test_long_values_are_shortened() -> None:
    value = only(records({**PLAIN, "kind": "y" * 500 + "\n\x1b[31m"})).value
    assert value is not None
    assert len(value) == 80
    assert only(records({**PLAIN, "kind": "a\x1b[31m\nb"})).value == "a [31m b"


@pytest.mark.parametrize(("cell", "rest", "address"), [
    ("Maija Meri <m@x.fi>", "Maija Meri", "m@x.fi"),
    ("Maija Meri (johtaja, m@x.fi)", "Maija Meri (johtaja)", "m@x.fi"),
    ("Maija Meri (m@x.fi, iltaisin)", "Maija Meri (iltaisin)", "m@x.fi"),
    ("Maija Meri (sähköposti: m@x.fi)", "Maija Meri", "m@x.fi"),
    ("Maija Meri, s-posti m@x.fi", "Maija Meri", "m@x.fi"),
    ("Maija Meri m@x.fi; maija@y.fi", "Maija Meri", "m@x.fi"),
])
def test_no_address_stays_in_a_name(cell: str, rest: str, address: str) -> None:
    network = verkosto.network({"organizations": [{"id": "h", "name": "Alue", "kind": "county"}],
                                "people": [{"id": "p", "name": cell}]}, as_of="2024-06-01")
    assert network.frame("people")[["name", "email"]].to_numpy().tolist() == [[rest, address]]


@pytest.mark.parametrize("cell", ["a" * 130_000 + " @", "a@b." * 30_000, "m@x.fi " * 15_000])
def test_a_long_name_with_addresses_takes_no_time(cell: str) -> None:
    begun = process_time()
    verkosto.network({"organizations": [{"id": "h", "name": "Alue", "kind": "county"}],
                      "people": [{"id": "p", "name": cell}]}, as_of="2024-06-01")
    assert process_time() - begun < 5
