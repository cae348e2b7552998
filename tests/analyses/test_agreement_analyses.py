"""Agreements in time, their parties, and who answers for them."""

from __future__ import annotations

from typing import Any

import pytest

import verkosto
from verkosto.errors import NotEvaluated

TODAY, TOMORROW, YESTERDAY = "2024-06-01", "2024-06-02", "2024-05-31"
Row = dict[str, Any]
SUBJECTS = {
    "agreement-ending": ["agreement"],
    "agreement-ended": ["agreement"],
    "late-commitment": ["organization", "agreement"],
    "not-a-party": ["organization", "agreement"],
    "no-strategic-agreement": ["county"],
    "agreement-without-responsible": ["agreement"],
}
HELSINKI = {"id": "z", "name": "Helsinki", "kind": "municipality", "code": "091"}


def organizations(municipalities: str = "klmnp", county: str = "h") -> list[Row]:
    return [
        {"id": county, "name": county, "kind": "county"},
        *({"id": each, "name": each, "kind": "municipality", "county": county} for each in municipalities),
    ]


def agreement(name: str = "a", kind: str = "strategic", status: str = "in_force", **more: Any) -> Row:
    return {"id": name, "name": name, "kind": kind, "status": status, **more}


def party(who: str, status: str = "committed", of: str = "a", **more: str) -> list[Row]:
    return [{"agreement": of, "organization": each, "status": status, **more} for each in who]


def report(who: str, topic: str = "register:agreements", **more: str) -> list[Row]:
    return [{"organization": each, "topic": topic, "reported": "yes", **more} for each in who]


def world(agreements: list[Row], parties: list[Row], *reports: Row, **more: list[Row]) -> dict[str, Any]:
    base = {"organizations": organizations(), "domains": [{"id": each, "name_fi": each} for each in ("d", "e")]}
    return {**base, "agreements": agreements, "parties": parties, "reports": list(reports), **more}


def verdicts(analysis: str, tables: dict[str, Any], **thresholds: float) -> dict[str, str]:
    rows = verkosto.evaluate(verkosto.network(tables, as_of=TODAY), analysis, **thresholds)
    subjects = [
        " ".join(each) for each in rows[SUBJECTS.get(analysis, ["agreement"])].itertuples(index=False, name=None)
    ]
    return dict(zip(subjects, rows["verdict"], strict=True))


def questions(analysis: str, tables: dict[str, Any]) -> list[tuple[str, str]]:
    asked = verkosto.analyze(verkosto.network(tables, as_of=TODAY), select=[analysis]).questions
    return [(each.ask, each.topic) for each in asked]


@pytest.mark.parametrize("analysis", SUBJECTS)
@pytest.mark.parametrize("table", ["agreements", "parties"])
def test_needed_tables(analysis: str, table: str) -> None:
    tables = world([agreement()], party("hk"), responsibilities=[])
    verdicts(analysis, tables)
    absent = ["agreements", "parties"] if table == "agreements" else ["parties"]
    with pytest.raises(NotEvaluated) as refused:
        verdicts(analysis, {name: rows for name, rows in tables.items() if name not in absent})
    assert refused.value.needs == tuple(absent)


@pytest.mark.parametrize("analysis", SUBJECTS)
def test_empty_tables_are_there(analysis: str) -> None:
    rows = verdicts(analysis, world([], [], responsibilities=[]))
    assert rows == ({"h": "unknown"} if analysis == "no-strategic-agreement" else {})


TIMES = [
    ({"end": YESTERDAY}, "false", "true"),
    ({"end": TODAY}, "false", "true"),
    ({"end": TOMORROW}, "true", "false"),
    ({"end": "2024-11-28"}, "true", "false"),  # 180 days
    ({"end": "2024-11-29"}, "false", "false"),
    ({}, "false", "false"),
    ({"end": TOMORROW, "status": "draft"}, "false", "false"),
    ({"end": TOMORROW, "status": "ended"}, "false", "false"),
    ({"end": YESTERDAY, "status": "ended"}, "false", "false"),
    ({"end": YESTERDAY, "status": "in_decision"}, "false", "false"),
    ({"start": TODAY, "end": TOMORROW}, "true", "false"),
    ({"start": TOMORROW, "end": "2024-06-03"}, "false", "false"),  # not in force yet
]


