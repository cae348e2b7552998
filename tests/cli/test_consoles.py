"""Consoles that cannot show every letter, and paths as people on Windows have them: real processes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from verkosto.cli.console import _plain

from .test_processes import environment, run

DATASETS = Path(__file__).parents[2] / "datasets"
EVERY = pytest.mark.parametrize("encoding", ["ascii", "cp850", "cp1252"])


@pytest.mark.parametrize(("encoding", "lang"), [("ascii", "fi"), ("cp850", "sv"), ("cp1252", "fi"), ("cp437", "fi")])
def test_a_whole_report_is_shown_in_every_encoding(encoding: str, lang: str) -> None:
    ran = run("analyze", DATASETS / "demo", "--lang", lang, PYTHONIOENCODING=encoding)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert "??" not in ran.stdout.decode(encoding)


@pytest.mark.parametrize(("encoding", "said"), [
    ("ascii", ["X Apara: Hyvinvointi - vastuuhenkilo puuttuu", "par. 1 - kirje", "|o avoin", "|? ei tiedossa"]),
    ("cp850", ["X Äpärä: Hyvinvointi - vastuuhenkilö puuttuu", "§ 1 - kirje"]),
    ("cp1252", ["X Äpärä: Hyvinvointi – vastuuhenkilö puuttuu", "§ 1 – kirje"]),
    ("utf-8", ["✖ Äpärä: Hyvinvointi – vastuuhenkilö puuttuu", "§ 1 – kirje"]),
])
def test_what_a_console_lacks_is_said_with_what_it_has(encoding: str, said: list[str], county: Path) -> None:
    shown = "".join(
        run(command, county, "--lang", "fi", PYTHONIOENCODING=encoding).stdout.decode(encoding)
        for command in ("analyze", "matrix"))
    assert [each for each in said if each not in shown] == []


@EVERY
def test_failures_are_told_in_every_encoding(encoding: str, broken: Path) -> None:
    commands: dict[str, list[str | Path]] = {
        "vacannt": ["analyze", broken],
        "16 S": ["init", broken, "--county", "Ähtäri"],
        "Fel: det g": ["matrix", DATASETS / "lappi", "-o", broken / "ö" / "x"],
    }
    for said, command in commands.items():
        ran = run(*command, "--lang", "sv", PYTHONIOENCODING=encoding)
        assert (ran.returncode, ran.stdout) == (2, b"")
        assert said in ran.stderr.decode(encoding)
        assert b"Traceback" not in ran.stderr


@pytest.mark.parametrize("more", [
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}, {"LC_ALL": "no_SUCH.locale"}])
def test_poor_locales(more: dict[str, str], county: Path) -> None:
    ran = run("analyze", county, "--lang", "fi", **more)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert b"Tilanne 1.6.2024" in ran.stdout


@pytest.mark.parametrize(("name", "encoding"), [("Omat tiedostot ä", "cp850"), ("x\\y (1) & co", "ascii")])
def test_paths_as_people_have_them(name: str, encoding: str, tmp_path: Path) -> None:
    folder = tmp_path / name
    made = run("init", folder, "--county", "lappi", "--lang", "fi", PYTHONIOENCODING=encoding)
    assert (made.returncode, made.stdout) == (0, b"")
    assert made.stderr.decode(encoding).startswith("Kirjoitettu: ")
    assert run("validate", folder, "--strict", PYTHONIOENCODING=encoding).returncode == 0
    assert run("map", folder, "-o", folder / "kartta ä.html", PYTHONIOENCODING=encoding).returncode == 0
    assert (folder / "kartta ä.html").is_file()


def test_a_name_that_is_no_text_is_no_traceback(county: Path) -> None:
    odd = os.fsencode(county.parent) + b"/\xff\xe4"
    county.rename(os.fsdecode(odd))
    command = [os.fsencode(sys.executable), b"-m", b"verkosto", b"analyze", odd]
    ran = subprocess.run(command, env=environment(PYTHONIOENCODING="cp850"), capture_output=True, check=False)
    assert b"Traceback" not in ran.stderr
    assert ran.returncode in {0, 2}


def test_every_letter_of_the_texts_has_a_plain_form() -> None:
    sources = Path(__file__).parents[2] / "src/verkosto"
    texts = [path.read_text(encoding="utf-8") for path in sorted(sources.rglob("*.toml"))]
    texts.append(run("explain", "--all", "--lang", "sv").stdout.decode())
    assert {letter for letter in "".join(texts) if letter != "?" and "?" in _plain(letter)} == set()
