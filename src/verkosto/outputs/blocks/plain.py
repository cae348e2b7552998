"""Text from datasets, made safe for a terminal and a page."""

from __future__ import annotations

_CONTROLS = dict.fromkeys((*range(32), *range(127, 160)))
_DIRECTIONS = dict.fromkeys((*range(8234, 8239), *range(8294, 8298)))
_BREAKS = {ord("\n"): " ", ord("\t"): " ", ord("\r"): " ", 0x2028: " ", 0x2029: " "}
_UNWANTED: dict[int, str | None] = {**_CONTROLS, **_DIRECTIONS, **_BREAKS}


def clean(text: str) -> str:
    """Take away what could steer a terminal or turn text around: control and direction characters.

    Line breaks and tabs become spaces.
    """
    return text.translate(_UNWANTED)
