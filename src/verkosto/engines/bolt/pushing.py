"""Bringing a dataset in a database to the state of a network: the difference, in one transaction."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from verkosto.engines.bolt import statements
from verkosto.engines.bolt.changes import Batch, Delta, gone
from verkosto.engines.bolt.connection import Connection, Transaction
from verkosto.engines.bolt.holdings import stamp
from verkosto.engines.bolt.locking import alone
from verkosto.engines.bolt.manifest import EMPTY, Manifest, manifest_of, manifest_of_rows, name_of, obsolete
from verkosto.engines.bolt.recording import record
from verkosto.engines.bolt.statements import PART
from verkosto.engines.dataset import Difference, Progress, state_of
from verkosto.errors import EngineError
from verkosto.views import Nodes, Relations, node_parts, relation_parts

if TYPE_CHECKING:
    from verkosto.model import Network

_PARTS = f"MATCH (p:{PART} {{dataset: $dataset}}) WHERE p.manifest IS NOT NULL RETURN p.id AS id, p.hash AS hash"
_MANIFEST = f"MATCH (p:{PART} {{dataset: $dataset, id: $id}}) RETURN p.manifest AS manifest"
_FOREIGN = " UNION ALL ".join(
    f"MATCH (n:{label}) WHERE n.dataset IS NULL RETURN '{label}' AS label LIMIT 1" for label in statements.OURS
)


class Push:
    """One push of a network under an id."""

    def __init__(self, connection: Connection, network: Network, dataset: str) -> None:
        self._connection = connection
        self._network = network
        self._dataset = dataset
        self._state = state_of(network)

    def difference(self) -> Difference:
        """Say what the push would change, and change nothing."""
        if self._is_there():
            return Difference(self._dataset)
        refuse_foreign(self._connection)
        return self._told(self._connection.read(self._deltas))

    def run(self, progress: Progress | None = None) -> Difference:
        """Push. Raises EngineError when another push is under way or foreign nodes are in the way."""
        if self._is_there():
            return Difference(self._dataset)
        prepare(self._connection)
        refuse_foreign(self._connection)
        return self._told(alone(self._connection, self._dataset, partial(self._pushed, progress=progress)))

    def _is_there(self) -> bool:
        found = stamp(self._connection, self._dataset)
        return found.state == self._state and found.pushing is None

    def _told(self, deltas: Iterable[Delta]) -> Difference:
        changes = {name_of(each.part): each.change for each in deltas}
        return Difference(self._dataset, {name: change for name, change in changes.items() if change.total})

    def _pushed(self, transaction: Transaction, *, progress: Progress | None) -> list[Delta]:
        deltas = self._deltas(transaction)
        total = sum(each.change.total for each in deltas)
        done = 0
        for statement, columns, count in _batches(deltas):
            transaction.run(statement, c=columns, dataset=self._dataset).consume()
            done += count
            if progress is not None:
                progress(done, total)
        record(transaction, self._network, self._dataset, deltas)
        return deltas

    def _deltas(self, transaction: Transaction) -> list[Delta]:
        """Compare every part with what its manifest says; parts that are alike are left out."""
        known = dict(transaction.run(_PARTS, dataset=self._dataset).values("id", "hash"))
        parts: list[Nodes | Relations] = [*node_parts(self._network), *relation_parts(self._network)]
        parts += obsolete(known.keys() - {name_of(part) for part in parts})
        manifests = {name_of(part): manifest_of(part) for part in parts}
        return [self._delta(transaction, part, manifests[name], known)
                for part in parts if known.get(name := name_of(part), EMPTY.hash) != manifests[name].hash]

    def _delta(
        self, transaction: Transaction, part: Nodes | Relations, manifest: Manifest, known: dict[str, str | None]
    ) -> Delta:
        name = name_of(part)
        if name not in known:
            return Delta(part, manifest, EMPTY, {})
        found = transaction.run(_MANIFEST, dataset=self._dataset, id=name).single(strict=True)
        before = Manifest.unpacked(found["manifest"])
        if known[name] is not None and not before.missing_in(manifest).any():
            return Delta(part, manifest, before, {})
        listed = transaction.run(statements.identities(part), dataset=self._dataset).values()
        if known[name] is None:  # somebody has written since
            before = manifest_of_rows(part, listed)
        return Delta(part, manifest, before, gone(part, listed, manifest))


def _batches(deltas: list[Delta]) -> Iterable[Batch]:
    """Order what is to be done: nodes before what relates them, and removals last, for they slow down the search."""
    ordered = sorted(deltas, key=lambda each: not isinstance(each.part, Nodes))
    removals = (each.removals() for each in reversed(ordered))
    return chain(chain.from_iterable(each.additions() for each in ordered), chain.from_iterable(removals))


def prepare(connection: Connection) -> None:
    """Make the constraints, which are indexes too, and wait until they are in use."""
    shown = "SHOW CONSTRAINTS YIELD name RETURN collect(name) AS names"
    there = connection.read(lambda transaction: transaction.run(shown).single(strict=True)["names"])
    missing = [statement for name, statement in statements.constraints().items() if name not in there]
    for statement in [*missing, *(["CALL db.awaitIndexes(300)"] if missing else [])]:
        connection.write(partial(_settled, statement=statement))


def _settled(transaction: Transaction, *, statement: str) -> None:
    transaction.run(statement).consume()


def refuse_foreign(connection: Connection) -> None:
    """Stop where nodes that are not verkosto's carry a label of its own."""
    found = connection.read(lambda transaction: transaction.run(_FOREIGN).value("label"))
    if found:
        labels = ", ".join(f":{label}" for label in found)
        raise EngineError(f"{connection.address.uri} has nodes of others labelled {labels}: use another database")
