"""A small dataset with every table, as texts, and the plainest ways to write it."""

from __future__ import annotations

import csv
import io
import re
from copy import deepcopy
from pathlib import Path
from typing import Any

import openpyxl

Tables = dict[str, list[list[Any]]]

_TEXT = """
organizations: id;name;kind;code;county;parent;population;central_city;lon;aliases
h;Lapin hyvinvointialue;county;21;;;;;;
k;Kemi;municipality;240;h;;20000;yes;24,5;Kemin kaupunki
t;Tornio;municipality;851;h;;21000;no;24,1;
y;Meri-Lapin yhtymä;joint_authority;;;k;;;;
domains: id;name_fi;parent;priority
hyte;Hyvinvointi;;1
lape;Lapset;hyte;2
people: id;name;email
maija;Maija Meri;maija@kemi.fi
pekka;Pekka Puro;
posts: id;title;organization;kind;tier;level;status
k/johtaja;johtaja;k;office;executive;strategic;filled
t/johtaja;johtaja;t;office;executive;strategic;vacant
appointments: person;post;start;end;acting
maija;k/johtaja;1.1.2023;;no
matrix: organization;hyte;lape;confirmed
k;johtaja / vara: sihteeri {lead};?;1.3.2024
h;Aino Aalto, suunnittelija;vacant;
responsibilities: organization;domain;agreement;role;post;person;status;mandate;fte;shared;start;end
t;hyte;;responsible;t/johtaja;;named;decision;0,2;no;1.1.2023;1.1.2025
t;;s;deputy;;pekka;named;oral;;;;
hosting: host;member;domains;start;end
y;t;lape;1.1.2023;
bodies: id;name;kind;level;status;scope;domains;owner;reports_to;meets_every_months;start;end
b;Johtoryhmä;board;strategic;active;domain;hyte;h;;3;1.1.2023;
c;Työryhmä;working_group;operational;active;general;;h;b;;;
seats: body;on_behalf_of;person;post;role;status;start;end
b;k;maija;;chair;filled;1.1.2023;
b;t;;t/johtaja;member;filled;;
agreements: id;name;kind;status;start;end;domains;quorum;opposed_interest;record_number
s;Sopimus;strategic;in_force;1.1.2023;1.1.2026;hyte;50 %;no;H/1/2023
parties: agreement;organization;status;due;decided
s;k;committed;;1.2.2023
s;t;preparing;1.2.2024;
ties: reporter;source_org;target_org;domain;level;content;frequency;start;end
k;k;t;hyte;operational;information;viikoittain;1.1.2023;
reports: organization;topic;domains;reported;as_of
k;ties;hyte;yes;1.4.2024
accepted: analysis;subject;until;why
no-deputy;t;1.1.2025;sovittu
"""


def small() -> Tables:
    """Give the tables, headings first."""
    return deepcopy(_TABLES)


def folder_of(path: Path, tables: Tables) -> Path:
    """Write tables as CSV files."""
    path.mkdir()
    for table, rows in tables.items():
        with (path / f"{table}.csv").open("w", encoding="utf-8", newline="", errors="surrogatepass") as file:
            csv.writer(file, delimiter=";").writerows(rows)
    return path


def workbook_of(path: Path, tables: Tables) -> Path:
    """Write tables as the sheets of a workbook."""
    book = openpyxl.Workbook(write_only=True)
    for table, rows in tables.items():
        sheet = book.create_sheet(table)
        for row in rows:
            sheet.append([None if cell == "" else cell for cell in row])
    book.save(path)
    return path


def _tables() -> Tables:
    tables: Tables = {}
    for line in _TEXT.strip().splitlines():
        begun = _BEGINNING.fullmatch(line)
        if begun:
            tables[begun[1]] = []
        tables[list(tables)[-1]] += csv.reader(io.StringIO(begun[2] if begun else line), delimiter=";")
    return tables


_BEGINNING = re.compile(r"(\w+): (.*)")
_TABLES = _tables()
