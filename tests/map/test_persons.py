"""Persons in the map: drawn when asked for, and when not wanted nowhere in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verkosto import api
from verkosto.findings import redacted
from verkosto.outputs.map import map_of_nodes, map_page

from .data import data_of, ids_of, lines_of

if TYPE_CHECKING:
    from verkosto.findings import Redaction, Report

Tables = dict[str, list[dict[str, object]]]

WHO = "Aila Aalto-Ånäs"
MAIL, PHONE = "aila.aalto@example.org", "040 123 4567"


def tables(name: str = WHO) -> Tables:
    """Give a county in which one person does everything and is named everywhere."""
    everywhere = f"{name} ({MAIL}, {PHONE}) kertoi"
    return {
        "organizations": [
            {"id": "h", "name": "Alue", "kind": "county", "note": everywhere},
            {"id": "k", "name": "Kunta k", "kind": "municipality", "county": "h"},
            {"id": "l", "name": "Kunta l", "kind": "municipality", "county": "h"}],
        "domains": [{"id": f"d{n}", "name_fi": f"Yhdyspinta {n}"} for n in range(6)],
        "people": [{"id": "k/aila-aalto", "name": name, "email": MAIL, "phone": PHONE, "note": everywhere},
                   {"id": "k/bo", "name": "Bo"}],
        "posts": [{"id": "p", "title": "hyvinvointikoordinaattori", "organization": "k"},
                  {"id": "q", "title": "valtuutettu", "organization": "l"}],
        "appointments": [{"person": "k/aila-aalto", "post": post} for post in "pq"],
        "bodies": [{"id": "b", "name": "Työryhmä", "level": "strategic", "source": everywhere}],
        "seats": [{"body": "b", "on_behalf_of": "k", "post": "p", "role": "chair", "source": everywhere},
                  {"body": "b", "on_behalf_of": "l", "person": "k/bo"}],
        "responsibilities": [
            {"organization": "k", "domain": f"d{n}", "role": role, "person": "k/aila-aalto", "status": "named",
             "post": "p", "mandate_source": everywhere, "source": everywhere}
            for n in range(6) for role in ("responsible", "deputy")],
    }


@pytest.fixture(scope="module")
def report() -> Report:
    """Analyse that county."""
    return api.analyze(api.network(tables(), as_of="2024-06-01"), lang="fi")


def test_persons_are_drawn_when_asked_for(report: Report) -> None:
    page = map_page(report, persons=True)
    assert ids_of(page, "person") == {"k/aila-aalto", "k/bo"}
    assert lines_of(page, "holds") == {
        ("k/aila-aalto", "k", "hyvinvointikoordinaattori"), ("k/aila-aalto", "l", "valtuutettu")}
    assert lines_of(page, "seat") == {
        ("k", "b", None), ("l", "b", None), ("k/aila-aalto", "b", "chair"), ("k/bo", "b", None)}
    assert not lines_of(page, "shared")


def test_without_them_the_organisations_that_share_one_are_joined(report: Report) -> None:
    page = map_page(report)
    assert ids_of(page, "person") == set()
    assert lines_of(page, "shared") == {("k", "l", None)}


@pytest.mark.parametrize("redact", ["none", "contacts", "persons"])
@pytest.mark.parametrize("persons", [False, True])
def test_contact_details_are_never_in_the_file(report: Report, redact: Redaction, persons: bool) -> None:  # noqa: FBT001
    page = map_page(report, persons=persons, redact=redact)
    assert MAIL not in page
    assert PHONE not in page
    assert ("Aalto" in page) == (redact != "persons")


@pytest.mark.parametrize("persons", [False, True])
def test_posts_stand_for_persons_everywhere(report: Report, persons: bool) -> None:  # noqa: FBT001
    assert any("person" in finding.subject for finding in report.findings)
    page = map_page(report, persons=persons, redact="persons")
    assert "aalto" not in page.lower()
    assert "hyvinvointikoordinaattori, Kunta k; valtuutettu, Kunta l" in page
    assert len(data_of(page)["findings"]) == len(report.findings)
    assert len(ids_of(page, "person")) == (2 if persons else 0)


def test_whom_no_post_describes_is_nobody(report: Report) -> None:
    people = redacted(report, "persons").network.frame("people")
    assert people["name"].tolist() == ["hyvinvointikoordinaattori, Kunta k; valtuutettu, Kunta l", "N. N."]
    assert people["id"].tolist() == ["person:1", "person:2"]
    assert people["email"].isna().all()


@settings(deadline=None, max_examples=15)
@given(st.text(st.characters(codec="utf-8", categories=["L", "P", "Zs"]), min_size=5, max_size=30)
       .map(lambda text: " ".join(f"Zz{text}qx".split())).filter(lambda name: len(name) > 8))
def test_no_name_is_too_odd_to_be_left_out(name: str) -> None:
    network = api.network(tables(name), as_of="2024-06-01")
    (stored, _) = network.frame("people")["name"]
    page = map_page(api.analyze(network, select=["key-person"]), redact="persons", persons=True)
    assert stored not in str(data_of(page))


def test_exactly_the_nodes_of_some_ids_are_drawn(report: Report) -> None:
    page = map_of_nodes(report, ["k", "b", "d1", "k/bo", "p", "nosuch", "k|d1|responsible|1"])
    assert ids_of(page) == {"k", "b", "d1", "k/bo", "p"}
    assert lines_of(page, "seat") == {("k", "b", None), ("k/bo", "b", None)}
    assert lines_of(page, "structure") == {("p", "k", "part_of")}
    data = data_of(page)
    assert data["about"]["chosen"]
    assert all({"k", "b", "d1", "k/bo", "p"} & set(each["marks"]) for each in data["findings"])
    assert {question["ask"] for question in data["questions"]} <= {"k"}


def test_chosen_persons_are_redacted_too(report: Report) -> None:
    page = map_of_nodes(report, ["k/aila-aalto", "k"], redact="persons")
    assert ids_of(page) == {"person:1", "k"}
    assert "aalto" not in page.lower()


def test_no_ids_are_an_empty_picture(report: Report) -> None:
    assert ids_of(map_of_nodes(report, [])) == set()
