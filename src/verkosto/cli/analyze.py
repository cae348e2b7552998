"""`verkosto analyze`: what is found, what is known, what is to be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

import click

from verkosto.cli import options
from verkosto.cli.delivery import deliver
from verkosto.cli.engines import held, shared, where
from verkosto.cli.failures import FOUND

if TYPE_CHECKING:
    from verkosto.findings import Report
    from verkosto.outputs.formats import Format

_NEVER = "never"


@click.command()
@options.asking
@click.option("--fail-on", type=options.Choice([*options.SEVERITIES, _NEVER]), default=_NEVER, show_default=True,
              help="Leave with status 1 when there is a finding of this severity or above.")
@click.option("--all", "whole", is_flag=True, help="Show every finding, also where one analysis has very many.")
@where
@options.answering
@click.pass_context
def analyze(
    ctx: click.Context, *, fail_on: str, whole: bool, form: Format, target: str | None, lang: str,
    uri: str | None, database: str | None, **asked: Unpack[options.Asked],
) -> None:
    """Say what is found, what is known and what to ask.

    Findings are proven; what is not known is asked, of the fewest respondents that can answer. With --engine PATH can
    be the id of a dataset in the database, and what can be asked there is asked there.
    """
    from verkosto.outputs.report import ReportContent

    report = options.report(lang, **asked) if uri is None else _shared(uri, database, lang, asked)
    deliver(ReportContent(report, whole=whole), form=form, target=target, lang=lang)
    ctx.exit(_status(report, fail_on))


def _shared(uri: str, database: str | None, lang: str, asked: options.Asked) -> Report:
    """Analyse what a database holds."""
    seen = options.Seen(path=asked["path"], as_of=asked["as_of"], profile=asked["profile"])
    with shared(uri, database) as engine:
        return options.report(lang, held=(held(engine, lang, seen), engine), **asked)


def _status(report: Report, fail_on: str) -> int:
    if fail_on == _NEVER:
        return 0
    grave = options.SEVERITIES[:options.SEVERITIES.index(fail_on) + 1]
    return FOUND if any(finding.severity in grave for finding in report.findings) else 0
