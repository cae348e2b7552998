"""What each row of the responsibilities says at the as-of date: its state and why."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

from verkosto.model.activity import active, is_stale
from verkosto.model.derived import derived
from verkosto.model.frames import frame_of
from verkosto.model.keyed import keys_of

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model.network import Network

Record: TypeAlias = dict[Any, int]
_ASKED = ["status", "post", "person", "organization"]
_BEGUN, _LASTING, _ENDED, _NOW = 1, 2, 4, 8
"""What an appointment says: it has begun, it has not ended, it has, somebody holds the post."""


@derived
def stated_rows(network: Network) -> DataFrame:
    """The active rows of `responsibilities`, in file order, with `state` and `detail` at the as-of date.

    `state` is named, vacant, none, not_applicable or unknown; `detail` is stale, post-vacant, person-left, none
    or null.
    """
    rows = active(network, network.frame("responsibilities"))
    posts, careers = _on_record(network)
    status = _post_status(network)
    stale = is_stale(network, rows["confirmed"]).tolist()
    said = (
        ("unknown", "stale")
        if old
        else _state(own, status.get(post), posts.get(post, 0), careers.get((person, organization), 0))
        for old, (own, post, person, organization) in zip(stale, keys_of(rows, _ASKED), strict=True)
    )
    told = frame_of(said, {"state": "str", "detail": "str"})
    return rows.assign(state=told["state"].array, detail=told["detail"].array)


@cache
def _state(status: str, post_status: str | None, post: int, person: int) -> tuple[str, str | None]:
    """Give the state of a fresh row and why, from what appointments say: the first line that fits decides."""
    lines = (
        (status == "not_applicable", "not_applicable", None),
        (status == "none", "none", "none"),
        (status == "vacant" or post_status == "abolished", "vacant", "post-vacant"),
        (post & _NOW, "named", None),
        (post & _ENDED, "vacant", "person-left"),
        (post or post_status == "vacant", "vacant", "post-vacant"),
        (person and not person & _LASTING, "vacant", "person-left"),
        (person and not person & _BEGUN, "vacant", "post-vacant"),
    )
    return next(((state, detail) for fits, state, detail in lines if fits), ("named", None))


@derived
def _post_status(network: Network) -> dict[str, str]:
    return dict(keys_of(network.frame("posts"), ["id", "status"]))


@derived
def _on_record(network: Network) -> tuple[Record, Record]:
    """What appointments say of each post, and of each person in each organisation, added up."""
    rows = network.frame("appointments")
    begun = (rows["start"].isna() | (rows["start"] <= network.day)).to_numpy(dtype=bool)
    ended = (rows["end"] <= network.day).to_numpy(dtype=bool)
    says = begun * _BEGUN + ended * _ENDED + ~ended * _LASTING + (begun & ~ended) * _NOW
    home = dict(keys_of(network.frame("posts"), ["id", "organization"]))
    posts: Record = {}
    careers: Record = {}
    for (post, person), each in zip(keys_of(rows, ["post", "person"]), says.tolist(), strict=True):
        career = person, home.get(post)
        posts[post] = posts.get(post, 0) | each
        careers[career] = careers.get(career, 0) | each
    return posts, careers


@derived
def holders(network: Network) -> DataFrame:
    """The rows that name somebody who really holds it, with `claimant` (the organisation itself when blank)."""
    rows = stated_rows(network)
    rows = rows[rows["state"] == "named"]
    return rows.assign(claimant=rows["claimed_by"].fillna(rows["organization"]))
