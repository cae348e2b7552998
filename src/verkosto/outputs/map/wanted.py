"""What a picture is to show of a network."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from verkosto.outputs.map.nodes import GROUPS

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

Record: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Groups of nodes: values of GROUPS.

    With `domains` only these, what deals with them, and all organisations and persons; with `only` exactly the nodes of
    these ids.
    """

    groups: Collection[str] = ("organization", "body", "agreement", "domain")
    domains: Collection[str] | None = None
    only: Collection[str] | None = None

    def among(self, nodes: list[Record], lines: DataFrame) -> list[Record]:
        """Choose the nodes that are wanted."""
        if self.only is not None:
            return [node for node in nodes if node["id"] in self.only]
        if self.domains is None:
            return nodes
        dealing = lines.loc[lines["kind"].isin(["handles", "covers"]) & lines["other"].isin(self.domains), "one"]
        kept = {*self.domains, *dealing}
        return [node for node in nodes if node["group"] in ("organization", "person") or node["id"] in kept]


USUAL = Wanted()
"""What a map opens on: everything but persons."""
OVERVIEW = Wanted(groups=("organization",))
"""What a map of very many organisations opens on."""


def with_persons(domains: Collection[str] | None) -> Wanted:
    """Want persons too."""
    return Wanted(groups=(*USUAL.groups, "person"), domains=domains)


def exactly(network: Network, ids: Collection[str]) -> Wanted:
    """Want the nodes of some ids and nothing else; what is no node of a map (a responsibility) is left out."""
    known = {group: set(network.frame(table)["id"]) for table, group in GROUPS.items()}
    return Wanted(groups=[group for group, members in known.items() if members & set(ids)], only=frozenset(ids))
