"""`verkosto explain`: what an analysis asks, when it fires, and what to do then."""

from __future__ import annotations

from datetime import date
from typing import Unpack

import click

from verkosto.cli import options
from verkosto.cli.delivery import deliver, put
from verkosto.errors import UsageError


@click.command()
@click.argument("analysis", metavar="[ID]", required=False)
@click.option("--all", "every", is_flag=True, help="Explain all analyses.")
@click.option("--cypher", "twin", is_flag=True, help="Print how it is asked in Cypher, ready for Neo4j Browser.")
@click.option("--dataset", metavar="ID", default="demo", show_default=True,
              help="With --cypher: the id under which the dataset was pushed.")
@click.option("--as-of", metavar="DATE", help="With --cypher: the day as of which it was pushed (default: today).")
@options.answering
def explain(
    *, analysis: str | None, every: bool, twin: bool, dataset: str, as_of: str | None, **told: Unpack[options.Told]
) -> None:
    """Explain an analysis, or list all of them.

    What it asks and needs, when it fires, what to do then, with examples.
    """
    from verkosto import api
    from verkosto.outputs.explain import ExplainContent, OverviewContent

    if analysis is not None and every:
        raise UsageError("id-or-all")
    if twin and analysis is None:
        raise UsageError("cypher-id")
    if twin and analysis is not None:
        day = as_of or date.today().isoformat()  # noqa: DTZ011 - the day where the person is
        put(api.twin(api.explain(analysis), dataset, day), target=told["target"], lang=told["lang"])
        return
    chosen = [api.explain(analysis)] if analysis is not None else list(api.catalogue().values())
    kind = ExplainContent if every or analysis is not None else OverviewContent
    deliver(kind(chosen, told["lang"]), **told)
