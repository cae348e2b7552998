"""`verkosto map`: the network as one HTML file, or one for each county."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

import click

from verkosto.cli import options
from verkosto.cli.delivery import put, spare_input, standard, writing
from verkosto.cli.failures import tell
from verkosto.cli.progress import shown
from verkosto.errors import UsageError

if TYPE_CHECKING:
    from verkosto.findings import Redaction
    from verkosto.outputs.map import Asked


@click.command("map")
@options.asking
@options.domains
@click.option("-o", "--output", "target", metavar="FILE", required=True,
              help="The HTML file to write; - is the standard output.")
@click.option("--layout", type=options.Choice(["force", "geo", "levels"]),
              help="The first picture: by ties, by place, or by level of cooperation (default: force, geo by county).")
@click.option("--persons", is_flag=True, help="Draw persons too: who holds which post and sits in which body.")
@options.redaction
@click.option("--by-county/--one-file", "by_county", default=None,
              help="Show organisations, and write a file for each county beside (default: when there are very many).")
@options.language
def map_(
    *, target: str, domains: tuple[str, ...], layout: str | None, persons: bool, redact: Redaction,
    by_county: bool | None, lang: str, **asked: Unpack[options.Asked],
) -> None:
    """Draw the network with its findings as an HTML file.

    The file is complete in itself: it asks nothing of the internet. Contact details are never in it.
    """
    from verkosto.outputs.map import map_page, write_map

    report = options.report(lang, **asked)
    wanted: Asked = {"domains": domains or None, "lang": lang, "persons": persons, "redact": redact}
    if standard(target):
        if by_county:
            raise UsageError("by-county")
        put(map_page(report, layout=layout or "force", **wanted), target=target, lang=lang)
        return
    spare_input(target)
    with writing(target), shown("drawing", lang):
        written = write_map(report, target, layout=layout, by_county=by_county, **wanted)
    for path in written:
        tell("written", lang, path=path)
