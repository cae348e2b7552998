"""The engine of a command: its options, and how it is opened."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

import click

from verkosto.cli import options
from verkosto.cli.failures import tell
from verkosto.errors import NOTHING, UsageError

if TYPE_CHECKING:
    from verkosto.engines import Dataset, Engine
    from verkosto.model import Network


class Where(TypedDict):
    """Which database is asked: the options of `where`."""

    uri: str | None
    database: str | None


where = options.together(
    click.option("--engine", "uri", metavar="URI", envvar="VERKOSTO_ENGINE",
                 help="Neo4j database, such as neo4j://localhost (default: VERKOSTO_ENGINE). User and password come "
                      "from NEO4J_USERNAME and NEO4J_PASSWORD; a password that is not there is asked for."),
    click.option("--database", metavar="NAME", help="Database of the server (default: NEO4J_DATABASE, else its own)."))


def opened(uri: str | None, database: str | None) -> Engine:
    """Open the engine of a command; a password that nobody has set is asked for on a terminal."""
    from verkosto import api

    return api.open_engine(uri, database=database, ask=_asked if sys.stdin.isatty() else None)


def shared(uri: str | None, database: str | None) -> Engine:
    """Open a database; there must be one."""
    if uri is None:
        raise UsageError("which-database")
    return opened(uri, database)


def _asked(user: str) -> str:
    return str(click.prompt(f"Password of {user}", hide_input=True, err=True, default="", show_default=False))


def brought(engine: Engine, uri: str | None, lang: str, seen: options.Seen) -> str:
    """Give the id of the dataset that a command means, in an engine that has it.

    Without a database, the dataset is loaded. With one, a path is compared with what is there, and a difference told;
    what is no path is an id.
    """
    if uri is None:
        engine.load(options.network(lang, **seen))
        return engine.datasets()[0].id
    network = _read(lang, seen)
    return _described(engine, network, lang, seen).id


def held(engine: Engine, lang: str, seen: options.Seen) -> Network:
    """Give the network that a command means, as a database holds it."""
    network = _read(lang, seen)
    found = _described(engine, network, lang, seen)
    return engine.pull(found.id) if network is None else engine.hold(network)


def _read(lang: str, seen: options.Seen) -> Network | None:
    """Read a dataset; what is no path is the id of one in the database."""
    return options.network(lang, **seen) if Path(seen["path"]).exists() else None


def _described(engine: Engine, network: Network | None, lang: str, seen: options.Seen) -> Dataset:
    """Find the dataset, and say whether it differs from the tables that were read."""
    name = seen["path"] if network is None else network.settings.id or ""
    there = {each.id: each for each in engine.datasets()}
    if name not in there:
        raise UsageError("no-dataset", dataset=name, known=list(there) or NOTHING)
    found = there[name]
    day = seen["as_of"] if network is None else network.as_of.isoformat()
    if day is not None and day != found.as_of.isoformat():
        raise UsageError("other-day", dataset=name, held=found.as_of, day=day)
    if network is not None and _differs(network, found):
        tell("differs", lang, dataset=name)
    return found


def _differs(network: Network, found: Dataset) -> bool:
    from verkosto.model.revision import revision  # pandas takes half a second

    return revision(network) != found.revision
