"""Places to which a network is brought so that Cypher can be asked of it.

Without an address that is a database in a process of its own, which goes when it is closed; with one it is Neo4j.
"""

from verkosto.engines.dataset import Change, Dataset, Difference, Progress
from verkosto.engines.engine import TIMEOUT, Engine, Rows
from verkosto.engines.opening import open_engine

__all__ = ["TIMEOUT", "Change", "Dataset", "Difference", "Engine", "Progress", "Rows", "open_engine"]
