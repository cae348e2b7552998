"""Pohjois-Savo and Keski-Pohjanmaa, worked out by hand: one public document each, and nobody has answered."""

from __future__ import annotations

import pandas as pd
import pytest

import verkosto
from shipped import DATASETS, network, row, rows, verdicts
from verkosto import reference

SAVO, BOTHNIA = "pohjois-savo", "keski-pohjanmaa"
BOTH = pytest.mark.parametrize("name", [SAVO, BOTHNIA])


@pytest.mark.parametrize(("name", "code", "municipalities", "population", "city"), [
    (SAVO, "13", 19, 247_689, "kunta:297"), (BOTHNIA, "18", 8, 67_805, "kunta:272")])
def test_the_county_and_its_municipalities(name: str, code: str, municipalities: int, population: int, city: str,
                                           ) -> None:
    official = {str(facts["id"]) for facts in reference.all_of("municipality") if facts["county"] == code}
    assert {county: set(members) for county, members in network(name).counties.items()} == {f"hva:{code}": official}
    assert len(official) == municipalities
    organizations = network(name).tables["organizations"].set_index("id")
    assert organizations.loc[f"hva:{code}", "population"] == population
    assert set(organizations["population_year"].dropna()) == {2022}
    assert list(organizations.index[organizations["central_city"].eq(True)]) == [city]


@BOTH
def test_municipalities_agree_with_the_reference(name: str) -> None:
    organizations = network(name).tables["organizations"].set_index("code")
    keys = ["name", "name_sv", "name_en", "language", "lon", "lat"]
    for facts in reference.all_of("municipality"):
        if f"hva:{facts['county']}" in network(name).counties:
            here = organizations.loc[str(facts["code"])]
            assert [*here[keys], here["population"]] == [*(facts[key] for key in keys), facts["population_2022"]]


@BOTH
def test_the_domains_are_those_of_the_reference(name: str) -> None:
    here, there = (DATASETS / each / "domains.csv" for each in (name, "reference"))
    assert here.read_bytes() == there.read_bytes()


@BOTH
def test_no_person_is_named(name: str) -> None:
    tables = network(name).tables
    assert {"people", "appointments"}.isdisjoint(tables)
    assert tables["responsibilities"]["person"].isna().all()


@BOTH
def test_nothing_is_found_and_each_respondent_is_asked_little(name: str) -> None:
    told = verkosto.analyze(network(name))
    assert told.findings == []
    ((county, municipalities),) = network(name).counties.items()
    asked = pd.Series([question.ask for question in told.questions]).value_counts()
    assert set(asked.index) == {county, *municipalities}
    assert asked[county] == 4
    assert asked.drop(county).max() == 1


@pytest.mark.parametrize(("name", "cells"), [(SAVO, 200), (BOTHNIA, 90)])
def test_every_cell_is_unknown(name: str, cells: int) -> None:
    assert len(rows(name, "missing-responsible")) == cells
    assert verdicts(name, "missing-responsible") == {("unknown", "not-reported")}


@BOTH
def test_isolation_is_open(name: str) -> None:
    assert verdicts(name, "isolated-municipality") == {("unknown", "not-reported"), ("not_applicable", None)}
    assert verdicts(name, "no-strategic-agreement") == {("unknown", "not-reported")}


def test_the_agreement_of_savo_is_in_decision() -> None:
    (agreement,) = network(SAVO).tables["agreements"].to_dict("records")
    assert (agreement["kind"], agreement["status"]) == ("letter_of_intent", "in_decision")
    assert agreement["domains"] == ("hyte", "palveluverkko", "tyollisyys", "talous")
    assert set(network(SAVO).tables["parties"]["organization"]) == {"hva:13", "liitto:11"}
    assert rows(SAVO, "below-quorum").empty
    assert row(SAVO, "agreement-without-responsible", agreement="yhdyspintasopimus")["verdict"] == "unknown"


def test_the_agreement_of_bothnia_begins() -> None:
    (agreement,) = network(BOTHNIA).tables["agreements"].to_dict("records")
    assert (agreement["kind"], agreement["status"]) == ("strategic", "draft")
    assert agreement["record_number"] == "1559/00.02.13/2023"
    assert "6.9.2023" in agreement["source"]
    assert set(network(BOTHNIA).tables["parties"]["organization"]) == {"hva:18", "liitto:16"}


def test_two_posts_of_bothnia_call_the_seminar_together() -> None:
    tables = network(BOTHNIA).tables
    titles = tables["posts"].set_index("id")["title"]
    said = tables["responsibilities"]
    assert set(said["post"].map(titles)) == {"muutosjohtaja", "hyvinvointialuejohtaja"}
    assert set(said["role"]) == {"coordinator"}
    assert said["mandate_source"].str.contains("§ 15").all()
    # Calling a seminar together is no responsibility for the agreement: that is asked.
    assert row(BOTHNIA, "agreement-without-responsible", agreement="strateginen-yhteistyosopimus")["verdict"] \
        == "unknown"


@pytest.mark.parametrize(("name", "body", "kind", "level"), [
    (SAVO, "kuntafoorumi", "forum", "coordination"), (BOTHNIA, "alueneuvottelukunta", "advisory_board", "strategic")])
def test_a_body_is_known_by_name_only(name: str, body: str, kind: str, level: str) -> None:
    (known,) = network(name).tables["bodies"].to_dict("records")
    assert (known["id"], known["kind"], known["level"]) == (body, kind, level)
    assert row(name, "no-chair", body=body)["verdict"] == "unknown"


@BOTH
def test_no_percentages_from_the_survey_chart(name: str) -> None:
    assert [path.name for path in sorted((DATASETS / name).glob("*.csv")) if b"%" in path.read_bytes()] == []
