"""What is computed from a network is computed once and kept with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from verkosto.model.network import Network

T = TypeVar("T")


def derived(compute: Callable[[Network], T]) -> Callable[[Network], T]:
    """Make a function of a network remember its answer in that network."""

    @wraps(compute)
    def once(network: Network) -> T:
        memory = network.memory
        if once not in memory:
            memory[once] = compute(network)
        answer: T = memory[once]
        return answer

    return once
