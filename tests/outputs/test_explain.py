"""Explanations of the analyses: complete, in every language, without a placeholder left."""

from __future__ import annotations

import json

import pytest

import verkosto
from verkosto.findings import Analysis
from verkosto.model import LANGUAGES
from verkosto.outputs.explain import ExplainContent, OverviewContent
from verkosto.outputs.formats import FORMATS, Format, render

EVERY = list(verkosto.catalogue().values())


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("analysis", EVERY, ids=lambda each: each.id)
def test_everything_that_an_analysis_declares_is_said(analysis: Analysis, lang: str) -> None:
    page = " ".join(render(ExplainContent([analysis], lang), "table").split())
    declared = [analysis.title[lang], analysis.id, *analysis.thresholds, *analysis.details, *analysis.sources,
                *(words[lang] for words in analysis.details.values()),
                *(example.says for example in (*analysis.fires, *analysis.silent, *analysis.asking))]
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


def test_either_of_two_tables() -> None:
    page = render(ExplainContent([verkosto.api.explain("isolated-municipality")], "fi"), "table")
    assert " tai " in page.split("Tarvitsee taulut: ")[1].splitlines()[0]


def test_markdown_keeps_code() -> None:
    assert "`two-hosts`" in render(ExplainContent([verkosto.api.explain("unclear-responsibility")]), "md")


def test_the_document_can_be_read_by_programs() -> None:
    document = json.loads(render(ExplainContent(EVERY, "en"), "json"))
    assert document["schema"] == "verkosto/analyses/1"
    first = {each["id"]: each for each in document["analyses"]}["no-mandate"]
    assert first["severities"] == {"oral": "notice"}
    assert {"fires", "silent", "asking"} == set(first["examples"])
    assert first["examples"]["fires"][0]["tables"]["organizations"]


def test_the_overview_is_a_line_each() -> None:
    lines = render(OverviewContent(EVERY, "fi"), "table").splitlines()[2:2 + len(EVERY)]
    assert [line.split()[0] for line in lines] == [each.id for each in EVERY]
    assert "✖ Vakava" in next(line for line in lines if line.startswith("missing-responsible "))
