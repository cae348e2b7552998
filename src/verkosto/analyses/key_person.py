"""Persons without whom much stops."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from verkosto.findings import Example, Records, analysis, verdicts
from verkosto.model.activity import reported_pairs
from verkosto.model.carriers import distinct_carriers
from verkosto.model.cells import own_cells
from verkosto.model.cutting import cut_off
from verkosto.model.duties import PAIR, cell_identities, duty_persons
from verkosto.model.gathered import gathered_for
from verkosto.model.keyed import among, key_set
from verkosto.model.persons import small_municipalities

if TYPE_CHECKING:
    from pandas import DataFrame, Series

    from verkosto.model import Network

_CELL = {"person": "x"}
_ORGANIZATIONS: list[dict[str, object]] = [
    {"id": "h", "name": "Hyvinvointialue", "kind": "county"},
    {"id": "m", "name": "Kunta", "kind": "municipality", "county": "h", "population": 20_000},
    {"id": "n", "name": "Pikkukunta", "kind": "municipality", "county": "h", "population": 4_999},
]
_PEOPLE = [{"id": "x", "name": "Hyvinvointijohtaja"}, {"id": "y", "name": "Koordinaattori"}]


def _cells(organization: str, *deputies: str) -> Records:
    """Let x answer for as many domains as there are deputies' cells; one of them may be blank."""
    domains = [f"d{number}" for number in range(len(deputies))]
    row = {"organization": organization, "role": "responsible", "status": "named", "person": "x"}
    cells = zip(domains, deputies, strict=True)
    return {
        "organizations": _ORGANIZATIONS,
        "domains": [{"id": each, "name_fi": f"Yhdyspinta {each}"} for each in domains],
        "people": _PEOPLE,
        "responsibilities": [
            *({**row, "domain": each} for each in domains),
            *({**row, "domain": each, "role": "deputy", "status": said, "person": ""} for each, said in cells if said),
        ],
    }


def _seats(*strategic: tuple[str, str]) -> Records:
    """Let y sit for the municipality in a working group, in which x sits too, and others in a strategic group."""
    seats = [("o", "m", "y"), ("o", "h", "x"), *(("s", *each) for each in strategic)]
    return {
        "organizations": _ORGANIZATIONS,
        "people": [*_PEOPLE, {"id": "z", "name": "Johtaja"}],
        "bodies": [
            {"id": "s", "name": "Johtoryhmä", "level": "strategic", "owner": "h"},
            {"id": "o", "name": "Työryhmä", "level": "operational", "owner": "h"},
        ],
        "seats": [{"body": body, "on_behalf_of": who, "person": person} for body, who, person in seats],
    }


@analysis(
    subject="person",
    severity="warning",
    needs=("people", "responsibilities|seats"),
    question={
        "fi": "Kenen varassa yhteistyö on? Havainto tehdään, kun henkilö vastaa yksin ja ilman varahenkilöä vähintään "
        "niin monesta yhdyspinnasta kuin kynnysarvo sanoo tai kun jonkin kunnan yhteys strategiselle tasolle "
        "katkeaisi ilman häntä.",
        "sv": "Vem hänger samarbetet på? En iakttagelse görs när en person ensam och utan ersättare ansvarar för minst "
        "så många gränssnitt som tröskelvärdet anger, eller när någon kommuns förbindelse till den strategiska nivån "
        "skulle brytas utan personen.",
        "en": "On whom does the cooperation hang? It fires when a person answers alone and without a deputy for at "
        "least as many domains as the threshold says, or when a municipality would not reach the strategic level "
        "without that person.",
    },
    limits={
        "cells": {
            "fi": "yksin ja ilman varahenkilöä hoidettujen vastuiden määrä",
            "sv": "antal ansvar ensam och utan ersättare",
            "en": "how many duties alone and without a deputy",
        },
        "small_cells": {
            "fi": "sama, kun mukana on pieni kunta",
            "sv": "detsamma när en liten kommun är med",
            "en": "the same when a small municipality is among them",
        },
    },
    title={"fi": "Avainhenkilö", "sv": "Nyckelperson", "en": "Key person"},
    message={
        "fi": "{person} {detail}: {concerns}",
        "sv": "{person} {detail}: {concerns}",
        "en": "{person} {detail}: {concerns}",
    },
    remedy={
        "fi": "Nimetkää varahenkilöitä ja jakakaa vastuita ja paikkoja, jotta yhteistyö jatkuu poissaolojenkin aikana.",
        "sv": "Utse ersättare och fördela ansvar och platser så att samarbetet fortsätter även vid frånvaro.",
        "en": "Name deputies, and share duties and seats, so that the cooperation goes on when the person is away.",
    },
    asks="responsibilities",
    roles="deputy",
    details={
        "cells": {
            "fi": "vastaa yksin ja ilman varahenkilöä useasta yhdyspinnasta",
            "sv": "ansvarar ensam och utan ersättare för flera gränssnitt",
            "en": "answers alone and without a deputy for several domains",
        },
        "cut-vertex": {
            "fi": "on kuntien ainoa yhteys strategiselle tasolle",
            "sv": "är kommunernas enda förbindelse till den strategiska nivån",
            "en": "is the only link of municipalities to the strategic level",
        },
        "deputy-unknown": {
            "fi": "varahenkilö ei ole tiedossa",
            "sv": "ersättaren är inte känd",
            "en": "the deputy is not known",
        },
    },
    no_cypher="cut vertices are found by a search through the whole graph, not by a pattern",
    fires=(
        Example("Four domains without a deputy.", _cells("m", *["none"] * 4), _CELL, "cells"),
        Example("The only link between the levels.", _seats(("h", "x"), ("n", "z")), _CELL, "cut-vertex"),
    ),
    silent=(
        Example("Three domains.", _cells("m", *["none"] * 3), _CELL),
        Example("In a small municipality four domains are normal.", _cells("n", *["none"] * 4), _CELL),
        Example("The municipality sits on both levels itself.", _seats(("h", "x"), ("m", "z")), _CELL),
    ),
    asking=(
        Example(
            "Whether the fourth has a deputy is not known.", _cells("m", *["none"] * 3, ""), _CELL, "deputy-unknown"
        ),
    ),
)
def key_person(network: Network, *, cells: int = 4, small_cells: int = 6, small_municipality: int = 5000) -> DataFrame:
    """Tell without whom much stops.

    `cells`: the person, directly or through a post, is the only one responsible in at least `cells` cells
    (organisation × domain) whose deputy's cell names nobody else; at least `small_cells` when one of them is in a
    municipality with fewer inhabitants than `small_municipality`. A host's cell is one, however many it serves.
    Deputies' cells that are not known make it a question when they decide. `cut-vertex`: in the graph of persons and
    bodies the person is a cut vertex without which a municipality does not reach a strategic body; a seat whose person
    is not on record may be a link. What a table that the dataset does not have would tell is left out. Evidence:
    `concerns` (the domains, or the municipalities), `alone` (cells that count), `open` (cells whose deputies are not
    known), `limit`, `cut_off` (municipalities), `answers` (whose deputies are not known).
    """
    alone = _alone(network)
    alone = alone.assign(small=alone["organization"].isin(small_municipalities(network, small_municipality)))
    rows = _counted(alone, sorted(network.frame("people")["id"].tolist()))
    surely, maybe = _enough(rows, cells, small_cells)
    cut = cut_off(network)
    lost = pd.Series([cut.get(person, ()) for person in rows["person"].tolist()], rows.index, dtype="object")
    cuts = lost.map(len) > 0
    counted, asked = alone[~alone["open"]], alone[alone["open"]]
    evidence = rows[["person", "open"]].assign(
        alone=rows["cells"],
        concerns=gathered_for(counted, "domain", rows, ["person"]).where(surely, lost),
        limit=(rows["small"] > 0).map({True: small_cells, False: cells}),
        cut_off=lost,
        answers=gathered_for(asked, "organization", rows, ["person"]),
    )
    detail = pd.Series("deputy-unknown", rows.index, dtype="str").mask(cuts, "cut-vertex").mask(surely, "cells")
    return verdicts(evidence, true=surely | cuts, unknown=maybe, detail=detail)


