"""Values of a database as plain ones."""

from __future__ import annotations

from datetime import date
from typing import Any


def shown(value: Any) -> Any:  # noqa: ANN401 - what a database answers with
    """Bring a value to plain ones: dates to ISO text, what is inside lists and mappings too."""
    if isinstance(value, dict):
        return {str(name): shown(inner) for name, inner in value.items() if name != "@rid"}
    if isinstance(value, (list, tuple, set)):
        return [shown(inner) for inner in value]
    return value.isoformat() if isinstance(value, date) else value
