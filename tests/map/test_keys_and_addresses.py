"""The map by keys, and by its address."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from verkosto import api
from verkosto.outputs.map import write_map

from .visit import ids

if TYPE_CHECKING:
    from pathlib import Path

    from .visit import Visitor


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


@pytest.mark.parametrize("view", ["matrix", "table"])
def test_escape_clears_the_selection_in_every_view(visit: Visitor, view: str) -> None:
    page = visit.open("demo", hash=f"#view={view}&node=kivikoski")
    assert page.evaluate("verkosto.selected()") == "kivikoski"
    page.locator(f"#{view} button").last.focus()
    page.keyboard.press("Escape")
    assert page.evaluate("verkosto.selected()") is None


def test_an_odd_domain_is_kept_in_the_address(visit: Visitor, tmp_path: Path) -> None:
    odd = {"organizations": [{"id": "h", "name": "Alue", "kind": "county"},
                             {"id": "o", "name": "Muu", "kind": "other"}],
           "domains": [{"id": "d,2;", "name_fi": "Outo"}, {"id": "e", "name_fi": "Toinen"}],
           "responsibilities": [{"organization": "h", "domain": "d,2;", "role": "responsible", "status": "none"}]}
    write_map(api.analyze(api.network(odd, as_of="2024-06-01")), tmp_path / "odd.html")
    page = visit.open(tmp_path / "odd.html")
    page.locator("#domain").select_option("d,2;")
    again = visit.open(tmp_path / "odd.html", hash=page.url[page.url.index("#"):])
    assert again.evaluate("verkosto.visible()") == page.evaluate("verkosto.visible()") == ["h", "d,2;"]


def test_back_leads_to_what_was_chosen_before(visit: Visitor) -> None:
    page = visit.open("demo")
    first, second = ids(page)[:2]
    for node in (first, second):
        page.evaluate("id => verkosto.select(id)", node)
        page.wait_for_timeout(1100)
    for before in (first, None):
        page.go_back()
        page.wait_for_function("before => verkosto.selected() === before", arg=before)
    page.go_forward()
    page.wait_for_function("first => verkosto.selected() === first", arg=first)


def test_choices_in_quick_succession_are_one_step_back(visit: Visitor) -> None:
    page = visit.open("demo")
    before = page.evaluate("history.length")
    page.evaluate("ids => ids.forEach(id => { verkosto.select(id); })", ids(page)[:9])
    assert page.evaluate("history.length") == before + 1


@pytest.mark.parametrize("broken", [
    "#node=nosuch", "#%E0%A4%A", "#view=x&layout=y&lang=z&no-kind=&domain=q", "#node=__proto__",
])
def test_a_broken_address_selects_nothing(visit: Visitor, broken: str) -> None:
    page = visit.open("demo", hash=broken)
    assert page.evaluate("verkosto.selected()") is None
    assert page.evaluate("verkosto.visible().length") == len(ids(page))
