"""How everything that is said of a dataset begins."""

from __future__ import annotations

from collections.abc import Iterator

from verkosto.messages import day, text
from verkosto.model import Network
from verkosto.outputs.blocks import Block, Heading, Line


def title(network: Network, lang: str) -> Iterator[Block]:
    """Name the dataset and its date; what is made up is marked as such before anything else is said."""
    settings = network.settings
    yield Heading(settings.title or settings.id or text("dataset.untitled", lang), level=1)
    if settings.fictional:
        yield Line(text("dataset.fictional", lang), "strong")
    own = network.profile.name
    profile = "" if own == "default" else text("dataset.profile", lang, name=own)
    yield Line(text("dataset.as_of", lang, day=day(network.as_of, lang)) + profile)
