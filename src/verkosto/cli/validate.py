"""`verkosto validate`: whether a dataset can be used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

import click

from verkosto.cli import options
from verkosto.cli.delivery import deliver
from verkosto.cli.failures import FOUND, REFUSED
from verkosto.cli.progress import shown

if TYPE_CHECKING:
    from verkosto.errors import Problem


@click.command()
@options.dataset
@click.option("--strict", is_flag=True, help="Leave with status 1 when there are warnings.")
@options.answering
@click.pass_context
def validate(ctx: click.Context, *, path: str, strict: bool, **told: Unpack[options.Told]) -> None:
    """List what is wrong or odd in a dataset.

    Each problem comes with its file, row and column, and with a suggestion. Status 2 when there are errors.
    """
    from verkosto import api
    from verkosto.outputs.problems import ProblemsContent

    with shown("reading", told["lang"], path=path):
        problems = api.check(options.source(path), lang=told["lang"])
    deliver(ProblemsContent(problems, told["lang"]), **told)
    ctx.exit(_status(problems, strict=strict))


def _status(problems: list[Problem], *, strict: bool) -> int:
    if any(problem.severity == "error" for problem in problems):
        return REFUSED
    return FOUND if strict and problems else 0
