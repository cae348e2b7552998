"""Files are written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path


def write_whole(path: str | Path, content: str | bytes) -> None:
    """Write bytes, or text as UTF-8, to a file: first beside it, then renamed, so that nobody ever sees half of it.

    Links are followed; the permissions of a file that is there stay, a new one gets what the umask leaves. What is no
    ordinary file (a pipe, a device) is written to directly. Raises OSError.
    """
    write_together({Path(path): content})


def write_together(files: Mapping[Path, str | bytes]) -> None:
    """Write several files as `write_whole` does; where one cannot be written, all stay as they were. Raises OSError."""
    with contextlib.ExitStack() as stack:
        prepared = [(target, stack.enter_context(_beside(target, text))) for target, text in _targets(files)]
        _replace(prepared)


def _targets(files: Mapping[Path, str | bytes]) -> list[tuple[Path, str | bytes]]:
    """Follow links; write to what is no ordinary file, whose own links may lead to no path, and leave it out."""
    ordinary = {path: text for path, text in files.items() if not path.exists() or path.is_file()}
    for path in files.keys() - ordinary.keys():
        with path.open("wb") as stream:
            stream.write(encoded(files[path]))
    return [(Path(os.path.realpath(path)), text) for path, text in ordinary.items()]


def encoded(content: str | bytes) -> bytes:
    """Give text as UTF-8; what is no letter, such as a byte of a file name that could not be read, is written out."""
    return content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content


@contextlib.contextmanager
def _beside(target: Path, content: str | bytes) -> Iterator[Path]:
    """Write a file beside its place; whatever happens, it does not stay there."""
    beside = _neighbour(target, "tmp")
    try:
        beside.write_bytes(encoded(content))
        if target.exists():
            beside.chmod(stat.S_IMODE(target.stat().st_mode))
        yield beside
    finally:
        with contextlib.suppress(OSError):
            beside.unlink()


def _replace(prepared: list[tuple[Path, Path]]) -> None:
    """Put every file in its place; when one fails, put back those that were there before.

    Nothing has to be put back when the last one fails: so a single file is never copied.
    """
    with contextlib.ExitStack() as back:
        for target, beside in prepared[:-1]:
            back.callback(_undo, target, _kept(target))
            beside.replace(target)
        for target, beside in prepared[-1:]:
            beside.replace(target)
        back.pop_all()
    for target, _ in prepared:
        _neighbour(target, "old").unlink(missing_ok=True)


def _kept(target: Path) -> Path | None:
    """Keep what stands at a place, under another name."""
    if not target.exists():
        return None
    return Path(shutil.copy2(target, _neighbour(target, "old")))


def _undo(target: Path, old: Path | None) -> None:
    if old is None:
        target.unlink(missing_ok=True)
    else:
        old.replace(target)


def _neighbour(target: Path, what: str) -> Path:
    return target.with_name(f".{target.name[:100]}.{os.getpid()}.{what}")


def write_folder(path: str | Path, files: Mapping[str, str]) -> None:
    """Write files into a new folder, or into one that is there and empty: all of them or none.

    They are written into a folder beside it, which then takes its name. Raises OSError, also when the folder has
    something in it by then.
    """
    target = Path(os.path.realpath(path))
    beside = _neighbour(target, "tmp")
    beside.mkdir()
    try:
        for name, content in files.items():
            (beside / name).write_bytes(encoded(content))
        if target.exists():
            target.rmdir()
        beside.rename(target)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
