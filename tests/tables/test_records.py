"""Records: every kind of value that programs give, and what is no table."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
import pytest

from verkosto.errors import UsageError
from verkosto.model.frames import dtype_of
from verkosto.schema import TABLES
from verkosto.tables import from_records

from .samples import ORGANIZATIONS, PLAIN, cells, only, place, records

DAY = dt.date(2024, 1, 31)


@pytest.mark.parametrize("nothing", [None, "", "  ", np.nan, pd.NA, pd.NaT, np.datetime64("NaT"), Decimal("NaN")])
def test_nothing_is_blank(nothing: Any) -> None:
    checked = records({**PLAIN, "note": nothing, "population": nothing, "aliases": nothing})
    assert checked.problems == ()
    assert cells(checked, "organizations", "note") == [None]


@pytest.mark.parametrize("word", ["NA", "null", "None", "nan", "NaN", "#"], ids=repr)
def test_only_the_empty_cell_is_empty(word: str) -> None:
    assert cells(records({**PLAIN, "note": word}), "organizations", "note") == [word]


@pytest.mark.parametrize(("value", "text"), [
    (5, "5"), (5.0, "5"), (5.5, "5.5"), (np.int64(5), "5"), (np.float32(0.5), "0.5"), (np.str_("x"), "x"), (True,
    "true"),
    (np.False_, "false"), (DAY, "2024-01-31"), (dt.datetime(2024, 1, 31), "2024-01-31"),  # noqa: DTZ001 - a bare moment
    (pd.Timestamp("2024-01-31 10:30"), "2024-01-31 10:30:00"), (Decimal("1.5"), "1.5"),
])
def test_values_become_texts(value: Any, text: str) -> None:
    checked = records({**PLAIN, "note": value})
    assert checked.problems == ()
    assert cells(checked, "organizations", "note") == [text]


def test_equal_values_of_different_kinds_stay_apart() -> None:
    rows = [{**PLAIN, "id": f"m{number}", "note": note} for number, note in enumerate([1, True, 1.0, "1"])]
    assert cells(records(*rows), "organizations", "note") == ["1", "true", "1", "1"]


@pytest.mark.parametrize("value", [
    DAY, "31.1.2024", "31.01.2024", "2024-01-31", pd.Timestamp("2024-01-31"), np.datetime64("2024-01-31"),
    np.datetime64("2024-01-31T00:00:00", "ns"), dt.datetime(2024, 1, 31),  # noqa: DTZ001 - a bare moment
    pd.Timestamp("2024-01-31", tz="Europe/Helsinki"),
], ids=repr)
def test_days(value: Any) -> None:
    checked = records(posts=[{"id": "p", "title": "T", "organization": "Kemi", "term_ends": value}])
    assert checked.problems == ()
    assert cells(checked, "posts", "term_ends") == [pd.Timestamp(DAY)]


@pytest.mark.parametrize("many", [["a", " b ", None, "a", ""], ("a", "b"), np.array(["a", "b"]), "a; b;;a", ["a;b"]])
def test_lists(many: Any) -> None:
    assert cells(records({**PLAIN, "aliases": many}), "organizations", "aliases") == [("a", "b")]


@pytest.mark.parametrize("empty", [[], (), ";", " ; "])
def test_empty_lists(empty: Any) -> None:
    checked = records({**PLAIN, "aliases": empty})
    assert checked.problems == ()
    assert cells(checked, "organizations", "aliases") == [()]


@pytest.mark.parametrize("value", [{"a": 1}, {1, 2}, b"x", dt.time(1), dt.timedelta(1), Ellipsis, 1j, [{"a": 1}],
    ["a"], [["a"]]], ids=repr)
@pytest.mark.parametrize("column", ["note", "kind", "code", "lon", "population", "central_city", "county", "id"])
def test_what_no_cell_can_hold(value: Any, column: str) -> None:
    checked = records({**PLAIN, column: value})
    assert {(problem.severity, problem.row, problem.column) for problem in checked.problems} == {("error", 2, column)}


@pytest.mark.parametrize("value", [{"a": 1}, [["a"]], [Ellipsis]], ids=repr)
def test_what_no_list_can_hold(value: Any) -> None:
    assert only(records({**PLAIN, "aliases": value})).severity == "error"


def test_frames_and_lists_are_the_same() -> None:
    frame = pd.DataFrame(ORGANIZATIONS, index=[7, 7, 7, 7])
    for given in (frame, frame.astype("string"), frame.convert_dtypes(), frame.set_index("id", drop=False)):
        checked = from_records({"organizations": given})
        assert checked.problems == ()
        pd.testing.assert_frame_equal(checked.frames["organizations"], records().frames["organizations"])


def test_columns_named_twice_in_a_frame() -> None:
    frame = pd.DataFrame([["a", "A", "B", "other"]], columns=["id", "name", "name", "kind"])
    assert place(only(from_records({"organizations": frame}))) == ("organizations", 1, "name", "name")


def test_the_shape_of_the_frames() -> None:
    tables: dict[str, Any] = {name: [] for name in TABLES if name != "matrix"}
    checked = from_records({**tables, "organizations": ORGANIZATIONS, "domains": pd.DataFrame()})
    assert checked.problems == ()
    assert list(checked.frames) == list(tables)
    for name, frame in checked.frames.items():
        assert {column: str(frame[column].dtype) for column in frame} == {
            column.name: dtype_of(column) for column in TABLES[name].columns
        }
        assert frame.index.equals(pd.RangeIndex(len(frame)))
        assert isinstance(frame.index, pd.RangeIndex)


def test_records_may_differ_in_their_keys_and_names_are_read_like_words() -> None:
    checked = from_records({"Organisaatiot": ({"Tunnus": "a", "nimi": "A", "LAJI": "Muu"},
                                             {"Tunnus": "b", "nimi": "B", "LAJI": "kunta", "huomautus": "x"})})
    assert checked.problems == ()
    assert cells(checked, "organizations", "kind") == ["other", "municipality"]
    assert cells(checked, "organizations", "note") == [None, "x"]


def test_rows_of_nothing_count() -> None:
    checked = records({**PLAIN, "id": "a"}, {"id": None, "name": ""}, {}, {"id": "b", "kind": "x", "name": "B"})
    assert place(only(checked)) == ("organizations", 5, "kind", "x")


def test_an_unknown_table_is_a_warning() -> None:
    problem = only(records(poeple=[]))
    assert (problem.severity, problem.file) == ("warning", "poeple")
    assert "people" in str(problem.suggestion)


def test_the_same_table_twice() -> None:
    assert only(from_records({"organizations": ORGANIZATIONS, "organisaatiot": []})).severity == "error"


@pytest.mark.parametrize("tables", [
    [], None, "x", {"organizations": {"id": 1}}, {"organizations": "x"}, {"organizations": 5}, {"organizations": [1]},
    {"organizations": None}, {"organizations": pd.Series([1])},
])
def test_what_is_no_table_is_a_usage_error(tables: Any) -> None:
    with pytest.raises(UsageError):
        from_records(tables)


def test_an_unknown_language_is_a_usage_error() -> None:
    with pytest.raises(UsageError):
        from_records({}, lang="de")


def test_no_organizations() -> None:
    assert place(only(from_records({}))) == ("organizations", None, None, None)


def test_the_records_are_not_changed() -> None:
    rows = [{**PLAIN, "aliases": ["b", "a"]}]
    frame = pd.DataFrame(rows)
    from_records({"organizations": rows, "people": frame.copy()})
    assert rows == [{**PLAIN, "aliases": ["b", "a"]}]
    pd.testing.assert_frame_equal(frame, pd.DataFrame(rows))


@pytest.mark.parametrize("settings", [
    {"as_of": dt.time(7), "title": dt.time(7)}, [{"key": "as_of", "value": dt.time(7)}]])
def test_what_no_setting_can_hold_is_shown_by_its_type(settings: Any) -> None:
    checked = from_records({"organizations": ORGANIZATIONS, "dataset": settings})
    assert {problem.value for problem in checked.problems} == {"time"}
