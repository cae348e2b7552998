"""The demonstration: three invented counties in which every verdict and every detail can be seen."""

from __future__ import annotations

import pandas as pd
import pytest

import verkosto
from shipped import ANALYSES, DATASETS, network, report, row, rows
from verkosto import reference

EXPECTED = [
    ("missing-responsible", "true", "person-left", {"organization": "koivuranta", "domain": "lape"}),
    ("missing-responsible", "true", "person-left", {"organization": "koivuranta", "domain": "ikaihmiset"}),
    ("missing-responsible", "true", "post-vacant", {"organization": "metsakyla", "domain": "kotoutuminen"}),
    ("missing-responsible", "true", "post-vacant", {"organization": "koivuranta", "domain": "turvallisuus"}),
    ("missing-responsible", "true", "post-vacant", {"organization": "honkaselka", "domain": "kotoutuminen"}),
    ("missing-responsible", "true", "none", {"organization": "kivikoski", "domain": "turvallisuus"}),
    ("missing-responsible", "true", "none", {"organization": "saarisalmi", "domain": "kotoutuminen"}),
    ("missing-responsible", "true", "none", {"organization": "takamaa", "domain": "ruoka-apu"}),
    ("missing-responsible", "true", "deputy-only", {"organization": "honkaselka", "domain": "tyollisyys"}),
    ("missing-responsible", "true", "host-has-no-post", {"organization": "lehtolampi", "domain": "tyollisyys"}),
    ("missing-responsible", "true", "host-has-no-post", {"organization": "perasuo", "domain": "tyollisyys"}),
    ("missing-responsible", "true", "host-has-no-post", {"organization": "takamaa", "domain": "tyollisyys"}),
    ("missing-responsible", "false", None, {"organization": "hva-esimerkkila", "domain": "hyte"}),
    ("missing-responsible", "false", None, {"organization": "metsakyla", "domain": "lape"}),
    ("missing-responsible", "false", None, {"organization": "lehtolampi", "domain": "kotoutuminen"}),
    ("missing-responsible", "false", None, {"organization": "saarisalmi", "domain": "hyte"}),
    ("missing-responsible", "unknown", "not-reported", {"organization": "lehtolampi", "domain": "lape"}),
    ("missing-responsible", "unknown", "not-reported", {"organization": "perasuo", "domain": "kotoutuminen"}),
    ("missing-responsible", "unknown", "not-reported", {"organization": "takamaa", "domain": "turvallisuus"}),
    ("missing-responsible", "unknown", "stale", {"organization": "perasuo", "domain": "hyte"}),
    ("missing-responsible", "unknown", "two-hosts", {"organization": "takamaa", "domain": "kotoutuminen"}),
    ("missing-responsible", "not_applicable", None, {"organization": "koivuranta", "domain": "kotoutuminen"}),
    ("missing-responsible", "not_applicable", None, {"organization": "saarisalmi", "domain": "ruoka-apu"}),
    ("isolated-municipality", "true", None, {"organization": "takamaa", "level": "all"}),
    ("isolated-municipality", "not_applicable", None, {"organization": "takamaa", "level": "strategic"}),
    ("isolated-municipality", "false", None, {"organization": "perasuo", "level": "all"}),
    ("isolated-municipality", "true", None, {"organization": "perasuo", "level": "strategic"}),
    ("isolated-municipality", "true", None, {"organization": "perasuo", "level": "county"}),
    ("isolated-municipality", "false", None, {"organization": "perasuo", "level": "peers"}),
    ("isolated-municipality", "true", None, {"organization": "kivikoski", "level": "peers"}),
    ("isolated-municipality", "false", None, {"organization": "kivikoski", "level": "strategic"}),
    ("isolated-municipality", "false", None, {"organization": "kivikoski", "level": "county"}),
    ("isolated-municipality", "unknown", "not-reported", {"organization": "lehtolampi", "level": "all"}),
    ("isolated-municipality", "unknown", "not-reported", {"organization": "rantasuo", "level": "strategic"}),
    ("isolated-municipality", "unknown", "not-reported", {"organization": "hiekkala", "level": "county"}),
    ("isolated-municipality", "unknown", "not-reported", {"organization": "isoniitty", "level": "peers"}),
    ("isolated-municipality", "false", None, {"organization": "suurjarvi", "level": "peers"}),
    ("central-city-dominance", "false", None, {"county": "hva-naytela"}),
    ("central-city-dominance", "unknown", "not-reported", {"county": "hva-mallila"}),
    ("no-deputy", "true", None, {"organization": "hva-esimerkkila", "domain": "tyollisyys"}),
    ("no-deputy", "false", None, {"organization": "metsakyla", "domain": "hyte"}),
    ("no-deputy", "unknown", "not-reported", {"organization": "lehtolampi", "domain": "hyte"}),
    ("no-deputy", "not_applicable", None, {"organization": "takamaa", "domain": "turvallisuus"}),
    ("no-mandate", "true", None, {"organization": "kivikoski", "domain": "lape"}),
    ("no-mandate", "true", "oral", {"organization": "kivikoski", "domain": "hyte"}),
    ("no-mandate", "false", None, {"organization": "suurjarvi", "domain": "hyte"}),
    ("no-mandate", "false", None, {"organization": "hva-esimerkkila", "domain": "kotoutuminen"}),
    ("no-mandate", "unknown", "mandate-unknown", {"organization": "honkaselka", "domain": "hyte"}),
    ("unclear-responsibility", "true", "two-hosts", {"organization": "takamaa", "domain": "kotoutuminen"}),
    ("unclear-responsibility", "true", "several-without-lead", {"organization": "suurjarvi", "domain": "kotoutuminen"}),
    ("unclear-responsibility", "true", "conflicting-claims", {"organization": "suurjarvi", "domain": "turvallisuus"}),
    ("unclear-responsibility", "false", None, {"organization": "suurjarvi", "domain": "lape"}),
    ("unclear-responsibility", "false", None, {"organization": "honkaselka", "domain": "turvallisuus"}),
    ("unclear-responsibility", "not_applicable", None, {"organization": "metsakyla", "domain": "kotoutuminen"}),
    ("orphan-domain", "true", None, {"county": "hva-esimerkkila", "domain": "ruoka-apu"}),
    ("orphan-domain", "false", None, {"county": "hva-esimerkkila", "domain": "kotoutuminen"}),
    ("orphan-domain", "false", None, {"county": "hva-naytela", "domain": "ruoka-apu"}),
    ("orphan-domain", "unknown", "not-reported", {"county": "hva-mallila", "domain": "lape"}),
    ("decoupled-levels", "true", None, {"county": "hva-esimerkkila", "domain": "lape"}),
    ("decoupled-levels", "false", None, {"county": "hva-esimerkkila", "domain": "hyte"}),
    ("decoupled-levels", "unknown", "person-unknown", {"county": "hva-esimerkkila", "domain": "tyollisyys"}),
    ("decoupled-levels", "not_applicable", None, {"county": "hva-esimerkkila", "domain": "kotoutuminen"}),
    ("decoupled-levels", "unknown", "not-reported", {"county": "hva-mallila", "domain": "lape"}),
    ("below-quorum", "true", None, {"agreement": "esimerkkilan-yhteistyosopimus"}),
    ("below-quorum", "false", None, {"agreement": "hyte-ohjelma"}),
    ("below-quorum", "unknown", "not-reported", {"agreement": "mallilan-pilotti"}),
]


