"""`verkosto init`: a dataset to fill in, sound from the start, and nothing that is there is touched."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import verkosto
from verkosto import reference
from verkosto.cli import cli
from verkosto.outputs.files import write_folder

COUNTIES = [str(facts["id"]) for facts in reference.all_of("county")]


def init(*arguments: str | Path) -> Result:
    """Run the command."""
    return CliRunner().invoke(cli, ["init", *map(str, arguments)])


def contents(folder: Path) -> dict[str, bytes]:
    """Give the files of a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("county", COUNTIES)
def test_what_it_makes_is_sound_in_every_county(county: str, tmp_path: Path) -> None:
    lang = ("fi", "sv", "en")[COUNTIES.index(county) % 3]
    made = verkosto.init(tmp_path / "uusi", county=county, lang=lang)
    assert verkosto.check(made) == []
    network = verkosto.read(made)
    towns = {str(facts["id"]) for facts in reference.all_of("municipality") if f"hva:{facts['county']}" == county}
    assert {each: set(members) for each, members in network.counties.items()} == {county: towns}


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
def test_its_first_analysis_is_a_short_list_of_questions(lang: str, tmp_path: Path) -> None:
    told = verkosto.analyze(verkosto.read(verkosto.init(tmp_path / "lappi", county="lappi", lang=lang)))
    assert (told.findings, told.not_evaluated) == ([], [])
    asked = Counter(question.ask for question in told.questions)
    areas = {"tyollisyysalue:22", "tyollisyysalue:28", "tyollisyysalue:33", "tyollisyysalue:40"}
    assert asked.pop("hva:21") == 5
    assert set(asked) == {*told.network.counties["hva:21"], *areas}
    assert set(asked.values()) == {1}


def test_the_skeleton_of_lapland(tmp_path: Path) -> None:
    tables = verkosto.read(verkosto.init(tmp_path / "lappi", county="lappi", lang="fi")).tables
    organizations = tables["organizations"].set_index("id")
    assert Counter(organizations["kind"]) == {
        "county": 1, "municipality": 21, "regional_council": 1, "employment_area": 4}
    assert organizations.loc["kunta:047", "code"] == "047"
    assert organizations.loc["kunta:148", "name_se"] == "Anár"
    assert organizations.loc["hva:21", "population"] == organizations.loc[
        organizations["kind"] == "municipality", "population"].sum()
    councils = tables["bodies"]
    assert set(councils["owner"]) == {"hva:21", *organizations.index[organizations["kind"] == "municipality"]}
    assert set(councils["kind"]) == {"council"}
    hosts = tables["hosting"].set_index("member")
    assert hosts.loc["kunta:851", "host"] == "tyollisyysalue:22"
    assert organizations.loc["tyollisyysalue:22", "name"] == "Meri-Lappi (työllisyysalue)"
    assert set(hosts["domains"]) == {("tyollisyys",)}
    assert {day.date().isoformat() for day in hosts["start"]} == {"2025-01-01"}
    assert list(tables["domains"]["id"]) == [facts["id"] for facts in reference.domains()]
    assert all(tables[name].empty for name in ("people", "posts", "seats", "agreements", "parties", "ties", "reports"))


def test_a_municipality_that_is_an_employment_area_has_no_host(tmp_path: Path) -> None:
    network = verkosto.read(verkosto.init(tmp_path / "k", county="Kymenlaakso"))
    assert "kunta:286" not in set(network.tables["hosting"]["member"])
    assert set(network.tables["hosting"]["host"]) == {"tyollisyysalue:04"}


def test_an_area_over_the_border_belongs_to_no_county(tmp_path: Path) -> None:
    organizations = verkosto.read(verkosto.init(tmp_path / "k", county="kainuu")).tables["organizations"]
    area = organizations.set_index("id").loc["tyollisyysalue:10"]
    assert area["name"] == "Kainuu-Koillismaa (employment area)"
    assert area.isna()["county"]


@pytest.mark.parametrize(("lang", "first", "said"), [
    ("fi", "organisaatio;", "Kirjoitettu: "), ("sv", "organisation;", "Skrivet: "),
    ("en", "organization,", "Written: ")])
