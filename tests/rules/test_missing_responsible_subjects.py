"""missing-responsible: which cells are asked for, who is outside, and the matrix."""

from __future__ import annotations

import pytest

from .case import Case, case, each, frame_of, holds_for, rows_of, whole
from .world import TODAY, Facts, county, day, domains, fact, helsinki, organization, report, row, there, towns

SILENT, NONE, NAMED, NOT = "unknown not-reported", "true none", "false", "not_applicable"
BASE = [county(), towns("k1 k2"), domains("d e")]
NOTHING = there("responsibilities")
ALAND = organization("aland", "municipality", code="035")
OTHERS = ("regional_council", "joint_authority", "employment_area", "state", "national", "association", "parish",
          "company", "education", "other")

REQUIRED = [
    whole("county and municipalities × domains", dict.fromkeys(("h d", "h e", "k1 d", "k1 e", "k2 d", "k2 e"), SILENT),
          BASE, NOTHING),
    whole("a child domain is not required", {"h d": SILENT, "k1 d": SILENT}, county(), towns("k1"), domains("d"),
          domains("c", parent="d"), NOTHING),
    whole("a child domain with a row is listed for who has it",
          {"h d": SILENT, "k1 d": SILENT, "k1 c": NAMED, "k2 d": SILENT}, county(), towns("k1 k2"), domains("d"),
          domains("c", parent="d"), row("k1", "c", person="x")),
    whole("a report does not require a child domain", {"h d": SILENT, "k1 d": NONE}, county(), towns("k1"),
          domains("d"), domains("c", parent="d"), NOTHING, report("k1")),
    case("a child never answers for its parent", {"k1 d": NONE, "k1 c": NAMED}, BASE, domains("c", parent="d"),
         row("k1", "c", person="x"), report("k1")),
    case("a parent never answers for its child", {"k1 d": NAMED, "k1 c": NONE}, BASE, domains("c", parent="d"),
         row("k1", person="x"), row("k1", "c", status="none")),
    case("a child's report is not the parent's", {"k1 d": SILENT}, BASE, domains("c", parent="d"), NOTHING,
         report("k1", domains="c")),
    case("without domains any domain will do", {"k1 d": NAMED, "k2 e": NONE}, county(), towns("k1 k2"),
         row("k1", "d", person="x"), row("k2", "e", status="none")),
    case("without domains what one has is asked of all", {"k2 d": SILENT, "h d": SILENT}, county(), towns("k1 k2"),
         row("k1", "d", person="x")),
    case("a municipality without a county is not asked", {"k9 d": "absent"}, BASE, towns("k9", of=None), NOTHING),
]

OUTSIDE = [
    case("Helsinki", {"helsinki d": NOT, "helsinki e": NOT}, BASE, helsinki(), NOTHING),
    case("Helsinki with a row", {"helsinki d": NOT}, BASE, helsinki(), row("helsinki", status="none")),
    case("Helsinki with a report", {"helsinki d": NOT}, BASE, helsinki(), NOTHING, report("helsinki")),
    case("Åland", {"aland d": NOT, "aland e": NOT}, BASE, ALAND, NOTHING),
    case("Åland with a row", {"aland d": NOT}, BASE, ALAND, row("aland", person="x")),
    case("HUS is no subject", {"hus d": "absent"}, BASE, organization("hus", "joint_authority"),
         row("hus", status="none"), report("hus")),
    *(case(f"{kind} is no subject", {"o d": "absent"}, BASE, organization("o", kind),
           row("o", status="none"), report("o"))
      for kind in OTHERS),
    case("a partner of the county is no subject", {"o d": "absent"}, BASE,
         organization("o", "association", county="h"), row("o", status="none")),
]

COUNTIES = [
    whole("two counties, each with its municipalities",
          {"h d": SILENT, "k1 d": NONE, "g d": NAMED, "m1 d": NAMED, "m2 d": SILENT}, county(), county("g"),
          towns("k1"), towns("m1 m2", of="g"), domains("d"), row("k1", status="none"),
          row("g", person="x"), row("m1", person="y")),
]


@each(REQUIRED + OUTSIDE + COUNTIES)
def test_subjects(case: Case) -> None:
    """What is required or has a row is asked; who is outside the system is not."""
    holds_for(case, "missing-responsible")


def matrix(said: str, **more: str | None) -> Facts:
    """Give a matrix of one row."""
    return fact("matrix", organization="k1", d=said, **more)


MATRIX = {
    "title": ("kaupunginjohtaja", NAMED), "name and title": ("Maija Meri, kaupunginjohtaja", NAMED),
    "person without a title": ("Maija Meri,", NAMED), "vacant": ("vacant", "true post-vacant"),
    "avoin": ("avoin", "true post-vacant"), "none": ("none", NONE), "ei nimetty": ("ei nimetty", NONE),
    "n/a": ("n/a", NOT), "ei koske": ("ei koske", NOT), "dash": ("-", SILENT), "question mark": ("?", SILENT),
    "not known": ("ei tiedossa", SILENT), "several": ("kaupunginjohtaja; hyvinvointijohtaja", NAMED),
    "title and deputy": ("kaupunginjohtaja / vara: kaupunginhallituksen puheenjohtaja", NAMED),
}


@pytest.mark.parametrize(("said", "expected"), list(MATRIX.values()), ids=list(MATRIX))
def test_matrix(said: str, expected: str) -> None:
    """A matrix alone is enough, and each of its words has its meaning."""
    world = [county(), towns("k1"), domains("d"), matrix(said)]
    assert rows_of("missing-responsible", frame_of("missing-responsible", *world))["k1 d"] == expected


@each([
    case("empty matrix cell is no row", {"k1 d": NONE, "k1 e": NAMED}, BASE,
         fact("matrix", organization="k1", d="", e="kaupunginjohtaja"), report("k1")),
    case("matrix confirmed 366 days ago", {"k1 d": "unknown stale"}, BASE,
         matrix("kaupunginjohtaja", confirmed=day(-366))),
    case("matrix confirmed today", {"k1 d": NAMED}, BASE, matrix("kaupunginjohtaja", confirmed=TODAY)),
    case("matrix and responsibilities together", {"k1 d": NAMED}, BASE, matrix("none"), row("k1", person="x")),
    case("matrix none and a row of the deputy", {"k1 d": NONE}, BASE, matrix("none"),
         row("k1", role="deputy", status="none")),
])
def test_matrix_rows(case: Case) -> None:
    """Rows of the matrix stand beside those of responsibilities."""
    holds_for(case, "missing-responsible")
