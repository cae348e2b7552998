"""Ties between organisations, derived from bodies, agreements and what respondents reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from verkosto.model.activity import active
from verkosto.model.agreements import agreement_ties
from verkosto.model.bodies import membership, plenary_bodies
from verkosto.model.derived import derived
from verkosto.model.gathered import gathered_for
from verkosto.model.reduced import reduced

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model.network import Network

TIE = ["one", "other"]


@derived
def ties(network: Network) -> DataFrame:
    """Every tie at the as-of date, over the whole dataset, counties included; sorted.

    Columns: `one` < `other` (organisations), `through` (a body, an agreement or `reported`), `kind` (body, agreement,
    reported), `level` (null when not said), `weight`: Newman's 1/(n−1) in a body of n organisations (Newman 2001,
    Phys. Rev. E 64, 016132), 1 for every reported row and every agreement.
    """
    both = pd.concat([_body_ties(network), _agreement_ties(network), _reported_ties(network)], ignore_index=True)
    return both.sort_values([*TIE, "kind", "through", "level"], ignore_index=True)


def _body_ties(network: Network) -> DataFrame:
    members = membership(network)
    members = members[~members["body"].isin(plenary_bodies(network))]
    size = members["body"].map(members["body"].value_counts())
    members = members.assign(weight=1.0 / (size - 1).where(size > 1))
    return _pairs(members.rename(columns={"body": "through"}), "body")


def _agreement_ties(network: Network) -> DataFrame:
    members = agreement_ties(network).rename(columns={"agreement": "through"})
    return _pairs(members.assign(weight=1.0), "agreement")


def _pairs(members: DataFrame, kind: str) -> DataFrame:
    """Tie everybody in a group to everybody else in it."""
    right = members[["through", "organization"]].rename(columns={"organization": "other"})
    pairs = members.rename(columns={"organization": "one"}).merge(right, on="through")
    pairs = pairs[pairs["one"] < pairs["other"]]
    return pairs.assign(kind=kind)[[*TIE, "through", "kind", "level", "weight"]]


def _reported_ties(network: Network) -> DataFrame:
    rows = active(network, network.frame("ties"))
    rows = rows[rows["source_org"] != rows["target_org"]]
    in_order = rows["source_org"] < rows["target_org"]
    return pd.DataFrame(
        {
            "one": rows["source_org"].where(in_order, rows["target_org"]),
            "other": rows["target_org"].where(in_order, rows["source_org"]),
            "through": "reported",
            "kind": "reported",
            "level": rows["level"],
            "weight": 1.0,
        }
    )


@derived
def tied_pairs(network: Network) -> DataFrame:
    """The simple graph of the ties: `one`, `other`, `weight` (summed), `strategic` (whether any tie is); sorted."""
    rows = ties(network)
    rows = rows.assign(strategic=rows["level"] == "strategic")
    return reduced(rows, TIE, weight=("weight", "sum"), strategic=("strategic", "any")).reset_index()


@derived
def described_ties(network: Network) -> DataFrame:
    """The simple graph of the ties in words: `one`, `other`, `weight`, `levels` and `through` (sorted tuples)."""
    rows = ties(network)
    told = reduced(rows, TIE, weight=("weight", "sum")).reset_index()
    levels, through = (gathered_for(rows, column, told, TIE) for column in ("level", "through"))
    return told.assign(levels=levels, through=through)


def both_ways(pairs: DataFrame) -> DataFrame:
    """Give each pair in both directions, as columns `one` and `other`."""
    swapped = pairs.rename(columns={"one": "other", "other": "one"})
    return pd.concat([pairs, swapped], ignore_index=True)
