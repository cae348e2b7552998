"""`verkosto init`: a dataset to fill in."""

from __future__ import annotations

import click

from verkosto.cli import options
from verkosto.cli.delivery import writing
from verkosto.cli.failures import tell


@click.command()
@click.argument("path", metavar="DIR")
@click.option("--county", metavar="NAME", required=True,
              help="The wellbeing services county: name (lappi), code (21) or id (hva:21).")
@click.option("--xlsx", is_flag=True, help="One workbook instead of a folder; DIR is then its name.")
@options.language
def init(*, path: str, county: str, xlsx: bool, lang: str) -> None:
    """Make a dataset to fill in for a county.

    Its organisations, councils and usual domains are there, and empty tables for the rest. Nothing is overwritten.
    """
    from verkosto import api

    with writing(path):
        made = api.init(path, county=county, xlsx=xlsx, lang=lang)
    tell("written", lang, path=made)
    tell("next", lang, path=f'"{made}"' if " " in str(made) else made)
