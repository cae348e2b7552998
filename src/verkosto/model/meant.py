"""Which domains somebody means who names them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from verkosto.errors import UsageError
from verkosto.model.derived import derived
from verkosto.model.organizations import all_domains
from verkosto.model.spelling import nearest
from verkosto.schema import fold

if TYPE_CHECKING:
    from verkosto.model.network import Network

_NAMES = ("id", "name_fi", "name_sv", "name_en")


def domains_meant(network: Network, words: Iterable[str]) -> tuple[str, ...]:
    """Give the ids of the domains that are named by id, name or alias, each once.

    An id counts as it stands; else case, `ä/ö/å`, spaces and hyphens do not count, as in headings. Raises UsageError
    for what names no domain, with what was probably meant, or several.
    """
    return tuple(dict.fromkeys(_meant(network, word) for word in words))


def _meant(network: Network, word: str) -> str:
    known = all_domains(network)
    found = (word,) if word in known else tuple(sorted(_named(network).get(fold(word), ())))
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError("domain-several", domain=word, known=found)
    near = nearest(fold(word), _named(network)) if fold(word) else None
    if near:
        raise UsageError("domain-near", domain=word, near=" / ".join(sorted(_named(network)[near])))
    raise UsageError("domain", domain=word, known=known)


@derived
def _named(network: Network) -> dict[str, frozenset[str]]:
    """The ids of the domains by every folded id, name and alias."""
    words = [(each, each) for each in all_domains(network)]
    for row in network.frame("domains").to_dict("records"):
        spoken = (*(row[name] for name in _NAMES), *(row["aliases"] or ()))
        words += [(each, row["id"]) for each in spoken if isinstance(each, str)]
    found: dict[str, set[str]] = {}
    for word, domain in words:
        found.setdefault(fold(word), set()).add(domain)
    return {word: frozenset(ids) for word, ids in found.items()}
