"""The files of `cypher/`: the twins, written from the analyses, and the examples of what is asked by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import verkosto
from verkosto.engines.library import EXPLORE, read

from .checkout import DATASETS, ROOT

if TYPE_CHECKING:
    from verkosto.engines import Engine, Rows
    from verkosto.findings import Analysis

LIBRARY = ROOT / "cypher"
_ROWS = 5
_WIDTH = 110


def twins() -> dict[Path, str]:
    """Give the files of the twins as they should be."""
    found = {LIBRARY / f"{each.id}.cypher": _twin(each) for each in verkosto.catalogue().values() if each.cypher}
    return dict(sorted(found.items()))


def by_hand() -> list[Path]:
    """List the files of the queries written by hand."""
    return sorted((LIBRARY / EXPLORE).glob("*.cypher"))


def with_example(path: Path, engine: Engine) -> str:
    """Give a file with the example of its answer as it is now; `engine` holds datasets/demo."""
    query = read(path.stem, path.read_text(encoding="utf-8"))
    rows = engine.query(query.cypher, query.examples)
    return f"{query.head}//\n// On datasets/demo:\n{_table(rows)}{query.cypher}\n"


def write() -> None:
    """Write all files; twins that are no more go."""
    files = twins()
    for stray in set(LIBRARY.glob("*.cypher")) - set(files):
        stray.unlink()
    with verkosto.open_engine() as engine:
        engine.load(verkosto.read(DATASETS / "demo"))
        files |= {path: with_example(path, engine) for path in by_hand()}
    for path, text in files.items():
        path.write_text(text, encoding="utf-8")


def _twin(analysis: Analysis) -> str:
    question = " ".join(analysis.doc.split("\n\n")[0].split())
    limits = [f"// ${name}: threshold; default {json.dumps(value)}" for name, value in analysis.thresholds.items()]
    return "\n".join([f"// {analysis.title['en']}", f"// {question}", *limits, f"{analysis.cypher}\n"])


def _table(rows: Rows) -> str:
    """Show the first rows; long lines are cut."""
    lines = [" | ".join(rows.columns), *(" | ".join(map(_shown, row.values())) for row in rows.rows[:_ROWS])]
    more = [f"… {len(rows.rows) - _ROWS} more"] if len(rows.rows) > _ROWS else []
    cut = [line if len(line) <= _WIDTH else f"{line[:_WIDTH - 1]}…" for line in [*lines, *more]]
    return "".join(f"//   {line}".rstrip() + "\n" for line in cut)


def _shown(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(_shown, value))
    return "" if value is None else str(value)
