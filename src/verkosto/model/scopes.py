"""Which domains a county's analyses look at."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import pandas as pd

from verkosto.model.keyed import keys_of
from verkosto.model.organizations import main_domains

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model.network import Network


def county_domains(network: Network, seen: DataFrame) -> DataFrame:
    """Give every county with every domain without a parent, and the pairs of `seen`: `county`, `domain`; sorted.

    `seen` has the columns county and domain: where something is on record for a domain that has a parent.
    """
    grid = product(network.counties, main_domains(network))
    pairs = {pair for pair in keys_of(seen, ["county", "domain"]) if pair[0] in network.counties}.union(grid)
    return pd.DataFrame(sorted(pairs), columns=["county", "domain"], dtype="str")
