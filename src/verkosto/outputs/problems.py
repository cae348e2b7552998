"""What is wrong with a dataset, or odd in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any

from verkosto.errors import Problem
from verkosto.messages import text
from verkosto.outputs.blocks import Block, Item, Items, Line, Records
from verkosto.outputs.blocks.symbols import SEVERITY_MARKS

SCHEMA = "verkosto/problems/1"
MOST = 1000
"""The most problems that are listed for people: nobody reads more, and laying them out takes its time."""


@dataclass(frozen=True)
class ProblemsContent:
    """Problems in the order in which they stand in the files."""

    problems: Sequence[Problem]
    lang: str = "en"

    def blocks(self, width: int | None = None) -> list[Block]:
        """List the problems with their places and what to do, then count them."""
        del width
        if not self.problems:
            return [Line(text("problems.none", self.lang), "good")]
        found = [problem.severity for problem in self.problems]
        summary = text("problems.summary", self.lang, errors=found.count("error"), warnings=found.count("warning"))
        listed: list[Block] = [Items(tuple(map(self._item, self.problems[:MOST])))]
        if len(self.problems) > MOST:
            listed.append(Line(text("problems.more", self.lang, more=len(self.problems) - MOST)))
        return [*listed, Line(""), Line(summary, "strong")]

    def _item(self, problem: Problem) -> Item:
        severity = text(f"problems.{problem.severity}", self.lang)
        message = f"{severity}: {self._place(problem)} – {problem.message}"
        more = (text("problems.value", self.lang, value=problem.value) if problem.value is not None else None,
                f"→ {problem.suggestion}" if problem.suggestion is not None else None)
        return Item(message, SEVERITY_MARKS[problem.severity], problem.severity, tuple(filter(None, more)))

    def _place(self, problem: Problem) -> str:
        """Say where it is, as the person sees it."""
        parts = {"sheet": problem.sheet, "row": problem.row, "column": problem.column}
        spoken = [text(f"problems.{part}", self.lang, it=it) for part, it in parts.items() if it is not None]
        return ", ".join([problem.file, *spoken])

    def document(self) -> dict[str, Any]:
        """Give the document `verkosto/problems/1`."""
        return {"schema": SCHEMA, "problems": [asdict(problem) for problem in self.problems]}

    def records(self) -> Records:
        """Give a record for each problem, with its fields."""
        return Records(tuple(field.name for field in fields(Problem)), [asdict(problem) for problem in self.problems])
