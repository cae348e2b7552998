"""How near the agreements are to the number of municipalities that they need."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from verkosto.findings import Report
from verkosto.messages import text
from verkosto.outputs.blocks import Block, Heading, Item, Items

_ANALYSIS = "below-quorum"


def quorums(report: Report) -> Iterator[Block]:
    """Tell for each agreement with a quorum what it needs and how many have committed themselves."""
    rows = report.rows.get(_ANALYSIS)
    if rows is None or rows.empty:
        return
    yield Heading(text("quorum.title", report.lang))
    yield Items(tuple(_item(report, row) for row in rows.to_dict("records")))


def _item(report: Report, row: Mapping[Any, Any]) -> Item:
    """Say the need, then what is known of it, then what follows."""
    counts = {key: int(row[key]) for key in ("needed", "committed", "unknown", "municipalities")}
    counts["declined"] = counts["municipalities"] - counts["committed"] - counts["unknown"]
    return Item(report.name(row["agreement"]), more=(
        text("quorum.needed", report.lang, **counts),
        text("quorum.stand", report.lang, **counts, county=text(f"quorum.county.{row['county_status']}", report.lang)),
        text(f"quorum.verdict.{row['verdict']}", report.lang),
    ))
