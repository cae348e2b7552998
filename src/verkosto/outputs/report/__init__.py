"""A report as text: what is found, what is known, what is still to be asked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from verkosto.findings import Report
from verkosto.outputs.blocks import Block, Records
from verkosto.outputs.report.findings import findings
from verkosto.outputs.report.head import head, reported
from verkosto.outputs.report.known import known
from verkosto.outputs.report.quorums import quorums
from verkosto.outputs.report.records import records
from verkosto.outputs.report.remaining import denominators, gaps, questions


@dataclass(frozen=True)
class ReportContent:
    """A report in the shapes in which it can be asked for; its language is the report's.

    For people, long lists of findings of one analysis are cut short unless `whole`; for programs nothing is.
    """

    report: Report
    whole: bool = False

    def blocks(self, width: int | None = None) -> list[Block]:
        """Say it for people: who has answered, findings, what is known, questions, and what was not looked at."""
        del width
        sections = (head, reported, partial(findings, whole=self.whole), known, quorums, questions, gaps, denominators)
        return [block for section in sections for block in section(self.report)]

    def document(self) -> dict[str, Any]:
        """Give the document `verkosto/report/1`."""
        return self.report.to_dict()

    def records(self) -> Records:
        """Give a record for each finding, question and analysis that was not evaluated."""
        return records(self.report)
