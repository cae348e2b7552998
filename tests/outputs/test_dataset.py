"""A dataset that is written and read again is the same."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings

import verkosto
from engines.worlds import networks
from shipped import network as shipped
from verkosto.outputs.dataset import write_dataset


@pytest.mark.parametrize("name", ["demo", "lappi"])
def test_what_was_written_is_read(name: str, tmp_path: Path) -> None:
    network = shipped(name)
    write_dataset(network, tmp_path / "copy")
    again = verkosto.read(tmp_path / "copy")
    assert again == network
    assert (again.settings, again.profile, again.as_of) == (network.settings, network.profile, network.as_of)


@settings(deadline=None, max_examples=25)
@given(networks())
def test_any_dataset_is_read_as_it_was_written(network: verkosto.Network) -> None:
    with tempfile.TemporaryDirectory() as folder:
        write_dataset(network, Path(folder, "copy"))
        assert verkosto.read(Path(folder, "copy"), as_of=network.as_of) == network


SAID = """
id = "koe"
title = 'Koe "1" \\ ä'
as_of = 2024-01-31
fictional = true
thresholds = {key-person = {cells = 6}}
profile = "vaatimukset.toml"
"""


def test_settings_come_back(tmp_path: Path) -> None:
    (tmp_path / "koe").mkdir()
    files = {"verkosto.toml": SAID, "organizations.csv": "id,name,kind\nh,H,county\n",
             "vaatimukset.toml": 'name = "oma"\nfreshness_days = 30\n[[required]]\nkinds = ["county"]\n'}
    for name, content in files.items():
        (tmp_path / "koe" / name).write_text(content, encoding="utf-8")
    network = verkosto.read(tmp_path / "koe")
    write_dataset(network, tmp_path / "copy")
    again = verkosto.read(tmp_path / "copy")
    assert (again.settings, again.profile) == (network.settings, network.profile)


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("x", encoding="utf-8")
    with pytest.raises(verkosto.UsageError, match="not empty"):
        write_dataset(shipped("lappi"), tmp_path)
    assert [each.name for each in tmp_path.iterdir()] == ["notes.txt"]
