"""What the tests of the map share: reports, files, and a browser without a network."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

from verkosto import api
from verkosto.outputs.map import map_of_nodes, write_map

from . import hostile
from .visit import Visitor

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser

    from verkosto.findings import Report

DATASETS = ("lappi", "demo")


@pytest.fixture(scope="session")
def reports(root: Path) -> dict[str, Report]:
    """The reports of the datasets that the project ships, in Finnish."""
    return {name: api.analyze(api.read(root / "datasets" / name), lang="fi") for name in DATASETS}


@pytest.fixture(scope="session")
def lappi(reports: dict[str, Report]) -> Report:
    """The report of Lapland."""
    return reports["lappi"]


@pytest.fixture(scope="session")
def demo(reports: dict[str, Report]) -> Report:
    """The report of the fictional county."""
    return reports["demo"]


@pytest.fixture(scope="session")
def root(request: pytest.FixtureRequest) -> Path:
    """The root of the checkout."""
    return request.config.rootpath


@pytest.fixture(scope="session")
def files(reports: dict[str, Report], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The maps of the datasets, and one of hostile names, as files."""
    folder = tmp_path_factory.mktemp("maps")
    for name, report in {**reports, "hostile": hostile.report()}.items():
        write_map(report, folder / f"{name}.html")
    write_map(reports["demo"], folder / "persons.html", persons=True)
    overview, county, *_ = write_map(reports["demo"], folder / "country.html", by_county=True)
    chosen = folder / "chosen.html"
    chosen.write_text(map_of_nodes(reports["demo"], reports["demo"].network.frame("bodies")["id"]), encoding="utf-8")
    return {**{path.stem: path for path in folder.iterdir()}, "overview": overview, "county": county}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium: the system's, else the one that playwright has installed."""
    system = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=system, args=["--no-sandbox", "--disable-gpu"])
        yield launched
        launched.close()


@pytest.fixture
def visit(browser: Browser, files: dict[str, Path]) -> Iterator[Visitor]:
    """Open maps in the browser with the network cut; afterwards nothing was asked and the console is empty."""
    visitor = Visitor(browser, files)
    yield visitor
    visitor.leave()
