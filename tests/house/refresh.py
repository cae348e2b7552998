"""Write anew what the README, the data dictionary and `cypher/` show: `.venv/bin/python -m tests.house.refresh`."""

from __future__ import annotations

import tempfile
from pathlib import Path

from . import library
from .checkout import DATASETS, README
from .dictionary import filled
from .sessions import replayed

PAGES = (README, DATASETS / "README.md")


def refreshed(page: Path, scratch: Path) -> str:
    """Give a page as it should be."""
    return replayed(filled(page.read_text(encoding="utf-8")), scratch)


def main() -> None:
    """Write the pages and the library of queries."""
    library.write()
    for page in PAGES:
        with tempfile.TemporaryDirectory() as scratch:
            page.write_text(refreshed(page, Path(scratch)), encoding="utf-8")


if __name__ == "__main__":
    main()
