"""`push`, `pull`, `query` and `analyze` with a database, as a user types them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

import verkosto
from shipped import DATASETS
from verkosto.cli import cli

if TYPE_CHECKING:
    from verkosto.engines import Engine

LAPPI = DATASETS / "lappi"


def run(*arguments: str | Path) -> Result:
    result = CliRunner(env={"LC_ALL": "C", "COLUMNS": "100"}).invoke(cli, [str(each) for each in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result


def test_the_three_commands(neo4j: Engine, tmp_path: Path) -> None:
    assert "lappi" not in {each.id for each in neo4j.datasets()} or run("push", "--remove", "lappi").exit_code == 0
    planned = run("push", LAPPI, "--dry-run", "--format", "json")
    pushed = run("push", LAPPI, "--format", "json")
    assert json.loads(planned.stdout) == json.loads(pushed.stdout) != []
    assert run("push", LAPPI).stderr == "lappi: the database holds it already.\n"
    listed = json.loads(run("push", "--list", "--format", "json").stdout)
    assert next(each for each in listed if each["id"] == "lappi")["as_of"] == "2023-12-15"
    asked = "MATCH (o:Organization {dataset: $dataset}) RETURN count(o) AS n"
    assert json.loads(run("query", "lappi", asked, "--format", "json").stdout) == [{"n": 26}]
    assert run("query", LAPPI, asked, "--format", "csv").stdout == "n\n26\n"
    assert run("pull", "lappi", tmp_path / "new" / "lappi").exit_code == 0
    assert verkosto.read(tmp_path / "new" / "lappi") == verkosto.read(LAPPI)
    assert verkosto.read(tmp_path / "new" / "lappi").settings == verkosto.read(LAPPI).settings
    assert run("pull", "lappi", tmp_path / "new").exit_code == 2


def test_a_report_from_the_database_says_the_same(lasting: Engine) -> None:
    verkosto.push(verkosto.read(DATASETS / "demo"), lasting)
    there = json.loads(run("analyze", "demo", "--format", "json").stdout)
    engineless = CliRunner(env={"LC_ALL": "C", "VERKOSTO_ENGINE": ""})
    here = json.loads(engineless.invoke(cli, ["analyze", str(DATASETS / "demo"), "--format", "json"]).stdout)
    there["counts"] = here["counts"] = None
    assert json.dumps(there) == json.dumps(here)


def test_a_difference_between_tables_and_database_is_told(lasting: Engine, tmp_path: Path) -> None:
    verkosto.push(verkosto.read(LAPPI), lasting, name="mine")
    assert run("pull", "mine", tmp_path / "mine").exit_code == 0
    file = tmp_path / "mine" / "domains.csv"
    file.write_text(file.read_text(encoding="utf-8").replace("tyollisyys", "työt"), encoding="utf-8")
    result = run("query", tmp_path / "mine", "MATCH (d:Domain) RETURN count(d) AS n", "--format", "csv")
    assert result.exit_code == 0
    assert "mine in the database differs from these tables" in result.stderr


def test_writing_needs_to_be_asked_for(lasting: Engine) -> None:
    verkosto.push(verkosto.read(LAPPI), lasting)
    write = ("query", "lappi", "CREATE (f:Fox {name: 'Kettu'}) RETURN f.name AS name", "--format", "csv")
    assert run(*write).exit_code == 2
    assert run(*write, "--write").stdout == "name\nKettu\n"
    assert run("query", "lappi", "MATCH (f:Fox) DELETE f", "--write").exit_code == 0


@pytest.mark.parametrize(("arguments", "status"), [
    (["query", "nowhere", "RETURN 1 AS x"], 2),
    (["pull", "nowhere", "x"], 2),
    (["push", "--remove", "nowhere"], 2),
    (["push"], 2),
    (["push", "--list", "--remove", "x"], 2),
    (["push", "--list", "--database", "nope"], 3),
    (["query", "lappi", "RETURN 1 AS x", "--engine", "bolt://127.0.0.1:1"], 3),
    (["analyze", "lappi", "--engine", "neo4j://127.0.0.1:1"], 3),
    (["push", "--list", "--engine", "mysql://localhost"], 2),
])
def test_what_cannot_be_done_is_told_in_one_line(lasting: Engine, arguments: list[str], status: int) -> None:
    assert lasting.datasets() is not None
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (status, "")
    assert result.stderr.startswith("Error: ")
    assert result.stderr.count("\n") <= 2  # one sentence, as wide as the terminal


def test_without_an_engine_push_says_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VERKOSTO_ENGINE", raising=False)
    result = run("push", LAPPI)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "VERKOSTO_ENGINE" in result.stderr
