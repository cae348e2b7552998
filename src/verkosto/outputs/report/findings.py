"""What was found, the gravest first, the findings of one analysis together."""

from __future__ import annotations

from collections.abc import Iterator

from verkosto.findings import SEVERITIES, Finding, Report
from verkosto.messages import listed, text
from verkosto.outputs.blocks import Block, Heading, Item, Items, Line
from verkosto.outputs.blocks.order import finnish
from verkosto.outputs.blocks.symbols import SEVERITY_MARKS
from verkosto.outputs.blocks.words import thresholds

LONGEST = 20
"""The most findings of one analysis that are shown to somebody who has not asked for all of them."""


def findings(report: Report, *, whole: bool = False) -> Iterator[Block]:
    """Show the findings, those that are accepted apart; when there are none, say what that does and does not mean.

    Of the findings of one analysis, those beyond the longest list are counted only, unless the `whole` is asked for.
    """
    yield Heading(text("report.findings", report.lang, count=len(report.findings)))
    yield Line(_tally(report) if report.findings else _nothing(report))
    for group in _groups(report.findings):
        shown = group if whole else group[:LONGEST]
        yield from _group(report, sorted(shown, key=lambda each: _place(report, each)), len(group))
    if report.accepted:
        yield Heading(text("report.accepted", report.lang, count=len(report.accepted)))
        shown = report.accepted if whole else report.accepted[:LONGEST]
        yield Items(tuple(Item(report.message(each)) for each in shown))
        yield from _rest(report, len(report.accepted) - len(shown))


def _nothing(report: Report) -> str:
    """Say what it means that nothing was found: that nothing is wrong, or that nobody can tell."""
    lang, gaps = report.lang, len(report.not_evaluated)
    totals = {verdict: sum(each[verdict] for each in report.counts.values()) for verdict in ("false", "unknown")}
    if not report.analyses:
        return text("report.nothing_asked", lang)
    if not report.counts:
        return text("report.nothing_evaluated", lang)
    rest = f" {text('report.nothing_of_gaps', lang, gaps=gaps)}" if gaps else ""
    if report.accepted:
        return text("report.nothing_else", lang) + rest
    if totals["unknown"]:
        return text("report.nothing_open", lang, open=totals["unknown"]) + rest
    return text("report.nothing" if totals["false"] else "report.nothing_there", lang) + rest


def _tally(report: Report) -> str:
    """Count the findings of each severity."""
    found = [each.severity for each in report.findings]
    return " · ".join(f"{SEVERITY_MARKS[severity]} {text(f'severity.{severity}', report.lang)} {found.count(severity)}"
                      for severity in SEVERITIES if severity in found)


def _groups(found: list[Finding]) -> list[list[Finding]]:
    """Bring the findings of one analysis and severity together; the gravest come first as they are given."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for each in found:
        groups.setdefault((each.severity, each.id), []).append(each)
    return list(groups.values())


def _place(report: Report, finding: Finding) -> tuple[object, ...]:
    """Sort a finding: those for many members first, then counties, then by the names of what they speak of."""
    subject = finding.subject.values()
    county = any(each in report.network.counties for each in subject)
    return -len(finding.members), not county, [finnish(report.name(each)) for each in subject]


def _group(report: Report, group: list[Finding], count: int) -> Iterator[Block]:
    """Show findings of one analysis, which has `count` in all; what they have in common is said once, at the end."""
    first, lang = group[0], report.lang
    severity, title = text(f"severity.{first.severity}", lang), report.analyses[first.id].title[lang]
    heading = text("report.group", lang, mark=SEVERITY_MARKS[first.severity], severity=severity, title=title,
                   id=first.id, count=count)
    yield Heading(heading, level=3, tone=first.severity)
    remedies, sources = ([said(report, each) for each in group] for said in (_remedy, _sources))
    shared = [lines[0] for lines in (remedies, sources) if len(set(lines)) == 1 and lines[0]]
    yield Items(tuple(_item(report, each, shared) for each in group))
    yield from _rest(report, count - len(group))
    yield from map(Line, shared)
    limits = thresholds(first.thresholds, lang)
    if limits:
        yield Line(limits, "faint")


def _rest(report: Report, count: int) -> Iterator[Block]:
    """Say how many more there are."""
    if count:
        yield Line(text("report.more", report.lang, count=count))


def _item(report: Report, finding: Finding, shared: list[str]) -> Item:
    own = [each for each in (_members(report, finding), _remedy(report, finding), _sources(report, finding))
           if each and each not in shared]
    return Item(report.message(finding), SEVERITY_MARKS[finding.severity], finding.severity, tuple(own))


def _members(report: Report, finding: Finding) -> str:
    names = sorted(map(report.name, finding.members), key=finnish)
    return text("report.members", report.lang, members=listed(names, report.lang)) if names else ""


def _remedy(report: Report, finding: Finding) -> str:
    return text("report.remedy", report.lang, remedy=report.remedy(finding))


def _sources(report: Report, finding: Finding) -> str:
    return text("report.sources", report.lang, sources="; ".join(finding.sources)) if finding.sources else ""
