"""The effective cells: who answers for what in which role, seen from the as-of date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import pandas as pd

from verkosto.model.activity import active, reported_pairs
from verkosto.model.derived import derived
from verkosto.model.frames import frame_of
from verkosto.model.gathered import tuples_of
from verkosto.model.keyed import keys_of
from verkosto.model.organizations import all_domains, main_domains, outside, subject_organizations
from verkosto.model.rows import stated_rows
from verkosto.schema import ROLES

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from verkosto.model.network import Network
    from verkosto.model.profile import Requirement

CELL = ["organization", "domain", "role"]
_SAID = ["state", "detail", "post", "person", "source"]
_STRENGTH = {"person-left": 1, "post-vacant": 2, "none": 3, "stale": 5}
_OTHERWISE = {"named": 0, "not_applicable": 4}
_ROLES = sorted(ROLES)
_HOSTS = {"organization": "str", "domain": "str", "host": "str", "hosts": "int64"}
Pair: TypeAlias = tuple[str, str]


@derived
def own_cells(network: Network) -> DataFrame:
    """What the organisations' own rows say: `state`, `detail`, `post`, `person` and `source` per cell with a row.

    Of several rows the strongest counts: named, vacant (somebody left before a post without a holder), none, not
    applicable, stale; of equals the first.
    """
    rows = stated_rows(network)
    rows = rows[rows["domain"].notna()]
    said = zip(rows["state"].tolist(), rows["detail"].tolist(), strict=True)
    strength = [_STRENGTH.get(detail, _OTHERWISE.get(state, 6)) for state, detail in said]
    best: dict[tuple[str, ...], tuple[int, int]] = {}
    for place, (cell, strong) in enumerate(zip(keys_of(rows, CELL), strength, strict=True)):
        if cell not in best or strong < best[cell][0]:
            best[cell] = strong, place
    return rows.iloc[[place for _, place in sorted(best.values())]][[*CELL, *_SAID]].reset_index(drop=True)


@derived
def who_answers(network: Network) -> DataFrame:
    """Where somebody else answers: `organization`, `domain`, `host`, and `hosts`, how many active hosts there are."""
    hosts = _hosts(network)
    return frame_of(((*pair, min(found), len(found)) for pair, found in sorted(hosts.items())), _HOSTS)


@derived
def _hosts(network: Network) -> dict[Pair, set[str]]:
    """The active hosts of each organisation in each domain in which it has one, itself left out."""
    rows = active(network, network.frame("hosting"))
    everything = all_domains(network)
    found: dict[Pair, set[str]] = {}
    for member, host, domains in keys_of(rows, ["member", "host", "domains"]):
        for domain in () if member == host else domains or everything:
            found.setdefault((member, domain), set()).add(host)
    return found


@derived
def required(network: Network) -> frozenset[tuple[str, str]]:
    """The pairs (organization, domain) in which the profile requires a responsible person."""
    kind = network.frame("organizations").set_index("id")["kind"].reindex(list(subject_organizations(network)))
    return frozenset().union(
        *(_required_by(network, rule, kind.index[kind.isin(rule.kinds)]) for rule in network.profile.required)
    )


def _required_by(network: Network, rule: Requirement, candidates: Iterable[str]) -> Iterator[tuple[str, str]]:
    organizations = [each for each in candidates if not rule.organizations or each in rule.organizations]
    return product(organizations, rule.domains or main_domains(network))


@derived
def effective_cells(network: Network) -> DataFrame:
    """Every cell of the counties and municipalities: what is known of who answers, whoever that is.

    Columns: `organization`, `domain`, `role`; `state` (named, vacant, none, not_applicable, unknown); `detail`
    (person-left, post-vacant, none, stale, not-reported, two-hosts, null); `post`, `person` and `source` of the row
    that decides; `host` (who answers instead, else null); `required`; `row` (the organisation's own rows say
    something of the cell). Sorted by the first three.
    """
    pairs, rows = _pairs(network), own_cells(network)
    answers = _answers(network)
    place = {pair: number for number, pair in enumerate(dict.fromkeys([*pairs, *keys_of(rows, CELL[:2])]))}
    own = np.full((len(place) + 1, len(_ROLES)), -1)  # the last is for those where nobody answers
    own[[place[pair] for pair in keys_of(rows, CELL[:2])], _places_of(rows["role"])] = rows.index
    answering = [place.get((each[0], pair[1]), -1) for each, pair in zip(answers, pairs, strict=True)]
    said = rows[_SAID].reindex(own[answering].ravel()).reset_index(drop=True)
    silent = said["state"].isna()
    cells = _spread(network, [each[1:] for each in answers])
    return cells[CELL].assign(
        state=said["state"].mask(silent, cells["state"]), detail=said["detail"].mask(silent, cells["detail"]),
        post=said["post"], person=said["person"], source=said["source"], host=cells["host"],
        required=cells["required"] & (cells["role"] == "responsible"),
        row=(own[: len(pairs)] >= 0).ravel(),
    )


def _places_of(roles: Series[str]) -> list[int]:
    """Give the place of each role among the sorted ones."""
    place = {role: number for number, role in enumerate(_ROLES)}
    return [place[role] for role in roles.tolist()]


def _spread(network: Network, answers: list[tuple[str | None, ...]]) -> DataFrame:
    """Give what is known of each pair once for every role: host, state and detail where no row decides, required."""
    pairs, needed = _pairs(network), required(network)
    told = ((*pair, *answer, pair in needed) for pair, answer in zip(pairs, answers, strict=True))
    columns = {**dict.fromkeys([*CELL[:2], "host", "state", "detail"], "str"), "required": "bool"}
    spread = frame_of(told, columns).iloc[np.repeat(np.arange(len(pairs)), len(_ROLES))].reset_index(drop=True)
    return spread.assign(role=pd.array(np.tile(np.array(_ROLES, dtype=object), len(pairs)), dtype="str"))


def _answers(network: Network) -> list[tuple[str | None, ...]]:
    """Give for each pair who answers, none where that is open; the host if it is one; what is said without a row."""
    hosts, left_out, reported = _hosts(network), outside(network), reported_pairs(network, "responsibilities")

    def answer(organization: str, domain: str) -> tuple[str | None, ...]:
        if organization in left_out:
            return None, None, "not_applicable", None
        others = hosts.get((organization, domain), ())
        if len(others) > 1:
            return None, None, "unknown", "two-hosts"
        host = next(iter(others), None)
        who = host or organization
        said = ("none", "none") if (who, domain) in reported else ("unknown", "not-reported")
        return who, host, *said

    return [answer(*pair) for pair in _pairs(network)]


@derived
def _pairs(network: Network) -> list[Pair]:
    return list(product(subject_organizations(network), all_domains(network)))


@derived
def cells_of(network: Network, role: str) -> DataFrame:
    """The effective cells of one role, indexed by (organization, domain)."""
    cells = effective_cells(network).iloc[_ROLES.index(role) :: len(_ROLES)].drop(columns=CELL)
    return cells.set_axis(_index(network))


@derived
def _index(network: Network) -> pd.MultiIndex:
    return pd.MultiIndex.from_product([subject_organizations(network), all_domains(network)], names=CELL[:2])


@derived
def subjects(network: Network) -> DataFrame:
    """The effective cells that analyses ask about: role responsible, required or with a row; sorted.

    Columns: `organization`, `domain`, `state`, `detail`, `post`, `person`, `host`, `answers` (the host or the
    organisation itself), `sources` (a tuple).
    """
    cells = effective_cells(network)
    asked = cells[(cells["role"] == "responsible") & (cells["required"] | cells["row"])]
    asked = asked.drop(columns=["role", "required", "row"]).reset_index(drop=True)
    return asked.drop(columns="source").assign(
        answers=asked["host"].fillna(asked["organization"]), sources=tuples_of(asked["source"])
    )
