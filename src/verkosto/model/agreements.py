"""Agreements and how far their parties have come at the as-of date."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from verkosto.model.activity import active
from verkosto.model.bodies import plenary
from verkosto.model.derived import derived

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model.network import Network


@derived
def party_states(network: Network) -> DataFrame:
    """Whether each party on record has committed itself: `agreement`, `organization`, `committed`; sorted.

    A decision dated after the as-of date does not count yet.
    """
    rows = network.frame("parties")
    later = rows["decided"] > network.day
    rows = rows.assign(committed=(rows["status"] == "committed") & ~later)
    return rows.groupby(["agreement", "organization"], as_index=False).agg(committed=("committed", "any"))


@derived
def agreement_ties(network: Network) -> DataFrame:
    """Agreements that tie their parties: in force, neither plenary nor a programme.

    Columns: `agreement`, `organization` (committed), `level` (strategic for strategic and framework agreements).
    """
    agreements = active(network, network.frame("agreements"))
    agreements = agreements[(agreements["status"] == "in_force") & (agreements["kind"] != "programme")]
    parties = party_states(network)
    members = parties.rename(columns={"agreement": "group"})[["group", "organization"]]
    agreements = agreements[~agreements["id"].isin(plenary(network, members))]
    level = agreements["kind"].isin(["strategic", "framework"]).map({True: "strategic", False: None})
    kept = pd.DataFrame({"agreement": agreements["id"], "level": level.astype("str")})
    committed = parties.loc[parties["committed"], ["agreement", "organization"]]
    return committed.merge(kept, on="agreement")
