"""Files and functions stay small, analyses stay pure, and nothing lies about at the top."""

from __future__ import annotations

import ast
import shutil
import statistics
import subprocess
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

import pytest

from .checkout import ROOT, SOURCES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef

LONGEST_FILE = 250
LONGEST_FUNCTION = 30
MEDIAN_FUNCTION = 10
TOP = {"pyproject.toml", "README.md", "src", "cypher", "datasets", "visualizations", "tests"}
IMPURE = {"open", "print", "input", ".today", ".now", ".utcnow", ".read_csv", ".to_csv", ".read_text", ".write_text"}

MODULES = sorted(SOURCES.rglob("*.py"))
ANALYSES = sorted((SOURCES / "analyses").glob("*.py"))


def path_in_sources(path: Path) -> str:
    """Name a module for a person."""
    return path.relative_to(SOURCES).as_posix()


@cache
def parsed(path: Path) -> ast.Module:
    """Parse a module."""
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> Iterator[Function]:
    """Walk through the functions of a module, those within functions and classes too."""
    return (node for node in ast.walk(parsed(path)) if isinstance(node, Function))


def length(function: Function) -> int:
    """Count the lines of a function's body without its docstring."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def called(path: Path) -> set[str]:
    """Gather what a module calls: functions by their names, methods by theirs after a dot."""
    targets = [node.func for node in ast.walk(parsed(path)) if isinstance(node, ast.Call)]
    by_name = {target.id for target in targets if isinstance(target, ast.Name)}
    return by_name | {f".{target.attr}" for target in targets if isinstance(target, ast.Attribute)}


@pytest.mark.parametrize("path", MODULES, ids=path_in_sources)
def test_files_are_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", MODULES, ids=path_in_sources)
def test_functions_are_short(path: Path) -> None:
    assert {each.name: length(each) for each in functions(path) if length(each) > LONGEST_FUNCTION} == {}


def test_most_functions_are_very_short() -> None:
    lengths = [length(each) for path in MODULES for each in functions(path)]
    assert statistics.median(lengths) <= MEDIAN_FUNCTION


@pytest.mark.parametrize("path", ANALYSES, ids=path_in_sources)
def test_an_analysis_asks_neither_files_nor_the_clock(path: Path) -> None:
    assert called(path) & IMPURE == set()


def test_nothing_else_at_the_top() -> None:
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    listed = subprocess.run(
        [git, "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )
    top = {line.split("/")[0] for line in listed.stdout.splitlines()}
    assert {name for name in top if not name.startswith(".")} <= TOP
