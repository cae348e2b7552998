"""same-person-both-sides, left-but-responsible, dual-mandates and possible-conflict: persons with several roles."""

from __future__ import annotations

from datetime import date

import pytest

import verkosto

from .duties import LONG_AGO, ORGANIZATIONS, TODAY, TOMORROW, YESTERDAY, Row, ask, listed, row, said, told, world

SIDES = ("county", "domain", "person")


def test_through_a_host() -> None:
    hosting: list[Row] = [{"host": "j", "member": each} for each in ("m", "n")]
    network = world(row("h", person="x"), row("j", person="x"), hosting=hosting)
    found = told(network, "same-person-both-sides", person="x")
    assert (found["verdict"], found["municipalities"]) == ("true", ("m", "n"))


def test_where_one_organisation_answers_for_both_sides() -> None:
    hosting: list[Row] = [{"host": "h", "member": "m"}]
    assert listed(world(row("h", person="x"), hosting=hosting), "same-person-both-sides", *SIDES) == []


def test_what_the_member_says_does_not_count() -> None:
    hosting: list[Row] = [{"host": "j", "member": "m"}]
    rows = [row("h", person="x"), row("m", person="x")]
    assert said(world(*rows), "same-person-both-sides", person="x") == "true"
    assert listed(world(*rows, hosting=hosting), "same-person-both-sides", *SIDES) == []


def test_only_who_acts_on_both_sides_is_listed() -> None:
    rows = [row("h", person="x"), row("m", role="deputy", person="x"), row("h", person="y"), row("m", person="z")]
    assert listed(world(*rows), "same-person-both-sides", *SIDES) == [("h", "d0", "x")]
    assert said(world(*rows), "same-person-both-sides", person="x") == "false"


def test_who_left_stands_on_neither_side() -> None:
    held: list[Row] = [{"person": "x", "post": "p", "end": TODAY}, {"person": "y", "post": "p"}]
    rows = [row("h", person="x"), row("m", person="x", post="p")]
    assert listed(world(*rows, appointments=held), "same-person-both-sides", *SIDES) == []


AGREEMENT: Row = {"id": "a", "name": "Vuokrasopimus", "kind": "interface", "status": "in_force"}
LEFT: list[Row] = [{"person": "x", "post": "p", "end": YESTERDAY}]


def test_every_name_to_correct_is_told() -> None:
    rows = [row("m", role="deputy", person="x"), row("m", None, agreement="a", person="x", source="muistio")]
    found = told(world(*rows, agreements=[AGREEMENT], appointments=LEFT), "left-but-responsible", person="x")
    assert (found["verdict"], found["duties"], found["roles"]) == ("true", ("a", "d0"), ("deputy", "responsible"))
    assert (found["until"], found["sources"]) == (date(2024, 5, 31), ("muistio",))


def test_a_name_that_is_out_of_date_is_still_to_be_corrected() -> None:
    network = world(row("m", person="x", confirmed=LONG_AGO), appointments=LEFT)
    assert said(network, "left-but-responsible", person="x") == "true"


def test_only_those_with_an_appointment_are_listed() -> None:
    held: list[Row] = [*LEFT, {"person": "y", "post": "p", "end": TOMORROW}]
    rows = [row("m", person=each) for each in "xyz"]
    network = world(*rows, appointments=held)
    assert listed(network, "left-but-responsible", "organization", "person") == [("m", "x"), ("m", "y")]
    still = told(network, "left-but-responsible", person="y")
    assert (still["verdict"], still["until"]) == ("false", None)


def test_a_row_that_names_nobody_is_not_to_be_corrected() -> None:
    network = world(row("m", person="x", status="vacant"), appointments=LEFT)
    assert listed(network, "left-but-responsible", "organization", "person") == []


def body(name: str, owner: str, kind: str = "board", **more: str) -> Row:
    return {"id": name, "name": name, "kind": kind, "level": "strategic", "owner": owner, **more}


def seat(body: str, organization: str, person: str = "x", **more: str) -> Row:
    return {"body": body, "on_behalf_of": organization, "person": person, **more}


