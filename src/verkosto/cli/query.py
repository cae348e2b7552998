"""`verkosto query`: questions in Cypher."""

from __future__ import annotations

import json
import math
import sys
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict, Unpack

import click

from verkosto.cli import options
from verkosto.cli.delivery import deliver, put
from verkosto.cli.drawing import draw
from verkosto.cli.engines import brought, opened, where
from verkosto.cli.failures import STANDARD
from verkosto.errors import UsageError

if TYPE_CHECKING:
    from verkosto.engines import Engine, Rows

TIMEOUT = 30.0


class Question(TypedDict):
    """What is asked, and how."""

    cypher: str | None
    file: str | None
    name: str | None
    parameters: dict[str, Any]
    timeout: float
    write: bool
    schema: bool
    plan: bool


def _parameters(ctx: click.Context, parameter: click.Parameter, said: tuple[str, ...]) -> dict[str, Any]:
    """Read `name=value`; a value is what JSON makes of it, a day, or else text."""
    del ctx, parameter
    pairs = [each.partition("=") for each in said]
    wrong = [each for each, (name, equals, _) in zip(said, pairs, strict=True) if not name.strip() or not equals]
    if wrong:
        raise click.BadParameter(f"{wrong[0]!r}: write it as name=value")
    return {name.strip(): _value(value) for name, _, value in pairs}


def _value(said: str) -> Any:  # noqa: ANN401 - what JSON can say
    with suppress(ValueError):
        return date.fromisoformat(said) if len(said) == len("2024-01-31") else json.loads(said)
    with suppress(ValueError):
        return json.loads(said)
    return said


def _seconds(ctx: click.Context, parameter: click.Parameter, said: float) -> float:
    """Refuse what is within every range: no number."""
    del ctx, parameter
    if math.isnan(said):
        raise click.BadParameter("nan is not a number")
    return said


def _names(ctx: click.Context, parameter: click.Parameter, asked: bool) -> None:  # noqa: FBT001 - as click calls it
    """List the library and leave: that needs no dataset."""
    del parameter
    if asked:
        from verkosto import api

        found = api.library().values()
        width = max(len(each.name) for each in found)
        put("".join(f"{each.name:<{width}}  {each.title}\n" for each in found), target=None, lang="en")
        ctx.exit()


@click.command()
@options.seeing
@click.argument("cypher", metavar="[CYPHER]", required=False)
@click.option("-f", "--file", metavar="FILE", help="Read the query from a file; - is the standard input.")
@click.option("--name", metavar="NAME", help="Ask a query of the library; it says which -p it needs.")
@click.option("--names", is_flag=True, is_eager=True, expose_value=False, callback=_names,
              help="List the queries of the library.")
@click.option("-p", "--parameter", "parameters", metavar="NAME=VALUE", multiple=True, callback=_parameters,
              help="Value of a $parameter: number, true, day, list as in JSON, else text; may be repeated.")
@click.option("--timeout", metavar="SECONDS", type=click.FloatRange(0, 86_400, min_open=True), default=TIMEOUT,
              callback=_seconds, show_default=True, help="Stop the query after so many seconds.")
@click.option("--schema", is_flag=True, help="Instead of asking, show labels, types and properties with counts.")
@click.option("--explain", "plan", is_flag=True, help="Show how the query would be answered, without asking it.")
@click.option("--map", "drawing", metavar="FILE",
              help="Draw the nodes that the query returns, and the relations among them, as an HTML file.")
@click.option("--write", is_flag=True, help="Let the query write; only into a database.")
@where
@options.answering
def query(
    *, path: str, as_of: str | None, profile: str | None, uri: str | None, database: str | None,
    drawing: str | None, form: Any, target: str | None, lang: str, **question: Unpack[Question],  # noqa: ANN401 - a format
) -> None:
    """Ask a question in Cypher.

    PATH is a dataset, or with --engine the id of one in the database. $dataset and $as_of are always there. Without
    a database none is needed: the dataset is loaded into an engine of verkosto's own. A query can only read.
    """
    from verkosto.outputs.rows import RowsContent

    cypher = _cypher(question)
    with opened(uri, database) as engine:
        dataset = brought(engine, uri, lang, {"path": path, "as_of": as_of, "profile": profile})
        if question["plan"]:
            put(engine.plan(cypher, question["parameters"], dataset=dataset) + "\n", target=target, lang=lang)
            return
        found = _schema(engine, dataset) if question["schema"] else _asked(engine, dataset, cypher, question)
        if drawing is not None:
            draw(engine.pull(dataset), found.rows, target=drawing, lang=lang)
    for note in found.notes:
        sys.stderr.write(note + "\n")
    deliver(RowsContent(found.columns, found.rows, lang), form=form, target=target, lang=lang)


def _cypher(question: Question) -> str:
    """Give the query: as it stands, by its name or from a file; none is needed for the schema."""
    given = [each for each in (question["cypher"], question["file"], question["name"]) if each is not None]
    if len(given) != (0 if question["schema"] else 1):
        raise UsageError("query-what")
    if question["name"] is not None:
        return _named(question["name"], question["parameters"])
    if question["file"] is None:
        return question["cypher"] or ""
    try:
        data = sys.stdin.buffer.read() if question["file"] == STANDARD else Path(question["file"]).read_bytes()
        return data.decode("utf-8-sig")
    except OSError as problem:
        raise UsageError("query-unreadable", path=question["file"], why=problem) from None
    except UnicodeDecodeError:
        raise UsageError("query-encoding", path=question["file"]) from None


def _named(name: str, parameters: dict[str, Any]) -> str:
    """Give a query of the library, and fill in its parameters."""
    from verkosto import api

    found = api.named(name)
    parameters.update(found.settled(parameters))
    return found.cypher


def _asked(engine: Engine, dataset: str, cypher: str, question: Question) -> Rows:
    ask = engine.write if question["write"] else engine.query
    return ask(cypher, question["parameters"], dataset=dataset, timeout=question["timeout"])


def _schema(engine: Engine, dataset: str) -> Rows:
    """Give what is there as rows."""
    from verkosto.engines import Rows
    from verkosto.engines.census import census

    rows = [{"name": each.name, "count": each.count, "properties": each.properties} for each in census(engine, dataset)]
    return Rows(["name", "count", "properties"], rows)
