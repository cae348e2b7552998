"""Files that are not what they seem, and those made to crash, hang, leak or eat memory."""

from __future__ import annotations

import io
import os
import resource
import socket
import subprocess
import sys
import zipfile
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import verkosto
from verkosto.errors import Problem
from verkosto.tables import Checked, file, load, markup, package, workbook
from verkosto.tables.workbook import _opened

from .packages import SHEET, Change, changed, repacked, replacing
from .samples import folder, only
from .small import folder_of, small, workbook_of

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PASSWORD = OLE + b"\x00" * 500 + "EncryptedPackage".encode("utf-16-le") + b"\x00" * 500
HTML = b"<!DOCTYPE html><html><body><table><tr><td>id</td></tr></table></body></html>"
CSV = b"id;name;kind\na;A;other\n"
GIGABYTE = 1 << 30


def archive(**parts: bytes) -> bytes:
    """Make an archive of parts; `a__b` is the part a/b."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        for name, part in parts.items():
            made.writestr(name.replace("__", "/"), part)
    return packed.getvalue()


def sound() -> bytes:
    """Give the bytes of a sound workbook."""
    path = Path(os.environ.get("TMPDIR", "/tmp"), f"sound-{os.getpid()}.xlsx")  # noqa: S108 - of this process
    try:
        return workbook_of(path, small()).read_bytes()
    finally:
        path.unlink()


def refused(checked: Checked) -> Problem:
    """Check that the dataset is refused with one clear error."""
    problem = only(checked)
    assert problem.severity == "error"
    assert problem.suggestion
    return problem


@pytest.mark.parametrize(("name", "data", "said"), [
    ("a.xlsx", b"", "no Excel workbook"), ("a.xlsx", CSV, "no Excel workbook"), ("a.xls", HTML, "no Excel workbook"),
    ("a.xlsx", b"\x89PNG\r\n\x1a\n", "no Excel workbook"), ("a.csv", CSV, "folder of CSV files or an Excel workbook"),
    ("a.xlsx", PASSWORD, "password"), ("a.xls", OLE + b"\x00" * 600, "old format"), ("a.doc", OLE, "old format"),
    ("a.xlsx", b"PK", "damaged"), ("a.xlsx", b"PK\x03\x04" + b"\x00" * 100, "damaged"),
    ("a.xlsx", archive(), "no Excel workbook"), ("a.zip", archive(readme=b"x"), "no Excel workbook"),
    ("a.docx", archive(**{"word__document.xml": b"x"}), "no Excel workbook"),
    ("a.xlsb", archive(**{"xl__workbook.bin": b"x"}), "binary workbook"),
    ("a.ods", archive(**{"content.xml": b"<x/>", "mimetype": b"x"}), "OpenDocument"),
    ("a.xlsx", archive(**{"xl__workbook.xml": b"<workbook/>"}), "damaged"),
    ("a.xlsx", archive(**{"xl__workbook.xml": b"\x00"}), "damaged"), ("~$a.xlsx", b"\x00" * 165, "lock file"),
], ids=count(1))
def test_files_that_are_no_workbook(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    problem = refused(load(path))
    assert problem.file == name
    assert said in problem.message


@pytest.mark.parametrize("cut", [0.1, 0.5, 0.9, 0.999])
def test_a_workbook_that_was_cut_off(tmp_path: Path, cut: float) -> None:
    path = workbook_of(tmp_path / "data.xlsx", small())
    data = path.read_bytes()
    path.write_bytes(data[:int(len(data) * cut)])
    assert "damaged" in refused(load(path)).message


TAMPERED: dict[str, tuple[Change, str]] = {
    "half": (lambda part: part[:len(part) // 2], "damaged"),
    "empty": (lambda _: b"", "damaged"),
    "a beginning": (lambda _: b"<worksheet", "damaged"),
    "another encoding": (lambda _: "<worksheet/>".encode("utf-16"), "damaged"),
    "a web page": (lambda _: HTML, "damaged"),
    "entities": (replacing(b"<worksheet", b'<!DOCTYPE a [<!ENTITY b "c">]><worksheet'), "damaged"),
    "far away": (replacing(b'r="A3"', b'r="XFD1048576"'), "further"),
    "farther than that": (replacing(b'r="A3"', b'r="ZZZZ99999999"'), "further"),
    "far, in single quotes": (replacing(b'r="A3"', b"s='0' r='XFD1048576'"), "further"),
    "far, in a crowd": (replacing(b'r="A3"', b's="0"r="XFD1048576"'), "further"),
    "merged without end": (
        replacing(b"</sheetData>", b"</sheetData>" + b'<mergeCell ref="A1:B2"/>' * 60_000), "further"),
}


@pytest.mark.parametrize("kind", TAMPERED)
def test_parts_that_were_tampered_with(tmp_path: Path, kind: str) -> None:
    change, said = TAMPERED[kind]
    problem = load(changed(tmp_path, sheet=change)).errors[0]
    assert said in problem.message
    assert problem.suggestion


def test_cells_without_places_are_counted(tmp_path: Path) -> None:
    rows = b'<row r="1"><c t="str"><v>id</v></c><c t="str"><v>name</v></c><c t="str"><v>kind</v></c></row><row>%s</row>'
    sheet = b"<worksheet><sheetData>%s</sheetData></worksheet>"
    wide = b"<row>" + b"<c><v>1</v></c>" * 4000 + b"</row>" + b"<row><c><v>1</v></c></row>" * 4000
    assert "further" in load(changed(tmp_path, sheet=lambda _: sheet % wide)).errors[0].message
    plain = rows % b"".join(b'<c t="str"><v>%s</v></c>' % cell for cell in (b"h", b"H", b"county"))
    problems = load(changed(tmp_path, sheet=lambda _: sheet % plain)).errors
    assert {problem.sheet for problem in problems} > {"seats"}  # organisations are read, and few


def test_a_million_formatted_rows_are_nothing(tmp_path: Path) -> None:
    rows = b"".join(b'<row r="%d" s="1"><c r="A%d" s="1"/></row>' % (row, row) for row in range(7, 1_048_577))
    path = changed(tmp_path, sheet=replacing(b"</sheetData>", rows + b"</sheetData>"))
    assert load(path).problems == ()


def limited() -> None:
    """Leave a process two gigabytes and a minute."""
    resource.setrlimit(resource.RLIMIT_AS, (2 * GIGABYTE, 2 * GIGABYTE))
    resource.setrlimit(resource.RLIMIT_CPU, (60, 60))


def validated(path: Path | str, data: bytes = b"", **more: str) -> subprocess.CompletedProcess[bytes]:
    """Validate a dataset in a process that may not eat much."""
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "OPENBLAS_NUM_THREADS": "1", "COLUMNS": "200", **more}
    command = [sys.executable, "-m", "verkosto", "validate", os.fspath(path), "--lang", "en"]
    return subprocess.run(command, input=data, capture_output=True, check=False, preexec_fn=limited, env=environment)


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("xl/workbook.xml", b"<workbook/>")
        with bomb.open("xl/worksheets/sheet1.xml", "w") as part:
            for _ in range(300):
                part.write(b" " * (1 << 20))
    (tmp_path / "bomb.xlsx").write_bytes(packed.getvalue())
    ran = validated(tmp_path / "bomb.xlsx")
    assert (ran.returncode, ran.stderr) == (2, b"")
    assert b"too large when unpacked" in ran.stdout


def test_a_bomb_that_lies_about_its_size(tmp_path: Path) -> None:
    data = repacked(sound(), {SHEET: lambda _: b" " * 50_000_000})
    size = (50_000_000).to_bytes(4, "little")
    assert size in data
    (tmp_path / "bomb.xlsx").write_bytes(data.replace(size, (1000).to_bytes(4, "little")))
    ran = validated(tmp_path / "bomb.xlsx")
    assert (ran.returncode, ran.stderr) == (2, b"")
    assert b"damaged" in ran.stdout


def test_a_long_text_in_very_many_cells(tmp_path: Path) -> None:
    path = workbook_of(tmp_path / "data.xlsx", small())
    cells = b"".join(b'<row r="%d"><c r="A%d" t="s"><v>0</v></c></row>' % (row, row) for row in range(7, 100_000))
    strings = b"<sst><si><t>" + b"x" * 100_000 + b"</t></si></sst>"
    changes: dict[str, Change] = {SHEET: replacing(b"</sheetData>", cells + b"</sheetData>"),
                                  "xl/sharedStrings.xml": lambda _: strings}
    path.write_bytes(repacked(path.read_bytes(), changes))
    ran = validated(path)
    assert (ran.returncode, ran.stderr) == (2, b"")
    assert b"further" in ran.stdout


def test_far_cells_do_not_take_the_process_down(tmp_path: Path) -> None:
    ran = validated(changed(tmp_path, sheet=replacing(b'r="A3"', b'r="XFD1048576"')))
    assert (ran.returncode, ran.stderr) == (2, b"")


def test_limits_are_minded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = workbook_of(tmp_path / "data.xlsx", small())
    for module, limit in ((file, "LARGEST"), (package, "LARGEST_PACKAGE"), (package, "MOST_PARTS")):
        with monkeypatch.context() as patch:
            patch.setattr(module, limit, 3)
            assert "too large" in refused(load(path)).message
    monkeypatch.setattr(markup, "MOST_CELLS", 3)
    assert {problem.message for problem in load(path).errors} == {"the table reaches further than can be read"}


@pytest.mark.parametrize("shape", ["wide", "long line", "many rows", "only delimiters", "deep quotes", "nested braces"])
def test_tables_out_of_all_proportion(tmp_path: Path, shape: str) -> None:
    data = {
        "wide": ";".join(f"c{number}" for number in range(20_000)) + "\n",
        "long line": "id;name;kind\na;" + "x" * 10_000_000 + ";other\n",
        "many rows": "id;name;kind\n" + "a;A;other\n" * 50_000,
        "only delimiters": ";" * 21_000_000,
        "deep quotes": "id;name;kind\na;" + '"' * 100_001 + ";other\n",
        "nested braces": "id;name;kind\na;A;other\n",
    }[shape]
    matrix = "organization;hyte\na;" + "{" * 50_000 + "}" * 50_000 + "\n"
    path = folder(tmp_path / "data", organizations=data, **({"matrix": matrix} if shape == "nested braces" else {}))
    ran = validated(path)
    assert (ran.returncode, ran.stderr) == (2, b"")
    assert b"organizations.csv" in ran.stdout or shape == "nested braces"


@pytest.mark.parametrize("toml", [
    "a = " + "[" * 10_000, "[" * 5000, "a" * 100_000 + " = 1", "id = 'a'\0", "\ud800",
], ids=count(1))
def test_settings_that_nest_without_end(tmp_path: Path, toml: str) -> None:
    path = folder(tmp_path / "data", organizations=CSV)
    (path / "verkosto.toml").write_bytes(toml.encode("utf-8", "surrogatepass"))
    assert load(path).problems[0].file == "verkosto.toml"


@pytest.mark.parametrize("name", [
    "new\nline.csv", "tab\t.csv", "\x1b[31mred.csv", "ö" * 100 + ".csv", "-rf.csv", "; rm.csv", "$(x).csv", "a'b\".csv",
    b"\xff\xfe.csv", b"people\xe4.csv", "people.csv.exe", " .csv", "people .csv", "CON.csv", "\u202egnp.csv",
], ids=count(1))
def test_strange_names(tmp_path: Path, name: str | bytes) -> None:
    path = folder(tmp_path / "data", organizations=CSV)
    with open(os.path.join(os.fsencode(path), os.fsencode(name)), "wb") as stream:  # noqa: PTH118, PTH123 - bytes
        stream.write(b"id;name\np;P\n")
    ran = validated(path)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert b"\x1b" not in ran.stdout
    assert ran.stdout.count(b"\n") < 10


@pytest.mark.parametrize("name", [b"data\xff", b"da\nta", "dätä ö".encode(), b"a'b"], ids=count(1))
def test_strange_names_of_the_dataset(tmp_path: Path, name: bytes) -> None:
    strange = Path(os.fsdecode(os.path.join(os.fsencode(tmp_path), name)))  # noqa: PTH118 - bytes
    assert verkosto.read(folder_of(strange, small())).settings.id
    workbook_of(tmp_path / "plain.xlsx", small()).rename(strange.with_suffix(".xlsx"))
    assert verkosto.analyze(verkosto.read(strange.with_suffix(".xlsx"))).to_dict()
    assert validated(strange).returncode == validated(strange.with_suffix(".xlsx")).returncode == 0


def test_pipes_devices_and_sockets_do_not_hang(tmp_path: Path) -> None:
    path = folder(tmp_path / "data", organizations=CSV)
    os.mkfifo(path / "people.csv")
    os.mkfifo(path / "verkosto.toml")
    os.mkfifo(tmp_path / "pipe.xlsx")
    with socket.socket(socket.AF_UNIX) as listener:
        os.chdir(path)
        listener.bind("posts.csv")
        assert [problem.file for problem in load(path).errors] == ["verkosto.toml", "people.csv", "posts.csv"]
    for other in (tmp_path / "pipe.xlsx", Path("/dev/zero"), Path("/dev/null")):
        assert "must be a folder" in refused(load(other)).message
    (path / "zero.csv").symlink_to("/dev/zero")
    assert "link" in {problem.file: problem.message for problem in load(path).errors}["zero.csv"]


def test_very_deep_folders(tmp_path: Path) -> None:
    path = folder(tmp_path / "data", organizations=CSV)
    deep = path
    for _ in range(60):
        deep /= "syvä"
    deep.mkdir(parents=True)
    assert [problem.severity for problem in load(path).problems] == ["warning"]


@pytest.mark.parametrize("form", [
    "folder", "file of a folder", "workbook", "folder around it",
])
def test_without_permission(tmp_path: Path, form: str) -> None:
    tmp_path.chmod(0o755)
    for above in tmp_path.parents:
        if above.stat().st_uid == os.geteuid() and above != Path("/"):
            above.chmod(above.stat().st_mode | 0o011)
    path = folder_of(tmp_path / "data", small())
    book = workbook_of(tmp_path / "data.xlsx", small())
    closed = {"folder": path, "file of a folder": path / "people.csv", "workbook": book, "folder around it": tmp_path}
    closed[form].chmod(0)
    warm = tmp_path.with_name(f"{tmp_path.name}-warm")
    workbook_of(warm.with_suffix(".xlsx"), small())
    others = [warm.with_suffix(".xlsx"), folder_of(warm, small())]
    try:
        said = as_nobody(book if form == "workbook" else path, others)
    finally:
        tmp_path.chmod(0o755)
    assert "permission" in said


def as_nobody(path: Path, warm: list[Path]) -> str:
    """Check a dataset as somebody who owns nothing, who cannot read Python either: it reads others before."""
    program = f"""
