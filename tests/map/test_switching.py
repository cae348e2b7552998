"""Three views and three layouts of one map: network, matrix and table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

import verkosto
from verkosto.outputs.map import write_map

from .visit import POSITIONS, ids, panel

if TYPE_CHECKING:
    from pathlib import Path

    from verkosto.findings import Report

    from .visit import Visitor


def test_views_are_chosen_by_clicks(visit: Visitor) -> None:
    page = visit.open("lappi")
    for view, name in (("matrix", "Matriisi"), ("table", "Taulukko")):
        page.get_by_role("button", name=name, exact=True).click()
        assert page.locator(f"#{view}").is_visible()


@pytest.mark.parametrize(("language", "day"), [("fi", "15.12.2023"), ("sv", "15.12.2023"), ("en", "15 December 2023")])
def test_a_day_is_written_as_in_finland(visit: Visitor, language: str, day: str) -> None:
    page = visit.open("lappi", hash=f"#lang={language}")
    assert re.search(rf"(Tilanne|Läget|As of) {day}", page.locator("header").inner_text())


def test_layouts_are_chosen_by_clicks(visit: Visitor) -> None:
    page = visit.open("lappi")
    page.get_by_text("Kartta", exact=True).click()
    page.wait_for_timeout(700)
    (_, north), (_, south) = page.evaluate(POSITIONS, "kunta:890"), page.evaluate(POSITIONS, "kunta:851")
    assert north < south
    assert "layout=geo" in page.url


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


def test_keys_reach_the_ends_of_a_row_and_cross_what_is_not_asked(visit: Visitor, tmp_path: Path) -> None:
    domains = [("d", None), ("e", "d"), ("f", None)]
    tables: dict[str, list[dict[str, Any]]] = {
        "organizations": [
            {"id": "h", "name": "Alue", "kind": "county"},
            *({"id": each, "name": each, "kind": "municipality", "county": "h"} for each in "ab"),
        ],
        "domains": [
            {"id": each, "name_fi": each, "parent": parent, "priority": place}
            for place, (each, parent) in enumerate(domains)
        ],
        "responsibilities": [{"organization": "b", "domain": "e", "role": "responsible", "status": "none"}],
    }
    write_map(verkosto.analyze(verkosto.network(tables)), tmp_path / "gap.html")
    page = visit.open(tmp_path / "gap.html", hash="#view=matrix")
    page.locator('#matrix [data-row="a"][data-column="d"]').focus()
    for key, column in (("ArrowRight", "f"), ("Home", "d"), ("End", "f"), ("ArrowLeft", "d"), ("ArrowLeft", "d")):
        page.keyboard.press(key)
        assert page.evaluate("document.activeElement.dataset.column") == column


def test_the_table_has_a_row_for_everything_drawn(visit: Visitor) -> None:
    page = visit.open("demo")
    page.evaluate("verkosto.setView('table')")
    assert page.locator("#table tr[data-row]").count() == len(ids(page))
    page.locator("#table .sort").first.click()
    names = page.locator("#table tr[data-row] td:first-child").all_inner_texts()
    assert names == page.evaluate("names => [...names].sort(new Intl.Collator('fi').compare)", names)
