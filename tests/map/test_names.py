"""What is written in the picture: names are whole, and nothing has a caption that is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from shipped import network
from verkosto.outputs.map.nodes import nodes_of

from .visit import ids

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from .visit import Visitor

LISTEN = """() => {
    window.written = [];
    const write = CanvasRenderingContext2D.prototype.fillText;
    CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
        window.written.push(text);
        return write.call(this, text, ...rest);
    };
}"""
LANGUAGES = ("sv", "en", "fi")


def written(page: Page, act: str) -> set[str]:
    """Do something, and tell what is written in the picture then."""
    page.evaluate(LISTEN)
    page.evaluate(f"async () => {{ await {act}; }}")
    return set(page.evaluate("window.written"))


@pytest.mark.parametrize("name", ["demo", "lappi"])
def test_names_are_whole_at_the_start(visit: Visitor, name: str) -> None:
    page = visit.open(name)
    for lang in LANGUAGES:
        said = written(page, f"verkosto.setLanguage('{lang}')")
        assert len(said) > 20
        assert {each for each in said if each.endswith("…")} == set()


def test_a_frame_without_anything_in_it_has_no_caption(visit: Visitor) -> None:
    page = visit.open("demo")
    assert "Sopimukset ja ohjelmat" in written(page, "verkosto.setLayout('geo')")
    page.locator('[data-facet="kind"][value="agreement"]').uncheck()
    said = written(page, "verkosto.setLayout('levels')")
    assert "Strateginen taso" in said
    assert "Sopimukset ja ohjelmat" not in said


def test_counties_are_named_briefly_where_there_is_little_room(visit: Visitor) -> None:
    many = {node["id"]: node for node in nodes_of(network("mandates-2023"), ("organization",))}
    assert many["hva:21"]["names"]["fi"] == "Lapin hyvinvointialue"
    assert many["hva:21"]["brief"] == {"fi": "Lapin hva", "sv": "Lapplands vfo", "en": "Lapland"}
    page = visit.open("lappi", hash="#lang=en")
    assert "Lapland" not in written(page, "verkosto.setLanguage('fi')")
    assert "Lapin hva" in written(page, "verkosto.setLayout('levels')")


def test_who_has_answered_is_marked(visit: Visitor) -> None:
    page = visit.open("demo")
    assert {"Suurjärvi", "Isoniitty"} <= written(page, "verkosto.setLanguage('sv')")
    page.locator('[data-topic="reported"]').click()
    marked = written(page, "verkosto.setLanguage('fi')")
    assert "Suurjärvi" in marked
    assert "Isoniitty" not in marked


def test_an_address_of_what_is_not_there_is_told(visit: Visitor) -> None:
    page = visit.open("demo", hash="#node=sellaista-ei-ole")
    assert "sellaista-ei-ole" in page.locator("#panel .lost").inner_text()
    page.evaluate("id => verkosto.select(id)", ids(page)[0])
    page.evaluate("verkosto.select(null)")
    assert page.locator("#panel .lost").count() == 0


def test_a_key_that_leads_nowhere_says_so(visit: Visitor) -> None:
    page = visit.open("lappi")
    page.locator("#picture").focus()
    for _ in range(60):
        page.keyboard.press("ArrowUp")
        if page.locator("#live").inner_text() == "Siinä suunnassa ei ole kohteita.":
            return
    pytest.fail("nobody is told that there is nothing above")