@pytest.mark.parametrize(("dates", "ending", "ended"), TIMES)
def test_ending_and_ended(dates: dict[str, str], ending: str, ended: str) -> None:
    tables = world([agreement(**dates)], party("hk"))
    assert verdicts("agreement-ending", tables) == {"a": ending}
    assert verdicts("agreement-ended", tables) == {"a": ended}


def test_days_are_a_threshold_and_evidence() -> None:
    tables = world([agreement(end="2024-07-01", source="s")], party("hk"))
    assert verdicts("agreement-ending", tables, days=29) == {"a": "false"}
    finding = verkosto.analyze(verkosto.network(tables, as_of=TODAY), select=["agreement-ending"]).findings[0]
    assert finding.evidence["days_left"] == 30
    assert finding.evidence["counties"] == ("h",)
    assert finding.sources == ("s",)
    assert finding.thresholds == {"days": 180}


def test_days_since_the_end() -> None:
    network = verkosto.network(world([agreement(end="2024-05-22")], party("hk")), as_of=TODAY)
    assert verkosto.evaluate(network, "agreement-ended")["days_since"].tolist() == [10]


LATE = [
    ("preparing", {"due": YESTERDAY}, "true"),
    ("in_decision", {"due": YESTERDAY}, "true"),
    ("preparing", {"due": TODAY}, "false"),
    ("preparing", {"due": TOMORROW}, "false"),
    ("preparing", {}, "false"),
    ("committed", {"due": YESTERDAY}, "false"),
    ("committed", {"due": YESTERDAY, "decided": TODAY}, "false"),
    ("committed", {"due": YESTERDAY, "decided": TOMORROW}, "true"),
    ("committed", {"due": TODAY, "decided": TOMORROW}, "false"),
    ("declined", {"due": YESTERDAY}, "false"),
    ("declined", {"due": YESTERDAY, "decided": TOMORROW}, "true"),
]


@pytest.mark.parametrize(("status", "more", "verdict"), LATE)
def test_late_commitment(status: str, more: dict[str, str], verdict: str) -> None:
    tables = world([agreement(status="in_decision")], party("k", status, **more))
    assert verdicts("late-commitment", tables) == {"k a": verdict}


@pytest.mark.parametrize(("more", "verdict"), [
    ({"status": "ended"}, "not_applicable"), ({"end": TODAY}, "not_applicable"), ({"end": TOMORROW}, "true"),
    ({"status": "draft"}, "true"), ({"start": TOMORROW}, "true"),
])  # fmt: skip
def test_nobody_is_late_for_what_has_ended(more: dict[str, str], verdict: str) -> None:
    tables = world([agreement(**more)], party("k", "preparing", due=YESTERDAY))
    assert verdicts("late-commitment", tables) == {"k a": verdict}


def test_who_can_be_late() -> None:
    others = [*organizations(), HELSINKI, {"id": "u", "name": "u", "kind": "joint_authority", "county": "h"}]
    tables = world([agreement()], party("hkzu", "preparing", due=YESTERDAY), organizations=others)
    assert verdicts("late-commitment", tables) == {"h a": "true", "k a": "true", "z a": "not_applicable"}


def test_of_several_rows_a_decision_counts_else_the_latest_day() -> None:
    twice = party("k", "preparing", due=YESTERDAY) + party("k", due=YESTERDAY)
    assert verdicts("late-commitment", world([agreement()], twice)) == {"k a": "false"}
    moved = party("k", "preparing", due=YESTERDAY) + party("k", "in_decision", due=TOMORROW)
    assert verdicts("late-commitment", world([agreement()], moved)) == {"k a": "false"}


def test_days_late_are_evidence() -> None:
    network = verkosto.network(world([agreement()], party("k", "preparing", due="2024-05-02")), as_of=TODAY)
    finding = verkosto.analyze(network, select=["late-commitment"]).findings[0]
    assert (finding.evidence["days_late"], finding.evidence["status"]) == (30, "preparing")


