"""Neo4j over Bolt: a graph that a team shares."""

from __future__ import annotations

from verkosto.engines.bolt.address import Ask, address
from verkosto.engines.engine import Engine


def open_bolt(uri: str, *, database: str | None = None, ask: Ask | None = None) -> Engine:
    """Open a database; the driver is loaded only when the address is one."""
    found = address(uri, database=database, ask=ask)
    from verkosto.engines.bolt.bolt import Bolt

    return Bolt(found)
