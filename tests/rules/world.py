"""The words of which small worlds are made: a short call per fact, a call that gathers facts into tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any, cast

T = date(2024, 6, 1)
TODAY = T.isoformat()

Record = dict[str, object]
Fact = tuple[str, Record | None]
Facts = Sequence[object]
"""A fact, or a list of them, nested as it suits."""


def day(offset: int) -> str:
    """Give the day that is `offset` days after the as-of date, as ISO text."""
    return (T + timedelta(days=offset)).isoformat()


YESTERDAY, TOMORROW = day(-1), day(1)


def fact(table: str, **values: object) -> Fact:
    """Give one record of a table; what is None is left blank."""
    return table, {column: value for column, value in values.items() if value is not None}


def there(*names: str) -> list[Facts]:
    """Say that tables are there, with or without rows."""
    return [(name, None) for name in names]


def dataset(as_of: str) -> Fact:
    """Give the dataset its own as-of date."""
    return fact("dataset", as_of=as_of)


def organization(name: str, kind: str, **more: object) -> Fact:
    """Give an organisation of any kind."""
    return fact("organizations", id=name, name=name, kind=kind, **more)


def county(name: str = "h") -> Fact:
    """Give a wellbeing services county."""
    return organization(name, "county")


def towns(names: str, of: str | None = "h") -> list[Facts]:
    """Give municipalities of one county."""
    return [organization(name, "municipality", county=of) for name in names.split()]


def town(name: str, population: int | None, of: str = "h", **more: object) -> Fact:
    """Give a municipality with its inhabitants."""
    return organization(name, "municipality", county=of, population=population, **more)


def helsinki() -> Fact:
    """Give the municipality that organises the services itself."""
    return organization("helsinki", "municipality", code="091")


def domains(names: str, parent: str | None = None) -> list[Facts]:
    """Give interface domains."""
    return [fact("domains", id=name, name_fi=name, parent=parent) for name in names.split()]


def post(name: str, of: str, status: str | None = None, **more: str | None) -> Fact:
    """Give a post of an organisation."""
    return fact("posts", id=name, title=name, organization=of, status=status, **more)


def holds(person: str, post: str, start: str | None = None, end: str | None = None, **more: str | None) -> Fact:
    """Appoint a person to a post."""
    return fact("appointments", person=person, post=post, start=start, end=end, **more)


def row(organization: str, domain: str | None = "d", *, role: str = "responsible", status: str = "named",
        **more: str | None) -> Fact:
    """Give one row of responsibilities."""
    return fact("responsibilities", organization=organization, domain=domain, role=role, status=status, **more)


def hosts(host: str, member: str, domains: str | None = None, **more: str | None) -> Fact:
    """Let one organisation answer for another."""
    return fact("hosting", host=host, member=member, domains=domains, **more)


def report(organization: str, topic: str = "responsibilities", domains: str | None = None, *, reported: str = "yes",
           as_of: str | None = None) -> Fact:
    """Say that an organisation has answered."""
    return fact("reports", organization=organization, topic=topic, domains=domains, reported=reported, as_of=as_of)


def body(name: str, level: str, domains: str | None = None, **more: str | None) -> Fact:
    """Give a body."""
    return fact("bodies", id=name, name=name, level=level, domains=domains, **more)


def seat(body: str, organization: str, person: str | None = None, **more: str | None) -> Fact:
    """Give one seat of an organisation in a body."""
    return fact("seats", body=body, on_behalf_of=organization, person=person, **more)


def meeting(name: str, organizations: str, level: str = "operational", **more: str | None) -> list[Facts]:
    """Give a body and one seat in it for each of the organisations."""
    return [body(name, level, **more), *(seat(name, each) for each in organizations.split())]


def agreement(name: str, kind: str = "interface", status: str = "in_force", **more: object) -> Fact:
    """Give an agreement."""
    return fact("agreements", id=name, name=name, kind=kind, status=status, **more)


def parties(agreement: str, organizations: str, status: str = "committed", **more: str | None) -> list[Facts]:
    """Give the parties of an agreement that are equally far."""
    return [fact("parties", agreement=agreement, organization=each, status=status, **more)
            for each in organizations.split()]


def tie(one: str, other: str, reporter: str | None = None, **more: str | None) -> Fact:
    """Give a tie that somebody reported, its first end unless another reporter is named."""
    return fact("ties", reporter=reporter or one, source_org=one, target_org=other, **more)


def _flat(facts: Facts) -> Iterator[Fact]:
    """Walk through nested facts."""
    if isinstance(facts, tuple):
        yield cast("Fact", facts)
        return
    for each in facts:
        yield from _flat(cast("Facts", each))


def _people(records: list[Record], known: list[Record]) -> list[Record]:
    """Give a person for each one mentioned who is not on record yet."""
    mentioned = {str(record[key]) for record in records for key in ("person", "deputy_person") if key in record}
    return [{"id": name, "name": name} for name in sorted(mentioned - {str(person["id"]) for person in known})]


def tables(*facts: Facts) -> dict[str, Any]:
    """Gather facts into tables; persons who are mentioned are put on record, and nothing else is added."""
    gathered: dict[str, list[Record]] = {}
    whole: Record = {}
    for name, record in _flat(list(facts)):
        if name == "dataset":
            whole = record or {}
            continue
        gathered.setdefault(name, []).extend([record] if record else [])
    if people := _people([each for records in gathered.values() for each in records], gathered.get("people", [])):
        gathered.setdefault("people", []).extend(people)
    return {**gathered, **({"dataset": whole} if whole else {})}
