"""The template as a workbook: drop-down lists, notes on the headings, text where zeros must stay, a page of help."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from verkosto.outputs.template.layout import Heading, Sheet, referred, sheets
from verkosto.outputs.template.wording import Wording, wording
from verkosto.reference import Facts
from verkosto.schema import TABLES

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

_LAST = 2000
"""The last row that is prepared for filling in."""
_LONGEST_LIST = 255
"""What Excel takes as a list of choices, in characters."""
_MADE = datetime(2026, 1, 1)  # noqa: DTZ001 - a workbook knows no time zones; one moment, so that bytes are the same
_WIDTHS = {"name": 34, "title": 34, "source": 44, "note": 34, "why": 34, "subject": 30, "aliases": 28}
_WIDE, _NARROW, _CELL = 24, 13, 30


def workbook(county: Facts, *, name: str, lang: str) -> bytes:
    """Give a workbook to fill in: instructions, a sheet per table, the settings; `name` is that of the file.

    The same county and language give the same bytes.
    """
    from xlsxwriter import Workbook

    file = BytesIO()
    with Workbook(file, {"in_memory": True}) as book:
        book.set_properties({"created": _MADE, "title": _title(county, lang)})
        _Book(book, county, lang).write(name)
    return file.getvalue()


class _Book:
    """A workbook on its way."""

    def __init__(self, book: Workbook, county: Facts, lang: str) -> None:
        self._book, self._county, self._lang, self._words = book, county, lang, wording(lang)
        look = {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}
        self._head = book.add_format({**look, "bg_color": "#E8EEF4"})
        self._must = book.add_format({**look, "bg_color": "#CFE0F0"})
        self._text = book.add_format({"num_format": "@", "valign": "top"})
        self._wrapped = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
        self._title = book.add_format({"bold": True, "font_size": 14})
        self._by_kind = {
            kind: book.add_format({"num_format": form, "valign": "top"})
            for kind, form in _forms(lang).items()
        }

    def write(self, name: str) -> None:
        """Write all sheets; the matrix comes first after the instructions: filling in begins there."""
        laid = {sheet.table: sheet for sheet in sheets(self._county, self._lang)}
        targets = {each for table in TABLES.values() for column in table.columns for each in column.refers}
        places = {table: _place(laid[table], self._lang) for table in sorted(targets)}
        self._write_help(name)
        for table in ("matrix", *(each for each in laid if each != "matrix")):
            self._write_table(laid[table], places)
        self._write_settings()

    def _write_help(self, name: str) -> None:
        page = self._book.add_worksheet(self._words.say("help_sheet"))
        page.set_column(0, 0, 110, self._wrapped)
        page.hide_gridlines(2)
        row = 0
        tables = {table: self._words.table(table) for table in TABLES}
        for title, lines in self._words.instructions(self._county, name, tables):
            page.write_string(row, 0, title, self._title)
            for line in lines:
                row += 1
                page.write_string(row, 0, line, self._wrapped)
            row += 2

    def _write_table(self, sheet: Sheet, places: Mapping[str, str]) -> None:
        page = self._book.add_worksheet(sheet.title)
        page.freeze_panes(1, 1)
        for number, heading in enumerate(sheet.headings):
            page.set_column(number, number, _width(heading), self._format(heading))
            self._write_heading(page, number, sheet.table, heading)
            choices = self._choices(sheet.table, heading, places)
            if choices:
                page.data_validation(1, number, _LAST, number, choices)
        for row, values in enumerate(sheet.rows, start=1):
            for number, (heading, value) in enumerate(zip(sheet.headings, values, strict=True)):
                _write(page, row, number, value, self._format(heading))

    def _write_heading(self, page: Worksheet, number: int, table: str, heading: Heading) -> None:
        must = heading.column is not None and heading.column.required
        page.write_string(0, number, heading.title, self._must if must else self._head)
        note = _note(table, heading, self._words)
        size = {"x_scale": 2.4, "y_scale": 1 + len(note) / 160, "author": "verkosto", "font_size": 9}
        page.write_comment(0, number, note, size)

    def _write_settings(self) -> None:
        page = self._book.add_worksheet("dataset")
        page.set_column(0, 0, _NARROW, self._text)
        page.set_column(1, 1, 90, self._text)
        page.freeze_panes(1, 0)
        rows = [("title", _title(self._county, self._lang)),
                ("licence", self._words.say("licence")), ("source", self._words.say("source"))]
        for number, word in enumerate(("key", "value")):
            page.write_string(0, number, self._words.say(word), self._head)
        for row, pair in enumerate(rows, start=1):
            for number, said in enumerate(pair):
                page.write_string(row, number, said, self._text)

    def _format(self, heading: Heading) -> Any:  # noqa: ANN401 - XlsxWriter's
        if heading.column is None:
            return self._wrapped
        return self._by_kind.get(heading.column.kind, self._text)

    def _choices(self, table: str, heading: Heading, places: Mapping[str, str]) -> dict[str, Any] | None:
        """Give the choices of a column: a list of words, or the rows of the sheet that it refers to."""
        column = heading.column
        if column is None:
            return None
        if column.refers:
            return {"validate": "list", "source": places[column.refers[0]], "show_error": False}
        if column.kind == "boolean":
            return _list([self._words.say("yes"), self._words.say("no")])
        return _list([self._words.code(table, column.name, code) for code in column.codes]) if column.codes else None


def _title(county: Facts, lang: str) -> str:
    words = wording(lang)
    return words.say("title", county=words.named(county))


def _list(choices: list[str]) -> dict[str, Any] | None:
    """Offer a list; what Excel could not hold is not offered."""
    fits = len(",".join(choices)) <= _LONGEST_LIST
    return {"validate": "list", "source": choices, "error_type": "warning"} if fits else None


def _place(sheet: Sheet, lang: str) -> str:
    """Say where that stands by which others refer to the rows of a sheet."""
    from xlsxwriter.utility import xl_range_abs

    names = [heading.column.name if heading.column else "" for heading in sheet.headings]
    number = names.index(referred(sheet.table, lang))
    return f"='{sheet.title}'!{xl_range_abs(1, number, _LAST, number)}"


def _forms(lang: str) -> dict[str, str]:
    """Give the number formats by the kind of a column; all other columns are text, so that zeros stay."""
    day = "yyyy-mm-dd" if lang == "en" else "d.m.yyyy"
    return {"date": day, "integer": "0", "number": "General", "share": "0 %"}


def _width(heading: Heading) -> int:
    if heading.column is None:
        return _CELL
    if heading.column.refers or heading.column.kind in {"id", "code"}:
        return _WIDE
    return _WIDTHS.get(heading.column.name, _NARROW if heading.column.kind != "text" else 20)


def _note(table: str, heading: Heading, words: Wording) -> str:
    """Say what a column holds, what it may say, and give an example."""
    column = heading.column
    if column is None:
        return "\n".join([words.cell(), words.say("example", example=words.example(table, "cell"))])
    example = words.example(table, column.name)
    codes = ", ".join(words.code(table, column.name, code) for code in column.codes)
    parts = [
        words.meaning(table, column),
        words.say("required") if column.required else "",
        words.say("several") if column.many else "",
        words.say("choices", choices=codes) if codes else "",
        words.say("example", example=example) if example else "",
    ]
    return "\n".join(filter(None, parts))


def _write(page: Worksheet, row: int, number: int, value: object, form: Any) -> None:  # noqa: ANN401 - see above
    """Write one value: numbers as numbers, days as days, all else as text."""
    if isinstance(value, date):
        page.write_datetime(row, number, datetime(value.year, value.month, value.day), form)  # noqa: DTZ001 - see above
    elif isinstance(value, (int, float)):
        page.write_number(row, number, value, form)
    elif value is not None:
        page.write_string(row, number, str(value), form)
