"""Which engine an address means."""

from __future__ import annotations

from verkosto.engines.engine import Engine
from verkosto.errors import UsageError


def open_engine(uri: str | None = None) -> Engine:
    """Open the engine at an address; without one, the embedded engine.

    Raises UsageError for an address that no engine has.
    """
    if uri is None:
        from verkosto.engines.embedded import Embedded

        return Embedded()
    raise UsageError(f"unknown engine {uri!r}")
