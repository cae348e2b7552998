"""Merged cells: what is written once over several cells holds for each of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from verkosto.tables.raw import Raw, is_blank

Range = tuple[int, int, int, int]
"""Top row, left column, bottom row, right column, all included and counted from 0."""


def fill_down(rows: list[list[Raw]], merged: Iterable[Range]) -> None:
    """Repeat the first cell of every merged range in the rows below that hold something else, too."""
    for top, left, bottom, _ in _filled(rows, merged):
        for row in rows[top + 1:bottom + 1]:
            if left < len(row) and is_blank(row[left]) and not all(map(is_blank, row)):
                row[left] = rows[top][left]


def fill_across(rows: list[list[Raw]], merged: Iterable[Range], *, below: int | None) -> None:
    """Repeat the first cell of every merged range to its right, in the rows below a row."""
    for top, left, bottom, right in _filled(rows, merged):
        if below is not None and top > below:
            for row in rows[top:bottom + 1]:
                for column in range(left + 1, min(right + 1, len(row))):
                    row[column] = row[left] if is_blank(row[column]) else row[column]


def _filled(rows: list[list[Raw]], merged: Iterable[Range]) -> Iterator[Range]:
    """Go through the ranges that begin with a cell that holds something; no cell belongs to two of them.

    Where ranges overlap, which no program of good faith writes, the rest is left alone: looking at every row for
    every range would take for ever.
    """
    left_over = sum(map(len, rows))
    for top, left, bottom, right in merged:
        if top < len(rows) and left < len(rows[top]) and not is_blank(rows[top][left]):
            left_over -= (min(bottom, len(rows)) - top + 1) * (min(right, len(rows[top])) - left + 1)
            if left_over < 0:
                return
            yield top, left, bottom, right
