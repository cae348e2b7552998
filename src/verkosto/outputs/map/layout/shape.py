"""What a layout gets and gives: nodes with the room that they need, spots, and frames with a caption."""

from __future__ import annotations

import re
from dataclasses import dataclass
from math import ceil, cos, sin
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float64]

LETTERS = {"organization": (7.5, 16.5, 18)}
OTHER_LETTERS = (6.6, 14.4, 21)
"""Width of a letter and height of a line of a label in pixels, and letters in a line, by group."""
_BREAKS, _WORD = re.compile(r"[\s\-–]"), 28
"""Where a line may end, and how many letters of a single word make it wider."""
STAGE = (744.0, 516.0)
"""The part of an ordinary screen (1366 × 768) in which a picture opens, in pixels."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A node as a layout sees it."""

    id: str
    group: str
    kind: str
    radius: float
    name: str
    level: str | None = None
    place: tuple[float, float] | None = None

    @property
    def label(self) -> tuple[float, float]:
        """The width and the height of its label, which has four lines at most."""
        letter, line, longest = LETTERS.get(self.group, OTHER_LETTERS)
        word = max(map(len, _BREAKS.split(self.name)))
        wide = min(len(self.name), max(longest, min(word, _WORD)))
        return letter * wide, line * min(4, ceil(len(self.name) / longest))

    @property
    def written(self) -> float:
        """The width of its name on one line."""
        return LETTERS.get(self.group, OTHER_LETTERS)[0] * len(self.name)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a node stands, and how large it is there.

    `room` is the width for a label on its right, below 0 for one on its left, 0 where it may stand on any side;
    `gap` is the height for it.
    """

    x: float
    y: float
    radius: float
    room: float = 0.0
    gap: float = 0.0


@dataclass(frozen=True, slots=True)
class Frame:
    """A captioned rectangle behind some nodes; `caption` is a key of the page's texts."""

    caption: str
    x: float
    y: float
    width: float
    height: float


def directions(angles: list[float]) -> Floats:
    """Give unit vectors (n × 2): NumPy's own sine differs from processor to processor, and pages would with it."""
    return np.array([(round(cos(angle), 12), round(sin(angle), 12)) for angle in angles]).reshape(-1, 2)


def lengths(vectors: Floats) -> Floats:
    """Give the lengths of vectors (n × 2 in, n out), to the same last digit on every processor."""
    return np.asarray(np.sqrt(vectors[:, 0] * vectors[:, 0] + vectors[:, 1] * vectors[:, 1]))


def rows_of(count: int, longest: int) -> int:
    """Give the rows of a list that is broken into even columns of at most `longest`."""
    columns = max(1, ceil(count / longest))
    return max(1, ceil(count / columns))


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of nodes with their labels, broken into columns of at most `longest` rows.

    `radius` is how large a node may be in it; `leftward` puts the signs to the right of their names; `unit` is how
    large a pixel is on a picture that will be made smaller.
    """

    members: tuple[Shape, ...]
    column: float
    row: float
    longest: int
    radius: float = 9.0
    pad: float = 10.0
    leftward: bool = False
    unit: float = 1.0

    @property
    def rows(self) -> int:
        """How many rows it has."""
        return rows_of(len(self.members), self.longest)

    @property
    def width(self) -> float:
        """The width of its frame."""
        return ceil(len(self.members) / self.rows) * self.column + self.pad

    @property
    def height(self) -> float:
        """The height of its frame."""
        return self.rows * self.row + 2 * self.pad

    def set_out(self, caption: str, x: float, y: float) -> tuple[dict[str, Spot], Frame]:
        """Put it into a frame at a place."""
        sign = self.column - 18 * self.unit if self.leftward else 16 * self.unit
        room = (self.column - 52 * self.unit) * (-1 if self.leftward else 1)
        spots = {
            shape.id: Spot(
                x=round(x + self.pad + place // self.rows * self.column + sign, 1),
                y=round(y + self.pad + (place % self.rows + 0.5) * self.row, 1),
                radius=round(min(self.radius, shape.radius), 1), room=round(room, 1), gap=round(self.row, 1))
            for place, shape in enumerate(self.members)
        }
        return spots, Frame(caption, round(x, 1), round(y, 1), round(self.width, 1), round(self.height, 1))
