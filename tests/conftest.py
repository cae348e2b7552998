"""How the tests are shared out among workers."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from xdist.scheduler import LoadScopeScheduling

if TYPE_CHECKING:
    import pytest
    from xdist.remote import Producer

# As the command has it: threads for linear algebra would only take the time of other tests.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

_SERVED = {f"tests/engines/test_{name}.py" for name in (
    "commands", "door", "failures", "kills", "library", "mistakes", "push", "twins_on_neo4j")}
"""What asks a Neo4j: one worker does it all, else workers would wait for the server in turns."""

_UNCOUNTED = re.compile(r"""tests/(
    analyses/(?!test_examples) | rules/ | map/(?!test_page) | outputs/test_narrow
    | engines/test_(door|grammar|kills|library|twins|push\.py::test_any)
    | tables/test_(fuzz|hostile|roundtrip|twins|headings) | views/test_restoring | house/test_wheel
)""", re.VERBOSE)
"""What goes through the same lines thousands of times: counting them would double its time and tell nothing more."""

_LONG = ("tests/engines/", "tests/map/", "tests/cli/", "tests/house/", "tests/gallery/", "tests/tables/", "")
"""Where the files are that take longest, from the longest; the many short ones come last."""


def _turn(item: pytest.Item) -> tuple[bool, int]:
    """Give the turn of a test: those that ask a Neo4j have the first."""
    path = item.nodeid.partition("::")[0]
    return path not in _SERVED, next(place for place, each in enumerate(_LONG) if path.startswith(each))


class _Sharing(LoadScopeScheduling):  # type: ignore[misc]  # xdist has no types
    """A file of tests goes to one worker, and those that ask a Neo4j go together."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return "neo4j" if file in _SERVED else file


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> _Sharing:
    """Share tests out by file."""
    return _Sharing(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put first what takes long, so that no worker ends alone; count no coverage where that tells nothing."""
    items.sort(key=_turn)
    for item in items:
        if _UNCOUNTED.match(item.nodeid):
            item.add_marker("no_cover")
