"""The state at the as-of date that the graph carries beside the facts, so that queries stay short.

Properties of nodes and of relationships that stand for rows; the relationships of state are in `derived`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from verkosto.model.absence import open_registers, ties_settled
from verkosto.model.activity import answered, is_active, reporters
from verkosto.model.agreements import agreement_counties, county_wide
from verkosto.model.bodies import body_counties, counted_seats, plenary_bodies, working_bodies
from verkosto.model.carriers import identities
from verkosto.model.chains import chains
from verkosto.model.duties import row_persons, standing_rows
from verkosto.model.gathered import gathered
from verkosto.model.groups import groups
from verkosto.model.organizations import county_of, municipalities, outside
from verkosto.model.reach import tie_components
from verkosto.model.rows import stated_rows
from verkosto.schema import TABLES
from verkosto.views.duties import duty_nodes
from verkosto.views.keys import numbered

if TYPE_CHECKING:
    from collections.abc import Collection

    from pandas import Series

    from verkosto.model import Network
    from verkosto.views.records import Columns

Told = Mapping[str, Any]
"""A value by the id of a node, or by the key of a relationship."""


def node_state(network: Network) -> dict[str, dict[str, Told]]:
    """Give the properties of state of each label: `{label: {property: {id: value}}}`."""
    return {
        "Organization": _organizations(network),
        "Body": _bodies(network),
        "Agreement": _agreements(network),
        "Responsibility": _duties(network),
    }


def relation_state(network: Network) -> dict[str, dict[str, Told]]:
    """Give the properties of state of each relationship type: `{type: {property: {key: value}}}`."""
    held, seats = network.frame("appointments"), network.frame("seats")
    now = numbered(held, ["person", "post"])[is_active(network, held)]
    counted = numbered(seats, ["on_behalf_of", "body"]).loc[counted_seats(network).index]
    return {
        "HOLDS": {"active": _flag(now)},
        "SITS_IN": {"counts": _flag(counted)},
        "HAS_SEAT_IN": {"counts": _flag(counted)},
    }


def stated(columns: Columns, keys: list[str], said: Mapping[str, Told]) -> Columns:
    """Add properties of state to columns, by the ids or keys of their rows; those that say nothing are left out."""
    more = {name: [told.get(each) for each in keys] for name, told in said.items()}
    return {**columns, **{name: values for name, values in more.items() if any(each is not None for each in values)}}


def _organizations(network: Network) -> dict[str, Told]:
    ids = network.frame("organizations")["id"].tolist()
    served = dict.fromkeys(municipalities(network)["organization"], True)
    sub_regions = groups(network).query("basis == 'sub-region'").set_index("organization")["group"]
    return {
        "reported": _topics(reporters(network, topic) for topic in TOPICS),
        "answered": _topics(answered(network, topic) for topic in TOPICS),
        "county": dict(zip(county_of(network).index, county_of(network), strict=True)),
        "served": {**served, **dict.fromkeys(outside(network), False)},
        "settled": {each: each in ties_settled(network) for each in ids},
        "registers": {each: list(open_registers(network, [each])) for each in ids},
        "component": _smallest(tie_components(network)),
        "sub_region": dict(zip(sub_regions.index, sub_regions, strict=True)),
    }


TOPICS = sorted(TABLES["reports"].by_name["topic"].codes)


def _topics(answers: Any) -> Told:  # noqa: ANN401 - one set for each topic
    """Gather who is in which of some sets, by the topics that these stand for."""
    found: dict[str, list[str]] = {}
    for topic, organizations in zip(TOPICS, answers, strict=True):
        for each in organizations:
            found.setdefault(each, []).append(topic)
    return found


def _bodies(network: Network) -> dict[str, Told]:
    counties = gathered(body_counties(network), ["body"], "county")
    return {
        "working": _flag(working_bodies(network)["id"]),
        "plenary": _flag(plenary_bodies(network)),
        "counties": {body: list(found) for body, found in counties.items()},
        "chain": _smallest(chains(network)),
    }


def _agreements(network: Network) -> dict[str, Told]:
    meant = gathered(county_wide(network), ["agreement"], "county")
    return {
        "counties": {str(each): list(found) or None for each, found in agreement_counties(network).items()},
        "meant_for": {each: list(found) for each, found in meant.items()},
    }


def _duties(network: Network) -> dict[str, Told]:
    ids, rows = duty_nodes(network)["id"], stated_rows(network)
    named = rows[rows["state"] == "named"]
    known = zip(ids.loc[named.index], identities(network, named), strict=True)
    persons = row_persons(network).drop_duplicates(["row", "person"]).sort_values(["row", "person"])
    behind = gathered(persons.assign(id=ids.reindex(persons["row"]).to_numpy()), ["id"], "person")
    return {
        "says": dict(zip(ids.loc[rows.index], rows["state"], strict=True)),
        "known_as": {each: sorted(found) for each, found in known},
        "stands": _flag(ids.loc[standing_rows(network).index]),
        "persons": {each: list(found) for each, found in behind.items()},
    }


def _flag(ids: Collection[str] | Series[str]) -> dict[str, bool]:
    return dict.fromkeys(ids, True)


def _smallest(numbers: Mapping[str, int]) -> dict[str, str]:
    """Name each part after the smallest id in it."""
    first: dict[int, str] = {}
    for each in sorted(numbers):
        first.setdefault(numbers[each], each)
    return {each: first[number] for each, number in numbers.items()}
