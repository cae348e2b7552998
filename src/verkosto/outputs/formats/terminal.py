"""Blocks in a terminal: wrapped to its width, coloured only where colour is wanted, never cut off."""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import StringIO
from typing import TextIO

from rich import box
from rich.console import Console, RenderableType, detect_legacy_windows
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from verkosto.outputs.blocks import Block, Grid, Heading, Items, Line, Prose, Tone
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
            console.print(_renderable(block))
            before = block
    return "".join(f"{line.rstrip()}\n" for line in capture.get().replace(_GLUE, " ").splitlines())


def _renderable(block: Block) -> RenderableType:
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
            return _grid(block)


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


def _grid(block: Grid) -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False)
    widths = block.widths or (None,) * len(block.head)
    for number, (title, width) in enumerate(zip(block.head, widths, strict=True)):
        right = block.figures and number > 0
        table.add_column(_text(title), justify="right" if right else "left", overflow="fold", max_width=width)
    for row in block.rows:
        table.add_row(*(_text(word.text, word.tone) for word in row))
    return table


def _text(text: str, tone: Tone = "") -> Text:
    return Text(_TOGETHER.sub(_GLUE, clean(text)), style=_STYLES[tone], overflow="fold")
