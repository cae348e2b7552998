"""On a narrow page no word is broken that would find room on a line, and no table becomes unreadable."""

from __future__ import annotations

import re
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

import verkosto
from shipped import network
from verkosto.findings import VERDICTS, Report
from verkosto.messages import text
from verkosto.model import LANGUAGES
from verkosto.outputs.blocks import Content, Grid, Word
from verkosto.outputs.blocks.columns import GAP, squeezed
from verkosto.outputs.explain import ExplainContent, OverviewContent
from verkosto.outputs.formats.terminal import page
from verkosto.outputs.matrix import MatrixContent
from verkosto.outputs.report import ReportContent

from .county import report

EVERY = list(verkosto.catalogue().values())
WIDE = 400
INDENTED = 8


def words(content: Content, width: int) -> set[str]:
    """Give the words of a page; in a list instead of a table titles have a colon."""
    said = re.sub("[─•·]", " ", page(content.blocks(width), width=width))
    return {word.rstrip(":") for word in said.split()}


@cache
def demo_report(lang: str) -> Report:
    """Give the report of the fictional counties."""
    return verkosto.analyze(network("demo"), lang=lang)


def contents(lang: str) -> list[Content]:
    demo = MatrixContent(network("demo"), lang)
    return [ReportContent(report(lang)), OverviewContent(EVERY, lang), ExplainContent(EVERY, lang), demo]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("width", [38, 60, 80])
def test_no_word_is_broken_that_has_room(width: int, lang: str) -> None:
    short = {part for each in VERDICTS for part in text(f"verdict_short.{each}", lang).split()}
    for content in contents(lang):
        broken = words(content, width) - words(content, WIDE) - short
        long = "".join(each for each in words(content, WIDE) if len(each) > width - INDENTED)
        assert {each for each in broken if each not in long} == set()


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("width", [60, 80, 100])
def test_the_counts_are_a_line_for_each_analysis(width: int, lang: str) -> None:
    every = demo_report(lang)
    lines = page(ReportContent(every).blocks(width), width=width).splitlines()
    assert max(map(len, lines)) <= width
    for analysis, counts in every.counts.items():
        line = next(line for line in reversed(lines) if line.startswith(f"{analysis} "))
        assert [int(number) for number in line.split()[1:]] == list(counts.values())


def test_a_very_narrow_page_has_a_list_instead_of_a_table() -> None:
    grid = Grid(("analysis", "found", "not so"), ((Word("no-strategic-agreement"), Word("12"), Word("0")),),
                figures=True, short=("analysis", "yes", "no"))
    assert "found" in page([grid], width=60)
    assert page([grid], width=33).split()[:3] == ["analysis", "yes", "no"]
    assert page([grid], width=28) == "  • no-strategic-agreement\n    found 12 · not so 0\n"


@given(st.lists(st.tuples(st.integers(1, 40), st.integers(1, 40)), min_size=1, max_size=8), st.integers(1, 200))
def test_columns_are_squeezed_no_more_than_they_can_be(pairs: list[tuple[int, int]], room: int) -> None:
    narrow, wide = [min(pair) for pair in pairs], [max(pair) for pair in pairs]
    gaps = GAP * (len(pairs) - 1)
    found = squeezed(wide, narrow, room)
    assert (found is None) == (sum(narrow) + gaps > room)
    if found is not None:
        assert all(low <= each <= high for low, each, high in zip(narrow, found, wide, strict=True))
        assert sum(found) + gaps == min(room, sum(wide) + gaps)
