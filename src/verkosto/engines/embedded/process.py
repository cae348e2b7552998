"""Starting the process of the engine, asking it, and ending it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import weakref
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Timer
from typing import IO, Any

from verkosto.engines.embedded.wire import receive, send
from verkosto.errors import EngineError, QueryError, QueryStopped

_PREFIX = "verkosto-"
_GRACE = 1.0
"""Seconds beyond its time limit that the engine has to stop a query by itself."""


class Process:
    """The process of the engine; it is started at once, so that it is ready when the tables are."""

    def __init__(self) -> None:
        folder = tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-")
        # -P: a file in the working directory must not stand in for a module
        self._child = subprocess.Popen(  # noqa: S603 - this very Python
            [sys.executable, "-P", "-m", "verkosto.engines.embedded.worker", folder],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True,
        )
        # whoever forgets to close it, and the end of the program
        self._end = weakref.finalize(self, _ended, self._child, folder)

    @property
    def runs(self) -> bool:
        """Whether it can be asked."""
        return self._child.poll() is None

    def ask(self, request: dict[str, Any], *, timeout: float | None = None) -> Any:  # noqa: ANN401 - what it answers
        """Ask something. Raises QueryError when it fails or is stopped, EngineError when the process is gone.

        Whatever ends the waiting – the time limit, Ctrl-C – ends the process too.
        """
        with self._guarded(timeout) as late:
            try:
                answer = self._exchanged(request)
            except (EOFError, OSError):
                if late.is_set():
                    raise QueryStopped(f"the query was stopped after {timeout:g} seconds") from None
                raise EngineError("the embedded engine has ended unexpectedly") from None
        if "failed" in answer:
            raise QueryError(answer["failed"])
        return answer["gives"]

    @contextmanager
    def _guarded(self, timeout: float | None) -> Iterator[Event]:
        """Kill the process when the time is up, and whenever the waiting is broken off."""
        late = Event()
        guard = Timer(timeout + _GRACE if timeout is not None else 0, self._stop, [late])
        if timeout is not None:
            guard.start()
        try:
            yield late
        except BaseException:
            self.close()
            raise
        finally:
            guard.cancel()

    def _stop(self, late: Event) -> None:
        late.set()
        self._child.kill()

    def _exchanged(self, request: dict[str, Any]) -> dict[str, Any]:
        requests, answers = self._streams()
        send(requests, request)
        answer: dict[str, Any] = receive(answers)
        return answer

    def _streams(self) -> tuple[IO[bytes], IO[bytes]]:
        if self._child.stdin is None or self._child.stdout is None:
            raise EOFError
        return self._child.stdin, self._child.stdout

    def close(self) -> None:
        """End the process and remove its folder; it can be called twice."""
        self._end()


def _ended(child: subprocess.Popen[bytes], folder: str) -> None:
    child.kill()
    child.wait()
    for stream in (child.stdin, child.stdout):
        if stream is not None:
            with suppress(OSError):
                stream.close()
    shutil.rmtree(folder, ignore_errors=True)
