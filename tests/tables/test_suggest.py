"""Near matches."""

from __future__ import annotations

import pytest

from verkosto.tables.suggest import Speller


@pytest.mark.parametrize(("text", "near"), [
    ("kuntta", ["kunta"]), ("KUNTA", ["kunta"]), ("Keminma", ["Keminmaa", "Kemi"]), ("zzz", []), ("", []),
    ("kunta Kemi", ["Kemi", "kunta"]),
])
def test_near_words(text: str, near: list[str]) -> None:
    assert sorted(Speller(["kunta", "Kemi", "Keminmaa", "hyvinvointialue"]).near(text)) == sorted(near)


def test_what_is_shown_stands_for_the_word() -> None:
    speller = Speller({"kunta": "municipality", "kaupunki": "municipality"})
    assert speller.near("kaupunti") == ["municipality"]
    hint = speller.hint_or_list("zzz")
    assert hint is not None
    assert hint.details == {"choices": ["municipality"]}


def test_long_lists_are_not_listed() -> None:
    assert Speller([f"{number:05d}" for number in range(100)]).hint_or_list("zzz") is None


def test_suggestions_end_before_they_take_minutes() -> None:
    speller = Speller([f"person-{number}" for number in range(50_000)])
    answers = [bool(speller.near("persoon-1")) for _ in range(60)]
    assert answers[0]
    assert not answers[-1]
