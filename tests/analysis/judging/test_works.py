"""Whose works go together, and where the street is opened twice: time, party, place and what may move."""

from __future__ import annotations

import subprocess
import sys
import textwrap

import numpy as np
import pytest
from scenes import bodies, body, book, only, rule, square

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.bodies.prepared import PreparedBodies, prepare
from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis
from wijkaanpak_plugin.analysis.judging import movable, opened_ground
from wijkaanpak_plugin.analysis.judging.fit import judge_pairs
from wijkaanpak_plugin.analysis.judging.rule_arrays import rule_arrays
from wijkaanpak_plugin.analysis.judging.works import blocking_pairs, compare_works, near_works
from wijkaanpak_plugin.domain.body import BODY_COLUMN_NAMES
from wijkaanpak_plugin.domain.catalogue.constants import load_constants
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
from wijkaanpak_plugin.domain.settings import AnalysisSettings


def _sewer(year: str = "2027", **values):
    return body("sewer", "gravity_sewer", "LINESTRING (0 0, 100 0)", "work", works_from=year, works_to=year, **values)


def _heat(y: float = 0.5, year: str = "2028", **values):
    return body("heat", "heat", f"LINESTRING (0 {y}, 100 {y})", width_m=0, works_from=year, works_to=year, **values)


def _found(*rows: dict, **settings: float):
    return analyse(bodies(*rows), rules=book(), settings=AnalysisSettings(**settings)).findings


def _subtypes(*rows: dict, **settings: float) -> list[str]:
    return sorted(_found(*rows, **settings).subtype)


def _prepared(*rows: dict) -> PreparedBodies:
    return prepare(bodies(*rows), load_kinds())


# Time, and what may move


