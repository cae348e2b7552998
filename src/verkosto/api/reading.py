"""Reading and checking datasets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeAlias

from verkosto import tables
from verkosto.api.uncollected import uncollected
from verkosto.errors import DatasetError, Problem, UsageError
from verkosto.model import Network, Profile
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

    `as_of` is the day from which it is seen, a date or ISO text; by default the dataset's own, else today. `profile`
    says what is required of whom: a TOML file, what such a file says as a mapping, or a Profile; by default the
    dataset's own. Raises DatasetError with all problems, in `lang`, and UsageError for an unusable day or profile.
    """
    return _network(tables.load(path, lang=lang), as_of=as_of, profile=profile)


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
    return _network(tables.from_records(tables_by_name, lang=lang), as_of=as_of, profile=profile)


def check(path: Source, *, lang: str = "en") -> list[Problem]:
    """List everything that is wrong or odd in a dataset; it never raises for what it finds."""
    return list(tables.load(path, lang=lang).problems)


def _network(checked: Checked, *, as_of: Day, profile: ProfileLike) -> Network:
    if checked.errors:
        raise DatasetError(checked.errors)
    settings = checked.settings
    wanted = settings.profile if profile is None else profile
    made = Network(checked.frames, _day(as_of) or settings.as_of or date.today(), settings, _profile(wanted))  # noqa: DTZ011
    _refuse_strangers(made)
    return made


def _day(given: Day) -> date | None:
    if not isinstance(given, str):
        return given
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise UsageError("as-of", day=given) from None


def _profile(wanted: ProfileLike) -> Profile:
    if isinstance(wanted, Profile):
        return wanted
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


def _refuse_strangers(made: Network) -> None:
    """A profile that requires something of somebody unknown would silently require nothing."""
    known = set(made.frame("organizations")["id"]) | set(made.frame("domains")["id"])
    wanted = {each for rule in made.profile.required for each in (*rule.organizations, *rule.domains)}
    strangers = sorted(wanted - known) if "domains" in made.tables else []
    if strangers:
        raise UsageError("profile-strangers", name=made.profile.name, ids=strangers)
