"""Organisations through which nearly everything goes between the municipalities and their county."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.activity import active
from verkosto.model.bodies import handled_domains
from verkosto.model.gathered import gathered
from verkosto.model.organizations import municipalities, outside
from verkosto.model.scopes import county_domains
from verkosto.model.ties import TIE, both_ways, ties

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

_ROW = ["county", "organization", "domain"]
_SUBJECT = {"county": "h", "organization": "c", "domain": "hyte"}


def _tables(*groups: str) -> Records:
    return {
        "organizations": [
            {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
            *({"id": each, "name": f"Kunta {each}", "kind": "municipality", "county": "h"} for each in "cklmnp"),
        ],
        "domains": [{"id": "hyte", "name_fi": "Hyvinvoinnin edistäminen"}],
        "bodies": [
            {"id": f"b-{group}", "name": f"Työryhmä {group}", "level": "operational", "domains": "hyte"}
            for group in groups
        ],
        "seats": [{"body": f"b-{group}", "on_behalf_of": each} for group in groups for each in group],
    }


@analysis(
    subject="county organization domain",
    severity="warning",
    needs=("seats|ties",),
    question={
        "fi": "Kulkevatko kuntien yhteydet hyvinvointialueeseen jollakin yhdyspinnalla yhden organisaation kautta? "
        "Havainto tehdään, kun sen kautta kulkee suurempi osa lyhimmistä reiteistä kuin kynnysarvo sallii.",
        "sv": "Går kommunernas förbindelser till välfärdsområdet i något gränssnitt genom en enda organisation? En "
        "iakttagelse görs när en större del av de kortaste vägarna går genom den än tröskelvärdet tillåter.",
        "en": "Do the municipalities reach the county in a domain through one organisation? It fires when more of the "
        "shortest paths run through it than the threshold allows.",
    },
    limits={
        "share": {
            "fi": "suurin hyväksyttävä osuus lyhimmistä reiteistä",
            "sv": "största godtagbara andel av de kortaste vägarna",
            "en": "the largest share of the shortest paths that passes",
        },
        "fewest": {
            "fi": "vähintään näin monen kunnan on saavutettava hyvinvointialue",
            "sv": "så många kommuner måste minst nå välfärdsområdet",
            "en": "the fewest municipalities that must reach the county",
        },
    },
    title={
        "fi": "Riippuvuus yhdestä välittäjästä",
        "sv": "Beroende av en förmedlare",
        "en": "Dependence on one broker",
    },
    message={
        "fi": "{domain} ({county}): kuntien yhteydet hyvinvointialueeseen kulkevat tämän organisaation kautta: "
        "{organization} (lyhimmistä reiteistä {through}/{paths})",
        "sv": "{domain} ({county}): kommunernas förbindelser till välfärdsområdet går via denna organisation: "
        "{organization} (av de kortaste vägarna {through}/{paths})",
        "en": "{domain} ({county}): the municipalities reach the county through one organisation: {organization} "
        "({through}/{paths} of the shortest paths)",
    },
    remedy={
        "fi": "Luokaa kunnille suora yhteys hyvinvointialueeseen, tai sopikaa, kuka jatkaa, jos välittäjä jää pois.",
        "sv": "Ge kommunerna en direkt förbindelse till välfärdsområdet, eller kom överens om vem som tar över om "
        "förmedlaren faller bort.",
        "en": "Give the municipalities a direct link to the county, or agree who takes over if the broker drops out.",
    },
    asks="register:ties",
    no_cypher="it counts all shortest paths of any length",
    fires=(
        Example("Four municipalities meet the county only through a fifth.", _tables("hc", "ckl", "cmn"), _SUBJECT),
    ),
    silent=(
        Example("Three of five meet the county themselves.", _tables("hc", "hk", "hl", "hm", "cn", "cp"), _SUBJECT),
    ),
    sources=("Freeman 1977", "Brandes 2001"),
)
def broker_dependency(network: Network, *, share: float = 0.6, fewest: int = 5) -> DataFrame:
    """Tell which organisations stand between a county and its municipalities in a domain.

    The ties of a domain are non-plenary bodies that handle it by name, agreements that cover it by name and ties
    reported in it. Counted are all shortest paths from the municipalities to the county (Brandes 2001, J. Math.
    Sociol. 25); those that begin at the organisation itself are left out. True when more than `share` of them run
    through it. Not applicable with fewer than `fewest` municipalities that reach the county. A row for each of the
    county's municipalities, and for every other organisation on such a path. Evidence: `through` and `paths` (how
    many), `through_share`, `municipalities` (that reach the county).
    """
    found = _on_paths(network)
    domains = county_domains(network, found)
    listed = domains.merge(municipalities(network)[["organization", "county"]], on="county")
    rows = pd.concat([listed[_ROW], found[_ROW]]).drop_duplicates().sort_values(_ROW, ignore_index=True)
    rows = rows.merge(found, how="left", on=_ROW)
    counts = rows[["through", "paths", "municipalities"]].fillna(0).astype("int64")
    part = (counts["through"] / counts["paths"]).where(counts["paths"] > 0)
    return verdicts(
        rows[_ROW].assign(**counts, through_share=part),
        applies=counts["municipalities"] >= fewest,
        true=part > share + 1e-9,
    )


def _on_paths(network: Network) -> DataFrame:
    """How many shortest paths to the county run through each organisation, where there are any.

    Columns: `county`, `organization`, `domain`, `through`, `paths`, `municipalities`.
    """
    found = [
        (county, *counted[:1], domain, *counted[1:])
        for domain, pairs in _domain_ties(network).groupby("domain")
        for near in [_neighbours(pairs)]
        for county, members in network.counties.items()
        if county in near
        for counted in _counted(near, county, frozenset(members), outside(network))
    ]
    columns = [*_ROW, "through", "paths", "municipalities"]
    return pd.DataFrame(found, columns=columns).astype(dict.fromkeys(_ROW, "str") | dict.fromkeys(columns[3:], "int64"))


def _domain_ties(network: Network) -> DataFrame:
    """The ties of each domain: `one`, `other`, `domain`, each once; sorted."""
    agreements = (
        network.frame("agreements")[["id", "domains"]].explode("domains").set_axis(["through", "domain"], axis=1)
    )
    bodies = handled_domains(network)[["body", "domain"]].set_axis(["through", "domain"], axis=1)
    through = ties(network)[[*TIE, "through"]].merge(pd.concat([bodies, agreements]).dropna(), on="through")
    reported = active(network, network.frame("ties")).dropna(subset="domain")
    reported = reported.rename(columns={"source_org": "one", "target_org": "other"})
    columns = [*TIE, "domain"]
    both = both_ways(pd.concat([through[columns], reported[columns]]))[columns]
    both = both[both["one"] < both["other"]].drop_duplicates()
    return both.sort_values(columns, ignore_index=True)


def _neighbours(pairs: DataFrame) -> dict[str, tuple[str, ...]]:
    return gathered(both_ways(pairs[TIE]), ["one"], "other")


def _counted(
    near: Mapping[str, tuple[str, ...]], county: str, members: frozenset[str], left_out: frozenset[str]
) -> list[tuple[Any, ...]]:
    """Count for each municipality, and others on the way: paths through it, paths in all, who reaches the county."""
    levels, ways = _from(near, county)
    onward = _onward(near, levels, members)
    reaching = [each for each in members if each in ways]
    total = sum(ways[each] for each in reaching)
    between = {each for each, count in onward.items() if count and each not in left_out} - {county}
    return [
        (
            each,
            ways.get(each, 0) * onward.get(each, 0),
            total - (ways.get(each, 0) if each in members else 0),
            len(reaching),
        )
        for each in sorted(members | between)
    ]


def _from(near: Mapping[str, tuple[str, ...]], county: str) -> tuple[list[list[str]], dict[str, int]]:
    """Walk outwards from a county: who is how far away, and how many shortest paths lead to each."""
    levels, ways = [[county]], {county: 1}
    while levels[-1]:
        found: dict[str, int] = {}
        for each in levels[-1]:
            for other in near[each]:
                if other not in ways:
                    found[other] = found.get(other, 0) + ways[each]
        ways |= found
        levels.append(list(found))
    return levels, ways


def _onward(near: Mapping[str, tuple[str, ...]], levels: list[list[str]], members: frozenset[str]) -> dict[str, int]:
    """Count how many shortest paths lead on from each organisation, away from the county, to municipalities."""
    onward: dict[str, int] = {}
    for this, further in zip(reversed(levels[:-1]), reversed(levels[1:]), strict=True):
        beyond = frozenset(further)
        for each in this:
            onward[each] = sum((other in members) + onward[other] for other in near[each] if other in beyond)
    return onward
