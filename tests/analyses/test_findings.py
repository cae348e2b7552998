"""How rows become findings and questions: one cause, one finding; one missing fact, one question."""

from __future__ import annotations

from typing import Any

import pytest

import verkosto

Tables = dict[str, list[dict[str, Any]]]


def county(size: int = 3, **tables: list[dict[str, Any]]) -> Tables:
    towns = [
        {"id": f"k{n}", "name": f"Kunta {n}", "kind": "municipality", "county": "h", "population": 1000 * n}
        for n in range(1, size + 1)
    ]
    return {
        "organizations": [
            {"id": "h", "name": "Alue", "kind": "county"},
            {"id": "j", "name": "Yhtymä", "kind": "joint_authority"},
            *towns,
        ],
        "domains": [{"id": "d", "name_fi": "Hyte"}, {"id": "e", "name_fi": "Työllisyys"}],
        **tables,
    }


def found(tables: Tables, *select: str, as_of: str = "2024-06-01") -> verkosto.Report:
    return verkosto.analyze(verkosto.network(tables, as_of=as_of), select=select or None)


def cell(organization: str, domain: str, **more: str) -> dict[str, Any]:
    return {"organization": organization, "domain": domain, "role": "responsible", **more}


def test_one_failing_host_is_one_finding_with_members() -> None:
    hosting = [{"host": "j", "member": each, "domains": "d"} for each in ("k1", "k2", "k3")]
    report = found(county(hosting=hosting, responsibilities=[cell("j", "d", status="none")]), "missing-responsible")
    (finding,) = report.findings
    assert finding.subject == {"organization": "j", "domain": "d"}
    assert finding.members == ("k1", "k2", "k3")
    assert finding.detail == "host-has-no-post"
    assert report.counts["missing-responsible"]["true"] == 3


def test_one_post_without_a_holder_is_one_finding() -> None:
    posts = [{"id": "p", "title": "johtaja", "organization": "k1", "status": "vacant"}]
    rows = [cell("k1", each, status="named", post="p") for each in ("d", "e")]
    report = found(county(posts=posts, responsibilities=rows), "missing-responsible")
    (finding,) = report.findings
    assert finding.subject == {"organization": "k1"}
    assert finding.members == ("d", "e")
    assert finding.evidence["post"] == "p"
    assert report.message(finding) == "Kunta 1: Hyte and Työllisyys – nobody is responsible (the post has no holder)"


def test_two_posts_without_holders_are_two_findings() -> None:
    posts = [{"id": each, "title": each, "organization": "k1", "status": "vacant"} for each in "pq"]
    rows = [cell("k1", "d", status="named", post="p"), cell("k1", "e", status="named", post="q")]
    assert len(found(county(posts=posts, responsibilities=rows), "missing-responsible").findings) == 2


def test_a_hosts_empty_post_is_one_finding_for_all_its_members() -> None:
    posts = [{"id": "p", "title": "johtaja", "organization": "j", "status": "vacant"}]
    hosting = [{"host": "j", "member": each} for each in ("k1", "k2")]
    rows = [cell("j", each, status="named", post="p") for each in ("d", "e")]
    (finding,) = found(county(posts=posts, hosting=hosting, responsibilities=rows), "missing-responsible").findings
    assert finding.subject == {"organization": "j"}
    assert finding.members == ("k1", "k2")
    assert finding.evidence["domains"] == ("d", "e")


def test_a_county_in_which_all_are_isolated_is_one_finding() -> None:
    reports = [{"organization": "h", "topic": "register:seats", "reported": "yes"}]
    report = found(county(seats=[], reports=reports), "isolated-municipality")
    (finding,) = report.findings
    assert finding.subject == {"organization": "h", "level": "all"}
    assert finding.members == ("k1", "k2", "k3")


def test_a_county_without_any_peer_ties_is_one_finding() -> None:
    """As where all sit in one plenary body and nowhere else; one municipality that meets a peer is told apart."""
    reports = [{"organization": "h", "topic": "register:seats", "reported": "yes"}]
    report = found(county(seats=[], reports=reports), "no-peer-ties")
    (finding,) = report.findings
    assert (finding.subject, finding.members) == ({"organization": "h"}, ("k1", "k2", "k3"))
    assert report.message(finding) == "Alue: no ties to other municipalities"
    assert report.counts["no-peer-ties"]["true"] == 3
    seats = [{"body": "b", "on_behalf_of": each} for each in ("k1", "k2")]
    body = [{"id": "b", "name": "Työryhmä", "level": "operational"}]
    (finding,) = found(county(bodies=body, seats=seats, reports=reports), "no-peer-ties").findings
    assert (finding.subject, finding.members) == ({"organization": "k3"}, ())


def test_one_analysis_may_be_chosen_by_its_id_alone() -> None:
    network = verkosto.network(county(responsibilities=[]))
    assert list(verkosto.analyze(network, select="no-lead").counts) == ["no-lead"]
    assert "no-lead" not in verkosto.analyze(network, ignore="no-lead").counts


def test_findings_are_ranked_by_severity_and_by_the_people_they_touch() -> None:
    rows = [cell(each, "d", status="vacant") for each in ("k1", "k3", "k2")]
    report = found(county(responsibilities=rows), "missing-responsible")
    assert [each.subject["organization"] for each in report.findings] == ["k3", "k2", "k1"]


