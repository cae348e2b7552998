"""How seats are shared: corridors, chairs, unevenness and distance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import verkosto
from verkosto.analyses.distance_decides import _great_circle, _spearman
from verkosto.analyses.uneven_participation import _gini
from verkosto.errors import NotEvaluated

TODAY, TOMORROW, YESTERDAY = "2024-06-01", "2024-06-02", "2024-05-31"
ANALYSES = ["over-corridor", "under-corridor", "chairs-concentrated", "uneven-participation", "distance-decides"]
REGISTER: list[dict[str, Any]] = [{"organization": "h", "topic": "register:seats", "reported": "yes"}]
Seats = Mapping[str, int]


def towns(
    populations: Mapping[str, int | None], county: str = "h", *, places: Mapping[str, tuple[float, float]] | None = None
) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = [{"id": county, "name": county, "kind": "county"}]
    for name, population in populations.items():
        lon, lat = (places or {}).get(name, (None, None))
        town = {"id": name, "name": name, "kind": "municipality", "county": county, "population": population}
        made.append({**town, "lon": lon, "lat": lat})
    return made


def sitting(seats: Seats, body: str = "b", **more: str) -> list[dict[str, Any]]:
    return [{"body": body, "on_behalf_of": who, **more} for who, count in seats.items() for _ in range(count)]


def body(name: str = "b", **more: str) -> dict[str, Any]:
    return {"id": name, "name": name, "level": "strategic", "owner": "h", **more}


def world(populations: Mapping[str, int | None], seats: Seats, **more: list[dict[str, Any]]) -> dict[str, Any]:
    """One body of the county with so many seats for each; tables in `more` replace or, with `also_`, add to these."""
    made = {"organizations": towns(populations), "bodies": [body()], "seats": sitting(seats), "reports": REGISTER}
    extra = {name[5:]: made[name[5:]] + rows for name, rows in more.items() if name.startswith("also_")}
    return made | {name: rows for name, rows in more.items() if not name.startswith("also_")} | extra


def rows_of(analysis: str, tables: dict[str, Any], **thresholds: float) -> pd.DataFrame:
    rows = verkosto.evaluate(verkosto.network(tables, as_of=TODAY), analysis, **thresholds)
    return rows.set_index("county" if analysis in ANALYSES[2:] else "organization")


def row_of(analysis: str, tables: dict[str, Any], who: str = "h") -> dict[Any, Any]:
    return rows_of(analysis, tables).loc[[who]].to_dict("records")[0]


def told(analysis: str, tables: dict[str, Any], who: str = "m") -> str:
    return str(row_of(analysis, tables, who)["verdict"])


def of(row: dict[Any, Any], columns: str) -> list[Any]:
    return [row[each] for each in columns.split()]


EVEN: dict[str, int | None] = {"m": 100, "n": 100}
TEN: dict[str, int | None] = {f"k{number}": 100 for number in range(10)}


@pytest.mark.parametrize(("populations", "seats", "verdict"), [
    (EVEN, {"m": 11, "n": 9}, "false"),  # 11 of 20 are 1.1 times one half
    (EVEN, {"m": 12, "n": 8}, "true"),
    ({"m": 300, "n": 100}, {"m": 33, "n": 7}, "false"),  # 33 of 40 are 1.1 times three quarters
    ({"m": 300, "n": 100}, {"m": 34, "n": 6}, "true"),
    ({"m": 100, "n": 300}, {"m": 11, "n": 9}, "false"),  # the larger end is the even share
    ({"m": 100, "n": 300}, {"m": 12, "n": 8}, "true"),
    (EVEN, {"m": 0, "n": 20}, "false"),
])  # fmt: skip
def test_over_the_corridor(populations: dict[str, int | None], seats: Seats, verdict: str) -> None:
    assert told("over-corridor", world(populations, seats)) == verdict


@pytest.mark.parametrize(("populations", "seats", "verdict"), [
    (EVEN, {"m": 9, "n": 11}, "false"),  # 9 of 20 are 0.9 times one half
    (EVEN, {"m": 8, "n": 12}, "true"),
    ({"m": 100, "n": 300}, {"m": 9, "n": 31}, "false"),  # 9 of 40 are 0.9 times one quarter
    ({"m": 100, "n": 300}, {"m": 8, "n": 32}, "true"),
    ({"m": 300, "n": 100}, {"m": 9, "n": 11}, "false"),  # the smaller end is the even share
    ({"m": 300, "n": 100}, {"m": 8, "n": 12}, "true"),
    (EVEN, {"n": 20}, "true"),
])  # fmt: skip
def test_under_the_corridor(populations: dict[str, int | None], seats: Seats, verdict: str) -> None:
    assert told("under-corridor", world(populations, seats)) == verdict


def test_the_corridor_is_evidence() -> None:
    row = row_of("over-corridor", world({"m": 300, "n": 100}, {"m": 34, "n": 6}), "m")
    assert of(row, "county seats all_seats") == ["h", 34, 40]
    assert of(row, "seat_share even_share population_share lower upper limit") == pytest.approx(
        [0.85, 0.5, 0.75, 0.5, 0.75, 33.0]
    )


def test_a_factor_is_a_threshold() -> None:
    tables = world(EVEN, {"m": 12, "n": 8})
    assert rows_of("over-corridor", tables, factor=1.2).loc["m", "verdict"] == "false"
    assert rows_of("under-corridor", tables, factor=0.8).loc["n", "verdict"] == "false"


@pytest.mark.parametrize("analysis", ANALYSES[:4])
def test_under_twenty_seats_nothing_is_said(analysis: str) -> None:
    who = "h" if analysis in ANALYSES[2:] else "m"
    chairs = sitting({"m": 4}, role="chair")
    assert told(analysis, world(EVEN, {"n": 15}, also_seats=chairs), who) == "not_applicable"
    assert told(analysis, world(EVEN, {"n": 16}, also_seats=chairs), who) != "not_applicable"


COUNTED = [
    ("vacant seats count", sitting({"m": 4}, status="vacant"), "true"),
    ("secretaries count", sitting({"m": 4}, role="secretary"), "true"),
    ("experts count", sitting({"m": 4}, role="expert"), "true"),
    ("observers do not", sitting({"m": 4}, role="observer"), "false"),
    ("seats that begin tomorrow do not", sitting({"m": 4}, start=TOMORROW), "false"),
    ("seats that end today do not", sitting({"m": 4}, end=TODAY), "false"),
    ("seats that end tomorrow do", sitting({"m": 4}, start=TODAY, end=TOMORROW), "true"),
    ("drafts do not", sitting({"m": 4}, "draft"), "false"),
    ("bodies that ended do not", sitting({"m": 4}, "ended"), "false"),
    ("bodies of another county do not", sitting({"m": 4}, "foreign"), "false"),
    ("bodies without an owner do", [*sitting({"m": 4}, "free"), *sitting({"g": 1}, "free")], "true"),
    ("bodies of a municipality do", [*sitting({"m": 4}, "joint"), *sitting({"h": 1}, "joint")], "true"),
    ("a municipality's own organs do not", sitting({"m": 4}, "own"), "false"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "seats", "verdict"), COUNTED, ids=[name for name, _, _ in COUNTED])
def test_which_seats_count(name: str, seats: list[dict[str, Any]], verdict: str) -> None:
    """Ten and ten are even; four more for m are too many."""
    bodies = [body(), body("draft", status="draft"), body("ended", end=TODAY), body("foreign", owner="g"),
              body("free", owner=""), body("joint", owner="m"), body("own", owner="m")]  # fmt: skip
    tables = world(EVEN, {"m": 10, "n": 10}, also_seats=seats, bodies=bodies, also_organizations=towns({}, "g"))
    assert told("over-corridor", tables) == verdict, name


def test_plenary_bodies_count_and_seats_of_others_do_not() -> None:
    five: dict[str, int | None] = dict.fromkeys("mnopq", 100)
    plenary = dict.fromkeys("mnopq", 4)
    rows = rows_of("over-corridor", world(five, {**plenary, "h": 30}))
    assert rows["all_seats"].tolist() == [20] * 5
    assert rows["verdict"].tolist() == ["false"] * 5


@pytest.mark.parametrize(("silent", "verdict"), [(0, "false"), (2, "false"), (3, "unknown")])
def test_four_fifths_must_have_reported(silent: int, verdict: str) -> None:
    reports = [{"organization": who, "topic": "seats", "reported": "yes"} for who in list(TEN)[silent:]]
    tables = world(TEN, dict.fromkeys(TEN, 2), reports=reports)
    assert told("over-corridor", tables, "k9") == verdict
    assert told("under-corridor", tables, "k9") == verdict
    assert told("uneven-participation", tables, "h") == verdict


@pytest.mark.parametrize(("report", "verdict"), [
    ({"as_of": "2023-06-02"}, "true"),
    ({"as_of": "2023-05-31"}, "unknown"),
    ({"as_of": TOMORROW}, "unknown"),
    ({"reported": "no"}, "unknown"),
])  # fmt: skip
def test_a_register_counts_while_it_is_fresh(report: dict[str, str], verdict: str) -> None:
    tables = world(EVEN, {"m": 14, "n": 6}, reports=[{**REGISTER[0], **report}])
    assert told("over-corridor", tables) == verdict


def test_one_that_has_not_reported_may_have_more_than_is_on_record() -> None:
    reports = [{"organization": who, "topic": "seats", "reported": "yes"} for who in list(TEN)[:8]]
    seats = {**dict.fromkeys(list(TEN)[:8], 3), "k8": 6}
    over, under = (rows_of(each, world(TEN, seats, reports=reports)) for each in ANALYSES[:2])
    assert over.loc[["k7", "k8", "k9"], "verdict"].tolist() == ["false", "true", "unknown"]
    assert under.loc[["k7", "k8", "k9"], "verdict"].tolist() == ["false", "false", "unknown"]
    assert over["detail"].dropna().to_dict() == under["detail"].dropna().to_dict() == {"k9": "not-reported"}
    assert over["seats"].isna().tolist() == [False] * 9 + [True]


def test_questions_go_to_the_county() -> None:
    silent = verkosto.analyze(verkosto.network(world(EVEN, {"m": 14, "n": 6}, reports=[])), select=ANALYSES[:4])
    assert [(each.ask, each.topic) for each in silent.questions] == [("h", "register:seats")]
    blank = verkosto.network(world({"m": 100, "n": None}, {"m": 14, "n": 6}), as_of=TODAY)
    asked = verkosto.analyze(blank, select=ANALYSES[:2]).questions
    assert [(each.ask, each.topic, each.rows) for each in asked] == [("h", "population", 4)]


def test_a_missing_population_leaves_the_corridors_open() -> None:
    tables = world({"m": 100, "n": None}, {"m": 20})
    assert told("over-corridor", tables) == told("under-corridor", tables, "n") == "unknown"
    row = row_of("uneven-participation", tables)
    assert (row["verdict"], row["curve"]) == ("true", None)


@pytest.mark.parametrize("analysis", ANALYSES)
def test_what_is_needed(analysis: str) -> None:
    tables = world(EVEN, {"m": 20})
    with pytest.raises(NotEvaluated) as no_seats:
        rows_of(analysis, {name: rows for name, rows in tables.items() if name != "seats"})
    assert no_seats.value.needs == ("seats",)
    with pytest.raises(NotEvaluated) as nobody:
        rows_of(analysis, tables | {"organizations": towns({"m": None, "n": None})})
    assert nobody.value.needs == ("population",)


@pytest.mark.parametrize("analysis", ANALYSES)
def test_counties_without_anything_are_not_applicable(analysis: str) -> None:
    tables = {"organizations": towns({"m": 5}) + towns({}, "g"), "seats": [], "bodies": []}
    assert set(rows_of(analysis, tables)["verdict"]) == {"not_applicable"}


@pytest.mark.parametrize("analysis", ANALYSES[:2])
def test_helsinki_is_outside(analysis: str) -> None:
    helsinki = {"id": "z", "name": "Helsinki", "kind": "municipality", "code": "091", "county": "h"}
    hus = {"id": "u", "name": "HUS", "kind": "joint_authority", "county": "h", "population": 5}
    tables = world(EVEN, {"m": 10, "n": 10, "z": 9, "u": 9}, also_organizations=[helsinki, hus])
    rows = rows_of(analysis, tables)
    assert rows["verdict"].to_dict() == {"m": "false", "n": "false", "z": "not_applicable"}
    assert rows.loc["m", "population_share"] == 0.5


def chairing(chairs: Sequence[str], **more: str) -> dict[str, Any]:
    """A body with a chair for each of `chairs`, and twenty seats of two others."""
    bodies = [body(), *(body(f"c{number}") for number in range(len(chairs)))]
    seats = [{"body": f"c{number}", "on_behalf_of": who, "role": "chair", **more} for number, who in enumerate(chairs)]
    return world(dict.fromkeys("kmn", 100), {"m": 10, "n": 10}, bodies=bodies, also_seats=seats)


@pytest.mark.parametrize(("chairs", "verdict"), [
    ("kkkm", "true"), ("kkmm", "false"), ("kkmn", "false"), ("kkk", "not_applicable"), ("kkkmm", "true"),
    ("kkmmn", "false"), ("kkkmmn", "false"), ("kkkkmmn", "true"), ("kkkhhhhh", "not_applicable"),
    ("kkkmhhhhh", "true"), ("hhhhmnmn", "false"),
])  # fmt: skip
def test_chairs(chairs: str, verdict: str) -> None:
    assert told("chairs-concentrated", chairing(chairs), "h") == verdict


def test_what_is_said_of_chairs() -> None:
    row = row_of("chairs-concentrated", chairing("nnnmh"))
    assert of(row, "holder held chairs chairs_of_county all_seats") == ["n", 3, 4, 1, 24]
    assert row["chair_share"] == 0.75


def test_a_vacant_chair_counts_and_an_ended_one_does_not() -> None:
    assert told("chairs-concentrated", chairing("kkkm", status="vacant"), "h") == "true"
    assert told("chairs-concentrated", chairing("kkkm", end=TODAY), "h") == "not_applicable"


def test_vice_chairs_are_no_chairs() -> None:
    assert told("chairs-concentrated", chairing("kkkm", role="vice_chair"), "h") == "not_applicable"


FOUR: dict[str, int | None] = {"k": 400, "m": 300, "n": 200, "p": 100}


@pytest.mark.parametrize(("seats", "gini", "verdict"), [
    ({"k": 10, "m": 10}, 0.5, "true"),
    ({"k": 20}, 0.75, "true"),
    ({"k": 5, "m": 5, "n": 5, "p": 5}, 0.0, "false"),
    ({"k": 12, "m": 5, "n": 2, "p": 1}, 0.45, "true"),
    ({"k": 10, "m": 7, "n": 2, "p": 1}, 0.4, "false"),  # exactly at the limit
])  # fmt: skip
def test_unevenness(seats: Seats, gini: float, verdict: str) -> None:
    row = row_of("uneven-participation", world(FOUR, seats))
    assert row["gini"] == pytest.approx(gini, abs=1e-12)
    assert row["verdict"] == verdict
    assert row["without"] == 4 - len(seats)


def test_the_concentration_curve_goes_from_the_smallest_up() -> None:
    row = row_of("uneven-participation", world(FOUR, {"k": 12, "m": 4, "n": 4}))
    expected = [(0, 0), (0.1, 0), (0.3, 0.2), (0.6, 0.4), (1, 1)]
    assert np.array(row["curve"]) == pytest.approx(np.array(expected))


def test_equally_large_ones_are_one_step_of_the_curve() -> None:
    row = row_of("uneven-participation", world({"k": 50, "m": 50, "n": 100}, {"k": 10, "m": 2, "n": 8}))
    assert np.array(row["curve"]) == pytest.approx(np.array([(0, 0), (0.5, 0.6), (1, 1)]))


def test_what_is_not_known_is_no_zero() -> None:
    reports = [{"organization": who, "topic": "seats", "reported": "yes"} for who in list(TEN)[:8]]
    row = row_of("uneven-participation", world(TEN, dict.fromkeys(list(TEN)[:8], 3), reports=reports))
    assert (row["municipalities"], row["gini"], row["without"]) == (8, 0.0, 0)


def test_no_seats_have_no_gini() -> None:
    assert np.isnan(row_of("uneven-participation", world(FOUR, {}))["gini"])


def test_counties_are_kept_apart() -> None:
    organizations = towns({"a": 1, "b": 1}, "g") + towns({"c": 1, "d": 1})
    seats = sitting({"a": 20}, "x") + sitting({"c": 10, "d": 10}, "y")
    reports = [{**REGISTER[0], "organization": who} for who in "gh"]
    tables = {"organizations": organizations, "bodies": [body("x", owner="g"), body("y")], "seats": seats}
    rows = rows_of("uneven-participation", tables | {"reports": reports})
    assert rows[["gini", "all_seats"]].to_numpy().tolist() == [[0.5, 20], [0.0, 20]]


@given(st.lists(st.integers(0, 30), min_size=1, max_size=12))
def test_gini_is_the_mean_difference(seats: list[int]) -> None:
    told = _gini(pd.DataFrame({"county": "h", "seats": np.array(seats, dtype=float)}))["h"]
    differences = sum(abs(one - other) for one in seats for other in seats)
    if sum(seats):
        assert told == pytest.approx(differences / (2 * len(seats) * sum(seats)), abs=1e-12)
    else:
        assert np.isnan(told)


LINE = {f"k{number}": (25.0, 60.0 + number / 2) for number in range(10)}


def line(seats: Sequence[int], **more: Any) -> dict[str, Any]:
    """Municipalities farther and farther from k0, the largest, with so many seats each."""
    names = list(LINE)[: len(seats)]
    populations: dict[str, int | None] = {name: 1000 - number for number, name in enumerate(names)}
    made = world(populations, dict(zip(names, seats, strict=True)))
    return made | {"organizations": towns(populations, places=LINE)} | more


@pytest.mark.parametrize(("seats", "spearman", "verdict"), [
    ([8, 7, 6, 5, 4, 3, 2, 1], -1.0, "true"),
    ([1, 2, 3, 4, 5, 6, 7, 8], 1.0, "false"),
    # scipy.stats.spearmanr 1.17 for the two last:
    ([1, 7, 6, 5, 4, 3, 2, 0], -0.5, "false"),
    ([2, 5, 6, 7, 3, 4, 1, 0], -0.523809523809524, "true"),
    ([9, 7, 7, 4, 5, 2, 2, 0, 1, 3], -0.8475767323135548, "true"),
])  # fmt: skip
def test_distance_and_seats(seats: list[int], spearman: float, verdict: str) -> None:
    row = row_of("distance-decides", line(seats))
    assert row["spearman"] == pytest.approx(spearman, abs=1e-12)
    assert of(row, "verdict municipalities centre") == [verdict, len(seats), "k0"]


def test_places_equally_far_share_their_rank() -> None:
    tables = line([9, 7, 7, 4, 5, 2, 2, 0, 1, 3])
    east, west = (next(each for each in tables["organizations"] if each["id"] == name) for name in ("k1", "k2"))
    east |= {"lon": 25.5, "lat": 60.0}
    west |= {"lon": 24.5, "lat": 60.0}
    # scipy.stats.spearmanr 1.17 of [0, 10, 10, 30, 40, …] and the seats.
    assert row_of("distance-decides", tables)["spearman"] == pytest.approx(-0.8501568805416129, abs=1e-12)


def test_fewer_than_eight_are_not_compared() -> None:
    row = row_of("distance-decides", line([7, 6, 5, 4, 3, 2, 1]))
    assert row["verdict"] == "not_applicable"
    assert np.isnan(row["spearman"])


def test_where_all_have_the_same_distance_decides_nothing() -> None:
    row = row_of("distance-decides", line([3] * 8))
    assert row["verdict"] == "false"
    assert np.isnan(row["spearman"])


def test_the_place_of_the_county_comes_before_its_largest_municipality() -> None:
    tables = line([1, 2, 3, 4, 5, 6, 7, 8])
    tables["organizations"][0] |= {"lon": 25.0, "lat": 70.0}
    row = row_of("distance-decides", tables)
    assert of(row, "verdict centre") == ["true", "h"]


def test_two_largest_are_no_centre() -> None:
    tables = line([8, 7, 6, 5, 4, 3, 2, 1])
    tables["organizations"][2] |= {"population": 1000}
    assert told("distance-decides", tables, "h") == "not_applicable"
    tables["organizations"][0] |= {"lon": 25.0, "lat": 59.0}
    assert told("distance-decides", tables, "h") == "true"


def test_a_missing_place_is_left_out_while_eight_are_left() -> None:
    tables = line([9, 8, 7, 6, 5, 4, 3, 2, 1])
    tables["organizations"][-1] |= {"lon": None}
    assert of(row_of("distance-decides", tables), "verdict municipalities") == ["true", 8]


@pytest.mark.parametrize(("change", "topic"), [({"lon": None}, "places"), ({"population": None}, "population")])
def test_what_is_missing_is_asked_of_the_county(change: dict[str, None], topic: str) -> None:
    tables = line([8, 7, 6, 5, 4, 3, 2, 1])
    tables["organizations"][1] |= change
    network = verkosto.network(tables, as_of=TODAY)
    assert verkosto.evaluate(network, "distance-decides")["verdict"].tolist() == ["unknown"]
    asked = verkosto.analyze(network, select=["distance-decides"]).questions
    assert [(each.ask, each.topic) for each in asked] == [("h", topic)]


def test_seats_that_are_missing_are_asked() -> None:
    names = list(LINE)[:8]
    reports = [{"organization": who, "topic": "seats", "reported": "yes"} for who in names[:7]]
    network = verkosto.network(line([8, 7, 6, 5, 4, 3, 2, 0], reports=reports), as_of=TODAY)
    asked = verkosto.analyze(network, select=["distance-decides"]).questions
    assert [(each.ask, each.topic) for each in asked] == [("h", "register:seats")]


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=2, max_size=12))
def test_rank_correlation_equals_that_of_pandas(pairs: list[tuple[int, int]]) -> None:
    frame = pd.DataFrame(pairs, columns=["distance", "seats"]).astype(float)
    told = _spearman(frame.assign(county="h"))["h"]
    expected = frame.corr(method="spearman").loc["distance", "seats"]
    assert told == pytest.approx(expected, abs=1e-12, nan_ok=True)


@given(*[st.floats(-179, 179), st.floats(-89, 89)] * 2)
def test_great_circles_equal_the_law_of_cosines(lon: float, lat: float, other_lon: float, other_lat: float) -> None:
    here, there = np.radians([[lon, lat]]), np.radians([[other_lon, other_lat]])
    (a, b), (c, d) = here[0], there[0]
    cosine = np.sin(b) * np.sin(d) + np.cos(b) * np.cos(d) * np.cos(c - a)
    assert _great_circle(here, there)[0] == pytest.approx(6371.0088 * np.arccos(np.clip(cosine, -1, 1)), abs=0.5)


def test_a_quarter_of_the_globe() -> None:
    quarter = _great_circle(np.zeros((1, 2)), np.radians([[90.0, 0.0]]))
    assert quarter[0] == pytest.approx(np.pi / 2 * 6371.0088)
