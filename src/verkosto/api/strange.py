"""Settings that the tables cannot judge: thresholds of analyses, and the profile."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from verkosto.api.evaluating import explain
from verkosto.errors import Problem, UsageError
from verkosto.findings.thresholds import checked
from verkosto.messages import text
from verkosto.model import Profile

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.tables import Checked

_SETTINGS = "verkosto.toml"


def strange_settings(found: Checked, source: object, lang: str) -> list[Problem]:
    """List what is wrong with the thresholds and the profile that a dataset declares, in a language.

    `source` is where it comes from: the path of a folder or a workbook, anything else for records.
    """
    file, sheet = _place(source)
    wrong = [("thresholds", f"thresholds.{analysis}", problem)
             for analysis, given in found.settings.thresholds.items() for problem in _wrong(analysis, given)]
    wrong += [("profile", "profile", problem) for problem in _wrong_profile(found)]
    return [Problem("error", file, sheet, None, key, None, problem.told(lang), text(f"problems.{kind}", lang))
            for kind, key, problem in wrong]


def refuse_strangers(profile: Profile, frames: Mapping[str, DataFrame]) -> None:
    """Raise UsageError for a profile that requires something of somebody unknown: it would silently require nothing."""
    if not {"organizations", "domains"} <= set(frames):
        return
    known = set(frames["organizations"]["id"]) | set(frames["domains"]["id"])
    wanted = {each for rule in profile.required for each in (*rule.organizations, *rule.domains)}
    if wanted - known:
        raise UsageError("profile-strangers", name=profile.name, ids=sorted(wanted - known))


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


def _wrong_profile(found: Checked) -> Iterator[UsageError]:
    """Try the parts of the profile one by one; whom it names can be told only of tables without errors."""
    said = found.settings.profile or {}
    for part in _parts(said):
        try:
            profile = Profile.from_mapping({"name": said.get("name", "custom"), **part})
            if not found.errors:
                refuse_strangers(profile, found.frames)
        except UsageError as problem:
            yield problem


def _parts(said: Mapping[str, object]) -> Iterator[dict[str, object]]:
    for key, value in said.items():
        if key == "required" and isinstance(value, (list, tuple)):
            for rule in value:
                yield {key: [rule]}
        else:
            yield {key: value}
