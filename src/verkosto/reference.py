"""The official skeleton: municipalities, wellbeing services counties, regional councils, common domains.

The facts are the files of `datasets/reference`; its README says where they come from and what each column is.
They are read when first asked for and kept. Nothing here imports pandas.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from verkosto.errors import UsageError
from verkosto.schema import fold

Facts = Mapping[str, object]

_POPULATION_YEAR = 2025
_LIST_COLUMNS = ("aliases", "counties")
_COUNTY_NUMBERS = ("population_2025", "council_seats_2022", "municipalities")
_OPTIONAL = ("name_se", "county", "regional_council", "language", "sami_homeland", "lon", "lat")


def official(kind: str, code: str) -> Facts | None:
    """Give the official facts of one organisation, or None when there is no such code.

    `kind` is `municipality`, `county`, `regional_council` or `joint_authority`; `code` is the official code with
    its zeros (`"240"`, `"21"`, `"19"`). Every kind has the keys `id`, `kind`, `code`, `name`, `name_sv`, `name_en`,
    `name_se`, `aliases`, `county` (code), `regional_council` (code), `population`, `population_year`, `language`,
    `sami_homeland`, `lon` and `lat`; what does not exist is None. Municipalities also have `status`,
    `population_2023`, `population_2022`, `point`, `sub_region` and `employment_area`, counties `council_seats_2022`
    and `in_hus`, regional councils `region` and `counties`. Raises `UsageError` for another kind.
    """
    return _by_code(kind).get(code)


def all_of(kind: str) -> list[Facts]:
    """List the facts of every organisation of a kind, as `official` gives them, sorted by code.

    308 municipalities, 21 counties, 18 regional councils; the one joint authority is HUS. Helsinki organises the
    services itself and is no county; Åland's government is no regional council.
    """
    return list(_by_code(kind).values())


def counties_called(said: str) -> list[Facts]:
    """List the wellbeing services counties that go by an id, a code or a name, without regard to case, ä and spaces.

    `"hva:21"`, `"21"`, `"Lapin hyvinvointialue"`, `"Lapin hva"`, `"Lapplands välfärdsområde"`, `"Lapha"`, `"lappi"`,
    and `"1"` for 01; a region that has several counties, `"Uusimaa"`, names them all. None: an empty list.
    """
    word = fold(said.strip())
    return [facts for facts in all_of("county") if word in county_names(facts)]


def county_names(county: Facts) -> frozenset[str]:
    """Give the words by which a county goes, folded."""
    region = _by_code("regional_council")[str(county["regional_council"])]
    words = [county[key] for key in ("id", "code", "name", "name_sv", "name_en")]
    words += [str(county["name"]).removesuffix(" hyvinvointialue")]
    words += [str(county["name_sv"]).removesuffix(" välfärdsområde")]
    words += [str(county["name"]).replace("hyvinvointialue", "hva"), str(county["code"]).lstrip("0")]
    words += [region[key] for key in ("region", "region_sv", "region_en")]
    aliases = county["aliases"] if isinstance(county["aliases"], tuple) else ()
    return frozenset(fold(str(word)) for word in (*words, *aliases))


def is_outside(code: str) -> bool:
    """Tell whether a municipality is outside the wellbeing services counties: Helsinki and those of Åland."""
    return code in _outside()


def merged_into(code: str) -> str | None:
    """Give the code of the municipality that a former one (`"588"`) was merged into, or None."""
    return _mergers().get(code)


def domains() -> list[Facts]:
    """List the interface domains named in the material, with the columns of the table `domains`.

    `aliases` is a tuple of texts, `priority` an integer: 1 core, 2 other, 3 theme of a forum; `parent` the id of
    the wider domain or None.
    """
    return [MappingProxyType(_plain(row) | {"priority": int(row["priority"])}) for row in _rows("domains.csv")]


@cache
def folder() -> Path:
    """Give the folder of the reference files: beside the package when installed, else in the checkout."""
    installed = Path(__file__).with_name("reference_data")
    return installed if installed.is_dir() else Path(__file__).parents[2] / "datasets" / "reference"


@cache
def _by_code(kind: str) -> dict[str, Facts]:
    """Read the organisations of a kind: code → facts, in the order of the codes."""
    if kind not in _READERS:
        raise UsageError("reference-kind", kind=kind, known=list(_READERS))
    found = {str(facts["code"]): MappingProxyType(facts) for facts in _READERS[kind]()}
    return {code: found[code] for code in sorted(found)}


@cache
def _outside() -> frozenset[str]:
    """Collect the codes of the municipalities that belong to no county."""
    return frozenset(row["code"] for row in _rows("municipalities.csv") if row["status"] != "county")


@cache
def _mergers() -> dict[str, str]:
    """Read the mergers: old code → code of the successor that exists now."""
    nearest = {row["old_code"]: row["new_code"] for row in _rows("mergers.csv")}
    return {old: _last(nearest, new) for old, new in nearest.items()}


def _last(nearest: Mapping[str, str], code: str) -> str:
    """Follow successors until one that was not merged itself."""
    while code in nearest:
        code = nearest[code]
    return code


def _municipalities() -> Iterable[dict[str, object]]:
    """Read the municipalities: texts as they stand, populations and coordinates as numbers."""
    for row in _rows("municipalities.csv"):
        numbers = {f"population_{year}": int(row[f"population_{year}"]) for year in (2025, 2023, 2022)}
        places = {axis: float(row[axis]) for axis in ("lon", "lat")}
        yield _organization("municipality", f"kunta:{row['code']}", _plain(row) | numbers | places)


def _counties() -> Iterable[dict[str, object]]:
    """Read the wellbeing services counties."""
    for row in _rows("counties.csv"):
        if row["kind"] == "county":
            numbers = {column: int(row[column]) for column in _COUNTY_NUMBERS}
            yield _organization("county", f"hva:{row['code']}", _plain(row) | numbers)


def _joint_authorities() -> Iterable[dict[str, object]]:
    """Read the joint authorities of the counties: HUS, which overlaps its members and has no population here."""
    for row in _rows("counties.csv"):
        if row["kind"] == "joint_authority":
            yield _organization("joint_authority", f"yhtyma:{row['code'].lower()}", _plain(row))


def _regional_councils() -> Iterable[dict[str, object]]:
    """Read the regional councils; Åland's government is in the file, but is none."""
    for row in _rows("regional_councils.csv"):
        if row["status"] == "council":
            yield _organization("regional_council", f"liitto:{row['code']}", _plain(row))


def _organization(kind: str, identifier: str, facts: dict[str, object]) -> dict[str, object]:
    """Bring the facts of one organisation to the keys that all kinds have."""
    population = facts.pop("population_2025", None)
    common: dict[str, object] = dict.fromkeys(_OPTIONAL)
    own: dict[str, object] = {
        "id": identifier, "kind": kind, "population": population,
        "population_year": None if population is None else _POPULATION_YEAR,
    }
    return {"aliases": (), **common, **facts, **own}


def _plain(row: Mapping[str, str]) -> dict[str, object]:
    """Turn empty cells into None and lists into tuples."""
    return {
        column: tuple(filter(None, value.split(";"))) if column in _LIST_COLUMNS else value or None
        for column, value in row.items()
    }


@cache
def _rows(name: str) -> tuple[dict[str, str], ...]:
    """Read one reference file as it stands: a mapping of texts for every row."""
    with (folder() / name).open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


_READERS: dict[str, Callable[[], Iterable[dict[str, object]]]] = {
    "municipality": _municipalities,
    "county": _counties,
    "regional_council": _regional_councils,
    "joint_authority": _joint_authorities,
}
