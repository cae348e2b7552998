"""The embedded engine as the program sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from verkosto.engines.dataset import Change, Dataset, Difference, Progress, dataset_of
from verkosto.engines.embedded.limits import refuse_hidden
from verkosto.engines.embedded.process import Process
from verkosto.engines.embedded.shown import shown
from verkosto.engines.engine import Engine, Parameters, Rows
from verkosto.engines.mistakes import of_arcadedb
from verkosto.errors import NOTHING, QueryError, QueryStopped, UsageError
from verkosto.views import graph_id

if TYPE_CHECKING:
    from verkosto.model import Network


class Embedded(Engine):
    """ArcadeDB in a process of its own; one dataset at a time, read-only, gone when it is closed."""

    def __init__(self) -> None:
        self._process = Process()
        self._held: tuple[str, Network] | None = None

    def push(
        self, network: Network, name: str | None = None, *, dry_run: bool = False, progress: Progress | None = None
    ) -> Difference:
        """Load a network in place of what was there."""
        del progress
        dataset = name or graph_id(network)
        if not dry_run:
            self._held = dataset, network
            self._load()
        found = dataset_of(dataset, network)
        return Difference(dataset, {"nodes": Change(found.nodes, 0, 0),
                                    "relationships": Change(found.relationships, 0, 0)})

    def _load(self) -> None:
        from verkosto.engines.embedded.loading import load_request

        dataset, network = self._holding()
        if not self._process.runs:
            self._process = Process()
        self._process.ask(load_request(network, dataset))

    def _holding(self, dataset: str | None = None) -> tuple[str, Network]:
        if self._held is None or dataset not in {None, self._held[0]}:
            raise UsageError("no-dataset", dataset=dataset, known=self._held[0] if self._held else NOTHING)
        return self._held

    def hold(self, network: Network) -> Network:
        """Load the network unless it is here."""
        if self._held is None or self._held[1] is not network:
            self.push(network)
        return network

    def pull(self, dataset: str) -> Network:
        """Give the network that was loaded."""
        return self._holding(dataset)[1]

    def datasets(self) -> list[Dataset]:
        """List the one that was loaded."""
        return [dataset_of(*self._held)] if self._held else []

    def remove(self, dataset: str) -> None:
        """Forget what was loaded."""
        self._holding(dataset)
        self._process.close()
        self._held = None

    def plan(self, cypher: str, parameters: Parameters | None = None, *, dataset: str | None = None) -> str:
        """Give the plan in the engine's own words."""
        from verkosto.engines.door import refuse

        refuse(cypher)
        rows = self._ask(f"EXPLAIN {cypher}", parameters or {}, dataset, 10)
        return str(rows.rows[0]["executionPlanAsString"]).strip()

    def _ask(self, cypher: str, parameters: Parameters, dataset: str | None, timeout: float) -> Rows:
        name, network = self._holding(dataset)
        refuse_hidden(cypher)
        if not self._process.runs:
            self._load()
        supplied = {"dataset": name, "as_of": network.as_of.isoformat(), **parameters}
        request = {"do": "query", "cypher": cypher, "parameters": supplied, "timeout": timeout}
        try:
            found: dict[str, Any] = self._process.ask(request, timeout=timeout)
        except QueryStopped:
            raise
        except QueryError as problem:
            raise _told(cypher, str(problem), timeout) from None
        rows = [{column: shown(value) for column, value in row.items()} for row in found["rows"]]
        return Rows(found["columns"], rows)

    def _names(self) -> dict[str, list[str]]:
        return {}

    def close(self) -> None:
        """End the process; its folder goes with it."""
        self._process.close()


def _told(cypher: str, message: str, timeout: float) -> QueryError:
    if "TimeoutException" in message:
        return QueryStopped(f"the query was stopped after {timeout:g} seconds")
    return QueryError(of_arcadedb(cypher, message))
