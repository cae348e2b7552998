"""Files are written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
from collections.abc import Mapping
from pathlib import Path


def write_whole(path: str | Path, content: str | bytes) -> None:
    """Write bytes, or text as UTF-8, to a file: first beside it, then renamed, so that nobody ever sees half of it.

    Links are followed; the permissions of a file that is there stay, a new one gets what the umask leaves. What is no
    ordinary file (a pipe, a device) is written to directly. Raises OSError.
    """
    target = Path(os.path.realpath(path))
    data = content.encode("utf-8") if isinstance(content, str) else content
    if target.exists() and not target.is_file():
        with target.open("wb") as stream:
            stream.write(data)
        return
    beside = target.with_name(f".{target.name[:100]}.{os.getpid()}.tmp")
    try:
        beside.write_bytes(data)
        if target.exists():
            beside.chmod(stat.S_IMODE(target.stat().st_mode))
        beside.replace(target)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink()


def write_folder(path: str | Path, files: Mapping[str, str]) -> None:
    """Write files into a new folder, or into one that is there and empty: all of them or none.

    They are written into a folder beside it, which then takes its name. Raises OSError, also when the folder has
    something in it by then.
    """
    target = Path(os.path.realpath(path))
    beside = target.with_name(f".{target.name[:100]}.{os.getpid()}.tmp")
    beside.mkdir()
    try:
        for name, content in files.items():
            (beside / name).write_bytes(content.encode("utf-8"))
        if target.exists():
            target.rmdir()
        beside.rename(target)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
