"""Who hangs together with whom, by ties and by the plenary bodies that link a municipality to its county."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verkosto.model.bodies import membership, plenary_bodies
from verkosto.model.components import components
from verkosto.model.derived import derived
from verkosto.model.keyed import among, key_set, keys_of
from verkosto.model.organizations import municipalities
from verkosto.model.ties import tied_pairs

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model.network import Network


@derived
def plenary_links(network: Network) -> DataFrame:
    """The plenary bodies in which each municipality sits, and whether its county is `linked` there.

    Columns: `body`, `organization`, `county`, `level`, `linked`.
    """
    members = membership(network)
    members = members[members["body"].isin(plenary_bodies(network))]
    rows = members.merge(municipalities(network)[["organization", "county"]], on="organization")
    return rows.assign(linked=among(rows, ["body", "county"], key_set(members, ["body", "organization"])))


@derived
def tie_components(network: Network) -> dict[str, int]:
    """Number the components of the ties, plenary links included, by organisation."""
    pairs, links = tied_pairs(network), plenary_links(network)
    linked = links[links["linked"]]
    return components(
        network.frame("organizations")["id"],
        keys_of(pairs, ["one", "other"]),
        keys_of(linked, ["organization", "county"]),
    )
