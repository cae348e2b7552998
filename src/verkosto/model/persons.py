"""The persons behind posts: who holds one, who has left, and who stands behind a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from verkosto.model.activity import active
from verkosto.model.derived import derived
from verkosto.model.frames import frame_of
from verkosto.model.gathered import together
from verkosto.model.keyed import keys_of
from verkosto.model.reduced import reduced

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model.network import Network

_POST = ["organization", "kind", "tier"]


@derived
def held_posts(network: Network) -> DataFrame:
    """Who holds which post at the as-of date, each once: `person`, `post`, `organization`, `kind`, `tier`; sorted."""
    posts = {post: said for post, *said in keys_of(network.frame("posts"), ["id", *_POST])}
    held = sorted((person, post) for post, persons in holders_of(network).items() for person in persons)
    rows = ((person, post, *posts[post]) for person, post in held if post in posts)
    return frame_of(rows, dict.fromkeys(["person", "post", *_POST], "str"))


@derived
def holders_of(network: Network) -> dict[str, tuple[str, ...]]:
    """The persons who hold each post at the as-of date; without the posts that nobody holds."""
    held = active(network, network.frame("appointments"))
    return together(dict.fromkeys(keys_of(held, ["post", "person"])))


@derived
def careers(network: Network) -> DataFrame:
    """Who has, or had, a post in which organisation: `person`, `organization`, `left`, `until`; sorted.

    `left`: all of the person's appointments there have ended at the as-of date; `until` is the day on which the last
    one ends.
    """
    rows = network.frame("appointments")
    organization = rows["post"].map(network.frame("posts").set_index("id")["organization"])
    rows = rows.assign(organization=organization, left=rows["end"] <= network.day)
    return reduced(rows, ["person", "organization"], left=("left", "all"), until=("end", "max")).reset_index()


def behind(network: Network, rows: DataFrame) -> DataFrame:
    """Give each row once for every person behind it: the one whom it names, and who holds its post at the as-of date.

    `rows` has the columns `post` and `person`; rows behind which nobody is on record are left out.
    """
    held = held_posts(network)[["post", "person"]]
    through = rows.drop(columns="person").merge(held, on="post")
    return pd.concat([rows.dropna(subset="person"), through], ignore_index=True).drop_duplicates(ignore_index=True)


def small_municipalities(network: Network, inhabitants: int) -> frozenset[str]:
    """The municipalities with fewer inhabitants: there one person does much, and it is normal staffing."""
    rows = network.frame("organizations")
    small = (rows["kind"] == "municipality") & (rows["population"] < inhabitants).fillna(False)
    return frozenset(rows.loc[small, "id"])
