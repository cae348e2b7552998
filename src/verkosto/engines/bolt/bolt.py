"""Neo4j as the program sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from verkosto.engines.bolt.address import Address
from verkosto.engines.bolt.asking import answered, drawn, explained, written
from verkosto.engines.bolt.connection import Connection
from verkosto.engines.bolt.holdings import described, listed, steadily
from verkosto.engines.bolt.pulling import pulled
from verkosto.engines.bolt.pushing import Push
from verkosto.engines.bolt.removing import remove
from verkosto.engines.dataset import profile_text
from verkosto.engines.engine import TIMEOUT, Engine, Parameters, Rows
from verkosto.errors import NOTHING, UsageError
from verkosto.model.revision import revision
from verkosto.views import graph_id

if TYPE_CHECKING:
    from verkosto.engines.dataset import Dataset, Difference, Progress
    from verkosto.model import Network

_NAMES = {
    "labels": "CALL db.labels() YIELD label AS name",
    "types": "CALL db.relationshipTypes() YIELD relationshipType AS name",
    "properties": "CALL db.propertyKeys() YIELD propertyKey AS name",
}


class Bolt(Engine):
    """A Neo4j database, which can hold several datasets."""

    def __init__(self, address: Address) -> None:
        self._connection = Connection(address)

    def push(
        self, network: Network, name: str | None = None, *, dry_run: bool = False, progress: Progress | None = None
    ) -> Difference:
        """Send what differs."""
        dataset = name or network.settings.id
        if not dataset or not dataset.isprintable():
            raise UsageError("no-id")
        push = Push(self._connection, network, dataset)
        return push.difference() if dry_run else push.run(progress)

    def pull(self, dataset: str) -> Network:
        """Read a dataset back."""
        def look() -> Network:
            said = described(self._connection, dataset)
            return self._connection.read(lambda transaction: pulled(transaction, dataset, said))

        return steadily(self._connection, dataset, look)

    def hold(self, network: Network) -> Network:
        """Read the dataset back unless it is the same."""
        said = described(self._connection, graph_id(network))
        day = said["as_of"].to_native()
        if day != network.as_of:
            raise UsageError("other-day", dataset=said["id"], held=day, day=network.as_of)
        same = said["revision"] == revision(network) and said["profile"] == profile_text(network)
        return network if same else self.pull(said["id"])

    def datasets(self) -> list[Dataset]:
        """List the datasets."""
        return listed(self._connection)

    def remove(self, dataset: str) -> None:
        """Remove a dataset."""
        described(self._connection, dataset)
        remove(self._connection, dataset)

    def plan(self, cypher: str, parameters: Parameters | None = None, *, dataset: str | None = None) -> str:
        """Give the plan, an operator per line."""
        from verkosto.engines.door import refuse

        refuse(cypher)
        summary = explained(self._connection, cypher, self._supplied(dataset, parameters or {}))
        return "\n".join(drawn(summary.plan or {}))

    def _ask(self, cypher: str, parameters: Parameters, dataset: str | None, timeout: float) -> Rows:
        def look() -> Rows:
            supplied = self._supplied(dataset, parameters)
            explained(self._connection, cypher, supplied)
            return answered(self._connection, cypher, supplied, timeout)

        return steadily(self._connection, self._one(dataset), look)

    def write(self, cypher: str, parameters: Parameters | None = None, *, dataset: str | None = None,
              timeout: float = TIMEOUT) -> Rows:
        """Ask a query that may write; what it changes of a dataset stays until the next push of it."""
        return written(self._connection, cypher, self._supplied(dataset, parameters or {}), timeout)

    def _one(self, dataset: str | None) -> str:
        """Give the dataset that is meant: the only one, unless it is said."""
        if dataset is not None:
            return dataset
        there = [each.id for each in self.datasets()]
        if len(there) != 1:
            raise UsageError("which-dataset", known=there or NOTHING)
        return there[0]

    def _supplied(self, dataset: str | None, parameters: Parameters) -> dict[str, Any]:
        said = described(self._connection, self._one(dataset))
        return {"dataset": said["id"], "as_of": said["as_of"].iso_format(), **parameters}

    def _names(self) -> dict[str, list[str]]:
        return {kind: self._connection.read(lambda transaction, call=call: transaction.run(call).value("name"))  # type: ignore[misc]
                for kind, call in _NAMES.items()}

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()
