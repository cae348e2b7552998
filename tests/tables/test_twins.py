"""However a dataset is written, it reads like its clean twin."""

from __future__ import annotations

import tempfile
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import verkosto

from .dialects import DATASETS, twin, write_folder, write_workbook

WRITERS = {"folder": write_folder, "workbook": write_workbook}
SHIPPED = ["demo", "lappi"]


@pytest.mark.parametrize("name", SHIPPED)
@pytest.mark.parametrize("form", WRITERS)
@settings(deadline=None, max_examples=15)
@given(seed=st.integers(0, 2**32 - 1))
def test_every_dialect_equals_its_clean_twin(name: str, form: str, seed: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "aineisto.xlsx" if form == "workbook" else "aineisto")
        WRITERS[form](path, twin(name), Random(seed))  # noqa: S311 - a way to write
        read = verkosto.read(path)
    clean = verkosto.read(DATASETS / name)
    assert (read, read.as_of) == (clean, clean.as_of)
    assert (read.settings.title, read.settings.fictional) == (clean.settings.title, clean.settings.fictional)
