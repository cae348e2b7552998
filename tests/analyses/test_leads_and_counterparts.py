"""no-lead, contested-lead and missing-counterpart: whether the county and its municipalities find each other."""

from __future__ import annotations

from itertools import product

import pytest

import verkosto

from .duties import LONG_AGO, ORGANIZATIONS, Row, ask, listed, report, row, said, told, world

ALL = [report(each) for each in ("h", "m", "n")]
TWO_HOSTS: list[Row] = [{"host": "j", "member": "m"}, {"host": "h", "member": "m"}]


def lead(organization: str, domain: str = "d0", **more: str) -> Row:
    return row(organization, domain, "lead", **more)


def test_whom_the_domain_does_not_concern_is_not_asked() -> None:
    idle = row("n", status="not_applicable")
    assert said(world(idle, reports=ALL[:2]), "no-lead", county="h") == "true"
    nobody = [row(each, status="not_applicable") for each in ("h", "m", "n")]
    assert said(world(*nobody), "no-lead", county="h") == "not_applicable"


def test_a_lead_of_whom_the_domain_does_not_concern_counts() -> None:
    assert said(world(row("n", status="not_applicable"), lead("n", person="x")), "no-lead", county="h") == "false"


def test_a_host_leads_for_its_member() -> None:
    hosting: list[Row] = [{"host": "j", "member": "m"}]
    assert said(world(lead("j", person="x"), hosting=hosting), "no-lead", county="h") == "false"
    silent = told(world(reports=ALL, hosting=hosting), "no-lead", county="h")
    assert (silent["verdict"], silent["answers"]) == ("unknown", ("j",))


def test_whom_to_ask_for_a_lead() -> None:
    questions = ask(world(reports=ALL[:1]), "no-lead").questions
    assert [(each.ask, each.topic) for each in questions] == [("m", "responsibilities"), ("n", "responsibilities")]


def test_two_hosts_are_asked_about_last() -> None:
    first = ask(world(reports=ALL[:2], hosting=TWO_HOSTS), "no-lead").questions
    assert [(each.ask, each.topic) for each in first] == [("n", "responsibilities")]
    last = ask(world(reports=ALL, hosting=TWO_HOSTS), "no-lead").questions
    assert [(each.ask, each.topic) for each in last] == [("m", "hosting")]


@pytest.mark.parametrize("analysis", ["no-lead", "contested-lead"])
def test_a_child_domain_is_listed_with_a_lead(analysis: str) -> None:
    domains: list[Row] = [{"id": "d0", "name_fi": "Ylä"}, {"id": "c", "name_fi": "Ala", "parent": "d0"}]
    people: list[Row] = [{"id": "x", "name": "x"}]
    base: dict[str, list[Row]] = {"organizations": ORGANIZATIONS, "domains": domains, "people": people}
    with_row = verkosto.network({**base, "responsibilities": [row("m", "c", person="x")]})
    assert listed(with_row, analysis, "county", "domain") == [("h", "d0")]
    led = verkosto.network({**base, "responsibilities": [lead("m", "c", person="x")]})
    assert listed(led, analysis, "county", "domain") == [("h", "c"), ("h", "d0")]


def test_one_person_who_leads_for_two_is_one_lead() -> None:
    held: list[Row] = [{"person": "x", "post": "p"}]
    network = world(lead("h", person="x"), lead("m", post="p"), appointments=held)
    assert said(network, "contested-lead", county="h") == "false"
    assert told(network, "contested-lead", county="h")["organizations"] == ("h", "m")


def test_a_host_of_two_is_one_lead() -> None:
    hosting: list[Row] = [{"host": "j", "member": each} for each in ("m", "n")]
    network = world(lead("j", person="x"), hosting=hosting)
    found = told(network, "contested-lead", county="h")
    assert (found["verdict"], found["leads"], found["organizations"]) == ("false", 1, ("j",))


