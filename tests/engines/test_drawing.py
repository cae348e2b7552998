"""What a query returns, as a map."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from shipped import DATASETS
from verkosto.cli import cli

DATA = re.compile(r'id="verkosto-data"[^>]*>(.*?)</script>', re.DOTALL)


def run(*arguments: str | Path) -> Result:
    return CliRunner(env={"LC_ALL": "C"}).invoke(cli, ["query", str(DATASETS / "lappi"), *map(str, arguments)])


@pytest.mark.parametrize("returned", ["o", "o.id AS id", "collect(o) AS all", "{found: [o.id]} AS some"])
def test_the_nodes_that_are_returned_are_drawn(returned: str, tmp_path: Path) -> None:
    page = tmp_path / "found.html"
    ran = run(f"MATCH (o:Organization) WHERE o.name IN ['Kemi', 'Tornio'] RETURN {returned}", "--map", page)
    assert ran.exit_code == 0
    found = DATA.search(page.read_text(encoding="utf-8"))
    assert found is not None
    assert sorted(node["id"] for node in json.loads(found[1])["nodes"]) == ["kunta:240", "kunta:851"]


def test_what_cannot_be_drawn_is_told_and_nothing_is_written(tmp_path: Path) -> None:
    ran = run("RETURN 1 AS one, 'x' AS other", "--map", tmp_path / "none.html", "--lang", "fi")
    assert ran.exit_code == 2
    assert "palauta solmuja" in " ".join(ran.stderr.split())
    assert list(tmp_path.iterdir()) == []
