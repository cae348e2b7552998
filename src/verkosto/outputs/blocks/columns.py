"""How many columns of a grid fit side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_GAP = 2


def fitted(widths: Sequence[int], room: int | None) -> list[tuple[int, int]]:
    """Cut columns of these widths into parts that fit into `room` characters, gaps included.

    Gives the parts as (start, end), each with one column at least; one part when `room` is None.
    """
    if room is None:
        return [(0, len(widths))]
    parts, start = [], 0
    for number in range(1, len(widths)):
        if sum(widths[start:number + 1]) + _GAP * (number + 1 - start) > room:
            parts.append((start, number))
            start = number
    return [*parts, (start, len(widths))]


def needed(heading: str, texts: Iterable[str]) -> int:
    """Give the width of a column whose heading may be wrapped at its spaces and whose texts may not."""
    return max(map(len, (*heading.split(), *texts)), default=0)
