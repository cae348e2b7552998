"""Engines: bringing datasets to them, reading them back, and asking in Cypher."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from verkosto.engines import TIMEOUT, Difference, Engine, Progress, open_engine
from verkosto.errors import DatasetError
from verkosto.model import Network

if TYPE_CHECKING:
    from pandas import DataFrame

__all__ = ["open_engine", "pull", "push", "query"]


def query(
    asked: Network | Engine, cypher: str, parameters: Mapping[str, Any] | None = None, *,
    dataset: str | None = None, timeout: float = TIMEOUT,
) -> DataFrame:
    """Ask a query of a network, or of an engine that has one loaded; it may only read.

    A network is loaded into the embedded engine for this one query: to ask several, open an engine. `dataset` says
    which one `$dataset` means where an engine holds several; it and `$as_of` are always supplied. `timeout` is in
    seconds. Gives a row per row, with the columns of RETURN; dates are ISO text. Warns of names that the graph does not
    have. Raises QueryError for a query that is refused, wrong or stopped, EngineError when the engine fails.
    """
    if isinstance(asked, Network):
        with open_engine() as engine:
            engine.load(asked)
            return query(engine, cypher, parameters, timeout=timeout)
    found = asked.query(cypher, parameters, dataset=dataset, timeout=timeout)
    for note in found.notes:
        warnings.warn(note, stacklevel=2)
    return found.frame()


def push(
    network: Network, engine: Engine, *, name: str | None = None, dry_run: bool = False,
    progress: Progress | None = None,
) -> Difference:
    """Bring a dataset in an engine to the state of a network, whole or not at all; nothing else is touched.

    `name` is its id there, if not its own; `dry_run` only says what would change. `progress` is called with the number
    of rows that are done and of all. Raises EngineError when the engine cannot be used.
    """
    return engine.push(network, name, dry_run=dry_run, progress=progress)


def pull(dataset: str, engine: Engine, *, note: Callable[[str], None] = warnings.warn) -> Network:
    """Read a dataset back from an engine, equal to the one that was pushed.

    What somebody else has changed in the database since is read as it is, checked as any tables are, and told to
    `note`. Raises UsageError when there is no such dataset, DatasetError when it is no longer a sound one.
    """
    from verkosto import tables
    from verkosto.model.revision import revision

    found = engine.pull(dataset)
    pushed = next(each.revision for each in engine.datasets() if each.id == dataset)
    if revision(found) == pushed:
        return found
    note(f"{dataset} has been changed in the database since it was pushed")
    checked = tables.from_records(found.tables)
    if checked.errors:
        raise DatasetError(checked.errors)
    return found
