"""What a report leaves open: questions, analyses that were not evaluated, and what was counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from verkosto.findings import VERDICTS, Question, Report
from verkosto.messages import listed, text
from verkosto.outputs.blocks import Block, Grid, Heading, Item, Items, Line, Word
from verkosto.outputs.blocks.order import counties_first
from verkosto.outputs.blocks.words import span

FEWEST_TO_JOIN = 3


def questions(report: Report) -> Iterator[Block]:
    """Number the questions in their order; the same one to three respondents or more is written once."""
    if not report.questions:
        return
    asked = {question.ask for question in report.questions}
    yield Heading(text("report.questions", report.lang, count=len(report.questions), asked=len(asked)))
    items, number = [], 0
    for group in _joined(report.questions):
        items.append(_question(report, group, number + 1))
        number += len(group)
    yield Items(tuple(items))


def _joined(every: list[Question]) -> list[list[Question]]:
    """Bring questions together that differ in nothing but the respondent, when they are enough."""
    alike: dict[tuple[object, ...], list[Question]] = {}
    for each in every:
        alike.setdefault((each.topic, each.domains, each.subjects, each.details, each.duties), []).append(each)
    few = [[each] for group in alike.values() if len(group) < FEWEST_TO_JOIN for each in group]
    groups = [*few, *(group for group in alike.values() if len(group) >= FEWEST_TO_JOIN)]
    return sorted(groups, key=lambda group: every.index(group[0]))


def _question(report: Report, group: list[Question], number: int) -> Item:
    spoken = replace(group[0], ask=listed(_respondents(report, group), report.lang))
    decides = sorted({analysis for each in group for analysis in each.decides})
    rows = sum(each.rows for each in group)
    more = text("report.decides", report.lang, analyses=", ".join(decides), rows=rows)
    return Item(report.ask(spoken), mark=f"{span(number, number + len(group) - 1)}.", more=(more,))


def _respondents(report: Report, group: list[Question]) -> list[str]:
    """Name those who are asked."""
    counties = report.network.counties
    ids = sorted((each.ask for each in group), key=lambda each: counties_first(each, report.name(each), counties))
    return [report.name(each) for each in ids]


def gaps(report: Report) -> Iterator[Block]:
    """Name the analyses that were not evaluated, and why; those for one reason together."""
    reasons: dict[str, list[str]] = {}
    for gap in report.not_evaluated:
        reasons.setdefault(report.why(gap), []).append(gap.id)
    if reasons:
        yield Heading(text("report.gaps", report.lang, count=len(report.not_evaluated)))
        yield Items(tuple(Item(f"{', '.join(ids)}: {why}") for why, ids in reasons.items()))


def denominators(report: Report) -> Iterator[Block]:
    """Show how many subjects each analysis looked at, and with what outcome."""
    if not report.counts:
        return
    yield Heading(text("report.counts", report.lang))
    head = [text(f"verdict.{verdict}", report.lang) for verdict in VERDICTS]
    rows = [(Word(analysis), *(Word(str(counts.get(verdict, "–"))) for verdict in VERDICTS))
            for analysis, counts in report.counts.items()]
    short = [text(f"verdict_short.{verdict}", report.lang) for verdict in VERDICTS]
    title = text("report.analysis", report.lang)
    yield Grid((title, *head), tuple(rows), figures=True, short=(title, *short))
    yield Line("")
    yield Line(text("report.explain", report.lang), "faint")
