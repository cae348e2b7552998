"""How true rows become findings: what has one cause is one finding, and what is accepted is set apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from verkosto.findings.analysis import SEVERITIES, VERDICTS, Analysis
from verkosto.findings.finding import Finding
from verkosto.findings.plain import records
from verkosto.findings.verdicts import with_verdict

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

_NOT_EVIDENCE = frozenset({"verdict", "detail", "sources", "host", "answers", "topics", "cause"})
_Row: TypeAlias = dict[str, Any]


def counts(rows: DataFrame) -> dict[str, int]:
    """Count the rows of each verdict."""
    found = Counter(rows["verdict"].tolist())
    return {verdict: found[verdict] for verdict in VERDICTS}


def findings_of(analysis: Analysis, rows: DataFrame, thresholds: Mapping[str, Any]) -> list[Finding]:
    """Turn the true rows of an analysis into findings; rows with one cause become one.

    A cause is what the column `cause` names (a post without a holder, a county), else the host that answers for
    others in a domain; a row without either stands for itself.
    """
    together: dict[tuple[Any, ...], list[_Row]] = {}
    for said in records(with_verdict(rows, "true")):
        together.setdefault(_cause(analysis, said), []).append(said)
    return [_finding(analysis, group, thresholds) for group in together.values()]


def _cause(analysis: Analysis, row: _Row) -> tuple[Any, ...]:
    """Name what stands behind a row: two rows with the same are one finding."""
    others = tuple(row[column] for column in analysis.subject if column not in ("organization", "domain"))
    if row.get("cause") is not None:
        return (row["cause"], row["detail"], *others)
    return (row.get("host") or row.get("organization"), None, row.get("domain"), *others)


def _finding(analysis: Analysis, group: list[_Row], thresholds: Mapping[str, Any]) -> Finding:
    """Make one finding of the rows behind which one cause stands."""
    first = next((row for row in group if row.get("host")), group[0])
    skipped = _NOT_EVIDENCE.union(analysis.subject)
    return Finding(
        id=analysis.id,
        severity=analysis.severity_of(first),
        subject=_subject(analysis, first, group),
        detail=first["detail"],
        members=_members(first, group),
        evidence={key: value for key, value in first.items() if key not in skipped} | _domains(group),
        thresholds=dict(thresholds),
        sources=tuple(dict.fromkeys(source for row in group for source in row.get("sources") or ())),
    )


def _subject(analysis: Analysis, first: _Row, group: list[_Row]) -> dict[str, str]:
    """The subject: the organisation that answers, and no domain where the rows speak of several."""
    subject = {column: first[column] for column in analysis.subject}
    if "organization" in subject:
        subject["organization"] = _responsible(first, group)
    return {column: value for column, value in subject.items() if column != "domain" or not _domains(group)}


def _responsible(first: _Row, group: list[_Row]) -> str:
    behind: str = first.get("host") or first["organization"]
    several = len({row["organization"] for row in group}) > 1
    return first["cause"] if several and not first.get("host") and first.get("cause") else behind


def _members(first: _Row, group: list[_Row]) -> tuple[str, ...]:
    """The organisations for which the finding stands, else the domains when there are several."""
    organizations = {row["organization"] for row in group if "organization" in row} - {first.get("host")}
    if first.get("host") or len(organizations) > 1:
        return tuple(sorted(organizations))
    return _domains(group).get("domains", ())


def _domains(group: list[_Row]) -> dict[str, tuple[str, ...]]:
    named = sorted({row["domain"] for row in group if "domain" in row})
    return {"domains": tuple(named)} if len(named) > 1 else {}


def by_weight(network: Network, findings: Iterable[Finding]) -> list[Finding]:
    """Sort findings: the gravest first, then those that touch most people, then by id and subject."""
    inhabitants = _inhabitants(network)

    def weight(each: Finding) -> tuple[Any, ...]:
        touched = {*each.subject.values(), *each.members}
        people = sum(inhabitants.get(node, 0) for node in touched)
        return SEVERITIES.index(each.severity), -people, each.id, tuple(each.subject.values()), each.detail or ""

    return sorted(findings, key=weight)


def _inhabitants(network: Network) -> dict[str, int]:
    """How many people live in each municipality, and in all of each county."""
    organizations = network.frame("organizations")
    own = dict(zip(organizations["id"], organizations["population"].fillna(0), strict=True))
    counties = {county: sum(own[each] for each in members) for county, members in network.counties.items()}
    return {each: int(people) for each, people in (own | counties).items()}


def set_apart(network: Network, findings: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
    """Part the findings into open and accepted ones.

    A row of the table `accepted` names an analysis and the ids of a subject, and holds until its day.
    """
    rows = network.frame("accepted")
    rows = rows[~(rows["until"] <= network.day)]
    known = {(each, frozenset(ids)) for each, ids in zip(rows["analysis"], rows["subject"].tolist(), strict=True)}
    parted: tuple[list[Finding], list[Finding]] = ([], [])
    for each in findings:
        parted[(each.id, frozenset(each.subject.values())) in known].append(each)
    return parted
