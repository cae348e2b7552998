"""When it is settled that something is not there: who has said all that there is to say of ties and seats."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import pandas as pd

from verkosto.model.activity import REGISTERS, answered, members_of, reported_pairs
from verkosto.model.derived import derived

if TYPE_CHECKING:
    from pandas import Series

    from verkosto.model.network import Network


@derived
def tie_answers(network: Network) -> dict[str, frozenset[str]]:
    """Who has answered each topic that tells of ties; with all of them it is settled who has no others."""
    topics = ("seats", "ties") if "ties" in network.tables else ("seats",)
    return {topic: answered(network, topic) for topic in topics}


@derived
def ties_settled(network: Network) -> frozenset[str]:
    """Organisations of which it is settled that they have no other ties than those on record."""
    return frozenset.intersection(*tie_answers(network).values())


def open_registers(network: Network, organizations: Iterable[str]) -> tuple[str, ...]:
    """Name the registers that would settle the ties of organisations; all of them where others leave it open."""
    known, asked = tie_answers(network), frozenset(organizations)
    missing = [topic for topic, found in known.items() if asked - found]
    return tuple(REGISTERS[topic] for topic in missing or known)


def own_registers(network: Network, organizations: Series[str]) -> Series[Any]:
    """Name for each organisation of a column the registers that would settle its ties."""
    topics = [open_registers(network, [each]) for each in organizations.tolist()]
    return pd.Series(topics, organizations.index, dtype="object")


@derived
def seats_settled(network: Network) -> frozenset[tuple[str, str]]:
    """Pairs (organization, domain) of which it is settled that there are no other seats than those on record.

    The organisation has reported its seats in that domain, or its county's register of seats is complete for it.
    """
    registered, served = reported_pairs(network, REGISTERS["seats"]), members_of(network)
    settled = ((member, domain) for county, domain in registered for member in served.get(county, ()))
    return reported_pairs(network, "seats").union(settled)
