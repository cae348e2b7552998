"""How the tests are shared out among workers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xdist.scheduler import LoadScopeScheduling

if TYPE_CHECKING:
    import pytest
    from xdist.remote import Producer

_SERVED = {f"tests/engines/test_{name}.py" for name in (
    "commands", "door", "kills", "library", "push", "twins_on_neo4j")}
"""What asks a Neo4j: one worker does it all, else workers would wait for the server in turns."""


class _Sharing(LoadScopeScheduling):  # type: ignore[misc]  # xdist has no types
    """A file of tests goes to one worker, and those that ask a Neo4j go together."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return "neo4j" if file in _SERVED else file


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> _Sharing:
    """Share tests out by file."""
    return _Sharing(config, log)
