"""Maps of persons, of a whole country and of chosen nodes, in Chromium."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from verkosto import api
from verkosto.outputs.map import write_map

from .visit import DATA, ids, panel

if TYPE_CHECKING:
    from pathlib import Path

    from .visit import Visitor

KINDS = f"{DATA}.nodes.map(node => [node.id, node.group])"


def test_persons_are_seen_and_filtered(visit: Visitor) -> None:
    page = visit.open("persons")
    persons = {node for node, group in page.evaluate(KINDS) if group == "person"}
    assert persons <= set(page.evaluate("verkosto.visible()"))
    page.evaluate("id => verkosto.select(id)", min(persons))
    assert "Henkilö" in panel(page)
    page.locator('[data-facet="kind"][value="person"]').uncheck()
    assert not persons & set(page.evaluate("verkosto.visible()"))
    for layout in ("levels", "geo"):
        page.evaluate("layout => verkosto.setLayout(layout)", layout)
        assert all(page.evaluate("verkosto.visible().map(verkosto.positionOf)"))


def test_the_country_leads_to_its_counties_and_back(visit: Visitor) -> None:
    page = visit.open("overview")
    county = page.evaluate(f"{DATA}.nodes.find(node => node.file).id")
    page.evaluate("id => verkosto.select(id)", county)
    address = page.locator("#panel a[href$='.html']").get_attribute("href")
    page.evaluate("verkosto.setView('table')")
    counties = page.evaluate(f"{DATA}.nodes.filter(node => node.file).length")
    assert page.locator("#table a.own-map").count() == counties
    page.evaluate("verkosto.setView('matrix')")
    assert page.locator("#matrix a").count() == counties
    page.locator("#panel a[href$='.html']").click()
    page.wait_for_url(f"**/{address}")
    assert page.evaluate("verkosto.ready.then(() => verkosto.visible().length)") > 1
    page.locator("#home").click()
    page.wait_for_url("**/country.html")
    visit.requests[:] = visit.requests[:1]


def test_of_several_undecided_cities_none_is_named(visit: Visitor, tmp_path: Path) -> None:
    towns = [{"id": f"{county}{n}", "name": f"Kunta {n}", "kind": "municipality", "county": county,
              "population": str(1000 * n)} for county in "hg" for n in range(1, 7)]
    tables = {
        "organizations": [*({"id": each, "name": f"Alue {each}", "kind": "county"} for each in "hg"), *towns],
        "bodies": [{"id": "b", "name": "Ryhmä", "level": "strategic"}],
        "seats": [{"body": "b", "on_behalf_of": each} for each in ("h1", "h2", "g1")],
    }
    report = api.analyze(api.network(tables, as_of="2024-06-01"), select=["central-city-dominance"], lang="fi")
    (path,) = write_map(report, tmp_path / "two.html")
    assert "auki 2 hyvinvointialueella" in visit.open(path).locator("#headlines").inner_text()


def test_chosen_nodes_have_no_headlines_of_the_whole(visit: Visitor) -> None:
    page = visit.open("chosen")
    assert not page.locator("#headlines").is_visible()
    assert {group for _, group in page.evaluate(KINDS)} == {"body"}


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the map of so many nodes that they move as one picture."""
    towns = [{"id": f"k{n}", "name": f"Kunta {n}", "kind": "municipality", "county": "h"} for n in range(300)]
    tables = {
        "organizations": [{"id": "h", "name": "Alue", "kind": "county"}, *towns],
        "bodies": [{"id": f"b{n}", "name": f"Ryhmä {n}", "level": "strategic"} for n in range(60)],
        "seats": [{"body": f"b{n % 60}", "on_behalf_of": f"k{n}"} for n in range(300)],
    }
    report = api.analyze(api.network(tables, as_of="2024-06-01"), select=["vacant-seat"], lang="fi")
    (path,) = write_map(report, tmp_path_factory.mktemp("crowd") / "crowd.html")
    return path


HOLD = """() => {
    const [later, held] = [window.setTimeout, []];
    window.setTimeout = (what, after = 0) => (after < 100 ? later(what, after) : (held.push(what), 0));
    window.release = () => {
        window.setTimeout = later;
        held.forEach((what) => what());
    };
}"""
"""Time stands still for what waits until a movement is over, however slow the machine is."""


def test_a_crowd_moves_as_one_picture_and_is_painted_whole_afterwards(visit: Visitor, crowd: Path) -> None:
    page = visit.open(crowd)
    node = ids(page)[20]
    before = page.evaluate("id => verkosto.positionOf(id)", node)
    page.evaluate(HOLD)
    page.mouse.move(700, 650)
    page.mouse.down()
    for step in range(1, 6):
        page.mouse.move(700 + 10 * step, 650 - 6 * step)
    page.mouse.up()
    page.wait_for_timeout(300)
    moving = page.locator("#picture").screenshot()
    page.evaluate("release()")
    page.wait_for_timeout(500)
    x, y = page.evaluate("id => verkosto.positionOf(id)", node)
    assert (round(x - before[0]), round(y - before[1])) == (50, -30)
    assert page.locator("#picture").screenshot() != moving
    page.mouse.click(x, y)
    assert page.evaluate("verkosto.selected()") == node


def test_a_wheel_enlarges_a_crowd(visit: Visitor, crowd: Path) -> None:
    page = visit.open(crowd)
    node = ids(page)[20]
    before = page.evaluate("id => verkosto.positionOf(id)", node)
    page.mouse.move(700, 400)
    page.mouse.wheel(0, -400)
    page.wait_for_timeout(500)
    assert page.evaluate("id => verkosto.positionOf(id)", node) != before


def test_the_name_of_what_is_under_the_pointer_is_shown(visit: Visitor, crowd: Path) -> None:
    page = visit.open(crowd)
    page.mouse.move(*page.evaluate("id => verkosto.positionOf(id)", ids(page)[40]))
    assert page.locator("#picture.over").count() == 1
    page.mouse.move(265, 600)
    assert page.locator("#picture.over").count() == 0


def test_a_node_can_be_dragged(visit: Visitor) -> None:
    page = visit.open("demo")
    node = ids(page)[2]
    x, y = page.evaluate("id => verkosto.positionOf(id)", node)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 20, y + 12, steps=4)
    page.mouse.up()
    page.wait_for_timeout(300)
    moved = page.evaluate("id => verkosto.positionOf(id)", node)
    assert moved[0] - x > 10
    assert moved[1] - y > 5


def test_a_line_can_be_selected(visit: Visitor) -> None:
    page = visit.open("lappi")
    one, other = (page.evaluate("id => verkosto.positionOf(id)", page.evaluate(
        f"{DATA}.nodes[{DATA}.edges.find(edge => edge[2] === 'party')[{end}]].id")) for end in (0, 1))
    for part in (0.5, 0.45, 0.55, 0.4, 0.6):
        page.mouse.click(one[0] + (other[0] - one[0]) * part, one[1] + (other[1] - one[1]) * part)
        if "line=" in page.url:
            break
    assert "line=edge" in page.url
    assert page.locator("#panel h2").inner_text()
