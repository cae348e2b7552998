"""The library of queries in Cypher: files that anybody can paste into Neo4j Browser, with a head that explains them.

A head is made of comments: the title, the question, a line for each parameter with a default or an example, and, after
an empty comment, an example of the answer.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from verkosto.errors import NOTHING, UsageError
from verkosto.model.spelling import nearest

EXPLORE = "explore"
_HEAD = re.compile(r"(?://[^\n]*\n)+")
_PARAMETER = re.compile(r"\$(\w+): (.*); (default|for example) (.+)")


@dataclass(frozen=True)
class Parameter:
    """A parameter of a query: what it means, and its default or, when it must be given, an example."""

    name: str
    meaning: str
    value: Any
    required: bool


@dataclass(frozen=True)
class Query:
    """A query of the library; `head` is its head without the example of an answer."""

    name: str
    title: str
    question: str
    parameters: tuple[Parameter, ...]
    head: str
    cypher: str

    def settled(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """Settle the parameters: those given, else the defaults.

        Raises UsageError for one that must be given, or that the query does not have.
        """
        known = {each.name: each for each in self.parameters}
        strange = [name for name in given if name not in known]
        missing = [each for each in self.parameters if each.required and each.name not in given]
        if strange:
            raise UsageError("parameter", query=self.name, name=strange[0], known=list(known) or NOTHING)
        if missing:
            asked = [f"-p {each.name}={each.value}: {each.meaning}" for each in missing]
            raise UsageError("parameter-missing", query=self.name, known="; ".join(asked))
        return {name: given.get(name, each.value) for name, each in known.items()}

    @property
    def examples(self) -> dict[str, Any]:
        """A value for every parameter: its default or its example."""
        return {each.name: each.value for each in self.parameters}


def library() -> dict[str, Query]:
    """Give every query by its name, sorted; those written by hand and the twins of the analyses."""
    return {name: _read(path) for name, path in sorted(_files().items())}


def named(name: str) -> Query:
    """Give one query. Raises UsageError, with the nearest name, when there is none of that name."""
    files = _files()
    if name not in files:
        near = nearest(name, files)
        raise UsageError("query-near" if near else "query", query=name, near=near, known=sorted(files))
    return _read(files[name])


@cache
def folder() -> Path:
    """Give the folder of the files: beside the package when installed, else in the checkout."""
    installed = Path(__file__).parents[1] / "cypher_library"
    return installed if installed.is_dir() else Path(__file__).parents[3] / "cypher"


def read(name: str, text: str) -> Query:
    """Read a file of the library."""
    found = _HEAD.match(text)
    head = found[0] if found else ""
    lines = [line.removeprefix("//").strip() for line in head.splitlines()]
    told = lines[:lines.index("")] if "" in lines else lines
    if len(told) < 2:  # noqa: PLR2004 - a title and a question
        raise UsageError("query-head", query=name)
    own = "".join(f"// {line}\n" for line in told)
    return Query(name, told[0], told[1], tuple(map(_parameter, told[2:])), own, text[len(head):].strip())


def pasted(cypher: str, parameters: Mapping[str, Any]) -> str:
    """Write a query as Neo4j Browser and cypher-shell take it: its parameters, then the query."""
    lines = [f":param {name} => {_literal(value)};" for name, value in parameters.items()]
    return "\n".join([*lines, "", f"{cypher.strip()};", ""])


def _literal(value: object) -> str:
    """Write a value as Cypher does."""
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace("'", "\\'")
        return f"'{escaped}'"
    return json.dumps(value)


def _files() -> dict[str, Path]:
    return {path.stem: path for path in folder().rglob("*.cypher")}


def _read(path: Path) -> Query:
    return read(path.stem, path.read_text(encoding="utf-8"))


def _parameter(line: str) -> Parameter:
    found = _PARAMETER.fullmatch(line)
    if found is None:
        raise UsageError("query-parameter", line=line)
    return Parameter(found[1], found[2], json.loads(found[4]), required=found[3] != "default")
