"""`verkosto push`: bring a dataset into a database."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

import click

from verkosto.cli import options
from verkosto.cli.delivery import deliver
from verkosto.cli.engines import Where, shared, where
from verkosto.cli.failures import tell
from verkosto.cli.progress import shown
from verkosto.errors import UsageError

if TYPE_CHECKING:
    from verkosto.engines import Difference, Engine
    from verkosto.outputs.rows import RowsContent


@click.command()
@click.argument("path", metavar="[PATH]", required=False)
@click.option("--as-of", metavar="DATE", help="Push the state of this day (default: the dataset's own, else today).")
@click.option("--profile", metavar="FILE", help="TOML file that says what is required of whom.")
@click.option("--name", metavar="ID", help="Id of the dataset in the database (default: its own).")
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
@click.option("--list", "listing", is_flag=True, help="List the datasets of the database.")
@click.option("--remove", metavar="ID", help="Remove a dataset from the database.")
@where
@options.answering
def push(
    *, path: str | None, as_of: str | None, profile: str | None, name: str | None, dry_run: bool, listing: bool,
    remove: str | None, uri: str | None, database: str | None, **told: Unpack[options.Told],
) -> None:
    """Bring a dataset into a Neo4j database.

    Only what differs is sent, in one transaction: afterwards the old or the new dataset is there, whole. Other
    datasets and other nodes stay as they are. It can be repeated at any time.
    """
    if (path is not None) + listing + (remove is not None) != 1:
        raise UsageError("push-what")
    at = Where(uri=uri, database=database)
    if path is not None:
        seen = options.Seen(path=path, as_of=as_of, profile=profile)
        deliver(_pushed(seen, name, at, told["lang"], dry_run=dry_run), **told)
    elif remove is not None:
        with shared(**at) as engine:
            engine.remove(remove)
        tell("removed", told["lang"], dataset=remove)
    else:
        with shared(**at) as engine:
            deliver(_listed(engine, told["lang"]), **told)


def _pushed(seen: options.Seen, name: str | None, at: Where, lang: str, *, dry_run: bool) -> RowsContent:
    network = options.network(lang, **seen)
    with shared(**at) as engine, shown("pushing", lang) as progress:
        difference = engine.push(network, name, dry_run=dry_run, progress=progress)
    key = "unchanged" if not difference.total else "would-push" if dry_run else "pushed"
    tell(key, lang, dataset=difference.dataset, count=difference.total)
    return _changes(difference, lang)


def _changes(difference: Difference, lang: str) -> RowsContent:
    from verkosto.outputs.rows import RowsContent

    rows = [{"part": part, "created": change.created, "changed": change.changed, "removed": change.removed}
            for part, change in difference.changes.items()]
    return RowsContent(["part", "created", "changed", "removed"], rows, lang)


def _listed(engine: Engine, lang: str) -> RowsContent:
    from verkosto.outputs.rows import RowsContent

    names = ["id", "title", "as_of", "nodes", "relationships", "version", "revision", "pushing"]
    rows = [{name: getattr(each, name) for name in names} for each in engine.datasets()]
    return RowsContent(names, [{**row, "as_of": str(row["as_of"])} for row in rows], lang)
