"""What is the matter: findings, questions and what was not evaluated, said in every language of the page."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeAlias

from verkosto.model import LANGUAGES
from verkosto.outputs.map.words import words

if TYPE_CHECKING:
    from verkosto.findings import Finding, Question, Report

Record: TypeAlias = dict[str, Any]
Speakers: TypeAlias = dict[str, "Report"]

_MARKED = ("body", "agreement", "organization", "domain", "county")
"""Whom a finding marks: the first of these that its subject names."""
_ABOUT = (*_MARKED, "other", "person", "post")


class Shelf:
    """Texts that are said once and referred to by number: many findings share a remedy."""

    def __init__(self) -> None:
        self.texts: list[dict[str, str]] = []
        self._places: dict[tuple[str, ...], int] = {}

    def place(self, text: dict[str, str]) -> int:
        """Put a text on the shelf unless it stands there, and give its number."""
        key = tuple(text.values())
        if key not in self._places:
            self._places[key] = len(self.texts)
            self.texts.append(text)
        return self._places[key]


def speakers(report: Report) -> Speakers:
    """Give the report in each language."""
    return {lang: report.speaking(lang) for lang in LANGUAGES}


def findings_of_map(report: Report, said: Speakers, shelf: Shelf) -> list[Record]:
    """Give every finding: `id`, `severity`, `marks` and `about` (node ids), `message`, `remedy` (texts), `sources`.

    `marks` are the nodes that carry its sign, `about` all that its subject names, the members of a host included.
    """
    return [_finding(finding, said, shelf) for finding in report.findings]


def _finding(finding: Finding, said: Speakers, shelf: Shelf) -> Record:
    subject = finding.subject
    marked = next((subject[column] for column in _MARKED if column in subject), None)
    about = [subject[column] for column in _ABOUT if column in subject]
    city = finding.evidence.get("city")
    return {
        "id": finding.id, "severity": finding.severity,
        "marks": [each for each in (city or marked, *finding.members) if each],
        "about": list(dict.fromkeys([*about, *([city] if city else []), *finding.members])),
        "domain": subject.get("domain"),
        "message": shelf.place({lang: each.message(finding) for lang, each in said.items()}),
        "remedy": shelf.place({lang: each.remedy(finding) for lang, each in said.items()}),
        "sources": list(finding.sources),
    }


def questions_of_map(report: Report, said: Speakers, shelf: Shelf) -> list[Record]:
    """Give every question: `ask` (a node), `topic`, `decides`, `domains`, `rows` and its `message` (a text).

    `shared` is the message that puts the same question to all who are asked it.
    """
    asked = Counter(_alike(question) for question in report.questions)
    return [_question(question, asked[_alike(question)], said, shelf) for question in report.questions]


def _alike(question: Question) -> Question:
    """Give what a question asks, whoever is asked."""
    return replace(question, ask="", rows=0)


def _question(question: Question, together: int, said: Speakers, shelf: Shelf) -> Record:
    everybody = {lang: replace(question, ask=words()[lang]["question.many"].format(n=together)) for lang in said}
    return {
        "ask": question.ask, "topic": question.topic, "decides": list(question.decides),
        "domains": list(question.domains), "rows": question.rows,
        "message": shelf.place({lang: each.ask(question) for lang, each in said.items()}),
        "shared": shelf.place({lang: each.ask(everybody[lang]) for lang, each in said.items()}),
    }


def analyses_of_map(report: Report, said: Speakers, shelf: Shelf) -> list[Record]:
    """Give every analysis that was evaluated or could not be: `id`, `title`, `counts` or `why` (texts)."""
    gaps = {gap.id: shelf.place({lang: each.why(gap) for lang, each in said.items()}) for gap in report.not_evaluated}
    titles = {key: shelf.place(dict(analysis.title)) for key, analysis in report.analyses.items()}
    known = [{"id": key, "title": titles.get(key), "counts": dict(counts)} for key, counts in report.counts.items()]
    return [*known, *({"id": key, "title": titles.get(key), "why": why} for key, why in gaps.items())]