def _enough(rows: DataFrame, cells: int, small_cells: int) -> tuple[Series[bool], Series[bool]]:
    """Tell who has enough cells whatever the open ones turn out to be, and who might have.

    An open cell in a small municipality can turn out to count, and then raises the limit.
    """
    sure, small, small_open = rows["cells"], rows["small"] > 0, rows["small_open"]
    every = sure + rows["open"]
    surely = (sure >= cells) & ((small_open == 0) | (sure + 1 >= small_cells))
    maybe = (every - small_open >= cells) | ((small_open > 0) & (every >= small_cells))
    return surely.mask(small, sure >= small_cells), maybe.mask(small, every >= small_cells)


def _alone(network: Network) -> DataFrame:
    """The cells in which one person alone is responsible and the deputy's cell names nobody else.

    Columns: `organization`, `domain`, `person`, `open` (whether there is a deputy is not known).
    """
    persons = duty_persons(network)
    persons = persons[persons["role"] == "responsible"]
    only = persons[~persons.duplicated(PAIR, keep=False)]
    known = cell_identities(network)
    free = [
        _is_free(known[*cell, "responsible"], known.get((*cell, "deputy"), []))
        for cell in zip(only["organization"].tolist(), only["domain"].tolist(), strict=True)
    ]
    rows = only.loc[pd.Series(free, only.index, dtype="bool"), [*PAIR, "person"]]
    return rows.assign(open=_open(network, rows))


def _is_free(principals: list[frozenset[str]], deputies: list[frozenset[str]]) -> bool:
    """Tell whether there is one carrier, and no deputy but the same."""
    carriers = distinct_carriers(principals)
    return len(carriers) == 1 and all(carriers[0] & each for each in deputies)


def _open(network: Network, cells: DataFrame) -> Series[bool]:
    """Tell of which cells it is not known whether there is a deputy: nobody has said, or too long ago."""
    said = own_cells(network)
    said = said[said["role"] == "deputy"]
    known = key_set(said, PAIR) | reported_pairs(network, "responsibilities")
    return ~among(cells, PAIR, known) | among(cells, PAIR, said[said["state"] == "unknown"])


def _counted(alone: DataFrame, people: list[str]) -> DataFrame:
    """Count the cells of every person: `cells` and `open`, and those in small municipalities, `small`, `small_open`."""
    facts = alone[["person"]].assign(
        cells=~alone["open"],
        open=alone["open"],
        small=alone["small"] & ~alone["open"],
        small_open=alone["small"] & alone["open"],
    )
    counted = facts.groupby("person").sum().reindex(people).fillna(0).astype("int64")
    return counted.rename_axis("person").reset_index()
