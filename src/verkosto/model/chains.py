"""How bodies hang together: through persons who sit in several, and through what reports to what."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from verkosto.model.bodies import sitters, working_bodies
from verkosto.model.components import components
from verkosto.model.derived import derived
from verkosto.model.gathered import gathered
from verkosto.model.keyed import keys_of

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model.network import Network


@derived
def steps(network: Network) -> DataFrame:
    """The pairs of working bodies that are one step apart, in both directions: `body`, `other`; sorted.

    A step is a person who sits in both (observers do not count), or that one reports to the other.
    """
    seated, reports = sitters(network), _reports(network)
    seated = seated[seated.duplicated("sitter", keep=False)]
    shared = seated.merge(seated, on="sitter", suffixes=("", "_other"))
    shared = shared.rename(columns={"body_other": "other"})[["body", "other"]]
    back = reports.rename(columns={"body": "other", "other": "body"})
    pairs = pd.concat([shared, reports, back])
    pairs = pairs[pairs["body"] != pairs["other"]].drop_duplicates()
    return pairs.sort_values(["body", "other"], ignore_index=True)


@derived
def _reports(network: Network) -> DataFrame:
    """Which working body reports to which: `body`, `other`."""
    bodies = working_bodies(network)
    reports = bodies.rename(columns={"id": "body", "reports_to": "other"})[["body", "other"]].dropna()
    return reports[reports["other"].isin(bodies["id"])]


@derived
def neighbours(network: Network) -> dict[str, frozenset[str]]:
    """The bodies one step from each body that has any."""
    return {body: frozenset(others) for body, others in gathered(steps(network), ["body"], "other").items()}


@derived
def chains(network: Network) -> dict[str, int]:
    """The chain in which each working body is, as a number: bodies of one chain reach each other step by step."""
    bodies = sorted(working_bodies(network)["id"].tolist())
    seated = sitters(network)
    shared = seated[seated.duplicated("sitter", keep=False)]
    # Persons and bodies have different ids: all ids of a dataset are unique.
    found = components(bodies, keys_of(shared, ["sitter", "body"]), keys_of(_reports(network), ["body", "other"]))
    return {body: found[body] for body in bodies}
