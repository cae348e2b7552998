"""The same questions asked plainly: one NetworkX graph of everything, and loops over it, as a script would be written.

It is what the benchmark holds verkosto against, and it finds the same. It leaves out what the made-up country does not
have: hosts, confirmations, drafts, observers, bodies of several counties.
"""

from __future__ import annotations

import csv
import random
from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import date
from functools import partial
from itertools import combinations
from pathlib import Path
from typing import Any

import networkx as nx

Row = dict[str, str]
Graph = Any  # what NetworkX gives is not typed closely enough to be of use here


def read(folder: Path) -> dict[str, list[Row]]:
    """Read all tables of a folder."""
    tables = {}
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            tables[path.stem] = list(csv.DictReader(file, delimiter=";"))
    return tables


def graph_of(tables: dict[str, list[Row]], day: date) -> Graph:
    """Put everything into one graph, with the rows as attributes."""
    graph: Graph = nx.MultiDiGraph()
    for name, label in (("organizations", "organization"), ("people", "person"), ("posts", "post"), ("bodies", "body")):
        graph.add_nodes_from((row["id"], {**row, "label": label}) for row in tables[name])
    for row in tables["appointments"]:
        ended = row["end"] and date.fromisoformat(row["end"]) <= day
        graph.add_edge(row["person"], row["post"], type="HELD" if ended else "HOLDS")
    for row in tables["responsibilities"]:
        graph.add_edge(row["organization"], ("domain", row["domain"]), type="ANSWERS", **row)
    for row in tables["seats"]:
        graph.add_edge(row["on_behalf_of"], row["body"], type="SITS", **row)
    return graph


def _is_strategic(row: Row) -> bool:
    return row.get("level") == "strategic" or row.get("kind") in ("strategic", "framework")


def _drawn(chance: random.Random, weights: dict[str, int], bodies: list[set[str]], ties: list[Any]) -> Any:
    """Draw the members of every body, and the ends of every tie, one after another without replacement."""
    return [_some(chance, weights, len(body)) for body in bodies], [tuple(_some(chance, weights, 2)) for _ in ties]


def _some(chance: random.Random, weights: dict[str, int], size: int) -> set[str]:
    early = sorted(weights, key=lambda each: chance.expovariate(weights[each]))
    return set(early[:size])


def _joined(people: dict[str, int], bodies: list[set[str]], ties: list[Any]) -> Graph:
    graph: Graph = nx.Graph()
    graph.add_nodes_from(people)
    for body in bodies:
        graph.add_edges_from(combinations(sorted(body), 2))
    graph.add_edges_from(ties)
    return graph


def _share(graph: Graph, city: str) -> float:
    every = nx.betweenness_centrality(graph, normalized=False)
    return float(every[city] / total) if (total := sum(every.values())) else 0.0


def _rise(graph: Graph, city: str) -> float:
    others = [each for each in graph if each != city]
    pairs = len(others) * (len(others) - 1)
    before = sum(len(part - {city}) * (len(part - {city}) - 1) for part in nx.connected_components(graph))
    after = sum(len(part) * (len(part) - 1) for part in nx.connected_components(graph.subgraph(others)))
    return float(before - after) / pairs


def _beyond(drawn: list[Any], own: float) -> bool:
    at_least = sum(bool(each >= own - 1e-9) for each in drawn)
    return (1 + at_least) / (1 + len(drawn)) <= 0.05


def _handles(domain: str, row: Row) -> bool:
    return row.get("domains") == domain