@pytest.mark.parametrize(("analysis", "verdict", "detail", "subject"), EXPECTED,
                         ids=[" ".join([case[0], *case[3].values()]) for case in EXPECTED])
def test_demo_shows(analysis: str, verdict: str, detail: str | None, subject: dict[str, str]) -> None:
    found = row("demo", analysis, **subject)
    assert found["verdict"] == verdict
    assert (None if pd.isna(found["detail"]) else found["detail"]) == detail


@pytest.mark.parametrize("analysis", ANALYSES)
def test_demo_shows_every_verdict(analysis: str) -> None:
    # Who answers is unclear, or it is clear, or it is not known at all: that `missing-responsible` asks.
    never = {"unknown"} if analysis == "unclear-responsibility" else set()
    assert {"true", "false", "unknown"} - never <= set(rows("demo", analysis)["verdict"])


def test_demo_city_sits_in_every_group() -> None:
    found = row("demo", "central-city-dominance", county="hva-esimerkkila")
    assert found["verdict"] == "true"
    assert found["detail"].startswith("participation")
    assert found["city"] == "suurjarvi"


def test_demo_quorum_counts() -> None:
    counts = ["committed", "needed", "unknown", "municipalities"]
    assert row("demo", "below-quorum", agreement="esimerkkilan-yhteistyosopimus")[counts].to_list() == [3, 6, 0, 9]
    assert row("demo", "below-quorum", agreement="hyte-ohjelma")[counts].to_list() == [5, 5, 0, 9]
    assert row("demo", "below-quorum", agreement="mallilan-pilotti")[counts].to_list() == [1, 4, 3, 8]


