"""The made-up country is the same for the same seed, and verkosto can say something of it."""

from __future__ import annotations

from pathlib import Path

import verkosto

from .finland import AS_OF, finland, write
from .plainly import QUESTIONS, Plain, read


def test_the_same_seed_gives_the_same_country() -> None:
    assert finland(seed=3) == finland(seed=3)
    assert finland(seed=3) != finland(seed=4)


def test_whole_finland_is_read_and_analysed(tmp_path: Path) -> None:
    network = verkosto.read(write(finland(), tmp_path / "suomi"))
    report = verkosto.analyze(
        network, select=["missing-responsible", "central-city-dominance", "isolated-municipality"]
    )
    assert len(network.counties) == 21
    assert sum(report.counts["missing-responsible"].values()) == (291 + 21 + 17) * 12
    assert report.counts["central-city-dominance"]["not_applicable"] < 21
    assert report.findings


def test_a_plain_script_finds_the_same(tmp_path: Path) -> None:
    folder = write(finland(), tmp_path / "suomi")
    quick = {analysis: ask for analysis, ask in QUESTIONS.items() if analysis != "central-city-dominance"}
    plain = Plain(read(folder), AS_OF)
    counts = verkosto.analyze(verkosto.read(folder), select=quick).counts
    assert {each: counts[each]["true"] for each in quick} == {each: ask(plain) for each, ask in quick.items()}
    assert all(counts[each]["true"] for each in ("vacant-seat", "thin-link", "isolated-municipality", "no-deputy"))
