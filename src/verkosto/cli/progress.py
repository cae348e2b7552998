"""How far long work is, shown on a terminal while it lasts."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock, Timer
from typing import TYPE_CHECKING

from verkosto.messages import text

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

    from verkosto.engines import Progress

_PATIENCE = 1.0
"""Seconds after which work is long."""


@contextmanager
def shown(key: str, lang: str, **values: object) -> Iterator[Progress]:
    """Show what is being done, and how far it is once that is told, when it takes long and somebody is looking.

    What is given is called with the number done and the number to do.
    """
    work = _Work(text(f"cli.doing.{key}", lang, **values))
    timer = Timer(_PATIENCE, work.show)
    timer.daemon = True
    if sys.stderr.isatty():
        timer.start()
    try:
        yield work
    finally:
        timer.cancel()
        work.end()


class _Work:
    """A piece of work, and its bar when it has one; the bar comes from the thread of a timer."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._lock = Lock()
        self._bar: Bar | None = None
        self._at: tuple[int, int | None] = (0, None)
        self._over = False

    def __call__(self, done: int, total: int) -> None:
        with self._lock:
            self._at = done, total
            if self._bar is not None:
                self._bar.update(self._bar.task_ids[0], completed=done, total=total)

    def show(self) -> None:
        from rich.console import Console  # 70 ms, which short work does without
        from rich.progress import Progress as Bar

        with self._lock:
            if self._over:
                return
            done, total = self._at
            self._bar = Bar(console=Console(stderr=True), transient=True, redirect_stdout=False, redirect_stderr=False)
            self._bar.add_task(self._name, completed=done, total=total)
            self._bar.start()

    def end(self) -> None:
        with self._lock:
            self._over = True
            if self._bar is not None:
                self._bar.stop()
