"""What several commands ask for, each option declared once, and how it becomes a network and a report."""

from __future__ import annotations

import os
import sys
import tomllib
from collections.abc import Callable
from contextlib import suppress
from math import isfinite
from typing import TYPE_CHECKING, Any, TypedDict, TypeVar, Unpack

import click

from verkosto.cli.failures import remember
from verkosto.cli.language import LANGUAGES, of_locale
from verkosto.errors import UsageError
from verkosto.outputs.formats import FORMATS

if TYPE_CHECKING:
    from verkosto.engines import Engine
    from verkosto.findings import Report
    from verkosto.model import Network
    from verkosto.outputs.formats import Format

Thresholds = dict[str, dict[str, int | float]]
Command = TypeVar("Command", bound=Callable[..., Any])

SEVERITIES = ("error", "warning", "notice", "info")
STANDARD = "-"
"""In the place of a file: the standard input or output."""


class Told(TypedDict):
    """How the answer is given: the options of `answering`."""

    form: Format
    target: str | None
    lang: str


class Seen(TypedDict):
    """How a dataset is seen: the options of `seeing`."""

    path: str
    as_of: str | None
    profile: str | None


class Asked(Seen):
    """What is asked of a dataset: the options of `asking`."""

    select: tuple[str, ...]
    ignore: tuple[str, ...]
    thresholds: Thresholds


def _thresholds(ctx: click.Context, parameter: click.Parameter, said: tuple[str, ...]) -> Thresholds:
    """Read `analysis.threshold=number` into a mapping of mappings."""
    del ctx, parameter
    thresholds: Thresholds = {}
    for each in said:
        name, _, value = each.partition("=")
        analysis, _, threshold = name.partition(".")
        thresholds.setdefault(analysis.strip(), {})[threshold.strip()] = _number(each, value)
    return thresholds


def _number(said: str, value: str) -> int | float:
    with suppress(ValueError):
        return int(value)
    with suppress(ValueError):
        number = float(value)
        if isfinite(number):
            return number
    raise click.BadParameter(f"{said!r}: write it as analysis.threshold=number, such as key-person.cells=6")


def together(*options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """Make one decorator of several; the first is the first in the help."""

    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


dataset = click.argument("path", metavar="PATH")
language = click.option(
    "--lang", type=click.Choice(LANGUAGES), default=lambda: of_locale(os.environ), callback=remember, is_eager=True,
    help="Language of the texts (default: that of the locale, else English).")
answering = together(
    click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True,
                 help="For people (table, md) or for programs (json, csv)."),
    click.option("-o", "--output", "target", metavar="FILE", help="Write to a file instead of the standard output."),
    language)
seeing = together(
    dataset,
    click.option("--as-of", metavar="DATE",
                 help="Look from this day, such as 2024-01-31 (default: the dataset's own, else today)."),
    click.option("--profile", metavar="FILE",
                 help="TOML file that says what is required of whom; - is the standard input."))
asking = together(
    seeing,
    click.option("--select", metavar="ID", multiple=True, help="Only this analysis; may be repeated."),
    click.option("--ignore", metavar="ID", multiple=True, help="Without this analysis; may be repeated."),
    click.option("--set", "thresholds", metavar="ID.NAME=NUMBER", multiple=True, callback=_thresholds,
                 help="Set a threshold of an analysis; may be repeated."))
domains = click.option("--domain", "domains", metavar="ID", multiple=True,
                       help="Only this interface domain; may be repeated.")


def network(lang: str, *, path: str, as_of: str | None, profile: str | None) -> Network:
    """Read the dataset of a command."""
    from verkosto import api  # pandas takes half a second

    return api.read(path, as_of=as_of, profile=_standard_input() if profile == STANDARD else profile, lang=lang)


def report(
    lang: str, *, select: tuple[str, ...], ignore: tuple[str, ...], thresholds: Thresholds,
    held: tuple[Network, Engine] | None = None, **seen: Unpack[Seen],
) -> Report:
    """Analyse the dataset of a command: that which an engine holds, or else that of its path."""
    from verkosto import api

    read, engine = held or (network(lang, **seen), None)
    return api.analyze(read, select=select or None, ignore=ignore, thresholds=thresholds, lang=lang, engine=engine)


def _standard_input() -> dict[str, Any]:
    try:
        return tomllib.loads(sys.stdin.buffer.read().decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise UsageError(f"profile: {problem}") from None
