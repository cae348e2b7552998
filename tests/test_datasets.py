"""The datasets that come with the project, and Lapland, worked out by hand: public documents, nobody has answered."""

from __future__ import annotations

import re

import pandas as pd
import pytest

import verkosto
from shipped import DATASETS, network, report, rows, verdicts
from verkosto import reference

SHIPPED = ["lappi", "pohjois-savo", "keski-pohjanmaa", "demo", "mandates-2023"]
PERSONAL = re.compile(r"@[a-z]|\+358|\b0\d{1,2}[ -]\d{3}")


@pytest.mark.parametrize("name", SHIPPED)
def test_nothing_is_wrong_or_odd(name: str) -> None:
    assert verkosto.check(DATASETS / name) == []


@pytest.mark.parametrize("name", SHIPPED)
def test_every_row_has_a_source(name: str) -> None:
    tables = network(name).tables
    assert [table for table, frame in tables.items() if "source" in frame and frame["source"].isna().any()] == []


@pytest.mark.parametrize("name", SHIPPED)
def test_there_are_no_contact_details(name: str) -> None:
    people = network(name).frame("people")
    assert people[["email", "phone"]].isna().all(axis=None)
    written = "".join(path.read_text(encoding="utf-8-sig") for path in sorted((DATASETS / name).glob("*.csv")))
    assert PERSONAL.findall(written) == []


@pytest.mark.parametrize("name", SHIPPED)
def test_counties_have_the_inhabitants_of_their_municipalities(name: str) -> None:
    organizations = network(name).tables["organizations"].set_index("id")["population"]
    for county, members in network(name).counties.items():
        assert organizations[county] == organizations[list(members)].sum()


def test_lapland_is_the_county_and_its_21_municipalities() -> None:
    official = {str(facts["id"]) for facts in reference.all_of("municipality") if facts["county"] == "21"}
    assert {county: set(members) for county, members in network("lappi").counties.items()} == {"hva:21": official}
    organizations = network("lappi").tables["organizations"].set_index("id")
    assert organizations.loc["hva:21", "population"] == 175_795
    assert set(organizations["population_year"].dropna()) == {2022}
    assert list(organizations.index[organizations["central_city"].eq(True)]) == ["kunta:698"]
    assert organizations.loc["kunta:148", "name_se"] == "Anár"


def test_lapland_agrees_with_the_reference() -> None:
    organizations = network("lappi").tables["organizations"].set_index("id")
    for facts in reference.all_of("municipality"):
        if facts["county"] == "21":
            here = organizations.loc[str(facts["id"])]
            keys = ["name", "name_sv", "name_en", "language", "sami_homeland", "lon", "lat"]
            assert [here[key] for key in keys] == [facts[key] for key in keys]
            assert here["population"] == facts["population_2022"]


def test_lapland_has_the_domains_of_the_reference() -> None:
    here, there = (DATASETS / name / "domains.csv" for name in ("lappi", "reference"))
    assert here.read_bytes() == there.read_bytes()


def test_lapland_names_no_person() -> None:
    tables = network("lappi").tables
    assert {"people", "appointments"}.isdisjoint(tables)
    assert tables["responsibilities"]["person"].isna().all()


def test_lapland_finds_nothing_and_says_so() -> None:
    assert report("lappi").findings == []
    assert report("lappi").not_evaluated == []
    assert {counts["true"] for counts in report("lappi").counts.values()} == {0}


def test_lapland_has_reported_nothing() -> None:
    reported = report("lappi").to_dict()["reported"]
    assert reported["responsibilities"] == [0, 21]
    assert {tuple(counts) for counts in reported.values()} == {(0, 21)}


def test_every_cell_of_lapland_is_unknown() -> None:
    assert len(rows("lappi", "missing-responsible")) == 22 * 10
    assert verdicts("lappi", "missing-responsible") == {("unknown", "not-reported")}
    assert len(rows("lappi", "orphan-domain")) == 10
    assert verdicts("lappi", "orphan-domain") == {("unknown", "not-reported")}


@pytest.mark.parametrize("analysis", ["no-deputy", "no-mandate", "unclear-responsibility"])
def test_what_asks_about_a_named_cell_does_not_apply_in_lapland(analysis: str) -> None:
    assert verdicts("lappi", analysis) == {("not_applicable", None)}


def test_isolation_and_dominance_are_open_in_lapland() -> None:
    frame = rows("lappi", "isolated-municipality")
    assert verdicts("lappi", "isolated-municipality") == {("unknown", "not-reported"), ("not_applicable", None)}
    assert list(frame.loc[frame["level"] == "all", "verdict"]) == ["unknown"] * 21
    assert verdicts("lappi", "central-city-dominance") == {("unknown", "not-reported")}


def test_the_draft_structure_of_lapland_is_no_structure_yet() -> None:
    bodies = network("lappi").tables["bodies"]
    drafts = bodies[bodies["status"] == "draft"]
    assert list(drafts["name"]) == [
        "Hyvinvointi- ja yhdyspintalautakunta", "Hyvinvointialueen HYTETU-neuvottelukunta",
        "Hyvinvointialueen HYTETU-koordinaatio", "Kunnan HYTETU-koordinaatio"]
    assert set(drafts["domains"]) == {("hyte",)}
    assert "true" not in set(rows("lappi", "decoupled-levels")["verdict"])


def test_lapland_needs_11_of_21_and_knows_of_one() -> None:
    (found,) = (line for _, line in rows("lappi", "below-quorum").iterrows())
    assert (found["agreement"], found["verdict"], found["detail"]) == ("aluepilotti", "unknown", "not-reported")
    assert (found["committed"], found["needed"], found["unknown"], found["municipalities"]) == (1, 11, 20, 21)
    assert found["county_status"] == "unknown"


def test_the_decision_of_tornio() -> None:
    tables = network("lappi").tables
    party = tables["parties"].set_index("organization").loc["kunta:851"]
    assert (party["status"], party["decided"], party["due"]) == (
        "committed", pd.Timestamp("2023-11-20"), pd.Timestamp("2023-11-30"))
    assert "§ 327" in party["source"]
    posts = tables["posts"].set_index("id")["title"]
    said = tables["responsibilities"].set_index("role")
    assert set(said["organization"]) == {"kunta:851"}
    assert set(said["agreement"]) == {"aluepilotti"}
    assert posts[said["post"]].to_list() == ["kaupunginjohtaja", "kaupunginhallituksen puheenjohtaja"]
    assert list(said.loc["responsible", ["mandate", "mandate_source"]]) == ["decision", "KH 20.11.2023 § 327"]


def test_the_others_of_lapland_are_not_said_to_have_refused() -> None:
    parties = network("lappi").tables["parties"]
    pilot = parties[parties["agreement"] == "aluepilotti"]
    assert set(pilot["organization"]) == {"kunta:851", "kuntaliitto", "hyvil"}


def test_lapland_keeps_both_numbers_of_pilot_regions() -> None:
    pilot = network("lappi").tables["agreements"].set_index("id").loc["aluepilotti"]
    assert "neljä aluetta" in pilot["source"]
    assert "kolme aluetta" in pilot["source"]
    assert pd.isna(pilot["start"])


def test_each_respondent_of_lapland_is_asked_little() -> None:
    asked = pd.Series([question.ask for question in report("lappi").questions]).value_counts()
    assert set(asked.index) == {"hva:21", *network("lappi").counties["hva:21"]}
    assert asked.drop("hva:21").max() <= 3


def test_no_percentages_from_the_survey_chart() -> None:
    assert [path.name for path in sorted((DATASETS / "lappi").glob("*.csv")) if b"%" in path.read_bytes()] == []
