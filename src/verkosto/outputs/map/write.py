"""From a report to pages and to files."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict, Unpack

from verkosto.errors import UsageError
from verkosto.findings import REDACTIONS, Redaction, of_domains, redacted
from verkosto.model import LANGUAGES
from verkosto.model.meant import domains_meant
from verkosto.outputs.files import write_together
from verkosto.outputs.map.counties import county_pages, is_national
from verkosto.outputs.map.layout import LAYOUTS
from verkosto.outputs.map.view import View
from verkosto.outputs.map.wanted import Wanted, exactly, with_persons

if TYPE_CHECKING:
    from verkosto.findings import Report


class Asked(TypedDict, total=False):
    """What a map shows.

    `domains`: only these interface domains. `lang` (fi, sv, en): how it opens; the report's own by default. `persons`:
    persons are nodes too. `redact`: with `persons`, posts stand for persons everywhere; contact details never show.
    """

    domains: Collection[str] | None
    lang: str
    persons: bool
    redact: Redaction


def write_map(report: Report, path: str | Path, *, layout: str | None = None, by_county: bool | None = None,
              **asked: Unpack[Asked]) -> list[Path]:
    """Write the map of a report, all its files or none, and give their paths, the main one first.

    With `by_county` the map shows organisations only and opens as a geographic map, and beside it stands the map of
    each county, `NAME-CODE.html`; by default so when there are several counties and very many organisations. The rest
    is as in `map_page`. Raises UsageError and OSError.
    """
    target = Path(path)
    if is_national(report) if by_county is None else by_county:
        pages = county_pages(_view(report, layout or "geo", **asked), target.name)
    else:
        pages = {target.name: map_page(report, layout=layout or "force", **asked)}
    written = {target.parent / name: text for name, text in pages.items()}
    write_together(written)
    return list(written)


def map_page(report: Report, *, layout: str = "force", **asked: Unpack[Asked]) -> str:
    """Give the map of a report as one HTML page, which opens in a `layout` (force, geo, levels).

    Raises UsageError for a layout, a domain, a language or a redaction that there is not.
    """
    return _view(report, layout, **asked).page()


def map_of_nodes(report: Report, ids: Collection[str], *, layout: str = "force", **asked: Unpack[Asked]) -> str:
    """Give a page that draws exactly the nodes of some ids, and the relations among them.

    Ids of organisations, bodies, agreements, domains, persons and posts are drawn, others are passed over. Findings and
    questions are those that mark or ask one of the nodes. Raises UsageError as `map_page` does.
    """
    view = _view(report, layout, **asked)
    people = (each.network.frame("people")["id"] for each in (report, view.report))
    neutral = dict(zip(*people, strict=True))  # redacted ids stand in the same order
    wanted = exactly(view.report.network, {neutral.get(each, each) for each in ids})
    return replace(view, wanted=wanted).page()


def _view(report: Report, layout: str, *, domains: Collection[str] | None = None, lang: str | None = None,
          persons: bool = False, redact: Redaction = "contacts") -> View:
    if layout not in LAYOUTS:
        raise UsageError("layout", layout=layout, known=sorted(LAYOUTS))
    if (lang or report.lang) not in LANGUAGES:
        raise UsageError("language", lang=lang, known=LANGUAGES)
    if redact not in REDACTIONS:
        raise UsageError("redaction", redaction=redact, known=REDACTIONS)
    if domains is not None:
        domains = domains_meant(report.network, domains)
    shown = redacted(report if domains is None else of_domains(report, domains),
                     "contacts" if redact == "none" else redact)
    wanted = with_persons(domains) if persons else Wanted(domains=domains)
    return View(shown, wanted, layout, lang or report.lang, named=redact != "persons")
