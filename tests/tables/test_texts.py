"""The texts of the problems: three languages, the same placeholders, all of them used."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from verkosto import tables
from verkosto.tables import load
from verkosto.tables.notes import LANGUAGES, texts

from .samples import folder

SOURCE = "".join(path.read_text(encoding="utf-8") for path in Path(tables.__file__).parent.glob("*.py"))


def placeholders(text: str) -> set[str]:
    """Find the names in braces."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("key", texts())
def test_every_text_is_there_in_all_languages(key: str) -> None:
    said = dict(texts()[key])
    for each in filter(None, (said.pop("hint", None), said)):
        assert list(each) == list(LANGUAGES)
        assert len({frozenset(placeholders(text)) for text in each.values()}) == 1
        assert all(text and text == text.strip() and not text.endswith(".") for text in each.values())


@pytest.mark.parametrize("key", texts())
def test_every_text_is_used(key: str) -> None:
    assert f'"{key}"' in SOURCE


def test_every_text_that_is_used_is_there() -> None:
    calls = "Fault|Hint|error|warning|note|_faults|UnreadableError|TomlError|_refusing"
    said = re.findall(rf'(?:{calls})\(\s*"([a-z-]+)"', SOURCE)
    assert set(said) <= set(texts())


@pytest.mark.parametrize(("lang", "message"), [
    ("fi", "tuntematon arvo; sarakkeen arvot ovat luettelosta"), ("sv",
    "okänt värde; kolumnens värden kommer ur en förteckning"),
    ("en", "unknown value; the values of this column come from a list"),
])
def test_the_language_is_chosen(tmp_path: Path, lang: str, message: str) -> None:
    (problem,) = load(folder(tmp_path, organizations="id;name;kind\na;A;kuntta\n"), lang=lang).problems
    assert problem.message == message
    assert str(problem).startswith("organizations.csv:2 kind “kuntta”: ")
