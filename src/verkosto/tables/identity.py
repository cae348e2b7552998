"""Finnish personal identity codes: found wherever they stand, and never shown.

The code is DDMMYY, a sign of the century, an individual number and a check character (Act 661/2009 on the Population
Information System, section 11; decree 128/2010, section 2; more signs since 2023). Numbers 900-999 are temporary codes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

_DASHES = (
    "\u00ad\u02d7\u058a\u05be\u1400\u1806\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2e17\u2e1a\u2e3a\u2e3b"
    "\u2e40\u301c\u3030\u30a0\ufe31\ufe32\ufe58\ufe63\uff0d"
)
_CENTURY = {"+": 1800, **dict.fromkeys("-YXWVU", 1900), **dict.fromkeys("ABCDEF", 2000)}
_CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY"
_FORM = re.compile(rf"([0-9])([0-9]{{5}})([-+A-FU-Ya-fu-y{_DASHES}])([0-9]{{3}})([0-9A-Za-z])")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_TO_DASH = str.maketrans(dict.fromkeys(_DASHES, "-"))
_DIGITS_TO_ZERO = bytes.maketrans(b"123456789", b"000000000")
_SIX_DIGITS = b"000000"
_DISGUISES = (b"\xe2\x80", b"\xe2\x81", b"\xef", b"\xf0\x9d", b"\xc2\xad")
"""First bytes of what may hide a code: spaces without width, wide letters and digits, soft hyphens."""
_SOFT_HYPHEN = "\u00ad"
"""The sign of the century, or nothing between two digits."""
_FIRST_NUMBER = 2
_LENGTH = 11


def has_code(text: str) -> bool:
    """Tell whether a text holds a valid personal identity code anywhere."""
    if len(text) < _LENGTH:
        return False
    data = text.encode("utf-8", "replace")
    if not may_have_code(data):
        return False
    plain = (text,) if text.isascii() else (_plain(text), _plain(text.replace(_SOFT_HYPHEN, "")))
    return any(next(_codes(each), None) is not None for each in plain)


def may_have_code(data: bytes) -> bool:
    """Tell quickly of most texts, in UTF-8, that they hold no personal identity code: no six digits in a row."""
    if _SIX_DIGITS in data.translate(_DIGITS_TO_ZERO):
        return True
    return not data.isascii() and any(mark in data for mark in _DISGUISES)


def masked(text: str) -> str:
    """Give the text, or a mark in its place when it holds a personal identity code."""
    return "***" if has_code(text) else text


def _plain(text: str) -> str:
    """Bring full-width letters and digits to ASCII and drop what cannot be seen."""
    return unicodedata.normalize("NFKC", _INVISIBLE.sub("", text).translate(_TO_DASH))


def _codes(text: str) -> Iterator[str]:
    """Find the valid codes of a text; candidates may overlap."""
    candidate = _FORM.search(text)
    while candidate is not None:
        first, rest, sign, number, check = candidate.groups()
        if _is_valid(first + rest, sign.translate(_TO_DASH).upper(), number, check.upper()):
            yield candidate[0]
        candidate = _FORM.search(text, candidate.start() + 1)


def _is_valid(day: str, sign: str, number: str, check: str) -> bool:
    """Tell whether the parts make a code: check character, individual number, a date that exists."""
    if _CHECK[int(day + number) % 31] != check or int(number) < _FIRST_NUMBER:
        return False
    try:
        date(_CENTURY[sign] + int(day[4:]), int(day[2:4]), int(day[:2]))
    except ValueError:
        return False
    return True
