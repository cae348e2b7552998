"""What a report says, in which order, and how often."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from io import StringIO

import pytest

import verkosto
from shipped import ANALYSES
from verkosto.findings import Report
from verkosto.messages import text
from verkosto.model import LANGUAGES, Settings
from verkosto.outputs.formats import FORMATS, Format, render
from verkosto.outputs.formats.terminal import page
from verkosto.outputs.report import ReportContent

from .county import report, tables


def said(of: Report, *, width: int = 80) -> str:
    return page(ReportContent(of).blocks(width), width=width)


def flat(of: Report) -> str:
    """Give what a report says without its line breaks."""
    return " ".join(said(of).split())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_order_is_that_of_a_reader(lang: str) -> None:
    page = said(report(lang))
    values = {"count": "{count}", "asked": "{asked}"}
    keys = ["reported", "findings", "questions", "counts"]
    heads = [text(f"report.{key}", lang, **values).split(" (")[0] for key in keys]
    heads[2:2] = [text("known.title", lang), text("quorum.title", lang)]
    places = [page.index(f"\n{head}") for head in heads]
    assert places == sorted(places)
    assert page.startswith("Koealue\n")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("width", [40, 80, 132])
def test_nothing_is_cut_off(lang: str, width: int) -> None:
    page = said(report(lang), width=width)
    assert max(map(len, page.splitlines())) <= width
    for finding in report(lang).findings:
        assert report(lang).message(finding).split()[-1] in page
    assert "…" not in page


def test_who_has_reported_is_a_line_per_topic() -> None:
    page = said(report("fi"))
    assert "• Vastuuhenkilöt: 1/4 kuntaa\n" in page
    assert "• Sopimukset ja ohjelmat: 0/4 kuntaa\n" in page
    assert "Yhteistyösuhteet" not in page
    assert "Paikat toimielimissä" not in page


def test_a_topic_without_a_table_is_left_out_whichever_it_is() -> None:
    parts = {"responsibilities": "responsibilities", "seats": "bodies seats", "ties": "ties",
             "agreements": "agreements parties"}
    base = {name: rows for name, rows in tables().items() if name in ("organizations", "domains")}
    for topic, names in parts.items():
        network = verkosto.network({**base, **{name: [] for name in names.split()}})
        page = said(verkosto.analyze(network, select=["missing-responsible"]))
        shown = [each for each in parts if f"• {text(f'topic.{each}', 'en')}:" in page]
        assert shown == [topic]
    assert "Who has reported" not in said(verkosto.analyze(verkosto.network(base), select=["below-quorum"]))


@pytest.mark.parametrize("form", ["table", "md"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_report_that_could_not_look_does_not_say_that_all_is_well(form: Format, lang: str) -> None:
    bare = verkosto.network({"organizations": tables()["organizations"]}, as_of="2024-06-01")
    empty = verkosto.network({"organizations": tables()["organizations"], "agreements": [], "parties": []})
    asked = {
        "nothing_evaluated": verkosto.analyze(bare, lang=lang),
        "nothing_asked": verkosto.analyze(bare, select=["no-lead"], ignore=["no-lead"], lang=lang),
        "nothing_there": verkosto.analyze(empty, select=["below-quorum"], lang=lang),
    }
    for key, of in asked.items():
        page = " ".join(render(ReportContent(of), form).split())
        assert text(f"report.{key}", lang) in page
        assert text("report.nothing", lang) not in page
        assert (text("table.agreements", lang) in page) == (key == "nothing_evaluated")


def test_what_was_not_evaluated_is_no_part_of_all_is_well() -> None:
    records = tables(hosting=[], agreements=[], parties=[])
    records["responsibilities"] = [
        {"organization": each, "domain": domain, "role": "responsible", "status": "named", "person": "matti"}
        for each in "abcdh" for domain in ("hyte", "lape")]
    chosen = verkosto.analyze(verkosto.network(records), select=["missing-responsible", "no-chair"], lang="fi")
    assert "Puutteita ei ole todettu. Arvioimatta jäi 1 analyysi, ks. alla." in flat(chosen)


@pytest.mark.parametrize(("lang", "said"), [
    ("fi", "1 kohta on ratkaisematta"), ("sv", "1 punkt är oavgjord"), ("en", "1 subject is undecided")])
def test_one_is_not_many(lang: str, said: str) -> None:
    records: dict[str, list[dict[str, object]]] = {
        "organizations": [{"id": "h", "name": "H", "kind": "county"}], "domains": [{"id": "d", "name_fi": "D"}],
        "responsibilities": []}
    page = flat(verkosto.analyze(verkosto.network(records), select=["missing-responsible"], lang=lang))
    assert said in page
    asks = {"fi": "(1 kysymys, 1 vastaaja)", "sv": "(1 fråga, 1 svarande)", "en": "(1, of 1 respondent)"}
    assert asks[lang] in page
    assert {"fi": "0/1 kohta ", "sv": "0/1 punkt ", "en": "0 of 1 required cell "}[lang] in page


def test_findings_are_gathered_by_analysis_and_the_remedy_is_said_once() -> None:
    page = said(report())
    assert "Findings (5)\n✖ Error 4 · ▲ Warning 1\n" in page
    assert page.count("What to do: Name a responsible post") == 1
    assert "✖ Error: No responsible person (4) · missing-responsible" in page


def test_accepted_findings_stand_apart() -> None:
    hosted = [each for each in report("fi").findings if each.members]
    others = [each for each in report("fi").findings if not each.members]
    accepted = replace(report("fi"), findings=others, accepted=hosted)
    page = said(accepted)
    assert "Havainnot (4)" in page
    assert page.index("Havainnot (4)") < page.index("Hyväksytyiksi merkityt havainnot (1)") < page.index("Mitä jo")
    assert "Yhtymä: " in page.split("Hyväksytyiksi merkityt")[1].split("Mitä jo")[0]
    assert "Vain hyväksytyiksi merkittyjä havaintoja" in said(replace(accepted, findings=[]))
    kinds = [row["type"] for row in csv.DictReader(StringIO(render(ReportContent(accepted), "csv")))]
    assert (kinds.count("finding"), kinds.count("accepted")) == (4, 1)


def test_a_failing_host_names_its_members_and_every_finding_its_own_source() -> None:
    page = flat(report("fi"))
    assert "Koskee: Alavus ja Åkerby" in page
    assert page.index("Lähde: kirje 2") < page.index("Lähde: kirje 3")


def test_counties_come_first_then_the_finnish_order() -> None:
    records = tables(hosting=[], reports=[])
    records["responsibilities"] = [
        {"organization": each, "domain": "hyte", "role": "responsible", "status": "none", "source": "sama"}
        for each in "abcdh"]
    page = said(verkosto.analyze(verkosto.network(records), select=["missing-responsible"], lang="fi"))
    names = ["Koelan hyvinvointialue:", "Alavus:", "Zetala:", "Åkerby:", "Ähtäri:"]
    places = [page.index(f"✖ {name}") for name in names]
    assert places == sorted(places)
    assert page.count("Lähde: sama") == 1


def test_coverage_is_an_interval_without_percentages_of_few() -> None:
    assert "named in 1 of 10 required cells (organisation × domain). 7 are not known" not in flat(report())
    assert "1 of 10 required cells" in flat(report())
    assert "%" not in flat(report())


def test_complete_coverage_is_a_number() -> None:
    records = tables(hosting=[])
    records["responsibilities"] = [
        {"organization": each, "domain": domain, "role": "responsible", "status": "named", "person": "matti"}
        for each in "abcdh" for domain in ("hyte", "lape")]
    report = verkosto.analyze(verkosto.network(records), select=["missing-responsible"])
    assert "named in 10 of 10 required cells (organisation × domain)." in flat(report)
    assert "Nothing wrong was found." in flat(report)


def test_who_answers_for_agreements_with_deputy_and_mandate() -> None:
    page = flat(report("fi"))
    assert "Ähtäri – Sopimus: kunnanjohtaja, varahenkilönä hallituksen puheenjohtaja (KH § 327)" in page
    assert "Zetala – Sopimus: Matti Meikäläinen, varahenkilöä ei ole kirjattu (suullinen sopimus)" in page
    assert page.index("Zetala – Sopimus") < page.index("Ähtäri – Sopimus")


def test_ten_lines_are_enough() -> None:
    records = tables()
    records["agreements"] = [{"id": f"s{n}", "name": f"Sopimus {n:02}", "kind": "plan", "status": "in_force"}
                             for n in range(13)]
    records["parties"] = []
    records["responsibilities"] = [{"organization": "a", "agreement": f"s{n}", "role": "responsible", "status": "named",
                                    "post": "p"} for n in range(13)]
    page = said(verkosto.analyze(verkosto.network(records), select=["below-quorum"], lang="sv"))
    assert page.count("kunnanjohtaja") == 10
    assert "… och 3 till" in page


def test_the_quorum_says_what_is_needed_and_what_is_known() -> None:
    page = flat(report("en"))
    assert "Sopimus Needed: 2 of 4 municipalities, and the county." in page
    assert "Municipalities: 1 committed, 0 not committed, 3 not on record. County: not on record." in page
    assert "Undecided" in page


def test_the_same_question_to_many_is_written_once_and_counted() -> None:
    network = verkosto.network(tables(responsibilities=[], hosting=[], reports=[]))
    asked = verkosto.analyze(network, select=ANALYSES, lang="fi")
    page = said(asked)
    assert "2–6. Koelan hyvinvointialue, Alavus, Zetala, Åkerby ja Ähtäri: kuka" in page
    assert f"Kysyttävää ({len(asked.questions)} kysymystä, 5 vastaajaa)" in page
    assert "Puutteita ei ole voitu todeta eikä sulkea pois" in page


def test_questions_are_numbered_without_a_gap() -> None:
    numbers = re.findall(r"^ +(\d+(?:–\d+)?)\. ", said(report()), re.MULTILINE)
    ends = [tuple(map(int, number.split("–"))) for number in numbers]
    assert [end[0] for end in ends] == [1, *(end[-1] + 1 for end in ends[:-1])]
    assert ends[-1][-1] == len(report().questions)


def test_what_was_not_evaluated_says_why() -> None:
    records = tables()
    del records["agreements"], records["parties"]
    records["responsibilities"] = [each for each in records["responsibilities"] if "agreement" not in each]
    page = flat(verkosto.analyze(verkosto.network(records), select=ANALYSES, lang="en"))
    assert "below-quorum: the dataset has no agreements and parties" in page
    assert "Commitments needed" not in page
    assert "Responsible for agreements" not in page


def test_what_misses_the_same_tables_is_said_together() -> None:
    records = {"organizations": tables()["organizations"]}
    report = verkosto.analyze(verkosto.network(records), select=["no-deputy", "no-mandate", "below-quorum"])
    assert "Not evaluated (3) • below-quorum: the dataset" in flat(report)
    assert "• no-deputy, no-mandate: the dataset" in flat(report)


def test_the_counts_are_the_denominator() -> None:
    line = next(line for line in said(report()).splitlines() if line.startswith("missing-responsible "))
    assert [int(number) for number in line.split()[1:]] == list(report().counts["missing-responsible"].values())


def test_a_report_without_anything_is_short() -> None:
    alone = {"organizations": [{"id": "k", "name": "K", "kind": "municipality"}]}
    network = verkosto.network(alone, as_of="2024-06-01")
    page = said(verkosto.analyze(network, select=["below-quorum"], lang="en"))
    assert page.startswith("Untitled dataset\nAs of 2024-06-01\n")
    assert "What is known" not in page
    assert "What was looked at" not in page


def test_another_profile_is_named() -> None:
    network = verkosto.network(tables(), profile={"name": "tarkka"})
    assert "Tilanne" in said(verkosto.analyze(network, select=["below-quorum"], lang="fi"))
    assert "vaatimusprofiili: tarkka" in said(verkosto.analyze(network, select=["below-quorum"], lang="fi"))


@pytest.mark.parametrize("form", FORMATS)
def test_what_is_made_up_says_so_in_every_format(form: Format) -> None:
    made_up = replace(report(), network=replace(report().network, settings=Settings(id="koe", fictional=True)))
    marks = {"table": "FICTIONAL", "md": "FICTIONAL", "json": '"fictional": true', "csv": ",yes,"}
    assert marks[form] in render(ReportContent(made_up), form)
    assert marks[form] not in render(ReportContent(report()), form)


def test_json_is_the_document_of_the_report() -> None:
    assert json.loads(render(ReportContent(report()), "json")) == report().to_dict()


def test_csv_has_a_row_for_each_finding_question_and_gap() -> None:
    rows = list(csv.DictReader(StringIO(render(ReportContent(report("fi")), "csv"))))
    kinds = [row["type"] for row in rows]
    assert kinds.count("finding") == len(report().findings)
    assert kinds.count("question") == len(report().questions)
    assert kinds.count("not_evaluated") == len(report().not_evaluated)
    host = next(row for row in rows if row["members"])
    assert (host["organization"], host["members"], host["fictional"], host["dataset"]) == ("y", "c; d", "no", "koe")
    assert "Yhtymä" in host["message"]


def test_markdown_says_the_same() -> None:
    page = render(ReportContent(report("sv")), "md")
    assert page.startswith("# Koealue\n\nLäget 1.6.2024\n")
    assert "## Iakttagelser (5)" in page
    assert "\n- **✖** Yhtymä: " in page
