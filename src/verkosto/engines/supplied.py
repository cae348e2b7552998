"""The parameters that every query has, whether it asks for them or not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from verkosto.views import graph_id

if TYPE_CHECKING:
    from verkosto.engines.engine import Parameters
    from verkosto.model import Network


def supplied(network: Network, given: Parameters | None) -> dict[str, Any]:
    """Add `dataset` and `as_of` (ISO text) to the parameters that are given."""
    return {"dataset": graph_id(network), "as_of": network.as_of.isoformat(), **(given or {})}