class Plain:
    """Asks the graph one question after the other; every answer is the number of subjects for which it is true."""

    def __init__(self, tables: dict[str, list[Row]], day: date) -> None:
        self.tables = tables
        self.graph = graph_of(tables, day)
        nodes = self.graph.nodes(data=True)
        self.counties = [node for node, said in nodes if said.get("kind") == "county"]
        self.towns = {
            node: said["county"] for node, said in nodes if said.get("kind") == "municipality" and said["county"]
        }
        self.reported: dict[str, set[str]] = defaultdict(set)
        for row in tables["reports"]:
            if row["reported"] == "yes":
                self.reported[row["topic"]].add(row["organization"])

    def answers(self) -> dict[str, int]:
        """Ask everything that `QUESTIONS` names."""
        return {analysis: ask(self) for analysis, ask in QUESTIONS.items()}

    def state(self, organization: str, domain: str, role: str) -> str:
        """Say what is known of a cell."""
        found = [self._state(row) for _, end, row in self.graph.out_edges(organization, data=True)
                 if end == ("domain", domain) and row["type"] == "ANSWERS" and row["role"] == role]
        silent = "none" if organization in self.reported["responsibilities"] else "unknown"
        return next((each for each in ("named", "vacant", "none") if each in found), silent)

    def _state(self, row: Row) -> str:
        if row["status"] != "named":
            return row["status"]
        held = [edge["type"] for _, _, edge in self.graph.in_edges(row["post"], data=True)]
        return "vacant" if held and "HOLDS" not in held else "named"

    def cells(self) -> list[tuple[str, str]]:
        """List the organisations and domains to look at."""
        return [(each, row["id"]) for each in (*self.counties, *self.towns) for row in self.tables["domains"]]

    def missing_responsible(self) -> int:
        """Count the cells in which nobody answers."""
        return sum(self.state(*cell, "responsible") in ("none", "vacant") for cell in self.cells())

    def no_deputy(self) -> int:
        """Count the cells in which somebody answers and nobody deputizes."""
        return sum(self.state(*cell, "responsible") == "named" and self.state(*cell, "deputy") in ("none", "vacant")
                   for cell in self.cells())

    def vacant_seat(self) -> int:
        """Count the bodies and organisations with a vacant seat."""
        return len({(one, body) for one, body, said in self.graph.edges(data=True)
                    if said["type"] == "SITS" and said["status"] == "vacant"})

    def seats(self, organization: str) -> list[Row]:
        """List the seats of an organisation."""
        return [said for _, _, said in self.graph.out_edges(organization, data=True) if said["type"] == "SITS"]

    def holders(self, post: str) -> set[str]:
        """Say who holds a post."""
        return {person for person, _, said in self.graph.in_edges(post, data=True) if said["type"] == "HOLDS"}

    def members(self, body: str) -> set[str]:
        """Say which organisations sit in a body."""
        return {one for one, _, said in self.graph.in_edges(body, data=True) if said["type"] == "SITS"}

    def is_plenary(self, body: str) -> bool:
        """Tell whether nearly all municipalities of a county sit in a body."""
        size = Counter(self.towns.values())
        present = Counter(self.towns[each] for each in self.members(body) if each in self.towns)
        return any(size[county] >= 5 and count >= 0.8 * size[county] for county, count in present.items())

    def thin_link(self) -> int:
        """Count the municipalities whose seats beside their county one person holds."""
        found = 0
        for town, county in self.towns.items():
            beside = [row for row in self.seats(town)
                      if county in self.members(row["body"]) and not self.is_plenary(row["body"])]
            persons = [self.holders(row["post"]) for row in beside]
            found += bool(persons) and all(persons) and len(set().union(*persons)) == 1
        return found

    def ties(self, counts: Callable[[Row], bool] = lambda _row: True) -> Graph:
        """Tie the organisations that meet in small bodies, say so themselves or have an agreement in force."""
        tied: Graph = nx.Graph()
        tied.add_nodes_from((*self.counties, *self.towns))
        for body in filter(counts, self.tables["bodies"]):
            if not self.is_plenary(body["id"]):
                tied.add_edges_from(combinations(sorted(self.members(body["id"])), 2))
        for row in filter(counts, self.tables["ties"]):
            tied.add_edge(row["source_org"], row["target_org"])
        for agreement in filter(counts, self.tables["agreements"]):
            tied.add_edges_from(self._parties(agreement["id"]))
        return tied

    def _parties(self, agreement: str) -> list[tuple[str, str]]:
        rows = [row for row in self.tables["parties"] if row["agreement"] == agreement]
        size = Counter(self.towns.values())
        present = Counter(self.towns[row["organization"]] for row in rows if row["organization"] in self.towns)
        if any(size[county] >= 5 and count >= 0.8 * size[county] for county, count in present.items()):
            return []
        return list(combinations(sorted(row["organization"] for row in rows if row["status"] == "committed"), 2))

    def isolated(self) -> int:
        """Count the municipalities without ties, on each of four levels."""
        tied, strategic = self.ties(), self.ties(_is_strategic)
        settled = self.reported["seats"] & self.reported["ties"]
        alone = sum(town in settled and not tied[town] for town in self.towns)
        reached = {each: nx.node_connected_component(tied, each) for each in self.counties}
        unreached = sum(bool(tied[town]) and town not in reached[county]
                        and nx.node_connected_component(tied, town) <= settled for town, county in self.towns.items())
        no_peers = sum(town in settled and set(tied[town]) == {county} for town, county in self.towns.items())
        low = sum(town in settled and bool(tied[town]) and not strategic[town] and not self._plenary_link(town)
                  for town in self.towns)
        return alone + low + unreached + no_peers

    def _plenary_link(self, town: str) -> bool:
        """Tell whether a municipality sits beside its county in a strategic body of nearly all."""
        return any(self.graph.nodes[row["body"]]["level"] == "strategic" and self.is_plenary(row["body"])
                   and self.towns[town] in self.members(row["body"]) for row in self.seats(town))

    def no_peers(self) -> int:
        """Count the municipalities without a tie to another."""
        tied = self.ties()
        settled = self.reported["seats"] & self.reported["ties"]
        return sum(town in settled and not any(each in self.towns for each in tied[town]) for town in self.towns)

    def single_bridge(self) -> int:
        """Count the bodies without which somebody is alone or a county falls apart."""
        found = 0
        everywhere = Counter(each for row in self.tables["bodies"] for each in self.members(row["id"]))
        for county in self.counties:
            bodies = [row["id"] for row in self.tables["bodies"] if row["owner"] == county]
            meeting = nx.Graph([(body, each) for body in bodies for each in self.members(body)])
            cut = set(nx.articulation_points(meeting))
            found += sum(body in cut or any(everywhere[each] == 1 for each in self.members(body)) for body in bodies)
        return found

    def dominance(self, draws: int = 999) -> int:
        """Count the counties whose largest city is beyond both random worlds in groups or in betweenness."""
        chance = random.Random(1)  # noqa: S311 - worlds, not secrets
        return sum(self._dominates(county, chance, draws) for county in self.counties)

    def _dominates(self, county: str, chance: random.Random, draws: int) -> bool:
        people = {town: int(self.graph.nodes[town]["population"]) for town, own in self.towns.items() if own == county}
        answered = sum(town in self.reported["seats"] for town in people)
        city = max(people, key=people.__getitem__)
        if len(people) < 5 or answered < 0.8 * len(people):
            return False
        bodies = [self.members(row["id"]) & set(people) for row in self.tables["bodies"] if row["owner"] == county]
        bodies = [body for body in bodies if body and len(body) < 0.8 * len(people)]
        ties = [(row["source_org"], row["target_org"]) for row in self.tables["ties"]
                if {row["source_org"], row["target_org"]} <= set(people)]
        worlds = (dict.fromkeys(people, 1), people)
        drawn = [[_drawn(chance, weights, bodies, ties) for _ in range(draws)] for weights in worlds]
        own = sum(city in body for body in bodies)
        if all(_beyond([sum(city in body for body in some) for some, _ in world], own) for world in drawn):
            return True
        graph = _joined(people, bodies, ties)
        return _rise(graph, city) >= 0.1 and all(
            _beyond([_share(_joined(people, *one), city) for one in world], _share(graph, city)) for world in drawn)

    def broker_dependency(self) -> int:
        """Count the organisations through which most shortest paths of a domain lead to the county."""
        found = 0
        for domain in (row["id"] for row in self.tables["domains"]):
            tied = self.ties(partial(_handles, domain))
            found += sum(self._brokers(tied, county) for county in self.counties)
        return found

    def _brokers(self, tied: Graph, county: str) -> int:
        near = nx.node_connected_component(tied, county)
        towns = [town for town, own in self.towns.items() if own == county and town in near]
        if len(towns) < 5:
            return 0
        paths = {town: [path[1:-1] for path in nx.all_shortest_paths(tied, town, county)] for town in towns}
        total = sum(map(len, paths.values()))
        through = Counter(each for some in paths.values() for path in some for each in path)
        others = {each: total - len(paths.get(each, ())) for each in through}
        return sum(through[each] > 0.6 * others[each] + 1e-9 for each in through)


QUESTIONS: dict[str, Callable[[Plain], int]] = {
    "missing-responsible": Plain.missing_responsible,
    "no-deputy": Plain.no_deputy,
    "vacant-seat": Plain.vacant_seat,
    "thin-link": Plain.thin_link,
    "isolated-municipality": Plain.isolated,
    "no-peer-ties": Plain.no_peers,
    "single-bridge": Plain.single_bridge,
    "broker-dependency": Plain.broker_dependency,
    "central-city-dominance": Plain.dominance,
}
