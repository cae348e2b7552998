"""The scripts of the page: typed with JSDoc, and linted."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from . import node

if TYPE_CHECKING:
    from pathlib import Path

SCRIPTS = "src/verkosto/outputs/map/templates/js"
WRONG = """/** @param {string} text */
export const twice = (text) => text * 2;
document.body.innerHTML = twice("a");
"""


def types(root: Path) -> list[str]:
    """Give what TypeScript finds in a checkout."""
    return node.run("typescript", "bin/tsc", "-p", str(root / "tests/map/node"), cwd=root).stdout.splitlines()


def style(folder: Path) -> str:
    """Give what ESLint finds in a folder; the configuration stands beside the packages that it needs."""
    config = node.packages().parent / "eslint.config.js"
    shutil.copy(folder / "tests/map/node/eslint.config.js", config)
    checked = node.run("eslint", "bin/eslint.js", "--config", str(config), "--max-warnings", "0", SCRIPTS, cwd=folder)
    return checked.stdout + checked.stderr


@pytest.fixture
def broken(root: Path, tmp_path: Path) -> Path:
    """Give a copy of the scripts and their checks in which a module is wrong."""
    for part in (SCRIPTS, "tests/map/node"):
        shutil.copytree(root / part, tmp_path / part)
    (tmp_path / SCRIPTS / "wrong.js").write_text(WRONG)
    return tmp_path


def test_the_types_are_right(root: Path) -> None:
    assert types(root) == []


def test_the_style_is_kept(root: Path) -> None:
    assert style(root) == ""


def test_what_is_wrong_is_found(broken: Path) -> None:
    assert any("wrong.js" in line for line in types(broken))
    assert "no-restricted-properties" in style(broken)
