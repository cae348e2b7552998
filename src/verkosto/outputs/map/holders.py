"""Lines of persons: the posts that they hold, the bodies in which they sit, the organisations that share them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from verkosto.model.bodies import counted_seats, seated_persons
from verkosto.model.duties import duty_persons
from verkosto.model.persons import behind, held_posts
from verkosto.model.reduced import reduced
from verkosto.model.ties import described_ties

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

_OFFICES = ("chair", "vice_chair", "secretary")


def holdings(network: Network) -> DataFrame:
    """One line from every person to each organisation where the person has a post, or answers without one.

    `state` is the title of the post; null where the person is named without a post.
    """
    held = held_posts(network).rename(columns={"person": "one", "organization": "other"})
    held["state"] = held["post"].map(network.frame("posts").set_index("id")["title"])
    named = duty_persons(network)[["person", "organization"]].set_axis(["one", "other"], axis=1).drop_duplicates()
    known = pd.MultiIndex.from_frame(held[["one", "other"]])
    bare = named[~pd.MultiIndex.from_frame(named).isin(known)]
    return pd.concat([held, bare]).drop_duplicates(["one", "other", "state"]).assign(kind="holds")


def person_seats(network: Network) -> DataFrame:
    """One line from every person to each body in which the person sits; `state` is the office held there."""
    seats = counted_seats(network)
    sitting = behind(network, seats.loc[seats["status"] != "vacant", ["body", "person", "post", "role"]])
    office = sitting["role"].where(sitting["role"].isin(_OFFICES))
    lines = sitting.assign(one=sitting["person"], other=sitting["body"], state=office, kind="seat")
    return lines.sort_values("state", kind="stable").drop_duplicates(["one", "other"])


def post_places(network: Network) -> DataFrame:
    """One line from every post to its organisation, and one from each person to the posts that the person holds."""
    posts = network.frame("posts")
    places = pd.DataFrame({"one": posts["id"], "other": posts["organization"], "kind": "structure", "state": "part_of"})
    held = held_posts(network)
    return pd.concat([places, pd.DataFrame({"one": held["person"], "other": held["post"], "kind": "holds"})])


def shared_persons(network: Network) -> DataFrame:
    """One line between two organisations whose posts or seats the same persons hold; `count` is how many they are."""
    held = pd.concat([held_posts(network), seated_persons(network)])[["person", "organization"]].drop_duplicates()
    pairs = held.merge(held, on="person")
    pairs = pairs[pairs["organization_x"] < pairs["organization_y"]]
    counted = reduced(pairs, ["organization_x", "organization_y"], count=("person", "size")).reset_index()
    return counted.set_axis(["one", "other", "count"], axis=1).assign(kind="shared")


def meetings(network: Network) -> DataFrame:
    """One line between two organisations that meet in bodies or agreements; `count` is in how many."""
    told = described_ties(network)
    through = told["through"].map(lambda ids: len({*ids} - {"reported"}))
    pairs = told[["one", "other"]].assign(count=through, kind="common")
    return pairs[pairs["count"] > 0]
