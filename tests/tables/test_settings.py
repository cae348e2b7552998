"""Settings: `verkosto.toml`, the table `dataset`, the profile, the thresholds."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from verkosto.model.settings import Settings
from verkosto.tables import Checked, load

from .samples import folder, only, place, records

DAY = dt.date(2024, 1, 31)


def said(path: Path, text: str | bytes, **others: str) -> Checked:
    """Read a folder with these settings; `others` are further files, `a_toml` is a.toml."""
    folder(path, organizations="id;name;kind\n")
    (path / "verkosto.toml").write_bytes(text if isinstance(text, bytes) else text.encode())
    for name, content in others.items():
        (path / name.replace("_", ".")).write_text(content, encoding="utf-8")
    return load(path)


def test_all_settings(tmp_path: Path) -> None:
    checked = said(tmp_path, """\ufeff
        id = " demo "
        title = "Esimerkki"
        as_of = 2024-01-31
        licence = "CC BY 4.0"
        source = "kysely"
        fictional = true
        profile = "own.toml"
        [thresholds.key-person]
        cells = 3
        share = 0.5
        levels = ["strategic"]
        """, own_toml="name = 'own'\n[[required]]\norganizations = ['m']\n")
    assert checked.problems == ()
    assert checked.settings == Settings(
        id="demo", title="Esimerkki", as_of=DAY, licence="CC BY 4.0", source="kysely", fictional=True,
        profile={"name": "own", "required": [{"organizations": ["m"]}]},
        thresholds={"key-person": {"cells": 3, "share": 0.5, "levels": ["strategic"]}},
    )


def test_the_id_is_the_name_of_the_folder(tmp_path: Path) -> None:
    assert said(tmp_path / "lappi", "").settings == Settings(id="lappi")
    assert records().settings == Settings()


@pytest.mark.parametrize("written", ["2024-01-31", "'31.1.2024'", "'2024-01-31'", "2024-01-31T00:00:00"])
def test_days(tmp_path: Path, written: str) -> None:
    assert said(tmp_path, f"as_of = {written}").settings.as_of == DAY


@pytest.mark.parametrize(("line", "key", "says"), [
    ("as_of = 'tammikuu'", "as_of", "2024-01-31"),
    ("as_of = 2024", "as_of", "2024-01-31"),
    ("as_of = 2024-01-31T10:00:00", "as_of", "2024-01-31"),
    ("fictional = 'maybe'", "fictional", "yes or no"),
    ("title = 5", "title", "text"),
    ("source = ['a']", "source", "text"),
    ('id = "a\\u0007b"', "id", "control"),
    ("title = '#REF!'", "title", "Excel"),
    ("thresholds = 3", "thresholds", "key-person"),
    ("thresholds.key-person = 3", "thresholds", "key-person"),
    ("thresholds.key-person.cells = { a = 1 }", "thresholds", "key-person"),
    ("profile = 3", "profile", "TOML"),
    ("profile = '../outside.toml'", "profile", "inside the folder"),
    ("profile = '/etc/hostname'", "profile", "inside the folder"),
    ("profile = 'nowhere.toml'", "profile", "not in the folder"),
    ('profile = "a\\u0000b"', "profile", "inside the folder"),
    ("as_of = '2024-01-31'\nas-of = '2024-01-31'", "as-of", "twice"),
])
def test_settings_are_checked_by_type(tmp_path: Path, line: str, key: str, says: str) -> None:
    problem = only(said(tmp_path, line))
    assert (problem.severity, problem.file) == ("error", "verkosto.toml")
    assert says in str(problem)
    assert problem.column in {key, None}


def test_an_unknown_setting_is_a_warning(tmp_path: Path) -> None:
    problem = only(said(tmp_path, "titl = 'x'"))
    assert (problem.severity, problem.column) == ("warning", "titl")
    assert "title" in str(problem.suggestion)


@pytest.mark.parametrize(("text", "line"), [
    ("title = 'x'\nid = \n", 2), ("a = 1\na = 2\n", 2), ("[x", 1), ("as_of = 2024-02-31", 1), ("a = " + "[" * 5000,
    None),
])
def test_bad_toml_tells_the_line(tmp_path: Path, text: str, line: int | None) -> None:
    problem = only(said(tmp_path, text))
    assert "TOML" in problem.message
    assert problem.row == line


def test_other_encodings_of_toml(tmp_path: Path) -> None:
    assert "UTF-8" in only(said(tmp_path, "title = 'ä'".encode("cp1252"))).message


def test_a_profile_of_nothing(tmp_path: Path) -> None:
    checked = said(tmp_path, "profile = ' '")
    assert checked.problems == ()
    assert checked.settings.profile is None


def test_settings_that_cannot_be_read(tmp_path: Path) -> None:
    path = folder(tmp_path, organizations="id;name;kind\n")
    (path / "verkosto.toml").mkdir()
    assert "regular file" in only(load(path)).message


def test_a_bad_profile_is_told_in_its_own_file(tmp_path: Path) -> None:
    problem = only(said(tmp_path, "profile = 'own.toml'", own_toml="a = \n"))
    assert (problem.file, problem.row) == ("own.toml", 1)


def test_a_profile_may_be_in_a_folder_below(tmp_path: Path) -> None:
    (tmp_path / "profiles").mkdir()
    (tmp_path / "profiles" / "own.toml").write_text("name = 'own'", encoding="utf-8")
    checked = said(tmp_path, "profile = 'profiles/own.toml'")
    assert checked.problems == ()
    assert checked.settings.profile == {"name": "own"}


def test_a_profile_that_is_a_link_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text("name = 'own'", encoding="utf-8")
    (tmp_path / "inside").mkdir()
    (tmp_path / "inside" / "own.toml").symlink_to(tmp_path / "own.toml")
    checked = said(tmp_path / "inside", "profile = 'own.toml'")
    assert checked.errors
    assert checked.settings.profile is None


@pytest.mark.parametrize("dataset", [
    {"id": "demo", "as_of": DAY, "title": 2024, "fictional": "kyllä", "profile": {"name": "own"},
     "thresholds": {"key-person": {"cells": 3}}},
    [{"key": "id", "value": "demo"}, {"key": "As of", "value": "31.1.2024"}, {"key": "title", "value": 2024.0},
     {"key": None, "value": None}, {"key": "fictional", "value": True}, {"key": "source", "value": None},
     {"key": "thresholds.key-person.cells", "value": "3"}],
    [{"id": "as_of", "demo": dt.datetime(2024, 1, 31, tzinfo=dt.UTC)}, {"id": "title", "demo": "2024"},
     {"id": "fictional", "demo": 1}, {"id": "thresholds.key-person.cells", "demo": 3.0}],
])
def test_the_settings_of_records(dataset: Any) -> None:
    checked = records(dataset=dataset)
    assert checked.problems == ()
    settings = checked.settings
    assert (settings.id, settings.as_of, settings.title, settings.fictional) == ("demo", DAY, "2024", True)
    assert settings.thresholds == {"key-person": {"cells": 3}}
    assert "dataset" not in checked.frames


def test_problems_of_a_sheet_of_settings() -> None:
    dataset = [{"key": "title", "value": "x"}, {"key": "as_of", "value": "soon"}]
    assert place(only(records(dataset=dataset))) == ("dataset", 3, "as_of", "soon")
    assert only(records(dataset=[{"key": "thresholds.x", "value": 1}])).severity == "error"
    assert only(records(dataset=[{"key": "title.x", "value": 1}])).severity == "warning"
    assert only(records(dataset={"profile": "own.toml"})).severity == "error"
    assert records(dataset=[{"key": "id"}]).settings == Settings()
    assert records(dataset=[{"key": "profile", "value": "default"}]).settings == Settings()