import os
from verkosto.tables import load, notes
notes.texts()
for path in {list(map(str, warm))!r}:
    load(path)
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
print([(problem.file, problem.message) for problem in load({str(path)!r}).problems])
"""
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    return ran.stdout.decode()


@pytest.mark.parametrize("form", ["json", "table"])
def test_a_full_disk(tmp_path: Path, form: str) -> None:
    path = workbook_of(tmp_path / "data.xlsx", small())
    command = [sys.executable, "-m", "verkosto", "analyze", str(path), "--format", form]
    with Path("/dev/full").open("wb") as full:
        to_stream = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    to_file = subprocess.run([*command, "-o", "/dev/full"], capture_output=True, check=False)
    for ran in (to_stream, to_file):
        assert ran.returncode == 2
        assert b"Traceback" not in ran.stderr
        assert b"disk is full" in ran.stderr


def test_ranges_that_overlap_without_end(tmp_path: Path) -> None:
    merged = b'<mergeCells count="9000">' + b'<mergeCell ref="C1:C9999"/>' * 9000 + b"</mergeCells>"
    rows = b'<row r="9999"><c r="A9999" t="str"><v>z</v></c></row></sheetData>'
    path = changed(tmp_path, sheet=replacing(b"</sheetData>", rows + merged))
    assert [(problem.row, problem.column) for problem in load(path).errors] == [(9999, "name"), (9999, "kind")]


def test_a_panic_of_the_reader_of_cells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = workbook_of(tmp_path / "data.xlsx", {**small(), "other": [["x"]]})
    panic = type("PanicException", (BaseException,), {})

    class Book:
        def __init__(self, book: CalamineWorkbook) -> None:
            self.sheets_metadata, self.sheet_names = book.sheets_metadata, book.sheet_names

        def get_sheet_by_name(self, name: str) -> None:
            raise panic(name)

    monkeypatch.setattr(workbook, "_opened", lambda data: Book(_opened(data)))
    problems = load(path).problems
    assert {problem.message for problem in problems if problem.severity == "error"} == {
        "the sheet is damaged and cannot be read"}
    assert problems[-1].sheet == "other"


def test_an_interrupt_is_no_damage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(data: bytes) -> CalamineWorkbook:
        with workbook._refusing("damaged-sheet"):
            raise KeyboardInterrupt(len(data))

    monkeypatch.setattr(workbook, "_opened", interrupted)
    with pytest.raises(KeyboardInterrupt):
        load(workbook_of(tmp_path / "data.xlsx", small()))
