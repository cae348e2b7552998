"""The relationships of state: what follows from the rows at the as-of date, and is never stored as the truth."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from verkosto.model.activity import reports
from verkosto.model.bodies import anonymous_seats, counted_seats
from verkosto.model.cells import cells_of, effective_cells, subjects
from verkosto.model.chains import steps
from verkosto.model.fairness import county_seats
from verkosto.model.gathered import gathered, tuples_for
from verkosto.model.keyed import counted, key_set, keys_of
from verkosto.model.reduced import reduced
from verkosto.model.ties import described_ties
from verkosto.schema import ROLES

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

_PAIR = ["organization", "domain"]
_SEAT = ["organization", "body"]


@dataclass(frozen=True, eq=False)
class Links:
    """Relationships of one type, a row each: the columns `ends`, which with `more` make the key, and what is `said`."""

    type: str
    start: str
    end: str
    ends: tuple[str, str]
    rows: DataFrame
    said: tuple[str, ...] = ()
    more: tuple[str, ...] = ()


def state_links(network: Network) -> Iterator[Links]:
    """All relationships of state, by type."""
    yield Links("REPRESENTED_IN", "Organization", "Body", ("organization", "body"), _represented(network),
                ("seats", "chairs"))
    yield Links("MEMBER_OF", "Organization", "Body", ("organization", "body"), _members(network), MEMBER)
    yield Links("TIED_TO", "Organization", "Organization", ("one", "other"), described_ties(network),
                ("weight", "levels", "through"))
    yield Links("LINKED_TO", "Body", "Body", ("body", "other"), _linked(network))
    yield Links("CELL", "Organization", "Domain", ("organization", "domain"), _cells(network), tuple(CELL))
    yield Links("REPORTED", "Organization", "Domain", ("organization", "domain"), _reported(network), ("topic",),
                ("topic",))


MEMBER = ("seats", "chairs", "vacant", "unnamed", "county_seats", "county_chairs")
CELL = {
    "asked": "boolean", "required": "boolean", "rows": "list", "host": "text", "post": "text", "person": "text",
    **{name: "text" for role in sorted(ROLES) for name in (role, f"{role}_detail", f"{role}_source")},
}


def _represented(network: Network) -> DataFrame:
    """The filled seats that count and the chairs among them."""
    seats = counted_seats(network)
    filled = seats[seats["status"] != "vacant"].assign(chair=seats["role"] == "chair")
    return reduced(filled, _SEAT, seats=("role", "size"), chairs=("chair", "sum")).reset_index()


def _members(network: Network) -> DataFrame:
    """The seats that count, vacant ones included; those whose person is not on record; those that the county shares."""
    seats = counted_seats(network)
    seats = seats.assign(chair=seats["role"] == "chair", empty=seats["status"] == "vacant")
    rows = reduced(seats, _SEAT, seats=("role", "size"), chairs=("chair", "sum"), vacant=("empty", "sum")).reset_index()
    unnamed, shared = anonymous_seats(network), county_seats(network)
    chairs = shared[shared["role"] == "chair"]
    told = {"unnamed": unnamed, "county_seats": shared, "county_chairs": chairs}
    return rows.assign(**{name: counted(found, rows, _SEAT) for name, found in told.items()})


def _linked(network: Network) -> DataFrame:
    """The bodies that are one step apart, once each."""
    pairs = steps(network)
    return pairs[pairs["body"] < pairs["other"]].reset_index(drop=True)


def _cells(network: Network) -> DataFrame:
    """The effective cells of every role, a row for each organisation and domain."""
    answer = cells_of(network, "responsible")
    told = {name: answer[name] for name in ("host", "post", "person")}
    for role in sorted(ROLES):
        own = cells_of(network, role)
        told |= {role: own["state"], f"{role}_detail": own["detail"], f"{role}_source": own["source"]}
    required = answer["required"].where(answer["required"], None)
    found = pd.DataFrame({**told, "required": required}, answer.index).reset_index()
    cells = effective_cells(network)
    with_row = gathered(cells[cells["row"]], _PAIR, "role")
    keys, wanted = keys_of(found, _PAIR), key_set(subjects(network), _PAIR)
    asked = pd.Series([True if each in wanted else None for each in keys], found.index, dtype="object")
    return found.assign(rows=tuples_for(keys, with_row, found.index), asked=asked)


def _reported(network: Network) -> DataFrame:
    """What was reported for some domains only: `organization`, `domain`, `topic`."""
    rows = reports(network).explode("domains").dropna(subset="domains").rename(columns={"domains": "domain"})
    return rows[[*_PAIR, "topic"]].drop_duplicates().sort_values([*_PAIR, "topic"], ignore_index=True)
