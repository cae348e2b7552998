"""Thresholds as users set them: known, numbers of the right kind, and within sense."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from verkosto.errors import UsageError

_RANGES: dict[str, tuple[float, float]] = {
    "draws": (99, 20_000),  # fewer say nothing, more do not fit into memory
    "seed": (0, 2**32 - 1),
    "factor": (0, 10),
    "correlation": (-1, 0),
}
_SHARE, _COUNT = (0, 1), (0, 1_000_000)


def checked(id: str, defaults: Mapping[str, Any], given: Mapping[str, object]) -> dict[str, Any]:
    """Give the thresholds of an analysis that are set. Raises UsageError for the first that makes no sense."""
    for name, value in given.items():
        if name not in defaults:
            raise UsageError("threshold" if defaults else "threshold-none", id=id, name=name, known=list(defaults))
        _refuse_senseless(id, name, defaults[name], value)
    return dict(given)


def _refuse_senseless(id: str, name: str, default: object, value: object) -> None:
    kinds = (int,) if isinstance(default, int) else (int, float)
    if not isinstance(value, kinds) or isinstance(value, bool):
        raise UsageError("threshold-value", id=id, name=name, default=default, value=value)
    low, high = _RANGES.get(name) or (_SHARE if isinstance(default, float) else _COUNT)
    if not low <= value <= high:
        raise UsageError("threshold-range", id=id, name=name, low=low, high=high, value=value)
