"""What only a process of its own shows: start-up, streams, terminals, signals."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"pandas", "numpy", "networkx", "rich", "neo4j", "pyvis", "jinja2", "rapidfuzz"}
PIPE = 1 << 20
LAPPI = Path(__file__).parents[2] / "datasets" / "lappi"


def environment(**more: str) -> dict[str, str]:
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHONIO"))}
    return {**plain, "LC_ALL": "C.UTF-8", "COLUMNS": "80", **more}


def run(*arguments: str | Path, **more: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "verkosto", *map(str, arguments)]
    return subprocess.run(command, env=environment(**more), stdin=subprocess.DEVNULL, capture_output=True, check=False)


def loaded(arguments: list[str]) -> set[str]:
    """Run a command and give the modules that it has loaded in the end."""
    program = f"""
import sys
sys.argv = ['verkosto', *{arguments!r}]
from verkosto.cli import main
try:
    main()
finally:
    print(*sys.modules, file=sys.stderr)
"""
    ran = subprocess.run([sys.executable, "-c", program], env=environment(), capture_output=True, check=True)
    return set(ran.stderr.decode().split())


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["analyze", "--help"], ["map", "--help"]])
def test_help_loads_nothing_heavy(arguments: list[str]) -> None:
    assert loaded(arguments) & HEAVY == set()


def test_analysing_loads_only_what_it_needs(county: Path) -> None:
    modules = loaded(["analyze", str(county), "--format", "json"])
    assert "pandas" in modules
    assert HEAVY & modules == {"pandas", "numpy"}


def test_data_and_messages_go_apart(county: Path) -> None:
    ran = run("analyze", county, "--format", "json")
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert json.loads(ran.stdout)["schema"] == "verkosto/report/1"


def test_the_same_bytes_whatever_the_hash_and_the_locale(county: Path) -> None:
    for form in ("json", "csv", "md"):
        said = {run("analyze", county, "--format", form, "--lang", "fi", PYTHONHASHSEED=seed, LC_ALL=locale,
                    PYTHONIOENCODING=encoding).stdout
                for seed, locale, encoding in (("1", "C", "ascii"), ("2", "C.UTF-8", "utf-8"))}
        assert len(said) == 1


def test_a_reader_that_goes_away_is_no_error(county: Path) -> None:
    for form in ("table", "json"):
        command = [sys.executable, "-m", "verkosto", "analyze", str(county), "--format", form]
        with subprocess.Popen(command, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.close()
            assert process.stderr is not None
            assert process.stderr.read() == b""
        assert process.returncode == 0


def test_a_full_disk_is_told(county: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "verkosto", "analyze", str(county)]
        ran = subprocess.run(command, env=environment(), stdout=full, stderr=subprocess.PIPE, check=False)
    assert ran.returncode == 2
    assert ran.stderr.startswith(b"Error: cannot write to the standard output: the disk is full")
    assert b"Traceback" not in ran.stderr


def test_an_interrupted_run_has_status_130(county: Path) -> None:
    command = [sys.executable, "-m", "verkosto", "matrix", str(county), "--profile", "-"]
    with subprocess.Popen(command, env=environment(), stdin=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdin is not None
        process.stdin.write(b"#" * PIPE)  # more than a pipe holds: when it is written, the command is reading
        process.send_signal(signal.SIGINT)
        process.stdin.close()  # Python looks for signals only after a read that was under way
        assert process.stderr is not None
        assert process.stderr.read().decode() == "Interrupted.\n"
    assert process.returncode == 130


def terminal(*arguments: str | Path, **more: str) -> str:
    """Run a command in a terminal and give what it shows there."""
    main, other = pty.openpty()
    command = [sys.executable, "-m", "verkosto", *map(str, arguments)]
    spoken = environment(**{"TERM": "xterm-256color", **more})
    process = subprocess.Popen(command, env=spoken, stdout=other, stderr=other)
    os.close(other)
    said = b""
    try:
        while piece := os.read(main, 65536):
            said += piece
    except OSError:  # the other end is closed
        pass
    os.close(main)
    assert process.wait() == 0
    return said.decode()


def test_a_terminal_has_colours_unless_they_are_not_wanted(county: Path) -> None:
    assert "\x1b[1;31m✖ Error" in terminal("analyze", county)
    assert "\x1b[3" not in terminal("analyze", county, NO_COLOR="1")
    assert "\x1b" not in terminal("analyze", county, "--format", "json")


def test_a_terminal_is_filled_to_its_width() -> None:
    for columns in ("60", "100"):
        lines = terminal("explain", "central-city-dominance", COLUMNS=columns, NO_COLOR="1").splitlines()
        assert int(columns) - 15 < max(map(len, lines)) <= int(columns)


def test_an_analysis_of_lappi_is_printed_in_every_language() -> None:
    for lang, said in (("fi", "0/21 kuntaa"), ("sv", "0/21 kommuner"), ("en", "0 of 21 municipalities")):
        ran = run("analyze", LAPPI, "--lang", lang)
        assert ran.returncode == 0
        assert said in ran.stdout.decode()
        assert max(map(len, ran.stdout.decode().splitlines())) <= 80


def test_long_work_is_named_while_it_lasts() -> None:
    main, other = pty.openpty()
    command = [sys.executable, "-m", "verkosto", "validate", "-", "--lang", "fi"]
    spoken = environment(TERM="xterm-256color", NO_COLOR="1")
    with subprocess.Popen(command, env=spoken, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=other) as process:
        os.close(other)
        said = b""
        while b"Luetaan -" not in said:  # it waits for the tables, which is long work
            said += os.read(main, 65536)
        assert process.stdin is not None
        process.stdin.close()
        assert process.stdout is not None
        assert "työkirja".encode() in process.stdout.read()
    os.close(main)
    assert process.returncode == 2


def test_short_work_shows_nothing_on_the_way(county: Path) -> None:
    assert "\x1b[?25l" not in terminal("validate", county, NO_COLOR="1")
