"""How undecided rows become questions: one missing fact, asked of one respondent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

import pandas as pd

from verkosto.findings.finding import Question
from verkosto.findings.plain import plain
from verkosto.model.bodies import body_counties
from verkosto.model.organizations import county_of

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from verkosto.findings.analysis import Analysis
    from verkosto.model import Network

_REGISTERS = "register:"
_Row: TypeAlias = tuple[Any, ...]
"""What an undecided row tells of its question: analysis, domain, agreement, detail."""


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
    counties = _counties(network, open_rows)
    ask = _respondent(open_rows, counties).where(~of_county, counties)
    listed = open_rows.assign(ask=ask)[["ask", "topic", "domain", "agreement", "detail"]]
    return listed.explode("ask").explode("domain").dropna(subset="ask").itertuples(index=False, name=None)


def _with_topic(analysis: Analysis, rows: DataFrame) -> DataFrame:
    """Give each row the `topic` of its question: the row's own `topics`, one row each, else that of its detail."""
    if "topics" in rows:
        spread = rows.rename(columns={"topics": "topic"}).explode("topic", ignore_index=True)
        return spread.astype({"topic": "str"})
    topics = [analysis.topic_of(plain(detail)) for detail in rows["detail"]]
    return rows.assign(topic=pd.Series(topics, rows.index, dtype="str")).reset_index(drop=True)


def _respondent(rows: DataFrame, counties: Series[Any]) -> Series[Any]:
    """Whom each row asks when it is no matter of a register: who answers, the organisation itself, else the county."""
    return next((rows[column] for column in ("answers", "organization") if column in rows), counties)


def _counties(network: Network, rows: DataFrame) -> Series[Any]:
    """The county of each row: its own column, else the organisation's or the body's; a row may name several."""
    for column in ("county", "counties"):
        if column in rows:
            return rows[column]
    if "organization" in rows:
        return rows["organization"].map(county_of(network))
    owners = {body: tuple(each) for body, each in body_counties(network).groupby("body")["county"]}
    return rows.get("body", pd.Series(pd.NA, rows.index)).map(owners)


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
