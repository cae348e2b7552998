"""The reference data: what the files say of Finland, and what the library makes of them."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from verkosto import reference
from verkosto.errors import UsageError
from verkosto.schema import TABLES, fold

KINDS = ("municipality", "county", "regional_council", "joint_authority")
KEYS = {
    "id", "kind", "code", "name", "name_sv", "name_en", "name_se", "aliases", "county", "regional_council",
    "population", "population_year", "language", "sami_homeland", "lon", "lat",
}


def file_rows(name: str) -> list[dict[str, str]]:
    """Read a reference file without the library."""
    with (reference.folder() / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def in_county(code: str) -> list[reference.Facts]:
    """List the municipalities of a county."""
    return [facts for facts in reference.all_of("municipality") if facts["county"] == code]


def number(facts: reference.Facts, key: str) -> int:
    """Take a number out of facts."""
    value = facts[key]
    assert isinstance(value, int)
    return value


def test_counts() -> None:
    status = Counter(facts["status"] for facts in reference.all_of("municipality"))
    assert status == {"county": 291, "helsinki": 1, "aland": 16}
    assert [len(reference.all_of(kind)) for kind in KINDS] == [308, 21, 18, 1]


def test_population_is_that_of_finland() -> None:
    everyone = reference.all_of("municipality")
    assert sum(number(facts, "population") for facts in everyone) == 5_652_881
    assert {facts["population_year"] for facts in everyone} == {2025}


@pytest.mark.parametrize("county", reference.all_of("county"), ids=lambda facts: facts["id"])
def test_county_is_the_sum_of_its_municipalities(county: reference.Facts) -> None:
    members = in_county(str(county["code"]))
    assert len(members) == county["municipalities"]
    assert sum(number(facts, "population") for facts in members) == county["population"]


def test_council_seats() -> None:
    assert sum(number(facts, "council_seats_2022") for facts in reference.all_of("county")) == 1_379


def test_uusimaa_has_four_counties_and_one_council() -> None:
    counties = [facts["code"] for facts in reference.all_of("county") if facts["regional_council"] == "01"]
    council = reference.official("regional_council", "01")
    assert counties == ["01", "02", "03", "04"]
    assert council is not None
    assert council["counties"] == ("01", "02", "03", "04")
    helsinki = reference.official("municipality", "091")
    assert helsinki is not None
    assert helsinki["regional_council"] == "01"


def test_every_municipality_belongs_where_its_county_does() -> None:
    councils = {facts["code"]: facts["regional_council"] for facts in reference.all_of("county")}
    assert all(facts["regional_council"] == councils[facts["county"]]
               for facts in reference.all_of("municipality") if facts["county"])
    assert {facts["code"] for facts in reference.all_of("regional_council")} == set(councils.values())


def test_helsinki_and_aland_are_outside() -> None:
    outside = [str(facts["code"]) for facts in reference.all_of("municipality") if facts["county"] is None]
    assert len(outside) == 17
    assert all(map(reference.is_outside, outside))
    assert reference.is_outside("091")
    assert reference.is_outside("478")
    assert not reference.is_outside("240")
    assert not reference.is_outside("999")


def test_hus_is_read_off() -> None:
    (hus,) = reference.all_of("joint_authority")
    assert (hus["id"], hus["name"], hus["population"]) == ("yhtyma:hus", "HUS-yhtymä", None)
    members = [row["code"] for row in file_rows("counties.csv") if row["in_hus"] == "yes"]
    assert members == ["01", "02", "03", "04", "90"]


def test_alands_government_is_no_regional_council() -> None:
    assert reference.official("regional_council", "21") is None
    assert [row["status"] for row in file_rows("regional_councils.csv")].count("outside") == 1


@pytest.mark.parametrize(("kind", "code", "expected"), [
    ("municipality", "240", ("kunta:240", "Kemi", "Kemi", "Kemi")),
    ("municipality", "851", ("kunta:851", "Tornio", "Torneå", "Tornio")),
    ("county", "21", ("hva:21", "Lapin hyvinvointialue", "Lapplands välfärdsområde",
                      "Wellbeing services county of Lapland")),
    ("regional_council", "19", ("liitto:19", "Lapin liitto", "Lapplands förbund", "Regional Council of Lapland")),
])
def test_official(kind: str, code: str, expected: tuple[str, ...]) -> None:
    facts = reference.official(kind, code)
    assert facts is not None
    assert tuple(facts[key] for key in ("id", "name", "name_sv", "name_en")) == expected


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_the_same_keys_in_order_of_code(kind: str) -> None:
    everyone = reference.all_of(kind)
    assert all(set(facts) >= KEYS for facts in everyone)
    codes = [str(facts["code"]) for facts in everyone]
    assert codes == sorted(set(codes))
    assert all(reference.official(kind, code) is facts for code, facts in zip(codes, everyone, strict=True))


def test_what_does_not_exist() -> None:
    assert reference.official("municipality", "5") is None
    assert reference.official("county", "90") is None
    with pytest.raises(UsageError, match="parish"):
        reference.official("parish", "1")


def test_facts_cannot_be_changed() -> None:
    facts = reference.official("municipality", "240")
    with pytest.raises(TypeError):
        facts["name"] = "Keminmaa"  # type: ignore[index]
    reference.all_of("county").clear()
    assert len(reference.all_of("county")) == 21


def test_mergers() -> None:
    assert [reference.merged_into(code) for code in ("911", "099", "588", "240")] == ["541", "214", "507", None]
    codes = {facts["code"] for facts in reference.all_of("municipality")}
    assert {row["old_code"] for row in file_rows("mergers.csv")}.isdisjoint(codes)
    assert {row["new_code"] for row in file_rows("mergers.csv")} <= codes


def test_keski_uusimaa_is_nearly_a_tie() -> None:
    first, second = sorted((number(facts, "population") for facts in in_county("02")), reverse=True)[:2]
    assert (first, second) == (47_015, 46_944)


def test_languages_and_sami_homeland() -> None:
    languages = Counter(facts["language"] for facts in reference.all_of("municipality"))
    assert languages == {"fi": 259, "bilingual": 33, "sv": 16}
    homeland = {facts["name"]: facts["sami_homeland"] for facts in reference.all_of("municipality")
                if facts["sami_homeland"] != "no"}
    assert homeland == {"Enontekiö": "full", "Inari": "full", "Utsjoki": "full", "Sodankylä": "partial"}


def test_northern_sami_names() -> None:
    names = {facts["name"]: facts["name_se"] for facts in reference.all_of("municipality") if facts["name_se"]}
    assert names == {"Inari": "Anár", "Enontekiö": "Eanodat", "Utsjoki": "Ohcejohka", "Sodankylä": "Soađegilli",
                     "Rovaniemi": "Roavvenjárga"}


def test_every_municipality_is_on_the_map() -> None:
    everyone = reference.all_of("municipality")
    assert all(19 < float(str(facts["lon"])) < 32 and 59.5 < float(str(facts["lat"])) < 70.5 for facts in everyone)
    assert [facts["name"] for facts in everyone if facts["point"] == "centroid"] == ["Tuusula"]


def test_codes_fit_the_schema() -> None:
    codes = TABLES["organizations"].by_name
    for column in ("language", "sami_homeland"):
        assert {facts[column] for facts in reference.all_of("municipality")} <= set(codes[column].codes)


def test_domains() -> None:
    everything = reference.domains()
    parents = {row["id"]: row["parent"] for row in everything}
    assert [row["id"] for row in everything if row["priority"] == 1] == [
        "hyte", "lape", "tyollisyys", "johtaminen", "kotoutuminen", "turvallisuus"]
    assert {row["id"] for row in everything if row["parent"] is None} == {
        row["id"] for row in everything if row["priority"] in {1, 2}}
    assert all(parent is None or parents[parent] is None for parent in parents.values())
    assert list(file_rows("domains.csv")[0]) == list(TABLES["domains"].by_name)


def test_no_word_stands_for_two_domains() -> None:
    words: list[str] = []
    for row in reference.domains():
        aliases = row["aliases"]
        assert isinstance(aliases, tuple)
        words += {fold(str(word)) for word in (row["id"], row["name_fi"], row["name_sv"], row["name_en"], *aliases)}
    assert [word for word, times in Counter(words).items() if times > 1] == []


def test_synonyms_lead_to_one_domain() -> None:
    (employment,) = [row for row in reference.domains() if row["id"] == "tyollisyys"]
    assert employment["name_fi"] == "Työllisyyden hoito"
    assert "työllisyyden edistäminen" in employment["aliases"]  # type: ignore[operator]


@pytest.mark.parametrize("name", sorted(path.name for path in reference.folder().glob("*.csv")))
def test_files_are_plain(name: str) -> None:
    content = (reference.folder() / name).read_bytes()
    assert not content.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in content
    content.decode("utf-8")


def test_readme_names_every_column() -> None:
    text = (reference.folder() / "README.md").read_text(encoding="utf-8")
    columns = {column for path in reference.folder().glob("*.csv") for column in file_rows(path.name)[0]}
    assert [column for column in sorted(columns) if f"`{column}`" not in text] == []


def test_pandas_is_not_needed() -> None:
    program = "import sys, verkosto.reference as r; r.all_of('municipality'); sys.exit('pandas' in sys.modules)"
    environment = os.environ | {"PYTHONPATH": str(Path(reference.__file__).parents[1])}
    assert subprocess.run([sys.executable, "-c", program], env=environment, check=False).returncode == 0