def test_the_language(lang: str, first: str, said: str, tmp_path: Path) -> None:
    ran = init(tmp_path / "x", "--county", "21", "--lang", lang)
    assert (ran.exit_code, ran.stdout) == (0, "")
    assert ran.stderr.startswith(said)
    assert "verkosto validate" in ran.stderr
    assert (tmp_path / "x/matrix.csv").read_text(encoding="utf-8-sig").startswith(first)
    readme = (tmp_path / "x/README.md").read_text(encoding="utf-8")
    assert "`matrix.csv`" in readme
    assert "verkosto analyze x" in readme
    assert "{" not in readme.replace("{mandaatti:", "").replace("{mandat:", "").replace("{mandate:", "")


def test_a_filled_template_is_read(tmp_path: Path) -> None:
    made = verkosto.init(tmp_path / "lappi", county="lappi", lang="fi")
    matrix = (made / "matrix.csv").read_text(encoding="utf-8-sig").splitlines()
    row = next(number for number, line in enumerate(matrix) if line.startswith("Tornio;"))
    matrix[row] = matrix[row].replace("Tornio;;", "Tornio;hyvinvointijohtaja / vara: sivistysjohtaja;ei nimetty", 1)
    (made / "matrix.csv").write_text("\n".join(matrix), encoding="utf-8")
    rows = verkosto.evaluate(verkosto.read(made), "missing-responsible").set_index(["organization", "domain"])
    assert rows.loc[("kunta:851", "hyte"), "verdict"] == "false"
    assert rows.loc[("kunta:851", "lape"), "verdict"] == "true"


@pytest.mark.parametrize(("county", "parts"), [
    ("uusimaa", ["01", "02", "03", "04"]), ("kemi", ["21 Lapin hyvinvointialue"]), ("lapi", ["21 Lapin"]),
    ("Keski-Suommi", ["15 Keski-Suomen"]), ("qwertyuiop", ["01–21"]), ("", ["01–21"])])
def test_a_county_that_is_none_or_several(county: str, parts: list[str], tmp_path: Path) -> None:
    ran = init(tmp_path / "x", "--county", county, "--lang", "fi")
    assert (ran.exit_code, ran.stdout) == (2, "")
    assert [part for part in (f"”{county}”", *parts) if part not in ran.stderr] == []
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_written_over(tmp_path: Path) -> None:
    full = tmp_path / "full"
    full.mkdir()
    (full / "notes.txt").write_text("mine", encoding="utf-8")
    book = tmp_path / "book.xlsx"
    book.write_bytes(b"mine")
    for target in (full, book, full / "notes.txt"):
        ran = init(target, "--county", "lappi")
        assert ran.exit_code == 2
        assert "is there already" in " ".join(ran.stderr.split())
    assert init(tmp_path / "book", "--county", "lappi", "--xlsx").exit_code == 2
    assert contents(full) == {"notes.txt": b"mine"}
    assert book.read_bytes() == b"mine"


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert init(tmp_path / "empty", "--county", "lappi").exit_code == 0
    assert verkosto.check(tmp_path / "empty") == []
    assert [path.name for path in tmp_path.iterdir()] == ["empty"]


def test_all_files_or_none(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="no-such-folder"):
        write_folder(tmp_path / "x", {"a.csv": "a", "no-such-folder/b.csv": "b"})
    assert list(tmp_path.iterdir()) == []
    ran = init(tmp_path / "no/such/parent", "--county", "lappi")
    assert ran.exit_code == 2
    assert "cannot write to" in ran.stderr
    assert list(tmp_path.iterdir()) == []


def test_strange_names_of_folders(tmp_path: Path) -> None:
    for name in ("ä ö å", "a\\b", "x;y", "-n", "ünï cødé 😀"):
        made = verkosto.init(tmp_path / name, county="lappi", lang="fi")
        assert made.name == name
        assert verkosto.check(made) == []
    assert 'verkosto validate "ä ö å"' in (tmp_path / "ä ö å/README.md").read_text(encoding="utf-8")
