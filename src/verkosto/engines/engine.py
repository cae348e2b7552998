"""What every engine can do."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from verkosto.engines.text import pointed, words
from verkosto.errors import QueryError

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.engines.dataset import Dataset, Difference, Progress
    from verkosto.model import Network

Parameters = Mapping[str, Any]
SUPPLIED = ("dataset", "as_of")
"""The parameters that every query has, whether it asks for them or not: texts, the date as ISO text."""

TIMEOUT = 30.0
"""Seconds after which a query is stopped unless somebody says otherwise."""


@dataclass(frozen=True)
class Rows:
    """What a query answers: the names of its columns, in the order of RETURN, and a mapping per row.

    Values are plain: text, numbers, booleans, lists, mappings, None; dates are ISO text. A node is a mapping with its
    `label`, a relationship one with its `type`, a path one with `nodes` and `relationships`. `notes` says which names
    of the query the graph does not have.
    """

    columns: list[str]
    rows: list[dict[str, Any]]
    notes: tuple[str, ...] = ()

    def frame(self) -> DataFrame:
        """Give the rows as a DataFrame."""
        import pandas as pd

        return pd.DataFrame(self.rows, columns=self.columns)


class Engine(ABC):
    """A place that datasets are brought to and queries are asked of."""

    @abstractmethod
    def push(
        self, network: Network, name: str | None = None, *, dry_run: bool = False, progress: Progress | None = None
    ) -> Difference:
        """Bring a dataset to the state of a network, whole or not at all; `name` is its id there, if not its own.

        `dry_run` only says what would change. Raises UsageError for a network without an id and no name, EngineError
        when the engine cannot be used.
        """

    @abstractmethod
    def pull(self, dataset: str) -> Network:
        """Read a dataset back, equal to the one pushed. Raises UsageError when there is no such dataset."""

    @abstractmethod
    def datasets(self) -> list[Dataset]:
        """List the datasets that are there."""

    @abstractmethod
    def remove(self, dataset: str) -> None:
        """Remove a dataset and nothing else. Raises UsageError when there is no such dataset."""

    @abstractmethod
    def plan(self, cypher: str, parameters: Parameters | None = None, *, dataset: str | None = None) -> str:
        """Say how a query would be answered, without asking it. Raises QueryError as `query` does."""

    @abstractmethod
    def close(self) -> None:
        """Let go of the engine; it can be called twice."""

    @abstractmethod
    def _ask(self, cypher: str, parameters: Parameters, dataset: str | None, timeout: float) -> Rows:
        """Ask a query that may pass the door."""

    @abstractmethod
    def _names(self) -> dict[str, list[str]]:
        """Give names that the graph has beside those of the schema: `labels`, `types`, `properties`."""

    @abstractmethod
    def hold(self, network: Network) -> Network:
        """Give the network that is held under the id of this one, which is the same if nothing differs.

        Raises UsageError when none is, or one seen from another day.
        """

    def load(self, network: Network) -> None:
        """Bring a network here, so that queries can be asked of it."""
        self.push(network)

    def query(
        self, cypher: str, parameters: Parameters | None = None, *, dataset: str | None = None, timeout: float = TIMEOUT
    ) -> Rows:
        """Ask a query that only reads; it is stopped after `timeout` seconds.

        `dataset` is the one that `$dataset` means; where only one is there it need not be given. `$as_of` is its date.
        Raises QueryError when the query is refused, wrong or stopped, EngineError when the engine cannot be used.
        """
        from verkosto.engines.door import refuse

        refuse(cypher)
        self._check_parameters(cypher, parameters or {})
        notes = self._notes(cypher)
        return replace(self._ask(cypher, parameters or {}, dataset, timeout), notes=notes)

    def write(self, cypher: str, parameters: Parameters | None = None, *, dataset: str | None = None,
              timeout: float = TIMEOUT) -> Rows:
        """Ask a query that may write. Only a database that is shared can be written to."""
        del cypher, parameters, dataset, timeout
        raise QueryError("only a database can be written to: give its --engine")

    def _check_parameters(self, cypher: str, given: Parameters) -> None:
        """Raise QueryError for a parameter that nobody gives."""
        for word in words(cypher):
            name = word.said[1:].strip("`")
            if word.kind == "parameter" and name not in given and name not in SUPPLIED:
                raise QueryError(pointed(cypher, f"no value for ${name}: give -p {name}=…", word.place))

    def _notes(self, cypher: str) -> tuple[str, ...]:
        from verkosto.engines import days
        from verkosto.engines.advice import notes

        unknown = notes(cypher, **self._names()) if notes(cypher) else []
        return (*unknown, *days.notes(cypher))

    def __enter__(self) -> Self:
        """Use the engine for a while."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Close it."""
        self.close()
