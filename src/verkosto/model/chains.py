"""How bodies hang together: through persons who sit in several, and through what reports to what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from verkosto.model.bodies import sitters, working_bodies
from verkosto.model.components import components
from verkosto.model.derived import derived
from verkosto.model.gathered import gathered

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from verkosto.model.network import Network


@derived
def steps(network: Network) -> DataFrame:
    """The pairs of working bodies that are one step apart, in both directions: `body`, `other`; sorted.

    A step is a person who sits in both (observers do not count), or that one reports to the other.
    """
    bodies, seated = working_bodies(network), sitters(network)
    shared = seated.merge(seated, on="sitter", suffixes=("", "_other"))
    shared = shared.rename(columns={"body_other": "other"})[["body", "other"]]
    reports = bodies.rename(columns={"id": "body", "reports_to": "other"})[["body", "other"]].dropna()
    reports = reports[reports["other"].isin(bodies["id"])]
    back = reports.rename(columns={"body": "other", "other": "body"})
    pairs = pd.concat([shared, reports, back])
    pairs = pairs[pairs["body"] != pairs["other"]].drop_duplicates()
    return pairs.sort_values(["body", "other"], ignore_index=True)


@derived
def neighbours(network: Network) -> dict[str, frozenset[str]]:
    """The bodies one step from each body that has any."""
    return {body: frozenset(others) for body, others in gathered(steps(network), ["body"], "other").items()}


@derived
def chains(network: Network) -> Series[Any]:
    """The chain in which each working body is, as a number: bodies of one chain reach each other step by step."""
    pairs = steps(network).itertuples(index=False, name=None)
    return pd.Series(components(sorted(working_bodies(network)["id"]), pairs), dtype="int64")
