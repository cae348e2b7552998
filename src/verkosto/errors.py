"""The few things that can go wrong, and how they are told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from verkosto.messages import catalogue, numeral, reason, text


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, or odd, in a dataset.

    `row` counts as a person sees the table: the headings are row 1 and blank rows count. `value` is the
    text found there; it is never a personal identity code. What does not apply is None.
    """

    severity: Literal["error", "warning"]
    file: str
    sheet: str | None
    row: int | None
    column: str | None
    value: str | None
    message: str
    suggestion: str | None = None

    def __str__(self) -> str:
        """Say it in one line: place, value, what is wrong, what to do."""
        place = [self.file]
        if self.sheet is not None:
            place.append(f"[{self.sheet}]")
        if self.row is not None:
            place.append(f":{self.row}")
        if self.column is not None:
            place.append(f" {self.column}")
        value = "" if self.value is None else f" “{self.value}”"
        suggestion = "" if self.suggestion is None else f" – {self.suggestion}"
        return f"{''.join(place)}{value}: {self.message}{suggestion}"


class VerkostoError(Exception):
    """Base of all errors that verkosto raises on purpose; as a text it is English."""

    def told(self, lang: str) -> str:
        """Tell it in a language (fi, sv, en), as far as it can be told in that."""
        del lang
        return str(self)


class DatasetError(VerkostoError):
    """A dataset cannot be used; `problems` lists everything that is wrong with it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = list(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class UsageError(VerkostoError):
    """What was asked cannot be done: an unknown analysis, threshold, date or format.

    `key` names its text among those of `usage` in the catalogue, `values` fill it: texts, numbers, lists of them, or
    the OSError that is behind it. What is no such key is a text of its own, and is told as it stands.
    """

    def __init__(self, key: str, /, **values: object) -> None:
        self.key = key
        self.values = values
        super().__init__(key)

    def __str__(self) -> str:
        """Tell it in English."""
        return self.told("en")

    def told(self, lang: str) -> str:
        """Tell it in a language (fi, sv, en)."""
        key = f"usage.{self.key}"
        if key not in catalogue(lang):
            return self.key
        return text(key, lang, **{name: _worded(value, lang) for name, value in self.values.items()})


def _worded(value: object, lang: str) -> str:
    if isinstance(value, OSError):
        return reason(value, lang)
    if isinstance(value, (int, float)):
        return numeral(value, lang)
    return ", ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


class NotEvaluated(VerkostoError):
    """An analysis was not evaluated because tables that it needs are absent; `needs` names them."""

    def __init__(self, analysis: str, needs: Iterable[str]) -> None:
        self.analysis = analysis
        self.needs = tuple(needs)
        super().__init__(f"{analysis} was not evaluated: needs {', '.join(self.needs)}")


class QueryError(VerkostoError):
    """A query was refused, failed or was stopped; nothing was changed."""


class QueryStopped(QueryError):
    """A query was stopped because its time was up."""


class EngineError(VerkostoError):
    """A database cannot be reached or used: no server, wrong password, wrong database, too old a version."""