ALL = agreement(quorum=0.5, status="in_decision")
PARTY = [
    (party("k"), (), "false"),
    (party("k", "preparing"), (), "false"),
    (party("k", "in_decision"), (), "false"),
    (party("k", "declined"), (), "true"),
    (party("k", "declined", decided=TODAY), (), "true"),
    (party("k", "declined", decided=TOMORROW), (), "false"),
    (party("k", "declined") + party("k"), (), "false"),
    (party("h"), (), "unknown"),
    (party("h"), report("h"), "true"),
    (party("h"), report("k", "agreements"), "true"),
    (party("h"), report("l", "agreements"), "unknown"),
    (party("h"), report("h", "agreements"), "unknown"),
    (party("h"), report("h", as_of="2023-05-01"), "unknown"),
    (party("h"), report("h", domains="d"), "unknown"),
]


@pytest.mark.parametrize(("parties", "reports", "verdict"), PARTY)
def test_not_a_party(parties: list[Row], reports: list[Row], verdict: str) -> None:
    assert verdicts("not-a-party", world([ALL], parties, *reports))["k a"] == verdict


@pytest.mark.parametrize(("domains", "scope", "verdict"), [
    ("d", "d", "true"), ("d", "d;e", "true"), ("d;e", "d", "unknown"), ("d;e", "d;e", "true"), ("e", "d", "unknown"),
])  # fmt: skip
def test_a_register_for_some_domains(domains: str, scope: str, verdict: str) -> None:
    tables = world([{**ALL, "domains": domains}], party("h"), *report("h", domains=scope))
    assert verdicts("not-a-party", tables)["k a"] == verdict
    assert verdicts("below-quorum", tables)["a"] == verdict


def test_two_reports_cover_more_than_one() -> None:
    tables = world([{**ALL, "domains": "d;e"}], party("h"), *report("h", domains="d"), *report("h", domains="e"))
    assert verdicts("not-a-party", tables)["k a"] == "true"


def test_meant_for_all_with_a_quorum_or_nearly_all_parties() -> None:
    four, three, quorum = agreement("b"), agreement("c"), agreement("q", quorum=0.1)
    parties = party("klmn", "preparing", of="b") + party("klm", of="c") + party("h", of="q")
    rows = verdicts("not-a-party", world([four, three, quorum], parties, *report("h")))
    assert [each for each, verdict in rows.items() if verdict == "true"] == ["k q", "l q", "m q", "n q", "p b", "p q"]
    assert not any(each.endswith("c") for each in rows)


def test_plenary_in_its_own_county_only() -> None:
    both = organizations() + organizations("qr", "g")
    rows = verdicts("not-a-party", world([agreement()], party("klmnq"), *report("gh"), organizations=both))
    assert {each: verdict for each, verdict in rows.items() if verdict == "true"} == {"p a": "true"}
    assert "r a" not in rows


@pytest.mark.parametrize(("more", "verdict"), [
    ({"status": "draft"}, "not_applicable"), ({"status": "ended"}, "not_applicable"),
    ({"end": TODAY}, "not_applicable"), ({"status": "in_force"}, "true"), ({"start": TOMORROW}, "true"),
])  # fmt: skip
def test_nobody_is_missing_from_drafts_and_what_has_ended(more: dict[str, str], verdict: str) -> None:
    tables = world([{**ALL, **more}], party("k", "declined"))
    assert verdicts("not-a-party", tables)["k a"] == verdict


def test_outside_the_system_nothing_applies() -> None:
    tables = world([ALL], party("k"), organizations=[*organizations(), HELSINKI])
    assert verdicts("not-a-party", tables)["z a"] == "not_applicable"


def test_the_county_is_asked_for_its_register() -> None:
    assert questions("not-a-party", world([ALL], party("h"))) == [("h", "register:agreements")]


