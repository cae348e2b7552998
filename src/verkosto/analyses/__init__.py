"""The analyses: one file each, found by being here.

A file defines one function of its own name, declared with `verkosto.findings.analysis`; nothing else has to be touched
to add one. Files whose names begin with an underscore are helpers.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from verkosto.findings import Analysis


@cache
def catalogue() -> dict[str, Analysis]:
    """Give every analysis by its id, sorted."""
    names = sorted(each.name for each in iter_modules(__path__) if not each.name.startswith("_"))
    found = [getattr(import_module(f"{__name__}.{name}"), name) for name in names]
    return {each.id: each for each in found}
