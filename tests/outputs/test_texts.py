"""The texts: the same in three languages, none missing, none forgotten."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import verkosto
from verkosto.messages import catalogue

SOURCES = Path(verkosto.__file__).parent
WRITTEN = re.compile(r"[\w-]+(\.[\w:-]+)*")


def placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_languages_have_the_same_texts(lang: str) -> None:
    assert list(catalogue(lang)) == list(catalogue("fi"))


@pytest.mark.parametrize("lang", ["sv", "en"])
def test_languages_fill_in_the_same(lang: str) -> None:
    other = {key: placeholders(template) for key, template in catalogue(lang).items()}
    assert other == {key: placeholders(template) for key, template in catalogue("fi").items()}


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_texts_are_tidy(lang: str) -> None:
    untidy = {key: said for key, said in catalogue(lang).items()
              if not said or said != said.rstrip() or "  " in said or (said[0] == " " and said[1] not in "·(")}
    assert untidy == {}


def written() -> Iterator[re.Pattern[str]]:
    """Find all texts in the sources that may be keys; what an f-string fills in may be anything."""
    for path in SOURCES.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and WRITTEN.fullmatch(node.value):
                yield re.compile(re.escape(node.value))
            elif isinstance(node, ast.JoinedStr) and (pattern := assembled(node)):
                yield re.compile(pattern)


def assembled(node: ast.JoinedStr) -> str | None:
    """Give the pattern of an f-string that begins with the name of a section, such as `f"state.{state}"`."""
    parts = [re.escape(part.value) if isinstance(part, ast.Constant) and isinstance(part.value, str) else ".+"
             for part in node.values]
    return "".join(parts) if re.match(r"\w+\\\.", parts[0]) else None


def test_no_text_is_forgotten() -> None:
    patterns = set(written())
    assert [key for key in catalogue("fi") if not any(pattern.fullmatch(key) for pattern in patterns)] == []
