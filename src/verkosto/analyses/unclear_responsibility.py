"""Where several answer at once and nobody can tell who does."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pandas as pd

from verkosto.findings import Example, analysis, verdicts
from verkosto.model.carriers import distinct_carriers, identities
from verkosto.model.cells import subjects
from verkosto.model.rows import stated_rows

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

_CELL_KEY = ["organization", "domain"]
_CELL = {"organization": "m", "domain": "hyte"}
_FIRST = {**_CELL, "role": "responsible", "status": "named", "post": "p"}
_SECOND = {**_FIRST, "post": "q"}
_BASE = {
    "organizations": [
        {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
        {"id": "m", "name": "Kunta", "kind": "municipality", "county": "h"},
    ],
    "domains": [{"id": "hyte", "name_fi": "Hyvinvoinnin edistäminen"}],
    "posts": [
        {"id": "p", "title": "hyvinvointijohtaja", "organization": "m"},
        {"id": "q", "title": "sivistysjohtaja", "organization": "m"},
    ],
}
_HOSTS = [{"id": each, "name": f"Yhtymä {each}", "kind": "joint_authority"} for each in "yz"]


class _Claim(NamedTuple):
    """What one row says of a cell."""

    claimant: str
    named: bool
    known: frozenset[str]
    shared: bool


@analysis(
    subject="organization domain",
    severity="warning",
    needs=("responsibilities",),
    question={
        "fi": "Missä ei ole selvää, kuka vastaa, vaikka joku vastaa? Havainto tehdään, kun kaksi organisaatiota vastaa "
        "yhtä aikaa, kun nimettyjä on useita eikä kukaan heistä johda tai kun eri tahot kertovat eri tavoin.",
        "sv": "Var är det inte klart vem som ansvarar, fastän någon gör det? En iakttagelse görs när två "
        "organisationer ansvarar samtidigt, när flera har utsetts och ingen av dem leder eller när olika parter uppger "
        "olika saker.",
        "en": "Where is it not clear who is responsible, although somebody is? It fires when two organisations answer "
        "at once, when several are named and none of them leads, or when different parties say different things.",
    },
    title={"fi": "Vastuu on epäselvä", "sv": "Ansvaret är oklart", "en": "Unclear responsibility"},
    message={
        "fi": "{organization}: {domain} – vastuu on epäselvä: {detail}",
        "sv": "{organization}: {domain} – ansvaret är oklart: {detail}",
        "en": "{organization}: {domain} – it is unclear who is responsible: {detail}",
    },
    remedy={
        "fi": "Sopikaa, kuka johtaa, tai kirjatkaa vastuu tarkoituksella jaetuksi.",
        "sv": "Kom överens om vem som leder, eller anteckna att ansvaret avsiktligt är delat.",
        "en": "Agree on who leads, or record that the responsibility is shared on purpose.",
    },
    asks="responsibilities",
    details={
        "several-without-lead": {
            "fi": "vastuuhenkilöitä on useita eikä kukaan heistä johda",
            "sv": "flera är ansvariga och ingen av dem leder",
            "en": "several are responsible and none of them leads",
        },
        "conflicting-claims": {
            "fi": "eri tahot ilmoittavat eri vastuuhenkilön",
            "sv": "olika parter uppger olika ansvariga",
            "en": "different parties name different persons",
        },
    },
    cypher="""
        MATCH (o:Organization {dataset: $dataset})-[c:CELL {asked: true}]->(d:Domain)
        WHERE c.responsible = 'named' OR c.responsible_detail = 'two-hosts'
        WITH o, c, d, coalesce(c.host, o.id) AS answers
        MATCH (a:Organization {dataset: $dataset, id: answers})
        WITH o, c, d, a, COALESCE(c.responsible_detail, '') = 'two-hosts' AS two,
             [(a)-[:HAS]->(r:Responsibility {role: 'responsible'})-[:FOR]->(d) WHERE r.says IN ['named', 'none']
              | {by: coalesce(r.claimed_by, a.id), named: r.says = 'named', known: coalesce(r.known_as, []),
                 shared: coalesce(r.shared, false)}] AS claims,
             [(a)-[:HAS]->(r:Responsibility {role: 'lead', says: 'named'})-[:FOR]->(d) | r.known_as] AS leads
        WITH o, c, d, a, two, claims, leads, [x IN claims WHERE x.named] AS named
        WITH o, c, d, a, two, claims, leads, all(x IN named WHERE x.shared) AS shared,
             reduce(found = [], n IN named | [x IN found WHERE none(y IN x WHERE y IN n.known)]
                 + [reduce(one = n.known, x IN [x IN found WHERE any(y IN x
                     WHERE y IN n.known)] | one + x)]) AS carriers
        WITH o, c, d, a, two, claims, carriers,
             size(claims) > 1 AND size(carriers) > 1 AND NOT shared
                 AND none(x IN carriers WHERE any(k IN leads WHERE any(y IN k WHERE y IN x))) AS several,
             [x IN claims | {by: x.by, at: CASE WHEN x.named
                 THEN head([i IN range(0, size(carriers) - 1) WHERE any(y IN carriers[i] WHERE y IN x.known)])
                 ELSE -1 END}] AS told
        WITH o, c, d, a, two, several, CASE WHEN size(claims) > 1 THEN size(carriers) END AS carriers,
             any(x IN told WHERE any(y IN told WHERE x.by <> y.by AND x.at <> y.at)) AS claimed
        WHERE two OR several OR claimed
        RETURN o.id AS organization, d.id AS domain, 'true' AS verdict,
               CASE WHEN two THEN 'two-hosts' WHEN several THEN 'several-without-lead'
                    ELSE 'conflicting-claims' END AS detail,
               c.host AS host, a.id AS answers, [x IN [c.responsible_source] WHERE x IS NOT NULL] AS sources,
               carriers AS carriers
        ORDER BY organization, domain
    """,
    fires=(
        Example(
            "Two posts answer and neither leads.",
            {**_BASE, "responsibilities": [_FIRST, _SECOND]},
            _CELL,
            "several-without-lead",
        ),
        Example(
            "The county says that nobody has been named.",
            {
                **_BASE,
                "responsibilities": [_FIRST, {**_CELL, "role": "responsible", "status": "none", "claimed_by": "h"}],
            },
            _CELL,
            "conflicting-claims",
        ),
        Example(
            "Two authorities answer for the municipality at once.",
            {
                **_BASE,
                "organizations": [*_BASE["organizations"], *_HOSTS],
                "hosting": [{"host": each["id"], "member": "m"} for each in _HOSTS],
                "responsibilities": [],
            },
            _CELL,
            "two-hosts",
        ),
    ),
    silent=(
        Example(
            "One of the two leads.", {**_BASE, "responsibilities": [_FIRST, _SECOND, {**_FIRST, "role": "lead"}]}, _CELL
        ),
        Example(
            "They share it on purpose.",
            {**_BASE, "responsibilities": [{**_FIRST, "shared": "yes"}, {**_SECOND, "shared": "yes"}]},
            _CELL,
        ),
    ),
)
def unclear_responsibility(network: Network) -> DataFrame:
    """Tell where it is not clear who is responsible, although somebody is.

    By precedence: `two-hosts` – two organisations answer at the same time; `several-without-lead` – different
    carriers, none of whom also leads, unless all rows are shared; `conflicting-claims` – different claimants name
    different carriers, or one names somebody and another says that there is nobody. Rows name the same carrier when
    they share a post, a person or the holder of a post. Not applicable where nobody is named. Evidence: `host`,
    `answers`, `carriers` (how many).
    """
    rows = subjects(network)
    two_hosts = rows["detail"] == "two-hosts"
    said = _contested(network).reindex(rows.set_index(["answers", "domain"]).index).set_axis(rows.index)
    several, claims = (said[name].eq(True) & ~two_hosts for name in ("several", "claims"))
    detail = np.select([two_hosts, several, claims], ["two-hosts", "several-without-lead", "conflicting-claims"], "")
    return verdicts(
        rows.drop(columns=["state", "detail", "post", "person"]).assign(carriers=said["carriers"].astype("Int64")),
        applies=(rows["state"] == "named") | two_hosts,
        true=two_hosts | several | claims,
        detail=pd.Series(detail, rows.index),
    )


def _contested(network: Network) -> DataFrame:
    """The cells with more than one row: `several`, `claims`, `carriers`; indexed by (organization, domain)."""
    rows = stated_rows(network).dropna(subset="domain")
    spoken = rows[(rows["role"] == "responsible") & rows["state"].isin(["named", "none"])]
    spoken = spoken[spoken.duplicated(_CELL_KEY, keep=False)]
    leads = rows[(rows["role"] == "lead") & (rows["state"] == "named")]
    leading = {key: {each.known for each in claims} for key, claims in _claims(network, leads).items()}
    found = {key: _judge(claims, leading.get(key, set())) for key, claims in _claims(network, spoken).items()}
    index = pd.MultiIndex.from_tuples(list(found), names=_CELL_KEY)
    return pd.DataFrame(list(found.values()), index=index, columns=["several", "claims", "carriers"])


def _claims(network: Network, rows: DataFrame) -> dict[tuple[str, str], list[_Claim]]:
    """What is claimed of each cell."""
    claimant = rows["claimed_by"].fillna(rows["organization"])
    columns = (claimant, rows["state"] == "named", identities(network, rows), rows["shared"].eq(True).fillna(False))
    found: dict[tuple[str, str], list[_Claim]] = {}
    for organization, domain, *said in zip(rows["organization"], rows["domain"], *columns, strict=True):
        found.setdefault((organization, domain), []).append(_Claim(*said))
    return found


def _judge(claims: list[_Claim], leads: set[frozenset[str]]) -> tuple[bool, bool, int]:
    """Judge one cell: are there several without a lead, do claims conflict, how many carriers are there."""
    carriers = distinct_carriers(each.known for each in claims if each.named)
    led = any(carrier & lead for carrier in carriers for lead in leads)
    shared = all(each.shared for each in claims if each.named)
    several = len(carriers) > 1 and not led and not shared
    return several, _conflict(claims, carriers), len(carriers)


def _conflict(claims: list[_Claim], carriers: list[frozenset[str]]) -> bool:
    """Tell whether different claimants name different carriers, or one names somebody and another nobody."""
    told = {
        (each.claimant, next(number for number, carrier in enumerate(carriers) if carrier & each.known))
        if each.named
        else (each.claimant, None)
        for each in claims
    }
    return any(one[0] != other[0] and one[1] != other[1] for one in told for other in told)
