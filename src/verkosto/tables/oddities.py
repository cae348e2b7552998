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


def note_two_minds(bench: Bench) -> None:
    """Warn of parties to an agreement that are on record twice with different statuses."""
    first: dict[tuple[str, str], str] = {}
    for draft in bench.of("parties"):
        agreement, organization, status = (
            draft.column(name).cells() for name in ("agreement", "organization", "status")
        )
        for row, key in enumerate(zip(agreement, organization, strict=True)):
            if None not in (*key, status[row]) and first.setdefault(key, status[row]) != status[row]:
                bench.notes.warning("two-minds", draft.spot(row, "status"), status[row], other=first[key])
