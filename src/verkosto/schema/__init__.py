"""What a dataset may say, declared once: tables, columns, codes, words, references, graph labels.

The readers, the checks, the data dictionary and the graph are all read from here.
"""

from verkosto.schema.acceptance import ACCEPTED
from verkosto.schema.agreements import AGREEMENTS, PARTIES
from verkosto.schema.bodies import BODIES, SEATS
from verkosto.schema.core import Column, Table, fold
from verkosto.schema.dataset import DATASET_KEYS, DATASET_NAMES, KEY_HEADINGS
from verkosto.schema.domains import DOMAINS
from verkosto.schema.duties import CELL_STATES, MATRIX, RESPONSIBILITIES, ROLES
from verkosto.schema.hosting import HOSTING
from verkosto.schema.organizations import ORGANIZATIONS
from verkosto.schema.persons import APPOINTMENTS, PEOPLE, POSTS
from verkosto.schema.ties import REPORTS, TIES

TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        ORGANIZATIONS,
        DOMAINS,
        PEOPLE,
        POSTS,
        APPOINTMENTS,
        MATRIX,
        RESPONSIBILITIES,
        HOSTING,
        BODIES,
        SEATS,
        AGREEMENTS,
        PARTIES,
        TIES,
        REPORTS,
        ACCEPTED,
    )
}
"""Every table by its name, in the order in which a person fills them."""

TABLE_NAMES: dict[str, str] = {
    fold(word): table.name for table in TABLES.values() for word in (table.name, *table.aliases)
}
"""Every folded name of a table, with the table that it stands for."""

__all__ = [
    "CELL_STATES",
    "DATASET_KEYS",
    "DATASET_NAMES",
    "KEY_HEADINGS",
    "ROLES",
    "TABLES",
    "TABLE_NAMES",
    "Column",
    "Table",
    "fold",
]
