"""The checked network: one tidy table per kind of node and relation, seen from one date."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from verkosto.model.cells import effective_cells
from verkosto.model.days import day_of
from verkosto.model.frames import empty_frame
from verkosto.model.organizations import mentioned_domains, municipalities_by_county
from verkosto.model.profile import Profile
from verkosto.model.settings import Settings

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.errors import Problem


@dataclass(frozen=True, eq=False)
class Network:
    """Organisations, persons and interface domains, and what ties them together.

    `tables` holds the checked frames by name: references are ids, dates `datetime64`, lists tuples. `as_of` is
    the date from which everything is seen, `profile` what is required, `warnings` what is odd in the data. Two
    networks are equal when their tables are. Frames are shared, not copied: treat them as read-only.
    """

    tables: Mapping[str, DataFrame]
    as_of: date
    settings: Settings = field(default_factory=Settings)
    profile: Profile = field(default_factory=Profile)
    warnings: tuple[Problem, ...] = field(default=(), repr=False)
    memory: dict[object, Any] = field(default_factory=dict, init=False, repr=False)

    def __eq__(self, other: object) -> bool:
        """Compare the tables."""
        if not isinstance(other, Network):
            return NotImplemented
        same_names = self.tables.keys() == other.tables.keys()
        return same_names and all(frame.equals(other.tables[name]) for name, frame in self.tables.items())

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        """Name the dataset, its date and the sizes of its tables."""
        sizes = ", ".join(f"{name} {len(frame)}" for name, frame in self.tables.items())
        return f"<Network {self.settings.id or ''} as of {self.as_of}: {sizes}>"

    def at(self, day: date | str) -> Network:
        """Give the same tables seen from another day. Raises UsageError for what is none."""
        return replace(self, as_of=day_of(day))

    def frame(self, name: str) -> DataFrame:
        """Give a table; one that the dataset does not have is empty, but for the domains that others mention."""
        found = self.tables.get(name)
        if found is None:
            return mentioned_domains(self) if name == "domains" else empty_frame(name)
        return found

    @property
    def day(self) -> pd.Timestamp:
        """The as-of date in the form that frames compare with."""
        return pd.Timestamp(self.as_of)

    @property
    def cells(self) -> DataFrame:
        """The effective cells: see `verkosto.model.cells.effective_cells` for the columns."""
        return effective_cells(self)

    @property
    def counties(self) -> dict[str, tuple[str, ...]]:
        """The counties by id, each with the ids of its municipalities, sorted."""
        return municipalities_by_county(self)
