"""What somebody probably meant."""

from __future__ import annotations

from collections.abc import Iterable

_NEAR_ENOUGH = 75


def nearest(said: str, known: Iterable[str]) -> str | None:
    """Give the known word that is nearest to what was said, without regard to case; None when none is near."""
    from rapidfuzz import process

    found = process.extractOne(said, list(known), processor=str.casefold, score_cutoff=_NEAR_ENOUGH)
    return found[0] if found else None
