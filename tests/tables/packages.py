"""Workbooks taken apart and put together again, with parts changed."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

from .small import small, workbook_of

Change = Callable[[bytes], bytes]

SHEET = "xl/worksheets/sheet1.xml"


def repacked(data: bytes, changes: dict[str, Change]) -> bytes:
    """Change some parts of a package; a part of that name is made when there is none."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, changes.get(name, bytes)(old.read(name)))
        for name in changes.keys() - set(old.namelist()):
            new.writestr(name, changes[name](b""))
    return packed.getvalue()


def changed(folder: Path, **changes: Change) -> Path:
    """Write the small dataset as a workbook whose first sheet, `organizations`, or another part is changed."""
    parts = {"sheet": SHEET, "book": "xl/workbook.xml", "styles": "xl/styles.xml", "types": "[Content_Types].xml",
             "macros": "xl/vbaProject.bin", "links": "xl/externalLinks/externalLink1.xml"}
    path = workbook_of(folder / "data.xlsx", small())
    path.write_bytes(repacked(path.read_bytes(), {parts[part]: change for part, change in changes.items()}))
    return path


def replacing(old: bytes, new: bytes) -> Change:
    """Replace bytes that must be there."""
    def change(part: bytes) -> bytes:
        assert old in part
        return part.replace(old, new, 1)

    return change
