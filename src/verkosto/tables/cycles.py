"""Chains of `parent` and `reports_to` must end somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from verkosto.tables.drafts import Bench

CHAINS = (("organizations", "parent"), ("domains", "parent"), ("bodies", "reports_to"))


def note_cycles(bench: Bench) -> None:
    """Note every cycle once, at its row that comes first."""
    for table, column in CHAINS:
        ids = bench.cells(table, "id")
        above = {
            one: other for one, other in zip(ids, bench.cells(table, column), strict=True)
            if one is not None and other is not None
        }
        spots = {one: (draft, row) for draft in bench.of(table) for row, one in enumerate(draft.column("id").cells())}
        for cycle in _cycles(above):
            draft, row = spots[cycle[0]]
            chain = " → ".join([*cycle, cycle[0]])
            bench.notes.error("cycle", draft.spot(row, column), above[cycle[0]], cycle=chain)


def _cycles(above: dict[str, str]) -> Iterator[list[str]]:
    """Find the cycles of a map in which everything has at most one above it, each from its first key on."""
    order = {one: number for number, one in enumerate(above)}
    done: set[str] = set()
    for start in above:
        path: dict[str, None] = {}
        one: str | None = start
        while one is not None and one not in done and one not in path:
            path[one] = None
            one = above.get(one)
        if one is not None and one in path:
            cycle = list(path)[list(path).index(one):]
            first = cycle.index(min(cycle, key=order.__getitem__))
            yield cycle[first:] + cycle[:first]
        done.update(path)
