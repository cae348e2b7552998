"""The page as a text: self-contained, locked, small, and the same every time."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest

from verkosto.errors import UsageError
from verkosto.outputs.map import LAYOUTS, map_page, write_map
from verkosto.outputs.map.engine import vis_network

from . import hostile
from .data import data_of

if TYPE_CHECKING:
    from pathlib import Path

    from verkosto.findings import Report

LIMIT = 1_000_000
FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class Parts(HTMLParser):
    """The elements of a page with their attributes; what stands in scripts and styles is none of it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(re.sub(r"(<(script|style)[^>]*>).*?(</\2>)", r"\1\3", page, flags=re.DOTALL))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember an element."""
        self.found.append((tag, dict(attrs)))


def texts(page: str, tag: str) -> list[str]:
    """Give the texts of the scripts or styles that a browser runs."""
    return re.findall(rf"<{tag}>(.*?)</{tag}>", page, flags=re.DOTALL)


def digest(text: str) -> str:
    """Give the hash of a text as a policy writes it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@pytest.mark.parametrize("name", ["lappi", "demo"])
def test_a_county_is_one_small_file(reports: dict[str, Report], name: str) -> None:
    assert len(map_page(reports[name]).encode()) < LIMIT


def test_nothing_is_asked_of_anybody(demo: Report) -> None:
    elements = Parts(map_page(demo)).found
    said = [pair for _, attributes in elements for pair in attributes.items()]
    assert all((value or "").startswith("#") for key, value in said if key in {"src", "href", "action"})


def test_the_policy_names_the_hashes_of_what_may_run(demo: Report) -> None:
    page = map_page(demo)
    policy = next(attributes["content"] or "" for _, attributes in Parts(page).found
                  if attributes.get("http-equiv") == "Content-Security-Policy")
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["script-src"].split() == [digest(text) for text in texts(page, "script")]
    assert rules["style-src"].split() == [digest(text) for text in texts(page, "style")]
    assert rules["require-trusted-types-for"] == "'script'"


def test_no_element_has_a_handler_or_a_style_of_its_own(demo: Report) -> None:
    names = {key for _, attributes in Parts(map_page(demo)).found for key in attributes}
    assert not {name for name in names if name.startswith("on") or name == "style"}


def test_the_same_report_gives_the_same_bytes(demo: Report) -> None:
    assert map_page(demo) == map_page(demo)


@pytest.mark.parametrize("seed", ["0", "7"])
def test_bytes_depend_on_neither_hash_seed_nor_locale(demo: Report, root: Path, seed: str, tmp_path: Path) -> None:
    target = tmp_path / "map.html"
    code = (
        "import sys; from verkosto import api; from verkosto.outputs.map import write_map;"
        f"write_map(api.analyze(api.read({str(root / 'datasets' / 'demo')!r}), lang='fi'), sys.argv[1])"
    )
    bare = {"PYTHONHASHSEED": seed, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0",
            "PYTHONPATH": str(root / "src"), "PATH": os.environ["PATH"]}
    subprocess.run([sys.executable, "-c", code, str(target)], env=bare, check=True)
    assert target.read_bytes() == map_page(demo).encode()


def test_hostile_texts_stay_in_the_data_and_are_cleaned() -> None:
    page = map_page(hostile.report())
    assert FORBIDDEN.search(page.replace(vis_network(), "")) is None
    assert page.count("</script>") == 3
    assert not [tag for tag, _ in Parts(page).found if tag in {"img", "svg", "b"}]
    names = [node["names"]["fi"] for node in data_of(page)["nodes"]]
    assert f"{hostile.ATTACKS[0]} 0" in names
    assert "oikealta vasemmalle eristetty 6" in names
    assert any(name.startswith("x" * 10_000) for name in names)


def test_the_data_has_no_persons_and_no_contacts(demo: Report) -> None:
    data = data_of(map_page(demo))
    people = set(demo.network.frame("people")["id"])
    assert {node["group"] for node in data["nodes"]} == {"organization", "body", "agreement", "domain"}
    assert not people & {node["id"] for node in data["nodes"]}
    assert "@" not in json.dumps(data)


def test_all_findings_questions_and_gaps_are_in_every_language(demo: Report) -> None:
    data = data_of(map_page(demo))
    assert len(data["findings"]) == len(demo.findings)
    assert len(data["questions"]) == len(demo.questions)
    for place, lang in enumerate(("fi", "sv", "en")):
        said = demo.speaking(lang)
        told = [data["texts"][each["message"]][place] for each in data["findings"]]
        assert told == [said.message(each) for each in said.findings]


def test_words_are_there_in_all_languages(demo: Report) -> None:
    words = data_of(map_page(demo))["words"]
    assert words["fi"].keys() == words["sv"].keys() == words["en"].keys()
    assert all(text.strip() for each in words.values() for text in each.values())


def test_only_the_domains_asked_for_are_drawn(demo: Report) -> None:
    first = min(demo.network.frame("domains")["id"])
    nodes = data_of(map_page(demo, domains=[first]))["nodes"]
    assert [node["id"] for node in nodes if node["group"] == "domain"] == [first]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_it_opens_in_the_layout_and_language_asked_for(demo: Report, layout: str) -> None:
    about = data_of(map_page(demo, layout=layout, lang="sv"))["about"]
    assert (about["layout"], about["lang"]) == (layout, "sv")


@pytest.mark.parametrize("asked", [{"layout": "circle"}, {"lang": "de"}, {"domains": ["nosuch"]}])
def test_what_there_is_not_is_refused(demo: Report, asked: dict[str, Any]) -> None:
    with pytest.raises(UsageError):
        map_page(demo, **asked)


def test_a_file_is_written_as_utf8_with_line_feeds(demo: Report, tmp_path: Path) -> None:
    write_map(demo, tmp_path / "map.html")
    assert (tmp_path / "map.html").read_bytes() == map_page(demo).encode()
    assert [path.name for path in tmp_path.iterdir()] == ["map.html"]
