"""The template as a folder: CSV as a spreadsheet program of the language writes it, settings, instructions."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from datetime import date
from io import StringIO

from verkosto.messages import day
from verkosto.outputs.template.layout import Sheet, Value, sheets
from verkosto.outputs.template.wording import wording
from verkosto.reference import Facts
from verkosto.schema import TABLES

_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"
"""The byte order mark by which Excel knows UTF-8."""


def folder_files(county: Facts, *, name: str, lang: str) -> Mapping[str, str]:
    """Give the files of a dataset to fill in: name → content; `name` is that of the folder.

    A CSV file for each table – with its headings only where nothing is known yet –, `verkosto.toml` and a README.
    Finnish and Swedish files are separated by semicolons and have decimal commas, English ones neither.
    """
    tables = {f"{sheet.table}.csv": _csv(sheet, lang) for sheet in sheets(county, lang)}
    return {**tables, "verkosto.toml": _settings(county, lang), "README.md": _readme(county, name, lang)}


def _csv(sheet: Sheet, lang: str) -> str:
    file = StringIO()
    writer = csv.writer(file, delimiter="," if lang == "en" else ";", lineterminator="\r\n")
    writer.writerow([heading.title for heading in sheet.headings])
    writer.writerows([_text(value, lang) for value in row] for row in sheet.rows)
    return _MARK + file.getvalue()


def _text(value: Value, lang: str) -> str:
    if isinstance(value, date):
        return day(value, lang)
    if isinstance(value, float) and lang != "en":
        return str(value).replace(".", ",")
    return "" if value is None else str(value)


def _settings(county: Facts, lang: str) -> str:
    """Write `verkosto.toml`: no day, so that the dataset is seen as it is today until somebody gives one."""
    words = wording(lang)
    said = {
        "title": words.say("title", county=words.named(county)), "licence": words.say("licence"),
        "source": words.say("source"),
    }
    lines = [*(f'{key} = "{value}"' for key, value in said.items()), "fictional = false", "# as_of = 2026-01-31"]
    return "".join(f"{line}\n" for line in lines)


def _readme(county: Facts, name: str, lang: str) -> str:
    words = wording(lang)
    parts = [f"# {words.say('title', county=words.named(county))}\n"]
    for title, lines in words.instructions(county, name, {table: f"`{table}.csv`" for table in TABLES}):
        parts.append(f"## {title}\n\n" + "".join(f"- {line}\n" for line in lines))
    parts.append(f"{words.say('source')}\n")
    return "\n".join(parts)
