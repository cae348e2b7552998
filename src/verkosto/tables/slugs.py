"""Readable ids for the posts and persons that a matrix makes."""

from __future__ import annotations

import re
import unicodedata
from itertools import count

_LETTERS = str.maketrans({"đ": "d", "ŧ": "t", "ŋ": "n", "ø": "o", "æ": "a", "ł": "l", "ð": "d", "þ": "th", "œ": "oe"})
_OTHERS = re.compile("[^a-z0-9]+")


def slug(text: str) -> str:
    """Fold a text to lower-case ASCII letters and digits; runs of everything else become one hyphen."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return _OTHERS.sub("-", bare).strip("-")


def plain_id(organization: str, text: str, otherwise: str) -> str:
    """Give `organization/slug`; `otherwise` stands for a text without a letter that ASCII has."""
    return f"{organization}/{slug(text) or otherwise}"


def free_id(wanted: str, taken: set[str]) -> str:
    """Give the id, with the first number from 2 that makes it free when it is taken."""
    if wanted not in taken:
        return wanted
    return next(f"{wanted}-{number}" for number in count(2) if f"{wanted}-{number}" not in taken)
