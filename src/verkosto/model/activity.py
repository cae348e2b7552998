"""What is active, fresh and reported at the as-of date."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from verkosto.model.derived import derived
from verkosto.model.frames import frame_of
from verkosto.model.gathered import gathered
from verkosto.model.keyed import keys_of
from verkosto.model.organizations import all_domains, county_of

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from verkosto.model.network import Network

REGISTERS = {
    "ties": "register:ties",
    "seats": "register:seats",
    "bodies": "register:bodies",
    "agreements": "register:agreements",
}


def active(network: Network, rows: DataFrame) -> DataFrame:
    """Keep the rows with `start` ≤ as-of date < `end`; an empty date is open."""
    return rows[is_active(network, rows)]


def is_active(network: Network, rows: DataFrame) -> Series[bool]:
    """Tell for each row whether `start` ≤ as-of date < `end`; an empty date is open."""
    begun = rows["start"].isna() | (rows["start"] <= network.day)
    return begun & ~(rows["end"] <= network.day)


def is_stale(network: Network, confirmed: Series[pd.Timestamp]) -> Series[bool]:
    """Tell which days of confirmation lie further back than the freshness limit.

    A blank day, or one after the as-of date, stands for the dataset's own date; without that the row is fresh.
    """
    effective = _or_own_day(network, confirmed.where(confirmed <= network.day))
    return (network.day - effective).dt.days > network.profile.freshness_days


@derived
def reports(network: Network) -> DataFrame:
    """The reports that count: `organization`, `topic`, `domains`.

    They say yes, do not lie after the as-of date and are not older than the freshness limit.
    """
    rows = network.frame("reports")
    dated = _or_own_day(network, rows["as_of"])
    age = (network.day - dated).dt.days
    fresh = dated.isna() | age.between(0, network.profile.freshness_days)
    counted: DataFrame = rows[rows["reported"].fillna(False).astype(bool) & fresh]
    return counted[["organization", "topic", "domains"]]


def _or_own_day(network: Network, days: Series[pd.Timestamp]) -> Series[pd.Timestamp]:
    """Let blank days stand for the dataset's own date; without one they stay blank."""
    own = network.settings.as_of
    return days if own is None else days.fillna(pd.Timestamp(own))


@derived
def reported_domains(network: Network) -> DataFrame:
    """The reports that count, a row per `organization`, `topic` and `domain`; one for all domains names each."""
    everything = all_domains(network)
    spread = (
        (organization, topic, domain)
        for organization, topic, domains in keys_of(reports(network), ["organization", "topic", "domains"])
        for domain in domains or everything
    )
    return frame_of(dict.fromkeys(spread), dict.fromkeys(["organization", "topic", "domain"], "str"))


def reporters(network: Network, topic: str) -> frozenset[str]:
    """Organisations that have reported a topic for all domains."""
    return _reporters(network).get(topic, frozenset())


@derived
def _reporters(network: Network) -> dict[str, frozenset[str]]:
    rows = reports(network)
    complete = rows[rows["domains"].map(len) == 0]
    return {topic: frozenset(found) for topic, found in gathered(complete, ["topic"], "organization").items()}


def answered(network: Network, topic: str) -> frozenset[str]:
    """Organisations for which a topic is settled: they reported it, or their county's register is complete."""
    registered = reporters(network, REGISTERS[topic]) if topic in REGISTERS else frozenset()
    served = members_of(network)
    return reporters(network, topic).union(*(served.get(county, ()) for county in registered))


@derived
def members_of(network: Network) -> dict[str, tuple[str, ...]]:
    """Every organisation of each county, the county itself included."""
    return gathered(county_of(network).rename("county").rename_axis("member").reset_index(), ["county"], "member")


def reported_pairs(network: Network, topic: str) -> frozenset[tuple[str, str]]:
    """Pairs of organisation and domain for which a topic, or a register, has been reported."""
    return _reported_pairs(network).get(topic, frozenset())


@derived
def _reported_pairs(network: Network) -> dict[str, frozenset[tuple[str, str]]]:
    found: dict[str, set[tuple[str, str]]] = {}
    for organization, topic, domain in keys_of(reported_domains(network), ["organization", "topic", "domain"]):
        found.setdefault(topic, set()).add((organization, domain))
    return {topic: frozenset(pairs) for topic, pairs in found.items()}
