"""The page's own words, in the three languages that it can switch between."""

from __future__ import annotations

import tomllib
from functools import cache

from verkosto.messages import catalogue
from verkosto.model import LANGUAGES
from verkosto.outputs.map.linker import templates


@cache
def words() -> dict[str, dict[str, str]]:
    """Give the words of each language by key: those of the page, and of the details of cells from the catalogue."""
    return {lang: {**_own(lang), **_details(lang)} for lang in LANGUAGES}


def _own(lang: str) -> dict[str, str]:
    return dict(tomllib.loads((templates() / "words" / f"{lang}.toml").read_text(encoding="utf-8")))


def _details(lang: str) -> dict[str, str]:
    return {key: text for key, text in catalogue(lang).items() if key.startswith("detail.")}
