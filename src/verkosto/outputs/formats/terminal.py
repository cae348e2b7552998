"""Blocks in a terminal: wrapped to its width, coloured only where colour is wanted, never cut off."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial
from io import StringIO
from typing import TextIO

from rich import box
from rich.console import Console, RenderableType, detect_legacy_windows
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from verkosto.outputs.blocks import Block, Grid, Heading, Item, Items, Line, Prose, Tone, Word
from verkosto.outputs.blocks.columns import needed, squeezed
from verkosto.outputs.blocks.plain import clean

PAGE = 100
"""Width of a page that is written to a file."""

_MARKS = re.compile(r"(`|\*)(\S|\S.*?\S)\1")
_TOGETHER = re.compile(r"\N{NO-BREAK SPACE}|(?<=§) (?=\d)|(?<=\d) (?=%)")
_GLUE = "\ue000"
"""Stands for a space at which no line may end: rich would end it at a no-break space too."""

_STYLES: dict[Tone, str] = {
    "": "", "strong": "bold", "faint": "dim", "good": "green", "error": "bold red", "warning": "yellow",
    "notice": "cyan", "info": "blue",
}


def width_of(file: TextIO) -> int:
    """Give the width of a terminal in characters: 80 where there is none, `COLUMNS` where it is set."""
    return _console(file, None).width


def show(blocks: Iterable[Block], file: TextIO, *, width: int | None = None) -> None:
    """Write blocks to a stream; `width` defaults to that of the terminal."""
    file.write(_drawn(blocks, _console(file, width)))


def page(blocks: Iterable[Block], *, width: int = PAGE) -> str:
    """Give blocks as plain text without colours."""
    return _drawn(blocks, _console(StringIO(), width))


def _console(file: TextIO, width: int | None) -> Console:
    """Open a console on a stream; an old Windows console, which takes no escape sequences, gets no colours."""
    return Console(file=file, width=width, color_system=None if detect_legacy_windows() else "auto",
                   legacy_windows=False, highlight=False, markup=False, emoji=False)


def _drawn(blocks: Iterable[Block], console: Console) -> str:
    with console.capture() as capture:
        before: Block | None = None
        for block in blocks:
            if before is not None and isinstance(block, (Heading, Grid)) and not isinstance(before, Heading):
                console.print()
            console.print(_renderable(block, console.width))
            before = block
    return "".join(f"{line.rstrip()}\n" for line in capture.get().replace(_GLUE, " ").splitlines())


def _renderable(block: Block, width: int) -> RenderableType:
    match block:
        case Heading():
            return _heading(block)
        case Line():
            return _text(block.text, block.tone)
        case Prose():
            return _text(_MARKS.sub(r"\2", block.text))
        case Items():
            return _items(block)
        case Grid():
            return _grid(block, width)


def _heading(block: Heading) -> Text:
    """Underline what heads a section; a title and a group stand out by weight and place."""
    heading = _text(block.text, block.tone)
    heading.stylize("bold underline" if block.level == 2 else "bold")  # noqa: PLR2004 - the level of a section
    return heading


def _items(block: Items) -> RenderableType:
    """Lay out a list with a hanging indent, what belongs to an entry below it."""
    grid = Table.grid(padding=(0, 1), expand=False)
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(overflow="fold")
    for item in block.items:
        grid.add_row(_text(item.mark, item.tone), _text(item.text))
        for line in item.more:
            grid.add_row("", _text(line, "faint"))
    return Padding(grid, (0, 0, 0, 2))


def _grid(block: Grid, width: int) -> RenderableType:
    """Lay out a grid so that no word is broken: with short headings, or as a list, where the page is too narrow."""
    for head in filter(None, (block.head, block.short)):
        widths = _widths(block, head, width)
        if widths:
            return _table(block, head, widths)
    return _items(Items(tuple(map(partial(_entry, block), block.rows))))


def _widths(block: Grid, head: tuple[str, ...], room: int) -> list[int] | None:
    """Find a width for each column, of which the longest word is the least; None when there is no room for that."""
    columns = [[_together(text) for text in (title, *(row[number].text for row in block.rows))]
               for number, title in enumerate(head)]
    narrowest = [needed(" ".join(texts), ()) for texts in columns]
    return squeezed(block.widths or [max(map(len, texts)) for texts in columns], narrowest, room)


def _table(block: Grid, head: tuple[str, ...], widths: list[int]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False)
    for number, (title, width) in enumerate(zip(head, widths, strict=True)):
        right = block.figures and number > 0
        table.add_column(_text(title), justify="right" if right else "left", overflow="fold", width=width)
    for row in block.rows:
        table.add_row(*(_text(word.text, word.tone) for word in row))
    return table


def _entry(block: Grid, row: tuple[Word, ...]) -> Item:
    """Write a row of a grid as an entry: what stands in its first column, and below it the others by their titles."""
    first, *others = row
    between = " " if block.figures else ": "
    said = [f"{title}{between}{word.text}" for title, word in zip(block.head[1:], others, strict=True) if word.text]
    return Item(first.text, more=(" · ".join(said),) if block.figures else tuple(said))


def _text(text: str, tone: Tone = "") -> Text:
    return Text(_together(text), style=_STYLES[tone], overflow="fold")


def _together(text: str) -> str:
    """Make a text safe, and hold together what belongs in one line."""
    return _TOGETHER.sub(_GLUE, clean(text))
