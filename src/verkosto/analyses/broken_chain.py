"""Municipalities from whose working groups no chain leads to the strategic level."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.activity import REGISTERS, reported_pairs
from verkosto.model.bodies import anonymous_seats, counted_seats, domain_bodies, handled_domains
from verkosto.model.cells import subjects
from verkosto.model.chains import chains
from verkosto.model.derived import derived
from verkosto.model.gathered import gathered, tuples_for
from verkosto.model.handled import domain_seats
from verkosto.model.keyed import among, keys_of
from verkosto.model.listed import listed_municipalities

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from verkosto.model import Network

_PAIR = ["organization", "domain"]
_LADDER = {"operational": 0, "coordination": 1}
_ENOUGH_FOR_BOTH = 2
"""Unnamed seats that a third body needs before it could join two chains: one for each."""
_CELL = {"organization": "m", "domain": "hyte"}


def _tables(group: dict[str, str], below: dict[str, str], above: dict[str, str] | None) -> Records:
    """A working group and, unless nobody sits `above`, a strategic body: who sits in them."""
    strategic = [] if above is None else [{"body": "s", "on_behalf_of": "h", **above}]
    body = {"id": "s", "name": "Hyte-ohjausryhmä", "level": "strategic", "domains": "hyte", "owner": "h"}
    return {
        "organizations": [
            {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
            {"id": "m", "name": "Kunta", "kind": "municipality", "county": "h"},
        ],
        "domains": [{"id": "hyte", "name_fi": "Hyvinvoinnin edistäminen"}],
        "people": [{"id": "x", "name": "Hyvinvointijohtaja"}, {"id": "y", "name": "Koordinaattori"}],
        "bodies": [
            *[body for _ in strategic],
            {"id": "o", "name": "Hyte-työryhmä", "level": "operational", "domains": "hyte", "owner": "h", **group},
        ],
        "seats": [{"body": "o", "on_behalf_of": "m", **below}, *strategic],
    }


@analysis(
    subject="organization domain",
    severity="warning",
    needs=("bodies", "seats"),
    question={
        "fi": "Millä yhdyspinnoilla kunnan työryhmistä ei pääse strategiselle tasolle? Havainto tehdään, kun kunnan "
        "operatiivisista ja koordinoivista toimielimistä ei vie yhteisiä jäseniä tai raportointia pitkin yhtään ketjua "
        "yhdyspinnan strategiseen toimielimeen.",
        "sv": "I vilka gränssnitt når kommunens arbetsgrupper inte den strategiska nivån? En iakttagelse görs när "
        "ingen kedja av gemensamma medlemmar eller rapportering leder från kommunens operativa och samordnande organ "
        "till ett strategiskt organ i gränssnittet.",
        "en": "In which domains does nothing lead from a municipality's groups to the strategic level? It fires when "
        "no chain of shared members or of reporting leads from its operational and coordinating bodies to a strategic "
        "body of the domain.",
    },
    title={
        "fi": "Ketju strategiselle tasolle katkeaa",
        "sv": "Kedjan till den strategiska nivån bryts",
        "en": "Broken chain",
    },
    message={
        "fi": "{organization}: {domain} – kunnan ryhmistä ei ole yhteyttä yhdyspinnan strategiselle tasolle; ketju "
        "katkeaa tähän: {last}",
        "sv": "{organization}: {domain} – från kommunens grupper finns ingen förbindelse till gränssnittets "
        "strategiska nivå; kedjan bryts här: {last}",
        "en": "{organization}: {domain} – nothing leads from the groups of the municipality to the strategic level of "
        "the domain; the chain breaks at: {last}",
    },
    remedy={
        "fi": "Sopikaa, mille toimielimelle ryhmä raportoi, tai nimetkää yhteinen jäsen ylemmälle tasolle.",
        "sv": "Kom överens om till vilket organ gruppen rapporterar, eller utse en gemensam medlem på nivån ovanför.",
        "en": "Agree to which body the group reports, or seat one of its members on the level above.",
    },
    asks={"": "register:bodies", "person-unknown": "seats"},
    no_cypher="the chain may have any number of steps, and where it breaks is a comparison of whole components",
    fires=(Example("Nobody sits in both groups.", _tables({}, {"person": "x"}, {"person": "y"}), _CELL),),
    silent=(
        Example("The working group reports upwards.", _tables({"reports_to": "s"}, {"person": "x"}, {}), _CELL),
        Example("The county's person sits in both.", _tables({}, {"person": "x"}, {"person": "x"}), _CELL),
    ),
    asking=(
        Example("Who sits above is not known.", _tables({}, {"person": "x"}, {}), _CELL, "person-unknown"),
        Example("No strategic body is on record.", _tables({}, {"person": "x"}, None), _CELL, "not-reported"),
    ),
)
def broken_chain(network: Network) -> DataFrame:
    """Tell in which domains nothing leads from a municipality's groups to the strategic level.

    The chain begins in the operational and coordinating bodies of the domain in which the municipality has a seat; it
    runs through persons who sit in two bodies (observers do not count) and through what reports to what, over any
    bodies and in any number of steps, to a strategic body of the domain. One chain is enough. A seat without a person
    on record makes it a question where it could close the chain: in the chain from the municipality, in one that
    leads to a strategic body, or twice in another body of the domain. So does a county without any strategic body of
    the domain, unless its register of bodies is complete. Not applicable where the municipality has no seat in the
    domain. Evidence: `bodies` (operational and coordinating ones in which it sits), `last` (the highest body of the
    domain that the chain reaches: there it breaks), `beyond` (the bodies of the next level that it does not reach).
    """
    rows = _listed(network)
    own, top = _own_side(network, rows), _upper_side(network, rows)
    unnamed = own["held"] & top["held"] & (own["unnamed"] | top["unnamed"] | top["between"])
    applies = rows["served"] & among(rows, _PAIR, domain_seats(network))
    broken = applies & own["there"] & ~own["chained"]
    proven = broken & top["complete"].where(~top["there"], ~unnamed)
    return verdicts(
        rows[_PAIR].assign(**_break(network, rows, broken), answers=rows["county"]),
        applies=applies,
        true=proven,
        unknown=broken,
        detail=top["there"].map({True: "person-unknown", False: "not-reported"}).mask(proven),
    )


def _listed(network: Network) -> DataFrame:
    """The municipalities and domains asked about: `organization`, `domain`, `county`, `served`; sorted.

    Those whose responsible persons are asked for, and those in which a municipality has a seat.
    """
    both = pd.concat([subjects(network)[_PAIR], domain_seats(network)[_PAIR]]).drop_duplicates()
    return both.merge(listed_municipalities(network), on="organization").sort_values(_PAIR, ignore_index=True)


@derived
def _unnamed(network: Network) -> Counter[int]:
    """How many seats without a person on record there are in the bodies of each chain, by chain."""
    found = chains(network)
    return Counter(found[body] for body in anonymous_seats(network)["body"].tolist())


@derived
def _held(network: Network) -> frozenset[int]:
    """The chains in whose bodies anybody sits."""
    seats, found = counted_seats(network), chains(network)
    return frozenset(found[body] for body in set(seats.loc[seats["status"] != "vacant", "body"].tolist()))


def _with_chain(network: Network, bodies: DataFrame) -> DataFrame:
    """Add to a frame of bodies their `chain`, whether anybody sits in it (`held`), and how many are `unnamed`."""
    numbers, held, unnamed = chains(network), _held(network), _unnamed(network)
    found = [numbers[body] for body in bodies["body"].tolist()]
    return bodies.assign(
        chain=np.array(found, dtype="int64"),
        held=np.array([each in held for each in found], dtype=bool),
        unnamed=np.array([unnamed[each] for each in found], dtype="int64"),
    )


def _own_side(network: Network, rows: DataFrame) -> DataFrame:
    """Where the chain of each row begins, as flags aligned with `rows`.

    `there` (a body below the strategic level in which it sits), `chained` (one from which a chain leads up), `held`
    and `unnamed` (of the chains of such bodies).
    """
    below = _below(network)
    named = handled_domains(network)
    tops = _with_chain(network, named[named["level"] == "strategic"])
    flags = {
        "there": below["held"].notna(),
        "chained": among(below, ["domain", "chain"], tops),
        "held": below["held"],
        "unnamed": below["unnamed"] > 0,
    }
    return pd.DataFrame({name: among(rows, _PAIR, below[flag]) for name, flag in flags.items()}, rows.index)


@derived
def _below(network: Network) -> DataFrame:
    """The seats in operational and coordinating bodies of a domain, with their chains; sorted as `domain_seats` is."""
    seats = domain_seats(network)
    return _with_chain(network, seats[seats["level"].isin(_LADDER)])


def _upper_side(network: Network, rows: DataFrame) -> DataFrame:
    """What the county of each row has of the domain: flags aligned with `rows`.

    `there` (a strategic body), `held` and `unnamed` (of the chains of such bodies), `between` (a body whose chain has
    unnamed seats enough to join two others), `complete` (the register of bodies).
    """
    bodies = _with_chain(network, domain_bodies(network))
    strategic = bodies["level"] == "strategic"
    flags = {
        "there": strategic,
        "held": strategic & bodies["held"],
        "unnamed": strategic & (bodies["unnamed"] > 0),
        "between": bodies["unnamed"] >= _ENOUGH_FOR_BOTH,
    }
    place = ["county", "domain"]
    found = {name: among(rows, place, bodies[flag]) for name, flag in flags.items()}
    return pd.DataFrame({**found, "complete": among(rows, place, reported_pairs(network, REGISTERS["bodies"]))})


def _break(network: Network, rows: DataFrame, broken: Series[bool]) -> dict[str, Series[Any]]:
    """Say of the broken rows where their chains begin (`bodies`), how far they come (`last`), what is `beyond`."""
    seats = _below(network).merge(rows.loc[broken, _PAIR], on=_PAIR)
    last = _last(network, seats)
    levels = gathered(domain_bodies(network), ["county", "domain", "level"], "body")
    keys = keys_of(rows, _PAIR)
    beyond = {
        key: _next(levels, county, key[1], last[key][1])
        for key, county in zip(keys, rows["county"].tolist(), strict=True)
        if key in last
    }
    return {
        "bodies": tuples_for(keys, gathered(seats, _PAIR, "body"), rows.index),
        "last": pd.Series([last.get(key, (None, 0))[0] for key in keys], rows.index, dtype="str"),
        "beyond": tuples_for(keys, beyond, rows.index),
    }


def _last(network: Network, seats: DataFrame) -> dict[tuple[str, str], tuple[str, int]]:
    """The highest body of the domain that the chains from some seats reach, and its step, by row."""
    named = _with_chain(network, handled_domains(network))
    named = named.assign(step=named["level"].map(_LADDER)).dropna(subset="step")
    reached = seats[[*_PAIR, "chain"]].drop_duplicates().merge(named, on=["domain", "chain"])
    highest = reached.sort_values(["step", "body"], ascending=[False, True]).drop_duplicates(_PAIR)
    told = highest[[*_PAIR, "body", "step"]].itertuples(index=False, name=None)
    return {(organization, domain): (body, int(step)) for organization, domain, body, step in told}


def _next(levels: dict[Any, tuple[str, ...]], county: str, domain: str, step: int) -> tuple[str, ...]:
    """The bodies of the next level above a step that the county has in the domain."""
    above = ("coordination", "strategic")[step:]
    return next((levels[county, domain, level] for level in above if (county, domain, level) in levels), ())
