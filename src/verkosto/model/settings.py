"""What a dataset says of itself as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a dataset, from `verkosto.toml` or the sheet `dataset`.

    `as_of` is the dataset's own date: what blank dates of confirmation and of reports stand for.
    `profile` says what is required of whom, `thresholds` holds values by analysis and name.
    """

    id: str | None = None
    title: str | None = None
    as_of: date | None = None
    licence: str | None = None
    source: str | None = None
    fictional: bool = False
    profile: Mapping[str, object] | None = None
    thresholds: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
