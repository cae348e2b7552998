"""Which body handles which interface domain, who sits in such bodies, and whose they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from verkosto.model.bodies import body_counties, handled_domains, membership, working_bodies
from verkosto.model.derived import derived
from verkosto.model.gathered import gathered

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from verkosto.model.network import Network


@derived
def domain_seats(network: Network) -> DataFrame:
    """Who sits, with a seat that counts, in which body of which domain: `organization`, `domain`, `body`, `level`."""
    seats = membership(network)[["body", "organization"]].merge(handled_domains(network), on="body")
    columns = ["organization", "domain", "body", "level"]
    return seats[columns].sort_values(columns, ignore_index=True)


@derived
def counties_of_bodies(network: Network) -> Series[Any]:
    """The counties of each working body, by body: a tuple, of the only county of the dataset where none is known."""
    found = gathered(body_counties(network), ["body"], "county")
    only = tuple(network.counties) if len(network.counties) == 1 else ()
    bodies = sorted(working_bodies(network)["id"].tolist())
    return pd.Series([found.get(body, only) for body in bodies], bodies, dtype="object")
