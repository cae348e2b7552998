"""How a report begins: what it speaks of, and who has answered."""

from __future__ import annotations

from collections.abc import Iterator

from verkosto.findings import Report
from verkosto.messages import text
from verkosto.outputs.blocks import Block, Heading, Item, Items, Line
from verkosto.outputs.blocks.title import title


def head(report: Report) -> Iterator[Block]:
    """Begin a report: title, date, sizes of the graph."""
    yield from title(report.network, report.lang)
    yield Line(text("report.size", report.lang, **report.size), "faint")


def reported(report: Report) -> Iterator[Block]:
    """Tell how many municipalities have answered each topic of which the dataset has the table."""
    lang = report.lang
    items = tuple(
        Item(text("report.reported_of", lang, topic=text(f"topic.{topic}", lang), found=found, total=total))
        for topic, (found, total) in report.reported.items() if topic in report.network.tables
    )
    if items:
        yield Heading(text("report.reported", lang))
        yield Items(items)
