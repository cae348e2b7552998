"""How bodies hang together: through persons who sit in several, and through what reports to what."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from verkosto.model.bodies import sitters, working_bodies
from verkosto.model.components import components
from verkosto.model.derived import derived
from verkosto.model.frames import frame_of
from verkosto.model.gathered import gathered
from verkosto.model.keyed import keys_of

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model.network import Network


@derived
def steps(network: Network) -> DataFrame:
    """The pairs of working bodies that are one step apart, in both directions: `body`, `other`; sorted."""
    pairs = ((body, other) for body, others in neighbours(network).items() for other in others)
    return frame_of(sorted(pairs), dict.fromkeys(["body", "other"], "str"))


@derived
def neighbours(network: Network) -> dict[str, frozenset[str]]:
    """The bodies one step from each body that has any.

    A step is a person who sits in both (observers do not count), or that one reports to the other.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for bodies in (*shared(network).values(), *keys_of(_reports(network), ["body", "other"])):
        for body in bodies:
            found[body].update(bodies)
    return {body: frozenset(others - {body}) for body, others in found.items() if len(others) > 1}


@derived
def shared(network: Network) -> dict[str, tuple[str, ...]]:
    """The bodies of everybody who sits in two of them or more."""
    seats = gathered(sitters(network), ["sitter"], "body")
    return {sitter: bodies for sitter, bodies in seats.items() if len(bodies) > 1}


@derived
def _reports(network: Network) -> DataFrame:
    """Which working body reports to which: `body`, `other`."""
    bodies = working_bodies(network)
    reports = bodies.rename(columns={"id": "body", "reports_to": "other"})[["body", "other"]].dropna()
    return reports[reports["other"].isin(bodies["id"])]


@derived
def chains(network: Network) -> dict[str, int]:
    """The chain in which each working body is, as a number: bodies of one chain reach each other step by step."""
    bodies = sorted(working_bodies(network)["id"].tolist())
    met = (pair for together in shared(network).values() for pair in pairwise(together))
    found = components(bodies, met, keys_of(_reports(network), ["body", "other"]))
    return {body: found[body] for body in bodies}
