"""Settings that the tables cannot judge: thresholds of analyses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from verkosto.api.evaluating import explain
from verkosto.errors import Problem, UsageError
from verkosto.findings.thresholds import checked
from verkosto.messages import text

if TYPE_CHECKING:
    from verkosto.tables import Checked

_SETTINGS = "verkosto.toml"


def strange_settings(found: Checked, source: object, lang: str) -> list[Problem]:
    """List what is wrong with the thresholds that a dataset declares, in a language.

    `source` is where it comes from: the path of a folder or a workbook, anything else for records.
    """
    file, sheet = _place(source)
    advice = text("problems.thresholds", lang)
    return [
        Problem("error", file, sheet, None, f"thresholds.{analysis}", None, problem.told(lang), advice)
        for analysis, given in found.settings.thresholds.items()
        for problem in _wrong(analysis, given)
    ]


def _place(source: object) -> tuple[str, str | None]:
    if not isinstance(source, (str, PathLike)):
        return "dataset", None
    path = Path(source)
    return (_SETTINGS, None) if path.is_dir() else (path.name, "dataset")


def _wrong(analysis: str, given: Mapping[str, object]) -> Iterator[UsageError]:
    for name, value in given.items() or [(None, None)]:
        try:
            defaults = explain(analysis).thresholds
            checked(analysis, defaults, {} if name is None else {name: value})
        except UsageError as problem:
            yield problem
