"""Which municipalities depend on one person to reach the strategic level."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import accumulate
from typing import TYPE_CHECKING

from verkosto.model.bodies import anonymous_seats, counted_seats, seated_persons, sitters
from verkosto.model.chains import shared
from verkosto.model.derived import derived
from verkosto.model.keyed import keys_of
from verkosto.model.organizations import municipalities
from verkosto.model.walks import Part, Walk

if TYPE_CHECKING:
    from verkosto.model.network import Network

_SEAT = ["organization", "body", "person"]


@derived
def cut_off(network: Network) -> dict[str, tuple[str, ...]]:
    """The municipalities that a person cuts off the strategic level, sorted, by person; only who cuts off any.

    In the graph of persons and working bodies (a post whose holder is not on record stands for a person) the person is
    a cut vertex, and without the person nobody else who sits for the municipality reaches a strategic body. A part of
    the graph with a seat whose person is not on record may be linked in ways that nobody has told: it is never cut off.
    """
    if seated_persons(network).empty:
        return {}
    cutting = _Cutting(network)
    people = sorted(network.frame("people")["id"].tolist())
    return {person: lost for person in people if (lost := cutting.by(person))}


def _graph(network: Network) -> dict[str, list[str]]:
    """Working bodies, and who sits in two of them or more: nobody else holds anything together."""
    near: dict[str, list[str]] = {body: [] for body in sitters(network)["body"].tolist()}
    for sitter, bodies in shared(network).items():
        near[sitter] = list(bodies)
        for body in bodies:
            near[body].append(sitter)
    return near


class _Cutting:
    """Takes one person after the other out of a graph and tells which municipalities lose the strategic level."""

    def __init__(self, network: Network) -> None:
        """Note which bodies are strategic, which have seats without a person, and who sits where for whom."""
        seats, nameless = counted_seats(network), anonymous_seats(network)
        self._near = _graph(network)
        self._walk = Walk(self._near)
        strategic = frozenset(seats.loc[seats["level"] == "strategic", "body"].tolist())
        self._strategic = self._sums(strategic)
        self._linked = self._sums(strategic.union(nameless["body"].tolist()))
        self._apart = self._dark([each] for each in self._walk.wholes)
        # A municipality with a seat whose person is not on record may be linked by that person.
        served = set(municipalities(network)["organization"].tolist()).difference(nameless["organization"].tolist())
        self._home: dict[str, dict[str, str]] = {}
        self._present: dict[str, set[str]] = {}
        for organization, body, person in keys_of(seated_persons(network), _SEAT):
            if organization in served:
                self._home.setdefault(organization, {})[person] = body
                for node in (body, person):
                    self._present.setdefault(node, set()).add(organization)

    def by(self, person: str) -> tuple[str, ...]:
        """Name the municipalities that this person cuts off, sorted: none by who is no cut vertex."""
        if person not in self._near or self._walk.count(person) == 1:
            return ()
        parts = self._walk.parts(person)
        if not any(_within(each, self._strategic) for each in parts):
            return ()
        lost = self._dark(parts)
        near = {each for node in (*lost, person) for each in self._present.get(node, ())}
        return tuple(sorted(each for each in near if self._is_left(each, person, lost | self._apart)))

    def _is_left(self, municipality: str, person: str, lost: Collection[str]) -> bool:
        """Tell whether everybody else who sits for a municipality sits in lost bodies."""
        return all(body in lost for each, body in self._home[municipality].items() if each != person)

    def _dark(self, parts: Iterable[Part]) -> frozenset[str]:
        """Give the nodes of the parts that neither have a strategic body nor a seat without a person."""
        dark = (stretch for part in parts if not _within(part, self._linked) for stretch in part)
        return frozenset(node for stretch in dark for node in self._walk.nodes[stretch.start:stretch.stop])

    def _sums(self, some: Collection[str]) -> list[int]:
        """Count how many of some nodes were reached before each place of the walk."""
        return list(accumulate((node in some for node in self._walk.nodes), initial=0))


def _within(part: Part, sums: list[int]) -> int:
    """Count those of some nodes that are in a part."""
    return sum(sums[stretch.stop] - sums[stretch.start] for stretch in part)
