"""How the two processes talk: messages of JSON, each after its length in eight bytes."""

from __future__ import annotations

import json
import struct
from datetime import date
from typing import IO, Any

_LENGTH = struct.Struct(">Q")
_DATE = "\x00date"
"""Marks a day; no text of a dataset holds a NUL."""


def send(stream: IO[bytes], message: object) -> None:
    """Write a message."""
    body = json.dumps(message, default=_plain, separators=(",", ":")).encode()
    stream.write(_LENGTH.pack(len(body)))
    stream.write(body)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:  # noqa: ANN401 - a message can be anything
    """Read a message. Raises EOFError when there are no more."""
    head = stream.read(_LENGTH.size)
    body = stream.read(_LENGTH.unpack(head)[0]) if len(head) == _LENGTH.size else b""
    if not body:
        raise EOFError
    return json.loads(body, object_hook=_restored)


def _plain(value: object) -> object:
    """Write a day so that it can be told from text."""
    if isinstance(value, date):
        return {_DATE: value.isoformat()}
    raise TypeError(f"a parameter cannot be a {type(value).__name__}")


def _restored(found: dict[str, Any]) -> Any:  # noqa: ANN401 - a day or a mapping
    return date.fromisoformat(found[_DATE]) if found.keys() == {_DATE} else found
