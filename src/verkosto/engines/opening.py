"""Which engine an address means."""

from __future__ import annotations

from collections.abc import Callable

from verkosto.engines.engine import Engine


def open_engine(
    uri: str | None = None, *, database: str | None = None, ask: Callable[[str], str] | None = None
) -> Engine:
    """Open the database at an address; without one, the embedded engine.

    Addresses begin with neo4j, neo4j+s, neo4j+ssc, bolt, bolt+s or bolt+ssc. User, password and database come from
    NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE; where there is no password, `ask` is called with the user.
    Raises UsageError for an address that no engine has, EngineError when the database cannot be reached or used.
    """
    if uri is None:
        from verkosto.engines.embedded import Embedded

        return Embedded()
    from verkosto.engines.bolt import open_bolt

    return open_bolt(uri, database=database, ask=ask)
