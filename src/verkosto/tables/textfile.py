"""Bytes of a CSV file become a sheet: encoding, delimiter, quotation marks."""

from __future__ import annotations

import codecs
import csv
import io
import re
from dataclasses import dataclass

import numpy as np

from verkosto.tables.raw import Place, RawSheet, sheet_of_rows

_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UTF32 = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_FIRST_LINE = re.compile(r'[\r\n]*((?:"[^"]*"|[^"\r\n]+)*)')
_QUOTED = re.compile(r'"[^"]*"')
_DELIMITERS = "\t;,"


@dataclass(frozen=True)
class UnreadableError(Exception):
    """A file that cannot be read: the key of the problem, and the row where reading stopped."""

    key: str
    row: int | None = None


def sheet_of_csv(place: Place, table: str, data: bytes) -> RawSheet | None:
    """Read a CSV file; None when it holds nothing. Raises `UnreadableError`."""
    text = decoded(data)
    delimiter = delimiter_of(text)
    simple = _simple_sheet(place, table, text, delimiter)
    return simple or sheet_of_rows(place, table, _rows(text, delimiter), plain=True)


def decoded(data: bytes) -> str:
    """Decode UTF-8 (with or without mark), UTF-16 with its mark, else Windows-1252. Raises `UnreadableError`."""
    if data.startswith(_WORKBOOKS):
        raise UnreadableError("workbook")
    try:
        text = _decoded(data)
    except UnicodeDecodeError:
        raise UnreadableError("encoding") from None
    if "\0" in text:
        raise UnreadableError("nul")
    return text


def delimiter_of(text: str) -> str:
    """Find the delimiter in the first line, outside quotation marks: a tab, else a semicolon, else a comma.

    A heading may well hold a comma, rarely a semicolon and never a tab.
    """
    first = _FIRST_LINE.match(text)
    bare = _QUOTED.sub("", first[1]) if first else ""
    return next((mark for mark in _DELIMITERS if mark in bare), ";")


def _decoded(data: bytes) -> str:
    """Decode by the mark at the beginning, else by what fits."""
    if data.startswith(_UTF32):
        raise UnreadableError("encoding")
    if data.startswith(_UTF16):
        return data.decode("utf-16")
    if b"\0" in data:
        raise UnreadableError("nul")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252")


def _simple_sheet(place: Place, table: str, text: str, delimiter: str) -> RawSheet | None:
    """Split a text without quotation marks whose rows all have as many cells; None: it is not so simple.

    Several times faster than the csv module: no row is ever made, only columns.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    plain = text.removesuffix(end)
    first = plain.partition(end)[0]
    ends = plain.count("\n")
    if '"' in text or not first.strip() or plain.count("\r") != (ends if end == "\r\n" else 0):
        return None
    width = first.count(delimiter) + 1
    cells = f"{plain}{end}".replace(end, f"{delimiter}\n{delimiter}").split(delimiter)[:-1]
    if len(cells) != (ends + 1) * (width + 1) or cells[width::width + 1].count("\n") != ends + 1:
        return None
    grid = np.array(cells, dtype=object).reshape(ends + 1, width + 1)
    columns = list(np.ascontiguousarray(grid[1:, :width].T))
    return RawSheet(place, table, cells[:width], columns, np.arange(2, ends + 2), plain=True)


def _rows(text: str, delimiter: str) -> list[list[str]]:
    """Read a text with quotation marks, blank lines or uneven rows. Raises `UnreadableError`."""
    rows: list[list[str]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        rows.extend(reader)
    except csv.Error as error:
        raise UnreadableError(_reason(str(error)), len(rows) + 1) from None
    return rows


def _reason(error: str) -> str:
    """Tell what the csv module did not like."""
    if "field larger" in error:
        return "long-cell"
    return "open-quote" if "unexpected end" in error else "stray-quote"
