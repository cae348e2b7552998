"""A county, a large and a small municipality, and who answers for what there: the worlds of several tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import verkosto

if TYPE_CHECKING:
    from verkosto.findings import Report
    from verkosto.model import Network

Row = dict[str, Any]
TODAY, YESTERDAY, TOMORROW, LONG_AGO = "2024-06-01", "2024-05-31", "2024-06-02", "2023-05-31"
ORGANIZATIONS: list[Row] = [
    {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
    {"id": "m", "name": "Kunta", "kind": "municipality", "county": "h", "population": 20_000},
    {"id": "n", "name": "Pikkukunta", "kind": "municipality", "county": "h", "population": 4_999},
    {"id": "j", "name": "Kuntayhtymä", "kind": "joint_authority"},
    {"id": "hki", "name": "Helsinki", "kind": "municipality", "code": "091"},
]
DOMAINS: list[Row] = [{"id": f"d{number}", "name_fi": f"Yhdyspinta {number}"} for number in range(8)]


def row(organization: str, domain: str | None = "d0", role: str = "responsible", **more: str | None) -> Row:
    """Give a row of responsibilities; named, unless something else is said."""
    return {"organization": organization, "domain": domain, "role": role, "status": "named", **more}


def report(organization: str, **more: str) -> Row:
    """Say that an organisation has reported its responsibilities."""
    return {"organization": organization, "topic": "responsibilities", "reported": "yes", **more}


def world(*rows: Row, domains: int = 1, **tables: list[Row]) -> Network:
    """Make a network of rows of responsibilities and other tables; persons and posts that are mentioned are there."""
    everything: list[Row] = [*rows, *(each for table in tables.values() for each in table)]
    posts: dict[str, Row] = {str(each["post"]): {} for each in everything if each.get("post")}
    given: dict[str, Row] = {str(each["id"]): each for each in tables.pop("posts", [])}
    known = {"id": "", "title": "virka", "organization": "m"}
    people = {str(each["person"]) for each in everything if each.get("person")}
    return verkosto.network(
        {
            "organizations": ORGANIZATIONS,
            "domains": DOMAINS[:domains],
            "people": [{"id": each, "name": each} for each in sorted(people)],
            "posts": [{**known, "id": each, **given.get(each, {})} for each in sorted({*posts, *given})],
            "appointments": tables.pop("appointments", []),
            "responsibilities": list(rows),
            **tables,
        },
        as_of=TODAY,
    )


def told(network: Network, analysis: str, **subject: str) -> Row:
    """Give the one row of an analysis about a subject."""
    rows = verkosto.evaluate(network, analysis)
    for column, value in subject.items():
        rows = rows[rows[column] == value]
    (found,) = rows.to_dict("records")
    return {str(key): value for key, value in found.items()}


def said(network: Network, analysis: str, **subject: str) -> str:
    """Give the verdict of a subject and its detail, in one text."""
    found = told(network, analysis, **subject)
    return f"{found['verdict']} {found['detail']}" if isinstance(found["detail"], str) else str(found["verdict"])


def listed(network: Network, analysis: str, *columns: str) -> list[tuple[str, ...]]:
    """Give the subjects that an analysis lists."""
    rows = verkosto.evaluate(network, analysis)
    return list(rows[list(columns)].itertuples(index=False, name=None))


def ask(network: Network, *analyses: str, lang: str = "en") -> Report:
    """Give the report of some analyses."""
    return verkosto.analyze(network, select=analyses, lang=lang)
