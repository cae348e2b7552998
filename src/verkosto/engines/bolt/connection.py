"""A connection to Neo4j: everything that is sent to it goes through here."""

from __future__ import annotations

import logging
from asyncio import CancelledError
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

import neo4j
from neo4j import GraphDatabase, ManagedTransaction, Session, unit_of_work
from neo4j import Transaction as PlainTransaction

from verkosto.engines.bolt.failures import told
from verkosto.errors import EngineError

if TYPE_CHECKING:
    from verkosto.engines.bolt.address import Address

T = TypeVar("T")
Transaction = ManagedTransaction | PlainTransaction
Work = Callable[[Transaction], T]

OLDEST = (5, 26)
"""The oldest version: twins and queries need `CALL (x) { … }`."""

_MANNERS: dict[str, Any] = {
    "connection_timeout": 5.0, "connection_acquisition_timeout": 15.0, "max_transaction_retry_time": 15.0,
    "notifications_min_severity": "OFF", "telemetry_disabled": True, "user_agent": "verkosto",
}


class Connection:
    """A database of a server, reached when it is made. Raises EngineError in one line for whatever fails."""

    def __init__(self, address: Address) -> None:
        logging.getLogger("neo4j").addHandler(logging.NullHandler())
        self.address = address
        with told(address):
            self._driver = GraphDatabase.driver(address.uri, auth=(address.user, address.password), **_MANNERS)
        try:
            with told(address):
                self._settle(self._driver.get_server_info().agent)
        except BaseException:
            self._driver.close()
            raise

    def _settle(self, agent: str) -> None:
        """Refuse a server that is too old, and a database that is not there."""
        version = agent.rpartition("/")[2]
        numbers = tuple(int(each) for each in version.split(".")[:2] if each.isdigit())
        if numbers < OLDEST:
            raise EngineError(f"{self.address.uri} is Neo4j {version}: 5.26 or newer is needed")
        self.read(lambda transaction: transaction.run("RETURN 1").consume())

    def read(self, work: Work[T], *, timeout: float | None = None) -> T:
        """Do some work in a transaction that only reads; it may be done again when the connection is lost."""
        with told(self.address), self._session(neo4j.READ_ACCESS) as session:
            return session.execute_read(_limited(work, timeout))

    def write(self, work: Work[T], *, timeout: float | None = None) -> T:
        """Do some work in a transaction that is committed whole or not at all; it may be done again as well."""
        with told(self.address), self._session(neo4j.WRITE_ACCESS) as session:
            return session.execute_write(_limited(work, timeout))

    def try_once(self, work: Work[T], *, timeout: float) -> T:
        """Do some work as `write` does, but give up at the first failure."""
        with told(self.address), self._session(neo4j.WRITE_ACCESS) as session:
            with session.begin_transaction(timeout=timeout) as transaction:
                found = work(transaction)
                transaction.commit()
            return found

    def explained(self, cypher: str, parameters: dict[str, Any]) -> neo4j.ResultSummary:
        """Give the plan of a statement without running it."""
        with told(self.address), self._session(neo4j.READ_ACCESS) as session:
            return session.run(f"EXPLAIN\n{cypher}", parameters).consume()

    @contextmanager
    def _session(self, access: str) -> Iterator[Session]:
        """Open a session; one that is broken off is dropped, for its end would wait until the server has answered."""
        try:
            with self._driver.session(database=self.address.database, default_access_mode=access) as session:
                try:
                    yield session
                except KeyboardInterrupt:
                    raise CancelledError from None
        except CancelledError:
            raise KeyboardInterrupt from None

    def close(self) -> None:
        """Close it; it can be called twice."""
        self._driver.close()


def _limited(work: Work[T], timeout: float | None) -> Work[T]:
    return unit_of_work(timeout=timeout)(work) if timeout is not None else work
