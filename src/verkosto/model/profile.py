"""What is required of whom: the cells that somebody must fill, and how long an answer stays fresh."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from verkosto.errors import UsageError

SUBJECT_KINDS = ("county", "municipality")
DEFAULT = "default"
"""The name of the profile that holds when there is no other: no file."""


@dataclass(frozen=True, slots=True)
class Requirement:
    """Organisations that must name a responsible person, and the domains for which they must.

    Empty `organizations`: every one of the `kinds`. Empty `domains`: every domain without a parent.
    """

    kinds: tuple[str, ...] = SUBJECT_KINDS
    organizations: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Profile:
    """The required cells and the freshness limit in days."""

    name: str = DEFAULT
    freshness_days: int = 365
    required: tuple[Requirement, ...] = (Requirement(),)

    @classmethod
    def from_mapping(cls, said: Mapping[str, object]) -> Profile:
        """Build a profile from a parsed TOML file.

        Keys: `name`, `freshness_days` (whole days, at least 1) and a list `required` of tables with
        `kinds`, `organizations` and `domains` (lists of text). Raises UsageError for anything else.
        """
        _refuse_unknown(said, ("name", "freshness_days", "required"), "")
        days = said.get("freshness_days", cls().freshness_days)
        if not isinstance(days, int) or isinstance(days, bool) or days < 1:
            raise UsageError("profile-days", days=days)
        rules = said.get("required", [{}])
        if not isinstance(rules, (list, tuple)) or not all(isinstance(rule, Mapping) for rule in rules):
            raise UsageError("profile-tables")
        return cls(str(said.get("name", "custom")), days, tuple(_requirement(rule) for rule in rules))


def _requirement(rule: Mapping[str, object]) -> Requirement:
    _refuse_unknown(rule, ("kinds", "organizations", "domains"), " [[required]]")
    lists = {key: _texts(key, value) for key, value in rule.items()}
    wrong = [kind for kind in lists.get("kinds", ()) if kind not in SUBJECT_KINDS]
    if wrong:
        raise UsageError("profile-kinds", known=SUBJECT_KINDS, wrong=wrong)
    return Requirement(**lists)


def _texts(key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, (list, tuple)) or not all(isinstance(item, str) for item in value):
        raise UsageError("profile-texts", key=key)
    return tuple(value)


def _refuse_unknown(said: Mapping[str, object], known: tuple[str, ...], place: str) -> None:
    unknown = sorted(set(said) - set(known))
    if unknown:
        raise UsageError("profile-keys", place=place, unknown=unknown, known=known)
