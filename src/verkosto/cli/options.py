"""What several commands ask for, each option declared once, and how it becomes a network and a report."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from math import isfinite
from typing import TYPE_CHECKING, Any, BinaryIO, TypedDict, TypeVar, Unpack

import click

from verkosto.cli.failures import STANDARD, remember, tell
from verkosto.cli.language import LANGUAGES, of_locale
from verkosto.cli.progress import shown
from verkosto.errors import UsageError
from verkosto.outputs.formats import FORMATS

if TYPE_CHECKING:
    from verkosto.engines import Engine
    from verkosto.findings import Report
    from verkosto.model import Network
    from verkosto.outputs.formats import Format

Thresholds = dict[str, dict[str, int | float | str]]
Command = TypeVar("Command", bound=Callable[..., Any])

SEVERITIES = ("error", "warning", "notice", "info")


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


class Choice(click.Choice[str]):
    """One of a few words; what is none of them is told in the language of the run."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ANN401
        """Give the word that was chosen. Raises UsageError."""
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            option = param.opts[-1] if param else ""
            raise UsageError("choice", option=option, word=value, known=self.choices) from None


def _thresholds(ctx: click.Context, parameter: click.Parameter, said: tuple[str, ...]) -> Thresholds:
    """Read `analysis.threshold=number` into a mapping of mappings."""
    del ctx, parameter
    thresholds: Thresholds = {}
    for each in said:
        name, _, value = each.partition("=")
        analysis, dot, threshold = name.partition(".")
        if not dot or not value.strip():
            raise UsageError("threshold-form", option=each)
        thresholds.setdefault(analysis.strip(), {})[threshold.strip()] = _number(value)
    return thresholds


def _number(value: str) -> int | float | str:
    """Read a number as reports print it: with a comma or a point, and with a minus of either kind; else the word."""
    plain = value.replace(",", ".").replace("\N{MINUS SIGN}", "-")
    with suppress(ValueError):
        return int(plain)
    with suppress(ValueError):
        number = float(plain)
        if isfinite(number):
            return number
    return value.strip()


def together(*options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """Make one decorator of several; the first is the first in the help."""

    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


dataset = click.argument("path", metavar="PATH")
language = click.option(
    "--lang", type=Choice(LANGUAGES), default=lambda: of_locale(os.environ), callback=remember, is_eager=True,
    help="Language of the texts (default: that of the locale, else English).")
answering = together(
    click.option("--format", "form", type=Choice(FORMATS), default="table", show_default=True,
                 help="For people (table, md) or for programs (json, csv)."),
    click.option("-o", "--output", "target", metavar="FILE", help="Write to a file instead of the standard output."),
    language)
seeing = together(
    dataset,
    click.option("--as-of", metavar="DATE",
                 help="Look from this day, such as 2024-01-31 (default: the dataset's own, else today)."),
    click.option("--profile", metavar="FILE",
                 help="TOML file that says what is required of whom; - is the standard input, default no file at all."))
asking = together(
    seeing,
    click.option("--select", metavar="ID", multiple=True, help="Only this analysis; may be repeated."),
    click.option("--ignore", metavar="ID", multiple=True, help="Without this analysis; may be repeated."),
    click.option("--set", "thresholds", metavar="ID.NAME=NUMBER", multiple=True, callback=_thresholds,
                 help="Set a threshold of an analysis; may be repeated."))
redaction = click.option(
    "--redact", type=Choice(["none", "contacts", "persons"]), default="contacts", show_default=True,
    help="Leave out contact details, or who it is: then posts stand for persons.")
domains = click.option("--domain", "domains", metavar="DOMAIN", multiple=True,
                       help="Only this interface domain, by id, name or alias; may be repeated.")


def network(lang: str, *, path: str, as_of: str | None, profile: str | None) -> Network:
    """Read the dataset of a command."""
    from verkosto import api  # pandas takes half a second

    if path == profile == STANDARD:
        raise UsageError("standard-input")
    wanted = _standard_profile() if profile == STANDARD else profile
    with shown("reading", lang, path=path):
        read = api.read(source(path), as_of=as_of, profile=wanted, lang=lang)
    if read.warnings:
        tell("warnings", lang, count=len(read.warnings), path=path)
    return read


def source(path: str) -> str | BinaryIO:
    """Give where a dataset is read from: a path, or the standard input."""
    return sys.stdin.buffer if path == STANDARD else path


def report(
    lang: str, *, select: tuple[str, ...], ignore: tuple[str, ...], thresholds: Thresholds,
    held: tuple[Network, Engine] | None = None, **seen: Unpack[Seen],
) -> Report:
    """Analyse the dataset of a command: that which an engine holds, or else that of its path."""
    from verkosto import api

    read, engine = held or (network(lang, **seen), None)
    with shown("analyzing", lang) as progress:
        return api.analyze(read, select=select or None, ignore=ignore, thresholds=thresholds, lang=lang, engine=engine,
                           progress=progress)


def _standard_profile() -> dict[str, Any]:
    from verkosto.api.reading import profile_of

    return profile_of(sys.stdin.buffer.read(), STANDARD)
