"""What leaves the map, and what must not come in: picture, print, hostile names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from . import hostile
from .visit import AT_START, NARROW, ids, words

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from .visit import Visitor


@pytest.mark.parametrize(("view", "name"), [("network", "force"), ("matrix", "matrix"), ("table", "force")])
def test_the_picture_of_what_is_shown_can_be_saved(visit: Visitor, tmp_path: Path, view: str, name: str) -> None:
    page = visit.open("demo", hash=f"#view={view}")
    with page.expect_download() as waiting:
        page.locator("#save-image").click()
    assert waiting.value.suggested_filename == f"demo-{name}-2024-06-01.png"
    waiting.value.save_as(tmp_path / "map.png")
    with Image.open(tmp_path / "map.png") as picture:
        # Title, turned headings, a row for each organisation and the key below, twice as sharp.
        high = 2 * (92 + 340 + 28 * page.locator("#matrix tbody tr").count() + 84)
        assert picture.size == ((3200, high) if view == "matrix" else (3200, 2260))
        assert len(picture.convert("RGB").getcolors(1 << 24) or ()) > 50
    visit.requests[:] = [address for address in visit.requests if not address.startswith("blob:")]


def test_it_can_be_printed(visit: Visitor) -> None:
    page = visit.open("lappi")
    assert page.pdf(prefer_css_page_size=True)[:5] == b"%PDF-"


@pytest.mark.parametrize("view", ["matrix", "table"])
def test_what_is_printed_is_the_view_that_is_shown(visit: Visitor, view: str) -> None:
    page = visit.open("demo", hash=f"#view={view}")
    rows = page.locator(f"#{view} tr").count()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("#print canvas.paper").count() == 0
    assert page.locator("#print tr").count() == rows
    # Browsers repeat the head of a table on every page without its buttons.
    assert page.locator("#print table button").count() == 0
    assert page.locator("#print thead").first.text_content()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("#print > *").count() == 0


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
