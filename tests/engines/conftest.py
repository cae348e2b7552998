"""The servers, and engines on them."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest
from neo4j import Driver, GraphDatabase

import verkosto
from shipped import DATASETS
from verkosto.engines import Engine

from .server.locks import locked
from .server.provision import LONG_TERM, versions
from .server.running import Server, shared


def owner() -> int:
    """Give the process with which a run ends: that which started the workers, if there are any."""
    return os.getppid() if "PYTEST_XDIST_WORKER" in os.environ else os.getpid()


@pytest.fixture(scope="session", params=versions())
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Server:
    """Give a running server of each version."""
    base = tmp_path_factory.getbasetemp()
    return shared(request.param, base.parent if "PYTEST_XDIST_WORKER" in os.environ else base, owner())


@pytest.fixture(scope="session")
def long_term(tmp_path_factory: pytest.TempPathFactory) -> Server:
    """Give a running server of the long-term version."""
    base = tmp_path_factory.getbasetemp()
    return shared(LONG_TERM, base.parent if "PYTEST_XDIST_WORKER" in os.environ else base, owner())


def opened(server: Server, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """Open an engine as a user does: what it must know is in the environment."""
    for name, value in server.environment.items():
        monkeypatch.setenv(name, value)
    return verkosto.open_engine(server.uri)


@pytest.fixture
def neo4j(server: Server, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    """Give an engine on each server."""
    with locked(server.lock), opened(server, monkeypatch) as engine:
        yield engine


@pytest.fixture
def lasting(long_term: Server, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    """Give an engine on the long-term version."""
    with locked(long_term.lock), opened(long_term, monkeypatch) as engine:
        yield engine


@pytest.fixture
def driver(long_term: Server) -> Iterator[Driver]:
    """Give the bare driver, for somebody else's data; asked for beside an engine, which holds the server."""
    with GraphDatabase.driver(long_term.uri, auth=("neo4j", long_term.password)) as found:
        yield found


@pytest.fixture(scope="session")
def demo() -> verkosto.Network:
    return verkosto.read(DATASETS / "demo")


@pytest.fixture(scope="module")
def embedded(demo: verkosto.Network) -> Iterator[Engine]:
    """Give the embedded engine with a dataset in it."""
    with verkosto.open_engine() as engine:
        engine.load(demo)
        yield engine
