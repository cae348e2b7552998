"""What is drawn: organisations, bodies, agreements and domains, each a record of plain values."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any, TypeAlias

import pandas as pd

from verkosto import reference
from verkosto.model import LANGUAGES, names
from verkosto.model.organizations import county_of
from verkosto.outputs.map.standing import standing

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from verkosto.model import Network

Record: TypeAlias = dict[str, Any]

GROUPS = {"organizations": "organization", "bodies": "body", "agreements": "agreement", "domains": "domain",
          "people": "person", "posts": "post"}
"""The tables whose rows can be nodes of the picture, with what such a node is called."""

_FACTS = {
    "organizations": ("code", "population", "population_year", "language", "sami_homeland", "parent", "county",
                      "aliases"),
    "bodies": ("status", "scope", "owner", "meets_every_months", "start", "end"),
    "agreements": ("status", "start", "end", "quorum", "record_number"),
    "domains": ("parent", "aliases", "priority"),
    "people": (),
    "posts": ("organization", "status", "term_ends"),
}
"""The columns that the side panel shows of each kind of node, in its order."""

_ENDED = ("ended",)
_BRIEFLY = {"fi": (" hyvinvointialue", " hva"), "sv": (" välfärdsområde", " vfo"),
            "en": ("Wellbeing services county of ", "")}
_OF_ONE_KIND = ("domain", "person", "post")


def nodes_of(network: Network, groups: Collection[str]) -> list[Record]:
    """Give every node of some groups as a record, in the order of the tables; what has ended is left out.

    Keys: `id`, `group` (a value of GROUPS), `kind` (its code in the table, else the group), `names` by language,
    `called` (other words by which a county goes, folded), `brief` (short names of a county), `level`,
    `county`, `standing`, `facts` (pairs of column and value), `source`, `note`; what is blank is left out.
    """
    said = {lang: names(network, lang) for lang in LANGUAGES}
    county, answers = county_of(network).to_dict(), standing(network)
    records = []
    for table, group in GROUPS.items():
        for row in _present(network.frame(table)).to_dict("records") if group in groups else ():
            node = _node(group, row, _FACTS[table])
            node["names"] = _names({lang: said[lang][row["id"]] for lang in LANGUAGES}, row)
            node["called"] = _called(row)
            node["brief"] = _brief(node["names"]) if node["kind"] == "county" else {}
            node["county"] = county.get(row["id"])
            node["standing"] = answers.get(row["id"])
            records.append({key: value for key, value in node.items() if _said(value)})
    return records


def _present(frame: DataFrame) -> DataFrame:
    return frame[~frame["status"].isin(_ENDED)] if "status" in frame else frame


def _node(group: str, row: dict[Any, Any], facts: tuple[str, ...]) -> Record:
    level = row.get("level")
    if group == "agreement" and row["kind"] in ("strategic", "framework"):
        level = "strategic"
    kind = group if group in _OF_ONE_KIND else row["kind"]
    return {
        "id": row["id"], "group": group, "kind": kind if _said(kind) else "other",
        "level": level, "facts": [[key, row[key]] for key in facts if _said(row[key])],
        "source": row.get("source"), "note": row.get("note"),
        "lon": row.get("lon"), "lat": row.get("lat"), "population": row.get("population"),
    }


def _said(value: object) -> bool:
    return len(value) > 0 if isinstance(value, (tuple, list, dict)) else not pd.isna(value)  # type: ignore[call-overload]


def _names(spoken: dict[str, str], row: dict[Any, Any]) -> dict[str, str]:
    """Keep the Finnish name, and the others where they differ from it; the Northern Sámi one under `se`."""
    sami = row.get("name_se")
    others = {**spoken, **({"se": sami} if _said(sami) and sami is not None else {})}
    return {lang: name for lang, name in others.items() if lang == "fi" or name != spoken["fi"]}


def _brief(spoken: dict[str, str]) -> dict[str, str]:
    """Shorten the names of a county, for where there is little room."""
    return {lang: spoken[lang].replace(*_BRIEFLY[lang]) for lang in LANGUAGES if lang in spoken}


def _called(row: dict[Any, Any]) -> list[str]:
    """Give the official words for a county: its region's name, for instance, by which most people would look for it."""
    known = reference.official("county", str(row["code"])) if row.get("kind") == "county" else None
    return sorted(reference.county_names(known)) if known else []


def populations(network: Network) -> Series[float]:
    """The inhabitants of every organisation that has them, by organisation."""
    return network.frame("organizations").set_index("id")["population"].dropna().astype("float64")
