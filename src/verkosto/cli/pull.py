"""`verkosto pull`: a dataset out of a database."""

from __future__ import annotations

from pathlib import Path

import click

from verkosto.cli import options
from verkosto.cli.delivery import writing
from verkosto.cli.engines import shared, where
from verkosto.cli.failures import tell


@click.command()
@click.argument("dataset", metavar="ID")
@click.argument("folder", metavar="FOLDER")
@where
@options.language
def pull(*, dataset: str, folder: str, uri: str | None, database: str | None, lang: str) -> None:
    """Write a dataset of a Neo4j database to a folder.

    The tables are equal to those that were pushed. FOLDER must be new or empty.
    """
    from verkosto import api
    from verkosto.outputs.dataset import write_dataset

    with shared(uri, database) as engine:
        network = api.pull(dataset, engine, note=lambda _: tell("edited", lang, dataset=dataset))
    with writing(folder):
        write_dataset(network, Path(folder))
    tell("written", lang, path=folder)
