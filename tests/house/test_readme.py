"""The README shows what is so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

import verkosto

from .checkout import DATASETS, README
from .refresh import PAGES, refreshed
from .sessions import fenced

if TYPE_CHECKING:
    from pathlib import Path

_CELLS = re.compile(r"^\| (`[^|]*) \|", re.MULTILINE)
_LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
STALE = "stale: run .venv/bin/python -m tests.house.refresh"


@pytest.mark.parametrize("page", PAGES, ids=["readme", "dictionary"])
def test_what_it_shows_is_what_happens(page: Path, tmp_path: Path) -> None:
    assert page.read_text(encoding="utf-8") == refreshed(page, tmp_path), STALE


@pytest.mark.parametrize("page", PAGES, ids=["readme", "dictionary"])
def test_links_lead_somewhere(page: Path) -> None:
    targets = {found[1] for found in _LINK.finditer(page.read_text(encoding="utf-8"))}
    assert [each for each in targets if not (page.parent / each).exists()] == []


def test_the_first_dataset_of_the_readme_is_sound(tmp_path: Path) -> None:
    tables = [body for kind, body in fenced(README.read_text(encoding="utf-8")) if kind == "csv"]
    for name, body in zip(("organizations", "matrix"), tables, strict=True):
        (tmp_path / f"{name}.csv").write_text(body, encoding="utf-8")
    assert verkosto.check(tmp_path) == []
    assert set(verkosto.read(tmp_path).tables["organizations"]["name"]) == {"Lapin hyvinvointialue", "Kemi", "Tornio"}


def cells_shown() -> list[str]:
    """List the cells of a matrix that the page on datasets explains."""
    page = (DATASETS / "README.md").read_text(encoding="utf-8")
    section = page.partition("## What a cell of the matrix can say")[2].partition("\n## ")[0]
    return [cell for found in _CELLS.finditer(section) for cell in re.findall("`([^`]+)`", found[1])]


@pytest.mark.parametrize("cell", cells_shown())
def test_every_cell_shown_is_understood(cell: str) -> None:
    organizations = [{"id": "kemi", "name": "Kemi", "kind": "municipality"}]
    network = verkosto.network({"organizations": organizations, "matrix": [{"organization": "kemi", "hyte": cell}]})
    assert (len(network.tables["responsibilities"]) > 0) is (cell not in {"-", "?", "ei tiedossa"})
