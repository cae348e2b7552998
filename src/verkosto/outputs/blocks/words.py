"""Numbers, dates and lists as a reader of each language writes them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from verkosto.messages import numeral, text

FEWEST_FOR_PERCENT = 20
"""Percentages of fewer are noise: they are not shown."""


def span(low: int, high: int) -> str:
    """Write an interval of whole numbers; one whose ends meet is a number."""
    return str(low) if low == high else f"{low}–{high}"


def percent(low: int, high: int, total: int) -> str:
    """Write an interval of shares in whole per cent, as ` (12–83 %)`; nothing when `total` is too small for that."""
    if total < FEWEST_FOR_PERCENT:
        return ""
    return f" ({span(round(100 * low / total), round(100 * high / total))} %)"


def thresholds(values: Mapping[str, Any], lang: str) -> str:
    """Write thresholds with their values in one line; nothing when there are none."""
    listed = ", ".join(f"{name} = {numeral(value, lang)}" for name, value in values.items())
    return text("report.thresholds", lang, values=listed) if listed else ""
