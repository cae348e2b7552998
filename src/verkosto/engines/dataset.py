"""What an engine says of a dataset that it holds, and of a push."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from verkosto.model import Profile, Requirement, Settings
from verkosto.model.revision import revision
from verkosto.version import __version__
from verkosto.views import node_kinds, node_parts, relation_kinds, relation_parts

if TYPE_CHECKING:
    from verkosto.model import Network

Progress = Callable[[int, int], None]
"""Told how many rows are done, and of how many."""


@dataclass(frozen=True)
class Dataset:
    """A dataset in a database: `revision` is the hash of its tables, `pushing` when a push of it began."""

    id: str
    title: str | None
    revision: str
    as_of: date
    nodes: int
    relationships: int
    version: str
    pushing: str | None = None


def dataset_of(dataset: str, network: Network) -> Dataset:
    """Describe a network as the dataset that it becomes."""
    nodes = sum(len(part.ids) for part in node_parts(network))
    relationships = sum(len(part.keys) for part in relation_parts(network))
    return Dataset(dataset, network.settings.title, revision(network), network.as_of, nodes, relationships,
                   __version__)


@dataclass(frozen=True)
class Change:
    """How many nodes or relationships of one part a push creates, changes and removes."""

    created: int
    changed: int
    removed: int

    @property
    def total(self) -> int:
        """All of them."""
        return self.created + self.changed + self.removed


@dataclass(frozen=True)
class Difference:
    """What a push changes, by label or by type and labels; parts that stay as they are do not appear."""

    dataset: str
    changes: Mapping[str, Change] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """The number of nodes and relationships that it touches."""
        return sum(each.total for each in self.changes.values())


def state_of(network: Network) -> str:
    """Give a hash of all that a graph depends on: tables, as-of date, profile, settings, and how graphs are made."""
    made = [__version__, node_kinds(), relation_kinds()]
    seen = [network.as_of.isoformat(), profile_text(network), settings_text(network)]
    said = json.dumps([revision(network), *seen, made])
    return hashlib.blake2b(said.encode(), digest_size=16).hexdigest()


def profile_text(network: Network) -> str:
    """Write the profile as JSON that `profile_of` reads."""
    profile = network.profile
    rules = [{"kinds": rule.kinds, "organizations": rule.organizations, "domains": rule.domains}
             for rule in profile.required]
    return json.dumps({"name": profile.name, "freshness_days": profile.freshness_days, "required": rules})


def profile_of(text: str) -> Profile:
    """Read a profile."""
    said = json.loads(text)
    rules = tuple(Requirement(**{name: tuple(ids) for name, ids in rule.items()}) for rule in said["required"])
    return Profile(said["name"], said["freshness_days"], rules)


def settings_text(network: Network) -> str:
    """Write the settings as JSON that `settings_of` reads."""
    said: dict[str, Any] = {name: getattr(network.settings, name) for name in Settings.__slots__}
    return json.dumps({**said, "as_of": said["as_of"] and said["as_of"].isoformat()}, default=dict)


def settings_of(text: str, id_: str) -> Settings:
    """Read settings; the id is that of the dataset in its database."""
    said = json.loads(text)
    return Settings(**{**said, "id": id_, "as_of": said["as_of"] and date.fromisoformat(said["as_of"])})
