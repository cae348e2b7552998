"""The engine of a command: its options, and how it is opened."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

import click

from verkosto.cli import options
from verkosto.cli.failures import tell
from verkosto.errors import UsageError

if TYPE_CHECKING:
    from verkosto.engines import Engine
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
        raise UsageError("which database? Give --engine or set VERKOSTO_ENGINE, such as neo4j://localhost")
    return opened(uri, database)


def _asked(user: str) -> str:
    return str(click.prompt(f"Password of {user}", hide_input=True, err=True, default="", show_default=False))


def brought(engine: Engine, uri: str | None, lang: str, seen: options.Seen) -> str:
    """Give the id of the dataset that a command means, in an engine that has it.

    Without a database, the dataset is loaded. With one, a path is compared with what is there, and a difference told;
    what is no path is an id.
    """
    if uri is None:
        network = options.network(lang, **seen)
        engine.load(network)
        return engine.datasets()[0].id
    return _there(engine, lang, seen)


def _there(engine: Engine, lang: str, seen: options.Seen) -> str:
    network = options.network(lang, **seen) if Path(seen["path"]).exists() else None
    name = seen["path"] if network is None else network.settings.id or ""
    found = next((each for each in engine.datasets() if each.id == name), None)
    if found is None:
        there = ", ".join(each.id for each in engine.datasets()) or "–"
        raise UsageError(f"the database holds no dataset {name!r}; there are: {there}")
    _compare(network, found.revision, name, lang)
    day = seen["as_of"] if network is None else network.as_of.isoformat()
    if day is not None and day != found.as_of.isoformat():
        raise UsageError(f"the database holds {name} as of {found.as_of}: push it as of {day} first")
    return name


def _compare(network: Network | None, revision: str, name: str, lang: str) -> None:
    from verkosto.model.revision import revision as revision_of

    if network is not None and revision_of(network) != revision:
        tell("differs", lang, dataset=name)
