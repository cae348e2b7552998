"""What is known already: how many have a responsible person, and who answers for agreements."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from typing import Any

from verkosto.findings import Report
from verkosto.messages import listed, text
from verkosto.model.cells import effective_cells
from verkosto.model.rows import stated_rows
from verkosto.outputs.blocks import Block, Heading, Item, Items, Line
from verkosto.outputs.blocks.order import counties_first, finnish
from verkosto.outputs.blocks.words import percent

MOST_LINES = 10
_PLACE = ["organization", "agreement"]


def known(report: Report) -> Iterator[Block]:
    """Show what is on record, so that nobody is asked for it again."""
    lines = _lines(report)
    coverage = _coverage(report)
    if not coverage and not lines:
        return
    yield Heading(text("known.title", report.lang))
    if coverage:
        yield Line(coverage)
    if lines:
        yield Line(text("known.agreements", report.lang))
        yield Items(tuple(Item(line) for line in lines[:MOST_LINES]))
    if len(lines) > MOST_LINES:
        yield Line(text("known.more", report.lang, count=len(lines) - MOST_LINES), "faint")


def _coverage(report: Report) -> str:
    """Say how many of the required cells are named: an interval, since what is not known may be either.

    [named / applicable, (named + unknown) / applicable].
    """
    if "responsibilities" not in report.network.tables:
        return ""
    cells = effective_cells(report.network)
    states = cells.loc[cells["required"], "state"].value_counts()
    applicable = int(states.drop("not_applicable", errors="ignore").sum())
    if not applicable:
        return ""
    named, unknown = (int(states.get(state, 0)) for state in ("named", "unknown"))
    high = named + unknown
    return text("known.coverage" if unknown else "known.coverage_complete", report.lang, named=named, total=applicable,
                unknown=unknown, high=high, percent=percent(named, high, applicable))


def _lines(report: Report) -> list[str]:
    """Say who answers for which agreement, with the deputy and what the mandate rests on."""
    rows = stated_rows(report.network)
    rows = rows[rows["agreement"].notna() & (rows["state"] == "named")]
    carrier = [_carrier(report, *each) for each in zip(rows["post"], rows["person"], strict=True)]
    carriers = rows.assign(carrier=carrier)
    deputies = carriers[carriers["role"] == "deputy"].groupby(_PLACE)["carrier"].agg(list).to_dict()
    principal = carriers[carriers["role"] == "responsible"].to_dict("records")
    principal.sort(key=lambda row: _place(report, row))
    return [_line(report, row, deputies.get((row["organization"], row["agreement"]), [])) for row in principal]


def _place(report: Report, row: Mapping[Hashable, Any]) -> tuple[object, ...]:
    organization, agreement = row["organization"], report.name(row["agreement"])
    return counties_first(organization, report.name(organization), report.network.counties), finnish(agreement)


def _line(report: Report, row: Mapping[Hashable, Any], deputies: list[str]) -> str:
    lang = report.lang
    deputy = text("known.deputy", lang, deputy=listed(deputies, lang)) if deputies else text("known.no_deputy", lang)
    mandate = row["mandate_source"] if isinstance(row["mandate_source"], str) else _mandate(row["mandate"], lang)
    return text("known.carrier", lang, organization=report.name(row["organization"]),
                agreement=report.name(row["agreement"]), carrier=row["carrier"], deputy=deputy,
                mandate=f" ({mandate})" if mandate else "")


def _mandate(code: object, lang: str) -> str:
    return text(f"mandate.{code}", lang) if isinstance(code, str) else ""


def _carrier(report: Report, post: object, person: object) -> str:
    """Name who carries a row: the post, which stays when its holder leaves, else the person."""
    return report.name(str(person if isinstance(person, str) and not isinstance(post, str) else post))
