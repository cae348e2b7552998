"""What every engine can do."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

Parameters = Mapping[str, Any]


@dataclass(frozen=True)
class Rows:
    """What a query answers: the names of its columns, in the order of RETURN, and a mapping per row.

    Values are plain: text, numbers, booleans, lists, mappings, None; dates are ISO text. A node is a mapping with its
    `label`, a relationship one with its `type`, a path one with `nodes` and `relationships`.
    """

    columns: list[str]
    rows: list[dict[str, Any]]

    def frame(self) -> DataFrame:
        """Give the rows as a DataFrame."""
        import pandas as pd

        return pd.DataFrame(self.rows, columns=self.columns)


class Engine(ABC):
    """A place that datasets are loaded into and queries are asked of."""

    @abstractmethod
    def load(self, network: Network) -> None:
        """Bring a dataset to the state of a network."""

    @abstractmethod
    def query(self, cypher: str, parameters: Parameters | None = None, *, timeout: float = 30) -> Rows:
        """Ask a query that only reads; it is stopped after `timeout` seconds.

        `$dataset` and `$as_of` (ISO text) are always supplied. Raises QueryError when the query is refused, wrong or
        stopped, EngineError when the engine cannot be used.
        """

    @abstractmethod
    def close(self) -> None:
        """Let go of the engine; it can be called twice."""

    def __enter__(self) -> Self:
        """Use the engine for a while."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Close it."""
        self.close()
