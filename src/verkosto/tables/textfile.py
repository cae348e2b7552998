"""Bytes of a CSV file become a sheet: encoding, delimiter, quotation marks."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import numpy as np

from verkosto.tables.raw import Place, RawSheet
from verkosto.tables.rows import head_row, is_head, sheet_of_rows

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How documents of older office programs begin, and those with a password."""
ZIP = b"PK\x03\x04"
"""How archives begin; a workbook is one."""
MOST_COLUMNS = 16_384
"""The most columns of a table: as many as a spreadsheet has."""
MOST_CELLS = 20_000_000
"""The most cells of a table."""

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UTF32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_OTHER = re.compile(r"\s*(?:<!doctype\b|<html\b|<\?xml\b|<table\b|%PDF-|\{\\rtf)", re.IGNORECASE)
_OTHER_CODEPAGE = re.compile(r"[^\W\d_][„†]|[a-z]Š|[^\W\d_]”+[^\W\d_]")
"""ä, å, ö of the code page 850, and ä of Mac OS, as they look when they are taken for Windows-1252."""
_SEPARATOR = re.compile(r'"?sep=([^\w"\r\n])"?(?:\1|[;,\t ])*(?:\r\n|\r|\n|$)', re.IGNORECASE)
_LINE = re.compile(r'(?:"[^"]*"|[^"\r\n]+)+')
_QUOTED = re.compile(r'"[^"]*"')
_DELIMITERS = "\t;,"
_BEGINNING = 1 << 16
_LOOKED_AT = 30


@dataclass(frozen=True)
class UnreadableError(Exception):
    """A file that cannot be read: the key of the problem, and the row where reading stopped."""

    key: str
    row: int | None = None


def sheet_of_csv(place: Place, table: str, data: bytes) -> RawSheet | None:
    """Read a CSV file; None when it holds nothing. Raises `UnreadableError`."""
    text = decoded(data)
    said = _SEPARATOR.match(text)
    if said:
        text = text[said.end():]
    delimiter = said[1] if said else delimiter_of(text, table)
    if text.count(delimiter) > MOST_CELLS:
        raise UnreadableError("large-sheet")
    simple = _simple_sheet(place, table, text, delimiter)
    return simple or sheet_of_rows(place, table, _rows(text, delimiter), plain=True)


def decoded(data: bytes) -> str:
    """Decode UTF-8 (with or without mark), UTF-16 with its mark, else Windows-1252. Raises `UnreadableError`."""
    if data.startswith((ZIP, OLE)):
        raise UnreadableError("workbook")
    try:
        text = _decoded(data)
    except UnicodeDecodeError as error:
        raise UnreadableError("encoding", data.count(b"\n", 0, error.start) + 1) from None
    if "\0" in text:
        raise UnreadableError("nul", text.count("\n", 0, text.index("\0")) + 1)
    if _OTHER.match(text):
        raise UnreadableError("no-csv")
    return text


def delimiter_of(text: str, table: str) -> str:
    """Find the delimiter: that with which headings are found first, else that of the first line that has one.

    A tab goes before a semicolon, that before a comma: a heading may well hold a comma and never a tab.
    """
    heads = {mark: place for mark in _DELIMITERS if (place := _head(text, mark, table)) is not None}
    if heads:
        return min(heads, key=heads.__getitem__)
    lines = (_QUOTED.sub("", line[0]) for line in islice(_LINE.finditer(text[:_BEGINNING]), _LOOKED_AT))
    return next((mark for line in lines for mark in _DELIMITERS if mark in line), ";")


def _head(text: str, mark: str, table: str) -> int | None:
    """Tell which row is the first one of headings when a mark is the delimiter."""
    reader = csv.reader(io.StringIO(text[:_BEGINNING], newline=""), delimiter=mark)
    try:
        return next((number for number, row in enumerate(islice(reader, _LOOKED_AT)) if is_head(row, table)), None)
    except csv.Error:
        return None


def _decoded(data: bytes) -> str:
    """Decode by the mark at the beginning, else by what fits."""
    if data.startswith(_UTF32):
        raise UnreadableError("encoding")
    if data.startswith(_UTF16):
        return data.decode("utf-16")
    if b"\0" in data:
        raise UnreadableError("nul", data.count(b"\n", 0, data.index(b"\0")) + 1)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        if data.startswith(codecs.BOM_UTF8):
            raise
    return _of_windows(data)


def _of_windows(data: bytes) -> str:
    """Decode Windows-1252, unless it looks like another code page."""
    text = data.decode("cp1252")
    other = _OTHER_CODEPAGE.search(text)
    if other:
        raise UnreadableError("code-page", text.count("\n", 0, other.start()) + 1)
    return text


def _simple_sheet(place: Place, table: str, text: str, delimiter: str) -> RawSheet | None:
    """Split a text without quotation marks whose rows all have as many cells; None: it is not so simple.

    Several times faster than the csv module: no row is ever made, only columns.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    plain = text.removesuffix(end)
    first = plain.partition(end)[0]
    ends = plain.count("\n")
    width = first.count(delimiter) + 1
    if '"' in text or plain.count("\r") != (ends if end == "\r\n" else 0) or width > MOST_COLUMNS:
        return None
    cells = f"{plain}{end}".replace(end, f"{delimiter}\n{delimiter}").split(delimiter)[:-1]
    if len(cells) != (ends + 1) * (width + 1) or cells[width::width + 1].count("\n") != ends + 1:
        return None
    grid = np.array(cells, dtype=object).reshape(ends + 1, width + 1)
    if not is_head(cells[:width], table) or head_row(grid[:2, :width].tolist(), table):
        return None
    columns = list(np.ascontiguousarray(grid[1:, :width].T))
    return RawSheet(place, table, cells[:width], columns, np.arange(2, ends + 2), plain=True)


def _rows(text: str, delimiter: str) -> list[list[str]]:
    """Read a text with quotation marks, blank lines or uneven rows. Raises `UnreadableError`."""
    rows: list[list[str]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        rows.extend(_narrow(reader))
    except csv.Error as error:
        raise UnreadableError(_reason(str(error)), len(rows) + 1) from None
    return rows


def _narrow(rows: Iterator[list[str]]) -> Iterator[list[str]]:
    """Go through rows none of which has more columns than a table may have. Raises `UnreadableError`."""
    for number, row in enumerate(rows, start=1):
        if len(row) > MOST_COLUMNS:
            raise UnreadableError("wide-table", number)
        yield row


def _reason(error: str) -> str:
    """Tell what the csv module did not like."""
    if "field larger" in error:
        return "long-cell"
    return "open-quote" if "unexpected end" in error else "stray-quote"
