"""How many columns of a grid fit side by side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

GAP = 2
"""Blanks between two columns."""


def fitted(widths: Sequence[int], room: int | None) -> list[tuple[int, int]]:
    """Cut columns of these widths into parts that fit into `room` characters, gaps included.

    Gives the parts as (start, end), each with one column at least; one part when `room` is None.
    """
    if room is None:
        return [(0, len(widths))]
    parts, start = [], 0
    for number in range(1, len(widths)):
        if sum(widths[start:number + 1]) + GAP * (number + 1 - start) > room:
            parts.append((start, number))
            start = number
    return [*parts, (start, len(widths))]


def squeezed(widest: Sequence[int], narrowest: Sequence[int], room: int) -> list[int] | None:
    """Make columns narrower, the widest first, until they fit into `room` characters, gaps included.

    None is made narrower than its narrowest; where that is not enough, there is no such width: None.
    """
    left = room - GAP * (len(widest) - 1)
    if sum(narrowest) > left:
        return None
    widths = [max(wide, narrow) for wide, narrow in zip(widest, narrowest, strict=True)]
    while sum(widths) > left:
        number = max(range(len(widths)), key=lambda each: (widths[each] > narrowest[each], widths[each]))
        widths[number] -= 1
    return widths


def needed(heading: str, texts: Iterable[str]) -> int:
    """Give the width of a column whose heading may be wrapped at its spaces and whose texts may not."""
    return max(map(len, (*heading.split(), *texts)), default=0)
