"""One page: what it shows of a report, and all its data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from verkosto.outputs.map.answers import cells_of_map, duties_of
from verkosto.outputs.map.concerns import (
    analyses_of_map,
    findings_of_map,
    marked,
    questions_of_map,
    tallies_of_map,
)
from verkosto.outputs.map.engine import carried
from verkosto.outputs.map.headlines import headlines_of
from verkosto.outputs.map.page import page
from verkosto.outputs.map.picture import Picture, picture_of
from verkosto.outputs.map.shelf import Telling
from verkosto.outputs.map.wanted import OVERVIEW, USUAL, Wanted
from verkosto.outputs.map.words import words

if TYPE_CHECKING:
    from verkosto.findings import Report

_SCHEMA = "verkosto/map/2"
_EDGE = ("kind", "state", "level", "count", "cited")
_WORDY = 250
"""From so many findings on, their texts would be most of the page: they are told briefly."""


@dataclass(frozen=True)
class View:
    """A report, what of it is drawn, and how the page opens.

    `files` names the page of each county that has one of its own, `home` the page that this one belongs to. Without
    `named` no person is named in the responsibilities.
    """

    report: Report
    wanted: Wanted = USUAL
    layout: str = "force"
    lang: str = "fi"
    named: bool = True
    files: Mapping[str, str] = field(default_factory=dict)
    home: str | None = None

    def page(self) -> str:
        """Give the page as HTML."""
        return page(self._data(), title=self._title, lang=self.lang)

    @property
    def _title(self) -> str:
        settings = self.report.network.settings
        return settings.title or settings.id or "verkosto"

    def _data(self) -> dict[str, Any]:
        """Gather all that the page shows; the names of the keys are the page's own vocabulary."""
        picture = picture_of(self.report.network, self.wanted)
        spoken = self._spoken(picture)
        telling = Telling(spoken, brief=len(spoken.findings) > _WORDY)
        nodes, edges = carried(self._filed(telling.cited(picture.nodes)), telling.cited(picture.edges, "cited"))
        said = self._said(telling, {node["id"] for node in nodes})
        return {
            "schema": _SCHEMA, "about": self._about(), "nodes": nodes, "edges": _short(nodes, edges),
            **_background(picture), **said,
            "analyses": analyses_of_map(telling), "texts": telling.texts.items, "sources": telling.sources.items,
            "words": words(),
        }

    def _spoken(self, picture: Picture) -> Report:
        """Leave out findings and questions that concern nothing of a picture of chosen nodes."""
        if self.wanted.only is None:
            return self.report
        drawn = {node["id"] for node in picture.nodes}
        return replace(
            self.report, findings=[each for each in self.report.findings if not drawn.isdisjoint(marked(each))],
            questions=[each for each in self.report.questions if each.ask in drawn])

    def _said(self, telling: Telling, drawn: set[str]) -> dict[str, Any]:
        """Say what is the matter; an overview only counts, its counties' own pages tell."""
        if self.wanted is OVERVIEW:
            return {"headlines": headlines_of(self.report), "findings": tallies_of_map(telling), "questions": [],
                    "cells": [], "duties": []}
        return {
            "headlines": headlines_of(self.report) if self.wanted.only is None else [],
            "findings": findings_of_map(telling), "questions": questions_of_map(telling),
            "cells": cells_of_map(self.report.network, drawn),
            "duties": duties_of(self.report.network, drawn, telling.sources, persons=self.named),
        }

    def _filed(self, nodes: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [{**node, "file": self.files[node["id"]]} if node["id"] in self.files else node for node in nodes]

    def _about(self) -> dict[str, Any]:
        network, settings = self.report.network, self.report.network.settings
        return {
            "dataset": settings.id, "title": self._title, "as_of": network.as_of, "fictional": settings.fictional,
            "licence": settings.licence, "source": settings.source, "profile": network.profile.name,
            "reported": self.report.reported, "size": self.report.size, "counties": list(network.counties),
            "layout": self.layout, "lang": self.lang, "home": self.home, "chosen": self.wanted.only is not None,
            "overview": self.wanted is OVERVIEW, "domains": list(self.wanted.domains or ()),
        }


def _short(nodes: list[dict[str, Any]], edges: list[dict[str, Any]]) -> list[list[Any]]:
    """Give every edge as its values: the places of its ends among the nodes, then those of _EDGE as far as known."""
    place = {node["id"]: number for number, node in enumerate(nodes)}
    rows = [[place[edge["from"]], place[edge["to"]], *map(edge.get, _EDGE)] for edge in edges]
    return [row[:max(at for at, value in enumerate(row) if value is not None) + 1] for row in rows]


def _background(picture: Picture) -> dict[str, Any]:
    frames = {layout: [[frame.caption, frame.x, frame.y, frame.width, frame.height] for frame in each]
              for layout, each in picture.frames.items()}
    chart = picture.chart
    return {"frames": frames, "chart": {"shore": chart.shore, "window": chart.window} if chart else None}
