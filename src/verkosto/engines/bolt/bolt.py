"""Neo4j as the program sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from verkosto.engines.bolt.address import Address
from verkosto.engines.bolt.connection import Connection
from verkosto.engines.bolt.holdings import described, listed, steadily
from verkosto.engines.bolt.pulling import pulled
from verkosto.engines.bolt.pushing import Push
from verkosto.engines.bolt.removing import remove
from verkosto.engines.engine import Engine, Parameters, Rows

if TYPE_CHECKING:
    from verkosto.engines.dataset import Dataset, Difference, Progress
    from verkosto.model import Network


class Bolt(Engine):
    """A Neo4j database, which can hold several datasets."""

    def __init__(self, address: Address) -> None:
        self._connection = Connection(address)

    def push(
        self, network: Network, dataset: str, *, dry_run: bool = False, progress: Progress | None = None
    ) -> Difference:
        """Send what differs."""
        push = Push(self._connection, network, dataset)
        return push.difference() if dry_run else push.run(progress)

    def pull(self, dataset: str) -> Network:
        """Read a dataset back."""
        def look() -> Network:
            said = described(self._connection, dataset)
            return self._connection.read(lambda transaction: pulled(transaction, dataset, said))

        return steadily(self._connection, dataset, look)

    def datasets(self) -> list[Dataset]:
        """List the datasets."""
        return listed(self._connection)

    def remove(self, dataset: str) -> None:
        """Remove a dataset."""
        described(self._connection, dataset)
        remove(self._connection, dataset)

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()
