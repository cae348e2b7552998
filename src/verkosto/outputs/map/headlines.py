"""The three questions that the mission asks, answered in one line each, for who opens the map for ten seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import pandas as pd

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.findings import Report

Record: TypeAlias = dict[str, Any]

MISSING, ISOLATED, DOMINANCE = "missing-responsible", "isolated-municipality", "central-city-dominance"


def headlines_of(report: Report) -> list[Record]:
    """Give a headline for each of the three analyses that the report holds.

    Keys: `id`; `true`, `false` and `unknown` (numbers of subjects); `nodes`, those for which it is true; for dominance
    `city` and `detail` of the first county where it is true. An analysis that was not evaluated has only its `id`.
    """
    absent = {gap.id for gap in report.not_evaluated}
    asked = [key for key in (MISSING, ISOLATED, DOMINANCE) if key in report.rows or key in absent]
    return [_headline(key, report.rows[key]) if key in report.rows else {"id": key} for key in asked]


def _headline(key: str, rows: DataFrame) -> Record:
    if key == ISOLATED:
        rows = rows[rows["level"] == "all"]
    found = rows[rows["verdict"] == "true"]
    node = "city" if key == DOMINANCE else "organization"
    said = {"id": key, **{verdict: int((rows["verdict"] == verdict).sum()) for verdict in ("true", "false", "unknown")},
            "nodes": sorted(set(found[node].dropna())) if node in found else []}
    return {**said, **_city(rows)} if key == DOMINANCE else said


def _city(rows: DataFrame) -> Record:
    """Name the city of the first county where dominance is true, else of the first that has one."""
    if "city" not in rows or rows["city"].isna().all():
        return {}
    known = rows.dropna(subset="city").sort_values("verdict", key=lambda verdict: verdict != "true", kind="stable")
    first = known.iloc[0]
    return {"city": first["city"], "detail": None if pd.isna(first["detail"]) else first["detail"]}
