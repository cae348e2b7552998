"""Make the gallery anew: `.venv/bin/python -m tests.gallery`."""

from __future__ import annotations

import hashlib
import io
import shutil
from typing import TYPE_CHECKING

from PIL import Image, PngImagePlugin
from playwright.sync_api import sync_playwright

from .pages import GALLERY, MAPS, VIEWS, picture_of, write_pages

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

_COLOURS = 160


def main() -> None:
    """Write pages and pictures; what is there of former ones goes."""
    GALLERY.mkdir(exist_ok=True)
    for old in (*GALLERY.glob("*.html"), *GALLERY.glob("*.png")):
        old.unlink()
    write_pages(GALLERY)
    system = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=system, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1366, "height": 768})
        for name in MAPS:
            for view in VIEWS:
                _write_picture(page, GALLERY / f"{name}.html", view, picture_of(name, view))
        browser.close()


def _write_picture(page: Page, html: Path, view: str, target: Path) -> None:
    """Photograph a view in English, in few colours; the picture says of which page it was taken."""
    page.goto("about:blank")
    page.goto(f"{html.as_uri()}#lang=en&view={view}")
    page.evaluate("verkosto.ready")
    image = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    said = PngImagePlugin.PngInfo()
    said.add_text("of", hashlib.sha256(html.read_bytes()).hexdigest())
    few = image.quantize(_COLOURS, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    few.save(target, optimize=True, pnginfo=said)


if __name__ == "__main__":
    main()
