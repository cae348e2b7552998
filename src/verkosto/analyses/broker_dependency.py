"""Organisations through which nearly everything goes between the municipalities and their county."""

from __future__ import annotations

from collections import Counter
from itertools import product
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from verkosto.analyses._paths import Graph, counted
from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.activity import active
from verkosto.model.bodies import handled_domains
from verkosto.model.frames import frame_of
from verkosto.model.gathered import gathered, together
from verkosto.model.keyed import keys_of
from verkosto.model.organizations import main_domains, outside
from verkosto.model.ties import TIE, ties

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

_ROW = ["county", "organization", "domain"]
_COUNTS = ["through", "paths", "municipalities"]
_Row: TypeAlias = tuple[str, str, str]
_Counts: TypeAlias = tuple[int, int, int]
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
    asked = product(network.counties.items(), main_domains(network))
    listed = {(county, each, domain): (0, 0, 0) for (county, members), domain in asked for each in members}
    rows = ((*row, *counts) for row, counts in sorted((listed | _on_paths(network)).items()))
    found = frame_of(rows, dict.fromkeys(_ROW, "str") | dict.fromkeys(_COUNTS, "int64"))
    part = (found["through"] / found["paths"]).where(found["paths"] > 0)
    return verdicts(
        found.assign(through_share=part), applies=found["municipalities"] >= fewest, true=part > share + 1e-9
    )


def _on_paths(network: Network) -> dict[_Row, _Counts]:
    """Tell how many shortest paths to a county run through whom, in all, and from how many municipalities.

    By county, organisation and domain: the county's municipalities, and who else is on a path.
    """
    nodes, graph = _drawn(_domain_ties(network))
    part = graph.part.tolist()
    leads = together((part[place], each) for place, (_, each) in enumerate(nodes) if each in network.counties)
    found: dict[_Row, _Counts] = {}
    for turn in range(max(map(len, leads.values()), default=0)):
        # One county of every part that has so many: all parts are walked through together.
        lead = {each: counties[turn] for each, counties in leads.items() if len(counties) > turn}
        kept = np.isin(graph.part, list(lead))
        rows = [(lead[part[place]], nodes[place][1], nodes[place][0]) for place in np.flatnonzero(kept).tolist()]
        found |= _to_counties(network, rows, graph.of(kept))
    return found


def _drawn(tied: set[_Row]) -> tuple[list[tuple[str, str]], Graph]:
    """Draw ties (two organisations, a domain) as one graph: its nodes (a domain, an organisation), and itself."""
    starts = [(domain, one) for one, _, domain in tied]
    ends = [(domain, other) for _, other, domain in tied]
    place = {node: place for place, node in enumerate(dict.fromkeys([*starts, *ends]))}
    one, other = ([place[node] for node in nodes] for nodes in (starts, ends))
    start, end = (np.array(each, dtype=np.intp) for each in ([*one, *other], [*other, *one]))
    order = np.argsort(end, kind="stable")
    return list(place), Graph(start[order], end[order])


def _to_counties(network: Network, rows: list[_Row], graph: Graph) -> dict[_Row, _Counts]:
    """Count the paths to one county in each part; `rows` gives the county, the organisation and the domain of nodes."""
    members, left_out = {county: frozenset(each) for county, each in network.counties.items()}, outside(network)
    goals = np.array([each in members[county] for county, each, _ in rows])
    ways, onward = counted(graph, np.array([each == county for county, each, _ in rows]), goals)
    told = list(zip(rows, ways.astype("int64").tolist(), onward.astype("int64").tolist(), goals.tolist(), strict=True))
    paths: Counter[tuple[str, str]] = Counter()
    reaching: Counter[tuple[str, str]] = Counter()
    for (county, _, domain), own, _, goal in told:
        paths[county, domain] += own * goal
        reaching[county, domain] += goal
    found = {(pair[0], each, pair[1]): (0, paths[pair], reaching[pair]) for pair in paths for each in members[pair[0]]}
    for (county, each, domain), own, beyond, goal in told:
        if goal or (beyond and each != county and each not in left_out):
            pair = county, domain
            found[county, each, domain] = own * beyond, paths[pair] - own * goal, reaching[pair]
    return found


def _domain_ties(network: Network) -> set[_Row]:
    """The ties of each domain: two organisations and the domain, each once."""
    agreements = network.frame("agreements")
    handled = gathered(handled_domains(network), ["body"], "domain") | dict(keys_of(agreements, ["id", "domains"]))
    through = keys_of(ties(network), [*TIE, "through"])
    told = {(one, other, domain) for one, other, each in through for domain in handled.get(each, ())}
    reported = keys_of(active(network, network.frame("ties")), ["source_org", "target_org", "domain"])
    return told.union(
        (*sorted((one, other)), domain) for one, other, domain in reported if isinstance(domain, str) and one != other
    )
