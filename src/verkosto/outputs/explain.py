"""What the analyses ask, when they fire, and what to do then."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from verkosto.findings import SUBJECT_COLUMNS, Analysis, Example
from verkosto.messages import caption, numeral, table_named, text
from verkosto.outputs.blocks import Block, Grid, Heading, Item, Items, Line, Prose, Records, Word
from verkosto.outputs.blocks.symbols import SEVERITY_MARKS

SCHEMA = "verkosto/analyses/1"
_PLACEHOLDER = re.compile(r"{(\w+)(?::[^|}]*\|([^}]*))?[^}]*}")
"""A placeholder, and the words that go with a number that is not one."""


@dataclass(frozen=True)
class ExplainContent:
    """Explanations of analyses."""

    analyses: Sequence[Analysis]
    lang: str = "en"

    def blocks(self, width: int | None = None) -> list[Block]:
        """Explain each analysis in turn."""
        del width
        return [block for analysis in self.analyses for block in _explained(analysis, self.lang)]

    def document(self) -> dict[str, Any]:
        """Give the document `verkosto/analyses/1`."""
        return {"schema": SCHEMA, "analyses": [_document(analysis, self.lang) for analysis in self.analyses]}

    def records(self) -> Records:
        """Give a record for each analysis, with what a list of them needs."""
        rows: list[dict[str, object]] = [
            {"id": each.id, "severity": each.severity, "title": each.title[self.lang], "needs": each.needs}
            for each in self.analyses
        ]
        return Records(("id", "severity", "title", "needs"), rows)


@dataclass(frozen=True)
class OverviewContent(ExplainContent):
    """The list of the analyses: one line each."""

    def blocks(self, width: int | None = None) -> list[Block]:
        """List the analyses with their titles."""
        del width
        head = tuple(text(f"explain.{key}", self.lang) for key in ("id", "severity", "title"))
        rows = tuple((Word(each.id), _severity(each, self.lang), Word(each.title[self.lang])) for each in self.analyses)
        return [Grid(head, rows), Line(""), Line(text("explain.how", self.lang), "faint")]


def _severity(analysis: Analysis, lang: str) -> Word:
    return Word(f"{SEVERITY_MARKS[analysis.severity]} {text(f'severity.{analysis.severity}', lang)}", analysis.severity)


def _explained(analysis: Analysis, lang: str) -> Iterator[Block]:
    yield Heading(text("explain.heading", lang, title=analysis.title[lang], id=analysis.id), level=1)
    yield Items(tuple(_facts(analysis, lang)))
    yield Heading(text("explain.asks", lang))
    yield Line(analysis.question[lang])
    yield Heading(text("explain.says", lang))
    yield from _wordings(analysis, lang)
    reasons = {"levels": analysis.levels, "details": analysis.reasons["true"], "open": analysis.reasons["unknown"]}
    for key, details in reasons.items():
        yield from _listed(f"explain.{key}", [_detail(analysis, detail, lang) for detail in details], lang)
    limits = [f"{name} = {numeral(value, lang)}: {analysis.limit(name, lang)}"
              for name, value in analysis.thresholds.items()]
    yield from _listed("explain.thresholds", limits, lang)
    yield Heading(text("explain.remedy", lang))
    yield Line(_template(analysis.remedy[lang], lang))
    yield from _examples(analysis, lang)
    yield from _exactly(analysis, lang)
    yield from _listed("explain.sources", list(analysis.sources), lang)


def _wordings(analysis: Analysis, lang: str) -> Iterator[Block]:
    """Show what a finding says: as it is for each reason, or each level, where it names one."""
    message, reasons = analysis.message[lang], [each.detail or "" for each in analysis.fires]
    named = {"{detail}": reasons, "{level}": analysis.levels}
    lines = [message.replace(mark, analysis.said(each, lang))
             for mark, some in named.items() if mark in message for each in some]
    said = dict.fromkeys(" ".join(_template(each, lang).split()) for each in lines or [message])
    yield Items(tuple(map(Item, said))) if len(said) > 1 else Line(next(iter(said)))


def _exactly(analysis: Analysis, lang: str) -> Iterator[Block]:
    """Show the documentation, which is English, to those who read English; tell the others where it is."""
    if lang == "en":
        yield Heading(text("explain.full", lang))
        yield from (Prose(" ".join(paragraph.split())) for paragraph in analysis.doc.split("\n\n"))
    else:
        yield from (Line(""), Line(text("explain.exact", lang, id=analysis.id), "faint"))


def _facts(analysis: Analysis, lang: str) -> Iterator[Item]:
    """Say how grave it is, of what it speaks, and which tables it needs."""
    facts = {
        "severity": _severity(analysis, lang).text,
        "subject": ", ".join(text(f"subject.{each}", lang) for each in analysis.subject),
        "needs": "; ".join(table_named(need, lang) for need in analysis.needs),
    }
    for key, fact in facts.items():
        yield Item(f"{text(f'explain.{key}', lang)}: {fact}")


def _listed(key: str, lines: list[str], lang: str) -> Iterator[Block]:
    if lines:
        yield Heading(text(key, lang))
        yield Items(tuple(map(Item, lines)))


def _detail(analysis: Analysis, detail: str, lang: str) -> str:
    own = analysis.severities.get(detail)
    severity = f" ({text(f'severity.{own}', lang)})" if own else ""
    return f"{detail}{severity}: {analysis.said(detail, lang)}"


def _template(template: str, lang: str) -> str:
    """Show a template: ‹words› for the placeholders that name a subject, an ellipsis for those of evidence."""
    return _PLACEHOLDER.sub(lambda match: _spoken(match[1], match[2], lang), template)


def _spoken(placeholder: str, words: str | None, lang: str) -> str:
    if words:
        return f"… {words}"
    known = placeholder in (*SUBJECT_COLUMNS, "detail", "members")
    return f"‹{text(f'subject.{placeholder}', lang)}›" if known else "…"


def _examples(analysis: Analysis, lang: str) -> Iterator[Block]:
    """Show the small cases that are also the tests of the analysis."""
    items = [Item(_example(kind, each, lang)) for kind, examples in _by_kind(analysis).items() for each in examples]
    if items:
        yield Heading(text("explain.examples", lang))
        yield Items(tuple(items))


def _by_kind(analysis: Analysis) -> dict[str, tuple[Example, ...]]:
    return {"fires": analysis.fires, "silent": analysis.silent, "asking": analysis.asking}


def _example(kind: str, example: Example, lang: str) -> str:
    case = example.detail or example.subject.get("level")
    detail = f" ({case})" if case else ""
    return f"{text(f'explain.{kind}', lang)}{detail}: {caption(example.says, lang)}"


def _document(analysis: Analysis, lang: str) -> dict[str, Any]:
    return {
        "id": analysis.id, "title": analysis.title[lang], "severity": analysis.severity,
        "severities": dict(analysis.severities), "subject": list(analysis.subject), "needs": list(analysis.needs),
        "question": analysis.question[lang], "documentation": analysis.doc,
        "message": analysis.message[lang], "remedy": analysis.remedy[lang],
        "details": {detail: words[lang] for detail, words in analysis.details.items()},
        "reasons": {verdict: {detail: analysis.said(detail, lang) for detail in details}
                    for verdict, details in analysis.reasons.items()},
        "thresholds": analysis.thresholds,
        "limits": {name: analysis.limit(name, lang) for name in analysis.thresholds},
        "asks": dict(analysis.asks), "sources": list(analysis.sources),
        "examples": {kind: [_example_document(each, lang) for each in examples]
                     for kind, examples in _by_kind(analysis).items()},
    }


def _example_document(example: Example, lang: str) -> dict[str, Any]:
    return {"says": caption(example.says, lang), "as_of": example.as_of, "tables": dict(example.tables),
            "subject": dict(example.subject), "detail": example.detail}
