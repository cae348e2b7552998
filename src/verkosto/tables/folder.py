"""A folder of CSV files: one file per table, `verkosto.toml` for the whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from verkosto.model.profile import DEFAULT
from verkosto.schema import TABLE_NAMES, TABLES, fold
from verkosto.tables.clean import plain_name
from verkosto.tables.file import LARGEST, WORKBOOKS
from verkosto.tables.notes import Hint, Notes
from verkosto.tables.raw import DATASET, Place, Spot
from verkosto.tables.reading import Reading
from verkosto.tables.settings import SETTINGS_FILE, TomlError, settings_of_mapping, toml_of
from verkosto.tables.suggest import Speller
from verkosto.tables.textfile import UnreadableError, sheet_of_csv

_HIDDEN = (".", "~$")
"""How the names of files begin that nobody has put there: hidden ones, and the locks of Excel."""
_KNOWN = ("readme", "license", "licence")


def read_folder(path: Path, notes: Notes) -> Reading:
    """Read a folder. What is wrong with its files is noted, nothing is raised."""
    reading = Reading(notes, Place(str(path)), Place("organizations.csv"), id=plain_name(path.resolve().name))
    notes.rank(reading.home)
    reading.texts.append((Spot(reading.home), path.resolve().name))
    try:
        files = sorted(path.iterdir())
    except OSError:
        reading.broken.update(TABLES)
        notes.error("unreadable", Spot(reading.home))
    else:
        _Folder(path.resolve(), files, reading).read()
    return reading


class _Folder:
    """A folder on its way into a `Reading`."""

    def __init__(self, root: Path, files: list[Path], reading: Reading) -> None:
        self._root, self._files, self._reading, self._notes = root, files, reading, reading.notes
        self._profile: Path | None = None

    def read(self) -> None:
        """Read the settings, the tables in the order of the schema, and look at the rest."""
        shown = [file for file in self._files if not file.name.startswith(_HIDDEN)]
        self._reading.texts += [(Spot(Place(file.name)), file.name) for file in shown]
        settings = [file for file in shown if file.name.casefold() == SETTINGS_FILE]
        for file in settings:
            self._read_settings(file)
        tables = {file: table for file in shown if (table := _table_of(file)) is not None}
        for file, table in sorted(tables.items(), key=lambda pair: list(TABLES).index(pair[1])):
            self._read_table(file, table)
        for file in shown:
            if file not in tables and file not in settings and not file.name.casefold().startswith(_KNOWN):
                self._note_unknown(file)

    def _read_table(self, file: Path, table: str) -> None:
        """Read the file of one table."""
        spot = Spot(Place(file.name))
        data = self._bytes(file)
        try:
            sheet = None if data is None else sheet_of_csv(spot.place, table, data)
            if sheet is not None:
                self._reading.add(sheet)
                return
            if data is not None:
                self._notes.error("empty-file", spot)
        except UnreadableError as error:
            self._notes.error(error.key, Spot(spot.place, error.row))
        self._reading.broken.add(table)

    def _read_settings(self, file: Path) -> None:
        """Read `verkosto.toml`, and the profile that it names."""
        said = self._toml(file)
        if isinstance(said.get("profile"), str):
            said["profile"] = self._read_profile(file, said["profile"].strip())
        self._reading.settings += settings_of_mapping(said, Spot(Place(file.name)), loose=False)

    def _read_profile(self, file: Path, name: str) -> dict[str, Any] | None:
        """Read the profile that the settings name; it must be inside the folder."""
        spot = Spot(Place(file.name), None, "profile")
        if name in {"", DEFAULT}:
            return None
        try:
            self._profile = (self._root / name).resolve()
            inside = self._profile.is_relative_to(self._root) and not Path(name).is_absolute()
        except (OSError, ValueError, RuntimeError):
            inside = False
        if not inside or self._profile is None:
            self._notes.error("profile-outside", spot, name)
            return None
        if not self._profile.exists():
            self._notes.error("profile-missing", spot, name)
            return None
        return self._toml(self._profile, Place(self._profile.relative_to(self._root).as_posix())) or None

    def _toml(self, file: Path, place: Place | None = None) -> dict[str, Any]:
        """Read a TOML file; an unreadable one says nothing."""
        place = place or Place(file.name)
        data = self._bytes(file, place)
        if data is None:
            return {}
        lines = data.decode("utf-8", "replace").splitlines()
        self._reading.texts += [(Spot(place, number), line) for number, line in enumerate(lines, start=1)]
        try:
            return toml_of(data)
        except TomlError as error:
            self._notes.error(error.key, Spot(place, error.line))
            return {}

    def _bytes(self, file: Path, place: Place | None = None) -> bytes | None:
        """Read the bytes of a file inside the folder, or note why that cannot be."""
        spot = Spot(place or Place(file.name))
        self._notes.rank(spot.place)
        try:
            if not file.resolve(strict=True).is_relative_to(self._root):
                self._notes.error("link-outside", spot)
            elif not file.is_file():
                self._notes.error("not-a-file", spot)
            elif file.stat().st_size > LARGEST:
                self._notes.error("too-large", spot, limit=LARGEST // 1024 ** 2)
            else:
                return file.read_bytes()
        except (OSError, RuntimeError):
            self._notes.error("unreadable", spot)
        return None

    def _note_unknown(self, file: Path) -> None:
        """Warn of a file that is no part of a dataset; a link out of the folder is an error."""
        spot = Spot(Place(file.name))
        try:
            real = file.resolve(strict=True)
        except (OSError, RuntimeError):
            self._notes.error("unreadable", spot)
            return
        if not real.is_relative_to(self._root):
            self._notes.error("link-outside", spot)
        elif real != self._profile and not (self._profile and self._profile.is_relative_to(real)):
            self._notes.warning("unknown-file", spot, hint=_hint(file))


def _table_of(file: Path) -> str | None:
    """Tell which table a file holds."""
    return TABLE_NAMES.get(fold(file.stem)) if file.suffix.casefold() == ".csv" else None


def _hint(file: Path) -> Hint | None:
    """Tell what to do about an unknown file."""
    ending = file.suffix.casefold()
    if ending in WORKBOOKS:
        return Hint("give-workbook")
    if fold(file.stem) == DATASET:
        return Hint("use-settings-file")
    if fold(file.stem) in TABLE_NAMES:
        return Hint("save-as-csv")
    words = {word: f"{word}.csv" for table in TABLES.values() for word in (table.name, *table.aliases)}
    return Speller(words).hint(file.stem) if ending in {".csv", ".tsv", ".txt", ""} else None