@pytest.mark.parametrize(
    ("one", "other", "months", "subtype"),
    [
        ("flexible", "flexible", 12, "joint_works"),
        ("", "unknown", 24, "joint_works"),
        ("fixed", "fixed", 0, "joint_works"),
        ("fixed", "fixed", 12, "redig"),
        ("firm", "fixed", 12, "joint_works"),
        ("fixed", "firm", 12, "joint_works"),
        ("firm", "firm", 24, "redig"),
        ("firm", "flexible", 24, "joint_works"),
        ("fixed", "flexible", 24, "joint_works"),
        ("flexible", "flexible", 36, "redig"),
    ],
)
def test_how_hard_both_plannings_are_says_whether_they_go_together(one, other, months, subtype):
    heat = _heat(year=str(2027 + months // 12), hardness=other)
    finding = only(_found(_sewer(hardness=one), heat))
    assert (finding.subtype, finding.shift_months) == (subtype, months)


def test_a_firm_planning_never_moves_more_than_the_plan_lets_any_planning_move():
    firm = {"hardness": "firm"}
    assert _subtypes(_sewer(**firm), _heat(**firm), max_shift_months=6) == ["redig"]
    assert list(movable.movable_months(np.array(["firm", "fixed", ""], dtype=object), 6)) == [6, 0, 6]


def test_the_couplings_that_other_shifts_would_give_count_what_may_move():
    rows = (
        _sewer("2027"),
        _heat(0.5, "2029", hardness="fixed"),
        body("gas", "gas_low_pressure", "LINESTRING (0 1, 100 1)", works_from="2030", works_to="2030", hardness="firm"),
    )
    result = analyse(bodies(*rows), rules=book())
    # Sewer and heat from 24, heat and gas from 12; sewer and gas only where 36 are allowed.
    assert result.couplings_per_shift == {0: 0, 12: 1, 24: 2, 60: 3}
    assert sorted(result.findings.subtype) == ["joint_works", "joint_works", "redig"]


# Party, design, building


def test_parts_of_one_design_are_no_coupling_and_no_second_opening():
    assert _subtypes(_sewer(design_id="d"), _heat(design_id="d")) == []
    assert _subtypes(_sewer(design_id="d"), _heat(year="2033", design_id="d")) == []
    assert _subtypes(_sewer(design_id="d"), _heat(design_id="e")) == ["joint_works"]
    assert _subtypes(_sewer(), _heat()) == ["joint_works"]


ROOF = {"works_from": "2027", "works_to": "2027", "opens": "building", "owner": "corporation"}


def _roof(name: str, shape=None, **values):
    return body(name, "building", square(0, 0, 20) if shape is None else shape, **{**ROOF, **values})


def test_two_roofs_of_one_building_go_in_one_go_and_share_the_roof_itself():
    green = body("green", "green_roof", square(0, 0, 20), **{**ROOF, "owner": "a"})
    solar = body("solar", "solar_roof", square(0, 0, 20), **{**ROOF, "owner": "b"})
    finding = only(_found(green, solar))
    assert (finding.subtype, finding.shared_area_m2) == ("joint_works", 400)
    assert finding.geometry.area == pytest.approx(400)


def test_works_on_one_building_go_together_when_only_the_block_differs():
    renovation, lift = _roof("a", building_block="renovation"), _roof("b", building_block="lifetime_proof")
    assert _subtypes(renovation, lift) == ["joint_works"]
    assert _subtypes(renovation, {**lift, "building_block": "renovation"}) == []
    # In the street one kind of one owner is one project.
    street = {"opens": "underground", "owner": "x", "works_from": "2027", "works_to": "2027"}
    mains = [body(b, "heat", "LINESTRING (0 0, 50 0)", building_block=b, **street) for b in ("one", "two")]
    assert _subtypes(*mains) == []


def test_works_on_one_building_are_never_the_street_opened_twice():
    assert _subtypes(_roof("a", owner="x"), _roof("b", owner="y", works_from="2033", works_to="2033")) == []


@pytest.mark.parametrize(
    ("shape", "count"),
    [
        (square(20, 0, 20), 0),
        (square(19.99, 0, 20), 0),
        (square(19, 0, 20), 1),
        ("POINT (5 5)", 1),
        ("POINT (20 5)", 0),
    ],
)
def test_a_building_beside_another_is_not_the_same_one(shape, count):
    assert len(_found(_roof("a", owner="x"), _roof("b", shape, owner="y"))) == count


def test_two_points_that_lie_on_each_other_are_one_building():
    assert len(_found(_roof("a", "POINT (5 5)", owner="x"), _roof("b", "POINT (5 5.01)", owner="y"))) == 1


# What cannot be there both


def test_what_cannot_be_there_both_gets_no_advice_to_go_together():
    scene = _prepared(_sewer(), _heat(), body("gas", "gas_low_pressure", "LINESTRING (0 3, 100 3)", **_WINDOW))
    all_pairs = compare_works(scene, AnalysisSettings())
    assert len(all_pairs.findings) == 3
    heat, sewer = (int(np.flatnonzero(scene.ids == name)[0]) for name in ("heat", "sewer"))
    for blocked in (([heat], [sewer]), ([sewer], [heat])):
        hard = tuple(np.array(rows) for rows in blocked)
        left = compare_works(scene, AnalysisSettings(), blocked=hard)
        pairs = {frozenset(scene.ids[[a, b]]) for a, b in zip(left.findings.a, left.findings.b)}
        assert pairs == {frozenset({"gas", "sewer"}), frozenset({"gas", "heat"})}
        assert left.couplings_per_shift[24] == all_pairs.couplings_per_shift[24] - 1
        live = near_works(scene, np.array([heat, heat]), np.array([sewer, 0]), AnalysisSettings(), hard)
        assert sewer not in live.b


_WINDOW = {"works_from": "2027", "works_to": "2027"}


def test_only_conflicts_that_block_keep_works_apart():
    scene = _prepared(_heat(0), body("tree", "tree", "POINT (5 0.3)"), body("far", "tree", "POINT (9 2)"))
    rules = rule_arrays(book(rule("tree", "heat", "clearance", 2.5)))
    heat = np.flatnonzero(scene.ids == "heat").repeat(2)
    verdicts = judge_pairs(scene, heat, scene, np.flatnonzero(scene.ids != "heat"), rules)
    assert sorted(verdicts.severity) == ["blocking", "warning"]
    a, b = blocking_pairs(verdicts)
    assert [set(scene.ids[[*a, *b]])] == [{"heat", "tree"}]


# The same paving


@pytest.mark.parametrize(
    ("heat", "subtypes"),
    [
        ("LINESTRING (0 0.5, 100 0.5)", ["redig"]),
        ("LINESTRING (0 4.9, 100 4.9)", ["redig"]),
        ("LINESTRING (0 8, 100 8)", []),
        ("LINESTRING (0 4, 24.9 4)", []),
        ("LINESTRING (0 4, 25.1 4)", ["redig"]),
        ("LINESTRING (50 1.5, 50 90)", ["redig"]),
        ("LINESTRING (50 2.5, 50 90)", []),
        ("POINT (50 1.9)", ["redig"]),
        ("POINT (50 2.1)", []),
        ("POLYGON ((0 1.9, 90 1.9, 90 9, 0 1.9))", ["redig"]),
        ("POLYGON ((0 2.1, 90 2.1, 90 9, 0 2.1))", []),
    ],
)
def test_the_street_is_opened_twice_only_where_it_is_the_same_paving(heat, subtypes):
    sewer = {**_sewer(), "width_m": 0.0}
    later = body("heat", "heat", heat, width_m=0, works_from="2033", works_to="2033")
    assert _subtypes(sewer, later) == subtypes


def test_an_opening_after_the_street_may_be_opened_again_is_no_second_one():
    assert _subtypes(_sewer(), _heat(year="2034")) == ["redig"]
    assert _subtypes(_sewer(), _heat(year="2036")) == []


# What they have in common


def test_the_ground_in_common_is_what_both_open_with_a_strip_of_a_metre():
    finding = only(_found({**_sewer(), "width_m": 1.0}, {**_heat(1.5), "width_m": 1.0}))
    # From -0.5 to 0.5 and from 1 to 2, each a metre wider: 1.5 m wide in common.
    assert finding.shared_area_m2 == pytest.approx(1.5 * 101.4, rel=0.02)
    assert finding.geometry.area == pytest.approx(finding.shared_area_m2, abs=0.1)


def test_works_that_open_other_ground_have_none_in_common_and_a_place_between_them():
    finding = only(_found({**_sewer(), "width_m": 0.0}, _heat(8)))
    assert (finding.shared_area_m2, finding.shared_length_m) == (0, 100)
    assert finding.geometry.bounds == pytest.approx((-3, 3, 103, 5), abs=2.1)
    assert finding.geometry.area > 150


def test_lines_run_along_each_other_within_half_the_search_distance():
    crossing = _heat()
    crossing["geometry"] = body("x", "heat", "LINESTRING (50 -40, 50 40)")["geometry"]
    assert only(_found({**_sewer(), "width_m": 0.0}, crossing)).shared_length_m == pytest.approx(20)


@pytest.mark.parametrize(
    ("shape", "count"),
    [
        ("LINESTRING (0 6, 100 6)", 1),
        ("LINESTRING (0 6, 24 6)", 0),
        ("LINESTRING (0 6, 26 6)", 1),
        ("LINESTRING (0 10, 100 10)", 1),
        ("LINESTRING (0 10.1, 100 10.1)", 0),
        ("LINESTRING (50 6, 50 100)", 0),
        ("LINESTRING (50 5, 50 100)", 1),
        ("POINT (50 4.9)", 1),
        ("POINT (50 6)", 0),
        ("POLYGON ((0 6, 90 6, 90 9, 0 6))", 0),
    ],
)
def test_works_apart_go_together_only_where_they_have_something_in_common(shape, count):
    other = body("heat", "heat", shape, width_m=0, works_from="2027", works_to="2027")
    assert len(_found({**_sewer(), "width_m": 0.0}, other)) == count


def test_two_trees_six_metres_apart_are_no_coupling():
    tree = {"works_from": "2027", "works_to": "2027"}
    assert (
        _subtypes(body("a", "tree", "POINT (0 0)", owner="x", **tree), body("b", "tree", "POINT (6 0)", **tree)) == []
    )


# The figures, and what it costs


def test_the_figures_of_works_are_those_of_the_catalogue():
    value = {key: constant.value for key, constant in load_constants().items()}
    assert value["working_strip_m"] == opened_ground.WORKING_STRIP_M
    assert value["works_margin_share"] == opened_ground.ALONG_SHARE
    assert value["firm_shift_months"] == movable.FIRM_SHIFT_MONTHS
    assert (value["same_paving_m"], value["same_paving_length_m"]) == (
        opened_ground.SAME_PAVING_M,
        opened_ground.SAME_PAVING_LENGTH_M,
    )
    assert (value["works_apart_m"], value["works_least_area_m2"], value["works_least_length_m"]) == (
        opened_ground.APART_M,
        opened_ground.LEAST_AREA_M2,
        opened_ground.LEAST_LENGTH_M,
    )


def test_the_hardness_of_one_planning_changes_the_findings_of_an_edit_as_those_of_the_whole():
    known = bodies(_sewer(hardness="fixed"), _heat(hardness="fixed"))
    standing = IncrementalAnalysis(known, rules=book())
    assert list(standing.analyse().findings.subtype) == ["redig"]
    changed = bodies(_heat(hardness="firm"))
    answer = standing.ask(changed)
    assert answer.finding(answer.best_coupling).subtype == "joint_works"
    standing.replace(changed)
    assert list(standing.findings_about({"heat"})[0].subtype) == ["joint_works"]


MANY_AT_ONE_SPOT = f"""
    import resource
    import numpy as np, pandas as pd, shapely
    from wijkaanpak_plugin.analysis.bodies.prepared import prepare
    from wijkaanpak_plugin.analysis.judging.works import compare_works
    from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds
    from wijkaanpak_plugin.domain.settings import AnalysisSettings

    def memory():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024

    def found(count):
        random = np.random.default_rng(1)
        rows = [
            dict(body_id=f"w{{i:04}}", kind="planting", origin="work", owner=f"o{{i}}", works_from="2027",
                 works_to="2027", geometry=shapely.box(x, y, x + 2, y + 2))
            for i, (x, y) in enumerate(random.uniform(0, 3, (count, 2)))
        ]
        table = pd.DataFrame(rows, columns={[*BODY_COLUMN_NAMES, "geometry"]!r})
        return len(compare_works(prepare(table, load_kinds()), AnalysisSettings()).findings)

    found(300)
    before = memory()
    pairs = found(700)
    assert pairs > 200_000, pairs
    print((memory() - before) / pairs)
"""


def test_many_works_at_one_spot_take_little_memory_per_pair():
    # 2,000 works give two million pairs: under 2 GB that is a thousand bytes for each.
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(MANY_AT_ONE_SPOT)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert float(done.stdout) < 500
