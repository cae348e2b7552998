"""Small worlds of bodies, seats and ties: a short call per fact."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import verkosto

if TYPE_CHECKING:
    import pandas as pd

AS_OF = "2024-06-01"
Fact = tuple[str, dict[str, object]]


def organization(name: str, kind: str = "municipality", county: str | None = "h", **more: object) -> Fact:
    """Give an organisation; a county has no county."""
    return "organizations", {"id": name, "name": name, "kind": kind, "county": county, **more}


def county(towns: str = "", name: str = "h") -> list[Fact]:
    """Give a county and its municipalities."""
    return [organization(name, "county", None), *(organization(each, county=name) for each in towns.split())]


def domains(names: str = "d", parent: str | None = None) -> list[Fact]:
    """Give interface domains."""
    return [("domains", {"id": each, "name_fi": each, "parent": parent}) for each in names.split()]


def body(name: str, members: str = "", level: str = "operational", domains: str | None = "d", owner: str | None = "h",
         **more: object) -> list[Fact]:
    """Give a body and its seats: `k1`, `k1/x` (a person), `k1/-` (vacant), `k1/@p` (a post)."""
    own = {"id": name, "name": name, "level": level, "domains": domains, "owner": owner, **more}
    return [("bodies", own), *(seat(name, each) for each in members.split())]


def seat(of: str, member: str, **more: object) -> Fact:
    """Give one seat, written as in `body`."""
    organization, _, who = member.partition("/")
    said: dict[str, object] = {"body": of, "on_behalf_of": organization}
    if who == "-":
        said["status"] = "vacant"
    elif who.startswith("@"):
        said["post"] = who[1:]
    elif who:
        said["person"] = who
    return "seats", {**said, **more}


def report(who: str, topic: str, domains: str | None = None, as_of: str | None = None) -> Fact:
    """Say that an organisation has reported a topic."""
    return "reports", {"organization": who, "topic": topic, "domains": domains, "reported": "yes", "as_of": as_of}


def cell(who: str, status: str = "named", domain: str = "d", **more: object) -> Fact:
    """Give a row of responsibilities."""
    return "responsibilities", {"organization": who, "domain": domain, "role": "responsible", "status": status, **more}


def tie(one: str, other: str, **more: object) -> Fact:
    """Give a reported tie."""
    return "ties", {"reporter": one, "source_org": one, "target_org": other, **more}


def tables(facts: Iterable[Any]) -> dict[str, list[dict[str, object]]]:
    """Gather facts, nested as it suits, into tables; who is named is put on record."""
    gathered: dict[str, list[dict[str, object]]] = {"bodies": [], "seats": [], "responsibilities": [], "people": []}
    for table, row in _flat(facts):
        gathered.setdefault(table, []).append({key: value for key, value in row.items() if value is not None})
    named = {str(row["person"]) for rows in list(gathered.values()) for row in rows if "person" in row}
    gathered["people"] += [{"id": each, "name": f"{each} {each}"} for each in sorted(named)]
    return gathered


def _flat(facts: Iterable[Any]) -> Iterable[Fact]:
    for each in facts:
        if isinstance(each, tuple):
            yield each
        else:
            yield from _flat(each)


def network(*facts: Any, as_of: str = AS_OF) -> verkosto.Network:
    """Make a network of facts."""
    return verkosto.network(tables(facts), as_of=as_of)


def frame(analysis: str, *facts: Any, **thresholds: object) -> pd.DataFrame:
    """Evaluate an analysis on a world."""
    return verkosto.evaluate(network(*facts), analysis, **thresholds)


def told(analysis: str, *facts: Any, **thresholds: object) -> dict[str, str]:
    """Give verdict and detail by subject: `{"k1 d": "unknown stale"}`."""
    rows = frame(analysis, *facts, **thresholds)
    subject = list(verkosto.catalogue()[analysis].subject)
    said = rows["verdict"].str.cat(rows["detail"].fillna(""), sep=" ").str.strip()
    return dict(zip(rows[subject].agg(" ".join, axis=1), said, strict=True)) if len(rows) else {}


def row(analysis: str, subject: str, *facts: Any, **thresholds: object) -> dict[str, Any]:
    """Give one row whole, by its subject."""
    rows = frame(analysis, *facts, **thresholds)
    columns = list(verkosto.catalogue()[analysis].subject)
    (found,) = (each for each in rows.to_dict("records") if " ".join(each[key] for key in columns) == subject)
    return {str(key): value for key, value in found.items()}
