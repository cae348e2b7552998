"""What things are called in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from verkosto.schema import TABLES

if TYPE_CHECKING:
    from verkosto.model.network import Network

LANGUAGES = ("fi", "sv", "en")
_COLUMNS = {
    "organizations": "name",
    "domains": "name_fi",
    "people": "name",
    "posts": "title",
    "bodies": "name",
    "agreements": "name",
}


def names(network: Network, lang: str) -> dict[str, str]:
    """Give the name of every node in a language, by id; where there is none, the Finnish one, else the id.

    Raises nothing; `lang` is fi, sv or en.
    """
    memory: dict[str, dict[str, str]] = network.memory.setdefault(names, {})
    if lang not in memory:
        memory[lang] = {key: name for table in _COLUMNS for key, name in _names_of(network, table, lang).items()}
    return memory[lang]


def _names_of(network: Network, table: str, lang: str) -> dict[str, str]:
    frame = network.frame(table)
    translated = f"name_{lang}"
    given = frame[translated] if translated in TABLES[table].by_name else pd.Series(pd.NA, frame.index)
    spoken = given.fillna(frame[_COLUMNS[table]]).fillna(frame["id"])
    return dict(zip(frame["id"], spoken, strict=True))
