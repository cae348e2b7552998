"""Ways in which people write one and the same dataset: words, dates, numbers, delimiters, encodings, workbooks."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from verkosto.schema import DATASET_KEYS, TABLES, Column, Table, fold
from verkosto.tables.values import number_of, yes_or_no

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

DATASETS = Path(__file__).parents[2] / "datasets"
YES = ("k", "Kyllä", "JA", "y", "yes", "1", "true")
_CASES: Changes = [str, str.upper, str.title, lambda text: text.replace("ä", "a")]
NO = ("e", "EI", "nej", "n", "No", "0", "false")
Grid: TypeAlias = list[list[str]]
Twin: TypeAlias = dict[str, Grid]
Changes: TypeAlias = list[Callable[[str], str]]


@cache
def twin(name: str) -> Twin:
    """Read the tables of a shipped dataset as texts, headings first; `dataset` holds its settings."""
    tables: Twin = {}
    for path in sorted((DATASETS / name).glob("*.csv")):
        text = path.read_text(encoding="utf-8-sig")
        tables[path.stem] = list(csv.reader(io.StringIO(text, newline=""), delimiter=";" if ";" in text[:60] else ","))
    settings = (DATASETS / name / "verkosto.toml").read_text(encoding="utf-8").splitlines()
    tables["dataset"] = [line.replace('"', "").split(" = ") for line in settings if " = " in line]
    return tables


def mangled(rows: Grid, table: str, random: Random) -> Grid:
    """Say the same in other words: headings, codes, dates, numbers, letters; the columns in another order."""
    declared = [TABLES[table].headings.get(fold(heading)) for heading in rows[0]]
    order = list(range(len(declared)))
    if table != "matrix":  # whose columns are data, too
        random.shuffle(order)
    written = [[_heading(rows[0][at], TABLES[table], declared[at], random) for at in order]]
    columns = [TABLES[table].by_name.get(declared[at] or "") for at in order]
    written += [[_cell(row[at], column, random) for at, column in zip(order, columns, strict=True)]
                for row in rows[1:]]
    return written


def _heading(heading: str, table: Table, name: str | None, random: Random) -> str:
    """Write a heading with another word, in another case, with other separators."""
    if name is None:
        return heading
    column = table.by_name[name]
    word = random.choice([column.name, *column.aliases])
    changes: Changes = [
        str, str.upper, str.capitalize, lambda text: text.replace(" ", "_"), lambda text: f" {text}\u00a0",
        lambda text: text.replace("ä", "a").replace("ö", "o").replace("å", "a"),
        lambda text: unicodedata.normalize("NFD", text), lambda text: text.replace(" ", "\n"),
    ]
    return random.choice(changes)(word)


def _cell(cell: str, column: Column | None, random: Random) -> str:
    """Write a cell in another way that means the same."""
    if not cell.strip():
        return random.choice(["", " ", "\u00a0", ""])
    if column is None or (column.kind in {"text", "id", "reference"}):
        return _text(cell, random, many=column is not None and column.many)
    if column.kind == "code":
        code = column.known_codes[fold(cell)]
        return random.choice(_CASES)(random.choice([code, *column.codes[code]]))
    if column.kind == "boolean":
        return random.choice(YES if yes_or_no(cell) else NO)
    return _day(cell, random) if column.kind == "date" else _number(cell, random)


def _text(cell: str, random: Random, *, many: bool) -> str:
    """Write a text with spaces that do not break, letters in pieces, blanks at its ends."""
    if many:
        cell = random.choice([";", " ; ", "; "]).join(part.strip() for part in cell.split(";") if part.strip())
        cell += random.choice(["", ";"])
    return random.choice([
        cell, f"{cell} ", f"\u00a0{cell}\n", cell.replace(" ", "\u00a0"), unicodedata.normalize("NFD", cell),
        f"\ufeff{cell}", cell.replace(" ", "\u202f", 1),
    ])


def _day(cell: str, random: Random) -> str:
    """Write a day in one of the two forms."""
    parts = cell.split("-") if "-" in cell else cell.split(".")[::-1]
    year, month, day = map(int, parts)
    padded = f"{day:02d}.{month:02d}.{year}"
    return random.choice([f"{year:04d}-{month:02d}-{day:02d}", f"{day}.{month}.{year}", padded])


def _number(cell: str, random: Random) -> str:
    """Write a number with a comma or a point, with spaces between thousands."""
    if "%" in cell:
        return random.choice([cell, cell.replace(" ", ""), cell.replace(" ", "\u00a0")])
    number = number_of(cell)
    if number is not None and number.is_integer() and abs(number) >= 10_000:
        spaced = f"{int(number):,}"
        return random.choice([cell, spaced.replace(",", " "), spaced.replace(",", "\u00a0"), f"{cell},0"])
    return random.choice([cell.replace(".", ","), cell.replace(",", ".")])


def table_name(table: str, random: Random) -> str:
    """Name a file or a sheet with another word for its table."""
    if table == "dataset":
        return random.choice(["dataset", "Aineisto", "ASETUKSET", "Inställningar"])
    word = random.choice([table, *TABLES[table].aliases])
    return random.choice(_CASES)(word)


def write_folder(path: Path, tables: Twin, random: Random) -> Path:
    """Write a folder as some program would have."""
    path.mkdir(parents=True)
    for table, rows in tables.items():
        if table == "dataset":
            (path / "verkosto.toml").write_text((DATASETS / "demo" / "verkosto.toml").read_text(encoding="utf-8")
                                                if rows[0][1] == "demo" else _toml(rows), encoding="utf-8")
        else:
            name = f"{table_name(table, random)}.{random.choice(['csv', 'CSV', 'Csv'])}"
            (path / name).write_bytes(csv_bytes(mangled(rows, table, random), random))
    for name in random.sample(["README.md", "LICENSE.txt", ".hidden", "~$dataset.xlsx", ".~lock.people.csv#"], 2):
        (path / name).write_bytes(b"\x00\xff")
    return path


def _toml(rows: Grid) -> str:
    """Write settings: days and truth values as they are, the rest as texts."""
    plain = [key in {"as_of", "fictional"} for key, _ in rows]
    return "".join(f"{key} = {value}\n" if bare else f'{key} = "{value}"\n'
                   for (key, value), bare in zip(rows, plain, strict=True))


def csv_bytes(rows: Grid, random: Random) -> bytes:
    """Write rows as CSV: any delimiter, encoding, line end and quoting; a title above, blank rows and columns."""
    rows = _framed(rows, random)
    delimiter, end = random.choice([";", ";", ",", "\t"]), random.choice(["\n", "\r\n", "\r"])
    file = io.StringIO()
    every = end == "\r" or random.random() < 0.3
    quoting: Literal[0, 1] = csv.QUOTE_ALL if every else csv.QUOTE_MINIMAL
    csv.writer(file, delimiter=delimiter, quoting=quoting, lineterminator=end).writerows(rows)
    text = file.getvalue()
    if random.random() < 0.2:
        text = f"sep={delimiter}{end}{text}"
    encoding = random.choice(["utf-8", "utf-8-sig", "utf-16", "cp1252"])
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return text.encode("utf-8-sig")


def _framed(rows: Grid, random: Random) -> Grid:
    """Put blank rows and columns around and between, and a title above."""
    for _ in range(random.choice([0, 0, 1, 2])):
        at = random.randint(0, len(rows[0]))
        rows = [[*row[:at], "", *row[at:]] for row in rows]
    for _ in range(random.choice([0, 0, 1, 3])):
        rows.insert(random.randint(0, len(rows)), [""] * len(rows[0]))
    title = random.choice([[], [["Yhdyspinnat, keväällä 2024"]], [[""], ["Taulukko 1; luonnos"], ["", ""]]])
    return [*title, *rows]


def write_workbook(path: Path, tables: Twin, random: Random) -> Path:
    """Write a workbook as some person would have."""
    book = openpyxl.Workbook()
    if random.random() < 0.3:
        book.epoch = CALENDAR_MAC_1904
    first: Any = book.active
    first.title = random.choice(["Ohje", "README", "Taul1"])
    for table, rows in random.sample(sorted(tables.items()), len(tables)):
        said = _settings(rows, random) if table == "dataset" else mangled(rows, table, random)
        sheet = book.create_sheet(table_name(table, random)[:31])
        _fill(sheet, said, table, random)
        sheet.sheet_state = random.choice(["visible", "visible", "hidden", "veryHidden"])
    book.save(path)
    return path


def _settings(rows: Grid, random: Random) -> Grid:
    """Write settings with other words for their keys, with or without headings."""
    said = [[random.choice([key, *DATASET_KEYS[key]]), value] for key, value in rows]
    return random.choice([[], [["Avain", "Arvo"]]]) + said


def _fill(sheet: Worksheet, rows: Grid, table: str, random: Random) -> None:
    """Write rows somewhere on a sheet: dates and numbers as such or as texts, cells that are the same merged."""
    down, right = random.choice([0, 0, 1, 4]), random.choice([0, 0, 1, 2])
    if down > 2 and table != "dataset":
        sheet.cell(2, right + 1, "Hyvinvointialueen ja kuntien yhdyspinnat")
        sheet.merge_cells(start_row=2, start_column=right + 1, end_row=2, end_column=right + len(rows[0]))
    gap = random.randint(1, len(rows)) if table != "dataset" else len(rows)
    for number, row in enumerate(rows):
        at = number + down + 1 + (number >= gap)
        for position, cell in enumerate(row):
            if cell.strip():
                sheet.cell(at, right + position + 1, _native(cell, random) if number else cell)
    if table not in {"matrix", "dataset"} and len(rows) > 2:
        _merge(sheet, rows, (down, right), gap, random)
    sheet.row_dimensions[down + 2].hidden = random.random() < 0.2
    sheet.column_dimensions["B"].hidden = random.random() < 0.2
    sheet.cell(down + len(rows) + 9, right + 3).number_format = "0.00"


def _native(cell: str, random: Random) -> Any:
    """Give a cell the type that a spreadsheet would give it, or leave it a text."""
    plain = cell.strip()
    parts = plain.split("-") if plain.count("-") == 2 else plain.split(".")[::-1]
    if len(parts) == 3 and all(part.isdecimal() for part in parts) and len(parts[0]) == 4:
        day = date(*map(int, parts))
        return random.choice([day, datetime(day.year, day.month, day.day), cell])  # noqa: DTZ001 - as Excel has it
    if plain.isdecimal() and len(plain) < 9:
        return random.choice([int(plain), float(plain), plain])
    return {"true": True, "false": False}.get(plain, cell)


def _merge(sheet: Worksheet, rows: Grid, corner: tuple[int, int], gap: int, random: Random) -> None:
    """Merge one pair of cells that stand one below the other and are the same."""
    pairs = [(number, position) for number in range(1, len(rows) - 1) for position, cell in enumerate(rows[number])
             if cell.strip() and cell == rows[number + 1][position] and number + 1 != gap]
    if pairs:
        number, position = random.choice(pairs)
        row, column = number + corner[0] + 1 + (number >= gap), position + corner[1] + 1
        sheet.cell(row + 1, column).value = None
        sheet.merge_cells(start_row=row, start_column=column, end_row=row + 1, end_column=column)
