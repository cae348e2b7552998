"""A workbook: a sheet per table, a sheet `dataset` for the whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from verkosto.schema import DATASET_NAMES, TABLE_NAMES, TABLES, fold
from verkosto.schema.core import words
from verkosto.tables.clean import plain_name
from verkosto.tables.markup import NOT_CALCULATED, TOO_LARGE
from verkosto.tables.merged import fill_across, fill_down
from verkosto.tables.notes import Hint, Notes
from verkosto.tables.package import clean_package
from verkosto.tables.raw import DATASET, UNCALCULATED, Place, Raw, Spot
from verkosto.tables.reading import Reading
from verkosto.tables.rows import head_row, sheet_of_rows
from verkosto.tables.suggest import Speller
from verkosto.tables.textfile import UnreadableError

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

_HELP = frozenset(map(fold, words(
    "readme | read me | help | lists | licence | license | lue minut | ohje | ohjeet | apu | luettelot | lisenssi"
    " | läs mig | hjälp | anvisning | anvisningar | listor | licens")))
"""Sheets that may stand beside the tables: they are for people, or for the drop-down lists of cells."""

_UNNAMED = frozenset(("sheet", "taul", "taulukko", "blad"))
"""What programs call a sheet to which nobody has given a name."""


def read_workbook(name: str, data: bytes, notes: Notes) -> Reading:
    """Read a workbook from its bytes; `name` is that of its file. What is wrong with it is noted, nothing is raised."""
    home = Place(name)
    reading = Reading(notes, home, Place(name, "organizations"), id=plain_name(Path(name).stem))
    notes.rank(home)
    reading.texts.append((Spot(home), name))
    try:
        _Workbook(name, _opened(data), reading).read()
    except UnreadableError as error:
        reading.broken.update(TABLES)
        notes.error(error.key, Spot(home))
    return reading


def _opened(data: bytes) -> CalamineWorkbook:
    """Open a workbook. Raises `UnreadableError`."""
    package = clean_package(data)
    from python_calamine import CalamineWorkbook

    with _refusing("damaged-workbook"):
        return CalamineWorkbook.from_filelike(package)


class _Workbook:
    """A workbook on its way into a `Reading`."""

    def __init__(self, file: str, book: CalamineWorkbook, reading: Reading) -> None:
        self._file, self._book, self._reading, self._notes = file, book, reading, reading.notes

    def read(self) -> None:
        """Read the settings, the tables in the order of the schema, and look at the other sheets."""
        from python_calamine import SheetTypeEnum

        names = [sheet.name for sheet in self._book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
        self._reading.texts += [(Spot(Place(self._file, name)), name) for name in self._book.sheet_names]
        tables = {name: table for name in names if (table := _table_of(name)) is not None}
        order = [DATASET, *TABLES]
        for name, table in sorted(tables.items(), key=lambda pair: order.index(pair[1])):
            self._read_table(name, table)
        for name in names:
            if name not in tables and fold(name) not in _HELP:
                self._note_unknown(name)

    def _read_table(self, name: str, table: str) -> None:
        """Read the sheet of one table."""
        place = Place(self._file, name)
        try:
            rows = self._rows(name, table)
        except UnreadableError as error:
            self._notes.error(error.key, Spot(place))
            self._reading.broken.add(table)
            return
        sheet = sheet_of_rows(place, table, rows, plain=False, grid=True)
        if sheet is not None:
            self._reading.add(sheet)
        elif table != DATASET:
            self._notes.error("empty-sheet", Spot(place))
            self._reading.broken.add(table)

    def _rows(self, name: str, table: str) -> list[list[Raw]]:
        """Give the rows of a sheet from row 1 on, merged cells filled. Raises `UnreadableError`."""
        with _refusing("damaged-sheet"):
            sheet = self._book.get_sheet_by_name(name)
            rows = [_raw(row) for row in sheet.to_python(skip_empty_area=False)]
        if rows[:1] == [[TOO_LARGE]]:
            raise UnreadableError("large-sheet")
        merged = [(top, left, bottom, right) for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()]
        fill_down(rows, merged)
        if table == "matrix":
            fill_across(rows, merged, below=head_row(rows, table))
        return rows

    def _note_unknown(self, name: str) -> None:
        """Warn of a sheet that is no part of a dataset, unless it is empty."""
        spot = Spot(Place(self._file, name))
        try:
            with _refusing("damaged-sheet"):
                empty = self._book.get_sheet_by_name(name).start is None
        except UnreadableError:
            empty = False
        if not empty:
            self._notes.warning("unknown-sheet", spot, hint=_hint(name))


@contextmanager
def _refusing(key: str) -> Iterator[None]:
    """Turn what the reader of cells raises – its panics too, which are no exceptions to it – into `UnreadableError`."""
    from python_calamine import CalamineError

    try:
        yield
    except (CalamineError, ValueError, OverflowError):
        raise UnreadableError(key) from None
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise UnreadableError(key) from None


def _table_of(sheet: str) -> str | None:
    """Tell which table a sheet holds."""
    return DATASET if fold(sheet) in DATASET_NAMES else TABLE_NAMES.get(fold(sheet))


def _hint(name: str) -> Hint:
    """Tell what to do about an unknown sheet."""
    speller = Speller(word for table in TABLES.values() for word in (table.name, *table.aliases))
    near = None if fold(name).rstrip("0123456789") in _UNNAMED else speller.hint(name)
    return near or Hint("name-sheet", {"tables": list(TABLES)})


def _raw(row: Sequence[Raw]) -> list[Raw]:
    """Bring the cells of a row to what the checks know."""
    return [UNCALCULATED if cell == NOT_CALCULATED else cell for cell in row] if NOT_CALCULATED in row else list(row)
