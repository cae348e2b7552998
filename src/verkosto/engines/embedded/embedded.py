"""The embedded engine as the program sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from verkosto.engines.embedded.process import Process
from verkosto.engines.engine import Engine, Parameters, Rows
from verkosto.engines.supplied import supplied
from verkosto.engines.values import shown
from verkosto.errors import UsageError

if TYPE_CHECKING:
    from verkosto.model import Network


class Embedded(Engine):
    """ArcadeDB in a process of its own; one dataset at a time, read-only, gone when it is closed."""

    def __init__(self) -> None:
        self._process = Process()
        self._network: Network | None = None

    def load(self, network: Network) -> None:
        """Load a network in place of what was there."""
        from verkosto.engines.embedded.loading import load_request

        if self._network is not None:
            self._restart()
        self._process.ask(load_request(network))
        self._network = network

    def query(self, cypher: str, parameters: Parameters | None = None, *, timeout: float = 30) -> Rows:
        """Ask a query of what was loaded."""
        if self._network is None:
            raise UsageError("nothing is loaded: load a network first")
        if not self._process.runs:
            self.load(self._network)
        request = {"do": "query", "cypher": cypher, "parameters": supplied(self._network, parameters)}
        found: dict[str, Any] = self._process.ask({**request, "timeout": timeout}, timeout=timeout)
        rows = [{name: shown(value) for name, value in row.items()} for row in found["rows"]]
        return Rows(found["columns"], rows)

    def _restart(self) -> None:
        self._process.close()
        self._process = Process()

    def close(self) -> None:
        """End the process; its folder goes with it."""
        self._process.close()
