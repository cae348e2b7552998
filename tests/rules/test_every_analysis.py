"""What all analyses have in common: needed tables, columns, order, thresholds."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest

import verkosto
from verkosto.errors import NotEvaluated, UsageError

from .case import SUBJECTS, frame_of
from .world import (
    TODAY,
    Facts,
    agreement,
    county,
    day,
    domains,
    fact,
    holds,
    hosts,
    meeting,
    organization,
    parties,
    post,
    report,
    row,
    seat,
    tables,
    there,
    tie,
    towns,
)

CELLS = ["missing-responsible", "no-deputy", "no-mandate", "unclear-responsibility", "orphan-domain",
         "deputy-is-principal", "expired-mandate", "no-lead", "contested-lead", "missing-counterpart",
         "unknown-contact"]
BODIES = ["decoupled-levels", "domain-without-body", "no-general-body", "single-bridge", "parallel-bodies",
          "vacant-seat", "no-chair", "missing-level", "broken-chain"]
SEATS = ["isolated-municipality", "central-city-dominance", "no-peer-ties", "thin-link", "over-corridor",
         "under-corridor", "chairs-concentrated", "uneven-participation", "distance-decides"]
AGREEMENTS = ["below-quorum", "agreement-ending", "agreement-ended", "possible-conflict"]
NEEDS: dict[str, list[str]] = {
    **{each: ["responsibilities"] for each in CELLS},
    **{each: ["bodies", "seats"] for each in BODIES},
    **{each: ["seats"] for each in SEATS},
    **{each: ["agreements"] for each in AGREEMENTS},
    "below-quorum": ["agreements", "parties"],
    "uncovered-municipality": ["responsibilities", "bodies"],
    "same-person-both-sides": ["responsibilities"],
    "left-but-responsible": ["responsibilities"],
}
FULL: list[Facts] = [
    county("h2"), county("h1"), [organization(f"b{number}", "municipality", county="h2", population=90 + number)
                                 for number in range(3)],
    [organization(f"a{number}", "municipality", county="h1", population=100 + number) for number in range(7)],
    domains("e d"), row("b1", "e", person="x", mandate="none"), row("a2", "d", status="none"),
    row("a1", "e", person="w"), hosts("a2", "a3"), report("a1"), report("h2", "register:agreements"),
    meeting("s", "a2 a1 h1", domains="d", owner="h1"),
    meeting("r", "b1 h2", "strategic", domains="e", owner="h2"), tie("b2", "a5"),
    agreement("z", quorum=0.5, end=day(90)), agreement("y", quorum=0.5, end=day(1), opposed_interest="yes"),
    parties("z", "b1 b2"), parties("y", "a1 h1"),
    [[meeting(name, "a4 a5 h1", domains="e", owner="h1"), seat(name, "a4", "v"), seat(name, "a5", "u")]
     for name in ("q2", "q1")],
    [[row(of, "d", person="w"), row(of, "d", role="deputy", person="w"), row(of, "e", role="coordinator", person="u")]
     for of in ("a1", "h1", "b0", "h2")],
    [[post(f"p{of}", of, kind="office", tier="executive"), holds("w", f"p{of}"), row(of, "e", person="t"),
      post(f"r{of}", of), holds("t", f"r{of}", end=TODAY)] for of in ("a1", "h1")],
]
ALIKE = pytest.mark.parametrize("analysis", list(SUBJECTS))


def without(*names: str) -> dict[str, Any]:
    """Give the tables of the full world but for some."""
    return {name: rows for name, rows in tables(FULL).items() if name not in names}


@ALIKE
def test_columns_and_order(analysis: str) -> None:
    """Columns of the subject, verdict, detail, then evidence; rows in the order of the subject; each once."""
    frame, subject = frame_of(analysis, FULL), SUBJECTS[analysis]
    assert list(frame.columns[:len(subject) + 2]) == [*subject, "verdict", "detail"]
    told = list(frame[subject].itertuples(index=False, name=None))
    assert told
    assert told == sorted(set(told))
    assert set(frame["verdict"]) <= {"true", "false", "unknown", "not_applicable"}


@ALIKE
def test_details_only_with_true_and_unknown(analysis: str) -> None:
    """What is false or not applicable has no detail, and what is unknown always has one."""
    frame = frame_of(analysis, FULL)
    assert frame.loc[frame["verdict"].isin(["false", "not_applicable"]), "detail"].isna().all()
    assert frame.loc[frame["verdict"] == "unknown", "detail"].notna().all()


@ALIKE
def test_order_of_records_is_no_matter(analysis: str) -> None:
    """The same facts in another order give the same rows."""
    turned = {name: list(reversed(rows)) if isinstance(rows, list) else rows for name, rows in tables(FULL).items()}
    other = verkosto.evaluate(verkosto.network(turned, as_of=TODAY), analysis)
    columns = [*SUBJECTS[analysis], "verdict", "detail"]
    pd.testing.assert_frame_equal(frame_of(analysis, FULL)[columns], other[columns])


@pytest.mark.parametrize(("analysis", "table"), [(each, table) for each in NEEDS for table in NEEDS[each]])
def test_absent_table(analysis: str, table: str) -> None:
    """A needed table that is absent: not evaluated, and said which."""
    absent = {"bodies": ["bodies", "seats"], "seats": ["seats", "ties"], "agreements": ["agreements", "parties"]}
    given = without(*absent.get(table, [table]))
    with pytest.raises(NotEvaluated) as refused:
        verkosto.evaluate(verkosto.network(given, as_of=TODAY), analysis)
    assert table in refused.value.needs
    assert not set(refused.value.needs) & (set(given) - {"organizations"})


@pytest.mark.parametrize(("analysis", "table"), [(each, table) for each in NEEDS for table in NEEDS[each]])
def test_empty_table(analysis: str, table: str) -> None:
    """A needed table without rows is there, and says that nothing is on record."""
    follows = {"bodies": ["seats"], "agreements": ["parties"]}
    given = tables(FULL) | {each: [] for each in (table, *follows.get(table, []))}
    verkosto.evaluate(verkosto.network(given, as_of=TODAY), analysis)


@pytest.mark.parametrize("analysis", CELLS)
def test_matrix_alone(analysis: str) -> None:
    """A matrix stands for responsibilities, also an empty one."""
    world: list[Facts] = [county(), towns("k1"), domains("d")]
    assert len(frame_of(analysis, *world, fact("matrix", organization="k1", d="vacant")))
    assert len(frame_of(analysis, *world, there("responsibilities")))


@pytest.mark.parametrize("tables_there", [("seats",), ("ties",), ("seats", "ties")])
def test_isolation_needs_seats_or_ties(tables_there: tuple[str, ...]) -> None:
    """Either table is enough for isolation."""
    assert len(frame_of("isolated-municipality", county(), towns("k1"), there(*tables_there))) == len(
        ["all", "strategic", "county", "peers"])


@pytest.mark.parametrize("analysis", [each for each, subject in SUBJECTS.items() if "person" in subject])
def test_persons_need_people(analysis: str) -> None:
    """Without a table of people nothing is said of persons."""
    given = without("people", "appointments", "posts", "responsibilities", "seats")
    with pytest.raises(NotEvaluated) as refused:
        verkosto.evaluate(verkosto.network(given | {"responsibilities": [], "seats": []}, as_of=TODAY), analysis)
    assert "people" in refused.value.needs


def test_every_analysis_is_asked_here() -> None:
    """No analysis is without cases: those without a subject in the agreed rules have theirs elsewhere."""
    elsewhere = {"structural-hole", "late-commitment", "no-strategic-agreement", "not-a-party",
                 "agreement-without-responsible"}
    assert set(verkosto.catalogue()) == set(SUBJECTS) | elsewhere


def test_dominance_needs_populations() -> None:
    """Without inhabitants nobody is the most populous."""
    world = [county(), towns("k1 k2 k3 k4 k5 k6"), meeting("s", "k1 k2"), report("h", "register:seats")]
    with pytest.raises(NotEvaluated):
        frame_of("central-city-dominance", *world)


@ALIKE
def test_thresholds_are_given_by_name(analysis: str) -> None:
    """Nothing but the network and the id is taken by position, and no unknown threshold at all."""
    network = verkosto.network(tables(FULL), as_of=TODAY)
    with pytest.raises(TypeError):
        verkosto.evaluate(network, analysis, None, 5)  # type: ignore[call-arg]
    with pytest.raises(UsageError):
        verkosto.evaluate(network, analysis, no_such_threshold=5)


@ALIKE
def test_evaluating_changes_nothing(analysis: str) -> None:
    """The network is the same afterwards, and so is the answer."""
    network = verkosto.network(tables(FULL), as_of=TODAY)
    first = verkosto.evaluate(network, analysis)
    assert network == verkosto.network(tables(FULL), as_of=TODAY)
    pd.testing.assert_frame_equal(first, verkosto.evaluate(network, analysis))


def test_unknown_analysis() -> None:
    """An id that is none is a mistake of the caller."""
    with pytest.raises(UsageError):
        frame_of("no-such-analysis", FULL)
