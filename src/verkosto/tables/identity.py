"""Finnish personal identity codes: found wherever they stand, and never shown.

The code is DDMMYY, a sign of the century, an individual number and a check character (Act 661/2009 on the Population
Information System, section 11; decree 128/2010, section 2; more signs since 2023). Numbers 900-999 are temporary codes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

_DASHES = "\u00ad‐‑‒–—―−﹘﹣－⁃"
_CENTURY = {"+": 1800, **dict.fromkeys("-YXWVU", 1900), **dict.fromkeys("ABCDEF", 2000)}
_CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY"
_FORM = re.compile(rf"([0-9])([0-9]{{5}})([-+A-FU-Ya-fu-y{_DASHES}])([0-9]{{3}})([0-9A-Za-z])")
_INVISIBLE = re.compile("[\u200b-\u200d\u2060\ufeff]")
_TO_DASH = str.maketrans(dict.fromkeys(_DASHES, "-"))
_DIGITS_TO_ZERO = bytes.maketrans(b"123456789", b"000000000")
_SIX_DIGITS = b"000000"
_DISGUISES = (b"\xe2\x80", b"\xe2\x81", b"\xef", b"\xf0\x9d")
"""First bytes of what may stand in a code and be neither a digit nor a letter: dashes, spaces without width, wide signs."""
_FIRST_NUMBER = 2


def has_code(text: str) -> bool:
    """Tell whether a text holds a valid personal identity code anywhere."""
    data = text.encode("utf-8", "replace")
    if any(mark in data for mark in _DISGUISES):
        text = _plain(text)
        data = text.encode("utf-8", "replace")
    return _SIX_DIGITS in data.translate(_DIGITS_TO_ZERO) and next(_codes(text), None) is not None


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
        if _is_valid(candidate[1] + candidate[2], candidate[3].upper(), candidate[4], candidate[5].upper()):
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
