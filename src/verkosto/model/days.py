"""Days as people and programs give them."""

from __future__ import annotations

import re
from datetime import date

from verkosto.errors import UsageError

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_FINNISH = re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})")


def day_of(given: date | str) -> date:
    """Give the day that is meant: a date, the day of a moment, or a text such as 2024-01-31 or 31.1.2024.

    Raises UsageError for anything else.
    """
    said = _FINNISH.fullmatch(given.strip()) if isinstance(given, str) else None
    try:
        if said:
            return date(int(said["year"]), int(said["month"]), int(said["day"]))
        return date.fromisoformat(_iso(given))
    except ValueError:
        raise UsageError("as-of", day=given) from None


def _iso(given: object) -> str:
    """Give the ISO text of a day; what is none becomes a text that is no day."""
    if isinstance(given, date):  # moments are dates too; what is no moment has no day
        return str(given)[:10]
    return given.strip() if isinstance(given, str) and _ISO.fullmatch(given.strip()) else ""
