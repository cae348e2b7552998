"""Blocks as Markdown (CommonMark with the pipe tables of GitHub)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from verkosto.outputs.blocks import PLAIN_MARK, Block, Grid, Heading, Item, Items, Line, Prose
from verkosto.outputs.blocks.plain import clean

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~&])")
_OPENING = re.compile(r"^(\d*)([#+=.)-])(?=[\s#=-]|$)")


def markdown(blocks: Iterable[Block]) -> str:
    """Give blocks as a Markdown document that ends with a line break; a blank line says nothing there."""
    return "\n\n".join(filter(None, map(_written, blocks))) + "\n"


def _written(block: Block) -> str:
    match block:
        case Heading():
            return f"{'#' * block.level} {escaped(block.text)}"
        case Line():
            return f"**{escaped(block.text)}**" if block.tone == "strong" else escaped(block.text)
        case Prose():
            return clean(block.text)
        case Items():
            return "\n".join(_item(item) for item in block.items)
        case Grid():
            return _table(block)


def _item(item: Item) -> str:
    """Write an entry; a mark that says more than `here begins an entry` is kept."""
    mark = "" if item.mark == PLAIN_MARK else f"**{escaped(item.mark)}** "
    return "\n".join([f"- {mark}{escaped(item.text)}", *(f"  - {escaped(line)}" for line in item.more)])


def _table(block: Grid) -> str:
    rule = ["---", *(["---:" if block.figures else "---"] * (len(block.head) - 1))]
    rows = [[escaped(word.text) for word in row] for row in block.rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in ([escaped(each) for each in block.head], rule, *rows))


def escaped(text: str) -> str:
    """Write text so that Markdown shows it as it is: no markup, no HTML, one line."""
    return _OPENING.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", clean(text).strip()))
