"""Seats in several councils in 2023: what one file shows, counted by hand, and that its silence proves nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import verkosto
from shipped import DATASETS, network, rows, verdicts
from verkosto import reference

if TYPE_CHECKING:
    import pandas as pd

MANDATES = "mandates-2023"
NOT_ON_RECORD = ("hva:14", "hva:20")
"""Pohjois-Karjala and Kainuu: the file marks no county councillors there."""


def seats() -> pd.DataFrame:
    """Give the seats of persons: the chairs are nobody's on record."""
    frame = network(MANDATES).tables["seats"]
    return frame[frame["person"].notna()]


def councils(kind: str) -> pd.DataFrame:
    """Give the seats of persons in the councils of a kind of organisation."""
    kinds = network(MANDATES).tables["organizations"].set_index("id")["kind"]
    frame = seats()
    return frame[frame["on_behalf_of"].map(kinds) == kind]


def test_all_finland_is_there() -> None:
    here = set(network(MANDATES).tables["organizations"]["id"])
    official = {str(facts["id"]) for kind in ("county", "municipality") for facts in reference.all_of(kind)}
    assert here == official | {"eduskunta"}
    assert len(network(MANDATES).counties) == 21
    outside = network(MANDATES).tables["organizations"].set_index("id")["county"].isna()
    assert outside["kunta:091"]
    assert outside["kunta:478"]


@pytest.mark.parametrize(("kind", "persons", "organizations"), [
    ("municipality", 960, 214), ("county", 499, 19), ("state", 159, 1)])
def test_the_published_numbers(kind: str, persons: int, organizations: int) -> None:
    found = councils(kind)
    assert (found["person"].nunique(), found["on_behalf_of"].nunique()) == (persons, organizations)


def test_persons_are_numbers() -> None:
    people = network(MANDATES).tables["people"]
    assert len(people) == 1031
    assert people["name"].eq(people["id"]).all()
    assert people["id"].str.fullmatch(r"P\d{4}").all()
    assert people.drop(columns=["id", "name"]).isna().all(axis=None)


def test_everybody_sits_for_the_organisation_whose_council_it_is() -> None:
    owner = network(MANDATES).tables["bodies"].set_index("id")["owner"]
    frame = network(MANDATES).tables["seats"]
    assert frame["body"].map(owner).eq(frame["on_behalf_of"]).all()
    assert set(owner) == set(network(MANDATES).tables["organizations"]["id"])


def test_who_sits_in_several_councils_is_counted() -> None:
    held = {kind: set(councils(kind)["person"]) for kind in ("municipality", "county", "state")}
    assert len(held["municipality"] & held["county"]) == 428
    assert len(held["municipality"] & held["county"] & held["state"]) == 85
    assert len(rows(MANDATES, "dual-mandates")) == 502


def test_what_is_not_on_record_is_not_said_to_be_absent() -> None:
    seated = set(network(MANDATES).tables["seats"]["on_behalf_of"])
    assert seated.isdisjoint(NOT_ON_RECORD)
    assert verdicts(MANDATES, "isolated-municipality") == {("unknown", "not-reported"), ("not_applicable", None)}
    assert "true" not in set(rows(MANDATES, "central-city-dominance")["verdict"])
    unchaired = rows(MANDATES, "no-chair").set_index("body")["verdict"]
    assert [unchaired[f"{county}/aluevaltuusto"] for county in NOT_ON_RECORD] == ["unknown", "unknown"]


def test_it_finds_nothing_but_double_roles() -> None:
    told = verkosto.analyze(network(MANDATES))
    assert {finding.id for finding in told.findings} == {"dual-mandates"}
    assert {finding.severity for finding in told.findings} == {"info"}


def test_only_counties_are_asked_and_little() -> None:
    told = verkosto.analyze(network(MANDATES))
    assert {question.ask for question in told.questions} == set(network(MANDATES).counties)
    assert {question.topic for question in told.questions} == {"register:bodies", "register:seats"}


def test_pertunmaa_is_left_out_and_said_to_be() -> None:
    assert "kunta:588" not in set(network(MANDATES).tables["organizations"]["id"])
    successor = network(MANDATES).tables["organizations"].set_index("id").loc["kunta:507", "note"]
    assert "Pertunmaa" in str(successor)
    assert "Pertunmaa" in (DATASETS / MANDATES / "README.md").read_text(encoding="utf-8")


def test_files_are_small() -> None:
    assert max(path.stat().st_size for path in (DATASETS / MANDATES).iterdir()) < 1_000_000
