"""The one place in which rows become findings and questions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

import pandas as pd

from verkosto.findings.analysis import SEVERITIES, VERDICTS, Analysis
from verkosto.findings.finding import Finding, Question
from verkosto.model.organizations import county_of

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

_NOT_EVIDENCE = frozenset({"verdict", "detail", "sources", "host", "answers", "topics"})
_REGISTERS = "register:"
_Row: TypeAlias = tuple[Any, ...]
"""What an undecided row tells of its question: analysis, domain, agreement, detail."""


def counts(rows: DataFrame) -> dict[str, int]:
    """Count the rows of each verdict."""
    found = Counter(rows["verdict"].tolist())
    return {verdict: found[verdict] for verdict in VERDICTS}


def findings_of(analysis: Analysis, rows: DataFrame, thresholds: Mapping[str, Any]) -> list[Finding]:
    """Turn the true rows of an analysis into findings; the rows of one failing host become one."""
    true = rows[rows["verdict"] == "true"]
    if "host" not in true or true["host"].isna().all():
        return [_finding(analysis, row, thresholds) for row in true.to_dict("records")]
    true = true.assign(failing=true["host"].fillna(true["organization"]))
    keys = ["failing", *[column for column in analysis.subject if column != "organization"]]
    return [_of_host(analysis, group, thresholds) for _, group in true.groupby(keys, sort=True)]


def _of_host(analysis: Analysis, group: DataFrame, thresholds: Mapping[str, Any]) -> Finding:
    """Make one finding of all rows for which one organisation answers; its subject is that organisation."""
    hosted = group[group["host"].notna()]
    row: dict[Any, Any] = (group if hosted.empty else hosted).iloc[0].to_dict()
    row["organization"] = row.pop("failing")
    members = () if hosted.empty else tuple(sorted(set(group["organization"]) - {row["organization"]}))
    return _finding(analysis, row, thresholds, members=members)


def _finding(
    analysis: Analysis, row: Mapping[Any, Any], thresholds: Mapping[str, Any], *, members: tuple[str, ...] = ()
) -> Finding:
    skipped = _NOT_EVIDENCE.union(analysis.subject)
    return Finding(
        id=analysis.id,
        severity=analysis.severity_of(row),
        subject={column: row[column] for column in analysis.subject},
        detail=plain(row["detail"]),
        members=members,
        evidence={str(key): plain(value) for key, value in row.items() if key not in skipped},
        thresholds=dict(thresholds),
        sources=plain(row.get("sources")) or (),
    )


def plain(value: Any) -> Any:  # noqa: ANN401 - a cell can hold anything
    """Turn a cell of a frame into a plain Python value; what is missing becomes None."""
    if isinstance(value, (tuple, list)):
        return tuple(plain(item) for item in value)
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if pd.isna(value):
        return None
    return value.item() if hasattr(value, "item") else value


def by_weight(findings: Iterable[Finding]) -> list[Finding]:
    """Sort findings: the gravest first, then those that stand for most members, then by id and subject."""
    return sorted(
        findings,
        key=lambda each: (
            SEVERITIES.index(each.severity),
            -len(each.members),
            each.id,
            tuple(each.subject.values()),
            each.detail or "",
        ),
    )


def questions_of(network: Network, evaluated: Mapping[Analysis, DataFrame]) -> list[Question]:
    """Turn the undecided rows of all analyses into questions: one missing fact, one respondent.

    The counties' registers come first, since each settles the most; then by respondent and topic.
    """
    asked: dict[tuple[str, str], list[_Row]] = {}
    for analysis, rows in evaluated.items():
        for ask, topic, *row in _asked(network, analysis, rows):
            asked.setdefault((ask, topic), []).append((analysis.id, *row))
    counties = set(network.counties)
    questions = [_question(ask, topic, rows) for (ask, topic), rows in sorted(asked.items())]
    return sorted(questions, key=lambda each: (not each.topic.startswith(_REGISTERS), each.ask not in counties))


def _asked(network: Network, analysis: Analysis, rows: DataFrame) -> Iterable[tuple[Any, ...]]:
    """List whom each undecided row asks for what: who is asked, topic, domain, agreement, detail."""
    open_rows = _with_topic(analysis, rows[rows["verdict"] == "unknown"])
    open_rows = open_rows.reindex(columns=open_rows.columns.union(["domain", "agreement"]))
    of_county = open_rows["topic"].str.startswith(_REGISTERS) | (open_rows["topic"] == "population")
    ask = _respondent(open_rows).where(~of_county, _counties(network, open_rows))
    listed = open_rows.assign(ask=ask)[["ask", "topic", "domain", "agreement", "detail"]]
    return listed.explode("ask").dropna(subset="ask").itertuples(index=False, name=None)


def _with_topic(analysis: Analysis, rows: DataFrame) -> DataFrame:
    """Give each row the `topic` of its question: the row's own `topics`, one row each, else that of its detail."""
    if "topics" in rows:
        spread = rows.rename(columns={"topics": "topic"}).explode("topic", ignore_index=True)
        return spread.astype({"topic": "str"})
    topics = [analysis.topic_of(plain(detail)) for detail in rows["detail"]]
    return rows.assign(topic=pd.Series(topics, rows.index, dtype="str")).reset_index(drop=True)


def _respondent(rows: DataFrame) -> pd.Series[Any]:
    for column in ("answers", "organization", "county"):
        if column in rows:
            return rows[column]
    return pd.Series(pd.NA, rows.index)


def _counties(network: Network, rows: DataFrame) -> pd.Series[Any]:
    """The county of each row: its own column, else the organisation's; a row may name several."""
    if "county" in rows:
        return rows["county"]
    return rows["counties"] if "counties" in rows else rows["organization"].map(county_of(network))


def _question(ask: str, topic: str, rows: list[_Row]) -> Question:
    decides, domains, agreements, details = (
        {each for each in column if isinstance(each, str)} for column in zip(*rows, strict=True)
    )
    return Question(
        ask=ask,
        topic=topic,
        rows=len(rows),
        domains=tuple(sorted(domains)),
        decides=tuple(sorted(decides)),
        details=tuple(sorted(details)),
        subjects=tuple(sorted(agreements)),
    )