STRATEGIC = [
    ("in force", [agreement()], party("hk"), (), "false"),
    ("framework", [agreement(kind="framework")], party("hk"), (), "false"),
    ("another kind", [agreement(kind="interface")], party("hk"), report("h"), "true"),
    ("being decided", [agreement(status="in_decision")], party("hk"), report("h"), "true"),
    ("being decided, may be others", [agreement(status="in_decision")], party("hk"), (), "unknown"),
    ("ended", [agreement(end=TODAY)], party("hk"), report("h"), "true"),
    ("not begun", [agreement(start=TOMORROW)], party("hk"), report("h"), "true"),
    ("the county has said so itself", [], [], report("h", "agreements"), "true"),
    ("a register for one domain", [], [], report("h", domains="d"), "unknown"),
    ("a municipality has said so", [], [], report("k", "agreements"), "unknown"),
    ("nothing known", [], [], (), "unknown"),
    ("without the county", [agreement()], party("kl"), report("h"), "true"),
    ("the county not on record", [agreement()], party("kl"), (), "unknown"),
    ("the county not on record, its own word", [agreement()], party("kl"), report("h", "agreements"), "true"),
    ("the county has declined", [agreement()], party("h", "declined") + party("k"), report("h", "agreements"), "true"),
    ("without municipalities", [agreement()], party("h"), report("h"), "true"),
    ("municipalities not on record", [agreement()], party("h"), report("h", "agreements"), "unknown"),
    ("decides tomorrow", [agreement()], party("h") + party("k", decided=TOMORROW), report("h"), "true"),
    ("decided today", [agreement()], party("h") + party("k", decided=TODAY), report("h"), "false"),
]


@pytest.mark.parametrize(("agreements", "parties", "reports", "verdict"), [each[1:] for each in STRATEGIC],
                         ids=[each[0] for each in STRATEGIC])  # fmt: skip
def test_strategic_agreement(agreements: list[Row], parties: list[Row], reports: list[Row], verdict: str) -> None:
    tables = world(agreements, parties, *reports)
    assert verdicts("no-strategic-agreement", tables) == {"h": verdict}
    asked = [("h", "register:agreements")] if verdict == "unknown" else []
    assert questions("no-strategic-agreement", tables) == asked


def test_each_county_has_its_own() -> None:
    three = organizations() + organizations("q", "g") + organizations("", "f")
    tables = world([agreement()], party("hk"), *report("gh"), organizations=three)
    assert verdicts("no-strategic-agreement", tables) == {"f": "not_applicable", "g": "true", "h": "false"}


def test_evidence_of_strategic_agreements() -> None:
    made = [agreement(), agreement("b", "framework"), agreement("c", status="draft"), agreement("x", status="ended")]
    parties = party("hkl") + party("hlm", of="b") + party("h", of="c") + party("h", of="x")
    rows = verkosto.evaluate(verkosto.network(world(made, parties), as_of=TODAY), "no-strategic-agreement")
    evidence = rows[["agreements", "joined", "municipalities", "in_preparation"]]
    assert evidence.to_numpy().tolist() == [[("a", "b"), 3, 5, ("c",)]]


def duty(who: str, status: str = "named", **more: str) -> Row:
    named = {"person": "x"} if status == "named" else {}
    return {"organization": who, "agreement": "a", "role": "responsible", "status": status, **named, **more}


def answering(*duties: Row, reporting: str = "", parties: str = "hk", **more: Any) -> dict[str, Any]:
    reports = report(reporting, "responsibilities") + more.pop("reports", [])
    people = [{"id": "x", "name": "x"}]
    return world([agreement(**more)], party(parties), *reports, responsibilities=list(duties), people=people)


