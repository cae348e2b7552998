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
_Domains: TypeAlias = dict[str, tuple[str, ...]]


def counts(rows: DataFrame) -> dict[str, int]:
    """Count the rows of each verdict."""
    found = Counter(rows["verdict"].tolist())
    return {verdict: found[verdict] for verdict in VERDICTS}


def proven(
    network: Network, rows: Mapping[Analysis, DataFrame], thresholds: Mapping[str, Mapping[str, Any]]
) -> tuple[list[Finding], list[Finding]]:
    """Turn the true rows of analyses into findings, the weightiest first: those that are open, and the accepted ones.

    A row of the table `accepted` names an analysis and the ids of a subject, and holds until its day. The subject is
    that of a row, or of a finding that stands for several.
    """
    accepted = _accepted(network)
    parted: tuple[list[Finding], list[Finding]] = ([], [])
    for analysis, found in rows.items():
        known, given = accepted.get(analysis.id, set()), thresholds[analysis.id]
        rest, alone = _parted(records(with_verdict(found, "true")), analysis.subject, known)
        for each in _findings(analysis, rest, given):
            parted[frozenset(each.subject.values()) in known].append(each)
        parted[True].extend(_findings(analysis, alone, given))
    return _by_weight(network, parted[False]), _by_weight(network, parted[True])


def _accepted(network: Network) -> dict[str, set[frozenset[str]]]:
    """The subjects that are accepted on the day, by analysis."""
    rows = network.frame("accepted")
    rows = rows[~(rows["until"] <= network.day)]
    known: dict[str, set[frozenset[str]]] = {}
    for analysis, ids in zip(rows["analysis"], rows["subject"].tolist(), strict=True):
        known.setdefault(analysis, set()).add(frozenset(ids))
    return known


def _parted(rows: list[_Row], subject: Iterable[str], known: set[frozenset[str]]) -> tuple[list[_Row], list[_Row]]:
    """Part rows into those whose subject is not among the known, and those whose is."""
    if not known:
        return rows, []
    parted: tuple[list[_Row], list[_Row]] = ([], [])
    for row in rows:
        parted[frozenset(row[column] for column in subject) in known].append(row)
    return parted


def _findings(analysis: Analysis, rows: list[_Row], thresholds: Mapping[str, Any]) -> list[Finding]:
    """Turn true rows into findings; rows with one cause become one.

    A cause is what the column `cause` names (a post without a holder, a county), else the host that answers for
    others in a domain; a row without either stands for itself.
    """
    together: dict[tuple[Any, ...], list[_Row]] = {}
    others = [column for column in analysis.subject if column not in ("organization", "domain")]
    for row in rows:
        together.setdefault(_cause(row, others), []).append(row)
    skipped, given = _NOT_EVIDENCE.union(analysis.subject), dict(thresholds)
    return [_finding(analysis, group, given, skipped) for group in together.values()]


def _cause(row: _Row, others: Iterable[str]) -> tuple[Any, ...]:
    """Name what stands behind a row: two rows with the same, and the same in other columns, are one finding."""
    if row.get("cause") is not None:
        return (row["cause"], row["detail"], *(row[column] for column in others))
    return (row.get("host") or row.get("organization"), None, row.get("domain"), *(row[column] for column in others))


def _finding(analysis: Analysis, group: list[_Row], thresholds: dict[str, Any], skipped: frozenset[str]) -> Finding:
    """Make one finding of the rows behind which one cause stands; the columns `skipped` are no evidence."""
    first = group[0] if len(group) == 1 else next((row for row in group if row.get("host")), group[0])
    alone = len(group) == 1 and not first.get("host")
    domains = {} if alone else _domains(group)
    sources = first.get("sources") or () if alone else [each for row in group for each in row.get("sources") or ()]
    return Finding(
        id=analysis.id,
        severity=analysis.severity_of(first),
        subject=_subject(analysis, first, group, domains),
        detail=first["detail"],
        members=() if alone else _members(first, group, domains),
        evidence={key: value for key, value in first.items() if key not in skipped} | domains,
        thresholds=thresholds,
        sources=tuple(dict.fromkeys(sources)),
    )


def _subject(analysis: Analysis, first: _Row, group: list[_Row], domains: _Domains) -> dict[str, str]:
    """The subject: the organisation that answers, and no domain where the rows speak of several."""
    subject = {column: first[column] for column in analysis.subject}
    if "organization" in subject and (first.get("host") or len(group) > 1):
        subject["organization"] = _responsible(first, group)
    if domains:
        del subject["domain"]
    return subject


def _responsible(first: _Row, group: list[_Row]) -> str:
    behind: str = first.get("host") or first["organization"]
    several = len({row["organization"] for row in group}) > 1
    return first["cause"] if several and not first.get("host") and first.get("cause") else behind


def _members(first: _Row, group: list[_Row], domains: _Domains) -> tuple[str, ...]:
    """The organisations for which the finding stands, else the domains when there are several."""
    organizations = {row["organization"] for row in group if "organization" in row} - {first.get("host")}
    if first.get("host") or len(organizations) > 1:
        return tuple(sorted(organizations))
    return domains.get("domains", ())


def _domains(group: list[_Row]) -> _Domains:
    """The domains of rows that speak of several, as evidence."""
    named = {row["domain"] for row in group if "domain" in row} if len(group) > 1 else ()
    return {"domains": tuple(sorted(named))} if len(named) > 1 else {}


def _by_weight(network: Network, findings: Iterable[Finding]) -> list[Finding]:
    """Sort findings: the gravest first, then those that touch most people, then by id and subject.

    Those are the inhabitants, each once, of whom the subject, the members or the evidence names: an agreement has
    none itself.
    """
    organizations, counties = network.frame("organizations"), network.counties
    population = organizations["population"].fillna(0).astype("int64").tolist()
    inhabitants = dict(zip(organizations["id"].tolist(), population, strict=True))
    gravity = {severity: place for place, severity in enumerate(SEVERITIES)}

    def weight(each: Finding) -> tuple[Any, ...]:
        subject = tuple(each.subject.values())
        named = {*subject, *each.members}
        for value in each.evidence.values():
            if type(value) is tuple:
                named.update(value)
        if whole := named & counties.keys():
            named = (named - whole).union(*(counties[each] for each in whole))
        people = sum(inhabitants[one] for one in named & inhabitants.keys())
        return gravity[each.severity], -people, each.id, subject, each.detail or ""

    return sorted(findings, key=weight)
