"""The package of a workbook: a ZIP archive that is looked through before anybody reads it.

Nothing in it is trusted. The parts that hold cells are unpacked within bounds, looked at (see `markup`), and put into a
new package for the reader of cells: without macros, links and pictures, and with lengths that are true.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator

from verkosto.tables.markup import measured, mind_texts, telling
from verkosto.tables.textfile import OLE, UnreadableError

LARGEST_PACKAGE = 256 * 1024 * 1024
"""The most bytes that the parts of a workbook may have, unpacked."""
MOST_PARTS = 10_000
"""The most parts that a workbook may have; each costs time."""

_WANTED = re.compile(
    r"\[content_types\]\.xml|_rels/\.rels|xl/_rels/workbook\.xml\.rels|xl/(?:workbook|styles|sharedstrings)\.xml"
    r"|xl/(work|chart|dialog|macro)sheets/[^/]+\.xml")
_NUMBERED = re.compile(r"^(xl/(?:_rels/)?workbook)[0-9]+\.xml")
_OTHERS = {"xl/workbook.bin": "binary-workbook", "content.xml": "open-document", "word/document.xml": "no-workbook"}
_DAMAGED = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, ValueError, OverflowError,
            LookupError, OSError)


def clean_package(data: bytes) -> io.BytesIO:
    """Give a package that holds the cells of a workbook and nothing else. Raises `UnreadableError`."""
    if data.startswith(OLE):
        raise UnreadableError("password" if "EncryptedPackage".encode("utf-16-le") in data else "old-workbook")
    try:
        parts = _parts(data)
    except RuntimeError:  # the archive itself has a password
        raise UnreadableError("password") from None
    except _DAMAGED:
        raise UnreadableError("damaged-workbook") from None
    sheets = [name for name in parts if name.startswith("xl/worksheets/")]
    parts |= {name: measured(parts[name]) for name in sheets}
    mind_texts(parts.get("xl/sharedstrings.xml", b""), [parts[name] for name in sheets])
    return _packed(parts | {name: telling(parts[name]) for name in sheets})


def _parts(data: bytes) -> dict[str, bytes]:
    """Unpack the parts that hold cells, or tell what the archive is instead."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        entries = {_plain(entry.filename): entry for entry in package.infolist()}
        if "xl/workbook.xml" not in entries:
            raise UnreadableError(next((key for name, key in _OTHERS.items() if name in entries), "no-workbook"))
        wanted = {name: entry for name, entry in entries.items() if _WANTED.fullmatch(name)}
        if len(entries) > MOST_PARTS or sum(entry.file_size for entry in wanted.values()) > LARGEST_PACKAGE:
            raise UnreadableError("large-workbook")
        return dict(_unpacked(package, wanted))


def _plain(name: str) -> str:
    """Bring the name of a part to its usual form; Office on the web calls the workbook `xl/workbook2.xml`."""
    return _NUMBERED.sub(r"\1.xml", name.replace("\\", "/").strip("/").lower())


def _unpacked(package: zipfile.ZipFile, wanted: dict[str, zipfile.ZipInfo]) -> Iterator[tuple[str, bytes]]:
    """Unpack parts one by one: no further than they have declared, and none that defines words of its own."""
    for name, entry in wanted.items():
        part = package.read(entry)
        if b"\0" in part or b"<!DOCTYPE" in part:
            raise UnreadableError("damaged-workbook")
        yield name, part


def _packed(parts: dict[str, bytes]) -> io.BytesIO:
    """Pack parts without compressing them."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        for name, part in parts.items():
            package.writestr(zipfile.ZipInfo(name), part)
    packed.seek(0)
    return packed