def test_an_agreement_touches_the_people_of_its_county() -> None:
    """A county short of signatures is more than one small municipality without a responsible person."""
    agreements = [{"id": "a", "name": "Sopimus", "kind": "strategic", "status": "in_force", "quorum": "1"}]
    parties = [{"agreement": "a", "organization": "h", "status": "declined"}]
    rows = [cell("k1", "d", status="vacant")]
    report = found(county(agreements=agreements, parties=parties, responsibilities=rows),
                   "below-quorum", "missing-responsible")
    assert [each.id for each in report.findings] == ["below-quorum", "missing-responsible"]


def accepted(until: str) -> Tables:
    rows = [cell("k1", "d", status="vacant"), cell("k2", "d", status="vacant")]
    known = [{"id": "missing-responsible", "subject": "d; k1", "until": until, "why": "haku on kesken"}]
    return county(responsibilities=rows, accepted=known)


@pytest.mark.parametrize(("until", "listed"), [("2024-06-02", 1), ("2024-06-01", 2), ("", 1)])
def test_an_accepted_finding_is_counted_but_not_listed_until_its_day(until: str, listed: int) -> None:
    report = found(accepted(until), "missing-responsible")
    assert len(report.findings) == listed
    assert len(report.findings) + len(report.accepted) == 2
    assert report.counts["missing-responsible"]["true"] == 2
    assert len(report.to_dict().get("accepted", [])) == 2 - listed


def of_a_host(*members: str) -> verkosto.Report:
    """One failing host of three members, where it is accepted for some of them."""
    known = [{"id": "missing-responsible", "subject": f"{each};d", "why": "sovittu"} for each in members]
    hosting = [{"host": "j", "member": each, "domains": "d"} for each in ("k1", "k2", "k3")]
    rows = [cell("j", "d", status="none")]
    return found(county(hosting=hosting, responsibilities=rows, accepted=known), "missing-responsible")


def test_a_member_of_a_finding_is_accepted_on_its_own() -> None:
    report = of_a_host("k2")
    assert [(each.subject["organization"], each.members) for each in report.findings] == [("j", ("k1", "k3"))]
    assert [(each.subject["organization"], each.members) for each in report.accepted] == [("j", ("k2",))]
    assert report.counts["missing-responsible"]["true"] == 3
    assert of_a_host("j").findings == []
    assert of_a_host("k1", "k2", "k3").findings == []


def test_accepting_an_unknown_analysis_is_refused() -> None:
    tables = accepted("") | {"accepted": [{"id": "missing-responsable", "subject": "k1", "why": "x"}]}
    with pytest.raises(verkosto.DatasetError, match="missing-responsible"):
        found(tables)


def test_nobody_answered_is_a_question_or_two_for_everybody() -> None:
    report = found(county(responsibilities=[], seats=[], bodies=[], reports=[]))
    assert [(each.ask, each.topic) for each in report.questions if each.topic == "responsibilities"] == [
        (each, "responsibilities") for each in ("h", "k1", "k2", "k3")
    ]
    assert all(each.ask == "h" for each in report.questions if each.topic.startswith("register:"))
    assert report.questions[0].topic.startswith("register:")
    (question,) = [each for each in report.questions if (each.ask, each.topic) == ("k2", "responsibilities")]
    assert question.domains == ("d", "e")
    assert "missing-responsible" in question.decides


def test_the_register_that_is_missing_is_the_one_asked_for() -> None:
    reports = [{"organization": "h", "topic": "register:seats", "reported": "yes"}]
    report = found(county(seats=[], ties=[], reports=reports), "isolated-municipality")
    assert [each.topic for each in report.questions] == ["register:ties"]


def test_a_host_is_asked_for_its_members() -> None:
    hosting = [{"host": "j", "member": each} for each in ("k1", "k2")]
    report = found(county(hosting=hosting, responsibilities=[]), "missing-responsible")
    assert [each.ask for each in report.questions] == ["h", "j", "k3"]


def test_two_hosts_are_a_question_about_hosting() -> None:
    hosting = [{"host": each, "member": "k1", "domains": "d"} for each in ("j", "h")]
    report = found(county(hosting=hosting, responsibilities=[]), "missing-responsible")
    assert [(each.ask, each.domains) for each in report.questions if each.topic == "hosting"] == [("k1", ("d",))]


def test_absent_tables_are_named() -> None:
    report = found(county())
    needs = {gap.id: gap.needs for gap in report.not_evaluated}
    assert needs["missing-responsible"] == ("responsibilities",)
    assert needs["isolated-municipality"] == ("seats", "ties")
    assert report.counts == {}


def test_the_document_is_the_same_under_any_order_of_rows() -> None:
    tables = accepted("")
    turned = {name: rows[::-1] for name, rows in tables.items()}
    assert found(tables).to_dict() == found(turned).to_dict()


def test_there_is_no_other_engine_than_the_tables() -> None:
    network = verkosto.network(county(responsibilities=[]), as_of="2024-06-01")
    assert verkosto.evaluate(network, "no-deputy", engine=None) is not None
    with pytest.raises(verkosto.UsageError, match="neo4j"):
        verkosto.analyze(network, engine="neo4j://localhost")
