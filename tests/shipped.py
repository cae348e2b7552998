"""The datasets that come with the project, read and analysed once for all tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pandas as pd

import verkosto

DATASETS = Path(__file__).parents[1] / "datasets"
SHIPPED = sorted(path.parent.name for path in DATASETS.glob("*/verkosto.toml"))
ANALYSES = (
    "missing-responsible", "isolated-municipality", "central-city-dominance", "no-deputy", "no-mandate",
    "unclear-responsibility", "orphan-domain", "decoupled-levels", "below-quorum",
)


@cache
def network(name: str) -> verkosto.Network:
    """Read one of the datasets."""
    return verkosto.read(DATASETS / name)


@cache
def rows(name: str, analysis: str) -> pd.DataFrame:
    """Evaluate one analysis of one dataset."""
    return verkosto.evaluate(network(name), analysis)


@cache
def report(name: str) -> verkosto.Report:
    """Analyse a dataset with the analyses that this file speaks of."""
    return verkosto.analyze(network(name), select=ANALYSES)


def row(name: str, analysis: str, **subject: str) -> pd.Series:
    """Give the one row about a subject."""
    frame = rows(name, analysis)
    wanted = pd.Series(True, frame.index)
    for column, value in subject.items():
        wanted &= frame[column] == value
    (found,) = (line for _, line in frame[wanted].iterrows())
    return found


def verdicts(name: str, analysis: str) -> set[tuple[str, str | None]]:
    """Collect the pairs of verdict and detail that occur."""
    frame = rows(name, analysis)
    detail = frame["detail"].astype(object).where(frame["detail"].notna(), None)
    return set(zip(frame["verdict"], detail, strict=True))
