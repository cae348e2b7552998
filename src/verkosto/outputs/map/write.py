"""From a report to a page and to a file."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Any

from verkosto.errors import UsageError
from verkosto.model import LANGUAGES
from verkosto.model.meant import domains_meant
from verkosto.outputs.files import write_whole
from verkosto.outputs.map.answers import cells_of_map, duties_of
from verkosto.outputs.map.concerns import Shelf, analyses_of_map, findings_of_map, questions_of_map, speakers
from verkosto.outputs.map.engine import carried
from verkosto.outputs.map.headlines import headlines_of
from verkosto.outputs.map.layout import LAYOUTS
from verkosto.outputs.map.page import page
from verkosto.outputs.map.picture import Picture, picture_of
from verkosto.outputs.map.safe import plain
from verkosto.outputs.map.words import words

if TYPE_CHECKING:
    from verkosto.findings import Report

_SCHEMA = "verkosto/map/1"


def write_map(report: Report, path: str | Path, *, layout: str = "force", domains: Collection[str] | None = None,
              lang: str | None = None) -> None:
    """Write the map of a report to a file: see `map_page`. Raises OSError too."""
    write_whole(path, map_page(report, layout=layout, domains=domains, lang=lang))


def map_page(report: Report, *, layout: str = "force", domains: Collection[str] | None = None,
             lang: str | None = None) -> str:
    """Give the map of a report as one HTML page.

    `layout` (force, geo, levels) and `lang` (fi, sv, en; the report's own by default) are how it opens; `domains` keeps
    only these interface domains, named by id, name or alias. Raises UsageError for a layout, a domain or a language
    that there is not.
    """
    if layout not in LAYOUTS:
        raise UsageError("layout", layout=layout, known=sorted(LAYOUTS))
    if (lang or report.lang) not in LANGUAGES:
        raise UsageError("language", lang=lang, known=LANGUAGES)
    if domains is not None:
        domains = domains_meant(report.network, domains)
    title = report.network.settings.title or report.network.settings.id or "verkosto"
    return page(_data(report, layout, domains, lang or report.lang), title=title, lang=lang or report.lang)


def _data(report: Report, layout: str, domains: Collection[str] | None, lang: str) -> dict[str, Any]:
    """Gather all that the page shows; the names of the keys are the page's own vocabulary."""
    picture = picture_of(report.network, domains)
    nodes, edges = carried(plain(picture.nodes), plain(picture.edges))
    drawn = {node["id"] for node in picture.nodes}
    return {
        "schema": _SCHEMA, "about": _about(report, layout, lang), "nodes": nodes, "edges": edges,
        **_background(picture), **_concerns(report), "headlines": headlines_of(report),
        "cells": cells_of_map(report.network, drawn), "duties": duties_of(report.network, persons=True),
        "words": words(),
    }


def _about(report: Report, layout: str, lang: str) -> dict[str, Any]:
    settings = report.network.settings
    return {
        "dataset": settings.id, "title": settings.title or settings.id or "verkosto", "as_of": report.network.as_of,
        "fictional": settings.fictional, "licence": settings.licence, "source": settings.source,
        "profile": report.network.profile.name, "reported": report.reported, "size": report.size,
        "counties": list(report.network.counties), "layout": layout, "lang": lang,
    }


def _background(picture: Picture) -> dict[str, Any]:
    frames = {layout: [[frame.caption, frame.x, frame.y, frame.width, frame.height] for frame in each]
              for layout, each in picture.frames.items()}
    chart = picture.chart
    return {"frames": frames, "chart": {"shore": chart.shore, "window": chart.window} if chart else None}


def _concerns(report: Report) -> dict[str, Any]:
    said, shelf = speakers(report), Shelf()
    return {
        "findings": findings_of_map(report, said, shelf), "questions": questions_of_map(report, said, shelf),
        "analyses": analyses_of_map(report, said, shelf), "texts": shelf.texts,
    }
