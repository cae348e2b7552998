"""A report as records: one for each finding, question and analysis that was not evaluated."""

from __future__ import annotations

from verkosto.findings import SUBJECT_COLUMNS, Finding, Gap, Question, Report
from verkosto.outputs.blocks import Records

_COLUMNS = ("dataset", "as_of", "fictional", "type", "severity", "analysis", *SUBJECT_COLUMNS, "detail", "members",
            "topic", "needs", "message", "remedy", "sources")


def records(report: Report) -> Records:
    """Give the records of a report, the dataset and its date on each.

    A question stands under the organisation that is asked, with the domains and agreements that the answer covers.
    """
    settings = report.network.settings
    common = {"dataset": settings.id, "as_of": report.network.as_of.isoformat(), "fictional": settings.fictional}
    said = [
        *(_finding(report, each) for each in report.findings),
        *({**_finding(report, each), "type": "accepted"} for each in report.accepted),
        *(_question(report, each) for each in report.questions),
        *(_gap(report, each) for each in report.not_evaluated),
    ]
    return Records(_COLUMNS, [{**common, **each} for each in said])


def _finding(report: Report, each: Finding) -> dict[str, object]:
    return {"type": "finding", "severity": each.severity, "analysis": each.id, **each.subject, "detail": each.detail,
            "members": each.members, "message": report.message(each), "remedy": report.remedy(each),
            "sources": each.sources}


def _question(report: Report, each: Question) -> dict[str, object]:
    return {"type": "question", "analysis": each.decides, "organization": each.ask, "domain": each.domains,
            "agreement": each.subjects, "topic": each.topic, "message": report.ask(each)}


def _gap(report: Report, each: Gap) -> dict[str, object]:
    return {"type": "not_evaluated", "analysis": each.id, "needs": each.needs, "message": report.why(each)}
