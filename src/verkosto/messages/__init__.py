"""What verkosto says to people, in Finnish, Swedish and English."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def catalogue(lang: str) -> dict[str, str]:
    """Read the texts of a language: flat keys such as `question.seats` to templates with `{placeholders}`."""
    said = tomllib.loads((files(__name__) / f"{lang}.toml").read_text(encoding="utf-8"))
    return dict(_flat(said))


def _flat(said: dict[str, Any], prefix: str = "") -> Iterable[tuple[str, str]]:
    for key, value in said.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield prefix + key, value


def text(key: str, lang: str, **values: object) -> str:
    """Give the text of a key in a language with its placeholders filled.

    Raises KeyError when the catalogue does not have the key.
    """
    return catalogue(lang)[key].format_map(values)


def listed(items: Iterable[str], lang: str) -> str:
    """Join items as a sentence does: `a, b and c`; with semicolons where an item has a comma of its own."""
    words = list(items)
    if any("," in word for word in words):
        return "; ".join(words)
    return " ".join([", ".join(words[:-1]), text("and", lang), words[-1]]) if len(words) > 1 else "".join(words)


def decimal(value: float, lang: str) -> str:
    """Write a number with at most two decimals, with the decimal comma of Finnish and Swedish."""
    written = f"{value:.2f}".rstrip("0").rstrip(".")
    return written if lang == "en" else written.replace(".", ",")


def day(when: date, lang: str) -> str:
    """Write a date: 15.12.2023 in Finnish and Swedish, 2023-12-15 in English."""
    return when.isoformat()[:10] if lang == "en" else f"{when.day}.{when.month}.{when.year}"
