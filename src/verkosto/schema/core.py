"""The vocabulary of the declaration: what a column and a table are, and when two words are the same."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cache, cached_property
from typing import Literal

Kind = Literal["text", "id", "reference", "code", "date", "number", "integer", "share", "boolean"]

_LETTERS_WITHOUT_MARK = str.maketrans({"đ": "d", "ŧ": "t", "ŋ": "n", "ø": "o", "æ": "a"})
_SEPARATORS = re.compile(r"[\s_‐-―-]+")


@cache
def fold(text: str) -> str:
    """Reduce a heading or code word to what counts when two are compared.

    Case, diacritics (ä, ö, å, Sámi letters), spaces, hyphens and underscores do not count.
    """
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS_WITHOUT_MARK))
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return _SEPARATORS.sub("", bare)


def words(text: str) -> tuple[str, ...]:
    """Split `"a | b"` into its words; an empty text has none."""
    return tuple(word.strip() for word in text.split("|") if word.strip())


@dataclass(frozen=True)
class Column:
    """One column of a table.

    `codes` maps each code to its Finnish and Swedish words; `refers` names the tables whose ids the
    column holds; `many` marks a list separated by `;`; `low` and `high` bound numbers, both included;
    `contact` marks contact details; `filled` marks what the official reference data can fill in.
    """

    name: str
    kind: Kind
    meaning: str
    aliases: tuple[str, ...] = ()
    required: bool = False
    codes: dict[str, tuple[str, ...]] = field(default_factory=dict)
    refers: tuple[str, ...] = ()
    many: bool = False
    low: float | None = None
    high: float | None = None
    contact: bool = False
    filled: bool = False

    @cached_property
    def known_codes(self) -> dict[str, str]:
        """Every folded spelling of a code, with the code that it stands for."""
        return {fold(word): code for code, others in self.codes.items() for word in (code, *others)}


@dataclass(frozen=True)
class Table:
    """One table of a dataset; `label` is the graph label of its rows when they are nodes."""

    name: str
    meaning: str
    columns: tuple[Column, ...]
    aliases: tuple[str, ...] = ()
    label: str | None = None
    either: tuple[tuple[str, ...], ...] = ()

    @cached_property
    def by_name(self) -> dict[str, Column]:
        """The columns by their names."""
        return {column.name: column for column in self.columns}

    @cached_property
    def headings(self) -> dict[str, str]:
        """Every folded heading that is understood, with the name of its column."""
        return {fold(word): column.name for column in self.columns for word in (column.name, *column.aliases)}


def text(
    name: str,
    meaning: str,
    aliases: str = "",
    *,
    required: bool = False,
    many: bool = False,
    contact: bool = False,
    filled: bool = False,
) -> Column:
    """Declare a column of free text."""
    return Column(name, "text", meaning, words(aliases), required, many=many, contact=contact, filled=filled)


def identifier(meaning: str) -> Column:
    """Declare the `id` column of a table."""
    return Column("id", "id", meaning, words(
        "tunnus | tunniste | beteckning | identifierare | id-tunnus | yksilöivä tunnus | id-beteckning | id-kod"
    ), required=True)


def code(
    name: str, meaning: str, codes: dict[str, str], aliases: str = "", *, required: bool = False, filled: bool = False
) -> Column:
    """Declare a column whose values come from a list; `codes` maps each code to its other words."""
    spelled = {value: words(others) for value, others in codes.items()}
    return Column(name, "code", meaning, words(aliases), required, codes=spelled, filled=filled)


def reference(
    name: str,
    refers: str,
    meaning: str,
    aliases: str = "",
    *,
    required: bool = False,
    many: bool = False,
    filled: bool = False,
) -> Column:
    """Declare a column that holds ids of other tables."""
    return Column(name, "reference", meaning, words(aliases), required, refers=words(refers), many=many, filled=filled)


def date(name: str, meaning: str, aliases: str = "") -> Column:
    """Declare a column of calendar days."""
    return Column(name, "date", meaning, words(aliases))


def boolean(name: str, meaning: str, aliases: str = "", *, required: bool = False) -> Column:
    """Declare a column of yes and no."""
    return Column(name, "boolean", meaning, words(aliases), required)


def number(
    name: str,
    meaning: str,
    low: float,
    high: float,
    aliases: str = "",
    *,
    kind: Literal["number", "integer", "share"] = "number",
    filled: bool = False,
) -> Column:
    """Declare a column of numbers between two bounds, both included."""
    return Column(name, kind, meaning, words(aliases), low=low, high=high, filled=filled)


START = date(
    "start",
    "first day on which the row holds; empty: open",
    (
        "alku | alkaa | alkaen | alkupäivä | alkupvm | voimassa alkaen | börjar | start datum | startdatum | "
        "från | alkamispäivä | alkamispvm | aloitus | aloituspäivä | begynnelsedatum | inleds | börjar gälla | "
        "fr.o.m. | from"
    ),
)
END = date(
    "end",
    "first day on which the row no longer holds; empty: open",
    (
        "loppu | päättyy | loppupäivä | loppupvm | päättymispäivä | voimassa asti | slutar | slut | slutdatum | "
        "till | päättymispvm | loppumispäivä | lopetus | upphör | avslutas | upphör att gälla"
    ),
)
SOURCE = text("source", "where the fact comes from: document, body, date, section", (
    "lähde | lähteet | källa | tietolähde | lähdetieto | källor | uppgiftskälla"
))
NOTE = text("note", "a remark for readers", (
    "huomautus | huomio | muistiinpano | anmärkning | notering | huom | huom. | huomautukset | huomiot | "
    "lisätieto | lisätiedot | kommentti | anmärkningar | kommentar | tilläggsuppgifter | notes | remark"
))
CONFIRMED = date(
    "confirmed",
    "day on which somebody last confirmed the row; empty: the dataset's own date",
    (
        "vahvistettu | varmistettu | tarkistettu | bekräftad | bekräftat | vahvistuspäivä | tarkistuspäivä | "
        "tarkistuspvm | kontrollerad | kontrollerat | bekräftelsedatum"
    ),
)
LEVELS = {
    "strategic": (
        "strateginen | strategisk | strateginen taso | strategiataso | strategisk nivå | strategiskt"
    ),
    "coordination": (
        "koordinaatio | koordinoiva | koordinering | samordning | koordinaatiotaso | koordinoiva taso | "
        "yhteensovittava | yhteensovittaminen | koordination | koordinerande | samordnande | samordningsnivå"
    ),
    "operational": (
        "operatiivinen | toiminnallinen | käytäntö | operativ | operatiivinen taso | käytännön taso | "
        "toimeenpaneva | operativ nivå | operativt | praktisk"
    ),
}
DOMAIN_LIST = reference(
    "domains",
    "domains",
    "the domains that it handles",
    (
        "yhdyspinnat | yhdyspinta | gränssnitt | kontaktytor | kontaktyta | gränsytor | gränsyta | aihealueet | "
        "teemat"
    ),
    many=True,
)
