"""Data that cannot do harm in a page: plain values, cleaned text, an escaped JSON block."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

_BREAKS = re.compile(r"\r\n|[\n\t]")
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_TOUCHED = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""All of these: most texts have none, and are looked at once."""
_ESCAPES = {letter: f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"}


def clean(text: str) -> str:
    """Take control characters and bidirectional controls out of a text.

    A line break or a tab becomes a space; what UTF-8 cannot write becomes U+FFFD; all else stays.
    """
    if not _TOUCHED.search(text):
        return text
    return _SURROGATES.sub("\ufffd", _UNSAFE.sub("", _BREAKS.sub(" ", text)))


def plain(value: Any) -> Any:  # noqa: ANN401 - data of any shape
    """Turn a tree of values into what JSON can say, its texts cleaned.

    Missing values (None, NaN, NA, NaT) become None, dates ISO text, numpy scalars plain numbers. Raises TypeError for
    anything else: nothing is silently turned into text.
    """
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, Mapping):
        return {clean(str(key)): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return _scalar(value)


def _scalar(value: Any) -> Any:  # noqa: ANN401 - a date, a numpy scalar or a missing value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if value is None or isinstance(value, int):
        return value
    if type(value).__name__ in ("NaTType", "NAType"):
        return None
    if hasattr(value, "isoformat"):
        return value.isoformat()[:10]
    if hasattr(value, "item"):
        return _scalar(value.item())
    raise TypeError(f"not data for a page: {type(value).__name__}")


def json_block(data: object) -> Markup:
    """Write data as JSON that may stand inside a script element."""
    text = json.dumps(plain(data), ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    for letter, escape in _ESCAPES.items():
        text = text.replace(letter, escape)
    return Markup(text)  # noqa: S704 - the escapes above leave no markup