def test_a_lead_for_whom_another_answers_does_not_count() -> None:
    hosting: list[Row] = [{"host": "j", "member": "m"}]
    rows = [lead("h", person="x"), lead("m", person="y")]
    assert said(world(*rows), "contested-lead", county="h") == "true"
    assert said(world(*rows, hosting=hosting), "contested-lead", county="h") == "false"


def test_without_a_lead_nothing_is_contested() -> None:
    assert said(world(reports=ALL), "contested-lead", county="h") == "not_applicable"


STATES = ("named", "none", "open")


def of(organization: str, coordinator: str, responsible: str) -> list[Row]:
    """Give the rows of one side; an open cell has none."""
    states = {"coordinator": coordinator, "responsible": responsible}
    return [
        row(organization, role=role, status=state, person=f"{organization}-{role}" if state == "named" else None)
        for role, state in states.items()
        if state != "open"
    ]


def decided(states: tuple[str, ...]) -> str:
    """Decide with the page's sentence when all is known."""
    there, here_too, here, there_too = (state == "named" for state in states)
    if there and not (here or here_too):
        return "true municipality-side"
    return "true county-side" if here and not (there or there_too) else "false"


@pytest.mark.parametrize("states", list(product(STATES, repeat=4)), ids="-".join)
def test_every_combination_of_what_is_known(states: tuple[str, ...]) -> None:
    """With open cells it is undecided exactly when the answers could make it true, unless it is true already."""
    there, here_too, here, there_too = states
    network = world(*of("h", there, there_too), *of("m", here, here_too))
    answers = [("named", "none") if state == "open" else (state,) for state in states]
    outcomes = {decided(each) for each in product(*answers)}
    expected = outcomes.pop() if len(outcomes) == 1 else "unknown not-reported"
    assert said(network, "missing-counterpart", organization="m") == expected


def test_only_cells_that_decide_are_asked_for() -> None:
    found = told(world(*of("h", "named", "open")), "missing-counterpart", organization="m")
    assert (found["verdict"], found["answers"]) == ("unknown", ("m",))
    both = told(world(), "missing-counterpart", organization="m")
    assert both["answers"] == ("m", "h")


def test_stale_only_when_all_that_decides_is() -> None:
    stale = row("m", role="coordinator", person="y", confirmed=LONG_AGO)
    rows = [*of("h", "named", "open"), stale]
    assert said(world(*rows), "missing-counterpart", organization="m") == "unknown not-reported"
    assert said(world(*rows, row("m", status="none")), "missing-counterpart", organization="m") == "unknown stale"


def test_two_hosts_of_a_municipality() -> None:
    hosting = [TWO_HOSTS[0], {"host": "hki", "member": "m"}]
    network = world(*of("h", "named", "named"), reports=[report("n")], hosting=hosting)
    assert said(network, "missing-counterpart", organization="m") == "unknown not-reported"
    assert [(each.ask, each.topic) for each in ask(network, "missing-counterpart").questions] == [("m", "hosting")]


def test_whom_the_domain_does_not_concern_needs_no_counterpart() -> None:
    idle = row("m", status="not_applicable")
    assert said(world(*of("h", "named", "open"), idle), "missing-counterpart", organization="m") == "not_applicable"
    there = row("h", status="not_applicable")
    ours = row("m", role="coordinator", person="x")
    assert said(world(ours, there), "missing-counterpart", organization="m") == "not_applicable"


def test_municipalities_are_listed() -> None:
    assert listed(world(), "missing-counterpart", "organization", "domain") == [("hki", "d0"), ("m", "d0"), ("n", "d0")]
    assert said(world(), "missing-counterpart", organization="hki") == "not_applicable"


def test_the_message_names_both_sides() -> None:
    network = world(*of("h", "named", "open"), reports=ALL)
    (first, _) = ask(network, "missing-counterpart", lang="fi").to_dict()["findings"]
    assert first["message"].startswith("Kunta ja Hyvinvointialue: Yhdyspinta 0 – hyvinvointialueen koordinaattorilta")
