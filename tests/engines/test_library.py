"""The library of queries: fresh, explained, named, and every one runs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from click.testing import CliRunner, Result

import verkosto
from house import library
from shipped import DATASETS
from verkosto.cli import cli
from verkosto.engines import Engine

STALE = "stale: run .venv/bin/python -m tests.house.refresh"
BY_HAND = [pytest.param(path, id=path.stem) for path in library.by_hand()]


@pytest.fixture(scope="module")
def demo() -> Iterator[Engine]:
    with verkosto.open_engine() as engine:
        engine.load(verkosto.read(DATASETS / "demo"))
        yield engine


def run(*arguments: str) -> Result:
    return CliRunner(env={"LC_ALL": "C", "COLUMNS": "100"}).invoke(cli, arguments)
