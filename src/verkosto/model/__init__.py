"""The checked network and what follows from it at its as-of date."""

from verkosto.model.names import LANGUAGES, names
from verkosto.model.network import Network
from verkosto.model.profile import Profile, Requirement
from verkosto.model.settings import Settings

__all__ = ["LANGUAGES", "Network", "Profile", "Requirement", "Settings", "names"]
