"""Pushes a dataset in a process of its own, which can be killed: `python pusher.py FOLDER ID`.

It writes a line for every batch.
"""

from __future__ import annotations

import os
import sys

import verkosto


def main(folder: str, name: str) -> None:
    """Push, and say how far it is."""
    network = verkosto.read(folder)
    with verkosto.open_engine(os.environ["VERKOSTO_ENGINE"]) as engine:
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        verkosto.push(network, engine, name=name, progress=_tell)
    sys.stdout.write("done\n")


def _tell(done: int, total: int) -> None:
    sys.stdout.write(f"{done} {total}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
