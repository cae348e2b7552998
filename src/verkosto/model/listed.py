"""The municipalities that analyses list: those that a county serves, and those outside the system."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from verkosto.model.derived import derived
from verkosto.model.organizations import municipalities, outside

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model.network import Network


@derived
def listed_municipalities(network: Network) -> DataFrame:
    """Every municipality that an analysis has a row for: `organization`, `county`, `served`; sorted.

    Those outside the system (Helsinki, Åland) are not `served` and have no county: nothing applies to them.
    """
    inside = municipalities(network)[["organization", "county"]].assign(served=True)
    others = pd.DataFrame({"organization": pd.Series(sorted(outside(network)), dtype="str")}).assign(served=False)
    both = pd.concat([inside, others], ignore_index=True).astype({"served": "bool", "county": "str"})
    return both.sort_values("organization", ignore_index=True)
