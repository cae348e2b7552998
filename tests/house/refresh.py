"""Write anew what the README and the data dictionary show: `.venv/bin/python -m tests.house.refresh`."""

from __future__ import annotations

import tempfile
from pathlib import Path

from .checkout import DATASETS, README
from .dictionary import filled
from .sessions import replayed

PAGES = (README, DATASETS / "README.md")


def refreshed(page: Path, scratch: Path) -> str:
    """Give a page as it should be."""
    return replayed(filled(page.read_text(encoding="utf-8")), scratch)


def main() -> None:
    """Write the pages."""
    for page in PAGES:
        with tempfile.TemporaryDirectory() as scratch:
            page.write_text(refreshed(page, Path(scratch)), encoding="utf-8")


if __name__ == "__main__":
    main()
