"""The day from which a network is seen, as people and programs give it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pandas as pd
import pytest

import verkosto

TABLES: dict[str, Any] = {"organizations": [{"id": "h", "name": "Hyvinvointialue", "kind": "county"}]}
DAY = date(2024, 6, 1)


@pytest.mark.parametrize("given", [
    DAY, "2024-06-01", " 2024-06-01 ", "1.6.2024", "01.06.2024", datetime(2024, 6, 1, 23, 59, tzinfo=UTC),
    pd.Timestamp("2024-06-01 03:00"),
])
def test_forms_of_one_day(given: Any) -> None:
    assert verkosto.network(TABLES, as_of=given).as_of == DAY
    assert verkosto.network(TABLES).at(given).as_of == DAY
    assert verkosto.analyze(verkosto.network(TABLES, as_of=given)).to_dict()["as_of"] == "2024-06-01"


@pytest.mark.parametrize("given", [
    "", "foo", "20240601", "2024-W01-1", "31.2.2024", "1/6/2024", 2024, float("nan"), pd.NaT,
])
def test_what_is_no_day_is_refused(given: Any) -> None:
    with pytest.raises(verkosto.UsageError):
        verkosto.network(TABLES, as_of=given)
    with pytest.raises(verkosto.UsageError):
        verkosto.network(TABLES).at(given)