def test_mandates_are_counted_by_whom_they_are_held_for() -> None:
    bodies, posts = [body("b", "h"), body("c", "h")], [{"id": "p", "title": "johtaja", "organization": "m"}]
    held: list[Row] = [{"person": "x", "post": "p"}]
    ours = world(bodies=bodies, seats=[seat("b", "m"), seat("c", "m")], posts=posts, appointments=held)
    found = told(ours, "dual-mandates", person="x")
    assert (found["verdict"], found["seats"], found["posts"]) == ("false", 2, 1)
    theirs = world(bodies=bodies, seats=[seat("b", "h")], posts=posts, appointments=held)
    assert told(theirs, "dual-mandates", person="x")["organizations"] == ("h", "m")


def test_one_seat_or_post_is_not_listed() -> None:
    network = world(bodies=[body("b", "h")], seats=[seat("b", "h"), seat("b", "m", "y"), seat("b", "h", "y")])
    assert listed(network, "dual-mandates", "person") == [("y",)]


def test_nobody_is_blamed() -> None:
    network = world(
        bodies=[body("b", "h", "council"), body("c", "m", "council")], seats=[seat("b", "h"), seat("c", "m")]
    )
    for lang in ("fi", "sv", "en"):
        (finding,) = ask(network, "dual-mandates", lang=lang).to_dict()["findings"]
        assert finding["severity"] == "info"
        assert not any(word in str(finding).lower() for word in ("esteelli", "jävig", "disqualif"))


def conflict(*seats: Row, parties: str = "hm", status: str = "committed", **agreement: str) -> list[Row]:
    """Give the rows about x, who manages the municipality, and an agreement with opposed interests."""
    network = world(
        bodies=[body("b", "h"), body("c", "h", "council"), body("e", "n")],
        seats=list(seats),
        posts=[{"id": "p", "title": "kunnanjohtaja", "organization": "m", "kind": "office", "tier": "executive"}],
        appointments=[{"person": "x", "post": "p"}],
        agreements=[{**AGREEMENT, "opposed_interest": "yes", **agreement}],
        parties=[{"agreement": "a", "organization": each, "status": status} for each in parties],
    )
    return [
        {str(key): value for key, value in each.items()}
        for each in verkosto.evaluate(network, "possible-conflict").to_dict("records")
    ]


def test_where_the_positions_are() -> None:
    (found,) = conflict(seat("b", "h"), seat("c", "h"), source="dnro 1")
    assert (found["person"], found["agreement"], found["verdict"]) == ("x", "a", "true")
    assert (found["organizations"], found["deciding"], found["sources"]) == (("h", "m"), ("h", "m"), ("dnro 1",))


def test_a_council_seat_is_listed_and_no_conflict() -> None:
    (found,) = conflict(seat("c", "h"))
    assert (found["verdict"], found["deciding"]) == ("false", ("m",))


def test_three_parties_are_one_row() -> None:
    (found,) = conflict(seat("b", "h"), seat("e", "n"), parties="hmn")
    assert found["organizations"] == ("h", "m", "n")


@pytest.mark.parametrize(("end", "rows"), [(YESTERDAY, 0), (TODAY, 0), (TOMORROW, 1)])
def test_an_agreement_that_has_run_out(end: str, rows: int) -> None:
    assert len(conflict(seat("b", "h"), end=end)) == rows


def test_an_agreement_that_has_not_begun() -> None:
    assert len(conflict(seat("b", "h"), start=TOMORROW)) == 1


def test_who_declined_is_no_party() -> None:
    assert conflict(seat("b", "h"), status="declined") == []
    assert len(conflict(seat("b", "h"), status="preparing")) == 1


@pytest.mark.parametrize("analysis", ["dual-mandates", "possible-conflict"])
def test_either_seats_or_appointments_are_enough(analysis: str) -> None:
    tables: dict[str, list[Row]] = {"people": [], "agreements": [], "parties": [], "bodies": [], "posts": []}
    base = {"organizations": ORGANIZATIONS, **tables}
    for name in ("seats", "appointments"):
        assert verkosto.evaluate(verkosto.network({**base, name: []}, as_of=TODAY), analysis).empty
    with pytest.raises(verkosto.NotEvaluated) as refused:
        verkosto.evaluate(verkosto.network(base, as_of=TODAY), analysis)
    assert refused.value.needs == ("seats", "appointments")
