"""A person is shown the head of a long list and how many more there are; a program, and who asks for it, everything."""

from __future__ import annotations

import json
from functools import cache

import verkosto
from verkosto.findings import Report
from verkosto.outputs.formats import render
from verkosto.outputs.report import ReportContent
from verkosto.outputs.report.findings import LONGEST

MORE = 7


@cache
def vacancies() -> Report:
    """A county with more vacant seats than a list shows."""
    towns = [f"k{number:02}" for number in range(LONGEST + MORE)]
    network = verkosto.network(
        {
            "organizations": [
                {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
                *({"id": each, "name": f"Kunta {each}", "kind": "municipality", "county": "h"} for each in towns),
            ],
            "bodies": [{"id": "b", "name": "Työryhmä", "level": "operational", "owner": "h"}],
            "seats": [{"body": "b", "on_behalf_of": each, "status": "vacant"} for each in towns],
        },
        as_of="2024-06-01",
    )
    return verkosto.analyze(network, select=["vacant-seat"], lang="en")


def test_a_person_sees_the_head_and_how_many_more() -> None:
    page = render(ReportContent(vacancies()), "table")
    assert page.count("Työryhmä") == LONGEST
    assert f"… and {MORE} more" in page
    assert f"({LONGEST + MORE})" in page


def test_who_asks_for_all_sees_all() -> None:
    page = render(ReportContent(vacancies(), whole=True), "table")
    assert page.count("Työryhmä") == LONGEST + MORE
    assert "more; --all" not in page


def test_programs_get_everything() -> None:
    assert len(json.loads(render(ReportContent(vacancies()), "json"))["findings"]) == LONGEST + MORE
    assert render(ReportContent(vacancies()), "csv").count("vacant-seat") >= LONGEST + MORE