RESPONSIBLE = [
    ("one is enough", answering(duty("k")), "false"),
    ("anybody will do", answering(duty("m")), "false"),
    ("both have answered", answering(reporting="hk"), "true"),
    ("one has answered", answering(reporting="h"), "unknown"),
    ("one says none", answering(duty("k", "none"), reporting="h"), "true"),
    ("vacant is nobody", answering(duty("k", "vacant"), duty("h", "none")), "true"),
    ("a deputy alone is nobody", answering(duty("k", role="deputy"), reporting="hk"), "true"),
    ("named tomorrow", answering(duty("k", start=TOMORROW), reporting="hk"), "true"),
    ("named until today", answering(duty("k", end=TODAY), reporting="hk"), "true"),
    ("confirmed long ago", answering(duty("k", confirmed="2023-05-01"), reporting="hk"), "unknown"),
    ("confirmed long ago, another is named", answering(duty("k", confirmed="2023-05-01"), duty("h")), "false"),
    ("concerns neither", answering(duty("k", "not_applicable"), duty("h", "not_applicable")), "not_applicable"),
    ("concerns one of them", answering(duty("k", "not_applicable"), reporting="h"), "true"),
    ("others need not answer", answering(reporting="hk", parties="hk"), "true"),
    ("nobody on record: the county", answering(reporting="h", parties=""), "true"),
    ("nobody on record, nor any answer", answering(parties=""), "unknown"),
    ("a quorum asks all", answering(reporting="hk", quorum=0.5), "unknown"),
    ("a quorum asks all, all answer", answering(reporting="hklmnp", quorum=0.5), "true"),
    ("a quorum with a complete register", answering(reporting="hk", quorum=0.5, reports=report("h")), "true"),
    ("ended", answering(reporting="hk", status="ended"), "not_applicable"),
    ("ended today", answering(reporting="hk", end=TODAY), "not_applicable"),
    ("a draft", answering(reporting="hk", status="draft"), "true"),
]


@pytest.mark.parametrize(("tables", "verdict"), [each[1:] for each in RESPONSIBLE],
                         ids=[each[0] for each in RESPONSIBLE])  # fmt: skip
def test_who_answers_for_an_agreement(tables: dict[str, Any], verdict: str) -> None:
    assert verdicts("agreement-without-responsible", tables) == {"a": verdict}


@pytest.mark.parametrize(("scope", "verdict"), [("d", "true"), ("e", "unknown")])
def test_an_answer_for_the_domains_of_the_agreement(scope: str, verdict: str) -> None:
    reports = report("hk", "responsibilities", domains=scope)
    assert verdicts("agreement-without-responsible", answering(domains="d", reports=reports)) == {"a": verdict}


def test_those_who_declined_are_not_asked() -> None:
    tables = answering(reporting="h", parties="h")
    tables["parties"] += party("k", "declined")
    assert verdicts("agreement-without-responsible", tables) == {"a": "true"}
    tables["parties"][-1]["decided"] = TOMORROW
    assert verdicts("agreement-without-responsible", tables) == {"a": "unknown"}


def test_those_who_have_not_answered_are_asked() -> None:
    tables = answering(duty("l", confirmed="2023-05-01"), reporting="h", parties="hkl")
    asked = verkosto.analyze(verkosto.network(tables, as_of=TODAY), select=["agreement-without-responsible"]).questions
    assert [(each.ask, each.topic, each.subjects) for each in asked] == [
        ("k", "responsibilities", ("a",)),
        ("l", "responsibilities", ("a",)),
    ]


def test_an_old_answer_is_said_to_be_old() -> None:
    network = verkosto.network(answering(duty("k", confirmed="2023-05-01"), reporting="h"), as_of=TODAY)
    assert verkosto.evaluate(network, "agreement-without-responsible")["detail"].tolist() == ["stale"]


def test_the_holder_of_a_post_who_left_is_nobody() -> None:
    tables = answering({**duty("k"), "person": None, "post": "chief"}, reporting="hk")
    tables |= {"posts": [{"id": "chief", "title": "chief", "organization": "k"}]}
    assert verdicts("agreement-without-responsible", tables) == {"a": "false"}
    tables |= {"appointments": [{"person": "x", "post": "chief", "end": YESTERDAY}]}
    assert verdicts("agreement-without-responsible", tables) == {"a": "true"}


def test_joint_authorities_may_answer_but_are_not_asked() -> None:
    joint = [*organizations(), {"id": "u", "name": "u", "kind": "joint_authority"}, HELSINKI]
    tables = answering(reporting="hk", parties="hkuz") | {"organizations": joint}
    assert verdicts("agreement-without-responsible", tables) == {"a": "true"}
    tables["responsibilities"] = [duty("u")]
    assert verdicts("agreement-without-responsible", tables) == {"a": "false"}


def test_needs_responsibilities() -> None:
    with pytest.raises(NotEvaluated) as refused:
        verdicts("agreement-without-responsible", world([agreement()], party("hk")))
    assert refused.value.needs == ("responsibilities",)
