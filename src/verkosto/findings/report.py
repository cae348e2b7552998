"""The report: all that an output ever sees."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from math import inf
from typing import TYPE_CHECKING, Any

from verkosto.findings.plain import jsonable
from verkosto.messages import day, decimal, filled, listed, placeholders, plain_text, table_named, text
from verkosto.model import names
from verkosto.model.activity import answered, reporters
from verkosto.model.uncollected import uncollected

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.findings.analysis import Analysis
    from verkosto.findings.finding import Finding, Gap, Question
    from verkosto.model import Network

SCHEMA = "verkosto/report/1"


@dataclass(frozen=True)
class Report:
    """What verkosto says of a network.

    `rows` holds the rows of every evaluated analysis by id, `analyses` the analyses themselves, `lang` the language
    (fi, sv, en) of what `to_dict` and the texts say unless told otherwise. `accepted` are findings that the dataset
    declares as accepted: they are counted, but are no longer among the findings.
    """

    network: Network
    findings: list[Finding]
    questions: list[Question]
    not_evaluated: list[Gap]
    counts: Mapping[str, Mapping[str, int]]
    analyses: Mapping[str, Analysis]
    rows: Mapping[str, DataFrame]
    lang: str = "en"
    accepted: list[Finding] = field(default_factory=list)

    def speaking(self, lang: str) -> Report:
        """Give the same report in another language."""
        return replace(self, lang=lang)

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The names of all nodes in the report's language, by id."""
        return names(self.network, self.lang)

    @cached_property
    def reported(self) -> dict[str, tuple[int, int]]:
        """How many of the municipalities have answered each topic: `{topic: (answered, all)}`.

        A county's complete register answers for its municipalities. Topics without a table are left out.
        """
        everyone = {each for members in self.network.counties.values() for each in members}
        asked = ["responsibilities", "seats", *(each for each in ("ties", "agreements") if each in self.network.tables)]
        settled = {topic: answered(self.network, topic) & everyone for topic in asked}
        return {topic: (len(found), len(everyone)) for topic, found in settled.items()}

    @cached_property
    def silent(self) -> tuple[str, ...]:
        """The counties and municipalities that have not reported their responsibilities, sorted."""
        network = self.network
        everyone = {*network.counties, *(each for members in network.counties.values() for each in members)}
        return tuple(sorted(everyone - reporters(network, "responsibilities")))

    def name(self, node: str) -> str:
        """Name a node in the report's language."""
        return self.names.get(node, node)

    def message(self, finding: Finding) -> str:
        """Say a finding in one sentence."""
        return self._fill(self.analyses[finding.id].message[self.lang], finding)

    def remedy(self, finding: Finding) -> str:
        """Say what to do about a finding."""
        return self._fill(self.analyses[finding.id].remedy[self.lang], finding)

    def detail(self, analysis: str, detail: str | None) -> str:
        """Say a detail in words; an empty text where there is none."""
        return self.analyses[analysis].said(detail or "", self.lang)

    def ask(self, question: Question) -> str:
        """Put a question in words."""
        stale = ".stale" if question.details == ("stale",) else ""
        covered = self._covered((*question.domains, *question.subjects))
        covers = text("question.covers", self.lang, domains=covered) if covered else ""
        duties = "; ".join(self._duty(roles, subjects) for roles, subjects in question.duties)
        said = {"ask": self.name(question.ask), "domains": covered, "covers": covers, "duties": duties}
        return text(f"question.{question.topic}{stale}", self.lang, **said)

    def _duty(self, roles: Iterable[str], subjects: Iterable[str]) -> str:
        """Ask for roles in some domains: who is responsible and who is the deputy (…)."""
        asked = listed([text(f"question.role.{role}", self.lang) for role in roles], self.lang)
        return f"{asked} ({self._covered(subjects)})"

    def _covered(self, subjects: Iterable[str]) -> str:
        """Name domains and agreements, the domains in their order of priority."""
        order = self._priorities
        return "; ".join(self.name(each) for each in sorted(subjects, key=lambda each: (order.get(each, inf), each)))

    @cached_property
    def _priorities(self) -> dict[str, float]:
        domains = self.network.frame("domains").dropna(subset="priority")
        return dict(zip(domains["id"].tolist(), domains["priority"].astype("float64").tolist(), strict=True))

    def why(self, gap: Gap) -> str:
        """Say why an analysis was not evaluated."""
        absent = [need for need in self.analyses[gap.id].needs if set(need.split("|")) <= set(gap.needs)]
        return text("gap", self.lang, needs=listed((table_named(need, self.lang) for need in absent), self.lang))

    def _fill(self, template: str, finding: Finding) -> str:
        wanted = placeholders(template)
        if not wanted:
            return plain_text(template)
        said = {**finding.evidence, **finding.thresholds, "detail": finding.detail or "", **finding.subject}
        said.setdefault("domain", said.get("domains", ""))
        words = {key: self._words(finding, key, said[key]) for key in wanted}
        return " ".join(filled(template, words).split())

    def _words(self, finding: Finding, key: str, value: object) -> str:
        """Put a value in words; the ids of a subject are names, whatever else they may mean."""
        own = key in finding.subject and key != "level"
        return self.name(str(value)) if own else self._worded(finding.id, value)

    def _worded(self, analysis: str, value: object) -> str:
        """Put a value in words: what the analysis calls it, a name, a number as the language writes it."""
        if isinstance(value, str):
            return self.detail(analysis, value) or self.name(value)
        if isinstance(value, tuple):
            return listed([self._worded(analysis, each) for each in value], self.lang)
        if isinstance(value, float):
            return decimal(value, self.lang)
        if isinstance(value, date):
            return day(value, self.lang)
        return text("unknown", self.lang) if value is None else str(value)

    @uncollected()
    def to_dict(self) -> dict[str, Any]:
        """Give the report as plain values: the JSON document `verkosto/report/1`."""
        network = self.network
        return {
            "schema": SCHEMA,
            "dataset": network.settings.id,
            "title": network.settings.title,
            "fictional": network.settings.fictional,
            "as_of": network.as_of.isoformat(),
            "profile": network.profile.name,
            "graph": self.size,
            "reported": {topic: list(found) for topic, found in self.reported.items()},
            "findings": [self._finding_dict(each) for each in self.findings],
            "questions": [self._question_dict(each) for each in self.questions],
            "not_evaluated": [
                {"id": each.id, "why": self.why(each), "needs": list(each.needs)} for each in self.not_evaluated
            ],
            "counts": {key: dict(found) for key, found in self.counts.items()},
            **({"accepted": [self._finding_dict(each) for each in self.accepted]} if self.accepted else {}),
        }

    @cached_property
    def size(self) -> dict[str, int]:
        """How many nodes of each main kind the dataset has."""
        tables = {"organizations": "organizations", "persons": "people", "bodies": "bodies", "domains": "domains"}
        return {key: len(self.network.frame(table)) for key, table in tables.items()}

    @cached_property
    def _limits(self) -> dict[str, dict[str, Any]]:
        """The thresholds of each analysis that has found something, as plain values."""
        given = {each.id: each.thresholds for each in (*self.findings, *self.accepted)}
        return {id: jsonable(limits) for id, limits in given.items()}

    def _finding_dict(self, finding: Finding) -> dict[str, Any]:
        return {
            "id": finding.id,
            "severity": finding.severity,
            "subject": dict(finding.subject),
            "members": list(finding.members),
            "detail": finding.detail,
            "evidence": jsonable(finding.evidence),
            "thresholds": dict(self._limits[finding.id]),
            "message": self.message(finding),
            "remedy": self.remedy(finding),
            "sources": list(finding.sources),
        }

    def _question_dict(self, question: Question) -> dict[str, Any]:
        return {
            "ask": question.ask,
            "topic": question.topic,
            "domains": list(question.domains),
            "decides": list(question.decides),
            "rows": question.rows,
            "message": self.ask(question),
        }
