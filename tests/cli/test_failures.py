"""What goes wrong is told in the reader's language, in lines that fit, without the words of machines."""

from __future__ import annotations

import ast
import pickle
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

import verkosto
from verkosto.cli import cli
from verkosto.errors import UsageError
from verkosto.messages import catalogue
from verkosto.model import LANGUAGES

WRONG = [
    ["analyze", "{county}", "--as-of", "foo"],
    ["analyze", "{county}", "--select", "qqqq"],
    ["analyze", "{county}", "--ignore", "no-deputies"],
    ["analyze", "{county}", "--set", "draws=99"],
    ["analyze", "{county}", "--set", "no-deputy.draws"],
    ["analyze", "{county}", "--set", "no-deputy.draws=9"],
    ["analyze", "{county}", "--set", "key-person.draws=9"],
    ["analyze", "{county}", "--set", "key-person.cells=9.5"],
    ["analyze", "{county}", "--profile", "{county}/none.toml"],
    ["analyze", "{county}", "--profile", "{county}"],
    ["analyze", "{county}", "--profile", "-"],
    ["analyze", "{county}", "--format", "xml"],
    ["analyze", "{county}", "--fail-on", "all"],
    ["analyze", "{county}", "-o", ""],
    ["analyze", "{county}", "-o", "{county}/none/out"],
    ["matrix", "{county}", "--domain", "qqqq"],
    ["matrix", "{county}", "--domain", "hytte"],
    ["matrix", "{county}", "-o", "{county}"],
    ["map", "{county}", "--layout", "round", "-o", "x"],
    ["map", "{county}", "-o", "  "],
    ["explain", "qqqq"],
    ["explain", "no-deputy", "--all"],
]


def told(command: list[str], county: Path, lang: str, *, columns: int = 80) -> str:
    """Run a command that must be refused, with the language at its end, and give what it says."""
    said = [each.format(county=county) for each in command]
    result = CliRunner(env={"LC_ALL": "C", "COLUMNS": str(columns)}).invoke(cli, [*said, "--lang", lang], input="a = ")
    assert (result.exit_code, result.stdout) == (2, "")
    return result.stderr


@pytest.mark.parametrize("command", WRONG, ids=" ".join)
def test_a_mistake_is_told_in_the_language_of_the_run(command: list[str], county: Path) -> None:
    said = {lang: told(command, county, lang) for lang in LANGUAGES}
    assert len(set(said.values())) == len(LANGUAGES)
    for lang, begins in (("fi", "Virhe: "), ("sv", "Fel: "), ("en", "Error: ")):
        assert said[lang].startswith(begins)
        assert not re.search(r"Errno|Traceback|\(at line|Usage:|\{", said[lang])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_all_ids_are_listed_sorted_in_lines_that_fit(lang: str, county: Path) -> None:
    said = told(["explain", "qqqq"], county, lang, columns=60)
    assert max(map(len, said.splitlines())) <= 60
    ids = re.findall(r"[a-z]+(?:-[a-z]+)+", said)
    assert ids == sorted(verkosto.catalogue())


def test_domains_are_named_as_in_tables(county: Path) -> None:
    (county / "domains.csv").write_text(
        "id,name_fi,name_sv,aliases\nhyte,Hyvinvoinnin edistäminen,Främjande av välfärd,hyvinvointi;terveys\n"
        "tyo,Työ,Arbete,terveys\n", encoding="utf-8")
    run = CliRunner(env={"LC_ALL": "C"})
    by_id = run.invoke(cli, ["matrix", str(county), "--domain", "hyte"]).stdout
    for word in ("HYTE", "hyvinvoinnin  EDISTAMINEN", "främjande av välfärd", "Hyvinvointi"):
        assert run.invoke(cli, ["matrix", str(county), "--domain", word]).stdout == by_id
    assert "hyte, tyo" in told(["matrix", "{county}", "--domain", "terveys"], county, "fi")
    assert "tarkoititko hyte" in told(["matrix", "{county}", "--domain", "hyvinvoinnin edistämnen"], county, "fi")


@pytest.mark.parametrize("form", ["json", "csv", "md", "table"])
def test_the_standard_output_has_other_names(form: str, county: Path) -> None:
    run = CliRunner(env={"LC_ALL": "C"})
    plain = run.invoke(cli, ["matrix", str(county), "--format", form])
    named = run.invoke(cli, ["matrix", str(county), "--format", form, "-o", "/dev/stdout"])
    assert (named.stdout, named.stderr) == (plain.stdout, "")


def test_the_library_speaks_english_and_can_be_asked_for_more() -> None:
    with pytest.raises(UsageError, match=r"^unknown analysis “no-deputies”; did you mean no-deputy\?$") as refused:
        verkosto.explain("no-deputies")
    assert refused.value.told("fi") == "tuntematon analyysi ”no-deputies”; tarkoititko no-deputy?"
    assert pickle.loads(pickle.dumps(refused.value)).told("sv") == refused.value.told("sv")  # noqa: S301 - our own
    assert verkosto.NotEvaluated("a", ["b"]).told("fi") == str(verkosto.NotEvaluated("a", ["b"]))


def raised() -> Iterator[tuple[str, str]]:
    """Find what is raised as a UsageError in the sources: file and key."""
    for path in Path(verkosto.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "UsageError":
                for part in ast.walk(node.args[0]):
                    if isinstance(part, ast.Constant) and isinstance(part.value, str):
                        yield path.name, part.value


def test_every_mistake_has_its_texts() -> None:
    keys = {key.removeprefix("usage.") for key in catalogue("en") if key.startswith("usage.")}
    assert [(name, key) for name, key in raised() if key not in keys] == []
