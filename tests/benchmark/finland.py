"""A made-up cooperation of the whole of Finland, from a seed: real organisations, invented everything else."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from verkosto import reference

AS_OF = date(2026, 6, 1)
DOMAINS = 12
Row = dict[str, object]
Tables = dict[str, list[Row]]


def finland(*, copies: int = 1, seed: int = 1) -> Tables:
    """Make the tables of a dataset: 308 municipalities, 21 counties, 18 councils, 12 domains, ~10 000 persons per copy.

    `copies` repeats the country side by side, with ids of its own; the same seed gives the same tables.
    """
    rng = np.random.default_rng(seed)
    tables: Tables = {"domains": [{"id": f"d{n}", "name_fi": f"Yhdyspinta {n}"} for n in range(DOMAINS)]}
    for copy in range(copies):
        _add(tables, _country(rng, "" if copy == 0 else f"{copy}:"))
    return tables


def write(tables: Tables, folder: Path) -> Path:
    """Write tables as a folder of CSV files as Finnish Excel does: with semicolons."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "verkosto.toml").write_text(f'title = "Koko Suomi (keksitty)"\nas_of = {AS_OF}\nfictional = true\n')
    for name, rows in tables.items():
        columns = list(dict.fromkeys(key for row in rows for key in row))
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, delimiter=";", restval="")
            writer.writeheader()
            writer.writerows(rows)
    return folder


def _add(tables: Tables, more: Tables) -> None:
    for name, rows in more.items():
        tables.setdefault(name, []).extend(rows)


def _country(rng: np.random.Generator, mark: str) -> Tables:
    tables: Tables = {"organizations": list(_organizations(mark))}
    members: dict[str, list[str]] = {}
    for row in tables["organizations"]:
        if row["kind"] == "municipality" and row["county"]:
            members.setdefault(str(row["county"]), []).append(str(row["id"]))
    for county, towns in members.items():
        _add(tables, _county(rng, county, towns))
    return tables


def _organizations(mark: str) -> Iterator[Row]:
    for kind in ("county", "regional_council", "municipality"):
        for each in reference.all_of(kind):
            county = f"{mark}hva:{each['county']}" if each["county"] else ""
            yield {
                "id": f"{mark}{each['id']}",
                "name": f"{mark}{each['name']}",
                "kind": kind,
                "county": county,
                "code": "" if mark else _code(str(each["id"])),
                "population": each["population"] or "",
            }


def _code(id_: str) -> str:
    return id_.partition(":")[2]


def _county(rng: np.random.Generator, county: str, towns: list[str]) -> Tables:
    everybody = [county, *towns]
    # In a quarter of the counties some municipalities take part in nothing.
    meeting = towns if rng.random() < 0.75 else towns[: max(5, 2 * len(towns) // 3)]
    posts: list[Row] = [
        {"id": f"{each}/p{n}", "title": f"Johtaja {n}", "organization": each, "tier": "management", "status": "filled"}
        for each in everybody
        for n in range(30)
    ]
    people: list[Row] = [{"id": f"{post['id']}/h", "name": f"Henkilö {post['id']}"} for post in posts]
    return {
        "posts": posts,
        "people": people,
        "appointments": [_appointment(rng, str(post["id"])) for post in posts],
        "responsibilities": list(_responsibilities(rng, everybody)),
        **_meetings(rng, county, meeting),
        **_agreements(rng, county, towns),
        "reports": [
            {"organization": each, "topic": topic, "reported": "yes" if rng.random() < 0.8 else "no"}
            for each in everybody
            for topic in ("responsibilities", "seats", "ties")
        ],
        "ties": [
            {"reporter": one, "source_org": one, "target_org": other, "level": _level(rng)}
            for one, other in _pairs(rng, meeting, 3 * len(meeting))
        ],
    }


def _appointment(rng: np.random.Generator, post: str) -> Row:
    start = AS_OF - timedelta(days=int(rng.integers(100, 2000)))
    left = rng.random() < 0.08
    return {
        "person": f"{post}/h",
        "post": post,
        "start": start.isoformat(),
        "end": (AS_OF - timedelta(days=int(rng.integers(0, 90)))).isoformat() if left else "",
    }


def _responsibilities(rng: np.random.Generator, organizations: Iterable[str]) -> Iterator[Row]:
    statuses = np.array(["named", "named", "named", "named", "none", "vacant", ""])
    for each in organizations:
        for domain in range(DOMAINS):
            for role in ("responsible", "deputy", "coordinator"):
                status = str(rng.choice(statuses))
                if status:
                    post = f"{each}/p{rng.integers(30)}" if status == "named" else ""
                    yield {
                        "organization": each,
                        "domain": f"d{domain}",
                        "role": role,
                        "status": status,
                        "post": post,
                        "mandate": str(rng.choice(["decision", "oral", "none", ""])) if post else "",
                    }


def _meetings(rng: np.random.Generator, county: str, towns: list[str]) -> Tables:
    bodies: list[Row] = []
    seats: list[Row] = []
    for number in range(3 * DOMAINS):
        body = f"{county}/b{number}"
        bodies.append(
            {
                "id": body,
                "name": f"Ryhmä {body}",
                "level": ("strategic", "coordination", "operational")[number % 3],
                "domains": f"d{number // 3}",
                "owner": county,
            }
        )
        for each, lone in _attending(rng, county, towns):
            seats += [
                {
                    "body": body,
                    "on_behalf_of": each,
                    "post": f"{each}/p{rng.integers(1 if lone else 30)}",
                    "role": "chair" if each == county else "member",
                    "status": "vacant" if rng.random() < 0.05 else "filled",
                }
                for _ in range(2)
            ]
    return {"bodies": bodies, "seats": seats}


def _attending(rng: np.random.Generator, county: str, towns: list[str]) -> Iterator[tuple[str, bool]]:
    """Draw who sits in a body, the county first, and whether one person does it all."""
    drawn = rng.choice(towns, min(len(towns), int(rng.integers(3, 15))), replace=False)
    yield county, False
    for each in drawn:
        yield str(each), each == towns[0]


def _agreements(rng: np.random.Generator, county: str, towns: list[str]) -> Tables:
    agreements: list[Row] = [
        {
            "id": f"{county}/a{n}",
            "name": f"Sopimus {n}",
            "kind": "strategic",
            "status": "in_force",
            "quorum": "0,5",
            "domains": f"d{n}",
        }
        for n in range(4)
    ]
    parties: list[Row] = [
        {"agreement": each["id"], "organization": who, "status": str(rng.choice(["committed", "preparing"]))}
        for each in agreements
        for who in (county, *towns)
        if rng.random() < 0.7
    ]
    return {"agreements": agreements, "parties": parties}


def _level(rng: np.random.Generator) -> str:
    return str(rng.choice(["strategic", "coordination", "operational"]))


def _pairs(rng: np.random.Generator, towns: list[str], count: int) -> Iterator[tuple[str, str]]:
    for _ in range(count):
        one, other = rng.choice(towns, 2, replace=False)
        yield str(one), str(other)
