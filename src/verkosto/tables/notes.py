"""The notebook of a reading: problems are noted as they are met and told in one order at the end."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Literal

from verkosto.errors import Problem, UsageError
from verkosto.tables.identity import masked
from verkosto.tables.raw import Place, Spot

Severity = Literal["error", "warning"]
Details = dict[str, object]

LANGUAGES = ("fi", "sv", "en")
_LONGEST = 80
_LOOKED_AT = 400
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]+")


@cache
def texts() -> dict[str, dict[str, Any]]:
    """Read the texts of all problems: key → language → template with `{placeholders}`.

    Under `hint` stands what to do about a problem, by language, unless who notes it knows better.
    """
    import tomllib

    return tomllib.loads((files(__package__) / "problems.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Hint:
    """What to do about a problem: the key of a text and what fills it."""

    key: str
    details: Details = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a value, wherever it stands; `value` is the text to show, when not the whole cell."""

    key: str
    details: Details = field(default_factory=dict)
    hint: Hint | None = None
    value: str | None = None
    severity: Severity = "error"


def shown(value: object) -> str:
    """Give a value as it may be echoed: one line, at most 80 characters, without identity codes."""
    text = _line(str(value)[:_LOOKED_AT])
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST - 1]}…"


@lru_cache(maxsize=512)
def _line(text: str) -> str:
    """Give a text on one line, without identity codes."""
    return _CONTROL.sub(" ", masked(text))


class Notes:
    """Collects problems in one language."""

    def __init__(self, lang: str) -> None:
        if lang not in LANGUAGES:
            raise UsageError("language", lang=lang, known=LANGUAGES)
        self.lang = lang
        self._ranks: dict[Place, int] = {}
        self._found: list[tuple[tuple[int, int, int, int], Problem]] = []

    def rank(self, place: Place) -> int:
        """Give the place its rank in the order of the problems: the first that is asked about comes first."""
        return self._ranks.setdefault(place, len(self._ranks))

    def error(self, key: str, spot: Spot, value: object = None, hint: Hint | None = None, **details: object) -> None:
        """Note an error; see `add`."""
        self.add(spot, Fault(key, details, hint), value)

    def warning(self, key: str, spot: Spot, value: object = None, hint: Hint | None = None, **details: object) -> None:
        """Note a warning; see `add`."""
        self.add(spot, Fault(key, details, hint, severity="warning"), value)

    def add(self, spot: Spot, fault: Fault, value: object = None) -> None:
        """Note a fault of a value (None: there is none) in a place."""
        echoed = (fault.value if fault.value is not None else value) or None
        problem = Problem(
            fault.severity, _line(spot.place.file), None if spot.place.sheet is None else _line(spot.place.sheet),
            spot.row, None if spot.column is None else shown(spot.column), None if echoed is None else shown(echoed),
            self.say(fault.key, fault.details), self._advice(fault),
        )
        order = (self.rank(spot.place), spot.row or 0, spot.position, len(self._found))
        self._found.append((order, problem))

    def say(self, key: str, details: Details) -> str:
        """Give a text in the language of the notebook."""
        return self._filled(texts()[key], details)

    def _advice(self, fault: Fault) -> str | None:
        """Tell what to do about a fault."""
        if fault.hint is not None:
            return self.say(fault.hint.key, fault.hint.details)
        advice = texts()[fault.key].get("hint")
        return None if advice is None else self._filled(advice, fault.details)

    def _filled(self, said: dict[str, str], details: Details) -> str:
        """Fill a text in."""
        return said[self.lang].format_map({name: self._part(value) for name, value in details.items()})

    def _part(self, value: object) -> str:
        """Give one part of a text: lists are joined, each item short enough."""
        return ", ".join(map(shown, value)) if isinstance(value, (list, tuple)) else shown(value)

    def problems(self) -> tuple[Problem, ...]:
        """Give all problems by file, row and column; what was noted first comes first."""
        return tuple(problem for _, problem in sorted(self._found, key=lambda noted: noted[0]))

    def clear(self) -> None:
        """Forget what was noted so far."""
        self._found.clear()
