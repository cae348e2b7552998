"""Explanations of the analyses: complete, in every language, without a placeholder left."""

from __future__ import annotations

import json
import re
import tomllib
from importlib.resources import files

import pytest

import verkosto
from shipped import network
from verkosto.findings import Analysis
from verkosto.messages import caption, table_named
from verkosto.model import LANGUAGES
from verkosto.outputs.explain import ExplainContent, OverviewContent
from verkosto.outputs.formats import FORMATS, Format, render
from verkosto.schema import TABLE_NAMES, fold

EVERY = list(verkosto.catalogue().values())


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("analysis", EVERY, ids=lambda each: each.id)
def test_everything_that_an_analysis_declares_is_said(analysis: Analysis, lang: str) -> None:
    page = " ".join(render(ExplainContent([analysis], lang), "table").split())
    reasons = [*analysis.levels, *(each for details in analysis.reasons.values() for each in details)]
    declared = [analysis.title[lang], analysis.id, analysis.question[lang], *analysis.thresholds, *analysis.sources,
                *reasons, *(analysis.said(each, lang) for each in reasons),
                *(analysis.limit(each, lang) for each in analysis.thresholds),
                *(caption(example.says, lang) for example in (*analysis.fires, *analysis.silent, *analysis.asking))]
    assert [each for each in declared if each not in page] == []
    assert "{" not in page


@pytest.mark.parametrize("form", FORMATS)
def test_all_of_them_in_every_format(form: Format) -> None:
    page = render(ExplainContent(EVERY, "sv"), form)
    assert all(each.id in page for each in EVERY)


def test_the_wording_names_the_subject_in_the_readers_language() -> None:
    page = render(ExplainContent([verkosto.api.explain("missing-responsible")], "fi"), "table")
    assert "‹organisaatio›: ‹yhdyspinta›" in page
    quorum = render(ExplainContent([verkosto.api.explain("below-quorum")], "en"), "table")
    assert "‹agreement or programme›: …" in quorum


def test_a_wording_that_names_its_reason_is_shown_for_each() -> None:
    isolated = " ".join(render(ExplainContent([verkosto.explain("isolated-municipality")], "fi"), "table").split())
    assert isolated.count("‹organisaatio›: yhteistyön yhteydet ovat heikot – ") == len(
        verkosto.explain("isolated-municipality").levels)
    mandate = " ".join(render(ExplainContent([verkosto.explain("no-mandate")], "en"), "table").split())
    said = "‹organisation›: ‹interface domain› – the responsible person has no mandate based on a decision"
    assert f"• {said} • {said} (agreed only orally)" in mandate


def test_either_of_two_tables() -> None:
    page = render(ExplainContent([verkosto.api.explain("isolated-municipality")], "fi"), "table")
    assert "Tarvitsee: paikat (seats) tai yhteydet (ties)\n" in page


@pytest.mark.parametrize(("lang", "said"), [
    ("fi", "Tarvitsee: paikat (seats); väkiluvut (organizations: population)\n"),
    ("sv", "Behöver: platser (seats); invånarantal (organizations: population)\n"),
    ("en", "Needs: seats; populations (organizations: population)\n")])
def test_a_column_is_no_table(lang: str, said: str) -> None:
    assert said in render(ExplainContent([verkosto.explain("over-corridor")], lang), "table")


@pytest.mark.parametrize("lang", ["fi", "sv"])
def test_tables_have_the_names_that_files_may_have(lang: str) -> None:
    needs = {table for analysis in EVERY for need in analysis.needs for table in need.split("|")} - {"population"}
    said = [pair for each in needs for pair in re.findall(r"(\w+) \((\w+)\)", table_named(each, lang))]
    assert {name for _, name in said} == {*needs, "matrix"}
    assert [pair for pair in said if TABLE_NAMES[fold(pair[0])] != pair[1]] == []


@pytest.mark.parametrize("name", ["lappi", "demo"])
def test_no_reason_is_left_out(name: str) -> None:
    for analysis in EVERY:
        found = verkosto.evaluate(network(name), analysis.id) if not analysis.absent(network(name)) else None
        for verdict, told in analysis.reasons.items():
            given = set() if found is None else set(found.loc[found["verdict"] == verdict, "detail"].dropna())
            assert given <= set(told), analysis.id


def test_the_reasons_are_those_of_the_agreement() -> None:
    told = {each.id: each.reasons for each in EVERY}
    assert set(told["missing-responsible"]["true"]) == {
        "deputy-only", "person-left", "post-vacant", "host-has-no-post", "none"}
    assert set(told["missing-responsible"]["unknown"]) == {"not-reported", "stale", "two-hosts"}
    assert set(told["unclear-responsibility"]["true"]) == {"two-hosts", "several-without-lead", "conflicting-claims"}
    assert set(told["central-city-dominance"]["true"]) == {
        "participation", "structure", "participation-and-structure"}
    assert verkosto.explain("isolated-municipality").levels == ("all", "strategic", "county", "peers")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_reason_has_words_and_every_caption_a_translation(lang: str) -> None:
    for analysis in EVERY:
        details = [*analysis.levels, *(each for some in analysis.reasons.values() for each in some)]
        assert all(analysis.said(each, lang) for each in details), analysis.id
        assert set(analysis.question) == set(LANGUAGES)
        examples = (*analysis.fires, *analysis.silent, *analysis.asking)
        assert [each.says for each in examples if lang != "en" and caption(each.says, lang) == each.says] == []


def test_no_caption_is_forgotten() -> None:
    said = {each.says for one in EVERY for each in (*one.fires, *one.silent, *one.asking)}
    assert set(tomllib.loads((files("verkosto.messages") / "captions.toml").read_text(encoding="utf-8"))) == said


def test_the_long_description_is_for_those_who_read_english() -> None:
    pages = {lang: render(ExplainContent([verkosto.explain("no-deputy")], lang), "table") for lang in LANGUAGES}
    assert [lang for lang, page in pages.items() if "Evidence:" in page] == ["en"]
    assert "verkosto explain no-deputy --lang en" in pages["fi"]


def test_a_number_in_a_wording_keeps_its_noun() -> None:
    page = render(ExplainContent([verkosto.explain("below-quorum")], "fi"), "table")
    assert "mukaan tarvitaan … kuntaa ja hyvinvointialue; sitoutunut on … kuntaa" in " ".join(page.split())


def test_markdown_keeps_code() -> None:
    assert "`two-hosts`" in render(ExplainContent([verkosto.api.explain("unclear-responsibility")]), "md")


def test_the_document_can_be_read_by_programs() -> None:
    document = json.loads(render(ExplainContent(EVERY, "en"), "json"))
    assert document["schema"] == "verkosto/analyses/1"
    first = {each["id"]: each for each in document["analyses"]}["no-mandate"]
    assert first["severities"] == {"oral": "notice"}
    assert first["reasons"]["unknown"] == {"mandate-unknown": "the mandate is not on record"}
    assert first["question"].startswith("Where does the responsible person lack a mandate")
    assert {"fires", "silent", "asking"} == set(first["examples"])
    assert first["examples"]["fires"][0]["tables"]["organizations"]


def test_the_overview_is_a_line_each() -> None:
    lines = render(OverviewContent(EVERY, "fi"), "table").splitlines()[2:2 + len(EVERY)]
    assert [line.split()[0] for line in lines] == [each.id for each in EVERY]
    assert "✖ Vakava" in next(line for line in lines if line.startswith("missing-responsible "))
