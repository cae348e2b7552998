"""Choosing in the map: clicks, the search and the filters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from verkosto.outputs.map import write_map

from .visit import DATA, POSITIONS, ids, panel

if TYPE_CHECKING:
    from pathlib import Path

    from verkosto.findings import Report

    from .visit import Visitor


def test_clicking_a_node_selects_it(visit: Visitor, demo: Report) -> None:
    page = visit.open("demo")
    node = ids(page)[0]
    page.mouse.click(*page.evaluate(POSITIONS, node))
    assert page.evaluate("verkosto.selected()") == node
    assert demo.name(node) in panel(page)
    page.locator("#panel .back").click()
    assert page.evaluate("verkosto.selected()") is None


def test_a_finding_leads_to_its_node(visit: Visitor, demo: Report) -> None:
    page = visit.open("demo")
    page.locator("#panel .finding .about button").first.click()
    chosen = page.evaluate("verkosto.selected()")
    assert chosen in {each for values in (finding.subject.values() for finding in demo.findings) for each in values}


def test_a_source_is_a_link_only_when_it_is_a_web_address(visit: Visitor) -> None:
    page = visit.open("hostile")
    for node in ('a"', "h"):
        page.evaluate("id => verkosto.select(id)", node)
        for address in page.locator("#panel a").evaluate_all("links => links.map(link => link.href)"):
            assert address.startswith("https://example.org/")


@pytest.mark.parametrize(("typed", "found"), [
    ("sodankyla", "kunta:758"), ("Torneå", "kunta:851"), ("tornea", "kunta:851"), ("ohcejohka", "kunta:890"),
    ("soadegilli", "kunta:758"), ("lappi", "hva:21"), ("Lappland", "hva:21"), ("lapha", "hva:21"),
])
def test_search_finds_what_people_call_things(visit: Visitor, typed: str, found: str) -> None:
    page = visit.open("lappi")
    page.locator("#search").fill(typed)
    page.keyboard.press("Enter")
    assert page.evaluate("verkosto.selected()") == found


def test_search_says_when_there_is_nothing(visit: Visitor) -> None:
    page = visit.open("lappi")
    page.locator("#search").fill("zzz")
    assert "Ei osumia" in page.locator("#hits").inner_text()
    page.keyboard.press("Enter")
    assert page.evaluate("verkosto.selected()") is None


def test_filters_hide_and_bring_back(visit: Visitor) -> None:
    page = visit.open("demo")
    everything = len(ids(page))
    page.locator('[data-facet="kind"][value="municipality"]').uncheck()
    left = page.evaluate("verkosto.visible()")
    kinds = page.evaluate(f"{DATA}.nodes.map(node => [node.id, node.kind])")
    assert set(left) == {node for node, kind in kinds if kind != "municipality"}
    assert page.evaluate(POSITIONS, next(node for node, kind in kinds if kind == "municipality")) is None
    page.locator("#show-all").click()
    assert page.evaluate("verkosto.visible().length") == everything


def test_every_filter_can_be_used(visit: Visitor) -> None:
    page = visit.open("demo")
    for facet in ("kind", "line", "severity", "standing", "level"):
        page.locator(f'[data-facet="{facet}"]').last.click()
    assert 0 < page.evaluate("verkosto.visible().length") < len(ids(page))
    page.locator("#show-all").click()
    for field in ("#domain", "#county"):
        value = page.locator(f"{field} option").nth(1).get_attribute("value")
        page.locator(field).select_option(value)
        assert 0 < page.evaluate("verkosto.visible().length") < len(ids(page))
        page.locator("#show-all").click()


def test_what_is_not_known_is_shown_on_demand(visit: Visitor) -> None:
    page = visit.open("lappi")
    before = page.locator("#shown").inner_text()
    page.locator('[data-facet="line"][value="unknown"]').check()
    assert page.locator("#shown").inner_text() != before
    page.evaluate("verkosto.setView('table')")
    cells = page.evaluate(f"{DATA}.cells.filter(cell => cell[2] === 'unknown').length")
    assert page.get_by_role("cell", name="ei tiedossa").count() == cells


def test_a_filter_in_another_view_keeps_the_picture_whole(visit: Visitor) -> None:
    page = visit.open("demo")
    page.evaluate("verkosto.setView('table')")
    page.locator('[data-facet="kind"][value="body"]').uncheck()
    page.evaluate("verkosto.setView('network')")
    assert all(page.evaluate(POSITIONS, node) for node in page.evaluate("verkosto.visible()"))


def test_an_unknown_id_clears_the_selection(visit: Visitor) -> None:
    page = visit.open("demo")
    page.evaluate("id => verkosto.select(id)", ids(page)[0])
    page.evaluate("verkosto.select('nosuch')")
    assert page.evaluate("verkosto.selected()") is None


def test_findings_are_those_of_the_domain_that_is_chosen(visit: Visitor) -> None:
    every, chosen = (panel(visit.open("demo", hash=address)) for address in ("", "#domain=tyollisyys"))
    assert "Ruoka-apu – vastuuhenkilö puuttuu" in every
    assert "Ruoka-apu – vastuuhenkilö puuttuu" not in chosen
    assert "Työllisyyden hoito – vastuuhenkilö puuttuu" in chosen


def test_what_the_filters_leave_out_is_told(visit: Visitor, demo: Report) -> None:
    page = visit.open("demo", hash="#lang=en")
    assert page.locator("#panel .count").first.inner_text() == str(len(demo.findings))
    for box in page.locator("#legend input[data-facet=kind]").all():
        box.uncheck()
    text = panel(page)
    assert "The filters leave out" in text
    assert "Nothing" not in text


def test_who_is_linked_to_is_shown_whatever_the_filters(visit: Visitor) -> None:
    page = visit.open("demo", hash="#node=takamaa&no-kind=municipality")
    assert page.evaluate("verkosto.selected()") == "takamaa"
    assert page.locator('[data-facet="kind"][value="municipality"]').is_checked()


@pytest.mark.parametrize("view", ["matrix", "table"])
def test_what_is_chosen_is_in_sight_in_every_view(visit: Visitor, view: str) -> None:
    page = visit.open("demo", hash="#node=takamaa")
    page.evaluate("view => verkosto.setView(view)", view)
    assert page.evaluate("""view => {
        const [row, sheet] = [`#${view} tr.chosen`, `#${view}`].map((each) =>
            document.querySelector(each).getBoundingClientRect());
        return row.top >= sheet.top && row.bottom <= sheet.bottom;
    }""", view)


def test_a_name_is_no_longer_shown_when_the_pointer_leaves(visit: Visitor) -> None:
    page = visit.open("demo")
    page.mouse.move(*page.evaluate(POSITIONS, "suurjarvi"))
    assert page.locator("#picture.over").count() == 1
    page.mouse.move(5, 5)
    assert page.locator("#picture.over").count() == 0


def test_a_map_of_some_domains_says_so(visit: Visitor, demo: Report, tmp_path: Path) -> None:
    write_map(demo, tmp_path / "some.html", domains=["hyte"])
    page = visit.open(tmp_path / "some.html", hash="#lang=en")
    assert page.locator("#size").inner_text().endswith("only Promotion of health and wellbeing")
