"""`verkosto query` without a database: answers, mistakes, and that it stops and cleans up."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from verkosto.cli import cli

KINDS = "MATCH (o:Organization) RETURN o.kind AS kind, count(*) AS n ORDER BY kind"
ENDLESS = "RETURN [x IN range(1, 9000) WHERE size([y IN range(1, 9000) WHERE size(range(1, x)) > 0]) > 0] AS r"


def run(*arguments: str | Path, said: str | None = None) -> Result:
    environment = {"LC_ALL": "C", "COLUMNS": "100", "VERKOSTO_ENGINE": "", "NEO4J_PASSWORD": ""}
    result = CliRunner(env=environment).invoke(cli, ["query", *map(str, arguments)], input=said)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result


def test_rows_in_every_format(county: Path) -> None:
    assert run(county, KINDS, "--format", "json").stdout == (
        '[\n  {\n    "kind": "county",\n    "n": 1\n  },\n  {\n    "kind": "municipality",\n    "n": 2\n  }\n]\n')
    assert run(county, KINDS, "--format", "csv").stdout == "kind,n\ncounty,1\nmunicipality,2\n"
    assert "| municipality | 2 |" in run(county, KINDS, "--format", "md").stdout
    assert run(county, KINDS).stdout.splitlines()[-1] == "2 rows"


def test_no_rows(county: Path) -> None:
    none = "MATCH (o:Organization) WHERE false RETURN o.id AS id, o.name AS name"
    assert run(county, none).stdout == "No rows.\n"
    assert run(county, none, "--format", "json").stdout == "[]\n"
    assert run(county, none, "--format", "csv").stdout == "id,name\n"


def test_parameters_have_the_type_that_they_look_like(county: Path) -> None:
    given = {"i": "3", "f": "1.5", "t": "true", "d": "2024-01-31", "l": "[1, 2]", "s": "Äpärä", "e": "", "q": '"3"',
             "x": "2024-13-31", "eq": "a=b"}
    pairs = [part for name, value in given.items() for part in ("-p", f"{name}={value}")]
    returned = ", ".join(f"${name} AS {name}" for name in given)
    found = run(county, f"RETURN {returned}, $d < date('2024-02-01') AS before, $dataset AS dataset, $as_of AS as_of",
                "--format", "json", *pairs)
    assert json.loads(found.stdout) == [{
        "i": 3, "f": 1.5, "t": True, "d": "2024-01-31", "l": [1, 2], "s": "Äpärä", "e": "", "q": "3", "x": "2024-13-31",
        "eq": "a=b", "before": True, "dataset": "koe", "as_of": "2024-06-01",
    }]


def test_queries_from_files(county: Path, tmp_path: Path) -> None:
    (tmp_path / "query.cypher").write_text(f"\ufeff// kinds\n{KINDS}\n", encoding="utf-8")
    assert run(county, "-f", tmp_path / "query.cypher").exit_code == 0
    assert run(county, "-f", "-", said=KINDS).stdout == run(county, KINDS).stdout
    assert run(county, "-f", tmp_path / "none.cypher").exit_code == 2


def test_another_day_is_another_state(county: Path) -> None:
    asked = ["MATCH (o:Organization) RETURN DISTINCT $as_of AS day", "--as-of", "2023-01-01", "--format", "csv"]
    assert run(county, *asked).stdout == "day\n2023-01-01\n"


def test_the_schema_and_the_plan(county: Path) -> None:
    schema = json.loads(run(county, "--schema", "--format", "json").stdout)
    counted = {row["name"]: row for row in schema}
    assert counted["(:Organization)"]["count"] == 3
    assert counted["(:Organization)"]["properties"]["name"] == 3
    assert counted["(:Organization)-[:PART_OF]->(:Organization)"]["count"] == 2
    assert "Organization" in run(county, KINDS, "--explain").stdout


@pytest.mark.parametrize(("arguments", "said"), [
    (["MATCH (o:Organization RETURN o"], "(line 1, column 23)\n  MATCH (o:Organization RETURN o\n" + " " * 24 + "^"),
    (["CREATE (n:Fox)"], "refused"),
    (["RETURN $x AS x"], "no value for $x: give -p x=…"),
    (["MATCH (o) SET o.x = 1", "--write"], "--engine"),
    ([KINDS, "-p", "x"], "name=value"),
    ([], "give one query"),
    ([KINDS, "--schema"], "give one query"),
    ([KINDS, "--timeout", "0"], "--timeout"),
    ([KINDS, "--timeout", "nan"], "--timeout"),
])
def test_what_is_wrong_is_told(county: Path, arguments: list[str], said: str) -> None:
    result = run(county, *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_names_that_are_not_there_are_told_beside_the_answer(county: Path) -> None:
    result = run(county, "MATCH (o:Organisation) RETURN o.id AS id", "--format", "json")
    assert (result.exit_code, result.stdout) == (0, "[]\n")
    assert "no label Organisation; did you mean Organization?" in result.stderr


def leftovers() -> set[str]:
    return {each.name for each in Path(tempfile.gettempdir()).glob("verkosto-*")}


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGKILL])
def test_a_query_that_is_broken_off_leaves_nothing(county: Path, ending: signal.Signals, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "verkosto", "query", str(county), ENDLESS, "--timeout", "600"]
    environment = {**os.environ, "TMPDIR": str(tmp_path), "LC_ALL": "C", "VERKOSTO_ENGINE": ""}
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    until = time.monotonic() + 60
    while not list(tmp_path.glob("verkosto-*/graph/*")) and time.monotonic() < until:
        time.sleep(0.05)
    time.sleep(0.5)
    process.send_signal(ending)
    _, said = process.communicate(timeout=60)
    if ending == signal.SIGINT:
        assert (process.returncode, said) == (130, b"Interrupted.\n")
    while list(tmp_path.glob("verkosto-*")) and time.monotonic() < until:
        time.sleep(0.05)
    assert list(tmp_path.glob("verkosto-*")) == []


def test_a_query_is_stopped_in_time(county: Path) -> None:
    before, began = leftovers(), time.monotonic()
    result = run(county, ENDLESS, "--timeout", "1")
    assert (result.exit_code, result.stderr) == (2, "Error: the query was stopped after 1 seconds\n")
    assert time.monotonic() - began < 30
    assert leftovers() <= before


def test_no_module_of_the_working_directory_is_run(county: Path, tmp_path: Path) -> None:
    (tmp_path / "arcadedb.py").write_text("raise SystemExit('run')\n", encoding="utf-8")
    (tmp_path / "json.py").write_text("raise SystemExit('run')\n", encoding="utf-8")
    program = Path(sys.executable).with_name("verkosto")
    ran = subprocess.run([program, "query", str(county), KINDS], cwd=tmp_path, capture_output=True, check=False)
    assert ran.returncode == 0, ran.stderr
