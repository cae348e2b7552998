"""Problems, for people with their place as they see it, for programs with all fields."""

from __future__ import annotations

import json

from verkosto.errors import Problem
from verkosto.outputs.formats import render
from verkosto.outputs.problems import ProblemsContent

WRONG = Problem(
    "error", "vastuut.xlsx", "vastuut", 5, "status", "nimety\x1b[2J", "tuntematon arvo", "tarkoititko: nimetty?")
ODD = Problem("warning", "x.csv", None, None, None, None, "tuntematon tiedosto")


def test_people_see_place_value_and_what_to_do() -> None:
    assert render(ProblemsContent([WRONG, ODD], "fi"), "table") == (
        "  ✖ virhe: vastuut.xlsx, välilehti vastuut, rivi 5, sarake status – tuntematon arvo\n"
        "    Arvo: ”nimety[2J”\n"
        "    → tarkoititko: nimetty?\n"
        "  ▲ varoitus: x.csv – tuntematon tiedosto\n"
        "\n"
        "Virheitä 1, varoituksia 1.\n")


def test_nothing_wrong_is_said() -> None:
    assert render(ProblemsContent([], "en"), "table") == "No errors and no warnings: the dataset can be used.\n"
    assert render(ProblemsContent([], "sv"), "csv") == "severity,file,sheet,row,column,value,message,suggestion\n"


def test_programs_see_all_fields() -> None:
    document = json.loads(render(ProblemsContent([WRONG, ODD]), "json"))
    assert document["schema"] == "verkosto/problems/1"
    assert document["problems"][0] == {
        "severity": "error", "file": "vastuut.xlsx", "sheet": "vastuut", "row": 5, "column": "status",
        "value": "nimety\x1b[2J", "message": "tuntematon arvo", "suggestion": "tarkoititko: nimetty?"}
    assert document["problems"][1]["row"] is None


def test_csv_and_markdown() -> None:
    assert render(ProblemsContent([ODD]), "csv").splitlines()[1] == "warning,x.csv,,,,,tuntematon tiedosto,"
    assert "- **▲** warning: x.csv – tuntematon tiedosto" in render(ProblemsContent([ODD]), "md")