def test_demo_one_failing_host_is_one_finding() -> None:
    (finding,) = [each for each in report("demo").findings if each.detail == "host-has-no-post"]
    assert dict(finding.subject) == {"organization": "lansi-esimerkkilan-kuntayhtyma", "domain": "tyollisyys"}
    assert list(finding.members) == ["lehtolampi", "perasuo", "takamaa"]


def test_demo_in_order_county_has_no_findings() -> None:
    bodies = network("demo").tables["bodies"]["id"]
    where = {"hva-naytela", *network("demo").counties["hva-naytela"], "naytelan-yhteistyosopimus",
             *bodies[bodies.str.startswith("naytelan-")]}
    told = verkosto.analyze(network("demo"))
    assert [each for each in told.findings if where & set(each.subject.values())] == []
    assert [each for each in told.questions if each.ask in where] == []


def test_demo_says_that_it_is_invented() -> None:
    assert network("demo").settings.fictional
    assert report("demo").to_dict()["fictional"] is True
    organizations = network("demo").tables["organizations"]
    assert organizations["code"].isna().all()
    kinds = ("municipality", "county", "regional_council", "joint_authority")
    real = {facts[key] for kind in kinds for facts in reference.all_of(kind) for key in ("name", "name_sv", "name_en")}
    shown = {name for key in ("name", "name_sv", "name_en") for name in organizations[key].dropna()}
    assert shown & real == set()


def test_demo_names_persons_by_role() -> None:
    assert network("demo").tables["people"]["name"].str.fullmatch(r"Henkilö \d+( \(.+\))?").all()


def test_demo_is_written_as_finnish_excel_writes() -> None:
    files = {path.stem: path.read_bytes() for path in (DATASETS / "demo").glob("*.csv")}
    marked = {name for name, content in files.items() if content.startswith(b"\xef\xbb\xbf")}
    assert marked == {"matrix", "organizations"}
    assert all(b";" in content.splitlines()[0] for content in files.values())
    assert b"25,72" in files["organizations"]


def test_demo_a_day_matters() -> None:
    # The director of education leaves on 2 June and the preparedness manager begins then.
    later = network("demo").at(pd.Timestamp("2024-06-02").date())
    frame = verkosto.evaluate(later, "missing-responsible").set_index(["organization", "domain"])
    assert tuple(frame.loc[("metsakyla", "lape"), ["verdict", "detail"]]) == ("true", "deputy-only")
    assert frame.loc[("koivuranta", "turvallisuus"), "verdict"] == "false"
