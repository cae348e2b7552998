"""Pushes that are killed, two at once, and a server that goes away: the old dataset or the new one, whole."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import verkosto
from verkosto.engines import Engine
from verkosto.engines.bolt import connection
from verkosto.outputs.dataset import write_dataset

from .conftest import opened, owner
from .server.provision import LONG_TERM
from .server.running import Server, run, started

if TYPE_CHECKING:
    from collections.abc import Iterator

KILLS = 6


def other(network: verkosto.Network) -> verkosto.Network:
    """Change something in most rows of several tables, and leave out some."""
    tables = dict(network.tables)
    tables["people"] = tables["people"].assign(note="toinen")
    tables["posts"] = tables["posts"].assign(status="unknown")
    tables["responsibilities"] = tables["responsibilities"].assign(source="toinen")[5:]
    tables["seats"] = tables["seats"].assign(source="toinen")[:-5]
    return verkosto.network(tables, as_of=network.as_of)


@pytest.fixture
def states(demo: verkosto.Network, tmp_path: Path) -> tuple[verkosto.Network, verkosto.Network, Path, Path]:
    """Give two states of a dataset, also as folders."""
    new = other(demo)
    write_dataset(demo, tmp_path / "old")
    write_dataset(new, tmp_path / "new")
    return demo, verkosto.read(tmp_path / "new", as_of=demo.as_of), tmp_path / "old", tmp_path / "new"


@pytest.fixture
def pushing() -> Iterator[list[subprocess.Popen[str]]]:
    """Give a list of processes that are ended after the test."""
    processes: list[subprocess.Popen[str]] = []
    yield processes
    for each in processes:
        each.kill()
        each.communicate()


def pusher(folder: Path, name: str, server: Server) -> subprocess.Popen[str]:
    """Start a push in a process of its own and wait until it is connected."""
    process = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("pusher.py")), str(folder), name], text=True,
        env={**os.environ, **server.environment}, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def kill(process: subprocess.Popen[str], lines: int, seconds: float) -> None:
    """Kill a push after some of its batches and some time."""
    assert process.stdout is not None
    for _ in range(lines):
        process.stdout.readline()
    time.sleep(seconds)
    process.kill()
    process.wait()


def test_a_killed_push_leaves_the_old_or_the_new(
    lasting: Engine, long_term: Server, states: tuple[verkosto.Network, verkosto.Network, Path, Path],
    pushing: list[subprocess.Popen[str]],
) -> None:
    old, new, old_folder, new_folder = states
    verkosto.push(old, lasting, name="beside")
    verkosto.push(old, lasting, name="killed")
    chance = random.Random(7)  # noqa: S311 - moments need no secrecy
    seen = set()
    for number in range(KILLS):
        folder, goal = (old_folder, old) if number % 2 else (new_folder, new)
        pushing.append(pusher(folder, "killed", long_term))
        kill(pushing[-1], chance.randrange(40) if number > 1 else 0, chance.random() / 20)
        found = verkosto.pull("killed", lasting)
        assert found in (old, new)
        seen.add(found == goal)
        verkosto.push(goal, lasting, name="killed")
        assert verkosto.pull("killed", lasting) == goal
    assert False in seen
    assert verkosto.pull("beside", lasting) == old
    assert {each.pushing for each in lasting.datasets()} == {None}


def test_two_pushes_at_once_come_one_after_the_other(
    lasting: Engine, long_term: Server, states: tuple[verkosto.Network, verkosto.Network, Path, Path],
    pushing: list[subprocess.Popen[str]],
) -> None:
    old, new, old_folder, new_folder = states
    pushing += [pusher(old_folder, "both", long_term), pusher(new_folder, "both", long_term)]
    for each in pushing:
        said, complained = each.communicate(timeout=200)
        assert said.endswith("done\n"), complained
    assert verkosto.pull("both", lasting) in (old, new)


@contextmanager
def held_up(network: verkosto.Network, engine: Engine) -> Iterator[None]:
    """Push a network, and hold the push up in its midst for as long as the context lasts."""
    holding, release = threading.Event(), threading.Event()

    def hold(done: int, total: int) -> None:
        del done, total
        holding.set()
        release.wait(60)

    thread = threading.Thread(target=engine.push, args=(network, "slow"), kwargs={"progress": hold})
    thread.start()
    try:
        assert holding.wait(60)
        yield
    finally:
        release.set()
        thread.join()


def test_a_push_that_does_not_end_is_waited_for_and_told(
    lasting: Engine, long_term: Server, states: tuple[verkosto.Network, verkosto.Network, Path, Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    old, new, _, _ = states
    verkosto.push(old, lasting, name="slow")
    with opened(long_term, monkeypatch) as second, held_up(new, second), monkeypatch.context() as impatient:
        impatient.setattr("verkosto.engines.bolt.locking._PATIENCE", 1.0)
        impatient.setattr("verkosto.engines.bolt.locking._SLICE", 1.0)
        for ask in (lambda: verkosto.push(old, lasting, name="slow"), lambda: verkosto.pull("slow", lasting)):
            with pytest.raises(verkosto.EngineError, match="another push of slow is under way"):
                ask()
    assert verkosto.pull("slow", lasting) == new


def test_readers_never_see_half_a_commit(
    lasting: Engine, long_term: Server, states: tuple[verkosto.Network, verkosto.Network, Path, Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    old, new, _, _ = states
    verkosto.push(old, lasting, name="read")
    ends = threading.Event()
    with opened(long_term, monkeypatch) as second:

        def alternate() -> None:
            for number in range(4):
                verkosto.push(old if number % 2 else new, second, name="read")
            ends.set()

        thread = threading.Thread(target=alternate)
        thread.start()
        query = "MATCH (p:Person {dataset: $dataset}) RETURN collect(DISTINCT p.note = 'toinen') AS found"
        while not ends.is_set():
            (row,) = lasting.query(query, dataset="read").rows
            assert len(row["found"]) <= 1
        thread.join()


def test_a_server_that_goes_away_in_mid_push(
    demo: verkosto.Network, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:
    server = started(LONG_TERM, tmp_path / "server", owner())
    monkeypatch.setitem(connection._MANNERS, "max_transaction_retry_time", 1.0)
    new = other(demo)
    with opened(server, monkeypatch) as engine:
        verkosto.push(demo, engine, name="lost")

        def strike(done: int, total: int) -> None:
            if done > total / 2:
                server.kill()

        with pytest.raises(verkosto.EngineError) as told:
            verkosto.push(new, engine, name="lost", progress=strike)
        assert "\n" not in str(told.value)
    run(server, owner())
    with opened(server, monkeypatch) as engine:
        assert verkosto.pull("lost", engine) in (demo, new)
        verkosto.push(new, engine, name="lost")
        assert verkosto.pull("lost", engine) == new
    server.kill()
