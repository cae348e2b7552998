"""What is the matter: findings, questions and what was not evaluated, said in every language of the page."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeAlias

from verkosto.outputs.map.words import words

if TYPE_CHECKING:
    from verkosto.findings import Finding, Gap, Question, Report
    from verkosto.outputs.map.shelf import Telling

Record: TypeAlias = dict[str, Any]

_MARKED = ("body", "agreement", "organization", "domain", "county", "person", "post")
"""Whom a finding marks: the first of these that its subject names."""
_ABOUT = (*_MARKED, "other")


def marked(finding: Finding) -> list[str]:
    """Give the nodes that carry the sign of a finding: whom it is about, and the members of a host."""
    city = finding.evidence.get("city")
    first = next((finding.subject[column] for column in _MARKED if column in finding.subject), None)
    return [each for each in (city or first, *finding.members) if each]


def _joined(finding: Finding) -> tuple[str, ...]:
    """Give the organisations that a person joins."""
    joined = finding.evidence.get("organizations", ()) if "person" in finding.subject else ()
    return joined if isinstance(joined, tuple) else ()


def findings_of_map(telling: Telling) -> list[Record]:
    """Give findings: `id`, `severity`, `marks`, `about`, `domain`, `level`, `sources`, `message`, `remedy` (texts).

    `marks` are the nodes that carry its sign, `about` all that its subject names, the members of a host included; it is
    left out where it is the same, as is what is empty.
    """
    return [_finding(finding, telling) for finding in telling.report.findings]


def _finding(finding: Finding, telling: Telling) -> Record:
    marks = marked(finding)
    named = [finding.subject[column] for column in _ABOUT if column in finding.subject]
    about = list(dict.fromkeys([*named, *marks, *_joined(finding)]))
    return _without_usual({
        "id": finding.id, "severity": finding.severity, "marks": marks, "about": about,
        "domain": finding.subject.get("domain"), "level": finding.subject.get("level"),
        "message": telling.text(lambda report: report.message(finding), about),
        "remedy": telling.text(lambda report: report.remedy(finding), about),
        "sources": [telling.sources.place(source) for source in finding.sources],
    })


def _without_usual(finding: Record) -> Record:
    """Leave out what the page can tell by itself: that a finding is about those whom it marks, and what is empty."""
    same = ("about",) if finding["about"] == finding["marks"] else ()
    return {key: value for key, value in finding.items() if key not in same and value not in (None, [])}


def tallies_of_map(telling: Telling) -> list[Record]:
    """Give one record for all findings of an analysis that mark the same node; the keys are those of a finding.

    Where a person is marked, the organisations are that the person joins.
    """
    first: dict[tuple[str, str], Finding] = {}
    found: Counter[tuple[str, str]] = Counter()
    for finding in telling.report.findings:
        for node in _joined(finding) or marked(finding):
            first.setdefault((finding.id, node), finding)
            found[finding.id, node] += 1
    return [_tally(first[key], key[1], count, telling) for key, count in found.items()]


def _tally(finding: Finding, node: str, count: int, telling: Telling) -> Record:
    def say(report: Report) -> str:
        return f"{report.analyses[finding.id].title[report.lang]}: {count}"

    return {"id": finding.id, "severity": finding.severity, "marks": [node], "message": telling.text(say)}


def questions_of_map(telling: Telling) -> list[Record]:
    """Give every question: `ask` (a node), `topic`, `decides`, `domains`, `rows` and its `message` (a text).

    `shared` is the message that puts the same question to several, of whom `{n}` stands for the number.
    """
    return [_question(question, telling) for question in telling.report.questions]


def _question(question: Question, telling: Telling) -> Record:
    def shared(report: Report) -> str:
        return report.ask(replace(question, ask=words()[report.lang]["question.many"]))

    return {
        "ask": question.ask, "topic": question.topic, "decides": list(question.decides),
        "domains": list(question.domains), "rows": question.rows,
        "message": telling.text(lambda report: report.ask(question)), "shared": telling.text(shared),
    }


def analyses_of_map(telling: Telling) -> list[Record]:
    """Give every analysis that was evaluated or could not be: `id`, `title`, `counts` or `why` (texts)."""
    report = telling.report
    titles = {key: telling.titled(analysis) for key, analysis in report.analyses.items()}
    known = [{"id": key, "title": titles.get(key), "counts": dict(counts)} for key, counts in report.counts.items()]
    return [*known, *(_gap(gap, titles.get(gap.id), telling) for gap in report.not_evaluated)]


def _gap(gap: Gap, title: int | None, telling: Telling) -> Record:
    return {"id": gap.id, "title": title, "why": telling.text(lambda report: report.why(gap))}
