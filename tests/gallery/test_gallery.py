"""The gallery shows what verkosto draws now."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from PIL import Image

from .pages import GALLERY, MAPS, VIEWS, picture_of, write_pages

LIMIT = 1_000_000
STALE = "stale: run .venv/bin/python -m tests.gallery"


def test_pages_are_what_is_drawn_now(tmp_path: Path) -> None:
    drawn = {path.name: path for path in write_pages(tmp_path)}
    assert {path.name for path in GALLERY.glob("*.html")} == set(drawn), STALE
    assert [name for name, path in drawn.items() if path.read_bytes() != (GALLERY / name).read_bytes()] == [], STALE


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", MAPS)
def test_a_picture_is_one_of_the_page(name: str, view: str) -> None:
    with Image.open(picture_of(name, view)) as picture:
        assert picture.info["of"] == hashlib.sha256((GALLERY / f"{name}.html").read_bytes()).hexdigest(), STALE


def test_everything_can_be_sent_by_mail() -> None:
    assert [path.name for path in GALLERY.iterdir() if path.stat().st_size >= LIMIT] == []
