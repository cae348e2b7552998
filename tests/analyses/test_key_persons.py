"""key-person and overloaded-person: on whom much rests."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import verkosto
from verkosto.model.cutting import cut_off

from .duties import ORGANIZATIONS, TODAY, Row, ask, report, row, said, told, world

if TYPE_CHECKING:
    from verkosto.model import Network

Seat = tuple[str, str, str | None]
BODIES = {"s": "strategic", "t": "strategic", "k": "coordination", "o": "operational", "w": "operational"}


def alone(organization: str, count: int, deputy: str | None, first: int = 0) -> list[Row]:
    """Let x answer alone for some domains, and say of the deputies that there is none, or nothing."""
    domains = [f"d{number}" for number in range(first, first + count)]
    deputies = [row(organization, each, "deputy", status=deputy) for each in domains] if deputy else []
    return [*(row(organization, each, person="x") for each in domains), *deputies]


def key(
    *rows: Row,
    hosting: list[Row] | None = None,
    appointments: list[Row] | None = None,
    reports: list[Row] | None = None,
) -> str:
    network = world(*rows, domains=8, hosting=hosting or [], appointments=appointments or [], reports=reports or [])
    return said(network, "key-person", person="x")


def limit_holds(sure: int, sure_small: int) -> bool:
    return sure + sure_small >= (6 if sure_small else 4)


@pytest.mark.parametrize(
    "counts", [(a, b, c, d) for a in range(6) for b in (0, 1, 5) for c in (0, 2) for d in (0, 1, 2)]
)
def test_open_deputies_decide_exactly_when_the_answers_could(counts: tuple[int, int, int, int]) -> None:
    """Whatever the open cells turn out to be: all true, none true, or it depends."""
    sure, sure_small, open_large, open_small = counts
    rows = [*alone("m", sure, "none"), *alone("m", open_large, None, sure)]
    rows += [*alone("n", sure_small, "none"), *alone("n", open_small, None, sure_small)]
    outcomes = {limit_holds(sure + c, sure_small + d) for c in range(open_large + 1) for d in range(open_small + 1)}
    expected = {True: "true cells", False: "false"}[outcomes.pop()] if len(outcomes) == 1 else "unknown deputy-unknown"
    if rows:
        assert key(*rows) == expected


def test_a_host_is_one_cell_however_many_it_serves() -> None:
    hosting: list[Row] = [{"host": "j", "member": each} for each in ("m", "n")]
    assert key(*alone("j", 3, "none"), hosting=hosting) == "false"
    assert key(*alone("j", 4, "none"), hosting=hosting) == "true cells"


def test_cells_for_which_another_answers_do_not_count() -> None:
    assert key(*alone("m", 4, "none"), hosting=[{"host": "j", "member": "m", "domains": "d3"}]) == "false"


def test_cells_outside_the_system_do_not_count() -> None:
    assert key(*alone("hki", 4, "none"), *alone("m", 1, "none")) == "false"


def test_a_deputy_cell_that_is_not_applicable_names_nobody() -> None:
    assert key(*alone("m", 4, "not_applicable")) == "true cells"


def test_who_left_is_not_the_only_one_nor_in_the_way() -> None:
    rows = [row("m", f"d{number}", post="p", person="x") for number in range(4)]
    rows += [row("m", f"d{number}", "deputy", status="none") for number in range(4)]
    held: list[Row] = [{"person": "x", "post": "p", "end": TODAY}, {"person": "y", "post": "p", "start": TODAY}]
    network = world(*rows, domains=4, appointments=held)
    assert said(network, "key-person", person="y") == "true cells"
    assert said(network, "key-person", person="x") == "false"


def test_two_holders_of_a_post_cover_each_other() -> None:
    rows = [each for number in range(4) for each in (row("m", f"d{number}", post="p"),)]
    rows += [row("m", f"d{number}", "deputy", status="none") for number in range(4)]
    held: list[Row] = [{"person": each, "post": "p"} for each in "xy"]
    assert key(*rows, appointments=held) == "false"


def test_thresholds() -> None:
    network = world(*alone("m", 2, "none"), *alone("n", 1, "none"), domains=8)
    assert said(network, "key-person", person="x") == "false"
    lower = verkosto.evaluate(network, "key-person", small_municipality=4_999, cells=3)
    assert lower["verdict"].tolist() == ["true"]


def test_the_evidence_names_what_rests_on_the_person() -> None:
    found = told(world(*alone("m", 4, "none"), *alone("h", 1, None), domains=8), "key-person", person="x")
    assert (found["alone"], found["open"], found["limit"]) == (4, 1, 4)
    assert found["concerns"] == ("d0", "d1", "d2", "d3")
    assert found["answers"] == ("h",)


def test_whose_deputies_are_asked_for() -> None:
    rows = [*alone("m", 2, "none"), *alone("h", 2, None)]
    questions = ask(world(*rows, domains=8), "key-person").questions
    assert [(each.ask, each.topic) for each in questions] == [("h", "responsibilities")]
    assert key(*rows, reports=[report("h")]) == "true cells"


def meetings(*seats: Seat) -> Network:
    """Make a network of seats only: body, organisation, person."""
    people = sorted({person for _, _, person in seats if person} | {"x"})
    return verkosto.network(
        {
            "organizations": ORGANIZATIONS,
            "people": [{"id": each, "name": each} for each in people],
            "bodies": [{"id": each, "name": each, "level": level} for each, level in BODIES.items()],
            "seats": [{"body": body, "on_behalf_of": who, "person": person} for body, who, person in seats],
        },
        as_of=TODAY,
    )


LINKED: list[Seat] = [("o", "m", "a"), ("o", "h", "x"), ("s", "h", "x"), ("s", "n", "b")]


def test_seats_alone_are_enough_for_the_levels() -> None:
    found = told(meetings(*LINKED), "key-person", person="x")
    assert (found["verdict"], found["detail"], found["concerns"]) == ("true", "cut-vertex", ("m",))
    message = ask(meetings(*LINKED), "key-person", lang="fi").to_dict()["findings"][0]["message"]
    assert message == "x on kuntien ainoa yhteys strategiselle tasolle: Kunta"


def test_a_seat_without_a_person_may_link() -> None:
    assert said(meetings(*LINKED, ("o", "h", None)), "key-person", person="x") == "false"
    assert said(meetings(*LINKED, ("w", "m", None)), "key-person", person="x") == "false"
    assert said(meetings(*LINKED, ("s", "h", None)), "key-person", person="x") == "true cut-vertex"


def test_who_alone_sits_for_a_municipality_is_its_only_link() -> None:
    seats: list[Seat] = [("o", "m", "x"), ("o", "h", "a"), ("s", "m", "x"), ("s", "h", "b")]
    assert told(meetings(*seats), "key-person", person="x")["cut_off"] == ("m",)


def test_an_end_of_the_graph_cuts_nobody_off() -> None:
    assert said(meetings(("s", "m", "x"), ("s", "h", "b")), "key-person", person="x") == "false"


def cut_by_hand(seats: list[Seat]) -> dict[str, tuple[str, ...]]:
    """Take every person out of the graph in turn and look who still reaches a strategic body."""
    graph: nx.Graph[Any] = nx.Graph([(body, person) for body, _, person in seats if person])
    found = {}
    for person in sorted({person for *_, person in seats if person}):
        rest = graph.copy()
        rest.remove_node(person)
        if nx.number_connected_components(rest) > nx.number_connected_components(graph):
            lost = [each for each in ("m", "n") if reaches(graph, each, seats) and not reaches(rest, each, seats)]
            found[person] = tuple(lost)
    return {person: lost for person, lost in found.items() if lost}


def reaches(graph: nx.Graph[Any], municipality: str, seats: list[Seat]) -> bool:
    persons = {person for _, who, person in seats if who == municipality}
    parts = [set(part) for part in nx.connected_components(graph)]
    return any(part & persons and part & {"s", "t"} for part in parts)


SEATS = st.tuples(st.sampled_from(sorted(BODIES)), st.sampled_from(["h", "m", "n"]), st.sampled_from("abcdx"))


@settings(deadline=None, max_examples=60)
@given(st.lists(SEATS, max_size=12, unique=True))
def test_cut_vertices_equal_networkx(seats: list[Seat]) -> None:
    assert cut_off(meetings(*seats)) == cut_by_hand(seats)


def overloaded(cells: int, seats: int, **more: str) -> Row:
    rows = [row("m", f"d{number}", person="x") for number in range(cells)]
    bodies: list[Row] = [{"id": f"b{number}", "name": "b", "level": "operational"} for number in range(seats)]
    sits: list[Row] = [{"body": each["id"], "on_behalf_of": "m", "person": "x", **more} for each in bodies]
    return told(world(*rows, domains=8, bodies=bodies, seats=sits), "overloaded-person", person="x")


def test_load() -> None:
    found = overloaded(5, 4)
    assert (found["verdict"], found["cells"], found["seats"], found["load"], found["most"]) == ("true", 5, 4, 9, 8)
    assert found["organizations"] == ("m",)
    assert overloaded(5, 4, role="observer")["load"] == 5
    assert overloaded(5, 4, status="vacant")["load"] == 5


def test_the_message_says_which_limit_applies() -> None:
    bodies: list[Row] = [{"id": f"b{number}", "name": "b", "level": "operational"} for number in range(13)]
    sits: list[Row] = [{"body": each["id"], "on_behalf_of": "n", "person": "x"} for each in bodies]
    (finding,) = ask(world(bodies=bodies, seats=sits), "overloaded-person", lang="fi").to_dict()["findings"]
    assert finding["message"].endswith("yhteensä 13, kohtuullista on enintään 12")


def test_a_seat_counts_for_each_organisation_once() -> None:
    bodies: list[Row] = [{"id": "b", "name": "b", "level": "operational"}]
    sits: list[Row] = [{"body": "b", "on_behalf_of": each, "person": "x"} for each in ("m", "m", "h")]
    assert told(world(bodies=bodies, seats=sits), "overloaded-person", person="x")["seats"] == 2


@pytest.mark.parametrize("analysis", ["key-person", "overloaded-person"])
def test_everybody_is_listed(analysis: str) -> None:
    network = world(row("m", person="x"), row("n", role="deputy", person="y"), row("hki", person="z"))
    assert verkosto.evaluate(network, analysis)["person"].tolist() == ["x", "y", "z"]


@pytest.mark.parametrize("analysis", ["key-person", "overloaded-person"])
@pytest.mark.parametrize("missing", list(combinations(["people", "responsibilities", "seats"], 2)))
def test_needs(analysis: str, missing: tuple[str, str]) -> None:
    tables: dict[str, list[Row]] = {"organizations": ORGANIZATIONS, "people": [], "responsibilities": [], "bodies": []}
    given = {name: rows for name, rows in {**tables, "seats": []}.items() if name not in missing}
    with pytest.raises(verkosto.NotEvaluated) as refused:
        verkosto.evaluate(verkosto.network(given, as_of=TODAY), analysis)
    assert refused.value.needs
