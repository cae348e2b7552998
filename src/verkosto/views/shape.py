"""The shape of the property graph: its labels, its relationship types, and the properties that they can have."""

from __future__ import annotations

from collections.abc import Iterable

from verkosto.schema import TABLES
from verkosto.views.links import CELL, MEMBER

LABELS: dict[str, str] = {table.label: name for name, table in TABLES.items() if table.label}
"""Every label, with the table whose rows it stands for."""

ROWS: dict[str, str] = {
    "HOLDS": "appointments",
    "HOSTS": "hosting",
    "SITS_IN": "seats",
    "HAS_SEAT_IN": "seats",
    "PARTY_TO": "parties",
    "COOPERATES_WITH": "ties",
}
"""The relationship types that are rows of a table, with that table."""

ENDS: dict[str, tuple[str, str]] = {
    "appointments": ("person", "post"),
    "hosting": ("host", "member"),
    "seats": ("on_behalf_of", "body"),
    "parties": ("organization", "agreement"),
    "ties": ("source_org", "target_org"),
}
"""The columns of those tables that lie at the two ends; with a number they make the key of a row."""

REFERENCES: dict[tuple[str, str], str] = {
    ("Domain", "PART_OF"): "parent",
    ("Post", "POST_IN"): "organization",
    ("Body", "HANDLES"): "domains",
    ("Body", "REPORTS_TO"): "reports_to",
    ("Body", "OWNED_BY"): "owner",
    ("Agreement", "COVERS"): "domains",
}
"""The columns of nodes that are relationships, by the label and the type."""

KEPT = {
    "responsibilities": ("claimed_by", "unknown_to"),
    "seats": ("on_behalf_of", "deputy_person", "deputy_post"),
    "hosting": ("domains",),
    "ties": ("domain", "reporter"),
}
"""References that have no relationship of their own and stay properties."""

RENAMED = {"reporter": "reported_by"}
"""Columns whose property has another name."""

_BARE = ("PART_OF", "POST_IN", "HAS", "FOR", "CARRIES", "DEPUTIZES", "HANDLES", "REPORTS_TO", "OWNED_BY", "COVERS")
_STATE_LINKS = {
    "REPRESENTED_IN": {"seats": "integer", "chairs": "integer"},
    "MEMBER_OF": dict.fromkeys(MEMBER, "integer"),
    "TIED_TO": {"weight": "number", "levels": "list", "through": "list"},
    "LINKED_TO": {},
    "CELL": CELL,
    "REPORTED": {"topic": "text"},
}
_STATE = {
    "Organization": {
        "reported": "list", "answered": "list", "county": "text", "served": "boolean", "settled": "boolean",
        "registers": "list", "component": "text", "sub_region": "text",
    },
    "Body": {"working": "boolean", "plenary": "boolean", "counties": "list", "chain": "text"},
    "Agreement": {"counties": "list", "meant_for": "list"},
    "Responsibility": {
        "state": "text", "detail": "text", "host": "text", "says": "text", "known_as": "list", "stands": "boolean",
        "persons": "list",
    },
    "HOLDS": {"active": "boolean"},
    "SITS_IN": {"counts": "boolean"},
    "HAS_SEAT_IN": {"counts": "boolean"},
}
"""The properties that say what follows from the facts at the as-of date."""


def own_columns(table: str, *, keep: Iterable[str] = ()) -> list[str]:
    """Name the columns that become properties: all but references, which become relationships, and those to `keep`."""
    kept = set(keep)
    return [column.name for column in TABLES[table].columns if column.kind != "reference" or column.name in kept]


def node_kinds() -> dict[str, dict[str, str]]:
    """Give the properties of every label, with the kind of their values as in the schema; `list` is a list of text."""
    return {label: {"id": "text", **_kinds(table), **_STATE.get(label, {})} for label, table in LABELS.items()}


def relation_kinds() -> dict[str, dict[str, str]]:
    """Give the properties of every relationship type in the same way."""
    rows = {kind: {**_kinds(table), **_STATE.get(kind, {})} for kind, table in ROWS.items()}
    return {**{kind: {} for kind in _BARE}, **rows, **_STATE_LINKS}


def _kinds(table: str) -> dict[str, str]:
    declared = TABLES[table].by_name
    names = own_columns(table, keep=KEPT.get(table, ()))
    return {RENAMED.get(name, name): "list" if declared[name].many else declared[name].kind for name in names}
