"""Ids put together into one text that nothing else gives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

import pandas as pd

from verkosto.model.keyed import keys_of

if TYPE_CHECKING:
    from pandas import DataFrame, Series

_SEPARATOR = "|"


def joined(frame: DataFrame, columns: list[str]) -> Series[str]:
    """Join columns of text with `|`; one that is part of an id has a backslash before it."""
    return _texts(frame, (_joined(key) for key in keys_of(frame, columns)))


def numbered(frame: DataFrame, columns: list[str]) -> Series[str]:
    """Join columns of text with `|`, and number those that are alike from 1 in the order of the rows."""
    seen: Counter[str | None] = Counter()
    return _texts(frame, (_counted(_joined(key), seen) for key in keys_of(frame, columns)))


def _texts(frame: DataFrame, texts: Iterable[str | None]) -> Series[str]:
    return pd.Series(list(texts), frame.index, dtype="str")


def _joined(key: tuple[object, ...]) -> str | None:
    """Join the parts of a key; one that lacks a part is none."""
    parts = [_escaped(part) for part in key if isinstance(part, str)]
    return _SEPARATOR.join(parts) if len(parts) == len(key) else None


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(_SEPARATOR, "\\|")


def _counted(text: str | None, seen: Counter[str | None]) -> str | None:
    seen[text] += 1
    return None if text is None else f"{text}{_SEPARATOR}{seen[text]}"
