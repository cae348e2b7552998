"""The commands: what goes where, and with which exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import verkosto
from verkosto.cli import cli, options
from verkosto.cli.console import prepare
from verkosto.cli.language import LANGUAGES, of_locale
from verkosto.findings import SEVERITIES
from verkosto.model import LANGUAGES as SPOKEN
from verkosto.outputs.formats import FORMATS

DATASETS = Path(__file__).parents[2] / "datasets"


def run(*arguments: str | Path, said: str | None = None) -> Result:
    """Run a command in English unless it says otherwise; nothing may escape as an exception."""
    result = CliRunner(env={"LC_ALL": "C", "COLUMNS": "80"}).invoke(cli, [str(each) for each in arguments], input=said)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result


def test_what_is_repeated_is_the_same() -> None:
    assert options.SEVERITIES == SEVERITIES
    assert LANGUAGES == SPOKEN


@pytest.mark.parametrize("command", ["validate", "analyze", "matrix", "explain", "map"])
def test_every_command_explains_itself(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert "--lang" in result.stdout
    assert f"  {command} " in run("--help").stdout
    assert "..." not in run("--help").stdout.split("Commands:")[1]


def test_the_version() -> None:
    assert run("--version").stdout == f"verkosto {verkosto.__version__}\n"


@pytest.mark.parametrize("command", [["analyze"], ["analyse", "x"], ["analyze", "x", "--lang", "de"], ["map", "x"],
                                     ["matrix", "x", "--format", "xml"], ["explain", "no-deputy", "--all"]])
def test_wrong_usage_has_status_2(command: list[str]) -> None:
    result = run(*command)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Error" in result.stderr


def test_a_sound_dataset_is_valid(county: Path) -> None:
    assert run("validate", county).exit_code == 0
    assert run("validate", county).stdout == "No errors and no warnings: the dataset can be used.\n"


def test_warnings_count_when_strict(county: Path) -> None:
    (county / "other.csv").write_text("a\n1\n", encoding="utf-8")
    assert run("validate", county).exit_code == 0
    result = run("validate", county, "--strict", "--format", "json")
    assert result.exit_code == 1
    assert [each["severity"] for each in json.loads(result.stdout)["problems"]] == ["warning"]


def test_errors_are_the_data_of_validate(broken: Path) -> None:
    result = run("validate", broken, "--lang", "fi")
    assert (result.exit_code, result.stderr) == (2, "")
    assert "rivi 2, sarake status" in result.stdout
    assert "Arvo: ”vacannt”" in result.stdout
    assert "vacant" in result.stdout.replace("vacannt", "")


@pytest.mark.parametrize("command", ["analyze", "matrix", "map"])
def test_errors_are_told_by_every_other_command(command: str, broken: Path, tmp_path: Path) -> None:
    more = ["-o", str(tmp_path / "map.html")] if command == "map" else []
    result = run(command, broken, "--lang", "sv", *more)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Materialet innehåller fel")
    assert result.stderr.count("✖") == len([each for each in verkosto.check(broken) if each.severity == "error"]) > 1


@pytest.mark.parametrize("command", ["validate", "analyze", "matrix"])
def test_a_path_that_is_not_there(command: str, tmp_path: Path) -> None:
    assert run(command, tmp_path / "none").exit_code == 2


def test_a_finding_and_what_is_not_known(county: Path) -> None:
    page = run("analyze", county, "--lang", "fi").stdout
    assert page.startswith("Koealue\nTilanne 1.6.2024\n")
    assert "✖ Äpärä: Hyvinvointi – vastuuhenkilö puuttuu" in page
    assert "Kysyttävää" in page


@pytest.mark.parametrize(("severity", "status"), [("never", 0), ("error", 1), ("warning", 1), ("info", 1)])
def test_findings_decide_the_status_when_asked(severity: str, status: int, county: Path) -> None:
    assert run("analyze", county, "--fail-on", severity).exit_code == status


def test_lighter_findings_do_not_reach_the_bar(county: Path) -> None:
    (county / "responsibilities.csv").write_text(
        "organization,domain,role,status,post,mandate\na,hyte,responsible,named,p,oral\n", encoding="utf-8")
    (county / "posts.csv").write_text("id,title,organization\np,johtaja,a\n", encoding="utf-8")
    chosen = ["analyze", str(county), "--select", "no-mandate", "--fail-on"]
    assert [run(*chosen, severity).exit_code for severity in SEVERITIES] == [0, 0, 1, 1]


def test_analyses_are_chosen_and_left_out(county: Path) -> None:
    chosen = ["--select", "no-deputy", "--select", "no-mandate", "--ignore", "no-mandate"]
    report = json.loads(run("analyze", county, *chosen, "--format", "json").stdout)
    assert list(report["counts"]) == ["no-deputy"]


def test_an_unknown_analysis_gets_a_suggestion(county: Path) -> None:
    for command in (["analyze", str(county), "--select", "no-deputies"], ["explain", "no-deputies"]):
        result = run(*command)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "did you mean no-deputy?" in result.stderr


def test_thresholds_are_set(county: Path) -> None:
    set_to = ["analyze", str(county), "--select", "central-city-dominance", "--set"]
    assert run(*set_to, "central-city-dominance.draws=99").exit_code == 0
    assert "must be a number" in run(*set_to, "central-city-dominance.draws=9.5").stderr
    assert "has no threshold" in run(*set_to, "central-city-dominance.throws=99").stderr
    assert "write it as" in run(*set_to, "central-city-dominance.draws").stderr
    assert "must be a number" in run(*set_to, "central-city-dominance.alpha=nan").stderr
    assert "write it as" in run(*set_to, "draws=99").stderr
    assert "must lie between" in run(*set_to, "no-general-body.share=2").stderr


def test_a_threshold_is_set_as_reports_print_it(county: Path) -> None:
    """Finnish and Swedish reports print a comma and a minus sign."""
    chosen = ["analyze", str(county), "--select", "distance-decides", "--format", "json", "--set"]
    assert run(*chosen, "distance-decides.correlation=−0,75").exit_code == 0
    assert "must lie between" in run(*chosen, "distance-decides.correlation=−1,5").stderr


def test_the_day_decides(county: Path) -> None:
    assert "As of 2023-01-31" in run("analyze", county, "--as-of", "2023-01-31").stdout
    assert run("analyze", county, "--as-of", "31.1.2023 klo 12").exit_code == 2


def test_a_profile_comes_from_a_file_or_the_standard_input(county: Path, tmp_path: Path) -> None:
    said = 'name = "suppea"\n[[required]]\nkinds = ["county"]\n'
    (tmp_path / "profile.toml").write_text(said, encoding="utf-8")
    by_file = run("matrix", county, "--profile", tmp_path / "profile.toml")
    by_input = run("matrix", county, "--profile", "-", said=said)
    assert by_file.stdout == by_input.stdout
    assert "profile: suppea" in by_file.stdout
    assert "Berg" not in by_file.stdout
    assert run("matrix", county, "--profile", "-", said="name = ").exit_code == 2
    assert run("matrix", county, "--profile", tmp_path / "none.toml").exit_code == 2


def test_a_profile_that_is_written_wrong_is_told(county: Path) -> None:
    """A text where a list belongs is the mistake that people make first."""
    wrong = run("analyze", county, "--profile", "-", "--lang", "en", said='[[required]]\nkinds = "municipality"\n')
    assert wrong.exit_code == 2
    assert "kinds must be a list of texts" in wrong.stderr


def test_the_default_profile_is_no_file(county: Path, tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text('name = "own"\n', encoding="utf-8")
    (county / "verkosto.toml").write_text("profile = 'default'\n", encoding="utf-8")
    plain = run("matrix", county)
    assert plain.exit_code == 0
    assert run("matrix", county, "--profile", "default").stdout == plain.stdout
    assert "profile" not in plain.stdout


def test_the_matrix_of_some_domains(county: Path) -> None:
    assert "○ vacant" in run("matrix", county, "--domain", "hyte").stdout
    assert run("matrix", county, "--domain", "hytte").exit_code == 2


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_has_the_bytes_of_the_standard_output(form: str, county: Path, tmp_path: Path) -> None:
    for command in (["analyze", str(county)], ["matrix", str(county)], ["validate", str(county)], ["explain", "--all"]):
        result = run(*command, "--format", form, "-o", tmp_path / "out")
        assert (result.exit_code, result.stdout) == (0, "")
        assert str(tmp_path / "out") in result.stderr
        if form != "table":
            assert (tmp_path / "out").read_bytes() == run(*command, "--format", form).stdout_bytes
            assert run(*command, "--format", form, "-o", "-").stdout_bytes == (tmp_path / "out").read_bytes()


def test_a_file_that_cannot_be_written(county: Path, tmp_path: Path) -> None:
    result = run("analyze", county, "--lang", "fi", "-o", tmp_path / "none" / "out")
    assert (result.exit_code, result.stdout) == (2, "")
    assert " ".join(result.stderr.split()).startswith("Virhe: tiedostoon ")
    assert "Errno" not in result.stderr


@pytest.mark.parametrize("command", ["analyze", "matrix", "map", "query"])
def test_what_was_read_is_not_written_over(county: Path, command: str) -> None:
    before = {path: path.read_bytes() for path in county.iterdir()}
    cypher = ["MATCH (n:Organization) RETURN n.id"] if command == "query" else []
    for path in before:
        result = run(command, county, *cypher, "-o", path)
        assert result.exit_code == 2
        assert "not written over" in " ".join(result.stderr.split())
    assert {path: path.read_bytes() for path in county.iterdir()} == before


@pytest.mark.parametrize("command", ["analyze", "map"])
@pytest.mark.parametrize("target", [".", "/"])
def test_a_folder_is_no_file_to_write(county: Path, command: str, target: str) -> None:
    result = run(command, county, "-o", target)
    assert (result.exit_code, result.stderr) == (2, f"Error: cannot write to {target}: it is a folder\n")


def test_analyses_are_listed_and_explained() -> None:
    listed = run("explain", "--lang", "fi").stdout
    assert all(each in listed for each in verkosto.catalogue())
    assert "Nimetkää varahenkilö" in run("explain", "no-deputy", "--lang", "fi").stdout
    assert run("explain", "--all", "--format", "md").stdout.count("\n# ") == len(verkosto.catalogue()) - 1


@pytest.mark.parametrize(("environment", "language"), [
    ({}, "en"), ({"LANG": "fi_FI.UTF-8"}, "fi"), ({"LANG": "sv_FI"}, "sv"), ({"LANG": "sv"}, "sv"),
    ({"LANG": "de_DE"}, "en"), ({"LANG": "fil_PH"}, "en"), ({"LANG": "fi_FI", "LC_MESSAGES": "sv_FI"}, "sv"),
    ({"LANG": "fi_FI", "LC_ALL": "C"}, "en"), ({"LC_ALL": "", "LANG": "fi_FI"}, "fi"),
])
def test_the_locale_chooses_the_language(environment: dict[str, str], language: str) -> None:
    assert of_locale(environment) == language


def test_the_option_comes_before_the_locale(county: Path) -> None:
    spoken = CliRunner(env={"LC_ALL": "fi_FI.UTF-8"})
    assert "Ei virheitä" in spoken.invoke(cli, ["validate", str(county)]).stdout
    assert "Inga fel" in spoken.invoke(cli, ["validate", str(county), "--lang", "sv"]).stdout
    assert spoken.invoke(cli, ["explain", "nothing-like-it"]).stderr.startswith("Virhe: ")
    assert spoken.invoke(cli, ["explain", "nothing-like-it", "--lang", "sv"]).stderr.startswith("Fel: ")


@pytest.mark.parametrize(("said", "shown"), [
    ("Ähtäri – ”§ 1”…", b'Ahtari - "par. 1"...'), ("đŊ\N{NO-BREAK SPACE}3", b"dN 3"), ("\udc80", b"?"),
    ("中\N{COMBINING ACUTE ACCENT}", b"??"),
])
def test_letters_that_a_console_does_not_have_are_replaced(said: str, shown: bytes) -> None:
    prepare()
    assert said.encode("ascii", "verkosto.plain") == shown
    with pytest.raises(UnicodeDecodeError):
        b"\xff".decode("ascii", "verkosto.plain")


@pytest.mark.parametrize("layout", ["force", "geo", "levels"])
def test_a_map_is_drawn(layout: str, county: Path, tmp_path: Path) -> None:
    target = tmp_path / "map.html"
    result = run("map", county, "-o", target, "--layout", layout, "--domain", "hyte", "--lang", "fi")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "verkosto-data" in target.read_text(encoding="utf-8")
    assert run("map", county, "-o", "-", "--layout", layout, "--domain", "hyte", "--lang", "fi").stdout_bytes == (
        target.read_bytes())
    assert run("map", county, "-o", tmp_path / "none" / "map.html").exit_code == 2
    assert run("map", county, "-o", target, "--domain", "hytte").exit_code == 2


def test_a_map_shows_persons_or_posts_in_their_place(tmp_path: Path) -> None:
    demo = DATASETS / "demo"
    name = verkosto.read(demo).frame("people")["name"].iloc[0]
    for redact, shown in (("none", True), ("contacts", True), ("persons", False)):
        assert run("map", demo, "-o", tmp_path / "map.html", "--persons", "--redact", redact).exit_code == 0
        assert (name in (tmp_path / "map.html").read_text(encoding="utf-8")) == shown


def test_a_map_can_have_a_file_for_each_county(tmp_path: Path) -> None:
    result = run("map", DATASETS / "demo", "-o", tmp_path / "x.html", "--by-county")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "x-hva-esimerkkila.html", "x-hva-mallila.html", "x-hva-naytela.html", "x.html"]
    assert result.stderr.count(".html") == 4
    assert run("map", DATASETS / "demo", "-o", "-", "--by-county").exit_code == 2
    assert run("map", DATASETS / "demo", "-o", tmp_path / "none" / "x.html", "--by-county").exit_code == 2
    assert len(list(tmp_path.iterdir())) == 4
