"""What goes wrong, told to people, and the exit status that it has."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from shutil import get_terminal_size
from typing import Any

import click

from verkosto.cli.language import of_locale
from verkosto.errors import DatasetError, EngineError, VerkostoError
from verkosto.messages import reason, text

STANDARD = "-"
"""In the place of a file: the standard input or output."""

FOUND = 1
REFUSED = 2
UNREACHABLE = 3
INTERRUPTED = 130


class Guarded(click.Group):
    """A group of commands of which none ends in a traceback for what its user did."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as click has it
        """Run a command; tell what went wrong on the standard error and leave with its status."""
        with _told(ctx):
            return super().invoke(ctx)


class Unwritable(Exception):
    """A file cannot be written."""

    def __init__(self, path: str, problem: OSError) -> None:
        self.path = path
        self.problem = problem
        super().__init__(path)


@contextmanager
def _told(ctx: click.Context) -> Iterator[None]:
    try:
        yield
    except DatasetError as refused:
        _tell_problems(refused, spoken(ctx))
        ctx.exit(REFUSED)
    except VerkostoError as refused:
        _tell_error(refused.told(spoken(ctx)), spoken(ctx))
        ctx.exit(UNREACHABLE if isinstance(refused, EngineError) else REFUSED)
    except Unwritable as refused:
        _tell_unwritable(refused, spoken(ctx))
        ctx.exit(REFUSED)
    except KeyboardInterrupt:
        tell("interrupted", spoken(ctx))
        ctx.exit(INTERRUPTED)


def spoken(ctx: click.Context) -> str:
    """Give the language of the run: that of `--lang`, else of the locale."""
    chosen = ctx.find_root().meta.get(__name__)
    return chosen if isinstance(chosen, str) else of_locale(os.environ)


def remember(ctx: click.Context, parameter: click.Parameter, value: str) -> str:
    """Keep the value of `--lang`, so that failures are told in it too."""
    del parameter
    ctx.find_root().meta[__name__] = value
    return value


def tell(key: str, lang: str, **values: object) -> None:
    """Say something on the standard error."""
    sys.stderr.write(text(f"cli.{key}", lang, **values) + "\n")


def _tell_error(message: str, lang: str) -> None:
    """Say what is wrong, in lines as wide as the terminal; what is in them – ids, paths – is not broken.

    Lines below the first one show something, such as the place of a mistake, and stay as they are.
    """
    from textwrap import fill

    said, *shown = text("cli.error", lang, message=message).split("\n")
    wrapped = fill(said, get_terminal_size().columns, break_long_words=False, break_on_hyphens=False)
    sys.stderr.write("\n".join([wrapped, *shown]) + "\n")


def _tell_unwritable(refused: Unwritable, lang: str) -> None:
    why = reason(refused.problem, lang)
    if refused.path == STANDARD:
        _tell_error(text("cli.unwritable_output", lang, why=why), lang)
    else:
        _tell_error(text("cli.unwritable", lang, path=refused.path, why=why), lang)


def _tell_problems(refused: DatasetError, lang: str) -> None:
    from verkosto.outputs.formats.terminal import show, width_of
    from verkosto.outputs.problems import ProblemsContent

    tell("refused", lang)
    show(ProblemsContent(refused.problems, lang).blocks(width_of(sys.stderr)), sys.stderr)
