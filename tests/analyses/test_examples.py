"""Every analysis says of its own examples what they promise, and documents itself in three languages."""

from __future__ import annotations

from string import Formatter

import pandas as pd
import pytest

import verkosto
from verkosto.findings import SUBJECT_COLUMNS, VERDICTS, Analysis, Example

CATALOGUE = list(verkosto.catalogue().values())
EXAMPLES = [
    pytest.param(each, verdict, example, id=f"{each.id}-{verdict}-{number}")
    for each in CATALOGUE
    for verdict, examples in (("true", each.fires), ("false", each.silent), ("unknown", each.asking))
    for number, example in enumerate(examples)
]


@pytest.mark.parametrize(("analysis", "verdict", "example"), EXAMPLES)
def test_an_example_gets_its_verdict(analysis: Analysis, verdict: str, example: Example) -> None:
    network = verkosto.network(example.tables, as_of=example.as_of)
    rows = verkosto.evaluate(network, analysis.id)
    row = rows[(rows[list(example.subject)] == pd.Series(example.subject)).all(axis=1)]
    if verdict == "false" and row.empty:  # some list only who could qualify at all
        return
    assert row["verdict"].tolist() == [verdict]
    assert row["detail"].fillna("").tolist() == [example.detail or ""]


@pytest.mark.parametrize("analysis", CATALOGUE, ids=lambda each: each.id)
def test_an_analysis_documents_itself(analysis: Analysis) -> None:
    assert analysis.doc
    assert analysis.fires
    assert analysis.silent
    assert set(analysis.subject) <= set(SUBJECT_COLUMNS)
    assert analysis.subject == tuple(sorted(analysis.subject, key=SUBJECT_COLUMNS.index))
    for texts in (analysis.title, analysis.message, analysis.remedy, *analysis.details.values()):
        assert set(texts) == {"fi", "sv", "en"}
        assert all(texts.values())
    assert len({frozenset(_placeholders(text)) for text in analysis.message.values()}) == 1


@pytest.mark.parametrize("analysis", CATALOGUE, ids=lambda each: each.id)
def test_an_analysis_gives_sorted_rows_with_verdicts(analysis: Analysis) -> None:
    example = analysis.fires[0]
    rows = verkosto.evaluate(verkosto.network(example.tables, as_of=example.as_of), analysis.id)
    subject = list(analysis.subject)
    assert list(rows.columns[: len(subject) + 2]) == [*subject, "verdict", "detail"]
    assert set(rows["verdict"]) <= set(VERDICTS)
    assert not rows.duplicated(subject).any()
    assert rows[subject].equals(rows[subject].sort_values(subject, ignore_index=True))


@pytest.mark.parametrize("lang", ["fi", "sv", "en"])
@pytest.mark.parametrize("analysis", CATALOGUE, ids=lambda each: each.id)
def test_findings_and_questions_have_words(analysis: Analysis, lang: str) -> None:
    for example in (*analysis.fires, *analysis.asking):
        network = verkosto.network(example.tables, as_of=example.as_of)
        report = verkosto.analyze(network, select=[analysis.id], lang=lang)
        said = report.to_dict()
        assert bool(said["findings"]) == (example in analysis.fires) or said["findings"]
        for each in (*said["findings"], *said["questions"]):
            assert each["message"]
            assert "None" not in each["message"]


def _placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}
