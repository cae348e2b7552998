"""Which municipalities depend on one person to reach the strategic level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, TypeAlias

from verkosto.model.bodies import anonymous_seats, counted_seats, seated_persons, sitters
from verkosto.model.derived import derived
from verkosto.model.organizations import municipalities

if TYPE_CHECKING:
    import networkx as nx

    from verkosto.model.network import Network

Nodes: TypeAlias = frozenset[str]
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
    cutting = _Cutting(network, _graph(network))
    return {person: lost for person in cutting.suspects() if (lost := cutting.by(person))}


def _graph(network: Network) -> nx.Graph[Any]:
    """Working bodies, and who sits in two of them or more: nobody else holds anything together."""
    import networkx as nx  # a tenth of a second that only those pay who have somebody to look at

    rows = sitters(network).sort_values(["body", "sitter"])
    shared = rows[rows.duplicated("sitter", keep=False)]
    graph: nx.Graph[Any] = nx.Graph()
    graph.add_nodes_from(rows["body"].tolist())
    graph.add_edges_from(zip(shared["body"].tolist(), shared["sitter"].tolist(), strict=True))
    return graph


class _Cutting:
    """Takes one person after the other out of a graph and tells which municipalities lose the strategic level."""

    def __init__(self, network: Network, graph: nx.Graph[Any]) -> None:
        """Note which bodies are strategic, which have seats without a person, and who sits where for whom."""
        import networkx as nx

        seats, nameless = counted_seats(network), anonymous_seats(network)
        self._graph = graph
        self._people = frozenset(network.frame("people")["id"].tolist())
        self._strategic = frozenset(seats.loc[seats["level"] == "strategic", "body"])
        self._linked = self._strategic.union(nameless["body"])
        self._apart = frozenset().union(*self._dark(nx.connected_components(graph)))
        # A municipality with a seat whose person is not on record may be linked by that person.
        served = set(municipalities(network)["organization"]).difference(nameless["organization"])
        self._home: dict[str, dict[str, str]] = {}
        self._present: dict[str, set[str]] = {}
        rows = seated_persons(network)
        for organization, body, person in zip(*(rows[name].tolist() for name in _SEAT), strict=True):
            if organization in served:
                self._home.setdefault(organization, {})[person] = body
                for node in (body, person):
                    self._present.setdefault(node, set()).add(organization)

    def suspects(self) -> list[str]:
        """The persons who are cut vertices, sorted."""
        import networkx as nx

        return sorted(self._people.intersection(nx.articulation_points(self._graph)))

    def by(self, person: str) -> tuple[str, ...]:
        """Name the municipalities that this person cuts off, sorted."""
        parts = list(self._parts(person))
        if all(part.isdisjoint(self._strategic) for part in parts):
            return ()
        lost = frozenset().union(*self._dark(parts))
        near = {each for node in (*lost, person) for each in self._present.get(node, ())}
        return tuple(sorted(each for each in near if self._is_left(each, person, lost | self._apart)))

    def _is_left(self, municipality: str, person: str, lost: Nodes) -> bool:
        """Tell whether everybody else who sits for a municipality sits in lost bodies."""
        return all(body in lost for each, body in self._home[municipality].items() if each != person)

    def _dark(self, parts: Iterable[Iterable[str]]) -> Iterator[Nodes]:
        """Keep the parts that neither have a strategic body nor a seat without a person."""
        return (found for part in parts if not self._linked & (found := frozenset(part)))

    def _parts(self, person: str) -> Iterator[Nodes]:
        """The parts into which the graph around a person falls without that person."""
        seen = {person}
        for body in self._graph[person]:
            if body not in seen:
                part = self._reach(body, person)
                seen |= part
                yield part

    def _reach(self, start: str, closed: str) -> Nodes:
        """All nodes that are reached from one without going through another."""
        reached, waiting = {start, closed}, [start]
        while waiting:
            near = set(self._graph[waiting.pop()]) - reached
            reached |= near
            waiting.extend(near)
        return frozenset(reached - {closed})
