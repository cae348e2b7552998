"""Where the time goes: stages of reading and analysing made-up countries, their growth, and a plain script beside them.

Run with `python -m tests.benchmark [COPIES …]` (default: 1 10), where COPIES is how many Finlands stand side by side.
Every size runs in a process of its own, with one thread for linear algebra as the command has; times are CPU seconds,
so that a busy machine disturbs them less.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

from .finland import AS_OF, finland, write
from .plainly import QUESTIONS, Plain, read

STAGES = ("start-up", "read and check", "analyse", "write JSON")
_DEFAULT = (1, 10)


def main(arguments: list[str]) -> None:
    """Measure the sizes that are asked for, the smallest first, and print shares and growth."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    first: float | None = None
    for copies in sorted(int(each) for each in arguments) or _DEFAULT:
        with tempfile.TemporaryDirectory() as folder:
            tables = finland(copies=copies)
            write(tables, Path(folder))
            said = subprocess.run(
                [sys.executable, "-m", "tests.benchmark", "--stages", folder],
                capture_output=True,
                check=True,
                text=True,
            )
            stages = [float(each) for each in said.stdout.split()]
            first = _tell(copies, sum(map(len, tables.values())), stages, first)
            if copies == 1:
                _beside(folder)


def _beside(folder: str) -> None:
    """Ask the same questions with verkosto and with a plain NetworkX script; their answers must be the same."""
    took = {}
    for way in ("--verkosto", "--plain"):
        said = subprocess.run(
            [sys.executable, "-m", "tests.benchmark", way, folder], capture_output=True, check=True, text=True
        )
        took[way] = json.loads(said.stdout)
    if took["--verkosto"]["found"] != took["--plain"]["found"]:
        sys.exit(f"the answers differ: {took}")
    quick, slow = (took[way]["seconds"] for way in ("--verkosto", "--plain"))
    found = sum(took["--plain"]["found"].values())
    sys.stdout.write(
        f"  {len(QUESTIONS)} questions asked plainly with NetworkX: {slow:.1f} s, by verkosto: {quick:.2f} s "
        f"({slow / quick:.0f} times faster, the same {found} rows; imports apart)\n"
    )


def by_verkosto(folder: str) -> dict[str, object]:
    """Read and ask with verkosto: CPU seconds without the import, and how many rows are true."""
    import verkosto

    verkosto.catalogue()
    start = time.process_time()
    network = verkosto.read(folder)
    counts = verkosto.analyze(network, select=QUESTIONS).counts
    return {"seconds": time.process_time() - start, "found": {each: counts[each]["true"] for each in QUESTIONS}}


def plainly(folder: str) -> dict[str, object]:
    """Read and ask with the plain script: CPU seconds without the import, and how many rows are true."""
    start = time.process_time()
    found = Plain(read(Path(folder)), AS_OF).answers()
    return {"seconds": time.process_time() - start, "found": found}


def _tell(copies: int, rows: int, stages: list[float], first: float | None) -> float:
    """Print one size; give the time of the first one."""
    *seconds, memory = stages
    total = sum(seconds)
    shares = ", ".join(f"{name} {100 * each / total:.0f} %" for name, each in zip(STAGES, seconds, strict=True))
    growth = "" if first is None else f", {total / first:.1f} times the first"
    sys.stdout.write(f"{copies} × Finland, {rows} rows: {total:.2f} s{growth}, {memory:.0f} MB\n  {shares}\n")
    return first or total


def stages(folder: str) -> list[float]:
    """Measure every stage of one run in CPU seconds, and the peak memory in MB."""
    import verkosto  # the import is the first stage

    verkosto.catalogue()
    marks = [0.0, time.process_time()]
    network = verkosto.read(folder)
    marks.append(time.process_time())
    report = verkosto.analyze(network)
    marks.append(time.process_time())
    json.dumps(report.to_dict())
    marks.append(time.process_time())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return [*(later - earlier for earlier, later in pairwise(marks)), peak]


if __name__ == "__main__":
    if sys.argv[1:2] == ["--stages"]:
        sys.stdout.write(" ".join(map(str, stages(sys.argv[2]))))
    elif sys.argv[1:2] == ["--verkosto"]:
        json.dump(by_verkosto(sys.argv[2]), sys.stdout)
    elif sys.argv[1:2] == ["--plain"]:
        json.dump(plainly(sys.argv[2]), sys.stdout)
    else:
        main(sys.argv[1:])
