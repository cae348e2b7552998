"""What verkosto says to people, in Finnish, Swedish and English."""

from __future__ import annotations

import errno
import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from string import Formatter
from typing import Any

_CONJUNCTION = re.compile(r",|;|\b(?:ja|sekä|tai|och|samt|eller|and|or)\b")
_CHOICE = "|"


@cache
def catalogue(lang: str) -> dict[str, str]:
    """Read the texts of a language: flat keys such as `question.seats` to templates with `{placeholders}`."""
    return dict(_flat(_read(lang)))


def _read(name: str) -> dict[str, Any]:
    import tomllib  # `verkosto --help` needs no texts

    return tomllib.loads((files(__name__) / f"{name}.toml").read_text(encoding="utf-8"))


def _flat(said: dict[str, Any], prefix: str = "") -> Iterable[tuple[str, str]]:
    for key, value in said.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield prefix + key, value


@cache
def _parts(template: str) -> tuple[tuple[str, str | None, str], ...]:
    """Part a template: what stands before each placeholder, its name (none at the end) and its words."""
    return tuple((before, name, words or "") for before, name, words, _ in Formatter().parse(template))


@cache
def placeholders(template: str) -> frozenset[str]:
    """Name the placeholders of a template."""
    return frozenset(name for _, name, _ in _parts(template) if name is not None)


@cache
def plain_text(template: str) -> str:
    """Give a template without placeholders as a text: double braces are single ones there."""
    return filled(template, {})


def filled(template: str, values: Mapping[str, object]) -> str:
    """Fill the placeholders of a template; `{count:subject is|subjects are}` gives a number with the words for it.

    Raises KeyError when a value is missing.
    """
    return "".join(
        before if name is None else before + _said(values[name], words) for before, name, words in _parts(template)
    )


def _said(value: object, words: str) -> str:
    if _CHOICE not in words:
        return format(value, words)
    one, many = words.split(_CHOICE)
    return f"{value} {one if str(value) == '1' else many}"


def text(key: str, lang: str, /, **values: object) -> str:
    """Give the text of a key in a language with its placeholders filled.

    Raises KeyError when the catalogue does not have the key.
    """
    return filled(catalogue(lang)[key], values)


def listed(items: Iterable[str], lang: str) -> str:
    """Join items as a sentence does: `a, b and c`; with semicolons where an item has a comma or an `and` of its own."""
    words = list(items)
    if len(words) > 1 and any(_CONJUNCTION.search(word) for word in words):
        return "; ".join(words)
    return " ".join([", ".join(words[:-1]), text("and", lang), words[-1]]) if len(words) > 1 else "".join(words)


def table_named(need: str, lang: str) -> str:
    """Name a table that something needs, with its name in files beside it; of `a|b` either does."""
    return f" {text('or', lang)} ".join(text(f"table.{each}", lang) for each in need.split("|"))


def caption(says: str, lang: str) -> str:
    """Give the caption of an example in a language; as it stands, in English, where nobody has translated it."""
    return _captions().get(says, {}).get(lang, says)


@cache
def _captions() -> dict[str, dict[str, str]]:
    """Read the captions: English text → language → text."""
    return _read("captions")


def numeral(value: object, lang: str) -> str:
    """Write a number as it is, with a true minus sign and the decimal comma of Finnish and Swedish."""
    written = str(value).replace("-", "−")
    return written if lang == "en" else written.replace(".", ",")


def decimal(value: float, lang: str) -> str:
    """Write a number with at most two decimals, with a true minus sign and the comma of Finnish and Swedish."""
    written = f"{value:.2f}".rstrip("0").rstrip(".")
    return numeral("0" if written == "-0" else written, lang)


def day(when: date, lang: str) -> str:
    """Write a date: 15.12.2023 in Finnish and Swedish, 2023-12-15 in English."""
    return when.isoformat()[:10] if lang == "en" else f"{when.day}.{when.month}.{when.year}"


def reason(problem: OSError, lang: str) -> str:
    """Say why the system refused something; in the system's own words where there are none of ours."""
    key = f"system.{errno.errorcode.get(problem.errno or 0, '')}"
    return catalogue(lang).get(key) or problem.strerror or str(problem)
