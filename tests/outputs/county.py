"""A small county of which something is found, something is known and something is open."""

from __future__ import annotations

from functools import cache
from typing import Any

import verkosto
from shipped import ANALYSES
from verkosto.findings import Report

Records = dict[str, list[dict[str, Any]]]

MUNICIPALITIES = {"a": "Ähtäri", "b": "Zetala", "c": "Åkerby", "d": "Alavus"}
BACK_OF_BEYOND = "Perälän seudun erittäin kaukainen ja pitkäniminen kunta"


def tables(**more: Any) -> Records:
    """Give the records of the county; `more` adds tables or replaces them."""
    return {
        "dataset": [{"key": "id", "value": "koe"}, {"key": "title", "value": "Koealue"}],
        "organizations": [
            {"id": "h", "name": "Koelan hyvinvointialue", "kind": "county"},
            *({"id": each, "name": name, "kind": "municipality", "county": "h"}
              for each, name in MUNICIPALITIES.items()),
            {"id": "y", "name": "Yhtymä", "kind": "joint_authority"},
        ],
        "domains": [
            {"id": "hyte", "name_fi": "Hyvinvoinnin edistäminen", "name_sv": "Främjande av välfärd",
             "name_en": "Wellbeing"},
            {"id": "lape", "name_fi": "Lasten, nuorten ja perheiden palvelut"},
        ],
        "people": [{"id": "matti", "name": "Matti Meikäläinen"}],
        "posts": [
            {"id": "p", "title": "kunnanjohtaja", "organization": "a"},
            {"id": "q", "title": "hallituksen puheenjohtaja", "organization": "a"},
        ],
        "responsibilities": [
            _row("a", post="p", mandate="decision", source="pöytäkirja § 1"),
            _row("a", role="deputy", status="none"),
            _row("b", status="vacant", source="kirje 2"),
            _row("c", status="none", source="kirje 3"),
            _row("y", status="none", domain="lape"),
            _row("a", domain=None, agreement="s", post="p", mandate="decision", mandate_source="KH § 327"),
            _row("a", domain=None, agreement="s", role="deputy", post="q"),
            _row("b", domain=None, agreement="s", person="matti", mandate="oral"),
        ],
        "hosting": [{"host": "y", "member": each, "domains": "lape"} for each in "cd"],
        "agreements": [{"id": "s", "name": "Sopimus", "kind": "programme", "status": "in_decision", "quorum": "0,5"}],
        "parties": [{"agreement": "s", "organization": "a", "status": "committed"}],
        "reports": [{"organization": "a", "topic": "responsibilities", "reported": "yes"}],
        **more,
    }


def _row(organization: str, **more: str | None) -> dict[str, Any]:
    row = {"organization": organization, "domain": "hyte", "role": "responsible", "status": "named", **more}
    return {column: value for column, value in row.items() if value is not None}


@cache
def network() -> verkosto.Network:
    """Read the county."""
    return verkosto.network(tables(), as_of="2024-06-01")


@cache
def report(lang: str = "en") -> Report:
    """Analyse the county with analyses whose answers are known."""
    return verkosto.analyze(network(), select=ANALYSES, lang=lang)
