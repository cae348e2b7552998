"""The page's own scripts and styles: modules in files of their own, put together into one text each."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

_IMPORT = re.compile(r'^import (?:\{([^}]*)\} from )?"\./([\w-]+)\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?function|const|class) (\w+)", re.MULTILINE)
_COMMENT = re.compile(r"/\*\*(?:(?!\*/).)*\*/ ?", re.DOTALL)
_MARGIN = re.compile(r"\n\s*")
_STYLES = ("tokens", "frame", "controls", "panel", "tables", "print")


def templates() -> Traversable:
    """Give the folder of the page's template, scripts and styles."""
    return files(__package__) / "templates"


def _text(name: str) -> str:
    return (templates() / name).read_text(encoding="utf-8").replace("\r\n", "\n")


@cache
def script(entry: str = "main") -> str:
    """Link the modules that `entry` needs into one script.

    Each module becomes a function that runs once and gives what it exports, after those that it imports from.
    Understood are named imports from a neighbouring file, imports of what only has to run, and `export` before
    function, const or class. Comments between `/**` and `*/` and the indentation stay behind, which makes the page a
    tenth smaller: a module has neither in a text of its own. Raises ValueError when modules import each other in a
    circle.
    """
    order: list[str] = []
    _visit(entry, order, ())
    return '(() => {\n"use strict";\n' + "".join(_wrapped(name) for name in order) + "})();\n"


def _visit(name: str, order: list[str], trail: tuple[str, ...]) -> None:
    if name in trail:
        raise ValueError(f"modules import each other: {' → '.join((*trail, name))}")
    if name not in order:
        for _, other in _IMPORT.findall(_text(f"js/{name}.js")):
            _visit(other, order, (*trail, name))
        order.append(name)


def _wrapped(name: str) -> str:
    source = _text(f"js/{name}.js")
    exported = ", ".join(word for _, word in _EXPORT.findall(source))
    body = _MARGIN.sub("\n", _COMMENT.sub("", _EXPORT.sub(r"\1 \2", _IMPORT.sub(_bound, source)))).lstrip()
    return f"const {_variable(name)} = (() => {{\n{body}return {{ {exported} }};\n}})();\n"


def _bound(found: re.Match[str]) -> str:
    if found[1] is None:
        return ""
    names = found[1].replace(" as ", ": ")
    return f"const {{{names}}} = {_variable(found[2])};\n"


def _variable(module: str) -> str:
    return "module_" + module.replace("-", "_")


@cache
def styles() -> str:
    """Put the style sheets together in their order."""
    return "".join(_text(f"css/{name}.css") for name in _STYLES)
