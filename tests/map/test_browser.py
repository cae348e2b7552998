"""The map in Chromium: what a reader clicks, types and sees."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from verkosto import api
from verkosto.outputs.map import write_map

from . import hostile
from .visit import AT_START, DATA, NARROW, ids, panel

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from verkosto.findings import Report

    from .visit import Visitor

BOTH = pytest.mark.parametrize("name", ["lappi", "demo"])
LAYOUTS = ("force", "geo", "levels")
POSITIONS = "id => verkosto.positionOf(id)"

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


def positions(page: Page) -> dict[str, Any]:
    """Give where every node is drawn."""
    return {each: page.evaluate(POSITIONS, each) for each in ids(page)}


def words(page: Page) -> str:
    """Give all that can be read on the page."""
    return page.locator("body").inner_text()


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


def test_views_are_chosen_by_clicks(visit: Visitor) -> None:
    page = visit.open("lappi")
    for view, name in (("matrix", "Matriisi"), ("table", "Taulukko")):
        page.get_by_role("button", name=name, exact=True).click()
        assert page.locator(f"#{view}").is_visible()


def test_layouts_are_chosen_by_clicks(visit: Visitor) -> None:
    page = visit.open("lappi")
    page.get_by_text("Kartta", exact=True).click()
    page.wait_for_timeout(700)
    (_, north), (_, south) = page.evaluate(POSITIONS, "kunta:890"), page.evaluate(POSITIONS, "kunta:851")
    assert north < south
    assert "layout=geo" in page.url


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
    ("soadegilli", "kunta:758"),
])
def test_search_finds_finnish_swedish_and_sami_names(visit: Visitor, typed: str, found: str) -> None:
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


def test_the_three_views_keep_the_selection(visit: Visitor, lappi: Report) -> None:
    page = visit.open("lappi")
    page.evaluate("verkosto.select('kunta:851')")
    for view in ("matrix", "table", "network"):
        page.evaluate("view => verkosto.setView(view)", view)
        assert page.evaluate("verkosto.selected()") == "kunta:851"
        assert page.locator(f"#{'picture' if view == 'network' else view}").is_visible()
        assert lappi.name("kunta:851") in panel(page)


def test_the_matrix_has_a_symbol_and_a_text_in_every_cell(visit: Visitor, demo: Report) -> None:
    page = visit.open("demo")
    page.evaluate("verkosto.setView('matrix')")
    cells = demo.network.cells.query("role == 'responsible' and (required or row)")
    buttons = page.locator("#matrix td button")
    assert buttons.count() == len(cells)
    for text, label in buttons.evaluate_all("all => all.map(each => [each.textContent, each.ariaLabel])"):
        assert text.strip()
        assert label.count(":") >= 1
    buttons.first.click()
    assert page.evaluate("verkosto.selected()") in set(cells["organization"])


def test_arrows_walk_through_the_matrix(visit: Visitor) -> None:
    page = visit.open("demo")
    page.evaluate("verkosto.setView('matrix')")
    page.locator("#matrix td button[tabindex='0']").focus()
    first = page.evaluate("[document.activeElement.dataset.row, document.activeElement.dataset.column]")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    second = page.evaluate("[document.activeElement.dataset.row, document.activeElement.dataset.column]")
    assert first[0] != second[0]
    assert first[1] != second[1]


def test_the_table_has_a_row_for_everything_drawn(visit: Visitor) -> None:
    page = visit.open("demo")
    page.evaluate("verkosto.setView('table')")
    assert page.locator("#table tr[data-row]").count() == len(ids(page))
    page.locator("#table .sort").first.click()
    names = page.locator("#table tr[data-row] td:first-child").all_inner_texts()
    assert names == page.evaluate("names => [...names].sort(new Intl.Collator('fi').compare)", names)


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_the_language_changes_everywhere(visit: Visitor, demo: Report, lang: str) -> None:
    page = visit.open("demo")
    page.evaluate("lang => verkosto.setLanguage(lang)", lang)
    assert page.locator("html").get_attribute("lang") == lang
    assert demo.speaking(lang).message(demo.findings[0]) in panel(page)
    for view in ("network", "matrix", "table"):
        page.evaluate("view => verkosto.setView(view)", view)
        assert not re.search(r"\b(kind|line|filter|severity|standing|fact|cell|page|panel)\.[a-z_-]+", words(page))


def test_the_picture_is_walked_by_keys(visit: Visitor) -> None:
    page = visit.open("demo")
    page.locator("#picture").focus()
    page.keyboard.press("ArrowRight")
    first = page.evaluate("verkosto.selected()")
    page.keyboard.press("ArrowLeft")
    assert first is not None
    assert page.evaluate("verkosto.selected()") != first
    assert page.locator("#live").inner_text()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "panel"
    page.keyboard.press("Escape")
    assert page.evaluate("[verkosto.selected(), document.activeElement.id]") == [None, "picture"]
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search"


def test_skip_links_move_the_focus_and_leave_the_address(visit: Visitor) -> None:
    page = visit.open("demo")
    address = page.url
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "picture"
    assert page.url == address


def test_the_address_keeps_what_was_chosen(visit: Visitor) -> None:
    page = visit.open("demo")
    node = ids(page)[3]
    page.evaluate("id => verkosto.select(id)", node)
    page.evaluate("verkosto.setView('table')")
    page.evaluate("verkosto.setLanguage('sv')")
    page.locator('[data-facet="kind"][value="domain"]').uncheck()
    again = visit.open("demo", hash=page.url[page.url.index("#"):])
    assert again.evaluate("verkosto.selected()") == node
    assert again.locator("#table").is_visible()
    assert again.locator("html").get_attribute("lang") == "sv"
    assert again.evaluate("verkosto.visible()") == page.evaluate("verkosto.visible()")


@pytest.mark.parametrize("broken", [
    "#node=nosuch", "#%E0%A4%A", "#view=x&layout=y&lang=z&no-kind=&domain=q", "#node=__proto__",
])
def test_a_broken_address_selects_nothing(visit: Visitor, broken: str) -> None:
    page = visit.open("demo", hash=broken)
    assert page.evaluate("verkosto.selected()") is None
    assert page.evaluate("verkosto.visible().length") == len(ids(page))


def test_an_unknown_id_clears_the_selection(visit: Visitor) -> None:
    page = visit.open("demo")
    page.evaluate("id => verkosto.select(id)", ids(page)[0])
    page.evaluate("verkosto.select('nosuch')")
    assert page.evaluate("verkosto.selected()") is None


def test_the_picture_can_be_saved(visit: Visitor, tmp_path: Path) -> None:
    page = visit.open("demo")
    with page.expect_download() as waiting:
        page.locator("#save-image").click()
    waiting.value.save_as(tmp_path / "map.png")
    assert (tmp_path / "map.png").read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    visit.requests[:] = [address for address in visit.requests if not address.startswith("blob:")]


def test_it_can_be_printed(visit: Visitor) -> None:
    page = visit.open("lappi")
    assert page.pdf(prefer_css_page_size=True)[:5] == b"%PDF-"


def test_nothing_hostile_runs(visit: Visitor) -> None:
    page = visit.open("hostile", size=NARROW)
    everything(page)


def test_nothing_hostile_runs_without_the_policy(visit: Visitor, files: dict[str, Path], tmp_path: Path) -> None:
    bare = tmp_path / "bare.html"
    text = files["hostile"].read_text(encoding="utf-8")
    bare.write_text(re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text), encoding="utf-8")
    everything(visit.open(bare))


def everything(page: Page) -> None:
    """Show all that the hostile page can show; nothing of it may run, and nothing may be lost."""
    assert page.evaluate(AT_START)
    for view in ("network", "matrix", "table"):
        page.evaluate("view => verkosto.setView(view)", view)
        for lang in ("sv", "en", "fi"):
            page.evaluate("lang => verkosto.setLanguage(lang)", lang)
    shown = words(page)
    assert all(attack.split()[0] in shown for attack in hostile.ATTACKS if attack.isascii() and "<!--" not in attack)
    for node in ids(page):
        page.evaluate("id => verkosto.select(id)", node)
        assert page.evaluate("verkosto.selected()") == node
    assert page.evaluate("window.pwned") is None
    assert page.locator("body img, body svg, #panel b").count() == 0


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
