"""What is computed from a network is computed once and kept with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

if TYPE_CHECKING:
    from verkosto.model.network import Network

P = ParamSpec("P")
T = TypeVar("T")


def derived(compute: Callable[Concatenate[Network, P], T]) -> Callable[Concatenate[Network, P], T]:
    """Make a function of a network remember its answer in that network, for each of its other arguments."""

    @wraps(compute)
    def once(network: Network, /, *args: P.args, **kwargs: P.kwargs) -> T:
        memory, asked = network.memory, (once, *args, *kwargs.items())
        if asked not in memory:
            memory[asked] = compute(network, *args, **kwargs)
        answer: T = memory[asked]
        return answer

    return once
