"""`verkosto map`: the network as one HTML file."""

from __future__ import annotations

from typing import Unpack

import click

from verkosto.cli import options
from verkosto.cli.delivery import put


@click.command("map")
@options.asking
@options.domains
@click.option("-o", "--output", "target", metavar="FILE", required=True, help="The HTML file to write.")
@click.option("--layout", type=options.Choice(["force", "geo", "levels"]), default="force", show_default=True,
              help="The first picture: by ties, by place, or by level of cooperation.")
@options.language
def map_(
    *, target: str, domains: tuple[str, ...], layout: str, lang: str, **asked: Unpack[options.Asked],
) -> None:
    """Draw the network with its findings as an HTML file.

    The file is complete in itself: it asks nothing of the internet.
    """
    from verkosto.outputs.map import map_page

    page = map_page(options.report(lang, **asked), layout=layout, domains=domains or None, lang=lang)
    put(page, target=target, lang=lang)
