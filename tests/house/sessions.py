"""What a README shows of a session: its blocks are run for real, and written anew."""

from __future__ import annotations

import contextlib
import doctest
import io
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from .checkout import DATASETS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PROMPT = "$ "


def fenced(text: str) -> list[tuple[str, str]]:
    """List the fenced blocks of a Markdown text: kind and body."""
    return [(found[1], found[2]) for found in _FENCE.finditer(text)]


def replayed(text: str, scratch: Path) -> str:
    """Give a Markdown text with the output of its `console` and `pycon` blocks as it is now.

    The commands run in `scratch`, beside a copy of the datasets, in English and without colours.
    """
    shutil.copytree(DATASETS, scratch / "datasets", dirs_exist_ok=True)
    players: dict[str, Callable[[str, Path], str]] = {"console": _console, "pycon": _pycon}

    def play(found: re.Match[str]) -> str:
        player = players.get(found[1])
        return found[0] if player is None else f"```{found[1]}\n{player(found[2], scratch)}```"

    return _FENCE.sub(play, text)


def _console(body: str, scratch: Path) -> str:
    commands = [line.removeprefix(_PROMPT) for line in body.splitlines() if line.startswith(_PROMPT)]
    return "\n".join(f"{_PROMPT}{command}\n{_output(command, scratch)}" for command in commands)


def _output(command: str, scratch: Path) -> str:
    """Run a command line as a person would type it; what it says on either stream is what it shows."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    speaking = {"PATH": path, "COLUMNS": "100", "LANG": "C.UTF-8", "NO_COLOR": "1", "PYTHONUTF8": "1"}
    kept = {name: value for name, value in os.environ.items() if name.startswith("COVERAGE") or name == "PYTHONPATH"}
    ran = subprocess.run(
        ["/bin/sh", "-c", command], cwd=scratch, env={**kept, **speaking}, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=False,
    )
    if "Traceback" in ran.stdout:
        raise AssertionError(f"{command}\n{ran.stdout}")
    return "".join(f"{line.rstrip()}\n" for line in ran.stdout.rstrip().splitlines())


def _pycon(body: str, scratch: Path) -> str:
    with contextlib.chdir(scratch):
        return "".join(_examples(body))


def _examples(body: str) -> Iterator[str]:
    """Run the examples of a block one after the other, each with the names that those before it made."""
    names: dict[str, object] = {"__name__": "__readme__"}
    for example in doctest.DocTestParser().get_examples(body):
        first, *more = example.source.splitlines()
        yield "".join([f">>> {first}\n", *(f"... {line}\n" for line in more)])
        shown = io.StringIO()
        with contextlib.redirect_stdout(shown):
            exec(compile(example.source, "README.md", "single"), names)  # noqa: S102 - the README is ours
        yield shown.getvalue()
