"""A database that cannot be reached or used is told in one line, without the password."""

from __future__ import annotations

import logging
import socket
import threading
import time

import pytest

import verkosto

from .server.running import Server

SECRET = "geheimnis-42"  # noqa: S105 - of nobody


@pytest.fixture(autouse=True)
def _password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", SECRET)
    monkeypatch.delenv("NEO4J_USERNAME", raising=False)


def told(uri: str, **more: str) -> str:
    with pytest.raises(verkosto.EngineError) as refused:
        verkosto.open_engine(uri, **more)  # type: ignore[arg-type]
    said = str(refused.value)
    assert "\n" not in said
    assert SECRET not in said
    return said


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_nobody_listens(scheme: str) -> None:
    began = time.monotonic()
    assert "no Neo4j answers there" in told(f"{scheme}://127.0.0.1:1")
    assert time.monotonic() - began < 10


def test_somebody_else_listens() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]

        def answer() -> None:
            asking, _ = listening.accept()
            asking.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
            asking.close()

        thread = threading.Thread(target=answer)
        thread.start()
        assert told(f"bolt://127.0.0.1:{port}")
        thread.join()


@pytest.mark.parametrize("scheme", ["bolt+s", "bolt+ssc", "neo4j+s", "neo4j+ssc"])
def test_a_server_without_encryption(long_term: Server, scheme: str) -> None:
    assert "no encrypted connection" in told(f"{scheme}://{long_term.uri.partition('://')[2]}")


def test_a_wrong_password(long_term: Server, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        assert "wrong user or password" in told(long_term.uri)
    assert SECRET not in caplog.text


def test_a_wrong_database(long_term: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", long_term.password)
    assert "has no database 'nope'" in told(long_term.uri, database="nope")


def test_too_old_a_version(long_term: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", long_term.password)
    monkeypatch.setattr("verkosto.engines.bolt.connection.OLDEST", (9999, 1))
    assert f"is Neo4j {long_term.version}" in told(long_term.uri)


def test_no_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEO4J_PASSWORD")
    assert "NEO4J_PASSWORD" in told("neo4j://127.0.0.1:1")


@pytest.mark.parametrize("uri", ["http://localhost", "neo4j", "", "neo4j://", "bolt+x://localhost"])
def test_what_is_no_address(uri: str) -> None:
    with pytest.raises(verkosto.UsageError, match="neo4j://localhost"):
        verkosto.open_engine(uri)


def test_a_password_in_an_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(verkosto.UsageError) as refused:
        verkosto.open_engine(f"neo4j://neo4j:{SECRET}@localhost")
    assert SECRET not in str(refused.value)


def test_a_password_is_asked_for_when_there_is_none(long_term: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEO4J_PASSWORD")
    with verkosto.open_engine(long_term.uri, ask={"neo4j": long_term.password}.__getitem__) as engine:
        assert long_term.password not in repr(engine)
