"""The language in which the reader is spoken to."""

from __future__ import annotations

from collections.abc import Mapping

LANGUAGES = ("fi", "sv", "en")
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def of_locale(environment: Mapping[str, str]) -> str:
    """Give the language that the first of LC_ALL, LC_MESSAGES and LANG that is set names; else English."""
    chosen = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    language = chosen[:2].lower()
    return language if language in LANGUAGES and not chosen[2:3].isalpha() else "en"
