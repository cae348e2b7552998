"""A running server: started once, shared by all workers of a run."""

from __future__ import annotations

import fcntl
import json
import os
import secrets
import signal
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from neo4j import GraphDatabase
from neo4j.exceptions import Neo4jError, ServiceUnavailable

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
    """Start a server in a folder and set its password."""
    (folder / "conf").mkdir(parents=True)
    (folder / "import").mkdir()
    (folder / "import" / "secret.csv").write_text("a,b\n1,2\n")
    server = Server(version, str(folder), _free_port(), secrets.token_hex(8))
    run(server, owner)
    _set_password(server)
    return server


def run(server: Server, owner: int) -> None:
    """Run a server in its folder, as it is."""
    folder = Path(server.folder)
    (folder / "conf" / "neo4j.conf").write_text(_CONFIGURATION.format(port=server.port))
    entry = "CommunityEntryPoint" if server.version == LONG_TERM else "Neo4jCommunity"
    java = [str(java_for(server.version)), "-Xms256m", "-Xmx1g", "-XX:+UseSerialGC", *_OPEN,
            "-cp", f"{jars(server.version)}/*", f"org.neo4j.server.{entry}",
            f"--home-dir={folder}", f"--config-dir={folder / 'conf'}"]
    keeper = [sys.executable, str(Path(__file__).with_name("keeper.py")), str(owner), str(folder)]
    nowhere = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_RDWR, 0) for stream in range(3)]
    os.posix_spawn(sys.executable, [*keeper, *java], os.environ, file_actions=nowhere, setsid=True)
    _await_port(server)


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port: int = listening.getsockname()[1]
        return port


def _await_port(server: Server) -> None:
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until:
        with socket.socket() as asking:
            if asking.connect_ex(("127.0.0.1", server.port)) == 0:
                return
        time.sleep(0.2)
    raise RuntimeError(f"Neo4j did not start: {Path(server.folder, 'out.log').read_text()}")


def _set_password(server: Server) -> None:
    """Set the first password; the port is open a moment before the server answers."""
    statement = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password"
    until = time.monotonic() + _PATIENCE
    with GraphDatabase.driver(server.uri, auth=("neo4j", "neo4j")) as driver:
        while True:
            try:
                with driver.session(database="system") as session:
                    session.run(statement, password=server.password).consume()
            except (Neo4jError, ServiceUnavailable):
                if time.monotonic() > until:
                    raise
                time.sleep(0.5)
            else:
                return


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold a lock that other processes respect."""
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
