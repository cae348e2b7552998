"""The grammar of a matrix cell: who answers, who deputizes, and the keywords in braces.

cell     := entry (";" entry)*
entry    := [carrier] ("/" deputy-word ":" carrier)* ("{" keyword "}")*
carrier  := name "," title | name "," | title | status word | nothing ("-", "?", "ei tiedossa")
keyword  := lead | coordinator | contact | shared | number "fte" | "mandate:" text
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from verkosto.schema import CELL_STATES, ROLES, TABLES, fold
from verkosto.schema.core import words
from verkosto.tables.contacts import parted
from verkosto.tables.notes import Fault
from verkosto.tables.suggest import Speller
from verkosto.tables.values import in_bounds, is_excel_error, number_of, yes_or_no

_COLUMNS = TABLES["responsibilities"].by_name
_NOTHING = {fold(word) for word in ("-", "?", "ei tiedossa", "ei tietoa", "tuntematon", "unknown", "okänt", "okänd",
                                      "inte känt")}
_STATES = {fold(word): code for code, others in CELL_STATES.items() for word in (code, *words(others))}
_ROLES = {fold(word): role for role, others in ROLES.items() for word in (role, *words(others))}
_KEYWORD_ROLES = ("lead", "coordinator", "contact")
_KEYWORDS = (
    {word: role for role in _KEYWORD_ROLES for word in (role, *words(ROLES[role]))}
    | {word: name for name in ("shared", "mandate", "fte") for word in (name, *_COLUMNS[name].aliases)}
    | dict.fromkeys(("årsverke", "henkilötyövuosi", "henkilötyövuotta"), "fte")
)
_KINDS = {fold(word): kind for word, kind in _KEYWORDS.items()}

_BRACES = re.compile(r"\{([^{}]*)\}")
_PIECE = re.compile(r"(?:[^;{}]|\{[^{}]*\})+")
_ROLE_WORD = re.compile(r"(?:^|(/))\s*([^\W\d_](?:[^\W\d_]|[ -])*?)\s*:(\s|$)?")
_DENIAL = re.compile(r"(?:ei|eivät|ej|inte|ingen|inget|not)\b", re.IGNORECASE)
_AMOUNT = re.compile(r"[-+−]?[0-9](?:[0-9 .,]*[0-9])?")


@dataclass(frozen=True, slots=True)
class Carrier:
    """Who carries a responsibility: a status and, when it is `named`, a person, a title, or both.

    `email` is an address that stands beside the name of a person.
    """

    status: str
    name: str | None = None
    title: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a cell; `principal` is None when only deputies are said."""

    principal: Carrier | None = None
    deputies: tuple[Carrier, ...] = ()
    role: str = "responsible"
    lead: bool = False
    shared: bool = False
    fte: float | None = None
    mandate_source: str | None = None


@dataclass(slots=True)
class Parsed:
    """A cell that was read: its entries, and what is wrong or odd about it."""

    entries: list[Entry] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def parse(cell: str) -> Parsed:
    """Read a cell; entries with an error are left out."""
    if set("{}") & set(_BRACES.sub("", cell)):
        return Parsed(faults=[Fault("cell-braces")])
    parsed = Parsed()
    for piece in _PIECE.findall(cell):
        faults: list[Fault] = []
        entry = _entry(piece, faults)
        if all(fault.severity == "warning" for fault in faults):
            parsed.entries.append(entry)
        parsed.faults += faults
    return parsed


def _entry(piece: str, faults: list[Fault]) -> Entry:
    """Read one entry: carriers outside the braces, keywords inside them."""
    principal, deputies = _carriers(" ".join(_BRACES.sub(" ", piece).split()), faults)
    entry = Entry(principal, tuple(deputies))
    said: set[str] = set()
    for keyword in map(str.strip, _BRACES.findall(piece)):
        kind, change = _keyword(keyword)
        if kind in said:
            change = Fault("cell-twice", {"keyword": keyword})
        said.add(kind)
        if isinstance(change, Fault):
            faults.append(change)
        else:
            entry = replace(entry, **change)
    if said and principal is None and not faults:
        faults.append(Fault("cell-nobody"))
    return entry


def _keyword(keyword: str) -> tuple[str, dict[str, Any] | Fault]:
    """Read one keyword: its kind, and what it changes in the entry."""
    head, colon, rest = map(str.strip, keyword.partition(":"))
    kind = _KINDS.get(fold(head))
    amount = _AMOUNT.search(keyword)
    if kind == "mandate":
        return kind, {"mandate_source": rest} if rest else Fault("cell-mandate", {"keyword": keyword})
    if amount and _KINDS.get(fold((keyword[:amount.start()] + keyword[amount.end():]).strip(" :"))) == "fte":
        return "fte", _fte(amount[0])
    if kind is None or colon or kind == "fte":
        hint = Speller(_KEYWORDS, spelled=True).hint_or_list(head)
        return keyword, Fault("cell-fte" if kind == "fte" else "cell-keyword", {"keyword": keyword}, hint)
    if kind in {"coordinator", "contact"}:
        return "role", {"role": kind}
    return kind, {kind: True}


