"""Findings, questions and the report, and what an analysis is."""

from verkosto.findings.analysis import SEVERITIES, SUBJECT_COLUMNS, VERDICTS, Analysis, Example, Records, analysis
from verkosto.findings.asking import questions_of
from verkosto.findings.finding import Finding, Gap, Question
from verkosto.findings.proving import by_weight, counts, findings_of, set_apart
from verkosto.findings.report import Report
from verkosto.findings.verdicts import verdicts

__all__ = [
    "SEVERITIES",
    "SUBJECT_COLUMNS",
    "VERDICTS",
    "Analysis",
    "Example",
    "Finding",
    "Gap",
    "Question",
    "Records",
    "Report",
    "analysis",
    "by_weight",
    "counts",
    "findings_of",
    "questions_of",
    "set_apart",
    "verdicts",
]
