"""A case: a small world, and the verdicts that it must get."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import pytest

import verkosto

from .world import TODAY, Facts, tables

SUBJECTS = {
    "missing-responsible": ["organization", "domain"],
    "isolated-municipality": ["organization", "level"],
    "central-city-dominance": ["county"],
    "no-deputy": ["organization", "domain"],
    "no-mandate": ["organization", "domain"],
    "unclear-responsibility": ["organization", "domain"],
    "orphan-domain": ["county", "domain"],
    "decoupled-levels": ["county", "domain"],
    "below-quorum": ["agreement"],
    "deputy-is-principal": ["organization", "domain"],
    "expired-mandate": ["organization", "domain"],
    "key-person": ["person"],
    "overloaded-person": ["person"],
    "no-lead": ["county", "domain"],
    "contested-lead": ["county", "domain"],
    "missing-counterpart": ["organization", "domain"],
    "same-person-both-sides": ["county", "domain", "person"],
    "left-but-responsible": ["organization", "person"],
    "unknown-contact": ["organization", "domain"],
    "domain-without-body": ["county", "domain"],
    "no-general-body": ["county"],
    "uncovered-municipality": ["organization", "domain"],
    "thin-link": ["organization"],
    "single-bridge": ["body"],
    "no-peer-ties": ["organization"],
    "parallel-bodies": ["body", "other"],
    "vacant-seat": ["organization", "body"],
    "no-chair": ["body"],
    "missing-level": ["county", "domain"],
    "broken-chain": ["organization", "domain"],
    "broker-dependency": ["county", "organization", "domain"],
    "over-corridor": ["organization"],
    "under-corridor": ["organization"],
    "chairs-concentrated": ["county"],
    "uneven-participation": ["county"],
    "distance-decides": ["county"],
    "agreement-ending": ["agreement"],
    "agreement-ended": ["agreement"],
    "dual-mandates": ["person"],
    "possible-conflict": ["person", "agreement"],
}


@dataclass(frozen=True)
class Case:
    """One rule, its world, and what is expected of some subjects (or, when `whole`, of all)."""

    name: str
    expected: dict[str, str]
    facts: list[Facts]
    whole: bool = False
    as_of: str | None = TODAY


def case(name: str, expected: dict[str, str], *facts: Facts) -> Case:
    """Expect verdicts of the subjects named.

    `absent` means that the subject has no row; ` | ` parts verdicts among which the agreed rules do not choose.
    """
    return Case(name, expected, list(facts))


def whole(name: str, expected: dict[str, str], *facts: Facts) -> Case:
    """Expect exactly these rows and no others."""
    return Case(name, expected, list(facts), whole=True)


def each(cases: list[Case]) -> pytest.MarkDecorator:
    """Run a test for each case, under the name of its rule."""
    names = [case.name for case in cases]
    assert len(set(names)) == len(names), "two cases have the same name"
    return pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in cases])


def frame_of(analysis: str, *facts: Facts, as_of: str | None = TODAY) -> pd.DataFrame:
    """Evaluate one analysis on a world."""
    return verkosto.evaluate(verkosto.network(tables(*facts), as_of=as_of), analysis)


def rows_of(analysis: str, frame: pd.DataFrame) -> dict[str, str]:
    """Read a frame as `{"k1 d": "true none"}`: ids of the subject, then verdict and detail."""
    subjects = [" ".join(ids) for ids in frame[SUBJECTS[analysis]].itertuples(index=False, name=None)]
    told = [f"{verdict} {detail}" if pd.notna(detail) else str(verdict)
            for verdict, detail in zip(frame["verdict"], frame["detail"], strict=True)]
    assert len(set(subjects)) == len(told), "a subject has two rows"
    return dict(zip(subjects, told, strict=True))


def holds_for(case: Case, analysis: str) -> None:
    """Assert that an analysis gives a case the rows that it expects."""
    rows = rows_of(analysis, frame_of(analysis, *case.facts, as_of=case.as_of))
    subjects = rows | case.expected if case.whole else case.expected
    assert {subject: _told(rows, case.expected, subject) for subject in subjects} == case.expected


def _told(rows: dict[str, str], expected: dict[str, str], subject: str) -> str:
    """Give what a row says, or what was expected of it when that leaves room for what it says."""
    told, wanted = rows.get(subject, "absent"), expected.get(subject, "no row")
    return wanted if told in wanted.split(" | ") else told


def found(analysis: str, *facts: Facts, columns: int = 1) -> list[str]:
    """Give the subjects of the true rows of an analysis whose subject the agreed rules leave open."""
    frame = frame_of(analysis, *facts)
    true = frame[frame["verdict"] == "true"].iloc[:, :columns]
    return sorted({" ".join(map(str, ids)) for ids in true.itertuples(index=False, name=None)})
