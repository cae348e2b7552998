"""What each row of the responsibilities says at the as-of date: its state and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from verkosto.model.activity import active, is_active, is_stale
from verkosto.model.derived import derived

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from verkosto.model.network import Network


@derived
def stated_rows(network: Network) -> DataFrame:
    """The active rows of `responsibilities`, in file order, with `state` and `detail` at the as-of date.

    `state` is named, vacant, none, not_applicable or unknown; `detail` is stale, post-vacant, person-left, none
    or null. The first line that fits decides.
    """
    rows = active(network, network.frame("responsibilities"))
    post, person = _post_facts(network, rows["post"]), _person_facts(network, rows)
    ended_for_good = person["any"] & person["all_ended"]
    lines: list[tuple[Series[bool], str, str | None]] = [
        (is_stale(network, rows["confirmed"]), "unknown", "stale"),
        (rows["status"] == "not_applicable", "not_applicable", None),
        (rows["status"] == "none", "none", "none"),
        (rows["status"] == "vacant", "vacant", "post-vacant"),
        (post["status"] == "abolished", "vacant", "post-vacant"),
        (post["now"], "named", None),
        (post["ended"], "vacant", "person-left"),
        (post["any"] | (post["status"] == "vacant"), "vacant", "post-vacant"),
        (ended_for_good, "vacant", "person-left"),
        (person["any"] & ~person["begun"], "vacant", "post-vacant"),
    ]
    conditions = [condition.to_numpy(dtype=bool) for condition, _, _ in lines]
    state = np.select(conditions, [name for _, name, _ in lines], "named")
    detail = np.select(conditions, [why or "" for _, _, why in lines], "")
    return rows.assign(state=state, detail=pd.Series(detail, rows.index, dtype="str").replace("", np.nan))


@derived
def _appointments(network: Network) -> DataFrame:
    """The appointments with the organisation of the post and `now`, `ended`, `begun` at the as-of date."""
    rows = network.frame("appointments")
    posts = network.frame("posts").set_index("id")["organization"]
    return rows.assign(
        organization=rows["post"].map(posts),
        now=is_active(network, rows),
        ended=rows["end"] <= network.day,
        begun=rows["start"].isna() | (rows["start"] <= network.day),
    )


def _post_facts(network: Network, post: Series[str]) -> DataFrame:
    """For the post of each row: its `status`, and whether an appointment to it is on record, active or ended."""
    held = _appointments(network).groupby("post").agg(now=("now", "any"), ended=("ended", "any"))
    facts = held.assign(any=True).reindex(post).fillna(False).astype(bool).set_axis(post.index)
    status = post.map(network.frame("posts").set_index("id")["status"])
    return facts.assign(status=status)


def _person_facts(network: Network, rows: DataFrame) -> DataFrame:
    """For the person of each row: whether appointments in the row's organisation are on record, ended or begun."""
    held = (
        _appointments(network)
        .groupby(["person", "organization"])
        .agg(all_ended=("ended", "all"), begun=("begun", "any"))
    )
    keys = pd.MultiIndex.from_frame(rows[["person", "organization"]])
    return held.assign(any=True).reindex(keys).fillna(False).astype(bool).set_axis(rows.index)


@derived
def holders(network: Network) -> DataFrame:
    """The rows that name somebody who really holds it, with `claimant` (the organisation itself when blank)."""
    rows = stated_rows(network)
    rows = rows[rows["state"] == "named"]
    return rows.assign(claimant=rows["claimed_by"].fillna(rows["organization"]))
