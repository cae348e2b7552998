"""From conditions to verdicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from pandas import DataFrame, Series


def verdicts(
    rows: DataFrame,
    *,
    true: Series[bool],
    unknown: Series[bool] | None = None,
    applies: Series[bool] | None = None,
    detail: Series[str] | None = None,
) -> DataFrame:
    """Give every row its `verdict`, and its `detail` where that is true or unknown.

    What does not apply is `not_applicable` before anything else; then `true`, `unknown` and `false` in this order. All
    conditions are aligned with `rows`. The columns verdict and detail are put at the end of what `rows` has.
    """
    idle, proven, asked = ~_plain(applies, rows, default=True), _plain(true, rows), _plain(unknown, rows)
    outcome = np.select([idle, proven, asked], ["not_applicable", "true", "unknown"], "false")
    said = pd.Series(np.nan, rows.index, dtype="str") if detail is None else detail.astype("str")
    if not (told := ~idle & (proven | asked)).all():
        said = said.where(told)
    return rows.assign(verdict=pd.Series(outcome, rows.index, dtype="str"), detail=said)


def with_verdict(rows: DataFrame, verdict: str) -> DataFrame:
    """Keep the rows with a verdict; most analyses have none of a kind, and looking is cheaper than masking."""
    found = rows["verdict"].to_numpy(dtype=object) == verdict
    return rows[found] if found.any() else rows.iloc[:0]


def _plain(
    condition: Series[bool] | None, rows: DataFrame, *, default: bool = False
) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Give a condition as plain flags: what is missing is false, no condition at all the default."""
    if condition is None:
        return np.full(len(rows), default)
    plain = condition if condition.dtype == bool else condition.fillna(False)
    return plain.to_numpy(dtype=bool)
