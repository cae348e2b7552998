"""Coordinators who have nobody to coordinate with."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import pandas as pd

from verkosto.findings import Example, analysis, verdicts
from verkosto.model.cells import cells_of
from verkosto.model.gathered import tuples_of
from verkosto.model.listed import listed_municipalities

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from verkosto.model import Network

_Flags: TypeAlias = "Series[bool]"
_KEY = ["organization", "domain"]
_CELL = {"organization": "m", "domain": "hyte"}
_ROW = {"domain": "hyte", "role": "coordinator", "status": "named"}
_OURS = {**_ROW, "organization": "h", "post": "p"}
_THEIRS = {**_ROW, "organization": "m", "post": "q"}
_BASE = {
    "organizations": [
        {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
        {"id": "m", "name": "Kunta", "kind": "municipality", "county": "h"},
    ],
    "domains": [{"id": "hyte", "name_fi": "Hyvinvoinnin edistäminen"}],
    "posts": [
        {"id": "p", "title": "hyte-koordinaattori", "organization": "h"},
        {"id": "q", "title": "hyvinvointikoordinaattori", "organization": "m"},
    ],
}


def _reported(organization: str) -> list[dict[str, str]]:
    return [{"organization": organization, "topic": "responsibilities", "reported": "yes"}]


@analysis(
    subject="organization domain",
    severity="warning",
    needs=("responsibilities",),
    question={
        "fi": "Missä hyvinvointialueella tai kunnalla on koordinaattori, mutta toisella puolella ei ole "
        "koordinaattoria eikä vastuuhenkilöä?",
        "sv": "Var har välfärdsområdet eller kommunen en samordnare medan den andra sidan varken har en samordnare "
        "eller en ansvarig?",
        "en": "Where does the county or a municipality have a coordinator, and the other side neither a coordinator "
        "nor anybody responsible?",
    },
    title={"fi": "Vastinpari puuttuu", "sv": "Motpart saknas", "en": "Missing counterpart"},
    message={
        "fi": "{organization} ja {county}: {domain} – {detail}",
        "sv": "{organization} och {county}: {domain} – {detail}",
        "en": "{organization} and {county}: {domain} – {detail}",
    },
    remedy={
        "fi": "Nimetkää koordinaattorille vastinpari: koordinaattori tai vastuuhenkilö.",
        "sv": "Utse en motpart till samordnaren: en samordnare eller en ansvarig.",
        "en": "Name a counterpart for the coordinator: a coordinator, or somebody responsible.",
    },
    asks={"": "responsibilities", "two-hosts": "hosting"},
    roles="responsible coordinator",
    details={
        "municipality-side": {
            "fi": "hyvinvointialueen koordinaattorilta puuttuu vastinpari kunnasta",
            "sv": "välfärdsområdets samordnare saknar motpart i kommunen",
            "en": "the county's coordinator has no counterpart in the municipality",
        },
        "county-side": {
            "fi": "kunnan koordinaattorilta puuttuu vastinpari hyvinvointialueelta",
            "sv": "kommunens samordnare saknar motpart i välfärdsområdet",
            "en": "the municipality's coordinator has no counterpart in the county",
        },
    },
    cypher="""
        MATCH (k:Organization {dataset: $dataset, served: true})-[c:CELL]->(d:Domain)
        WHERE c.asked OR 'coordinator' IN c.rows
        MATCH (h:Organization {dataset: $dataset, id: k.county})-[e:CELL]->(d)
        WHERE NOT (c.coordinator <> 'named' AND c.responsible = 'not_applicable')
          AND NOT (e.coordinator <> 'named' AND e.responsible = 'not_applicable')
        WITH k, h, d, c, e,
             c.coordinator <> 'named' AND c.responsible <> 'named' AND e.coordinator IN ['named', 'unknown'] AS here,
             e.coordinator <> 'named' AND e.responsible <> 'named' AND c.coordinator IN ['named', 'unknown'] AS there
        WHERE here OR there
        WITH k, h, d, c, e, here, there,
             CASE WHEN c.coordinator = 'unknown' THEN [c.coordinator_detail] ELSE [] END
                 + CASE WHEN here AND c.responsible = 'unknown' THEN [c.responsible_detail] ELSE [] END AS ours,
             CASE WHEN e.coordinator = 'unknown' THEN [e.coordinator_detail] ELSE [] END
                 + CASE WHEN there AND e.responsible = 'unknown' THEN [e.responsible_detail] ELSE [] END AS theirs
        WITH k, h, d, c, e, ours, theirs,
             here AND e.coordinator = 'named' AND c.coordinator <> 'unknown' AND c.responsible <> 'unknown' AS missing,
             there AND c.coordinator = 'named' AND e.coordinator <> 'unknown' AND e.responsible <> 'unknown' AS without
        RETURN k.id AS organization, d.id AS domain,
               CASE WHEN missing OR without THEN 'true' ELSE 'unknown' END AS verdict,
               CASE WHEN without THEN 'county-side' WHEN missing THEN 'municipality-side'
                    WHEN all(x IN ours + theirs WHERE x = 'stale') THEN 'stale' ELSE 'not-reported' END AS detail,
               h.id AS county, c.host AS host,
               CASE size(ours) WHEN 0 THEN [] ELSE [coalesce(c.host, k.id)] END
                   + CASE size(theirs) WHEN 0 THEN [] ELSE [coalesce(e.host, h.id)] END AS answers,
               CASE WHEN all(x IN ours + theirs WHERE x = 'two-hosts') THEN ['hosting']
                    ELSE ['responsibilities'] END AS topics,
               [x IN [CASE WHEN missing THEN e.coordinator_source WHEN without THEN c.coordinator_source END]
                WHERE x IS NOT NULL] AS sources
        ORDER BY organization, domain
    """,
    fires=(
        Example(
            "The county coordinates; the municipality has answered and has nobody.",
            {**_BASE, "responsibilities": [_OURS], "reports": _reported("m")},
            _CELL,
            "municipality-side",
        ),
        Example(
            "The municipality coordinates; the county has answered and has nobody.",
            {**_BASE, "responsibilities": [_THEIRS], "reports": _reported("h")},
            _CELL,
            "county-side",
        ),
    ),
    silent=(
        Example("Both coordinate.", {**_BASE, "responsibilities": [_OURS, _THEIRS]}, _CELL),
        Example(
            "Somebody in the municipality is responsible.",
            {**_BASE, "responsibilities": [_OURS, {**_THEIRS, "role": "responsible"}]},
            _CELL,
        ),
    ),
    asking=(
        Example("The county coordinates; the municipality has not answered.",
                {**_BASE, "responsibilities": [_OURS]}, _CELL, "not-reported"),
        Example(
            "What the municipality said is more than a year old.",
            {**_BASE, "reports": _reported("m"), "responsibilities": [_OURS, {**_THEIRS, "confirmed": "2023-01-01"}]},
            _CELL,
            "stale",
        ),
    ),
)
def missing_counterpart(network: Network) -> DataFrame:
    """Tell where one side has a coordinator, and the other neither a coordinator nor anybody responsible.

    The subject is a municipality and a domain. `municipality-side`: the county has a named coordinator, the
    municipality – or who answers for it – nobody; `county-side`: the other way round. Cells that are not known and
    would decide make it a question. Not applicable where one side says that the domain does not concern it and has no
    coordinator. Evidence: `county`, `host` (who answers for the municipality), `answers` (whose cells would decide),
    `sources` (of the coordinator's row).
    """
    rows = _pairs(network)
    ours, theirs = (_side(network, rows[column], rows["domain"]) for column in ("organization", "county"))
    here, there = theirs.has & ours.lacks, ours.has & theirs.lacks
    maybe_here, maybe_there = theirs.may_have & ours.may_lack, ours.may_have & theirs.may_lack
    asked = _asked(ours.open(maybe_here, maybe_there), theirs.open(maybe_there, maybe_here))
    source = theirs.coordinator["source"].where(here, ours.coordinator["source"].where(there))
    return verdicts(
        rows.assign(
            host=ours.coordinator["host"],
            answers=asked["answers"],
            topics=asked["topics"],
            sources=tuples_of(source),
        ),
        applies=rows["county"].notna() & ~ours.idle & ~theirs.idle,
        true=here | there,
        unknown=maybe_here | maybe_there,
        detail=asked["reason"].mask(here, "municipality-side").mask(there, "county-side"),
    )


class _Side(NamedTuple):
    """What is known of the coordinators and the responsible of one side, aligned with the rows."""

    answers: Series[str]
    coordinator: DataFrame
    responsible: DataFrame

    @property
    def has(self) -> _Flags:
        """A coordinator is named."""
        return self.coordinator["state"] == "named"

    @property
    def may_have(self) -> _Flags:
        """A coordinator is named, or nobody has said."""
        return self.coordinator["state"].isin(["named", "unknown"])

    @property
    def lacks(self) -> _Flags:
        """It is known that nobody coordinates and nobody is responsible."""
        return self.may_lack & (self.coordinator["state"] != "unknown") & (self.responsible["state"] != "unknown")

    @property
    def may_lack(self) -> _Flags:
        """Nobody is known to coordinate or to be responsible."""
        return ~self.has & (self.responsible["state"] != "named")

    @property
    def idle(self) -> _Flags:
        """The domain does not concern this side."""
        return ~self.has & (self.responsible["state"] == "not_applicable")

    def open(self, lacking: _Flags, having: _Flags) -> DataFrame:
        """Give the details of the cells that are not known and decide, and `answers`, who answers for the side.

        They decide whether the side lacks everybody (`lacking`) or has a coordinator (`having`).
        """
        asked = {"coordinator": lacking | having, "responsible": lacking}
        cells = {"coordinator": self.coordinator, "responsible": self.responsible}
        details = {
            role: cell["detail"].where(asked[role] & (cell["state"] == "unknown")) for role, cell in cells.items()
        }
        return pd.DataFrame({"answers": self.answers, **details})


def _pairs(network: Network) -> DataFrame:
    """The municipalities and domains to look at, required or with a row: `organization`, `domain`, `county`."""
    answer, coordinate = cells_of(network, "responsible"), cells_of(network, "coordinator")
    pairs = answer.index[answer["required"] | answer["row"] | coordinate["row"]].to_frame(index=False)
    rows = pairs.merge(listed_municipalities(network)[["organization", "county"]], on="organization")
    return rows[[*_KEY, "county"]]


def _side(network: Network, organization: Series[str], domain: Series[str]) -> _Side:
    """Look up the cells of one side, of whoever answers for it."""
    index = pd.MultiIndex.from_arrays([organization, domain])
    coordinator, responsible = (
        cells_of(network, role).reindex(index).set_axis(domain.index) for role in ("coordinator", "responsible")
    )
    return _Side(coordinator["host"].fillna(organization), coordinator, responsible)


def _asked(ours: DataFrame, theirs: DataFrame) -> DataFrame:
    """Say whose cells decide (`answers`), why they are open (`reason`) and what to ask (`topics`).

    Where two organisations answer for the municipality at once and nothing else is open, it is asked which one does.
    """
    details = pd.concat([ours, theirs], axis=1).drop(columns="answers")
    old, two = (((details == why) | details.isna()).all(axis=1) for why in ("stale", "two-hosts"))
    is_open = details.notna().any(axis=1)
    sides = [each["answers"].where(each.drop(columns="answers").notna().any(axis=1)) for each in (ours, theirs)]
    return pd.DataFrame(
        {
            "reason": pd.Series("not-reported", ours.index, dtype="str").mask(old, "stale").where(is_open),
            "answers": [tuple(each for each in pair if isinstance(each, str)) for pair in zip(*sides, strict=True)],
            "topics": two.map({True: ("hosting",), False: ("responsibilities",)}),
        },
        index=ours.index,
    )