def _fte(amount: str) -> dict[str, Any] | Fault:
    """Read working time between its bounds."""
    number = number_of(amount)
    value = Fault("number") if number is None else in_bounds(number, _COLUMNS["fte"])
    return value if isinstance(value, Fault) else {"fte": value}


def _carriers(text: str, faults: list[Fault]) -> tuple[Carrier | None, list[Carrier]]:
    """Split the text of an entry at its role words: the principal and the deputies."""
    principal: Carrier | None = None
    deputies: list[Carrier] = []
    for role, part in _parts(text, faults):
        carrier = _carrier(part, faults)
        if carrier is not None and role == "deputy":
            deputies.append(carrier)
        elif carrier is not None:
            principal = carrier
    return principal, deputies


def _parts(text: str, faults: list[Fault]) -> list[tuple[str, str]]:
    """Cut the text of an entry into roles and what is said of each."""
    parts: list[tuple[str, str]] = []
    role, start = "responsible", 0
    for found in _ROLE_WORD.finditer(text):
        said = _role(found, faults)
        if said is not None:
            parts.append((role, text[start:found.start()]))
            role, start = said, found.end()
    return [*parts, (role, text[start:])]


def _role(found: re.Match[str], faults: list[Fault]) -> str | None:
    """Tell the role that a word before a colon stands for; None: the word belongs to a title, or it is wrong."""
    slash, word, space = found.groups()
    role = _ROLES.get(fold(word))
    if role == "deputy" or (role == "responsible" and not slash):
        return role
    if role is not None or (slash and space is not None):
        near = Speller({other: other for other in ("deputy", *words(ROLES["deputy"]))})
        faults.append(Fault("cell-role", {"word": word}, near.hint_or_list(word)))
    return None


def _carrier(text: str, faults: list[Fault]) -> Carrier | None:
    """Read who carries the responsibility; None when nothing is said."""
    text, email = parted(text.strip())
    if is_excel_error(text):
        faults.append(Fault("excel-error"))
    if fold(text) in _STATES:
        return Carrier(_STATES[fold(text)])
    name, comma, title = (_something(part) for part in text.partition(","))
    if comma is None and not (email and _is_likely_name(name)):
        carrier = None if name is None else Carrier("named", title=name)
        if _is_likely_name(name):
            faults.append(Fault("cell-name", {"name": name}, severity="warning"))
    else:
        carrier = _person(name, title, faults)
    if carrier is not None and carrier.title is not None and _is_answer(carrier.title):
        faults.append(Fault("cell-answer", {"title": carrier.title}, severity="warning"))
    return carrier if email is None else _reached(carrier, email, faults)


def _reached(carrier: Carrier | None, email: str, faults: list[Fault]) -> Carrier | None:
    """Give the address to the person beside whose name it stands."""
    if carrier is None or carrier.name is None:
        faults.append(Fault("cell-address", severity="warning"))
        return carrier
    return replace(carrier, email=email)


def _person(name: str | None, title: str | None, faults: list[Fault]) -> Carrier | None:
    """Read a name and a title, either of which may be missing."""
    if any(part is not None and fold(part) in _STATES for part in (name, title)):
        faults.append(Fault("cell-state"))
    elif name is not None and name == name.lower():
        faults.append(Fault("cell-small-name", {"name": name}, severity="warning"))
    return None if name is None and title is None else Carrier("named", name, title)


def _something(part: str) -> str | None:
    """Give a part of an entry, or None when it says nothing."""
    part = part.strip()
    return None if not fold(part) or fold(part) in _NOTHING else part


def _is_answer(title: str) -> bool:
    """Tell whether a title is no title but a mark or a yes or no, of which nobody can tell what it means."""
    if title.casefold() == "x" or not any(letter.isalpha() for letter in title):
        return True
    return isinstance(yes_or_no(title), bool) or (_DENIAL.match(title) is not None and fold(title) not in _STATES)


def _is_likely_name(title: str | None) -> bool:
    """Tell whether a title looks like a person's name: two words with capital letters."""
    parts = title.split(" ") if title is not None else []
    return len(parts) == 2 and all(part[0].isupper() for part in parts)  # noqa: PLR2004 - two words
