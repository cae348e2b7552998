"""Folders of CSV files: encodings, delimiters, shapes, and files that are none."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from verkosto.tables import folder as folder_module
from verkosto.tables import load

from .samples import cells, folder, only, place

TEXT = 'id;name;kind\na;Älä Öljyä;other\nb;"Bergö; två\nrader";other\n'
NAMES = ["Älä Öljyä", "Bergö; två\nrader"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_encoding_delimiter_and_line_end_is_read(tmp_path: Path, encoding: str, delimiter: str, end: str) -> None:
    text = TEXT.replace(";", delimiter).replace("\n", end).replace(f"Bergö{delimiter}", "Bergö;")
    checked = load(folder(tmp_path, organizations=text.encode(encoding)))
    assert checked.problems == ()
    assert cells(checked, "organizations", "name") == NAMES


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_needs_its_mark(tmp_path: Path, encoding: str) -> None:
    marked = folder(tmp_path / "marked", organizations="\ufeffid\tname\tkind\na\tÅ\tother\n".encode(encoding))
    assert load(marked).problems == ()
    bare = folder(tmp_path / "bare", organizations="id\tname\tkind\na\tÅ\tother\n".encode(encoding))
    assert "NUL" in only(load(bare)).message


@pytest.mark.parametrize(("data", "said"), [
    (b"id;name\na;\x81\n", "encoding"),
    (b"\xff\xfe\x00\x00i\x00\x00\x00", "encoding"),
    (b"\xff\xfei\x00\x00\xd8", "encoding"),
    (b"id;name\na;\x00\n", "NUL"),
    ("\ufeffid\0\n".encode("utf-16-le"), "NUL"),
    (b"\x89PNG\r\n\x1a\n\x00\x00", "NUL"),
    (b"PK\x03\x04\x14\x00", "workbook"),
    (b"", "empty"),
    (b"\xef\xbb\xbf", "empty"),
    (b"\n ;; \n\n", "empty"),
    (b"\xef\xbb\xbfid;name\na;\xe4\n", "encoding"),
    ("id;name\na;Jyväskylä\n".encode("cp850"), "older one"),
    ("id;name\na;Lappeenranta, Töölö\n".encode("cp850"), "older one"),
    ("id;name\na;Jyväskylä\n".encode("mac_roman"), "older one"),
    (b"<!DOCTYPE html>\n<table>", "web page"),
    (b"  <?xml version='1.0'?>", "web page"),
    (b"%PDF-1.7\n%abc", "web page"),
    (b"a;" * 16_384 + b"b\n", "more columns"),
    (b'id;name\na;"b\nc;d\n', "never closed"),
    (b'id;name\na;"b"c\n', "followed by"),
    (b'id;name\na;"' + b"x" * 140_000 + b'"\n', "too long"),
])
def test_what_is_no_table_is_one_clear_error(tmp_path: Path, data: bytes, said: str) -> None:
    problem = only(load(folder(tmp_path, organizations=data)))
    assert (problem.severity, problem.file) == ("error", "organizations.csv")
    assert said in problem.message


def test_where_decoding_failed_is_told(tmp_path: Path) -> None:
    assert only(load(folder(tmp_path, organizations=b"id;name\nb;B\na;\x81\n"))).row == 3
    assert only(load(folder(tmp_path, organizations="id;name\nb;B\na;kyl\u00e4\n".encode("cp850")))).row == 3


@pytest.mark.parametrize("first", ["sep=;", "SEP=;", '"sep=;"', "sep=;;;"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_first_line_of_excel_names_the_delimiter(tmp_path: Path, first: str, end: str) -> None:
    text = f"{first}\nid;name, or title;kind\na;A;x\n".replace("\n", end)
    assert [(problem.row, problem.column) for problem in load(folder(tmp_path, organizations=text)).errors] == [
        (1, "name"), (2, "kind")]
    other = folder(tmp_path, organizations=text.replace(";", "|").replace(", or title", ""))
    assert place(only(load(other))) == ("organizations.csv", 2, "kind", "x")


@pytest.mark.parametrize("title", ["Organisaatiot 2024", "Kunnat, ja muut;;", ";;\n;Luonnos; 1.3.2024", '"a;b\nc"'])
def test_a_title_above_the_headings(tmp_path: Path, title: str) -> None:
    checked = load(folder(tmp_path, organizations=f"{title}\n\nid,name,kind\na,A,wrong\n"))
    lines = title.count("\n") + 4 - title.count('"') // 2  # a cell in quotation marks is one row
    assert place(only(checked)) == ("organizations.csv", lines, "kind", "wrong")


def test_words_of_the_data_are_no_headings(tmp_path: Path) -> None:
    text = "tunus;nimmi;lajji\nhva;Lapin hva;hyvinvointialue\nkunta;Kunta;kunta\n"
    assert {problem.row for problem in load(folder(tmp_path, organizations=text)).problems} == {1}


def test_where_a_quotation_mark_was_opened_is_told(tmp_path: Path) -> None:
    text = 'id;name;kind\na;"two\nlines";other\n\nb;"open;other\nc;d;other\n'
    assert only(load(folder(tmp_path, organizations=text))).row == 4


@pytest.mark.parametrize("quoted", ["", '"'])
def test_rows_are_counted_as_a_person_sees_them(tmp_path: Path, quoted: str) -> None:
    text = f"\nid;name;kind\n{quoted}a{quoted};A;other\n;;\n\n  ; ;\nb;B;wrong\n\n"
    checked = load(folder(tmp_path, organizations=text))
    assert place(only(checked)) == ("organizations.csv", 7, "kind", "wrong")
    assert cells(checked, "organizations", "id") == ["a", "b"]


def test_ragged_rows(tmp_path: Path) -> None:
    checked = load(folder(tmp_path, organizations="id;name;kind;note\na;A;other\nb;B;other;n;;\nc;C;other;n;;much\n"))
    assert place(only(checked)) == ("organizations.csv", 4, None, "much")
    assert cells(checked, "organizations", "note") == [None, "n", "n"]


def test_blank_headings_of_blank_columns_are_fine(tmp_path: Path) -> None:
    assert load(folder(tmp_path, organizations="id;name;kind;;\na;A;other;;\n")).problems == ()


def test_the_delimiter_is_that_of_the_headings(tmp_path: Path) -> None:
    text = 'organization;"Lapset; nuoret, perheet";Työ, yrittäjyys, elinvoima\na;johtaja;-\n'
    checked = load(folder(tmp_path, organizations="id;name;kind\na;A;other\n", matrix=text))
    assert checked.problems == ()
    assert cells(checked, "responsibilities", "domain") == ["Lapset; nuoret, perheet"]


def test_a_table_of_headings_has_no_rows(tmp_path: Path) -> None:
    checked = load(folder(tmp_path, organizations="id;name;kind\na;A;other\n", people="id;name"))
    assert checked.problems == ()
    assert len(checked.frames["people"]) == 0
    assert list(checked.frames) == ["organizations", "people"]


def test_names_of_files_are_read_like_words(tmp_path: Path) -> None:
    path = folder(tmp_path, Organisaatiot="id;name;kind\na;A;other\n")
    (path / "HENKILÖT.CSV").write_text("tunnus;nimi\np;P\n", encoding="utf-8")
    for known in ("README.md", "readme", "LICENSE", "Licence.txt", ".hidden", "verkosto.toml"):
        (path / known).write_text("", encoding="utf-8")
    checked = load(path)
    assert checked.problems == ()
    assert list(checked.frames) == ["organizations", "people"]


@pytest.mark.parametrize(("name", "suggestion"), [
    ("peple.csv", "people.csv"), ("people.tsv", "CSV"), ("map.xlsx", "workbook"), ("dataset.csv", "verkosto.toml"),
    ("photo.jpg", "remove the file"),
])
def test_an_unknown_file_is_a_warning(tmp_path: Path, name: str, suggestion: str) -> None:
    path = folder(tmp_path, organizations="id;name;kind\n")
    (path / name).write_bytes(b"x")
    problem = only(load(path))
    assert (problem.severity, problem.file) == ("warning", name)
    assert suggestion in str(problem.suggestion)


def test_two_files_for_one_table(tmp_path: Path) -> None:
    path = folder(tmp_path, organizations="id;name;kind\n", organisaatiot="id;name;kind\n")
    problem = only(load(path))
    assert problem.severity == "error"
    assert {problem.file, *problem.message.split()} >= {"organizations.csv", "organisaatiot.csv"}


def test_a_link_out_of_the_folder(tmp_path: Path) -> None:
    outside = folder(tmp_path / "outside", people="id;name\n")
    path = folder(tmp_path / "inside", organizations="id;name;kind\n")
    (path / "people.csv").symlink_to(outside / "people.csv")
    (path / "notes").symlink_to(outside)
    problems = load(path).problems
    assert [(problem.severity, problem.file) for problem in problems] == [("error", "people.csv"), ("error", "notes")]
    assert all("out of" in problem.message for problem in problems)


def test_links_within_the_folder_and_to_it_are_fine(tmp_path: Path) -> None:
    path = folder(tmp_path / "inside", organizations="id;name;kind\n")
    (path / ".data.csv").write_text("id;name\n", encoding="utf-8")
    (path / "people.csv").symlink_to(path / ".data.csv")
    (tmp_path / "link").symlink_to(path)
    assert load(tmp_path / "link").problems == ()


def test_what_is_no_file_is_not_opened(tmp_path: Path) -> None:
    path = folder(tmp_path, organizations="id;name;kind\n")
    (path / "people.csv").mkdir()
    os.mkfifo(path / "posts.csv")
    (path / "seats.csv").symlink_to(path / "nowhere.csv")
    (path / "loop").symlink_to(path / "loop")
    assert [(problem.severity, problem.file) for problem in load(path).problems] == [
        ("error", "people.csv"), ("error", "posts.csv"), ("error", "seats.csv"), ("error", "loop"),
    ]


def test_an_unreadable_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder(tmp_path, organizations="id;name;kind\n")

    def refuse(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert "permission" in only(load(path)).message


def test_an_unreadable_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> list[Path]:
        raise PermissionError

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert "permission" in only(load(tmp_path)).message


def test_a_file_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder_module, "LARGEST", 4)
    assert "large" in only(load(folder(tmp_path, organizations="id;name;kind\n"))).message


@pytest.mark.parametrize("name", ["nowhere", "with\0nul", "x" * 5000])
def test_a_missing_path_is_a_problem(tmp_path: Path, name: str) -> None:
    problem = only(load(tmp_path / name))
    assert "no such" in problem.message
    assert problem.suggestion is not None


def test_a_path_to_a_file_is_a_problem(tmp_path: Path) -> None:
    path = folder(tmp_path, organizations="id;name;kind\n") / "organizations.csv"
    assert "must be a folder" in only(load(path)).message


def test_a_folder_without_organizations(tmp_path: Path) -> None:
    problem = only(load(folder(tmp_path, reports="organization;topic;reported\nm;ties;k\n")))
    assert (problem.file, problem.severity) == ("organizations.csv", "error")


def test_what_refers_to_a_broken_table_is_not_blamed(tmp_path: Path) -> None:
    path = folder(
        tmp_path, organizations="id;name;kind\na;A;other\n", people=b"\0",
        bodies="name;level\nB;strategic\n", seats="body;on_behalf_of;person\nb;a;p\n",
    )
    assert [(problem.file, problem.column) for problem in load(path).problems] == [("people.csv", None), ("bodies.csv",
        "id")]


def test_problems_stand_in_the_order_of_files_rows_and_columns(tmp_path: Path) -> None:
    path = folder(
        tmp_path, organizations="kind;id;name\nx;a;A\nother;b;\ny;c;\n", bodies="id;name;level\nb1;B;z\n",
        domains="id;name_fi;priority\nd;D;5000\n", zzz="",
    )
    (path / "verkosto.toml").write_text("titel = 1\n", encoding="utf-8")
    found = [(problem.file, problem.row, problem.column) for problem in load(path).problems]
    assert found == [
        ("verkosto.toml", None, "titel"), ("organizations.csv", 2, "kind"), ("organizations.csv", 3, "name"),
        ("organizations.csv", 4, "kind"), ("organizations.csv", 4, "name"), ("domains.csv", 2, "priority"),
        ("bodies.csv", 2, "level"), ("zzz.csv", None, None),
    ]
