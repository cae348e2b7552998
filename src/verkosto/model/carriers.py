"""Who is who: when two rows name the same carrier."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import TYPE_CHECKING, Any

import pandas as pd

from verkosto.model.activity import is_active
from verkosto.model.derived import derived

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from verkosto.model.network import Network


@derived
def post_holders(network: Network) -> Series[Any]:
    """The persons who hold each post at the as-of date, by post."""
    rows = network.frame("appointments")
    return rows[is_active(network, rows)].groupby("post")["person"].agg(tuple)


def identities(network: Network, rows: DataFrame) -> Series[Any]:
    """Give for each row all under which its carrier is known: its post, its person, the holders of its post.

    `rows` has the columns `post` and `person`. Two rows have the same carrier when their identities meet.
    """
    held = rows["post"].map(post_holders(network)).where(rows["post"].notna(), None)
    known = [_known(*row) for row in zip(rows["post"], rows["person"], held, strict=True)]
    return pd.Series(known, rows.index, dtype="object")


def _known(post: object, person: object, holders: object) -> frozenset[Hashable]:
    persons = (*(holders if isinstance(holders, tuple) else ()), *((person,) if isinstance(person, str) else ()))
    return frozenset((*(("person", each) for each in persons), *((("post", post),) if isinstance(post, str) else ())))


def distinct_carriers(known: Iterable[frozenset[Hashable]]) -> list[frozenset[Hashable]]:
    """Merge identities that meet, directly or through others; what remains are different carriers."""
    carriers: list[frozenset[Hashable]] = []
    for identity in known:
        apart = [other for other in carriers if not other & identity]
        met = [other for other in carriers if other & identity]
        carriers = [*apart, identity.union(*met)]
    return carriers
