"""The data dictionary, read from the schema."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from verkosto.schema import TABLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from verkosto.schema import Column, Table

_KINDS = {
    "text": "text", "id": "id", "code": "code", "date": "date", "number": "number", "integer": "whole number",
    "share": "share or percentage", "boolean": "yes or no",
}


def overview() -> str:
    """List the tables with their columns; those that must be filled are bold."""
    head = ["| table | holds | columns |", "|---|---|---|"]
    return "\n".join([*head, *(_summary(table) for table in TABLES.values())])


def dictionary() -> str:
    """Describe every table, column and code with the words under which each is understood."""
    return "\n\n".join(_described(table) for table in TABLES.values())


def filled(text: str) -> str:
    """Give a Markdown text with its parts `<!-- overview -->` and `<!-- dictionary -->` as they are now."""
    parts: dict[str, Callable[[], str]] = {"overview": overview, "dictionary": dictionary}
    for name, write in parts.items():
        pattern = re.compile(f"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
        text = pattern.sub(lambda found, write=write: f"{found[1]}\n{write()}\n\n{found[2]}", text)  # type: ignore[misc]
    return text


def _summary(table: Table) -> str:
    columns = ", ".join(f"**{each.name}**" if each.required else each.name for each in table.columns)
    link = f"[`{table.name}`](datasets/README.md#{table.name})"
    return f"| {link} | {table.meaning} | {columns} |"


def _described(table: Table) -> str:
    also = f" Also called: {', '.join(table.aliases)}." if table.aliases else ""
    either = "".join(f" One of {' or '.join(f'`{each}`' for each in names)} must be filled." for names in table.either)
    head = ["| column | holds | meaning | also called |", "|---|---|---|---|"]
    rows = [_row(column) for column in table.columns]
    said = f"{_sentence(table.meaning)}{either}{also}"
    return "\n".join([f"### {table.name}", "", said, "", *head, *rows, *_codes(table)])


def _row(column: Column) -> str:
    name = f"**{column.name}**" if column.required else column.name
    blank = "; filled from the reference data when blank" if column.filled else ""
    return f"| {name} | {_holds(column)} | {column.meaning}{blank} | {', '.join(column.aliases)} |"


def _holds(column: Column) -> str:
    if column.refers:
        kind = f"id in {' or '.join(f'`{each}`' for each in column.refers)}"
    elif column.low is not None and column.high is not None:
        kind = f"{_KINDS[column.kind]} from {_plain(column.low)} to {_plain(column.high)}"
    else:
        kind = _KINDS[column.kind]
    return f"{kind}, several with `;`" if column.many else kind


def _plain(number: float) -> str:
    grouped = f"{number:,.0f}" if abs(number) >= 10_000 else f"{number:.0f}"
    return grouped.replace(",", " ").replace("-", "−")


def _codes(table: Table) -> Iterator[str]:
    for column in table.columns:
        if column.codes:
            said = "; ".join(_code(code, words) for code, words in column.codes.items())
            yield f"\nCodes of `{column.name}`: {said}."


def _code(code: str, words: tuple[str, ...]) -> str:
    return f"`{code}` ({', '.join(words)})" if words else f"`{code}`"


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."
