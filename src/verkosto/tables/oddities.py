"""What is allowed and yet hardly meant."""

from __future__ import annotations

from verkosto import reference
from verkosto.tables.drafts import Bench


def note_homeless(bench: Bench) -> None:
    """Warn of municipalities without a county where there are counties: nothing is asked of them.

    One with an official code belongs to a county that is not in the dataset, or is outside the system.
    """
    rows = [
        (draft, row, kind)
        for draft in bench.of("organizations")
        for row, kind in enumerate(draft.column("kind").cells())
    ]
    if not any(kind == "county" for _, _, kind in rows):
        return
    for draft, row, kind in rows:
        if kind != "municipality" or not draft.column("county").blank()[row]:
            continue
        if reference.official(kind, draft.column("code").at(row) or "") is None:
            bench.notes.warning("homeless", draft.spot(row, "county"), None)


_SAID_OF: dict[str, tuple[tuple[str, ...], str, str]] = {
    "parties": (("agreement", "organization"), "status", "two-minds"),
    "reports": (("organization", "topic", "domains", "as_of"), "reported", "two-answers"),
}
"""Tables in which something is said of each key once: the key, what is said, and what to note when it differs."""


def note_two_minds(bench: Bench) -> None:
    """Warn of parties to an agreement, and of answers, that are on record twice and differ."""
    for table, (key, said, note) in _SAID_OF.items():
        first: dict[tuple[object, ...], object] = {}
        for draft in bench.of(table):
            known = zip(*(draft.column(name).cells() for name in key), strict=True)
            for row, (one, value) in enumerate(zip(known, draft.column(said).cells(), strict=True)):
                if None not in (*one[:2], value) and first.setdefault(one, value) != value:
                    echoed = value if isinstance(value, str) else "yes" if value else "no"
                    bench.notes.warning(note, draft.spot(row, said), echoed, other=first[one])
