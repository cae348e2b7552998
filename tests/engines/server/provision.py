"""Where the server comes from: its jars, fetched once by Maven, and a Java that is new enough for it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

from .locks import locked

LONG_TERM, CALENDAR = "5.26.28", "2026.09.0"
NEEDED = {LONG_TERM: 17, CALENDAR: 21}
"""The oldest Java for each version of Neo4j."""

_CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "verkosto"


def versions() -> list[str]:
    """List the versions to test: the calendar version needs a newer Java, which must be there in CI."""
    newest = max(javas(), default=0)
    return [version for version, java in NEEDED.items()
            if version == LONG_TERM or newest >= java or os.environ.get("CI")]


@cache
def javas() -> dict[int, Path]:
    """Find every Java of the machine, by its version."""
    homes = [os.environ.get("JAVA_HOME"), *map(str, Path("/usr/lib/jvm").glob("*"))]
    candidates = [Path(home, "bin", "java") for home in homes if home]
    on_path = shutil.which("java")
    found = {}
    for each in [*candidates, *([Path(on_path)] if on_path else [])]:
        if each.exists() and (version := _version(each)):
            found[version] = each
    return found


def _version(java: Path) -> int | None:
    said = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr
    found = re.search(r'version "(\d+)', said)
    return int(found[1]) if found else None


def java_for(version: str) -> Path:
    """Give the oldest Java that a version runs on."""
    suitable = sorted(each for each in javas() if each >= NEEDED[version])
    if not suitable:
        raise RuntimeError(f"Neo4j {version} needs Java {NEEDED[version]}: install it, or set JAVA_HOME")
    return javas()[suitable[0]]


def jars(version: str) -> Path:
    """Give the folder of the jars of a version, fetched when they are not there."""
    folder = _CACHE / f"neo4j-{version}"
    folder.mkdir(parents=True, exist_ok=True)
    with locked(folder / ".lock"):
        if not (folder / ".complete").exists():
            _fetch(version, folder)
    return folder


def _fetch(version: str, folder: Path) -> None:
    if not shutil.which("mvn"):
        raise RuntimeError("the tests fetch Neo4j with Maven: install it (on Debian: apt-get install maven)")
    command = ["mvn", "-q", "-B", "-f", str(Path(__file__).with_name("pom.xml")), f"-Dversion={version}",
               "dependency:copy-dependencies", "-DincludeScope=runtime", f"-DoutputDirectory={folder}"]
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL)
    (folder / ".complete").touch()
