"""Cells become values: one parser for each kind of column, asked once for each distinct cell.

A parser takes a cleaned cell and gives the value, or a `Fault` that says what was expected.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import date, datetime
from functools import lru_cache

from verkosto.schema import Column, fold
from verkosto.tables.clean import cleaned
from verkosto.tables.notes import Fault
from verkosto.tables.raw import UNCALCULATED, Alien, Raw, as_midnight
from verkosto.tables.suggest import Speller

Parser = Callable[[Raw], object]

_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_FINNISH_DAY = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")
_NUMBER = re.compile(r"[+-]?(?:[0-9]{1,3}(?: [0-9]{3})+|[0-9]+)(?:[.,][0-9]+)?(?:[eE][+-]?[0-9]{1,3})?")
_PERCENTAGE = re.compile(r"(.*[0-9]) ?%")
_YES = "k|kyllä|ja|j|y|yes|1|true|tosi|sant"
_NO = "e|ei|nej|n|no|0|false|epätosi|falskt"
_WORDS = {fold(word): True for word in _YES.split("|")} | {fold(word): False for word in _NO.split("|")}

EXCEL_ERRORS = frozenset((
    "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#FIELD!", "#UNKNOWN!",
    "#BLOCKED!", "#CONNECT!", "#BUSY!", "#GETTING_DATA",
    "#VIITTAUS!", "#PUUTTUU!", "#PUUTTUU", "#ARVO!", "#JAKO/0!", "#NIMI?", "#TYHJÄ!", "#LUKU!",
    "#REFERENS!", "#SAKNAS!", "#VÄRDEFEL!", "#DIVISION/0!", "#NAMN?", "#SKÄRNING!", "#OGILTIGT!",
))
"""What Excel shows for a formula that failed, in English, Finnish and Swedish."""


def is_excel_error(cell: Raw) -> bool:
    """Tell whether a cell is the error value of a formula."""
    return isinstance(cell, str) and cell.startswith("#") and cell.upper() in EXCEL_ERRORS


def failed(cell: Raw) -> Fault | None:
    """Tell whether a cell holds what a formula leaves that failed, or that nobody has calculated."""
    if cell == UNCALCULATED:
        return Fault("not-calculated", value="")
    return Fault("excel-error") if is_excel_error(cell) else None


def parser_of(column: Column) -> Parser:
    """Give the parser for the cells of a column."""
    if column.many:
        return _list
    if column.kind == "code":
        return _code_parser(column)
    if column.kind in _BOUNDED:
        return _bounded(_BOUNDED[column.kind], column)
    return {"date": day, "boolean": yes_or_no}.get(column.kind, text)


def text(cell: Raw) -> object:
    """Read a text; what came as a number, a day or yes/no is written out."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, (int, float)):
        return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
    if isinstance(cell, datetime):
        return str(as_midnight(cell) or cell)
    return str(cell) if isinstance(cell, date) else _foreign(cell)


def day(cell: Raw) -> object:
    """Read a calendar day: `2024-01-31`, `31.1.2024`, a date, or a moment at midnight."""
    if isinstance(cell, str):
        return _day_of_text(cell)
    if isinstance(cell, datetime):
        return as_midnight(cell) or Fault("date")
    return cell if isinstance(cell, date) else Fault("date")


def yes_or_no(cell: Raw) -> object:
    """Read yes or no in Finnish, Swedish or English."""
    if isinstance(cell, bool):
        return cell
    word = text(cell)
    found = _WORDS.get(fold(word)) if isinstance(word, str) else None
    return Fault("boolean") if found is None else found


def number_of(cell: Raw) -> float | None:
    """Read a finite number; decimal comma or point, spaces between thousands. None: it is not one."""
    if isinstance(cell, bool) or not isinstance(cell, (int, float, str)):
        return None
    if isinstance(cell, str):
        plain = cell.replace("−", "-")
        if not _NUMBER.fullmatch(plain):
            return None
        cell = plain.replace(" ", "").replace(",", ".")
    try:
        return float(cell)
    except OverflowError:
        return math.inf


def in_bounds(value: float, column: Column) -> object:
    """Give the number when it lies between the bounds of its column."""
    low, high = column.low, column.high
    if (low is not None and value < low) or (high is not None and value > high) or not math.isfinite(value):
        return Fault("bounds", {"low": _plain(low), "high": _plain(high)})
    return value


def _foreign(cell: Raw) -> Fault:
    """Tell that a cell holds what no cell of its column can hold."""
    if isinstance(cell, tuple):
        return Fault("list", value=", ".join(str(item) for item in cell if not isinstance(item, Alien)))
    kind = cell.type if isinstance(cell, Alien) else type(cell).__name__
    return failed(cell) or Fault("type", {"type": kind}, value="")


@lru_cache(maxsize=8192)
def _day_of_text(cell: str) -> object:
    """Read a day in one of the two written forms."""
    iso, finnish = _ISO_DAY.fullmatch(cell), _FINNISH_DAY.fullmatch(cell)
    parts = iso.groups() if iso else finnish.groups()[::-1] if finnish else None
    if parts is None:
        return Fault("date")
    try:
        return date(*map(int, parts))
    except ValueError:
        return Fault("no-such-day")


def _number(cell: Raw) -> object:
    """Read a number."""
    value = number_of(cell)
    return Fault("number") if value is None or math.isnan(value) else value


def _integer(cell: Raw) -> object:
    """Read a whole number; `63000.0` is one."""
    value = number_of(cell)
    if value is None or math.isnan(value) or (math.isfinite(value) and not value.is_integer()):
        return Fault("integer")
    return value


def _share(cell: Raw) -> object:
    """Read a share: 0-1, a percentage, or a bare number from 2 to 100, which is a percentage too."""
    percentage = _PERCENTAGE.fullmatch(cell) if isinstance(cell, str) else None
    value = number_of(percentage[1] if percentage else cell)
    if value is None or math.isnan(value):
        return Fault("share")
    if percentage or 2 <= value <= 100:  # noqa: PLR2004 - see the docstring
        value /= 100
    return value if 0 <= value <= 1 else Fault("share")


_BOUNDED: dict[str, Parser] = {"number": _number, "integer": _integer, "share": _share}


def _bounded(parse: Parser, column: Column) -> Parser:
    """Let a parser of numbers mind the bounds of its column."""
    def bounded(cell: Raw) -> object:
        value = parse(cell)
        return in_bounds(value, column) if isinstance(value, float) else value

    return bounded


def _code_parser(column: Column) -> Parser:
    """Read the codes of a column in all their spellings."""
    spelled = {word: code for code, others in column.codes.items() for word in (code, *others)}
    speller = Speller(spelled, spelled=True)

    def code(cell: Raw) -> object:
        word = text(cell)
        if not isinstance(word, str):
            return word
        return column.known_codes.get(fold(word)) or Fault("unknown-code", hint=speller.hint_or_list(word))

    return code


def _list(cell: Raw) -> object:
    """Read a list separated by `;`: blanks dropped, what is said twice kept once."""
    parts = [text(item) for item in cell] if isinstance(cell, tuple) else [text(cell)]
    strange = next((part for part in parts if isinstance(part, Fault)), None)
    if strange is not None:
        return strange
    items = (cleaned(item) for part in parts for item in str(part).split(";"))
    return tuple(dict.fromkeys(item for item in items if item))


def _plain(bound: float | None) -> str:
    """Write a bound without needless decimals."""
    return "" if bound is None else str(int(bound) if float(bound).is_integer() else bound)
