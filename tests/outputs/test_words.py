"""Numbers, dates, the alphabet and the columns of a page."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verkosto.messages import day, decimal, filled, listed, numeral
from verkosto.outputs.blocks.columns import fitted, needed
from verkosto.outputs.blocks.order import finnish
from verkosto.outputs.blocks.plain import clean
from verkosto.outputs.blocks.words import percent, span, thresholds


@pytest.mark.parametrize(("lang", "said"), [("fi", "6.1.2024"), ("sv", "6.1.2024"), ("en", "2024-01-06")])
def test_a_day_is_written_as_its_readers_write_it(lang: str, said: str) -> None:
    assert day(date(2024, 1, 6), lang) == said


def test_an_interval_whose_ends_meet_is_a_number() -> None:
    assert (span(3, 3), span(3, 5)) == ("3", "3–5")


@pytest.mark.parametrize(("total", "said"), [(19, ""), (20, " (5–100 %)"), (40, " (2–50 %)")])
def test_percentages_need_twenty(total: int, said: str) -> None:
    assert percent(1, 20, total) == said


def test_decimals_have_a_comma_in_finnish_and_swedish() -> None:
    assert [numeral(0.05, lang) for lang in ("fi", "sv", "en")] == ["0,05", "0,05", "0.05"]
    assert thresholds({}, "fi") == ""
    assert thresholds({"alpha": 0.05, "draws": 999}, "fi") == "Kynnysarvot: alpha = 0,05, draws = 999"


def test_a_minus_is_a_minus() -> None:
    assert [decimal(-0.694, lang) for lang in ("fi", "sv", "en")] == ["−0,69", "−0,69", "−0.69"]
    assert [decimal(value, "fi") for value in (-0.001, 0.0, -2.0, 12.5)] == ["0", "0", "−2", "12,5"]
    assert numeral(-0.5, "fi") == "−0,5"


@pytest.mark.parametrize(("count", "said"), [
    (0, "0 kohtaa on"), (1, "1 kohta on"), (2, "2 kohtaa on"), ("1", "1 kohta on")], ids=repr)
def test_a_number_takes_the_words_that_go_with_it(count: object, said: str) -> None:
    assert filled("{count:kohta|kohtaa} on", {"count": count}) == said
    assert filled("{count} {other:>3}", {"count": count, "other": 7}) == f"{count}   7"


@pytest.mark.parametrize(("items", "said"), [
    (["a"], "a"), (["a", "b", "c"], "a, b ja c"), (["lapset, nuoret"], "lapset, nuoret"),
    (["lapset, nuoret", "b"], "lapset, nuoret; b"), (["hyvinvointi ja terveys", "b"], "hyvinvointi ja terveys; b"),
    (["health and wellbeing", "b", "c"], "health and wellbeing; b; c"),
    (["välfärd och hälsa", "b"], "välfärd och hälsa; b"),
    (["Jalasjärvi", "Oja"], "Jalasjärvi ja Oja"),
])
def test_a_list_whose_items_are_lists_has_semicolons(items: list[str], said: str) -> None:
    assert listed(items, "fi") == said


def test_the_finnish_alphabet_ends_with_its_own_letters() -> None:
    names = ["Öja", "Äänekoski", "Åbo", "Zeta", "Aura", "Ánar", "Utsjoki", "Ylöjärvi", "Đurđa", "Dragsfjärd", "äpy"]
    said = ["Ánar", "Aura", "Dragsfjärd", "Đurđa", "Utsjoki", "Ylöjärvi", "Zeta", "Åbo", "äpy", "Äänekoski", "Öja"]
    assert sorted(names, key=finnish) == said


@given(st.text("abcxyzABCXYZéüđ"), st.text())
def test_every_word_stands_before_those_with_its_own_letters(word: str, rest: str) -> None:
    assert finnish(word) < finnish(f"å{rest}") < finnish(f"Ä{rest}") < finnish(f"ö{rest}")


@given(st.text())
def test_nothing_that_steers_a_terminal_is_left(text: str) -> None:
    left = clean(f"{text}\x1b[2J\u202eabc\r\n\x9b")
    assert not {letter for letter in left if ord(letter) < 0x20 or 0x7F <= ord(letter) < 0xA0}
    assert not {*"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029"} & {*left}


@given(st.lists(st.integers(1, 40), min_size=1, max_size=30), st.integers(0, 120))
def test_columns_are_cut_where_the_page_ends(widths: list[int], room: int) -> None:
    parts = fitted(widths, room)
    assert [number for start, end in parts for number in range(start, end)] == list(range(len(widths)))
    assert all(sum(widths[start:end]) + 2 * (end - start) <= room or end - start == 1 for start, end in parts)
    assert all(sum(widths[start:end + 1]) + 2 * (end + 1 - start) > room for start, end in parts if end < len(widths))


def test_a_heading_is_wrapped_at_its_spaces_and_a_cell_is_not() -> None:
    assert needed("Maahanmuutto ja kotoutuminen", ["× ei nimetty"]) == len("Maahanmuutto")
    assert needed("Hyte", ["× ei nimetty →"]) == len("× ei nimetty →")
    assert fitted([10, 20], None) == [(0, 2)]
