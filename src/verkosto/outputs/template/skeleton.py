"""What is known of a county before anybody has been asked: organisations, councils, domains, employment areas."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any, TypeAlias

from verkosto import reference
from verkosto.outputs.template.wording import Wording
from verkosto.reference import Facts

Row: TypeAlias = dict[str, Any]
Tables: TypeAlias = dict[str, list[Row]]

_EMPLOYMENT = "tyollisyys"
_SINCE = date(2025, 1, 1)
"""From this day the municipalities, mostly together as employment areas, look after employment services."""
_FACTS = (
    "id", "name", "kind", "code", "population", "population_year", "language", "sami_homeland", "lon", "lat",
    "name_sv", "name_en", "name_se", "aliases",
)


def skeleton(county: Facts, wording: Wording) -> Tables:
    """Give the rows that are known of a county, by table; references are ids, lists are tuples.

    An employment area of a single municipality is that municipality itself, and is left out.
    """
    towns = [facts for facts in reference.all_of("municipality") if facts["county"] == county["code"]]
    councils = [facts for facts in reference.all_of("regional_council") if facts["code"] == county["regional_council"]]
    joint = _joint_areas()
    hosted = [town for town in towns if town["employment_area_code"] in joint]
    official = [_organization(facts, county, wording) for facts in (county, *towns, *councils)]
    return {
        "organizations": [*official, *_areas(hosted, county, joint, wording)],
        "domains": [dict(facts) for facts in reference.domains()],
        "matrix": [{"organization": facts["id"]} for facts in (county, *towns)],
        "hosting": [_hosting(town) for town in hosted],
        "bodies": [_council(facts, wording) for facts in (county, *towns)],
    }


def main_domains() -> list[Facts]:
    """Give the domains that are part of no other: the columns of the matrix."""
    return [facts for facts in reference.domains() if facts["parent"] is None]


def _organization(facts: Facts, county: Facts, wording: Wording) -> Row:
    """Make the row of an official organisation."""
    row: Row = {name: facts.get(name) for name in _FACTS}
    inside = {} if facts is county else {"county": county["id"]}
    return {**row, **inside, "source": wording.say("source")}


def _joint_areas() -> dict[object, set[object]]:
    """The employment areas of several municipalities: code → codes of the counties in which these lie."""
    everywhere = reference.all_of("municipality")
    sizes = Counter(facts["employment_area_code"] for facts in everywhere)
    found: dict[object, set[object]] = {}
    for facts in everywhere:
        if sizes[facts["employment_area_code"]] > 1:
            found.setdefault(facts["employment_area_code"], set()).add(facts["county"])
    return found


def _areas(towns: Iterable[Facts], county: Facts, joint: dict[object, set[object]], wording: Wording) -> list[Row]:
    """Make the rows of the employment areas; one that reaches over the border belongs to no county."""
    names = {town["employment_area_code"]: town["employment_area"] for town in towns}
    return [
        {
            "id": _area(code),
            "name": wording.say("area", name=name),
            "name_sv": wording.say("area", name=name) if wording.lang == "sv" else None,
            "kind": "employment_area",
            "county": county["id"] if joint[code] == {county["code"]} else None,
            "source": wording.say("source"),
        }
        for code, name in sorted(names.items(), key=lambda pair: str(pair[0]))
    ]


def _area(code: object) -> str:
    return f"tyollisyysalue:{code}"


def _hosting(town: Facts) -> Row:
    return {
        "host": _area(town["employment_area_code"]), "member": town["id"], "domains": (_EMPLOYMENT,), "start": _SINCE,
    }


def _council(facts: Facts, wording: Wording) -> Row:
    """Make the row of the council of a county or a municipality."""
    name = wording.say("county_council" if facts["kind"] == "county" else "council", organization=wording.named(facts))
    return {
        "id": f"{facts['id']}/council", "name": name, "kind": "council", "level": "strategic", "owner": facts["id"],
        "source": wording.say("council_source"),
    }
