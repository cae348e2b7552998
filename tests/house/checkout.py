"""Where things are in the checkout."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "src" / "verkosto"
README = ROOT / "README.md"
DATASETS = ROOT / "datasets"
