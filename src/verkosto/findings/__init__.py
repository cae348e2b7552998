"""Findings, questions and the report, and what an analysis is."""

from verkosto.findings.analysis import SEVERITIES, SUBJECT_COLUMNS, VERDICTS, Analysis, Example, Records, analysis
from verkosto.findings.asking import questions_of
from verkosto.findings.finding import Finding, Gap, Question
from verkosto.findings.parting import of_domains, of_organizations
from verkosto.findings.proving import counts, proven
from verkosto.findings.redacting import REDACTIONS, Redaction, redacted
from verkosto.findings.report import Report
from verkosto.findings.verdicts import verdicts

__all__ = [
    "REDACTIONS",
    "SEVERITIES",
    "SUBJECT_COLUMNS",
    "VERDICTS",
    "Analysis",
    "Example",
    "Finding",
    "Gap",
    "Question",
    "Records",
    "Redaction",
    "Report",
    "analysis",
    "counts",
    "of_domains",
    "of_organizations",
    "proven",
    "questions_of",
    "redacted",
    "verdicts",
]
