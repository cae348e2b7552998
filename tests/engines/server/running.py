"""A running server: started once, shared by all workers of a run."""

from __future__ import annotations

import json
import os
import secrets
import signal
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from neo4j import GraphDatabase
from neo4j.exceptions import Neo4jError, ServiceUnavailable

from .keeper import lives
from .locks import locked
from .provision import LONG_TERM, jars, java_for

_CONFIGURATION = """\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
server.directories.import=import
dbms.security.allow_csv_import_from_file_urls=true
dbms.usage_report.enabled=false
server.memory.pagecache.size=64m
"""
_OPEN = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in ("java.nio", "java.io", "sun.nio.ch")]
_PATIENCE = 300.0
_ATTEMPTS = 5


@dataclass(frozen=True)
class Server:
    """Where a server listens, and how it is asked."""

    version: str
    folder: str
    port: int
    password: str

    @property
    def uri(self) -> str:
        """Its address."""
        return f"bolt://127.0.0.1:{self.port}"

    @property
    def environment(self) -> dict[str, str]:
        """What a program needs to know to ask it."""
        return {"VERKOSTO_ENGINE": self.uri, "NEO4J_USERNAME": "neo4j", "NEO4J_PASSWORD": self.password}

    @property
    def lock(self) -> Path:
        """What a test holds while it uses the server, so that those of other workers wait."""
        return Path(f"{self.folder}.used")

    def kill(self) -> None:
        """End it as a power cut does."""
        os.kill(int(Path(self.folder, "pid").read_text()), signal.SIGKILL)


def shared(version: str, common: Path, owner: int) -> Server:
    """Give the server of a version that all workers share; the first that asks starts it.

    `common` is a folder of the run, `owner` the process with which it ends.
    """
    note = common / f"neo4j-{version}.json"
    with locked(common / f"neo4j-{version}.lock"):
        if not note.exists():
            note.write_text(json.dumps(asdict(started(version, common / f"neo4j-{version}", owner))))
        return Server(**json.loads(note.read_text()))


def started(version: str, folder: Path, owner: int) -> Server:
    """Start a server in a folder and set its password; somebody may take its port first, then it gets another."""
    said = ""
    for attempt in range(_ATTEMPTS):
        home = folder / str(attempt)
        (home / "conf").mkdir(parents=True)
        (home / "import").mkdir()
        (home / "import" / "secret.csv").write_text("a,b\n1,2\n")
        server = Server(version, str(home), _free_port(), secrets.token_hex(8))
        try:
            run(server, owner)
            _set_password(server)
        except _GoneError as gone:
            said = str(gone)
        else:
            return server
    raise RuntimeError(f"Neo4j {version} did not start: {said}")


class _GoneError(Exception):
    """A server has ended by itself."""


def run(server: Server, owner: int) -> None:
    """Run a server in its folder, as it is."""
    folder = Path(server.folder)
    (folder / "conf" / "neo4j.conf").write_text(_CONFIGURATION.format(port=server.port))
    entry = "CommunityEntryPoint" if server.version == LONG_TERM else "Neo4jCommunity"
    java = [str(java_for(server.version)), "-Xms256m", "-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", *_OPEN,
            "-cp", f"{jars(server.version)}/*", f"org.neo4j.server.{entry}",
            f"--home-dir={folder}", f"--config-dir={folder / 'conf'}"]
    keeper = [sys.executable, str(Path(__file__).with_name("keeper.py")), str(owner), str(folder)]
    nowhere = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_RDWR, 0) for stream in range(3)]
    os.posix_spawn(sys.executable, [*keeper, *java], os.environ, file_actions=nowhere, setsid=True)
    _await_port(server)


def _free_port() -> int:
    """Give a port that nobody uses, below those that the system hands out to programs that connect somewhere."""
    while True:
        port = 10_000 + secrets.randbelow(20_000)
        with socket.socket() as listening:
            if listening.connect_ex(("127.0.0.1", port)) != 0:
                return port


def _await_port(server: Server) -> None:
    for _ in _tries(server):
        with socket.socket() as asking:
            if asking.connect_ex(("127.0.0.1", server.port)) == 0:
                return


def _set_password(server: Server) -> None:
    """Set the first password; the port is open a moment before the server answers."""
    statement = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password"
    with GraphDatabase.driver(server.uri, auth=("neo4j", "neo4j")) as driver:
        for _ in _tries(server):
            with suppress(Neo4jError, ServiceUnavailable), driver.session(database="system") as session:
                session.run(statement, password=server.password).consume()
                return


def _tries(server: Server) -> Iterator[None]:
    """Go on trying for as long as the server lives. Raises _GoneError when it does not."""
    until = time.monotonic() + _PATIENCE
    note = Path(server.folder, "pid")
    while time.monotonic() < until:
        yield
        time.sleep(0.2)
        if note.exists() and not lives(int(note.read_text() or 0)):
            raise _GoneError(Path(server.folder, "out.log").read_text()[-2000:])
    raise RuntimeError(f"Neo4j does not answer: {Path(server.folder, 'out.log').read_text()[-2000:]}")
