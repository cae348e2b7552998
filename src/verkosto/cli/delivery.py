"""Data goes to the standard output or to a file, and nothing else goes there."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from verkosto.cli.console import patient
from verkosto.cli.failures import STANDARD, Unwritable, tell
from verkosto.errors import UsageError
from verkosto.outputs.files import encoded, write_whole
from verkosto.outputs.formats import render

if TYPE_CHECKING:
    from verkosto.outputs.blocks import Content
    from verkosto.outputs.formats import Format

_READ = ("path", "profile", "file")
"""The parameters of commands that name what is read."""
_TABLES = (".csv", ".toml", ".xlsx")
_DEVICES = ("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1")
"""Other names of the standard output: a file there would be replaced instead of written to."""


def deliver(content: Content, *, form: Format, target: str | None, lang: str) -> None:
    """Write a content in a format: to the file `target`, or to the standard output when that is None or `-`.

    On the standard output a table is as wide as the terminal. Raises Unwritable, and UsageError for no name at all.
    """
    if form == "table" and standard(target):
        from verkosto.outputs.formats.terminal import show, width_of  # rich takes 70 ms

        with writing(STANDARD), patient():
            show(content.blocks(width_of(sys.stdout)), sys.stdout)
    else:
        put(render(content, form), target=target, lang=lang)


def put(said: str, *, target: str | None, lang: str) -> None:
    """Write a text as it is: to the file `target`, or to the standard output when that is None or `-`.

    Raises Unwritable, and UsageError for no name at all or that of what was read.
    """
    if standard(target):
        with writing(STANDARD), patient():
            _print(said)
    else:
        spare_input(str(target))
        with writing(str(target)):
            write_whole(str(target), said)
        tell("written", lang, path=target)


def standard(target: str | None) -> bool:
    """Tell whether the standard output is meant."""
    if target is not None and not target.strip():
        raise UsageError("output")
    return target in (None, STANDARD, *_DEVICES)


def spare_input(target: str) -> None:
    """Raise UsageError for a file that the command has read: nobody wants to lose a dataset to its report."""
    said, place = click.get_current_context().params, Path(os.path.realpath(target))
    for source in (Path(os.path.realpath(said[name])) for name in _READ if said.get(name)):
        is_table = place.parent == source and place.suffix.casefold() in _TABLES
        if place.is_file() and (place == source or is_table):
            raise UsageError("own-input", path=target)


def _print(said: str) -> None:
    """Show a terminal the letters that it has; give a program the same bytes everywhere."""
    if sys.stdout.isatty():
        sys.stdout.write(said)
    else:
        sys.stdout.buffer.write(encoded(said))


@contextmanager
def writing(path: str) -> Iterator[None]:
    """Turn a failure to write into one that can be told."""
    try:
        yield
    except OSError as problem:
        raise Unwritable(path, problem) from None
