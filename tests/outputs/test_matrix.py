"""The matrix: every cell says its state in a word, in the order of the alphabet."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from io import StringIO

import pytest

import verkosto
from verkosto.errors import UsageError
from verkosto.model import LANGUAGES, Settings
from verkosto.model.cells import effective_cells
from verkosto.outputs.blocks.symbols import STATE_MARKS
from verkosto.outputs.formats import FORMATS, Format, render
from verkosto.outputs.formats.terminal import page
from verkosto.outputs.matrix import MatrixContent

from .county import BACK_OF_BEYOND, network, tables


def said(content: MatrixContent, width: int = 80) -> str:
    return page(content.blocks(width), width=width)


def test_counties_stand_before_their_municipalities() -> None:
    assert [MatrixContent(network()).name(each) for each in MatrixContent(network()).rows] == [
        "Koelan hyvinvointialue", "Alavus", "Zetala", "Åkerby", "Ähtäri"]


def test_two_counties_keep_their_own() -> None:
    records = tables()
    records["organizations"] += [
        {"id": "i", "name": "Aamulan hyvinvointialue", "kind": "county"},
        {"id": "z", "name": "Ölö", "kind": "municipality", "county": "i"},
        {"id": "hki", "name": "Helsinki", "kind": "municipality", "code": "091"},
    ]
    assert MatrixContent(verkosto.network(records)).rows == ["i", "z", "h", "d", "b", "c", "a", "hki"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_symbols_have_words(lang: str) -> None:
    content = MatrixContent(network(), lang)
    cells = [word.text for each in content.rows for word in (content._word(each, "hyte"),)]
    assert all(cell[:2] in {f"{mark} " for mark in STATE_MARKS.values()} and len(cell) > 3 for cell in cells)
    assert len(set(STATE_MARKS.values())) == len(STATE_MARKS)


def test_symbols_are_there_for_every_state() -> None:
    assert set(effective_cells(network())["state"]) <= set(STATE_MARKS)


def test_the_page_shows_states_hosts_and_a_legend_with_counts() -> None:
    page = said(MatrixContent(network(), "fi"))
    assert "Ähtäri                  ● nimetty" in page
    assert "Zetala                  ○ avoin" in page
    assert "Åkerby                  × ei nimetty   × ei nimetty →" in page
    assert "● nimetty 1 · ○ avoin 1 · × ei nimetty 4 · – ei koske 0 · ? ei tiedossa 4" in page
    assert "→ toinen organisaatio vastaa tämän puolesta" in page
    assert "tyhjä" not in page


def many(domains: int) -> verkosto.Network:
    records = tables(responsibilities=[], hosting=[])
    records["domains"] = [{"id": f"d{n}", "name_fi": f"Yhdyspinta numero {n}"} for n in range(domains)]
    records["organizations"].append({"id": "pitka", "name": BACK_OF_BEYOND, "kind": "municipality", "county": "h"})
    return verkosto.network(records, as_of="2024-06-01")


@pytest.mark.parametrize("width", [60, 80, 120])
def test_domains_that_do_not_fit_go_into_further_blocks(width: int) -> None:
    page = said(MatrixContent(many(11), "fi"), width)
    assert max(map(len, page.splitlines())) <= width
    assert page.count("Koelan hyvinvointialue") == page.count("Organisaatio\n") + page.count("Organisaatio ") > 1
    assert page.count("? ei tiedossa") + page.count("? ei tied") >= 6 * 11


def test_a_narrow_page_folds_and_loses_nothing() -> None:
    page = "".join(said(MatrixContent(many(2), "fi"), 40).split())
    assert all(word[:5] in page for word in BACK_OF_BEYOND.split())


def test_what_is_not_asked_is_blank_and_not_listed() -> None:
    records = tables(hosting=[])
    records["domains"].append({"id": "apu", "name_fi": "Ruoka-apu", "parent": "hyte"})
    row = {"organization": "a", "domain": "apu", "role": "responsible", "status": "vacant"}
    records["responsibilities"].append(row)
    content = MatrixContent(verkosto.network(records), "fi", ("apu",))
    assert content.rows == ["a"]
    whole = said(MatrixContent(verkosto.network(records), "fi"), 40)
    assert "tyhjä: ei vaadita eikä ole kirjattu" in whole
    assert whole.split("Ruoka-apu")[1].count("Ähtäri") == 1
    assert "Zetala" not in whole.split("Ruoka-apu")[1]


def test_chosen_domains_only_and_no_others() -> None:
    assert MatrixContent(network(), "en", ("lape",)).columns == ["lape"]
    with pytest.raises(UsageError, match="no domain “hyt”; did you mean hyte"):
        MatrixContent(network(), "en", ("hyt",))


def test_json_lists_every_cell_that_is_asked() -> None:
    document = json.loads(render(MatrixContent(network(), "sv"), "json"))
    assert (document["schema"], document["as_of"], document["dataset"]) == ("verkosto/matrix/1", "2024-06-01", "koe")
    assert document["domains"][0] == {"id": "hyte", "name": "Främjande av välfärd"}
    assert len(document["cells"]) == 10
    assert {"organization": "c", "domain": "lape", "state": "none", "detail": "none", "host": "y",
            "required": True} in document["cells"]


def test_csv_has_a_row_per_organisation() -> None:
    rows = list(csv.DictReader(StringIO(render(MatrixContent(network(), "fi"), "csv"))))
    assert [row["organization"] for row in rows] == ["h", "d", "b", "c", "a"]
    assert rows[-1]["Hyvinvoinnin edistäminen"] == "nimetty"
    assert rows[-1]["fictional"] == "no"


def test_domains_of_one_name_stay_two_columns() -> None:
    records = tables(responsibilities=[], hosting=[], domains=[{"id": each, "name_fi": "Sama"} for each in "vw"])
    head = render(MatrixContent(verkosto.network(records)), "csv").splitlines()[0]
    assert head == "organization,name,Sama (v),Sama (w),as_of,fictional"


def test_without_a_table_of_domains_they_are_those_that_are_mentioned() -> None:
    records = tables(hosting=[])
    del records["domains"]
    assert MatrixContent(verkosto.network(records)).columns == ["hyte", "lape"]


def test_a_dataset_without_domains_has_an_empty_matrix() -> None:
    empty = verkosto.network({"organizations": [{"id": "h", "name": "H", "kind": "county"}]}, as_of="2024-06-01")
    assert said(MatrixContent(empty, "en")).startswith("Untitled dataset\nAs of 2024-06-01\n")


@pytest.mark.parametrize("form", FORMATS)
def test_what_is_made_up_says_so(form: Format) -> None:
    marks = {"table": "FICTIONAL", "md": "FICTIONAL", "json": '"fictional": true', "csv": ",yes"}
    made_up = replace(network(), settings=Settings(fictional=True))
    assert marks[form] in render(MatrixContent(made_up), form)
