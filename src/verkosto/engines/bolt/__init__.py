"""Neo4j over Bolt: a graph that a team shares."""

from verkosto.engines.bolt.bolt import Bolt

__all__ = ["Bolt"]
