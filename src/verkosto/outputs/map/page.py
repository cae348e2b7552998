"""The page: one self-contained file that asks nothing of anybody."""

from __future__ import annotations

import base64
import hashlib
from typing import Any

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from verkosto.outputs.map.engine import vis_network
from verkosto.outputs.map.linker import script, styles, templates
from verkosto.outputs.map.safe import clean, json_block

_POLICY = (
    "default-src 'none'; script-src {scripts}; style-src {style}; img-src blob: data:; base-uri 'none'; "
    "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)


def page(data: dict[str, Any], *, title: str, lang: str) -> str:
    """Put data, engine, scripts and styles into one HTML text.

    The content security policy lets exactly these scripts and this style run, by their hashes.
    """
    engine, own, style = vis_network(), script(), styles()
    policy = _POLICY.format(scripts=f"{_hash(engine)} {_hash(own)}", style=_hash(style))
    return _environment().from_string((templates() / "page.html").read_text(encoding="utf-8")).render(
        lang=lang, title=clean(title), policy=policy, data=json_block(data),
        engine=_inline(engine), script=_inline(own), style=_inline(style),
    )


def _environment() -> Environment:
    return Environment(autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True, trim_blocks=True)


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _inline(text: str) -> Markup:
    """Let a trusted text of our own stand inside script or style; it must not be able to end them."""
    if "</script" in text.lower() or "</style" in text.lower() or "<!--" in text:
        raise RuntimeError("a script or a style would end itself inside the page")
    return Markup(text)  # noqa: S704 - only the package's own files come here
