"""Personal identity codes stop the reading and are never shown."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verkosto.tables import Checked, from_records, load
from verkosto.tables.identity import has_code

from .samples import KEMI, PLAIN, TORNIO, folder, records

CODE = "131052-308T"  # the example of the Digital and Population Data Services Agency
CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY"


def code(day: str, sign: str, number: int) -> str:
    """Make a code with its check character."""
    return f"{day}{sign}{number:03d}{CHECK[int(f'{day}{number:03d}') % 31]}"


def told(checked: Checked) -> list[tuple[str, int | None, str | None]]:
    """Check that only identity codes are told, and where."""
    assert all(problem.severity == "error" and "identity code" in problem.message for problem in checked.problems)
    assert {problem.value for problem in checked.problems} == {None}
    assert {problem.suggestion for problem in checked.problems} == {"remove the code from the dataset"}
    assert checked.frames == {}
    return [(problem.file, problem.row, problem.column) for problem in checked.problems]


@pytest.mark.parametrize("sign", list("+-YXWVUABCDEF"))
@pytest.mark.parametrize("number", [2, 899, 900, 999])
def test_every_sign_and_number(sign: str, number: int) -> None:
    valid = code("131052", sign, number)
    assert has_code(valid)
    assert has_code(valid.lower())
    assert has_code(f"Maija Meri ({valid}), johtaja")


@pytest.mark.parametrize("text", [
    CODE[:-1] + "S", "131052-308", "131052308T", "131052-001" + CHECK[131052001 % 31], code("310252", "-", 308),
    code("290201", "A", 308)[:-1] + "?",
    "131052 308T", "131052G308T", "131352-308T", "kunta:240", "040 123 4567", "20.11.2023 § 327", "4047/00.04.01/2023",
    "1234567-8",
    code("290200", "-", 123),
])
def test_what_is_no_code(text: str) -> None:
    assert not has_code(text)


def test_the_day_must_exist_in_its_century() -> None:
    assert has_code(code("290200", "A", 123))
    assert not has_code(code("290200", "+", 123))


@pytest.mark.parametrize("disguise", [
    "131052\u2013308T", "131052\u2212308T", "131052\u2011308T", "131052\u2014308t", "131052\uff0d308T",
    "\uff11\uff13\uff11\uff10\uff15\uff12\uff0d\uff13\uff10\uff18\uff34", "131052\u200b-308T",
    "13\u00ad1052-308T",
    "131052-\ufeff308T", "131052\u00ad308T", "ä131052-308Tö", "1131052-308T5", "131052-131052-308T",
    "\ud800 131052-308T",
])
def test_disguises(disguise: str) -> None:
    assert has_code(disguise)
    assert told(records({**PLAIN, "note": disguise})) == [("organizations", 2, "note")]


@settings(deadline=None)
@given(st.text(max_size=8), st.dates(), st.sampled_from("-YXWVU"), st.integers(2, 999), st.text(max_size=8))
def test_within_any_text(before: str, day: Any, sign: str, number: int, after: str) -> None:
    text = code(f"{day.day:02d}{day.month:02d}05", sign, number) if (day.month, day.day) != (2, 29) else CODE
    assert has_code(f"{before}{text}{after}")


@pytest.mark.parametrize("column", ["id", "name", "kind", "code", "county", "population", "central_city", "aliases",
    "note", "unknown", ""])
def test_in_any_column(tmp_path: Path, column: str) -> None:
    row = {**PLAIN, column: f"x {CODE} secret"}
    checked = records(row)
    assert told(checked) == [("organizations", 2, column or None)]
    text = ";".join(row) + "\n" + ";".join(row.values()) + "\n"
    again = load(folder(tmp_path, organizations=text, broken=CODE, bodies=b"\0"))
    assert told(again) == [("organizations.csv", 2, column or None)]


def test_every_place_is_told_and_nothing_else() -> None:
    checked = from_records({
        "organizations": [{**TORNIO, "kind": "x"}, {**KEMI, "name": CODE}, {}, {**KEMI, "name": "a",
        "aliases": ["b", CODE]}],
        "matrix": [{"organization": "x", "d": f"{CODE}, johtaja", f"e {CODE}": ""}],
        "people": [{CODE: "x", "id": 1}], "nowhere": [],
        "dataset": {"title": f"a {CODE}", "profile": {"name": [CODE]}, "id": 3},
    })
    assert told(checked) == [
        ("organizations", 3, "name"), ("organizations", 5, "aliases"), ("matrix", 1, None), ("matrix", 2, "d"),
        ("people", 1, None),
        ("dataset", None, "title"), ("dataset", None, "profile"),
    ]


def test_in_settings_and_names(tmp_path: Path) -> None:
    path = folder(tmp_path / "x", organizations="id;name;kind;\nm;M;other;;\n")
    (path / f"{CODE}.csv").write_text("", encoding="utf-8")
    (path / "verkosto.toml").write_text(f"# {CODE}\nprofile = 'own.toml'\n[broken\n", encoding="utf-8")
    checked = load(path)
    assert told(checked) == [("verkosto.toml", 1, None), ("***", None, None)]
    (path / "verkosto.toml").write_text(f"profile = 'own.toml'\ntitle = 'a'\n'{CODE}' = 1\n", encoding="utf-8")
    (path / "own.toml").write_text(f"name = 'a'\nb = '{CODE}'\n", encoding="utf-8")
    assert told(load(path)) == [
        ("verkosto.toml", None, "profile"), ("verkosto.toml", None, None), ("verkosto.toml", 3, None), ("own.toml", 2,
        None),
        ("***", None, None),
    ]


def test_in_cells_beside_the_table_and_in_tables_given_twice(tmp_path: Path) -> None:
    path = folder(tmp_path, organizations=f"id;name\na;b;c;{CODE}\n", organisaatiot=f"id;name\n{CODE};b\n")
    assert told(load(path)) == [("organisaatiot.csv", 2, "id"), ("organizations.csv", 2, None)]


def test_a_name_of_a_table() -> None:
    assert told(records(**{CODE: []})) == [("***", None, None)]


def test_the_name_of_the_folder(tmp_path: Path) -> None:
    checked = load(folder(tmp_path / CODE, organizations="id;name;kind\n"))
    assert CODE not in "".join(map(str, checked.problems))
    assert checked.errors
    assert CODE not in str(load(tmp_path / f"no {CODE}").problems)
