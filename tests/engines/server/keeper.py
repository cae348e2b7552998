"""Keeps a server running as long as the tests do: `python keeper.py PID FOLDER COMMAND …`.

It ends the server and removes its folder when the process PID – that of the tests – is gone, however it went.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path


def main(owner: int, folder: Path, command: list[str]) -> None:
    """Start the server and wait for the end of the tests, or of the server."""
    with (folder / "out.log").open("wb") as log:
        server = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    (folder / "pid").write_text(str(server.pid))
    while server.poll() is None and lives(owner):
        time.sleep(0.5)
    if lives(owner):
        return
    server.kill()
    server.wait()
    shutil.rmtree(folder, ignore_errors=True)


def lives(process: int) -> bool:
    """Tell whether there is such a process."""
    try:
        os.kill(process, 0)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
