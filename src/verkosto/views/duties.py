"""The responsibilities as nodes: one per row, and one per required cell about which there is no row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from verkosto.model.cells import CELL, effective_cells, own_cells, required
from verkosto.model.derived import derived
from verkosto.model.frames import frame_of
from verkosto.model.keyed import among, keys_of
from verkosto.model.rows import stated_rows
from verkosto.views.keys import numbered

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model import Network

_STATE = ["state", "detail", "host"]
_BLANK = (None, None, None)


@derived
def duty_nodes(network: Network) -> DataFrame:
    """Every node of label Responsibility.

    Columns: those of its row, `id`, `subject` (domain or agreement), `state`, `detail`, `host`.

    Ids are organization|domain|role|n with n from 1. Required cells without a row have a node for the responsible
    person and one for the deputy. The state is the effective cell of whoever answers, the same on every row of a
    cell; a row for an agreement has its own.
    """
    rows = network.frame("responsibilities")
    rows = pd.concat([rows, _silent_cells(network, rows)], ignore_index=True)
    rows = rows.assign(subject=rows["domain"].fillna(rows["agreement"]))
    ids = numbered(rows, ["organization", "subject", "role"])
    return _with_state(network, rows.assign(id=ids))


def _silent_cells(network: Network, rows: DataFrame) -> DataFrame:
    cells = effective_cells(network)
    wanted = cells[cells["role"].isin(["responsible", "deputy"]) & among(cells, CELL[:2], required(network))]
    return wanted.loc[~among(wanted, CELL, rows), CELL]


def _with_state(network: Network, rows: DataFrame) -> DataFrame:
    own, effective, stated = own_cells(network), effective_cells(network), stated_rows(network)
    known = dict(zip(keys_of(own, CELL), keys_of(own.assign(host=None), _STATE), strict=True))
    known |= zip(keys_of(effective, CELL), keys_of(effective, _STATE), strict=True)
    alone = dict(zip(stated.index, keys_of(stated.assign(host=None), _STATE), strict=True))
    told = (
        known.get(cell, _BLANK) if isinstance(cell[1], str) else alone.get(place, _BLANK)
        for place, cell in zip(rows.index, keys_of(rows, CELL), strict=True)
    )
    state = frame_of(told, dict.fromkeys(_STATE, "str"))
    return rows.assign(**{name: state[name].to_numpy() for name in _STATE})
