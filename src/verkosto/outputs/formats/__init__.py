"""The formats in which a content is written."""

from __future__ import annotations

import json
from typing import Literal, TypeAlias, get_args

from verkosto.outputs.blocks import Content

Format: TypeAlias = Literal["table", "json", "csv", "md"]
FORMATS: tuple[Format, ...] = get_args(Format)


def render(content: Content, form: Format) -> str:
    """Give a content as a text that ends with a line break.

    `table` is a page of plain text for people, `json` and `csv` are for programs, `md` is Markdown. The same
    content gives the same text, whatever the terminal and the environment are.
    """
    if form == "json":
        return json.dumps(content.document(), ensure_ascii=False, indent=2, allow_nan=False) + "\n"
    if form == "csv":
        from verkosto.outputs.formats.sheet import sheet

        return sheet(content.records())
    if form == "md":
        from verkosto.outputs.formats.markdown import markdown

        return markdown(content.blocks())
    from verkosto.outputs.formats.terminal import PAGE, page

    return page(content.blocks(PAGE))
