"""Data goes to the standard output or to a file, and nothing else goes there."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from verkosto.cli.console import patient
from verkosto.cli.failures import Unwritable, tell
from verkosto.cli.options import STANDARD
from verkosto.outputs.formats import render

if TYPE_CHECKING:
    from verkosto.outputs.blocks import Content
    from verkosto.outputs.formats import Format


def deliver(content: Content, *, form: Format, target: str | None, lang: str) -> None:
    """Write a content in a format: to the file `target`, or to the standard output when that is None or `-`.

    Raises Unwritable.
    """
    if target is None or target == STANDARD:
        with writing(STANDARD), patient():
            _print(content, form)
        return
    from verkosto.outputs.files import write_whole

    with writing(target):
        write_whole(target, render(content, form))
    tell("written", lang, path=target)


def _print(content: Content, form: Format) -> None:
    """Print for people to the width of their terminal; for programs always the same bytes."""
    if form == "table":
        from verkosto.outputs.formats.terminal import show, width_of  # rich takes 70 ms

        show(content.blocks(width_of(sys.stdout)), sys.stdout)
    elif sys.stdout.isatty():
        sys.stdout.write(render(content, form))
    else:
        sys.stdout.buffer.write(render(content, form).encode("utf-8"))


@contextmanager
def writing(path: str) -> Iterator[None]:
    """Turn a failure to write into one that can be told."""
    try:
        yield
    except OSError as problem:
        raise Unwritable(path, problem) from None
