"""The same blocks in a terminal, in Markdown, in CSV and in files."""

from __future__ import annotations

import csv
import os
import stat
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from verkosto.outputs.blocks import Block, Grid, Heading, Item, Items, Line, Prose, Records, Word
from verkosto.outputs.blocks.plain import clean
from verkosto.outputs.files import write_whole
from verkosto.outputs.formats.markdown import escaped, markdown
from verkosto.outputs.formats.sheet import sheet
from verkosto.outputs.formats.terminal import page, show

WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=60)


def blocks(text: str) -> list[Block]:
    return [Heading(text, 1), Line(text, "faint"), Items((Item(text, more=(text,)),)), Prose("`all` of *it*"),
            Grid(("what", "1"), ((Word(text), Word("2")),), figures=True)]


@given(WORDS, st.integers(30, 120))
def test_no_line_is_longer_than_the_page_and_nothing_is_lost(text: str, width: int) -> None:
    said = page(blocks(text), width=width)
    letters = [letter for letter in clean(text) if not letter.isspace()]
    assert all(said.count(letter) >= 5 * letters.count(letter) for letter in set(letters))
    assert "\x1b" not in said
    assert all(line == line.rstrip() for line in said.split("\n"))


def test_a_page_is_as_wide_as_it_is_said() -> None:
    said = page(blocks("sana " * 80), width=50)
    assert max(map(len, said.splitlines())) <= 50


def test_code_and_stress_lose_their_marks_in_a_terminal() -> None:
    assert page([Prose("`deputy-only` in the *even* world, 2 * 3 * 4")]) == "deputy-only in the even world, 2 * 3 * 4\n"


@pytest.mark.parametrize("text", ["§ 12", "52–85 %", "a\N{NO-BREAK SPACE}b"])
def test_what_belongs_together_stays_in_one_line(text: str) -> None:
    for width in range(10, 40):
        assert text.replace("\N{NO-BREAK SPACE}", " ") in page([Line(f"ja sitten vielä {text}, ei muuta")], width=width)


def test_sections_are_set_apart() -> None:
    said = page([Heading("Title", 1), Line("a"), Heading("Section"), Line("b")])
    assert said == "Title\na\n\nSection\nb\n"


def test_a_stream_that_is_no_terminal_gets_no_colours() -> None:
    stream = StringIO()
    show([Heading("Title", 1, "error")], stream)
    assert stream.getvalue() == "Title\n"


def inline(text: str) -> str:
    """Read back what a reader of Markdown sees."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    tokens = [child for token in parser.parse(text) for child in token.children or []]
    assert {token.type for token in tokens} <= {"text", "text_special", "softbreak"}
    return "".join(token.content for token in tokens)


@given(WORDS)
def test_markdown_shows_a_text_as_it_is(text: str) -> None:
    said = " ".join(clean(text).split())
    assert " ".join(inline(f"Name: {escaped(text)}").split()) == f"Name: {said}".strip()
    assert " ".join(inline(escaped(text)).split()) == said


@pytest.mark.parametrize("text", [
    "# a", "## b", "- c", "1. d", "12) e", "===", "---", "+ f", "> g", "a | b", "<b>h</b>", "&lt;",
    "*i* _j_ `k`", "~~l~~", "[m](javascript:alert(1))", "1.", "\\",
])
def test_nothing_in_a_name_is_markup(text: str) -> None:
    assert inline(escaped(text)) == text
    assert inline(f"- {escaped(text)}") == text


def test_markdown_has_headings_lists_and_tables() -> None:
    said = markdown(blocks("a|b"))
    assert said == ("# a\\|b\n\na\\|b\n\n- a\\|b\n  - a\\|b\n\n`all` of *it*\n\n"
                    "| what | 1 |\n| --- | ---: |\n| a\\|b | 2 |\n")
    assert markdown([Line("so"), Line(""), Line("ja")]) == "so\n\nja\n"
    assert markdown([Line("so", "strong"), Items((Item("x", mark="✖"),))]) == "**so**\n\n- **✖** x\n"


@given(st.lists(st.fixed_dictionaries({"a": st.text(st.characters(codec="utf-8", exclude_characters="\0\r")),
                                       "b": st.integers()})))
def test_csv_can_be_read_back(rows: list[dict[str, object]]) -> None:
    read = list(csv.DictReader(StringIO(sheet(Records(("a", "b"), rows)), newline="")))
    assert [row["a"].removeprefix("'") for row in read] == [str(row["a"]).removeprefix("'") for row in rows]
    assert [int(row["b"]) for row in read] == [row["b"] for row in rows]


def test_csv_values_are_plain() -> None:
    rows: list[dict[str, object]] = [{"a": True, "b": ("x", "y")}, {"a": None, "b": "=1+1"}, {"b": False}]
    assert sheet(Records(("a", "b"), rows)) == "a,b\nyes,x; y\n,'=1+1\n,no\n"
    assert sheet(Records(("a", "b"), [])) == "a,b\n"


def test_a_file_is_written_whole_with_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_whole(tmp_path / "ä.txt", "å\n")
    finally:
        os.umask(before)
    assert (tmp_path / "ä.txt").read_bytes() == "å\n".encode()
    assert stat.S_IMODE((tmp_path / "ä.txt").stat().st_mode) == 0o640
    assert [each.name for each in tmp_path.iterdir()] == ["ä.txt"]


def test_a_file_that_is_there_keeps_its_permissions_and_its_place(tmp_path: Path) -> None:
    (tmp_path / "there.txt").write_text("old")
    (tmp_path / "there.txt").chmod(0o600)
    (tmp_path / "link").symlink_to("there.txt")
    write_whole(tmp_path / "link", "new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "there.txt").read_text() == "new"
    assert stat.S_IMODE((tmp_path / "there.txt").stat().st_mode) == 0o600


def test_a_device_is_written_to(tmp_path: Path) -> None:
    del tmp_path
    write_whole("/dev/null", "gone")
    assert not Path("/dev/null").is_file()


def test_a_failure_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match="folder"):
        write_whole(tmp_path / "folder", "x")
    with pytest.raises(FileNotFoundError):
        write_whole(tmp_path / "none" / "x.txt", "x")
    assert [each.name for each in tmp_path.rglob("*")] == ["folder"]
