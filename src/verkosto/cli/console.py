"""Consoles that cannot show every letter, and readers that go away."""

from __future__ import annotations

import codecs
import errno
import io
import os
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager

_ERRORS = "verkosto.plain"
_GONE = (errno.EPIPE, errno.EINVAL)
_PLAIN = {
    "–": "-", "—": "-", "“": '"', "”": '"', "’": "'", "…": "...", "→": "->", "‹": "<", "›": ">", "·": "|",
    "←": "<-", "≥": ">=", "≤": "<=", "●": "*", "○": "o", "×": "x", "✖": "X", "▲": "!", "◆": "#", "▪": "i",
    "−": "-", "─": "-", "⌈": "ceil(", "⌉": ")", "Σ": "sum ", "¤": "*", "•": "*", "§": "par.", "\N{NO-BREAK SPACE}": " ",
}
_EITHER = {"đ": "d", "Đ": "D", "ŋ": "n", "Ŋ": "N", "ŧ": "t", "Ŧ": "T"}


def prepare() -> None:
    """Let the standard streams replace what their encoding does not have, instead of failing; closed ones take all."""
    codecs.register_error(_ERRORS, _replaced)
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 - open to the end
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_ERRORS)


def _replaced(problem: UnicodeError) -> tuple[str, int]:
    """Replace letters that an encoding does not have by plain ones: ä by a, – by -; by ? when there is none."""
    if not isinstance(problem, UnicodeEncodeError):
        raise problem
    missing = problem.object[problem.start:problem.end]
    return "".join(map(_plain, missing)), problem.end


def _plain(letter: str) -> str:
    said = _PLAIN.get(letter) or _EITHER.get(letter) or unicodedata.normalize("NFKD", letter)
    kept = "".join(part for part in said if part.isascii())
    return kept or "?"


@contextmanager
def patient() -> Iterator[None]:
    """Write to the standard output; a reader that has gone away (`| head`) is no error."""
    try:
        yield
        sys.stdout.flush()
    except OSError as problem:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if problem.errno not in _GONE:
            raise
