"""What verdicts become: findings, questions and what was not evaluated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from verkosto.findings.analysis import Severity


Duty: TypeAlias = tuple[tuple[str, ...], tuple[str, ...]]
"""Roles, and the domains and agreements in which they are asked for."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is so, and is proven.

    `subject` maps subject columns to ids. `members` are the organisations for which one failing host stands;
    it is empty for a finding of one row. `sources` are the sources of the rows that prove it.
    """

    id: str
    severity: Severity
    subject: Mapping[str, str]
    detail: str | None
    members: tuple[str, ...] = ()
    evidence: Mapping[str, Any] = field(default_factory=dict)
    thresholds: Mapping[str, Any] = field(default_factory=dict)
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """One missing fact to ask of one respondent.

    `topic` is a topic of `reports`, or `hosting`, `mandates` or `population`. `domains` are the domains, `subjects`
    the other ids (agreements, for instance) that the answer covers, `decides` the analyses that it decides, `rows`
    the number of their rows. `details` says why they are open. `duties` says of responsibilities which roles are asked
    for in which of the domains and subjects.
    """

    ask: str
    topic: str
    domains: tuple[str, ...]
    decides: tuple[str, ...]
    rows: int
    details: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    duties: tuple[Duty, ...] = ()


@dataclass(frozen=True, slots=True)
class Gap:
    """An analysis that was not evaluated, and the absent tables that it needs."""

    id: str
    needs: tuple[str, ...]
