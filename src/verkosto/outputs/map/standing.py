"""How much an organisation has told: what its node looks like when nothing has been found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from verkosto.model.activity import reported_domains, reporters
from verkosto.model.organizations import outside, subject_organizations
from verkosto.model.rows import stated_rows

if TYPE_CHECKING:
    from verkosto.model import Network

STANDINGS = ("answered", "partly", "known", "silent", "outside")
"""Has answered for all domains; for some; has not, but something is known; nothing is known; is not asked."""


def standing(network: Network) -> dict[str, str]:
    """Tell of every county and municipality how much it has told of its responsibilities."""
    rows = reported_domains(network)
    partly = set(rows.loc[rows["topic"] == "responsibilities", "organization"])
    answered, known = reporters(network, "responsibilities"), _known(network)
    told = {}
    for organization in subject_organizations(network):
        lists = {"outside": outside(network), "answered": answered, "partly": partly, "known": known}
        told[organization] = next((name for name, members in lists.items() if organization in members), "silent")
    return told


def _known(network: Network) -> set[str]:
    """Organisations of which something fresh is on record: who answers, or that they have committed themselves."""
    rows = stated_rows(network)
    parties = network.frame("parties")
    committed = parties.loc[(parties["status"] == "committed") & ~(parties["decided"] > network.day), "organization"]
    return {*rows.loc[rows["state"] != "unknown", "organization"], *committed}
