"""The settings of a dataset: what `verkosto.toml`, or the table `dataset`, says of the whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache
from typing import Any

from verkosto.model.profile import DEFAULT
from verkosto.model.settings import Settings
from verkosto.schema import DATASET_KEYS, KEY_HEADINGS, fold
from verkosto.tables.clean import cleaned, has_control, is_printable, is_storable
from verkosto.tables.notes import Fault, Notes
from verkosto.tables.raw import Spot
from verkosto.tables.reading import Setting, Sheet
from verkosto.tables.suggest import Speller
from verkosto.tables.values import day, failed, number_of, text, yes_or_no

SETTINGS_FILE = "verkosto.toml"

_KEYS = {fold(word): key for key, others in DATASET_KEYS.items() for word in (key, *others)}
_LINE = re.compile(r"at line ([0-9]+)")


class TomlError(Exception):
    """A TOML file that cannot be read; `line` is where, None when nobody knows."""

    def __init__(self, key: str, line: int | None = None) -> None:
        self.key = key
        self.line = line
        super().__init__(key)


def toml_of(data: bytes) -> dict[str, Any]:
    """Read a TOML file. Raises `TomlError`."""
    try:
        said = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise TomlError("toml-encoding") from None
    import tomllib

    try:
        return tomllib.loads(said)
    except (ValueError, RecursionError) as error:
        line = _LINE.search(str(error))
        last = len(said.splitlines()) or 1 if "end of document" in str(error) else None
        raise TomlError("toml", int(line[1]) if line else last) from None


def settings_of_mapping(said: Mapping[Any, Any], spot: Spot, *, loose: bool) -> list[Setting]:
    """List the settings of a mapping; `loose` lets numbers stand for texts."""
    return [Setting(str(key), value, Spot(spot.place, spot.row, str(key), number), loose=loose)
            for number, (key, value) in enumerate(said.items())]


def settings_of_sheet(sheet: Sheet) -> list[Setting]:
    """List the settings of a table with the columns key and value, with or without these headings."""
    used = [position for position, column in enumerate(sheet.columns)
            if sheet.headings[position] or not column.blank().all()]
    if len(used) < 2:  # noqa: PLR2004 - key and value
        return []
    keys, values = (sheet.columns[position].cells() for position in used[:2])
    found = list(zip(sheet.rows.tolist(), keys, values, strict=True))
    first, second = (sheet.headings[position] for position in used[:2])
    if fold(first) not in KEY_HEADINGS:
        found = [(sheet.header, first, second), *found]
    return [
        Setting(str(text(key)), value, Spot(sheet.place, row, str(text(key))), loose=True)
        for row, key, value in found if key is not None
    ]


def checked_settings(found: Iterable[Setting], identifier: str | None, notes: Notes) -> Settings:
    """Check the settings by their types; `identifier` is the id when they say none."""
    values: dict[str, Any] = {}
    thresholds: dict[str, dict[str, object]] = {}
    for setting in found:
        first, _, rest = setting.key.partition(".")
        key = _KEYS.get(fold(first))
        if key is None or (rest and key != "thresholds"):
            notes.warning("unknown-setting", setting.spot, setting.key, _spelling().hint_or_list(setting.key))
        elif rest:
            _put_threshold(thresholds, rest, setting, notes)
        elif key in values:
            notes.error("setting-twice", setting.spot, setting.key)
        else:
            values[key] = _checked(key, setting, notes)
    given = {key: value for key, value in values.items() if value is not None}
    merged = {**given.pop("thresholds", {}), **thresholds}
    return Settings(**{"id": identifier, **given}, thresholds=merged)


@cache
def _spelling() -> Speller:
    """Find near matches among the keys."""
    return Speller({word: key for key, others in DATASET_KEYS.items() for word in (key, *others)}, spelled=True)


def _checked(key: str, setting: Setting, notes: Notes) -> object:
    """Check one setting; None: it says nothing, or it is wrong."""
    value = cleaned(setting.value) if isinstance(setting.value, str) else setting.value
    if value is None or value == "":
        return None
    read = failed(value) or _READERS.get(key, _text)(value, setting.loose)
    if isinstance(read, Fault):
        notes.add(setting.spot, read, None if isinstance(value, (dict, list)) else value)
        return None
    return read


def _text(value: object, loose: bool) -> object:  # noqa: FBT001 - the readers are called alike
    """Read a text; in a sheet a number may stand for one."""
    said = text(value) if isinstance(value, str) or (loose and not isinstance(value, bool)) else None
    if not isinstance(said, str):
        return Fault("setting-text")
    if not is_printable(said):
        return Fault("control-text")
    return said if is_storable(said) else Fault("letters")


def _id(value: object, loose: bool) -> object:  # noqa: FBT001 - see above
    """Read the id: a text without control characters."""
    said = _text(value, loose)
    return Fault("control") if isinstance(said, str) and has_control(said) else said


def _day(value: object, loose: bool) -> object:  # noqa: ARG001, FBT001 - see above
    """Read a day."""
    return day(value)


def _truth(value: object, loose: bool) -> object:  # noqa: ARG001, FBT001 - see above
    """Read yes or no."""
    return yes_or_no(value)


def _profile(value: object, loose: bool) -> object:  # noqa: ARG001, FBT001 - see above
    """Read a profile; that in a file was read by whoever read the folder, and the default one is none."""
    if value == DEFAULT:
        return None
    return dict(value) if isinstance(value, Mapping) else Fault("setting-profile")


def _thresholds(value: object, loose: bool) -> object:  # noqa: ARG001, FBT001 - see above
    """Read the thresholds: values by analysis and name."""
    if not isinstance(value, Mapping) or not all(isinstance(inner, Mapping) for inner in value.values()):
        return Fault("setting-thresholds")
    if not all(_is_plain(one) for inner in value.values() for one in inner.values()):
        return Fault("setting-thresholds")
    return {str(analysis): dict(inner) for analysis, inner in value.items()}


def _is_plain(value: object) -> bool:
    """Tell whether a value may be a threshold."""
    if isinstance(value, (list, tuple)):
        return all(map(_is_plain, value))
    return isinstance(value, (str, int, float, date))


def _put_threshold(thresholds: dict[str, dict[str, object]], rest: str, setting: Setting, notes: Notes) -> None:
    """Take a threshold whose key in a sheet is written `thresholds.<analysis>.<name>`."""
    analysis, dot, name = rest.partition(".")
    if not (dot and analysis and name and _is_plain(setting.value)):
        notes.add(setting.spot, Fault("setting-thresholds"), setting.key)
        return
    number = number_of(cleaned(setting.value)) if isinstance(setting.value, str) else None
    whole = number is not None and number.is_integer()
    thresholds.setdefault(analysis, {})[name] = setting.value if number is None else int(number) if whole else number


_READERS: dict[str, Callable[[object, bool], object]] = {
    "id": _id, "as_of": _day, "fictional": _truth, "profile": _profile, "thresholds": _thresholds,
}
