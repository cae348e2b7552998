"""The embedded engine: ArcadeDB in a process of its own, without a server."""

from verkosto.engines.embedded.embedded import Embedded

__all__ = ["Embedded"]
