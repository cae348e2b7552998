"""Organisations through which nearly everything goes between the municipalities and their county."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from verkosto.analyses._paths import Graph, counted
from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.activity import active
from verkosto.model.bodies import handled_domains
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
        (county, organization, domain, *counts)
        for domain, pairs in _domain_ties(network).groupby("domain")
        for organizations, graph in _parts(pairs)
        for county, organization, *counts in _in_part(network, organizations, graph)
    ]
    columns = [*_ROW, "through", "paths", "municipalities"]
    return pd.DataFrame(found, columns=columns).astype(dict.fromkeys(_ROW, "str") | dict.fromkeys(columns[3:], "int64"))


def _parts(pairs: DataFrame) -> Iterator[tuple[list[str], Graph]]:
    """Give what hangs together in a domain: the organisations, and the graph of them."""
    both = both_ways(pairs[TIE])
    end, names = pd.factorize(both["other"], sort=True)
    order = np.argsort(end, kind="stable")
    start = names.get_indexer(pd.Index(both["one"]))
    for nodes, graph in Graph(start[order], end[order]).parts():
        yield names[nodes].tolist(), graph


def _in_part(network: Network, organizations: list[str], graph: Graph) -> Iterator[tuple[str, str, int, int, int]]:
    """Count for each county and organisation: paths through it, paths in all, municipalities that reach the county."""
    counties = network.counties
    sources = [place for place, each in enumerate(organizations) if each in counties]
    if not sources:
        return
    members = [frozenset(counties[organizations[each]]) for each in sources]
    goals = np.array([[each in own for each in organizations] for own in members])
    ways, onward = counted(graph, np.array(sources, dtype=np.intp), goals)
    left_out = outside(network)
    onward[:, [each in left_out for each in organizations]] = 0
    for row, source in enumerate(sources):
        onward[row, source] = 0
        county, reaching = organizations[source], int(goals[row].sum())
        total = int((ways[row] * goals[row]).sum())
        for each in np.flatnonzero(goals[row] | (onward[row] > 0)).tolist():
            own, beyond = int(ways[row, each]), int(onward[row, each])
            yield county, organizations[each], own * beyond, total - own * int(goals[row, each]), reaching
        yield from ((county, each, 0, total, reaching) for each in members[row].difference(organizations))


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
