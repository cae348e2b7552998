"""How a county's seats are shared among its municipalities."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from verkosto.model.activity import REGISTERS, answered
from verkosto.model.bodies import body_counties, counted_seats, membership, working_bodies
from verkosto.model.derived import derived
from verkosto.model.organizations import municipalities, outside
from verkosto.model.reduced import reduced

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from verkosto.model.network import Network

ENOUGH_REPORTED = 0.8
SLACK = 1e-9
"""What the last binary digits may add or take before a limit counts as passed."""


@derived
def county_seats(network: Network) -> DataFrame:
    """The seats of municipalities in the bodies of their own county: `organization`, `body`, `role`, `county`.

    Plenary bodies are among them; a municipality's own organs, in which nobody else sits, are not.
    """
    seats = counted_seats(network)
    seats = seats.loc[~seats["body"].isin(_own_organs(network)), ["organization", "body", "role"]]
    home = municipalities(network)[["organization", "county"]]
    return seats.merge(home, on="organization").merge(body_counties(network), on=["body", "county"])


def _own_organs(network: Network) -> frozenset[str]:
    """Bodies in which nobody sits but the municipality that owns them: its council, its board."""
    owner = working_bodies(network).set_index("id")["owner"]
    seated = reduced(membership(network), "body", first=("organization", "first"), size=("organization", "size"))
    alone = (seated["size"] == 1) & (seated["first"] == owner.reindex(seated.index))
    return frozenset(seated.index[alone & seated["first"].isin(municipalities(network)["organization"])])


@derived
def participation(network: Network) -> DataFrame:
    """What each municipality takes part in: `organization`, `county`, `population`, `seats`, `settled`; sorted.

    `settled`: it has reported its seats, or its county's register is complete. `seats` (Int64) is null where that is
    not so and no seat is on record: what is missing is not none.
    """
    rows = municipalities(network)
    found = rows["organization"].map(county_seats(network)["organization"].value_counts()).fillna(0).astype("Int64")
    settled = rows["organization"].isin(answered(network, "seats"))
    return rows.assign(seats=found.where(settled | (found > 0)), settled=settled)


@derived
def shared_seats(network: Network) -> DataFrame:
    """What each county's municipalities share, a row per county, sorted.

    Columns: `county`, `municipalities`, `all_seats` (counts), `inhabitants` (null unless every municipality's are
    known), `reported` (at least 80 % of the municipalities have reported their seats, or the register is complete).
    """
    rows = participation(network)
    everyone = rows["population"].astype("float64")
    told = reduced(
        rows.assign(population=everyone, seats=rows["seats"].fillna(0), blank=everyone.isna()),
        "county",
        municipalities=("organization", "size"),
        all_seats=("seats", "sum"),
        inhabitants=("population", "sum"),
        blank=("blank", "any"),
        settled=("settled", "mean"),
    ).reindex(pd.Index(list(network.counties), name="county", dtype="str"))
    known = told["blank"].eq(False) & (told["inhabitants"] > 0)
    return told.assign(
        municipalities=told["municipalities"].fillna(0).astype(int),
        all_seats=told["all_seats"].fillna(0).astype(int),
        inhabitants=told["inhabitants"].where(known),
        reported=told["settled"] >= ENOUGH_REPORTED - SLACK,
    )[["municipalities", "all_seats", "inhabitants", "reported"]].reset_index()


@derived
def corridors(network: Network) -> DataFrame:
    """Each municipality's seats beside what its size and an even share explain, those outside the system too.

    Columns: `organization`, `county`, `seats`, `settled` as in `participation`; `all_seats` of the county's
    municipalities; `seat_share`, `even_share`, `population_share`, and of the last two the smaller, `lower`, and the
    larger, `upper`; `known`, whether enough is known of the county to speak of shares; `topics`, what is missing.
    """
    rows = participation(network).merge(shared_seats(network), on="county")
    even, own = 1 / rows["municipalities"], rows["population"].astype("float64") / rows["inhabitants"]
    unsettled = ~(rows["reported"] & rows["settled"])
    rows = rows.assign(
        seat_share=rows["seats"].astype("float64") / rows["all_seats"].where(rows["all_seats"] > 0),
        even_share=even,
        population_share=own,
        lower=even.where(even < own, own),
        upper=even.where(even > own, own),
        known=rows["reported"] & own.notna(),
        topics=open_topics({REGISTERS["seats"]: unsettled, "population": own.isna()}),
    )
    everyone = [*rows["organization"], *sorted(outside(network))]
    rows = rows.set_index("organization").reindex(pd.Index(everyone, name="organization", dtype="str")).reset_index()
    plain = {each: rows[each].eq(True) for each in ("settled", "known")}
    return rows.assign(all_seats=rows["all_seats"].astype("Int64"), **plain).drop(
        columns=["municipalities", "population", "inhabitants", "reported"]
    )


def open_topics(missing: Mapping[str, Series[Any]]) -> Series[Any]:
    """Give for each row the topics that are missing, as a tuple; `missing` maps a topic to where it is."""
    flags = pd.DataFrame(dict(missing))
    named = [tuple(topic for topic, gone in zip(flags, row, strict=True) if gone) for row in flags.to_numpy(dtype=bool)]
    return pd.Series(named, flags.index, dtype="object")
