"""The process in which ArcadeDB runs: it loads a graph, answers queries, and goes when nobody listens any more.

In a process of its own a query can be stopped whatever it does, an engine that fails takes nobody with it, and its
folder is removed even when the program that asked was killed.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from typing import IO, Any

from verkosto.engines.embedded.wire import receive, send

_SETTINGS = (
    "-Darcadedb.opencypher.loadCsv.allowFileUrls=false",
    "-Darcadedb.opencypher.loadCsv.allowRemoteUrls=false",
    "-Xmx2g",
)
_TRIES = 20


def main() -> None:
    """Serve requests from the standard input until it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = os.fdopen(os.dup(1), "wb")
    _silence()
    folder = Path(sys.argv[1])
    requests: SimpleQueue[Any] = SimpleQueue()
    threading.Thread(target=_listen, args=(sys.stdin.buffer, requests, folder), daemon=True).start()
    graph = _graph(folder)
    while True:
        send(answers, _answer(graph, requests.get()))


def _silence() -> None:
    """Nothing that a library prints gets among the answers."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)


def _listen(stream: IO[bytes], requests: SimpleQueue[Any], folder: Path) -> None:
    """Queue what is asked; when nobody asks any more, leave at once, whatever the engine is doing."""
    try:
        while True:
            requests.put(receive(stream))
    except EOFError:
        for _ in range(_TRIES):  # the engine may still be writing there
            shutil.rmtree(folder, ignore_errors=True)
        os._exit(0)


def _graph(folder: Path) -> Any:  # noqa: ANN401 - of the library, which is loaded here
    os.environ["ARCADEDB_NATIVE_ISOLATE_ARGS"] = " ".join(_SETTINGS)
    os.environ["ARCADEDB_LOG_DIR"] = str(folder / "log")
    os.environ["ARCADEDB_LOG_CONSOLE"] = "0"
    from verkosto.engines.embedded.graph import Graph

    return Graph(folder / "graph")


def _answer(graph: Any, request: dict[str, Any]) -> dict[str, Any]:  # noqa: ANN401 - see above
    asked: Callable[..., Any] = getattr(graph, request.pop("do"))
    try:
        return {"gives": asked(**request)}
    except Exception as problem:  # noqa: BLE001 - whatever it is, the other process tells it
        return {"failed": str(problem)}


if __name__ == "__main__":
    main()
