"""The two commands of the README and what continuous integration runs."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from .checkout import README, ROOT
from .sessions import fenced

SCRIPTS = [ROOT / ".ci" / name for name in ("setup", "test", "run")]


def commands() -> list[str]:
    """List the blocks marked `sh` of the README."""
    return [body.strip() for kind, body in fenced(README.read_text(encoding="utf-8")) if kind == "sh"]


def test_the_main_job_comes_first() -> None:
    first = commands()[0]
    assert first.startswith("sh .ci/setup")
    assert "analyze datasets/lappi" in first
    assert "lappi.html" in first


def test_continuous_integration_runs_the_second_command_and_nothing_else() -> None:
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert lines == ["#!/usr/bin/env bash", "set -eu", 'cd "$(dirname "$0")/.."', commands()[1]]


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_scripts_are_sound(path: Path) -> None:
    assert os.access(path, os.X_OK)
    checked = subprocess.run(["/bin/sh", "-n", str(path)], capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stderr) == (0, "")


def test_without_python_set_up_says_what_is_missing(tmp_path: Path) -> None:
    (tmp_path / ".ci").mkdir()
    script = tmp_path / ".ci" / "setup"
    script.write_text((ROOT / ".ci" / "setup").read_text(encoding="utf-8"), encoding="utf-8")
    tools = tmp_path / "bin"
    tools.mkdir()
    for name in ("dirname", "grep", "cat", "cksum"):
        (tools / name).symlink_to(Path("/usr/bin") / name)
    (tools / "id").write_text("#!/bin/sh\necho 1000\n", encoding="utf-8")
    (tools / "id").chmod(0o755)
    command = ["/bin/sh", str(script)]
    ran = subprocess.run(command, env={"PATH": str(tools)}, capture_output=True, text=True, check=False)
    assert ran.returncode == 1
    assert "Python 3.11 or newer with venv is missing" in ran.stderr
    assert ran.stdout == ""
