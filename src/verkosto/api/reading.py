"""Reading and checking datasets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from verkosto import tables
from verkosto.api.evaluating import catalogue
from verkosto.api.strange import refuse_strangers, strange_settings
from verkosto.errors import DatasetError, Problem, UsageError
from verkosto.model import Network, Profile
from verkosto.model.days import day_of
from verkosto.model.profile import DEFAULT
from verkosto.model.uncollected import uncollected
from verkosto.tables.settings import TomlError, toml_of

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.tables import Checked

Source: TypeAlias = str | Path | BinaryIO
Day: TypeAlias = date | str | None
ProfileLike: TypeAlias = Profile | Mapping[str, object] | str | Path | None


@uncollected()
def read(path: Source, *, as_of: Day = None, profile: ProfileLike = None, lang: str = "en") -> Network:
    """Read a dataset: a folder of CSV files, or a workbook with a sheet per table; `path` may be a stream of its bytes.

    `as_of` is the day from which it is seen, a date or a text such as 2024-01-31 or 31.1.2024; by default the
    dataset's own, else today. `profile` says what is required of whom: a TOML file, `default`, what such a file says
    as a mapping, or a Profile; without it the dataset's own. What is odd but usable is in `warnings` of the network.
    Raises DatasetError with all problems, in `lang`, and UsageError for an unusable day or profile.
    """
    found = tables.load(path, lang=lang, analyses=catalogue())
    return _network(found, strange_settings(found, path, lang), as_of=as_of, profile=profile)


def network(
    tables_by_name: Mapping[str, Sequence[Mapping[str, object]] | DataFrame],
    *,
    as_of: Day = None,
    profile: ProfileLike = None,
    lang: str = "en",
) -> Network:
    """Make a network of records: `{table: list of dicts, or DataFrame}`, with the words that files may have.

    The same checks as in `read`, and the same errors; no file is touched.
    """
    found = tables.from_records(tables_by_name, lang=lang, analyses=catalogue())
    return _network(found, strange_settings(found, None, lang), as_of=as_of, profile=profile)


def check(path: Source, *, lang: str = "en") -> list[Problem]:
    """List everything that is wrong or odd in a dataset; it never raises for what it finds."""
    found = tables.load(path, lang=lang, analyses=catalogue())
    return [*found.problems, *strange_settings(found, path, lang)]


def _network(checked: Checked, strange: list[Problem], *, as_of: Day, profile: ProfileLike) -> Network:
    if checked.errors or strange:
        raise DatasetError([*checked.errors, *strange])
    settings = checked.settings
    wanted = settings.profile if profile is None else profile
    day = (settings.as_of or date.today()) if as_of is None else day_of(as_of)  # noqa: DTZ011
    made = Network(checked.frames, day, settings, _profile(wanted), checked.problems)
    refuse_strangers(made.profile, made.tables)
    return made


def _profile(wanted: ProfileLike) -> Profile:
    if isinstance(wanted, Profile):
        return wanted
    if wanted == DEFAULT:
        return Profile()
    if isinstance(wanted, (str, Path)):
        return Profile.from_mapping(_toml(Path(wanted)))
    return Profile.from_mapping(wanted or {}) if wanted else Profile()


def _toml(path: Path) -> dict[str, object]:
    try:
        return profile_of(path.read_bytes(), str(path))
    except OSError as problem:
        raise UsageError("profile-unreadable", path=path, why=problem) from None


def profile_of(data: bytes, path: str) -> dict[str, object]:
    """Read a profile in TOML; `path` says where it comes from. Raises UsageError."""
    try:
        return toml_of(data)
    except TomlError as problem:
        at = f"profile-{problem.key}" + ("-line" if problem.line else "")
        raise UsageError(at, path=path, line=problem.line) from None
