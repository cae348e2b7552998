"""The library of queries: fresh, explained, named, and every one runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import verkosto
from house import library
from house.test_readme import STALE
from shipped import DATASETS
from verkosto.cli import cli
from verkosto.engines import Engine, Rows
from verkosto.engines.library import Query, pasted, read
from verkosto.errors import UsageError
from verkosto.findings import Analysis

BY_HAND = [pytest.param(path, id=path.stem) for path in library.by_hand()]
TWINS = [each for each in verkosto.catalogue().values() if each.cypher]


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with verkosto.open_engine() as opened:
        opened.load(verkosto.read(DATASETS / "demo"))
        yield opened


def run(*arguments: str | Path) -> Result:
    return CliRunner(env={"LC_ALL": "C", "COLUMNS": "100"}).invoke(cli, [str(each) for each in arguments])


def test_the_files_of_the_twins_are_those_of_the_analyses() -> None:
    found = {path: path.read_text(encoding="utf-8") for path in library.LIBRARY.glob("*.cypher")}
    assert found == library.twins(), STALE


@pytest.mark.parametrize("path", BY_HAND)
def test_an_example_is_what_the_engine_answers(path: Path, engine: Engine) -> None:
    assert path.read_text(encoding="utf-8") == library.with_example(path, engine), STALE


def test_neo4j_answers_alike(engine: Engine, neo4j: Engine) -> None:
    """Everything in the library gives the same rows on every engine, in the same order."""
    neo4j.push(verkosto.read(DATASETS / "demo"), "demo")
    for query in verkosto.library().values():
        asked = query.cypher, query.examples
        assert neo4j.query(*asked, dataset="demo").rows == engine.query(*asked).rows, query.name


@pytest.mark.parametrize("query", [pytest.param(each, id=each.name) for each in verkosto.library().values()])
def test_a_query_keeps_the_rules(query: Query) -> None:
    """What runs unchanged on both engines: see how columns, order and datasets are named."""
    columns = re.findall(r"\bAS `?(\w+)`?", query.cypher)
    assert columns == [each.lower() for each in columns]
    assert "dataset: $dataset" in query.cypher
    assert re.search(r"ORDER BY [\w, ()+.]+(DESC)?[\w, ]*(\nLIMIT .*)?$", query.cypher)
    assert not re.search(r"\b(apoc|gds|db)\.|\b(FOREACH|LOAD CSV|elementId|id\()", query.cypher)
    assert query.question.endswith(("?", ".", "`"))


def test_names_are_listed() -> None:
    listed = run("query", "--names")
    assert listed.exit_code == 0
    assert [line.split()[0] for line in listed.stdout.splitlines()] == list(verkosto.library())


def test_a_query_runs_by_its_name() -> None:
    found = run("query", DATASETS / "demo", "--name", "hosts", "--format", "csv")
    assert found.exit_code == 0
    assert found.stdout.startswith("host,domains,ends,members")
    twin = run("query", DATASETS / "demo", "--name", "agreement-ending", "-p", "days=900", "--format", "csv")
    assert len(twin.stdout.splitlines()) > len(run("query", DATASETS / "demo", "--name", "agreement-ending",
                                                   "--format", "csv").stdout.splitlines())


@pytest.mark.parametrize(("arguments", "said"), [
    (["--name", "beside"], "-p person="),
    (["--name", "besides", "-p", "person=x"], "beside"),
    (["--name", "beside", "-p", "person=x", "-p", "town=x"], "town"),
    (["--name", "beside", "RETURN 1 AS one"], "--name"),
])
def test_what_is_missing_or_strange_is_said(arguments: list[str], said: str) -> None:
    refused = run("query", DATASETS / "demo", *arguments)
    assert refused.exit_code == 2
    assert said in refused.stderr


@pytest.mark.parametrize("text", [
    "MATCH (n) RETURN n.id AS id", "// Title\n// Question\n// $x: wrong\nRETURN 1 AS one",
])
def test_a_head_that_explains_nothing_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        read("mine", text)


def test_a_twin_is_printed_with_its_parameters(engine: Engine) -> None:
    shown = run("explain", "agreement-ending", "--cypher", "--dataset", "demo", "--as-of", "2024-06-01")
    assert shown.exit_code == 0
    analysis = verkosto.explain("agreement-ending")
    assert shown.stdout.startswith(":param dataset => 'demo';\n:param as_of => '2024-06-01';\n:param days => 180;\n")
    query = shown.stdout.partition("\n\n")[2].rstrip().rstrip(";")
    assert query == analysis.cypher
    given: Rows = engine.query(query, {"days": 900})
    assert given.rows


def test_an_analysis_without_a_twin_says_why() -> None:
    refused = run("explain", "key-person", "--cypher")
    assert refused.exit_code == 2
    assert "cut vert" in refused.stderr
    assert run("explain", "--cypher").exit_code == 2


def test_texts_are_written_as_cypher_does() -> None:
    assert pasted("RETURN $a AS a", {"a": "it's \\", "b": 0.5}) == (
        ":param a => 'it\\'s \\\\';\n:param b => 0.5;\n\nRETURN $a AS a;\n")


@pytest.mark.parametrize("analysis", TWINS, ids=lambda each: each.id)
def test_a_twin_takes_its_thresholds_and_no_others(analysis: Analysis) -> None:
    assert analysis.cypher
    asked = set(re.findall(r"\$(\w+)", analysis.cypher)) - {"dataset", "as_of"}
    assert asked == set(analysis.thresholds)
