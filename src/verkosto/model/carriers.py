"""Who is who: when two rows name the same carrier."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import pandas as pd

from verkosto.model.activity import is_active
from verkosto.model.derived import derived
from verkosto.model.keyed import keys_of

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from verkosto.model.network import Network


@derived
def post_holders(network: Network) -> dict[str, tuple[str, ...]]:
    """The persons who hold each post at the as-of date, by post."""
    rows = network.frame("appointments")
    held: dict[str, tuple[str, ...]] = {}
    for post, person in keys_of(rows[is_active(network, rows)], ["post", "person"]):
        held[post] = (*held.get(post, ()), person)
    return held


def identities(network: Network, rows: DataFrame) -> Series[Any]:
    """Give for each row the ids under which its carrier is known: its post, its person, the holders of its post.

    `rows` has the columns `post` and `person`. Two rows have the same carrier when their identities meet.
    """
    held = post_holders(network)
    known = [
        frozenset(each for each in (post, person, *held.get(post, ())) if isinstance(each, str))
        for post, person in keys_of(rows, ["post", "person"])
    ]
    return pd.Series(known, rows.index, dtype="object")


def distinct_carriers(known: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """Merge identities that meet, directly or through others; what remains are different carriers."""
    told = list(known)
    if len(told) < 2:  # noqa: PLR2004 - one is no other, and most cells have one
        return told
    carriers: list[frozenset[str]] = []
    for identity in told:
        apart = [other for other in carriers if not other & identity]
        met = [other for other in carriers if other & identity]
        carriers = [*apart, identity.union(*met)]
    return carriers
