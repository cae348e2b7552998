"""Files are written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path


def write_whole(path: str | Path, content: str) -> None:
    """Write text as UTF-8 to a file: first beside it, then renamed, so that nobody ever sees half of it.

    Links are followed; the permissions of a file that is there stay, a new one gets what the umask leaves. What is no
    ordinary file (a pipe, a device) is written to directly. Raises OSError.
    """
    named, data = Path(path), content.encode("utf-8")
    if named.exists() and not named.is_file():  # before links are followed: those of /dev/fd lead to no path
        with named.open("wb") as stream:
            stream.write(data)
        return
    target = Path(os.path.realpath(path))
    beside = target.with_name(f".{target.name[:100]}.{os.getpid()}.tmp")
    try:
        beside.write_bytes(data)
        if target.exists():
            beside.chmod(stat.S_IMODE(target.stat().st_mode))
        beside.replace(target)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink()
