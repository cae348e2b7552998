"""A map of very many organisations: an overview, and a page for each county beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from verkosto import api
from verkosto.outputs.files import write_together
from verkosto.outputs.map import write_map

from .data import data_of, ids_of, lines_of

if TYPE_CHECKING:
    from pathlib import Path

    from verkosto.findings import Report

LIMIT = 1_000_000
Tables = dict[str, list[dict[str, object]]]


def tables(towns: int = 60, counties: int = 3) -> Tables:
    """Give counties that differ in their ids and codes only, and a union that sits in the bodies of the first."""
    places: list[dict[str, object]] = [
        {"id": f"h{n}", "name": f"Alue {n}", "kind": "county"} for n in range(counties)]
    places += [{"id": f"h{n}k{m}", "name": f"Kunta {n}.{m}", "kind": "municipality", "county": f"h{n}", "lon": 22.0 + n,
                "lat": 61 + m / 10, "population": 1000 + m} for n in range(counties) for m in range(towns)]
    places.append({"id": "liitto", "name": "Liitto", "kind": "regional_council"})
    return {
        "organizations": places,
        "domains": [{"id": "d", "name_fi": "Yhdyspinta"}],
        "bodies": [{"id": f"b{n}", "name": f"Työryhmä {n}", "level": "strategic"} for n in range(counties)],
        "seats": [{"body": body, "on_behalf_of": each} for body, each in (
            *((f"b{n}", f"h{n}k{m}") for n in range(counties) for m in range(3)), ("b0", "liitto"), ("b0", "h1k2"))],
        "people": [{"id": "x", "name": "Aila Aalto"}],
        "posts": [{"id": f"p{n}", "title": "valtuutettu", "organization": ("h0k0", "h1")[n]} for n in range(2)],
        "appointments": [{"person": "x", "post": f"p{n}"} for n in range(2)],
        "responsibilities": [{"organization": f"h{n}k{m}", "domain": "d", "role": "responsible", "status": "none",
                              "source": "päätös"} for n in range(counties) for m in range(0, towns, 2)],
    }


@pytest.fixture(scope="module")
def country() -> Report:
    """Analyse a country."""
    return api.analyze(api.network(tables(), as_of="2024-06-01"), lang="fi")


@pytest.fixture(scope="module")
def pages(country: Report, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Write its map and read the files."""
    written = write_map(country, tmp_path_factory.mktemp("country") / "suomi.html")
    assert [path.name for path in written] == ["suomi.html", "suomi-h0.html", "suomi-h1.html", "suomi-h2.html"]
    assert {path.name for path in written} == {path.name for path in written[0].parent.iterdir()}
    return {path.name: path.read_text(encoding="utf-8") for path in written}


def test_every_page_is_small(pages: dict[str, str]) -> None:
    assert all(len(page.encode()) < LIMIT for page in pages.values())


def test_the_overview_shows_organisations_and_leads_to_the_counties(country: Report, pages: dict[str, str]) -> None:
    data = data_of(pages["suomi.html"])
    assert {node["group"] for node in data["nodes"]} == {"organization"}
    assert len(data["nodes"]) == len(country.network.frame("organizations"))
    assert {node["id"]: node["file"] for node in data["nodes"] if "file" in node} == {
        f"h{n}": f"suomi-h{n}.html" for n in range(3)}
    assert data["about"]["layout"] == "geo"
    assert lines_of(pages["suomi.html"], "common") >= {("h0k0", "h0k1", None), ("h0k0", "liitto", None)}
    assert lines_of(pages["suomi.html"], "shared") == {("h0k0", "h1", None)}


def test_the_overview_counts_what_was_found(country: Report, pages: dict[str, str]) -> None:
    data = data_of(pages["suomi.html"])
    told = {data["texts"][each["message"]][0] for each in data["findings"] if each["marks"] == ["h0k0"]}
    mine = [each for each in country.findings if each.subject.get("organization") == "h0k0"]
    counted = {f"{country.analyses[each.id].title['fi']}: {sum(one.id == each.id for one in mine)}" for each in mine}
    assert told >= counted
    assert {severity["severity"] for severity in data["findings"]} == {each.severity for each in country.findings}


def test_a_county_has_what_concerns_it_and_leads_back(country: Report, pages: dict[str, str]) -> None:
    page = pages["suomi-h0.html"]
    assert ids_of(page, "organization") == {"h0", "liitto", *(f"h0k{m}" for m in range(60))}
    assert ids_of(page, "body") == {"b0"}
    data = data_of(page)
    assert data["about"]["home"] == "suomi.html"
    assert data["about"]["reported"]["responsibilities"] == [0, 60]
    assert "Alue 0" in data["about"]["title"]
    mine = [each for each in country.findings if not any(
        str(value).startswith(("h1", "h2", "b1", "b2")) for value in each.subject.values())]
    assert len(data["findings"]) == len(mine)
    missing = next(each for each in data["headlines"] if each["id"] == "missing-responsible")
    assert missing["true"] == 30


def test_one_file_can_be_asked_for_and_several_too(country: Report, tmp_path: Path) -> None:
    (only,) = write_map(country, tmp_path / "a.html", by_county=False)
    assert ids_of(only.read_text(encoding="utf-8"), "body")
    small = api.analyze(api.network(tables(3, 2), as_of="2024-06-01"), lang="fi")
    assert len(write_map(small, tmp_path / "b.html")) == 1
    assert len(write_map(small, tmp_path / "c.html", by_county=True)) == 3


def test_codes_that_no_file_can_have_are_made_plain(tmp_path: Path) -> None:
    odd = {"organizations": [{"id": each, "name": each, "kind": "county"} for each in ("../a", "a", "A", "//")]}
    report = api.analyze(api.network(odd, as_of="2024-06-01"), lang="fi")
    written = write_map(report, tmp_path / "x.html", by_county=True)
    assert sorted(path.name for path in written) == ["x-A-2.html", "x-a-3.html", "x-a.html", "x-x.html", "x.html"]
    assert {path.parent for path in written} == {tmp_path}


def test_all_files_are_written_or_none(tmp_path: Path) -> None:
    (tmp_path / "old").write_text("before", encoding="utf-8")
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match="folder"):
        write_together({tmp_path / "old": "after", tmp_path / "new": "x", tmp_path / "folder": "y"})
    with pytest.raises(OSError, match="nowhere"):
        write_together({tmp_path / "old": "after", tmp_path / "nowhere" / "x": "y"})
    assert (tmp_path / "old").read_text(encoding="utf-8") == "before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "old"]


def test_what_was_put_in_place_is_put_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [tmp_path / name for name in ("one", "two", "three")]
    paths[0].write_text("before", encoding="utf-8")
    rename = type(tmp_path).replace

    def failing(self: Path, target: Path) -> Path:
        if target.name == "three":
            raise OSError(28, "No space left on device", str(target))
        return rename(self, target)

    monkeypatch.setattr(type(tmp_path), "replace", failing)
    with pytest.raises(OSError, match="No space"):
        write_together(dict.fromkeys(paths, "after"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one"]
    assert paths[0].read_text(encoding="utf-8") == "before"
