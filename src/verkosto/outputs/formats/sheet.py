"""Records as CSV (RFC 4180): comma, UTF-8, a heading row."""

from __future__ import annotations

import csv
from io import StringIO

from verkosto.outputs.blocks import Records

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def sheet(records: Records) -> str:
    """Give records as CSV; the heading row is there even when there are no records."""
    file = StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow([_cell(column) for column in records.columns])
    writer.writerows([_cell(row.get(column)) for column in records.columns] for row in records.rows)
    return file.getvalue()


def _cell(value: object) -> object:
    """Write one value: yes and no for truth, `;` between the parts of a list, nothing for what is missing.

    A text that a spreadsheet would run as a formula gets an apostrophe in front.
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (list, tuple)):
        value = "; ".join(str(part) for part in value)
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
