"""What a layout gets and gives: nodes with the room that they need, spots, and frames with a caption."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]

LETTER, LINE, LETTERS = 6.9, 16.0, 20
"""Width of a letter and height of a line of a label in map units at the first scale, and letters in a line."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A node as a layout sees it."""

    id: str
    group: str
    kind: str
    radius: float
    name: str
    level: str | None = None
    county: str | None = None
    place: tuple[float, float] | None = None

    @property
    def lines(self) -> int:
        """How many lines its label takes, three at most."""
        return min(3, ceil(len(self.name) / LETTERS))

    @property
    def width(self) -> float:
        """The width of its label."""
        return LETTER * min(len(self.name), LETTERS)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a node stands; `room` is the width for a label on its right, 0 where it may stand on any side."""

    x: float
    y: float
    room: float = 0.0


@dataclass(frozen=True, slots=True)
class Frame:
    """A captioned rectangle behind some nodes; `caption` is a key of the page's texts."""

    caption: str
    x: float
    y: float
    width: float
    height: float


def rows_of(count: int, longest: int) -> int:
    """Give the rows of a list that is broken into even columns of at most `longest`."""
    columns = max(1, ceil(count / longest))
    return max(1, ceil(count / columns))
