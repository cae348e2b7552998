"""Cleaning of texts: what cannot be seen must not make two values differ."""

from __future__ import annotations

import re
import unicodedata

_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_NOTHING = "\u200b\u2060\ufeff"
_BREAKS = re.compile("\r\n|[\r\u2028\u2029]")
_TABLE = str.maketrans({**dict.fromkeys(_SPACES, " "), **dict.fromkeys(_NOTHING)})
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
_EDGES = " \n\t\x0b\x0c"

_PLAIN_BYTES = bytes(range(0x20, 0x7F)) + b"\n"
_PLAIN_LETTERS = re.compile("[\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u20ac]*")


def cleaned(text: str) -> str:
    """Give the text in NFC with plain spaces and line breaks, neither they nor tabs at its ends."""
    return unicodedata.normalize("NFC", _BREAKS.sub("\n", text).translate(_TABLE)).strip(_EDGES)


def has_control(text: str) -> bool:
    """Tell whether a text has a control character; a line break or a tab is one."""
    return _CONTROL.search(text) is not None


def is_storable(text: str) -> bool:
    """Tell whether a text can be written: a lone surrogate cannot."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def is_usual(data: bytes) -> bool:
    """Tell whether texts, in UTF-8 and joined by line feeds, need no more cleaning than `strip`.

    So it is when they hold nothing but printable ASCII, line feeds, and letters that are NFC by themselves.
    """
    rest = data.translate(None, _PLAIN_BYTES)
    return not rest or _PLAIN_LETTERS.fullmatch(rest.decode("utf-8", "surrogatepass")) is not None
