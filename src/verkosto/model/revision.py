"""The revision of a dataset: what tells two states of its tables apart."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pandas as pd

from verkosto.model.derived import derived

if TYPE_CHECKING:
    from pandas import DataFrame

    from verkosto.model.network import Network

_LENGTH = 16


@derived
def revision(network: Network) -> str:
    """Give a hash of the tables: the same tables, rows in the same order, have the same one in every process."""
    whole = hashlib.blake2b(digest_size=_LENGTH)
    for name, frame in sorted(network.tables.items()):
        whole.update(f"{name}\n".encode())
        whole.update(_row_hashes(frame))
    return whole.hexdigest()


def _row_hashes(frame: DataFrame) -> bytes:
    """Hash the rows; lists, which pandas does not hash alike everywhere, as text."""
    lists = {name: frame[name].map(repr) for name in frame.columns if frame[name].dtype == object}
    return pd.util.hash_pandas_object(frame.assign(**lists), index=False).to_numpy().astype("<u8").tobytes()
