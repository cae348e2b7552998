"""Which domains a county's analyses look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from verkosto.model.organizations import main_domains

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model.network import Network


def county_domains(network: Network, seen: DataFrame) -> DataFrame:
    """Give every county with every domain without a parent, and the pairs of `seen`: `county`, `domain`; sorted.

    `seen` has the columns county and domain: where something is on record for a domain that has a parent.
    """
    grid = pd.MultiIndex.from_product([list(network.counties), main_domains(network)], names=["county", "domain"])
    pairs = pd.concat([grid.to_frame(index=False).astype("str"), seen[["county", "domain"]]]).drop_duplicates()
    return pairs[pairs["county"].isin(network.counties)].sort_values(["county", "domain"], ignore_index=True)
