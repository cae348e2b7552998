"""The maps of the gallery, as verkosto draws them now."""

from __future__ import annotations

from pathlib import Path

from verkosto import api
from verkosto.outputs.map import write_map

ROOT = Path(__file__).parents[2]
GALLERY = ROOT / "visualizations"
MAPS = {"lappi": "lappi", "demo": "demo", "suomi": "mandates-2023"}
"""Each map with the dataset that it shows."""
VIEWS = ("network", "matrix", "table")


def write_pages(folder: Path) -> list[Path]:
    """Write the maps into a folder and give their files; the national one has a file for each county."""
    reports = {name: api.analyze(api.read(ROOT / "datasets" / dataset), lang="fi") for name, dataset in MAPS.items()}
    return [path for name, report in reports.items() for path in write_map(report, folder / f"{name}.html")]


def picture_of(name: str, view: str) -> Path:
    """Name the picture of a view of a map."""
    return GALLERY / f"{name}-{view}.png"
