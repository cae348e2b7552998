"""The rows of an analysis and of its twin, in one form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import verkosto
from verkosto.findings.plain import jsonable, plain

if TYPE_CHECKING:
    from verkosto.engines import Engine
    from verkosto.findings import Analysis

Rows = list[list[tuple[str, Any]]]
"""Each row as pairs of column and value, in order."""

NAME = "twins"
"""The id under which a network is pushed for as long as a test lasts."""
TWINS = [each for each in verkosto.catalogue().values() if each.cypher]


def rows_of(network: verkosto.Network, analysis: Analysis, **limits: float) -> Rows:
    """Give the rows of the Python half that a twin gives: those that are true or unknown.

    Tuples become lists, days ISO text, what is missing None; numbers with a fraction are rounded to nine digits.
    """
    frame = verkosto.evaluate(network, analysis.id, **limits)
    frame = frame[frame["verdict"].isin(["true", "unknown"])]
    return [[(column, _even(jsonable(plain(value)))) for column, value in zip(frame.columns, row, strict=True)]
            for row in frame.itertuples(index=False, name=None)]


def rows_of_twin(network: verkosto.Network, analysis: Analysis, engine: Engine, **limits: float) -> Rows:
    """Ask the twin of an engine in which the network is loaded."""
    assert analysis.cypher
    found = engine.query(analysis.cypher, analysis.settled(network, limits), dataset=NAME)
    return [[(column, _even(value)) for column, value in row.items()] for row in found.rows]


def differing(network: verkosto.Network, engine: Engine, **limits: float) -> dict[str, tuple[Rows, Rows]]:
    """Load a network and name the analyses whose twins give other rows, with both.

    `limits` are thresholds for the analyses that have them.
    """
    engine.push(network, NAME)
    both = {}
    for each in (each for each in TWINS if not each.absent(network)):
        own = {name: limit for name, limit in limits.items() if name in each.thresholds}
        both[each.id] = rows_of(network, each, **own), rows_of_twin(network, each, engine, **own)
    return {id: (ours, theirs) for id, (ours, theirs) in both.items() if ours != theirs}


def _even(value: Any) -> Any:
    if isinstance(value, list):
        return [_even(each) for each in value]
    return round(value, 9) if isinstance(value, float) else value
