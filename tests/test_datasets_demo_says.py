"""The demonstration lets every analysis say each thing that it can say: every verdict, every detail, every word."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

import verkosto
from shipped import network

if TYPE_CHECKING:
    import pandas as pd

DAYS = {
    "own": None,
    "eve": dt.date(2022, 12, 31),
    "later": dt.date(2025, 1, 15),
}
"""The day of the dataset; the day before the bodies began, without seats; a day on which a body's term is over."""

OTHER_DAYS = {
    "over-corridor": {"n/a": "eve"},
    "under-corridor": {"n/a": "eve"},
    "chairs-concentrated": {"n/a": "eve"},
    "distance-decides": {"n/a": "eve"},
    "uneven-participation": {"n/a": "eve"},
    "no-general-body": {"true": "later"},
}
"""What is said on another day: a county says one thing a day, and there are three counties."""

EXCEPTIONS = {
    # A county says one thing a day; participation, false and unknown are taken.
    "central-city-dominance": "true:structure true:participation-and-structure unknown:population-unknown n/a",
    # Only for a county without a single municipality.
    "no-strategic-agreement": "n/a",
    # Only for Helsinki and Åland, and an invented municipality has no official code.
    "no-peer-ties": "n/a",
    "vacant-seat": "n/a",
}
"""What the demonstration does not say, and why."""

CAN_SAY = {
    "agreement-ended": "true false",
    "agreement-ending": "true false",
    "agreement-without-responsible": "true false unknown:not-reported unknown:stale n/a",
    "below-quorum": "true false unknown:not-reported n/a",
    "broken-chain": "true false unknown:person-unknown unknown:not-reported n/a",
    "broker-dependency": "true false n/a",
    "central-city-dominance": "true:participation true:structure true:participation-and-structure false "
                              "unknown:not-reported unknown:population-unknown n/a",
    "chairs-concentrated": "true false unknown:not-reported n/a",
    "contested-lead": "true false n/a",
    "decoupled-levels": "true false unknown:person-unknown unknown:not-reported n/a",
    "deputy-is-principal": "true false unknown:not-reported unknown:stale n/a",
    "distance-decides": "true false unknown:not-reported n/a",
    "domain-without-body": "true false unknown:not-reported n/a",
    "dual-mandates": "true false",
    "expired-mandate": "true false n/a",
    "isolated-municipality": "true false unknown:not-reported n/a",
    "key-person": "true:cells true:cut-vertex false unknown:deputy-unknown",
    "late-commitment": "true false n/a",
    "left-but-responsible": "true false",
    "missing-counterpart": "true:municipality-side true:county-side false unknown:not-reported unknown:stale n/a",
    "missing-level": "true:strategic true:operational false unknown:not-reported n/a",
    "missing-responsible": "true:deputy-only true:person-left true:post-vacant true:host-has-no-post true:none false "
                           "unknown:not-reported unknown:stale unknown:two-hosts n/a",
    "no-chair": "true false unknown:not-reported",
    "no-deputy": "true false unknown:not-reported unknown:stale n/a",
    "no-general-body": "true false unknown:not-reported",
    "no-lead": "true false unknown:not-reported unknown:stale n/a",
    "no-mandate": "true true:oral false unknown:mandate-unknown n/a",
    "no-peer-ties": "true false unknown:not-reported n/a",
    "no-strategic-agreement": "true false unknown:not-reported n/a",
    "not-a-party": "true false unknown:not-reported n/a",
    "orphan-domain": "true false unknown:not-reported unknown:stale n/a",
    "over-corridor": "true false unknown:not-reported n/a",
    "overloaded-person": "true false",
    "parallel-bodies": "true",
    "possible-conflict": "true false",
    "same-person-both-sides": "true false",
    "single-bridge": "true false",
    "structural-hole": "true false unknown:not-reported",
    "thin-link": "true false unknown:person-unknown n/a",
    "unclear-responsibility": "true:two-hosts true:several-without-lead true:conflicting-claims false n/a",
    "uncovered-municipality": "true false unknown:not-reported unknown:stale n/a",
    "under-corridor": "true false unknown:not-reported n/a",
    "uneven-participation": "true false unknown:not-reported n/a",
    "unknown-contact": "true false n/a",
    "vacant-seat": "true false n/a",
}
"""What each analysis can say, from what it says of itself: its verdicts and their details."""

EVERY = pytest.mark.parametrize("analysis", sorted(verkosto.catalogue()))


@cache
def rows(analysis: str, day: str) -> pd.DataFrame:
    """Evaluate an analysis of the demonstration on one of the days."""
    date = DAYS[day]
    asked = network("demo") if date is None else network("demo").at(date)
    return verkosto.evaluate(asked, analysis)


def said(frame: pd.DataFrame) -> set[str]:
    """Collect what the rows say: `true:person-left`, `false`, `n/a`."""
    pairs = zip(frame["verdict"].replace("not_applicable", "n/a"), frame["detail"].fillna(""), strict=True)
    return {f"{verdict}:{detail}".rstrip(":") for verdict, detail in pairs}


def words(value: Any) -> Iterator[str]:
    """Go through the words of a cell, also of one that holds several."""
    for each in value if isinstance(value, tuple) else (value,):
        if isinstance(each, str):
            yield each


@EVERY
def test_it_says_all_that_it_can(analysis: str) -> None:
    elsewhere = set(OTHER_DAYS.get(analysis, {}))
    wanted = set(CAN_SAY[analysis].split()) - set(EXCEPTIONS.get(analysis, "").split()) - elsewhere
    assert said(rows(analysis, "own")) == wanted


@pytest.mark.parametrize(("analysis", "what", "day"), [
    (analysis, what, day) for analysis, days in OTHER_DAYS.items() for what, day in days.items()])
def test_it_says_the_rest_on_another_day(analysis: str, what: str, day: str) -> None:
    assert what in CAN_SAY[analysis].split()
    assert what in said(rows(analysis, day))


@EVERY
def test_what_it_can_say_is_listed(analysis: str) -> None:
    asked = verkosto.explain(analysis)
    shown = {"true": asked.fires, "unknown": asked.asking}
    examples = {f"{verdict}:{each.detail or ''}".rstrip(":") for verdict, all_of in shown.items() for each in all_of}
    assert examples <= set(CAN_SAY[analysis].split())


def test_exceptions_are_things_that_can_be_said() -> None:
    for analysis, left_out in EXCEPTIONS.items():
        assert set(left_out.split()) <= set(CAN_SAY[analysis].split())


@EVERY
def test_every_word_of_an_analysis_is_used(analysis: str) -> None:
    frame = rows(analysis, "own").drop(columns=["verdict"])
    used = {word for column in frame for value in frame[column].tolist() for word in words(value)}
    excepted = {each.partition(":")[2] for each in EXCEPTIONS.get(analysis, "").split()}
    assert set(verkosto.explain(analysis).details) - excepted <= used


@pytest.mark.parametrize("level", ["all", "strategic", "county", "peers"])
def test_isolation_says_each_thing_on_each_level(level: str) -> None:
    frame = rows("isolated-municipality", "own")
    shown = said(frame[frame["level"] == level])
    assert {"true", "false", "unknown:not-reported"} <= shown
