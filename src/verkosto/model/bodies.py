"""Bodies and the seats that count in them at the as-of date."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pandas as pd

from verkosto.model.activity import active
from verkosto.model.derived import derived
from verkosto.model.frames import frame_of
from verkosto.model.keyed import keys_of
from verkosto.model.organizations import county_of
from verkosto.model.persons import holders_of

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from verkosto.model.network import Network

PLENARY_SHARE = 0.8
PLENARY_MUNICIPALITIES = 5
_SEAT = ["body", "organization", "status", "person", "post"]


@derived
def working_bodies(network: Network) -> DataFrame:
    """The bodies that are active: neither draft nor ended, within their dates."""
    rows = active(network, network.frame("bodies"))
    return rows[~rows["status"].isin(["draft", "ended"])]


@derived
def counted_seats(network: Network) -> DataFrame:
    """The active seats of working bodies, vacant ones included, observers left out.

    Columns: `body`, `organization` (on whose behalf), `person`, `post`, `role`, `status`, `level` of the body.
    """
    rows = active(network, network.frame("seats")).rename(columns={"on_behalf_of": "organization"})
    level = working_bodies(network).set_index("id")["level"]
    rows = rows[(rows["role"] != "observer") & rows["body"].isin(level.index)]
    columns = ["body", "organization", "person", "post", "role", "status"]
    return rows[columns].assign(level=rows["body"].map(level))


@derived
def membership(network: Network) -> DataFrame:
    """Which organisation sits in which body: `body`, `organization`, `level`, each pair once, sorted."""
    pairs = counted_seats(network)[["body", "organization", "level"]]
    return pairs.drop_duplicates(["body", "organization"]).sort_values(["body", "organization"], ignore_index=True)


@derived
def plenary_bodies(network: Network) -> frozenset[str]:
    """Bodies in which (nearly) every municipality of some county sits: sitting there alone is no tie."""
    return plenary(network, membership(network).rename(columns={"body": "group"}))


def plenary(network: Network, members: DataFrame) -> frozenset[str]:
    """Groups that hold at least 80 % of the municipalities of some county with five or more.

    `members` has the columns `group` and `organization`, each pair once.
    """
    county = {member: county for county, members in network.counties.items() for member in members}
    pairs = keys_of(members, ["group", "organization"])
    present = Counter((group, county[each]) for group, each in pairs if each in county)
    total = {each: len(served) for each, served in network.counties.items()}
    return frozenset(
        group
        for (group, place), seated in present.items()
        if total[place] >= PLENARY_MUNICIPALITIES and seated >= PLENARY_SHARE * total[place] - 1e-9
    )


@derived
def body_counties(network: Network) -> DataFrame:
    """To which counties a working body belongs: its owner's, else every county that has a seat. `body`, `county`."""
    counties = county_of(network)
    bodies = working_bodies(network)
    owned = pd.DataFrame({"body": bodies["id"], "county": bodies["owner"].map(counties)}).dropna()
    seated = membership(network)[["body", "organization"]]
    seated = seated.assign(county=seated["organization"].map(counties)).dropna()
    seated = seated[~seated["body"].isin(owned["body"])]
    both = pd.concat([owned, seated[["body", "county"]]]).drop_duplicates()
    return both.sort_values(["body", "county"], ignore_index=True)


@derived
def handled_domains(network: Network) -> DataFrame:
    """The domains that each working body handles by name: `body`, `level`, `domain`; sorted."""
    bodies = working_bodies(network)[["id", "level", "domains"]].explode("domains").dropna(subset="domains")
    named = bodies.rename(columns={"id": "body", "domains": "domain"}).astype({"domain": "str"})
    return named.drop_duplicates().sort_values(["body", "domain"], ignore_index=True)


@derived
def domain_bodies(network: Network) -> DataFrame:
    """The working bodies of each county and domain, handled by name: `county`, `domain`, `body`, `level`; sorted."""
    columns = ["county", "domain", "body", "level"]
    handled = handled_domains(network).merge(body_counties(network), on="body")
    return handled[columns].sort_values(columns, ignore_index=True)


@derived
def seated_persons(network: Network) -> DataFrame:
    """The persons behind the seats that count: `body`, `organization`, `person`.

    Persons named on the seat, and those who hold the post that sits at the as-of date.
    """
    seats, held = counted_seats(network), holders_of(network)
    found = {
        (body, organization, each)
        for body, organization, status, person, post in keys_of(seats, _SEAT)
        for each in (person, *held.get(post, ()))
        if status != "vacant" and isinstance(each, str) and isinstance(organization, str)
    }
    return frame_of(sorted(found), dict.fromkeys(["body", "organization", "person"], "str"))


@derived
def sitters(network: Network) -> DataFrame:
    """Who sits in which body: `body` and `sitter`, a person, or a post whose holder is not on record.

    A post that sits in two bodies is one and the same, whoever holds it.
    """
    seats = counted_seats(network)
    posts = seats.loc[_is_anonymous(network, seats), ["body", "post"]].rename(columns={"post": "sitter"})
    persons = seated_persons(network)[["body", "person"]].rename(columns={"person": "sitter"})
    return pd.concat([persons, posts]).dropna().drop_duplicates(ignore_index=True)


@derived
def anonymous_seats(network: Network) -> DataFrame:
    """The seats that count, are not vacant, and whose person is not on record: `body`, `organization`."""
    seats = counted_seats(network)
    return seats.loc[_is_anonymous(network, seats), ["body", "organization"]].reset_index(drop=True)


def _is_anonymous(network: Network, seats: DataFrame) -> Series[bool]:
    held = holders_of(network)
    return (seats["status"] != "vacant") & seats["person"].isna() & ~seats["post"].isin(list(held))
