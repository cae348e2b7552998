"""The markup of a worksheet (SpreadsheetML, ECMA-376 part 1, 18.3): what has to be known of it before it is read.

The reader of cells lays every sheet out as a rectangle, gives each cell a text of its own, and passes in silence over
formulas that failed or that nobody has calculated. So the rectangle and the texts are measured first, and such formulas
are made to say what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from verkosto.tables.textfile import UnreadableError

MOST_CELLS = 10_000_000
"""The most cells, blank ones included, in the rectangle that a sheet takes up."""
MOST_TEXT = 512 * 1024 * 1024
"""The most bytes of text in all cells: a text that stands in many of them is in the package only once."""
MOST_MERGED = 50_000
"""The most tags of merged ranges in a sheet."""
NOT_CALCULATED = "\ufdd0"
"""What stands in a cell whose formula has no result: a character that no text holds."""
TOO_LARGE = "\ufdd1"
"""What stands in the only cell of a sheet that was left out: another such character."""
LEFT_OUT = b"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">\
<c r="A1" t="str"><v>%s</v></c></row></sheetData></worksheet>""" % TOO_LARGE.encode()
"""The sheet in its place."""

_TAG = rb"<(?:[\w.-]+:)?"
_END = rb"</(?:[\w.-]+:)?"
_IS = rb"[ \t\r\n]*=[ \t\r\n]*[\"']"
_PLACE = re.compile(rb"[ \t\r\n\"']r" + _IS + rb"([A-Za-z]+)0*([0-9]{1,9})")
_USUAL_PLACE = re.compile(rb'<c r="([A-Z]{1,4})([1-9][0-9]{0,8})"')
_BLANK = re.compile(rb'<c r="[A-Z]{1,4}[1-9][0-9]{0,8}"[^<>]*+(?:(?<=/)>|></c>)')
_UNUSUAL = (b":c", b"<c>", b"<c/", b"<c\t", b"<c\r", b"<c\n")
"""Ways to write a cell that are allowed, but that hardly any program uses."""
_ROW_NUMBER = re.compile(rb"[ \t\r\n\"']r" + _IS + rb"0*([0-9]{1,9})")
_CELL = re.compile(_TAG + rb"c[ \t\r\n/>]")
_ROW = re.compile(_TAG + rb"row[ \t\r\n/>]")
_TEXT = re.compile(_TAG + rb"si[ \t\r\n/>]")
_TEXT_CELL = re.compile(rb"[ \t\r\n]t" + _IS + rb"s[\"'][^<>]*>\s*+" + _TAG + rb"v[^<>]*>\s*+([0-9]{1,9})")
_FAILED = re.compile(rb"(" + _TAG + rb"c[ \t\r\n](?:[^<>]*?[ \t\r\n])?t" + _IS + rb")e(?=[\"'])")
_FORMULA = re.compile(
    rb"(" + _TAG + rb"c)([ \t\r\n][^<>]*+)?>\s*+" + _TAG + rb"f(?:[ \t\r\n][^<>]*)?(?:/>|>[^<]*+" + _END + rb"f\s*+>)"
    rb"\s*+(?:" + _TAG + rb"v\s*+/>|" + _TAG + rb"v\s*+>\s*+" + _END + rb"v\s*+>)?\s*+" + _END + rb"c\s*+>")
_TYPE = re.compile(rb"[ \t\r\n]t" + _IS + rb"(\w*)[\"']")


def measured(sheet: bytes) -> bytes:
    """Give a sheet whose cells can be held, without its blank cells where there are many; else `LEFT_OUT`."""
    if _is_too_large(sheet):
        sheet = _BLANK.sub(b"", sheet)
    return LEFT_OUT if _is_too_large(sheet) else sheet


def _is_too_large(sheet: bytes) -> bool:
    """Tell whether the rectangle of the cells of a sheet, or its list of merged ranges, cannot be held."""
    cells = sheet.count(b"<c ")
    places = _USUAL_PLACE.findall(sheet) if cells <= MOST_CELLS else []
    if cells > len(places) or any(mark in sheet for mark in _UNUSUAL):
        cells = len(_CELL.findall(sheet))
        places = _PLACE.findall(sheet)
    width = max(map(_number, {letters for letters, _ in places}), default=0)
    last = max(map(int, {digits for _, digits in places}), default=0)
    if cells > len(places):  # cells that do not say their place follow the one before, rows likewise
        width += max(len(_CELL.findall(row)) for row in _ROW.split(sheet))
        last = max([last, *map(int, _ROW_NUMBER.findall(sheet))]) + len(_ROW.findall(sheet))
    return max(last * width, cells) > MOST_CELLS or sheet.count(b"mergeCell") > MOST_MERGED


def mind_texts(texts: bytes, sheets: Iterable[bytes]) -> None:
    """Refuse texts that, written out in every cell that refers to them, cannot be held. Raises `UnreadableError`."""
    lengths = [len(text) for text in _TEXT.split(texts)[1:]]
    longest = max(lengths, default=0)
    if longest * sum(sheet.count(b"<c") + sheet.count(b":c") for sheet in sheets) <= MOST_TEXT:
        return
    total = 0
    for sheet in sheets:
        for found in _TEXT_CELL.finditer(sheet):
            number = int(found[1])
            total += lengths[number] if number < len(lengths) else 0
        if total > MOST_TEXT:
            raise UnreadableError("large-sheet")


def telling(sheet: bytes) -> bytes:
    """Turn failed formulas into texts (`#REF!`), and those without a result into `NOT_CALCULATED`."""
    if b"<f" in sheet or b":f" in sheet:
        sheet = _FORMULA.sub(_calculated, sheet)
    return _FAILED.sub(rb"\1str", sheet) if b'"e"' in sheet or b"'e'" in sheet else sheet


def _calculated(cell: re.Match[bytes]) -> bytes:
    """Mark the cell of a formula without a result; a result that is an empty text is one."""
    tag, attributes = cell[1], cell[2] or b""
    kind = _TYPE.search(attributes)
    if kind is not None and kind[1] == b"str":
        return cell[0]
    prefix = tag[1:-1]
    said = NOT_CALCULATED.encode()
    return b'%s%s t="str"><%sv>%s</%sv></%sc>' % (tag, _TYPE.sub(b"", attributes), prefix, said, prefix, prefix)


def _number(letters: bytes) -> int:
    """Count the column of some letters: A is 1, XFD is 16384."""
    number = 0
    for letter in letters[:4].upper():
        number = number * 26 + letter - 64
    return number
