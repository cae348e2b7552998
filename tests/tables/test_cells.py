"""The grammar of a matrix cell."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verkosto.schema import CELL_STATES, ROLES
from verkosto.schema.core import words
from verkosto.tables.cells import Carrier, Entry, parse

BOSS = Carrier("named", title="johtaja")
MAIJA = Carrier("named", "Maija Meri", "johtaja")
PEKKA = Carrier("named", title="varajohtaja")


def entries(cell: str) -> list[Entry]:
    """Read a cell without faults."""
    parsed = parse(cell)
    assert parsed.faults == []
    return parsed.entries


def faults(cell: str) -> list[tuple[str, str]]:
    """Give the faults of a cell."""
    return [(fault.key, fault.severity) for fault in parse(cell).faults]


@pytest.mark.parametrize(("cell", "entry"), [
    ("johtaja", Entry(BOSS)),
    ("Maija Meri, johtaja", Entry(MAIJA)),
    ("Maija Meri,", Entry(Carrier("named", "Maija Meri"))),
    (", johtaja", Entry(BOSS)),
    ("Maija Meri, ?", Entry(Carrier("named", "Maija Meri"))),
    ("?, johtaja", Entry(BOSS)),
    ("johtaja / vara: varajohtaja", Entry(BOSS, (PEKKA,))),
    ("johtaja/Vara:varajohtaja", Entry(BOSS, (PEKKA,))),
    ("Maija Meri, johtaja / deputy: Pekka Puro, varajohtaja", Entry(MAIJA,
    (Carrier("named", "Pekka Puro", "varajohtaja"),))),
    ("johtaja / vara: varajohtaja / ersättare: Maija Meri, johtaja", Entry(BOSS, (PEKKA, MAIJA))),
    ("vara: varajohtaja", Entry(None, (PEKKA,))),
    ("- / vara: varajohtaja", Entry(None, (PEKKA,))),
    ("johtaja / vara: -", Entry(BOSS)),
    ("johtaja / vara: ei nimetty", Entry(BOSS, (Carrier("none"),))),
    ("vakant / ersättare: varajohtaja", Entry(Carrier("vacant"), (PEKKA,))),
    ("vastuuhenkilö: johtaja", Entry(BOSS)),
    ("johtaja {lead}", Entry(BOSS, lead=True)),
    ("johtaja {Päävastuu}", Entry(BOSS, lead=True)),
    ("johtaja {koordinaattori}", Entry(BOSS, role="coordinator")),
    ("johtaja { contact }", Entry(BOSS, role="contact")),
    ("johtaja {jaettu}", Entry(BOSS, shared=True)),
    ("johtaja {delat} {lead}{0,2 fte}", Entry(BOSS, shared=True, lead=True, fte=0.2)),
    ("johtaja {0.2 htv}", Entry(BOSS, fte=0.2)),
    ("johtaja {0,2 årsverken}", Entry(BOSS, fte=0.2)),
    ("johtaja {fte 0,2}", Entry(BOSS, fte=0.2)),
    ("johtaja {HTV: 1}", Entry(BOSS, fte=1)),
    ("johtaja {2htv}", Entry(BOSS, fte=2)),
    ("johtaja {mandate: KH 20.11.2023 § 327}", Entry(BOSS, mandate_source="KH 20.11.2023 § 327")),
    ("johtaja {mandaatti: KH 1; KV 2: a}", Entry(BOSS, mandate_source="KH 1; KV 2: a")),
    ("johtaja {mandat:KS}", Entry(BOSS, mandate_source="KS")),
    ("{lead} johtaja", Entry(BOSS, lead=True)),
    ("johtaja {lead} / vara: varajohtaja {shared}", Entry(BOSS, (PEKKA,), lead=True, shared=True)),
    ("KH:n puheenjohtaja", Entry(Carrier("named", title="KH:n puheenjohtaja"))),
    ("johtaja/THL:n edustaja", Entry(Carrier("named", title="johtaja/THL:n edustaja"))),
    ("hallinto- / talousjohtaja", Entry(Carrier("named", title="hallinto- / talousjohtaja"))),
    ("HYTE: koordinoija", Entry(Carrier("named", title="HYTE: koordinoija"))),
])
def test_one_entry(cell: str, entry: Entry) -> None:
    assert entries(cell) == [entry]


@pytest.mark.parametrize("word", [
    (state, word) for state, others in CELL_STATES.items() for word in (state.replace("_", " "), *words(others))
])
def test_states(word: tuple[str, str]) -> None:
    state, said = word
    for cell in (said, said.upper(), f" {said} "):
        assert entries(cell) == [Entry(Carrier(state))]
    assert entries(f"johtaja / vara: {said}") == [Entry(BOSS, (Carrier(state),))]


@pytest.mark.parametrize("cell", ["", " ", "-", "–", "—", "?", "ei tiedossa", "EI TIEDOSSA", "unknown", "okänt",
    "Okänd", "inte känt", ";;"])
def test_nothing(cell: str) -> None:
    assert all(entry == Entry() for entry in entries(cell))


@pytest.mark.parametrize("word", words(ROLES["deputy"]))
def test_every_word_for_a_deputy(word: str) -> None:
    assert entries(f"johtaja / {word.upper()}: varajohtaja") == [Entry(BOSS, (PEKKA,))]


def test_several_entries() -> None:
    assert entries("johtaja; Maija Meri, johtaja {lead};; vakant") == [Entry(BOSS), Entry(MAIJA, lead=True),
        Entry(Carrier("vacant"))]


@pytest.mark.parametrize(("cell", "key"), [
    ("johtaja {leda}", "cell-keyword"), ("johtaja {}", "cell-keyword"), ("johtaja {deputy}", "cell-keyword"),
    ("johtaja {lead: x}", "cell-keyword"), ("johtaja {lead, shared}", "cell-keyword"), ("johtaja {0,2}",
    "cell-keyword"),
    ("johtaja {mandaatti}", "cell-mandate"), ("johtaja {mandat: }", "cell-mandate"), ("johtaja {fte}", "cell-fte"),
    ("johtaja {11 fte}", "bounds"), ("johtaja {-1 fte}", "bounds"), ("johtaja {1 2 fte}", "number"),
    ("johtaja {lead", "cell-braces"), ("johtaja lead}", "cell-braces"), ("johtaja {{lead}}", "cell-braces"),
    ("johtaja }{", "cell-braces"), ("{lead}", "cell-nobody"), ("- {mandate: x}", "cell-nobody"),
    ("johtaja {lead}{päävastuu}", "cell-twice"), ("johtaja {coordinator}{contact}", "cell-twice"),
    ("johtaja / varra: x", "cell-role"), ("johtaja / koordinaattori: x", "cell-role"), ("koordinaattori: x",
    "cell-role"),
    ("vakant, johtaja", "cell-state"), ("Maija Meri, ei nimetty", "cell-state"), ("#REF!", "excel-error"),
    ("johtaja; #ARVO!", "excel-error"),
])
def test_what_is_wrong(cell: str, key: str) -> None:
    assert faults(cell) == [(key, "error")]


@pytest.mark.parametrize(("cell", "key"), [
    ("Maija Meri", "cell-name"), ("Åsa Öman-Ek", "cell-name"), ("johtaja / vara: Maija Meri", "cell-name"),
    ("johtaja, sivistys", "cell-small-name"),
])
def test_what_is_odd(cell: str, key: str) -> None:
    assert faults(cell) == [(key, "warning")]
    assert parse(cell).entries


@pytest.mark.parametrize("cell", ["ei", "Kyllä", "x", "0", "…", "e", "ei nimetty.", "ei vielä tiedossa", "inte än",
    "Maija Meri, ei", "johtaja / vara: ei"])
def test_a_cell_that_answers_something_else(cell: str) -> None:
    assert faults(cell) == [("cell-answer", "warning")]


@pytest.mark.parametrize("cell", ["eläinlääkäri", "Eija Ek,", "ingenjör", "notarie", "nettineuvoja", "xylofonisti",
    "ei tietoa", "Tuntematon"])
def test_what_only_begins_like_an_answer(cell: str) -> None:
    assert faults(cell) == []


@pytest.mark.parametrize("cell", ["Sivistysjohtaja", "Maija", "Maija meri", "johtava Ylilääkäri", "Maija Liisa Meri",
    "Maija 2"])
def test_what_is_a_title(cell: str) -> None:
    assert entries(cell) == [Entry(Carrier("named", title=cell))]


def test_a_misspelt_keyword_gets_a_suggestion() -> None:
    (fault,) = parse("johtaja {koordinattori}").faults
    assert fault.hint is not None
    assert fault.hint.details == {"choices": ["koordinaattori"]}


@settings(deadline=None)
@given(st.text(alphabet="aA {}/:;,-?vara1 fte", max_size=40))
def test_any_text_is_read_or_refused(cell: str) -> None:
    parsed = parse(cell)
    assert parsed.entries or parsed.faults or not cell.strip("; ")
