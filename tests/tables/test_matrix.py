"""The matrix becomes responsibilities, posts and persons."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from verkosto.tables import Checked, load
from verkosto.tables.slugs import slug

from .samples import ORGANIZATIONS, Row, cells, folder, only, place, records

COLUMNS = ["organization", "domain", "role", "post", "person", "status"]
WHOLE = "kaupunginjohtaja / vara: kaupunginhallituksen puheenjohtaja {mandaatti: KH 20.11.2023 § 327}"
T = "kunta:851"


def matrix(*rows: Row, **tables: Any) -> Checked:
    """Read a matrix."""
    return records(matrix=[{"organization": "Tornio", **row} for row in rows], **tables)


def duties(checked: Checked, *columns: str) -> list[tuple[Any, ...]]:
    """Give the rows of responsibilities as tuples of some columns."""
    return list(zip(*(cells(checked, "responsibilities", column) for column in columns or COLUMNS), strict=True))


def test_the_whole_decision_of_tornio(tmp_path: Path) -> None:
    checked = load(folder(
        tmp_path, organizations="id;kind;code\nhva:21;hyvinvointialue;21\nkunta:851;kunta;851\n",
        matriisi=f"\ufeffKunta;HYTE;Vahvistettu;Lähde\nTornio;{WHOLE};20.11.2023;pöytäkirja\n",
    ))
    assert checked.problems == ()
    manager, chair = f"{T}/kaupunginjohtaja", f"{T}/kaupunginhallituksen-puheenjohtaja"
    assert duties(checked) == [
        (T, "HYTE", "responsible", manager, None, "named"), (T, "HYTE", "deputy", chair, None, "named"),
    ]
    assert duties(checked, "mandate", "mandate_source", "source") == [
        ("decision", "KH 20.11.2023 § 327", "pöytäkirja"), (None, None, "pöytäkirja"),
    ]
    assert cells(checked, "responsibilities", "confirmed") == [pd.Timestamp("2023-11-20")] * 2
    assert [cells(checked, "posts", name) for name in ("id", "title", "organization")] == [
        [manager, chair], ["kaupunginjohtaja", "kaupunginhallituksen puheenjohtaja"], [T, T],
    ]
    assert list(checked.frames) == ["organizations", "posts", "responsibilities"]


def test_the_rows_of_an_entry() -> None:
    checked = matrix({"d": "Maija Meri, johtaja / vara: - {coordinator}{lead}{shared}{0,5 fte}{mandate: KV § 1}",
        "source": "s"})
    post, person = f"{T}/johtaja", f"{T}/maija-meri"
    assert duties(checked) == [(T, "d", "coordinator", post, person, "named"), (T, "d", "lead", post, person, "named")]
    assert duties(checked, "mandate", "mandate_source", "fte", "shared", "source") == [
        ("decision", "KV § 1", 0.5, True, "s"), (None, None, None, True, "s"),
    ]
    assert (cells(checked, "people", "id"), cells(checked, "people", "name")) == ([person], ["Maija Meri"])


def test_states_and_nothing() -> None:
    checked = matrix({"a": "avoin", "b": "ei nimetty", "c": "ei koske", "d": "-", "e": None, "f": "Maija Meri,"})
    assert duties(checked, "domain", "post", "person", "status") == [
        ("a", None, None, "vacant"), ("b", None, None, "none"), ("c", None, None, "not_applicable"),
        ("f", None, f"{T}/maija-meri", "named"),
    ]
    assert "posts" not in checked.frames


def test_an_empty_matrix_is_there() -> None:
    blank: list[Row] = [{"organization": "Tornio", "d": ""}]
    for rows in (blank, blank[:0]):
        checked = records(matrix=rows)
        assert checked.problems == ()
        assert list(checked.frames) == ["organizations", "responsibilities"]
        assert len(checked.frames["responsibilities"]) == 0


def test_rows_are_appended() -> None:
    duty = {"organization": "Kemi", "domain": "d", "role": "lead", "status": "vacant", "end": "2024-01-01"}
    checked = matrix({"d": "johtaja"}, responsibilities=[duty], posts=[{"id": "p", "title": "X",
        "organization": "Kemi"}])
    assert checked.problems == ()
    assert duties(checked, "organization", "status") == [("kunta:240", "vacant"), (T, "named")]
    assert cells(checked, "posts", "id") == ["p", f"{T}/johtaja"]
    assert checked.frames["responsibilities"]["end"].dtype == "datetime64[us]"


def test_the_same_title_is_the_same_post() -> None:
    rows = [{"organization": "Tornio", "a": "Johtaja; johtaja, ", "b": "JOHTAJA"}, {"organization": "Kemi",
        "a": "johtaja", "b": ""}]
    checked = records(matrix=rows)
    assert cells(checked, "posts", "id") == [f"{T}/johtaja", "kunta:240/johtaja"]
    assert cells(checked, "posts", "title") == ["Johtaja", "johtaja"]


def test_a_post_on_record_is_reused() -> None:
    posts = [{"id": "v", "title": "Kaupungin johtaja", "organization": "Tornio"}, {"id": "w", "title": "johtaja",
        "organization": "Kemi"}]
    checked = matrix({"d": "kaupunginjohtaja; johtaja"}, posts=posts)
    assert cells(checked, "responsibilities", "post") == ["v", f"{T}/johtaja"]
    assert cells(checked, "posts", "id") == ["v", "w", f"{T}/johtaja"]


def test_two_posts_of_one_title() -> None:
    posts = [{"id": one, "title": "johtaja", "organization": "Tornio", "status": status} for one, status in (("v", ""),
        ("w", "filled"))]
    checked = matrix({"d": "johtaja"}, posts=posts)
    assert place(only(checked)) == ("matrix", 2, "d", "johtaja")
    assert "v, w" in only(checked).message
    posts[0]["status"] = "abolished"
    assert cells(matrix({"d": "johtaja"}, posts=posts), "responsibilities", "post") == ["w"]
    assert cells(matrix({"d": "johtaja"}, posts=posts[:1]), "responsibilities", "post") == ["v"]


def test_a_person_on_record_is_reused_by_id_only() -> None:
    known = [{"id": f"{T}/maija-meri", "name": "Meri Maija"}, {"id": "p", "name": "Pekka Puro"}]
    checked = matrix({"d": "Maija Meri,; Pekka Puro,; Pekka  Puro,"}, people=known)
    assert cells(checked, "responsibilities", "person") == [f"{T}/maija-meri", f"{T}/pekka-puro", f"{T}/pekka-puro"]
    assert cells(checked, "people", "id") == [f"{T}/maija-meri", "p", f"{T}/pekka-puro"]


def test_ids_that_clash_get_a_number() -> None:
    checked = matrix({"a": "a/b; a b; A B,; a-b", "b": "北; 南; 北"}, domains=[
        {"id": "a", "name_fi": "A"}, {"id": "b", "name_fi": "B"}, {"id": f"{T}/a-b-3", "name_fi": "X"}])
    assert checked.errors == ()
    assert duties(checked, "post", "person") == [
        (f"{T}/a-b", None), (f"{T}/a-b-2", None), (None, f"{T}/a-b-4"), (f"{T}/a-b-2", None),
        (f"{T}/post", None), (f"{T}/post-2", None), (f"{T}/post", None),
    ]


def test_other_tables_may_refer_to_what_a_matrix_makes() -> None:
    held = [{"person": f"{T}/maija-meri", "post": f"{T}/johtaja", "start": "2020-01-01"}]
    checked = matrix({"d": "Maija Meri, johtaja"}, appointments=held)
    assert checked.problems == ()


@pytest.mark.parametrize("heading", ["hyte", "HYTE", "Hyvinvointi ja terveys", "hyvinvointi_ja terveys", "Välfärd",
    "valfard", "Hyte-työ"])
def test_domains_are_found_without_regard_to_case_and_marks(heading: str) -> None:
    domains = [{"id": "hyte", "name_fi": "Hyvinvointi ja terveys", "name_sv": "Välfärd", "aliases": "hyte-työ"}]
    checked = matrix({heading: "johtaja"}, domains=domains)
    assert checked.problems == ()
    assert cells(checked, "responsibilities", "domain") == ["hyte"]


def test_an_exact_id_comes_first() -> None:
    domains = [{"id": "a", "name_fi": "Ä"}, {"id": "ä", "name_fi": "X"}]
    assert cells(matrix({"ä": "johtaja"}, domains=domains), "responsibilities", "domain") == ["ä"]
    checked = matrix({"Å": "johtaja"}, domains=domains)
    assert place(only(checked)) == ("matrix", 1, "Å", "Å")
    assert "a (Ä), ä (X)" in only(checked).message


def test_an_unknown_domain_is_an_error() -> None:
    problem = only(matrix({"hytte": "johtaja"}, domains=[{"id": "hyte", "name_fi": "Hyvinvointi"}]))
    assert (problem.severity, problem.row, problem.column) == ("error", 1, "hytte")
    assert "hyte" in str(problem.suggestion)


@pytest.mark.parametrize("tables", [{}, {"domains": [{"id": "hyte", "name_fi": "Hyvinvointi"}]}])
def test_one_domain_has_one_column(tables: dict[str, Any]) -> None:
    other = "hyvinvointi" if tables else "HY_TE"
    checked = matrix({"hyte": "johtaja", other: "pomo"}, **tables)
    assert only(checked).severity == "error"
    assert cells(checked, "responsibilities", "post") == [f"{T}/johtaja"]


def test_one_organisation_has_one_row() -> None:
    checked = matrix({"d": "johtaja"}, {"organization": "", "d": ""}, {"organization": "851", "d": "pomo"})
    assert place(only(checked)) == ("matrix", 4, "organization", T)
    assert "row 2" in only(checked).message


@pytest.mark.parametrize(("organization", "says"), [("Torniio", "no such row"), ("", "missing")])
def test_an_organisation_is_needed(organization: str, says: str) -> None:
    checked = matrix({"organization": organization, "d": "johtaja"})
    assert says in only(checked).message
    assert only(checked).column == "organization"


def test_a_column_of_organisations_is_needed() -> None:
    problem = only(records(matrix=[{"municipality": "Tornio", "d": "johtaja"}], domains=[{"id": "d", "name_fi": "D"}]))
    assert (problem.row, problem.column) == (1, "organization")


def test_a_wrong_cell_is_told_where_it_stands(tmp_path: Path) -> None:
    text = "kunta;a;b\nKemi;johtaja {leed};\n\nTornio;-;johtaja {leed}\n"
    path = folder(tmp_path, organizations="id;kind;code\nk;kunta;240\nt;kunta;851\n", matrix=text)
    assert [place(problem) for problem in load(path).problems] == [
        ("matrix.csv", 2, "a", "johtaja {leed}"), ("matrix.csv", 4, "b", "johtaja {leed}"),
    ]
    assert load(path).problems[0].suggestion == "did you mean: lead?"


def test_cells_of_other_kinds() -> None:
    checked = matrix({"a": 5, "b": ["x"], "c": True})
    assert [(problem.column, problem.severity) for problem in checked.problems] == [
        ("a", "warning"), ("b", "error"), ("c", "warning")]


def test_a_domain_of_control_characters() -> None:
    assert "control" in only(matrix({"a\tb": "johtaja"})).message


def test_the_holder_on_record_is_another() -> None:
    checked = matrix({"d": "Maija Meri, johtaja"}, posts=[{"id": "v", "title": "johtaja", "organization": "Tornio"}],
                     people=[{"id": "p", "name": "Pekka Puro"}], appointments=[{"person": "p", "post": "v"}])
    assert place(only(checked)) == ("matrix", 2, "d", f"{T}/maija-meri")
    assert only(checked).severity == "warning"


def test_the_order_of_the_rows_is_that_of_the_matrix() -> None:
    rows = [{"organization": one["id"], "b": "johtaja", "a": "pomo"} for one in reversed(ORGANIZATIONS)]
    assert duties(records(matrix=rows), "organization", "domain") == [
        (one["id"], domain) for one in reversed(ORGANIZATIONS) for domain in ("b", "a")
    ]


@pytest.mark.parametrize(("text", "expected"), [
    ("Kaupunginjohtaja", "kaupunginjohtaja"), ("Åsa Öman-Ek", "asa-oman-ek"), ("  KH:n pj. (2) ", "kh-n-pj-2"),
    ("Áŋŋel Đđŧ", "annel-ddt"), ("ß ø œ", "ss-o-oe"), ("北", ""),
])
def test_slugs(text: str, expected: str) -> None:
    assert slug(text) == expected
