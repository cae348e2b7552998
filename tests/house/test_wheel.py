"""The wheel holds all that is needed and works far from the checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
import zipfile
from typing import TYPE_CHECKING

import pytest

from .checkout import DATASETS, ROOT, SOURCES
from .library import LIBRARY

if TYPE_CHECKING:
    from pathlib import Path


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a command as somebody who has never seen the checkout."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "COVERAGE"))}
    return subprocess.run(
        [str(each) for each in command], cwd=cwd, env={**kept, "PYTHONUTF8": "1", "LANG": "C.UTF-8", "NO_COLOR": "1"},
        stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", check=False,
    )


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel from the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    built = run(*pip, "--wheel-dir", folder, ROOT, cwd=folder)
    assert built.returncode == 0, built.stderr
    return next(folder.glob("verkosto-*.whl"))


@pytest.fixture(scope="session")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into a fresh environment, beside a copy of a dataset."""
    folder = tmp_path_factory.mktemp("elsewhere")
    venv.create(folder / "env")
    pip = [sys.executable, "-m", "pip", "--python", str(folder / "env/bin/python")]
    installed = run(*pip, "install", "--quiet", "--no-compile", wheel, cwd=folder)
    assert installed.returncode == 0, installed.stderr
    shutil.copytree(DATASETS / "lappi", folder / "lappi")
    return folder


def test_the_wheel_holds_every_file_of_the_package(wheel: Path) -> None:
    names = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    ours = {f"verkosto/{path.relative_to(SOURCES).as_posix()}" for path in SOURCES.rglob("*")
            if path.is_file() and "__pycache__" not in path.parts}
    data = {f"verkosto/reference_data/{path.name}" for path in (DATASETS / "reference").iterdir()}
    queries = {f"verkosto/cypher_library/{path.relative_to(LIBRARY).as_posix()}" for path in LIBRARY.rglob("*.cypher")}
    assert names == ours | data | queries


def test_the_wheel_says_what_it_is(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        about = [name for name in archive.namelist() if ".dist-info/" in name]
        said = {name.rpartition("/")[2]: archive.read(name).decode() for name in about}
    assert "License-Expression: EUPL-1.2\n" in said["METADATA"]
    assert "Requires-Python: >=3.11\n" in said["METADATA"]
    assert "verkosto = verkosto.cli:main\n" in said["entry_points.txt"]


def test_the_program_works_elsewhere(elsewhere: Path) -> None:
    program = elsewhere / "env/bin/verkosto"
    assert "analyze" in run(program, "--help", cwd=elsewhere).stdout
    analyzed = run(program, "analyze", "lappi", cwd=elsewhere)
    assert (analyzed.returncode, analyzed.stderr) == (0, "")
    assert "Tornio" in analyzed.stdout
    drawn = run(program, "map", "lappi", "-o", "lappi.html", cwd=elsewhere)
    assert drawn.returncode == 0, drawn.stderr
    assert (elsewhere / "lappi.html").stat().st_size > 10_000


def test_the_library_of_queries_travels_along(elsewhere: Path) -> None:
    program = elsewhere / "env/bin/verkosto"
    assert "shortest-chain" in run(program, "query", "--names", cwd=elsewhere).stdout
    asked = run(program, "query", "lappi", "--name", "state-of-the-domains", "--format", "csv", cwd=elsewhere)
    assert (asked.returncode, asked.stdout.splitlines()[0]) == (0, "domain,named,vacant,none,unknown"), asked.stderr


def test_the_reference_data_travels_along(elsewhere: Path) -> None:
    asked = "print(reference.folder()); print(reference.official('municipality', '851')['name'])"
    said = run(elsewhere / "env/bin/python", "-c", f"from verkosto import reference; {asked}", cwd=elsewhere)
    folder, name = said.stdout.splitlines()
    assert (folder.endswith("verkosto/reference_data"), name) == (True, "Tornio")
