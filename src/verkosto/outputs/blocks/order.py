"""The Finnish order of the alphabet."""

from __future__ import annotations

import unicodedata
from collections.abc import Container
from functools import cache

_AFTER_Z = {"å": "{", "ä": "|", "ö": "}", "æ": "|", "ø": "}"}
_ALIKE = {"đ": "d", "ŧ": "t", "ŋ": "n", "ü": "y", "ß": "ss"}


@cache
def finnish(name: str) -> tuple[str, str]:
    """Give the key by which a name is sorted: å, ä and ö after z, other marks do not count unless all else is equal."""
    letters = unicodedata.normalize("NFC", name.casefold())
    return "".join(_key(letter) for letter in letters), letters


def counties_first(node: str, name: str, counties: Container[str]) -> tuple[bool, tuple[str, str]]:
    """Give the key by which organisations are listed: counties before all others, then by name."""
    return node not in counties, finnish(name)


def _key(letter: str) -> str:
    if letter in _AFTER_Z:
        return _AFTER_Z[letter]
    plain = unicodedata.normalize("NFD", _ALIKE.get(letter, letter))
    return "".join(part for part in plain if not unicodedata.combining(part))
