"""`verkosto explain`: what an analysis asks, when it fires, and what to do then."""

from __future__ import annotations

from typing import Unpack

import click

from verkosto.cli import options
from verkosto.cli.delivery import deliver
from verkosto.errors import UsageError


@click.command()
@click.argument("analysis", metavar="[ID]", required=False)
@click.option("--all", "every", is_flag=True, help="Explain all analyses.")
@options.answering
def explain(*, analysis: str | None, every: bool, **told: Unpack[options.Told]) -> None:
    """Explain an analysis, or list all of them.

    What it asks and needs, when it fires, what to do then, with examples.
    """
    from verkosto import api
    from verkosto.outputs.explain import ExplainContent, OverviewContent

    if analysis is not None and every:
        raise UsageError("id-or-all")
    chosen = [api.explain(analysis)] if analysis is not None else list(api.catalogue().values())
    kind = ExplainContent if every or analysis is not None else OverviewContent
    deliver(kind(chosen, told["lang"]), **told)
