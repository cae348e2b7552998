"""Where a database is, and who asks."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from verkosto.errors import EngineError, UsageError

SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")
_USER, _PASSWORD, _DATABASE = "NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE"

Ask = Callable[[str], str]
"""Asks somebody for the password of a user."""


@dataclass(frozen=True)
class Address:
    """Where a database is; the password is never shown."""

    uri: str
    user: str
    password: str = field(repr=False)
    database: str | None


def address(uri: str, *, database: str | None = None, ask: Ask | None = None) -> Address:
    """Read the address of a database; user, password and database come from the environment, else from `ask`.

    Raises UsageError for what is no address and EngineError when there is no password.
    """
    parts = urlsplit(uri)
    if parts.scheme not in SCHEMES or not parts.hostname:
        raise UsageError("address")
    if parts.username or parts.password or "@" in parts.netloc:
        raise UsageError("address-secret", user=_USER, password=_PASSWORD)
    user = os.environ.get(_USER) or "neo4j"
    password = os.environ.get(_PASSWORD) or (ask(user) if ask else "")
    if not password:
        raise EngineError(f"no password for {user}: set {_PASSWORD}")
    return Address(uri, user, password, database or os.environ.get(_DATABASE) or None)
