"""Cleaning of texts: what cannot be seen must not make two values differ."""

from __future__ import annotations

import re
import unicodedata

_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_NOTHING = "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_TABLE = str.maketrans({**dict.fromkeys(_SPACES, " "), **dict.fromkeys(_NOTHING)})
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_GARBLED = re.compile("\u00c3[\u0080-\u00bf\u20ac\u201a-\u2122]|\ufffd")
_EDGES = " \n\t"

_PLAIN_BYTES = bytes(range(0x20, 0x7F)) + b"\n"
_PLAIN_LETTERS = re.compile("[\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u20ac]*")


def cleaned(text: str) -> str:
    """Give the text in NFC with plain spaces and line breaks, neither they nor tabs at its ends."""
    return unicodedata.normalize("NFC", _BREAKS.sub("\n", text).translate(_TABLE)).strip(_EDGES)


def has_control(text: str) -> bool:
    """Tell whether a text has a control character; a line break or a tab is one."""
    return _CONTROL.search(text) is not None


def is_printable(text: str) -> bool:
    """Tell whether a text has no control characters but line breaks and tabs."""
    return _UNPRINTABLE.search(text) is None


def plain_name(name: str) -> str | None:
    """Give the name of a file as an id: in NFC, without letters that cannot be written; None when nothing is left."""
    return cleaned(_CONTROL.sub(" ", name.encode("utf-8", "ignore").decode())) or None


def is_whole(text: str) -> bool:
    """Tell whether no letter of a text was lost when it was decoded: UTF-8 taken for Windows-1252, for example."""
    return ("\u00c3" not in text and "\ufffd" not in text) or _GARBLED.search(text) is None


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
