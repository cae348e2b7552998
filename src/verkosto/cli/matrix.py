"""`verkosto matrix`: organisations and the domains for which they have a responsible person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

import click

from verkosto.cli import options
from verkosto.cli.delivery import deliver

if TYPE_CHECKING:
    from verkosto.outputs.formats import Format


@click.command()
@options.seeing
@options.domains
@options.answering
def matrix(
    *, domains: tuple[str, ...], form: Format, target: str | None, lang: str, **seen: Unpack[options.Seen],
) -> None:
    """Show who has a responsible person for what.

    A row for each organisation, a column for each interface domain; every cell says its state in a word.
    """
    from verkosto.outputs.matrix import MatrixContent

    content = MatrixContent(options.network(lang, **seen), lang, domains)
    deliver(content, form=form, target=target, lang=lang)
