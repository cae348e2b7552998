"""Records and every dialect of CSV say the same."""

from __future__ import annotations

import csv
import io
import tempfile
from pathlib import Path
from typing import Any, Literal

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from verkosto.tables import Checked, from_records, load
from verkosto.tables.identity import has_code

ODD = ["NA", "null", "#", '"', ";", ",", "\t", "a;b", "ä", "a\u0308", "\u00a0x", "-", "'", "\n", "1,5"]
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), max_size=8) | st.sampled_from(ODD)
ROWS = st.lists(max_size=5, elements=st.fixed_dictionaries({
    "id": TEXTS, "name": TEXTS, "kind": TEXTS | st.sampled_from(["kunta", "other", "County"]), "note": TEXTS,
    "aliases": TEXTS, "county": TEXTS, "lon": TEXTS | st.floats(-200, 200).map(str),
    "population": TEXTS | st.integers().map(str), "central_city": TEXTS | st.sampled_from(["k", "Ei"]),
    "code": TEXTS | st.integers(0, 999).map(str),
}))
NAMES = ["id", "name", "kind", "note", "aliases", "county", "lon", "population", "central_city", "code"]
DIALECTS = st.tuples(st.sampled_from(";,\t"), st.sampled_from(["\n", "\r\n", "\r"]), st.booleans())


def written(rows: list[dict[str, str]], delimiter: str, end: str, *, quoted: bool) -> str:
    """Write rows as CSV; a bare carriage return does not make the writer quote line feeds."""
    quoting: Literal[0, 1] = csv.QUOTE_ALL if quoted or end == "\r" else csv.QUOTE_MINIMAL
    file = io.StringIO()
    writer = csv.DictWriter(file, NAMES, delimiter=delimiter, quoting=quoting, lineterminator=end)
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue()


def told(checked: Checked) -> list[tuple[Any, ...]]:
    """Give the problems without their files."""
    return [
        (problem.severity, problem.row, problem.column, problem.value, problem.message.replace(".csv", ""))
        for problem in checked.problems
    ]


@settings(deadline=None, max_examples=150)
@given(ROWS, DIALECTS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_records_and_files_say_the_same(
    rows: list[dict[str, str]], dialect: tuple[str, str, bool], encoding: str,
) -> None:
    delimiter, end, quoted = dialect
    with tempfile.TemporaryDirectory() as path:
        text = written(rows, delimiter, end, quoted=quoted)
        Path(path, "organizations.csv").write_bytes(text.encode(encoding))
        from_files = load(path)
    records = from_records({"organizations": pd.DataFrame(rows, columns=NAMES)})
    assert told(from_files) == told(records)
    assert from_files.frames.keys() == records.frames.keys()
    for name, frame in from_files.frames.items():
        pd.testing.assert_frame_equal(frame, records.frames[name])


@settings(deadline=None, max_examples=100)
@given(ROWS)
def test_checked_tables_read_again_are_the_same(rows: list[dict[str, str]]) -> None:
    first = from_records({"organizations": rows})
    if first.errors:
        return
    again = from_records(first.frames)
    assert again.errors == ()
    pd.testing.assert_frame_equal(first.frames["organizations"], again.frames["organizations"])


@settings(deadline=None, max_examples=100)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as path:
        Path(path, "organizations.csv").write_bytes(data)
        Path(path, "verkosto.toml").write_bytes(data)
        checked = load(path)
    assert checked.problems
    assert not any(has_code(str(problem)) for problem in checked.problems)


def test_all_tables_through_files_and_back(tmp_path: Path) -> None:
    checked = from_records({
        "organizations": [{"id": "k", "kind": "kunta", "code": "240", "aliases": "Kemin kaupunki;K"},
                          {"id": "h", "kind": "hyvinvointialue", "code": 21, "central_city": "ei"}],
        "domains": [{"id": "hyte", "name_fi": "Hyvinvointi", "priority": 1}],
        "matrix": [{"organization": "k", "HYTE": "Maija Meri, johtaja / vara: avoin {0,2 fte}{jaettu}"}],
        "agreements": [{"id": "s", "name": "S", "kind": "plan", "status": "draft", "quorum": 50, "end": "1.1.2024"}],
        "reports": [{"organization": "h", "topic": "ties", "reported": True, "domains": "hyte", "as_of": "2024-05-01"}],
        "ties": [],
    })
    assert checked.problems == ()
    for name, frame in checked.frames.items():
        joined = frame.map(lambda cell: ";".join(cell) if isinstance(cell, tuple) else cell)
        joined.to_csv(tmp_path / f"{name}.csv", index=False, sep=";", decimal=",", encoding="utf-8-sig")
    again = load(tmp_path)
    assert again.problems == ()
    assert list(again.frames) == list(checked.frames)
    for name, frame in checked.frames.items():
        pd.testing.assert_frame_equal(frame, again.frames[name])
