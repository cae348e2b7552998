"""The command line: parse, one call to the library, output, exit status.

Nothing here imports pandas or rich before a command needs it: `verkosto --help` answers at once.
"""

from __future__ import annotations

import os
import sys

import click

from verkosto import __version__
from verkosto.cli.analyze import analyze
from verkosto.cli.console import prepare
from verkosto.cli.explain import explain
from verkosto.cli.failures import INTERRUPTED, Guarded
from verkosto.cli.init import init
from verkosto.cli.map import map_
from verkosto.cli.matrix import matrix
from verkosto.cli.pull import pull
from verkosto.cli.push import push
from verkosto.cli.query import query
from verkosto.cli.validate import validate

_EPILOG = """Exit status: 0 nothing at or above --fail-on, 1 findings at or above it (or warnings with validate
--strict), 2 wrong usage or input, 3 database not reached, 130 interrupted."""
_SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group(cls=Guarded, epilog=_EPILOG, context_settings=_SETTINGS)
@click.version_option(__version__, prog_name="verkosto", message="%(prog)s %(version)s")
def cli() -> None:
    """Who is responsible for what between a wellbeing services county and its municipalities.

    A dataset is a folder of CSV tables, or one workbook (.xlsx). Make one with `verkosto init DIR --county NAME`,
    fill it in, and go on with `verkosto validate DIR` and `verkosto analyze DIR`; the path - is a workbook on the
    standard input.
    """
    prepare()


for command in (init, validate, analyze, matrix, map_, explain, query, push, pull):
    cli.add_command(command)


def main() -> None:
    """Run the command line and leave with its exit status."""
    # Threads for linear algebra, of which there is none here, cost a third of pandas' start.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        cli(prog_name="verkosto")
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
