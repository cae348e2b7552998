"""Bodies without which the cooperation falls apart."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import pandas as pd

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.bodies import body_counties, membership, working_bodies
from verkosto.model.gathered import gathered, tuples_for
from verkosto.model.handled import counties_of_bodies
from verkosto.model.keyed import keys_of
from verkosto.model.walks import Walk

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from verkosto.model import Network

_SUBJECT = {"body": "b"}


def _tables(**members: str) -> Records:
    return {
        "organizations": [
            {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
            *({"id": each, "name": f"Kunta {each}", "kind": "municipality", "county": "h"} for each in "kmn"),
        ],
        "bodies": [{"id": body, "name": f"Työryhmä {body}", "level": "operational", "owner": "h"} for body in members],
        "seats": [{"body": body, "on_behalf_of": each} for body, group in members.items() for each in group],
    }


@analysis(
    subject="body",
    severity="notice",
    needs=("bodies", "seats"),
    question={
        "fi": "Minkä yhden toimielimen varassa alueen yhteistyö on? Havainto tehdään, kun ilman toimielintä jokin "
        "organisaatio jäisi yksin tai verkosto hajoaisi useampaan osaan.",
        "sv": "Vilket enda organ hänger områdets samarbete på? En iakttagelse görs när någon organisation skulle bli "
        "ensam utan organet eller nätverket skulle falla i flera delar.",
        "en": "Which bodies hold the cooperation of a county together alone? It fires when an organisation would be "
        "left alone without the body, or the network would fall into more parts.",
    },
    title={
        "fi": "Yhteistyö on yhden toimielimen varassa",
        "sv": "Samarbetet hänger på ett enda organ",
        "en": "Single bridge",
    },
    message={
        "fi": "{body}: ilman tätä toimielintä sen organisaatiot jäisivät erilleen (osia: {parts}, yksin jääviä "
        "organisaatioita: {alone})",
        "sv": "{body}: utan detta organ skulle dess organisationer skiljas åt (delar: {parts}, organisationer som blir "
        "ensamma: {alone})",
        "en": "{body}: without this body its organisations would be apart (parts: {parts}, organisations left alone: "
        "{alone})",
    },
    remedy={
        "fi": "Pitäkää toimielin toiminnassa, tai luokaa sen organisaatioille toinenkin yhteinen toimielin.",
        "sv": "Håll organet i gång, eller ge dess organisationer ytterligare ett gemensamt organ.",
        "en": "Keep the body alive, or let its organisations meet in a second one too.",
    },
    asks="register:seats",
    no_cypher="cut vertices are found by a search through the whole graph, not by a pattern",
    fires=(Example("Two municipalities meet the others only there.", _tables(b="hkm", c="hn"), _SUBJECT),),
    silent=(Example("All of them meet elsewhere too.", _tables(b="hkm", c="hkmn"), _SUBJECT),),
    sources=("Hopcroft & Tarjan 1973",),
)
def single_bridge(network: Network) -> DataFrame:
    """Tell which bodies hold the cooperation of a county together alone.

    True when an organisation that sits in the body sits in no other, or when the graph of organisations and bodies of
    the county falls into more parts without it: the body is a cut vertex (Hopcroft & Tarjan 1973, Commun. ACM 16).
    Vacant seats count, observers do not. Evidence: `organizations` (how many sit there), `alone` (how many sit only
    there), `left_alone` (which), `parts` (into how many its part of the graph would fall), `counties`.
    """
    rows = pd.DataFrame({"body": pd.Series(sorted(working_bodies(network)["id"].tolist()), dtype="str")})
    members = membership(network)
    only = members[~members["organization"].duplicated(keep=False)]
    left_alone = tuples_for(rows["body"], gathered(only, ["body"], "organization"), rows.index)
    parts = rows["body"].map(_parts(network)).fillna(0).astype("int64")
    return verdicts(
        rows.assign(
            organizations=rows["body"].map(members["body"].value_counts()).fillna(0).astype("int64"),
            alone=left_alone.map(len),
            left_alone=left_alone,
            parts=parts,
            counties=rows["body"].map(counties_of_bodies(network)),
        ),
        true=(left_alone.map(len) > 0) | (parts > 1),
    )


def _parts(network: Network) -> Series[Any]:
    """Into how many parts a county's graph falls around each body when that body is taken away, by body.

    A body of several counties: the most.
    """
    pairs = membership(network)[["body", "organization"]].merge(body_counties(network), how="left", on="body")
    found: Counter[str] = Counter()
    for _, edges in pairs.groupby("county", dropna=False):
        # The union of counters keeps the larger count.
        found |= _around(keys_of(edges, ["body", "organization"]))
    return pd.Series(dict(found), dtype="float64")


def _around(edges: list[tuple[str, str]]) -> Counter[str]:
    """Count the parts around each body of a graph of bodies and organisations."""
    near: dict[str, list[str]] = {}
    for body, organization in edges:
        near.setdefault(body, []).append(organization)
        near.setdefault(organization, []).append(body)
    walk = Walk(near)
    return Counter({body: walk.count(body) for body, _ in edges})
