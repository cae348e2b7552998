"""Every analysis in worlds where almost everything is missing: an answer, or not evaluated, and never a crash."""

from __future__ import annotations

import pandas as pd
import pytest

import verkosto
from verkosto.errors import NotEvaluated
from verkosto.schema import TABLES

from .world import (
    TODAY,
    TOMORROW,
    YESTERDAY,
    Facts,
    agreement,
    body,
    county,
    day,
    domains,
    helsinki,
    holds,
    hosts,
    meeting,
    organization,
    parties,
    post,
    report,
    row,
    seat,
    tables,
    there,
    tie,
    town,
    towns,
)

EMPTY = there(*(name for name in TABLES if name not in {"organizations", "matrix"}))
LAND: list[Facts] = [county(), [town(f"k{number}", 1_000 + number, lon=25.0, lat=60.0 + number)
                                for number in range(9)], domains("d e"), EMPTY]


def living(**when: str) -> list[Facts]:
    """Give one fact of each kind, all with the same dates."""
    return [LAND, post("p", "k1"), holds("x", "p", **when), row("k1", post="p", **when), row("k2", person="x", **when),
            row("k1", role="deputy", person="y", **when), row("h", role="lead", person="x", **when),
            hosts("k3", "k4", **when), meeting("s", "k1 k2 h", domains="d", owner="h", **when),
            body("t", "strategic", "d", owner="h", reports_to="s"), seat("t", "k1", "x", role="chair", **when),
            seat("t", "h", status="vacant", **when), tie("k1", "k2", **when),
            agreement("a", quorum=0.5, opposed_interest="yes", **when), parties("a", "h k1"), report("k1")]


WORLDS: dict[str, Facts] = {
    "one county": [county(), EMPTY],
    "no county": [towns("k1 k2", of=None), domains("d"), EMPTY],
    "no municipality": [county(), organization("o", "association"), domains("d"), EMPTY],
    "only Helsinki": [helsinki(), domains("d"), EMPTY],
    "nothing on record": LAND,
    "no domains": [county(), towns("k1 k2"), EMPTY, meeting("s", "k1 k2 h", owner="h")],
    "all of it": living(),
    "all of it ended today": living(end=TODAY),
    "all of it ended yesterday": living(end=YESTERDAY),
    "all of it begins tomorrow": living(start=TOMORROW),
    "all of it of long ago": [living(), report("k2", as_of=day(-366)), report("h", "register:seats", as_of=day(-366))],
    "bodies in draft": [LAND, meeting("s", "k1 k2", domains="d", owner="h", status="draft"),
                        seat("s", "k1", status="vacant")],
    "bodies without seats": [LAND, body("s", "strategic", "d", owner="h"), body("t", "operational", "d")],
    "vacant seats only": [LAND, body("s", "strategic", "d", owner="h"), seat("s", "k1", status="vacant")],
    "observers only": [LAND, body("s", "operational", "d"), seat("s", "k1", role="observer")],
    "bodies of nobody": [LAND, organization("o", "state"), meeting("s", "o", domains="d", owner="o")],
    "agreements without parties": [LAND, agreement("a", "strategic", quorum=1), agreement("b", status="draft")],
    "agreements of nobody": [LAND, organization("o", "state"), agreement("a"), parties("a", "o")],
    "populations unknown": [county(), towns("k1 k2 k3 k4 k5 k6"), EMPTY, meeting("s", "k1 k2 h", owner="h")],
    "nobody lives anywhere": [county(), [town(f"k{number}", 0) for number in range(6)], EMPTY,
                              [meeting(f"s{number}", "k1 k2 k3 k4 h", owner="h") for number in range(6)]],
    "only organisations": [county(), towns("k1 k2")],
}
ALL = pytest.mark.parametrize("world", list(WORLDS.values()), ids=list(WORLDS))


def answer(network: verkosto.Network, analysis: str) -> pd.DataFrame:
    """Give the rows of an analysis, none of them when it says which tables it needs."""
    try:
        return verkosto.evaluate(network, analysis)
    except NotEvaluated as refused:
        return pd.DataFrame({"verdict": [], "detail": []}) if refused.needs else pd.DataFrame()


@ALL
def test_an_answer(world: Facts) -> None:
    """Each analysis gives rows, or says which tables it needs."""
    network = verkosto.network(tables(world), as_of=TODAY)
    for analysis in verkosto.catalogue():
        rows = answer(network, analysis)
        assert set(rows["verdict"]) <= {"true", "false", "unknown", "not_applicable"}, analysis
        assert rows.loc[rows["verdict"] == "unknown", "detail"].notna().all(), analysis
        assert rows.loc[~rows["verdict"].isin(["true", "unknown"]), "detail"].isna().all(), analysis


@ALL
def test_a_report(world: Facts) -> None:
    """All of them together make a report, in every language, and the counts are those of the rows."""
    report_of = verkosto.analyze(verkosto.network(tables(world), as_of=TODAY))
    for lang in ("fi", "sv", "en"):
        said = report_of.speaking(lang).to_dict()
        assert all(each["message"] and each["remedy"] for each in said["findings"])
        assert all(each["message"] for each in said["questions"])
    for analysis, counts in report_of.to_dict()["counts"].items():
        told = pd.Series(report_of.rows[analysis]["verdict"]).value_counts()
        assert {verdict: count for verdict, count in counts.items() if count} == told.to_dict(), analysis
