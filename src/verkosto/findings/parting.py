"""A part of a report: what it says of some organisations, of some nodes or of some interface domains."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from verkosto.findings.proving import counts
from verkosto.findings.report import Report
from verkosto.model import names
from verkosto.model.part import part_of

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.findings.finding import Finding


def of_organizations(report: Report, organizations: Collection[str]) -> Report:
    """Give what a report says of some organisations: its network is the part that concerns them."""
    network = part_of(report.network, organizations)
    return _without(replace(report, network=network), set(names(report.network, "fi")) - set(names(network, "fi")))


def of_domains(report: Report, domains: Collection[str]) -> Report:
    """Give a report without the rows and findings about other interface domains; the network stays whole."""
    return _without(report, set(report.network.frame("domains")["id"]) - set(domains))


def _without(report: Report, gone: set[str]) -> Report:
    """Leave out the rows, findings and questions about nodes that are gone."""
    rows = {key: _kept(found, report.analyses[key].subject, gone) for key, found in report.rows.items()}
    return replace(
        report, rows=rows, counts={key: counts(found) for key, found in rows.items()},
        findings=[each for each in report.findings if not _touches(each, gone)],
        accepted=[each for each in report.accepted if not _touches(each, gone)],
        questions=[each for each in report.questions
                   if each.ask not in gone and not (each.domains and gone.issuperset(each.domains))])


def _kept(rows: DataFrame, subject: tuple[str, ...], gone: set[str]) -> DataFrame:
    touched = rows[list(subject)].isin(gone).any(axis=1)
    return rows[~touched].reset_index(drop=True)


def _touches(finding: Finding, gone: set[str]) -> bool:
    """Tell whether a finding is about somebody who is gone, or stands for nobody who is left."""
    return not gone.isdisjoint(finding.subject.values()) or bool(finding.members and gone.issuperset(finding.members))
