"""Making a dataset to fill in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from verkosto import reference
from verkosto.errors import UsageError
from verkosto.outputs.files import write_folder, write_whole
from verkosto.outputs.template import folder_files, workbook
from verkosto.schema import fold

if TYPE_CHECKING:
    from verkosto.reference import Facts

_WORKBOOK = ".xlsx"
_NEAR_ENOUGH = 60


def init(path: str | Path, *, county: str, xlsx: bool = False, lang: str = "en") -> Path:
    """Make a dataset to fill in: what is known of a wellbeing services county, and empty tables for the rest.

    `county` is its id, code or name in Finnish, Swedish or English. A folder of CSV files; with `xlsx`, or when `path`
    ends so, one workbook (the ending is added when it is missing). `lang` (fi, sv, en) is the language of headings,
    words and instructions. Gives the path written. Raises UsageError for a county that is none or several, and when
    there is something at the path already: nothing is overwritten. Raises OSError when it cannot be written.
    """
    facts = _county(county, lang)
    target = Path(path)
    if xlsx or target.suffix.casefold() == _WORKBOOK:
        target = target if target.suffix.casefold() == _WORKBOOK else target.with_name(target.name + _WORKBOOK)
        _refuse_existing(target, taken=target.exists())
        write_whole(target, workbook(facts, name=target.name, lang=lang))
    else:
        _refuse_existing(target, taken=target.exists() and not (target.is_dir() and not any(target.iterdir())))
        write_folder(target, folder_files(facts, name=target.resolve().name, lang=lang))
    return target


def _county(said: str, lang: str) -> Facts:
    """Find the county that is meant. Raises UsageError."""
    found = reference.counties_called(said)
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError("county-several", county=said, known=_choices(found, lang))
    if near := _near(said):
        raise UsageError("county-near", county=said, near=_choices(near, lang))
    raise UsageError("county", county=said, known=_all())


def _near(said: str) -> list[Facts]:
    """Give the county of a municipality of that name, else those whose names are nearest."""
    from rapidfuzz import fuzz, process

    homes = {facts["county"] for facts in reference.all_of("municipality")
             if fold(said) in {fold(str(facts["name"])), fold(str(facts["name_sv"]))}}
    counties = reference.all_of("county")
    names = {word: facts for facts in counties for word in reference.county_names(facts)}
    found = process.extract(fold(said), list(names), scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH, limit=3)
    alike = [names[word] for word, *_ in found]
    at_home = [facts for facts in counties if facts["code"] in homes]
    return at_home or [facts for facts in counties if facts in alike]


def _choices(counties: list[Facts], lang: str) -> list[str]:
    name = "name_sv" if lang == "sv" else "name"
    return [f"{facts['code']} {facts[name]}" for facts in counties]


def _all() -> str:
    counties = reference.all_of("county")
    return f"{counties[0]['code']}–{counties[-1]['code']}"


def _refuse_existing(target: Path, *, taken: bool) -> None:
    if taken:
        raise UsageError("taken", path=target)
