"""Places into which a network is loaded so that Cypher can be asked of it.

Without an address that is a database in a process of its own, which goes when it is closed.
"""

from verkosto.engines.engine import Engine, Rows
from verkosto.engines.opening import open_engine

__all__ = ["Engine", "Rows", "open_engine"]
