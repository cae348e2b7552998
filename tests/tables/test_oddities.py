"""What can be used and is hardly meant is told, and the network knows it too."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import verkosto

COUNTY = {"id": "h", "name": "Hyvinvointialue", "kind": "county"}


def warnings(**tables: list[dict[str, Any]]) -> list[tuple[str, int | None, str | None]]:
    return [(each.file, each.row, each.column) for each in verkosto.network(tables, as_of="2024-06-01").warnings]


def test_a_municipality_without_a_county() -> None:
    lost = {"id": "m", "name": "Metsäkylä", "kind": "municipality"}
    assert warnings(organizations=[COUNTY, lost]) == [("organizations", 3, "county")]
    assert warnings(organizations=[COUNTY, {**lost, "county": "h"}]) == []
    assert warnings(organizations=[lost]) == []


def test_an_official_municipality_of_another_county_is_no_oddity() -> None:
    others = [{"id": "k", "name": "Kemi", "kind": "municipality", "code": "240"},
              {"id": "s", "name": "Helsinki", "kind": "municipality", "code": "091"}]
    assert warnings(organizations=[COUNTY, *others]) == []


def test_a_party_of_two_minds() -> None:
    tables: dict[str, list[dict[str, Any]]] = {
        "organizations": [COUNTY],
        "agreements": [{"id": "a", "name": "Sopimus", "kind": "programme", "status": "in_decision"}],
        "parties": [
            {"agreement": "a", "organization": "h", "status": "committed"},
            {"agreement": "a", "organization": "h", "status": "declined"},
        ],
    }
    assert warnings(**tables) == [("parties", 3, "status")]


def test_answers_that_contradict_each_other() -> None:
    said = {"organization": "h", "topic": "ties", "domains": "hyte", "reported": "yes"}
    tables: dict[str, list[dict[str, Any]]] = {
        "organizations": [COUNTY],
        "reports": [said, {**said, "reported": "no"}, {**said, "domains": "lape", "reported": "no"}],
    }
    assert warnings(**tables) == [("reports", 3, "reported")]
    assert verkosto.network(tables, as_of="2024-06-01").warnings[0].value == "no"


def test_an_unknown_table_is_a_warning_of_the_network() -> None:
    assert warnings(organizations=[COUNTY], seat=[{"body": "b"}]) == [("seat", None, None)]


@pytest.mark.parametrize(("thresholds", "said"), [
    ({"key-persn": {"cells": 3}}, "did you mean key-person?"),
    ({"key-person": {"cels": 3}}, "has no threshold “cels”"),
    ({"key-person": {"cells": -3}}, "must lie between 0 and 1000000"),
    ({"chairs-concentrated": {"share": 2}}, "must lie between 0 and 1"),
])
def test_thresholds_that_make_no_sense_are_refused_with_the_dataset(thresholds: Any, said: str) -> None:
    tables: dict[str, Any] = {"organizations": [COUNTY], "dataset": {"thresholds": thresholds}}
    with pytest.raises(verkosto.DatasetError) as refused:
        verkosto.network(tables)
    assert said in str(refused.value)


@pytest.mark.parametrize(("profile", "said"), [
    ({"fresh_days": 3}, "unknown key fresh_days"),
    ({"freshness_days": -3}, "at least 1"),
    ({"required": [{"kinds": ["parish"]}]}, "not parish"),
    ({"required": [{"organizations": ["m"]}]}, "not in the dataset: m"),
])
def test_a_profile_that_makes_no_sense_is_refused_with_the_dataset(profile: Any, said: str) -> None:
    tables: dict[str, Any] = {
        "organizations": [COUNTY], "domains": [{"id": "d", "name_fi": "Talous"}], "dataset": {"profile": profile}}
    with pytest.raises(verkosto.DatasetError) as refused:
        verkosto.network(tables)
    (problem,) = refused.value.problems
    assert (problem.column, said in problem.message, bool(problem.suggestion)) == ("profile", True, True)


def test_records_may_declare_a_profile_with_requirements() -> None:
    profile = {"required": [{"kinds": ["municipality"], "domains": ["d"]}]}
    tables: dict[str, Any] = {"organizations": [COUNTY], "dataset": {"profile": profile}}
    network = verkosto.network(tables)
    assert network.profile.required[0].domains == ("d",)


def test_all_that_is_wrong_with_a_profile_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "organizations.csv").write_text("id;name;kind\nh;Alue;county\n", encoding="utf-8")
    rules = "[[profile.required]]\nkind = ['county']\n[[profile.required]]\ndomains = 'd'\n"
    (tmp_path / "verkosto.toml").write_text(f"[profile]\nfreshness_days = 0\n{rules}", encoding="utf-8")
    problems = verkosto.check(tmp_path)
    assert [(each.severity, each.file, each.column) for each in problems] == 3 * [("error", "verkosto.toml", "profile")]


def test_an_accepted_finding_of_no_analysis_is_refused() -> None:
    accepted = [{"analysis": "no-deputy", "subject": "h", "why": "x"},
                {"analysis": "mising-responsible", "subject": "h", "why": "x"}]
    with pytest.raises(verkosto.DatasetError) as refused:
        verkosto.network({"organizations": [COUNTY], "accepted": accepted})
    (problem,) = refused.value.problems
    assert (problem.file, problem.row, problem.column, problem.value) == (
        "accepted", 3, "analysis", "mising-responsible")
    assert "missing-responsible" in str(problem.suggestion)


@pytest.mark.parametrize(("subject", "hint"), [
    ("h; hyt", "did you mean: hyte?"), ("Hyvinvointialue; hyte", "did you mean: h?"),
    ("h; Hyvinvoinnin edistäminen", "did you mean: hyte?"), ("h; quite-another", "write the ids of the subject"),
    ("h; hyte", None), ("h; association; peers", None),
])
def test_accepting_what_is_not_there_is_odd(subject: str, hint: str | None) -> None:
    """The finding stays listed, and whoever wrote a name or a misspelt id would wonder why."""
    domains = [{"id": "hyte", "name_fi": "Hyvinvoinnin edistäminen"}]
    network = verkosto.network({"organizations": [COUNTY], "domains": domains,
                                "accepted": [{"analysis": "no-lead", "subject": subject, "why": "x"}]})
    assert [str(each.suggestion) for each in network.warnings] == ([hint] if hint else [])
