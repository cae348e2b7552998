"""Everybody can use the map: with keys only, enlarged, in high contrast, without motion, with a screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from . import node
from .visit import NARROW, WIDE, ids, panel

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from .visit import Visitor

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]
OVERFLOW = "document.documentElement.scrollWidth - innerWidth"
CUT = """() => [...document.querySelectorAll('button, label, h1, h2, h3, p, strong, th, select')].filter(each =>
    each.checkVisibility() && each.clientWidth && !each.closest('.unseen, .skip')
    && each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX !== 'visible')
    .map(each => each.outerHTML.slice(0, 80))"""
STOPS = """() => [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
    .filter(each => each.checkVisibility() && each.tabIndex >= 0).length"""
STOP = """() => { const each = document.activeElement; const style = getComputedStyle(each);
    return each === document.body ? null : [[...document.querySelectorAll('*')].indexOf(each),
        style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2]; }"""
LOOK = """each => { const style = getComputedStyle(each);
    return [style.backgroundColor, style.color, style.outlineStyle].join(); }"""


def violations(page: Page) -> list[str]:
    """Give what axe-core finds against WCAG 2.1 A and AA, with where."""
    if not page.evaluate("'axe' in window"):
        page.evaluate((node.packages() / "axe-core" / "axe.min.js").read_text(encoding="utf-8"))
    found: dict[str, Any] = page.evaluate("tags => axe.run({runOnly: tags, resultTypes: ['violations']})", WCAG)
    return [f"{each['id']}: {target['target']} {target['any'][:1] and target['any'][0]['message']}"
            for each in found["violations"] for target in each["nodes"]]


@pytest.mark.parametrize(("name", "size", "scheme"), [
    ("demo", WIDE, "light"), ("demo", NARROW, "dark"), ("lappi", WIDE, "dark"), ("lappi", NARROW, "light"),
])
def test_axe_finds_nothing(visit: Visitor, name: str, size: tuple[int, int], scheme: str) -> None:
    page = visit.open(name, size=size, color_scheme=scheme)
    found = {}
    for view in ("network", "matrix", "table"):
        page.evaluate("view => verkosto.setView(view)", view)
        found[view] = violations(page)
    page.locator("#headlines button").nth(1).click()
    found["headline"] = violations(page)
    page.evaluate("id => verkosto.select(id)", ids(page)[0])
    page.locator("#drawer").evaluate("drawer => { drawer.open = true }")
    page.locator("#search").fill("a")
    found["search"] = violations(page)
    assert {where: what for where, what in found.items() if what} == {}


@pytest.mark.parametrize("name", ["overview", "county", "chosen"])
def test_axe_finds_nothing_in_other_maps(visit: Visitor, name: str) -> None:
    page = visit.open(name, size=NARROW)
    found = []
    for view in ("network", "matrix", "table"):
        page.evaluate("view => verkosto.setView(view)", view)
        found += violations(page)
    page.evaluate("id => verkosto.select(id)", ids(page)[0])
    assert found + violations(page) == []


@pytest.mark.parametrize("view", ["network", "matrix", "table"])
def test_at_200_and_400_percent_nothing_is_lost(visit: Visitor, view: str) -> None:
    for zoom in (2, 4):
        size = (1366 // zoom, 768 // zoom)
        page = visit.open("demo", size=size, hash=f"#view={view}", device_scale_factor=zoom)
        assert page.evaluate(OVERFLOW) <= 0
        assert page.evaluate(CUT) == []
        for button in ("#views button", "#languages button", "#save-image", "#headlines button", "#panel h2"):
            assert page.locator(button).first.is_visible()
        page.locator("#drawer summary").click()
        assert page.locator("#search").is_visible()


def test_texts_may_be_spaced_out(visit: Visitor) -> None:
    page = visit.open("demo", bypass_csp=True)
    page.add_style_tag(content="""* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }""")
    assert page.evaluate(OVERFLOW) <= 0
    assert page.evaluate(CUT) == []


def test_everything_is_reached_by_the_tabulator_and_shows_that_it_is(visit: Visitor) -> None:
    page = visit.open("demo")
    wanted = page.evaluate(STOPS)
    seen: dict[int, bool] = {}
    for _ in range(wanted + 30):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None or stop[0] in seen:
            break
        seen[stop[0]] = stop[1]
    assert len(seen) >= wanted
    assert all(seen.values())


def test_the_whole_job_is_done_by_keys(visit: Visitor) -> None:
    page = visit.open("demo")
    page.keyboard.press("/")
    page.keyboard.type("suurj")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    assert "Suurjärvi" in panel(page)
    for name in ("Kartta", "Matriisi", "SV"):
        page.get_by_role("button", name=name, exact=True).focus()
        page.keyboard.press("Enter")
    assert page.locator("#matrix").is_visible()
    page.locator("#matrix td button[tabindex='0']").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.evaluate("verkosto.selected()") is not None
    page.locator("[data-facet='kind'] >> nth=0").focus()
    page.keyboard.press("Space")
    assert not page.locator("[data-facet='kind'] >> nth=0").is_checked()
    page.locator("#domain").focus()
    page.keyboard.press("ArrowDown")
    assert "domain=" in page.url


def test_without_motion_nothing_flies(visit: Visitor) -> None:
    page = visit.open("demo", reduced_motion="reduce")
    some = ids(page)[0]
    page.get_by_role("button", name="Tasot", exact=True).click()
    at_once = page.evaluate("id => verkosto.positionOf(id)", some)
    page.wait_for_timeout(600)
    assert page.evaluate("id => verkosto.positionOf(id)", some) == at_once


def test_forced_colours_leave_everything_to_be_seen(visit: Visitor) -> None:
    page = visit.open("demo", forced_colors="active")
    for where in ("#views button >> nth=1", "#headlines button >> nth=1"):
        before = page.locator(where).evaluate(LOOK)
        page.locator(where).click()
        assert page.locator(where).evaluate(LOOK) != before
    page.evaluate("verkosto.setView('network')")
    painted = page.evaluate("""() => { const canvas = document.querySelector('#picture canvas');
        const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
        return new Set(new Uint32Array(pixels.buffer)).size; }""")
    assert painted > 20


def test_what_stands_above_a_wide_matrix_stays_in_sight(visit: Visitor) -> None:
    page = visit.open("demo", size=NARROW, hash="#view=matrix")
    assert page.locator("#matrix").evaluate("matrix => { matrix.scrollLeft = 150; return matrix.scrollLeft }") == 150
    for above in ("#matrix .key", "#matrix caption"):
        box = page.locator(above).first.bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= NARROW[0]


@pytest.mark.parametrize(("view", "there"), [("network", "picture"), ("matrix", "matrix"), ("table", "table")])
def test_the_skip_link_leads_to_where_the_arrows_work(visit: Visitor, view: str, there: str) -> None:
    page = visit.open("demo", hash=f"#view={view}")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == there
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert (page.evaluate("verkosto.selected()") is not None) == (view == "network")
