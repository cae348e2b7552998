"""The map as it opens in Chromium: what a reader sees first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from verkosto import api
from verkosto.outputs.map import write_map

from .visit import DATA, LAYOUTS, ids, panel, positions, words

if TYPE_CHECKING:
    from pathlib import Path

    from verkosto.findings import Report

    from .visit import Visitor

BOTH = pytest.mark.parametrize("name", ["lappi", "demo"])

SMALL: dict[str, dict[str, list[dict[str, object]]]] = {
    "one": {"organizations": [{"id": "k", "name": "Kunta", "kind": "municipality"}]},
    "county": {"organizations": [{"id": "h", "name": "Alue", "kind": "county"}], "domains": [], "seats": []},
    "no-places": {
        "organizations": [{"id": "h", "name": "Alue", "kind": "county"},
                          {"id": "k", "name": "Kunta", "kind": "municipality", "county": "h"}],
        "domains": [{"id": "d", "name_fi": "Yhdyspinta"}],
        "responsibilities": [{"organization": "k", "domain": "d", "role": "responsible", "status": "none"}],
    },
}


@BOTH
@pytest.mark.parametrize("size", [(1366, 768), (380, 740)])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_opens_quietly(visit: Visitor, name: str, size: tuple[int, int], scheme: str) -> None:
    page = visit.open(name, size=size, color_scheme=scheme)
    assert page.evaluate("verkosto.visible().length") == len(ids(page))
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_places_are_the_same_in_two_visits(visit: Visitor) -> None:
    assert positions(visit.open("demo")) == positions(visit.open("demo"))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_everything_is_in_sight_in_every_layout(visit: Visitor, layout: str) -> None:
    page = visit.open("demo")
    page.evaluate("layout => verkosto.setLayout(layout)", layout)
    box = page.locator("#picture").bounding_box()
    assert box is not None
    for x, y in positions(page).values():
        assert box["x"] < x < box["x"] + box["width"]
        assert box["y"] < y < box["y"] + box["height"]


WRITING = """() => {
  window.written = [];
  const own = CanvasRenderingContext2D.prototype.fillText;
  CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
    written.push(text);
    own.call(this, text, ...rest);
  };
}"""


def test_counties_and_municipalities_are_named_at_first_sight(visit: Visitor) -> None:
    page = visit.open("demo")
    page.evaluate(WRITING)
    page.evaluate("verkosto.setView('table')")
    page.evaluate("verkosto.setView('network')")
    written = set(page.evaluate("written"))
    named = page.evaluate(f"{DATA}.nodes.map(node => [node.kind, node.names.fi])")
    assert {name for kind, name in named if kind == "municipality"} <= written
    assert {name.partition(" ")[0] for kind, name in named if kind == "county"} <= written


def test_most_neighbours_of_what_is_selected_are_named(visit: Visitor) -> None:
    page = visit.open("demo")
    page.evaluate(WRITING)
    page.evaluate("verkosto.select('kivikoski')")
    page.wait_for_timeout(300)
    drawn, written = page.evaluate(DATA), {line.rstrip("…") for line in page.evaluate("written")}
    nodes = drawn["nodes"]
    own = [edge[:2] for edge in drawn["edges"] if edge[2] != "unknown"]
    around = {node["names"]["fi"] for pair in own for node in (nodes[place] for place in pair)
              if "kivikoski" in (nodes[place]["id"] for place in pair)}
    named = {name for name in around if any(line and name.startswith(line) for line in written)}
    assert len(around) > 10
    assert len(named) > len(around) * 0.75


def test_one_thing_is_counted_in_the_singular(visit: Visitor, tmp_path: Path) -> None:
    write_map(api.analyze(api.network(SMALL["one"], as_of="2024-06-01")), tmp_path / "one.html")
    page = visit.open(tmp_path / "one.html", hash="#lang=en")
    assert page.locator("#size").inner_text() == "1 organisation · 0 bodies · 0 interface domains"
    assert "no municipality in a county" in page.locator('[data-topic="reported"]').inner_text()


def test_lapland_says_at_first_sight_that_nobody_has_answered_and_who_is_known(visit: Visitor) -> None:
    page = visit.open("lappi")
    first = page.locator("#headlines").inner_text()
    assert "0/21" in first
    assert "Tornio" in first
    assert "Kysyttävää" in panel(page)


def test_the_fictional_county_says_so_and_answers_the_three_questions(visit: Visitor, demo: Report) -> None:
    page = visit.open("demo")
    assert page.locator("#fictional").is_visible()
    first = page.locator("#headlines").inner_text()
    rows = demo.rows["central-city-dominance"]
    assert demo.name(rows.loc[rows["verdict"] == "true", "city"].iloc[0]) in first
    isolated = demo.rows["isolated-municipality"].query("verdict == 'true' and level == 'all'")
    assert demo.name(isolated["organization"].iloc[0]) in first


def test_a_headline_shows_what_it_rests_on(visit: Visitor, demo: Report) -> None:
    page = visit.open("demo")
    page.locator('[data-topic="missing-responsible"]').click()
    findings = [each for each in demo.findings if each.id == "missing-responsible"]
    assert page.locator("#panel .finding").count() == min(25, len(findings))
    assert "topic=missing-responsible" in page.url
    page.locator('[data-topic="missing-responsible"]').click()
    assert "topic" not in page.url


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_the_language_changes_everywhere(visit: Visitor, demo: Report, lang: str) -> None:
    page = visit.open("demo")
    page.evaluate("lang => verkosto.setLanguage(lang)", lang)
    assert page.locator("html").get_attribute("lang") == lang
    assert demo.speaking(lang).message(demo.findings[0]) in panel(page)
    for view in ("network", "matrix", "table"):
        page.evaluate("view => verkosto.setView(view)", view)
        assert not re.search(r"\b(kind|line|filter|severity|standing|fact|cell|page|panel)\.[a-z_-]+", words(page))


@pytest.mark.parametrize("name", SMALL)
def test_a_map_does_with_little(visit: Visitor, tmp_path: Path, name: str) -> None:
    write_map(api.analyze(api.network(SMALL[name], as_of="2024-06-01")), tmp_path / "small.html")
    page = visit.open(tmp_path / "small.html")
    for layout in LAYOUTS:
        page.evaluate("layout => verkosto.setLayout(layout)", layout)
        assert all(positions(page).values())
    for view in ("matrix", "table", "network"):
        page.evaluate("view => verkosto.setView(view)", view)
    page.locator('[data-topic="reported"]').click()
    page.keyboard.press("Escape")
