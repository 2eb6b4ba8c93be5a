"""Works that a plan of openings is made of: those that open the street, linked where they may go together."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from scenes import bodies, body, book, random_scene, rule, square

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.bodies.prepared import prepare
from wijkaanpak_plugin.analysis.judging.criteria import criteria_from
from wijkaanpak_plugin.analysis.open_once.openings import plan_of_openings
from wijkaanpak_plugin.analysis.open_once.street_length import street_length
from wijkaanpak_plugin.analysis.open_once.street_works import StreetWorks, street_works


def _street(*rows: dict, rules=(), rejected=()) -> StreetWorks:
    criteria = criteria_from(rules=book(*rules))
    return street_works(prepare(bodies(*rows), criteria.kinds), criteria, rejected)


def _line(name: str, y: float, year: str = "2027", kind: str = "heat", **values):
    return body(name, kind, f"LINESTRING (0 {y}, 100 {y})", works_from=year, works_to=year, owner=name, **values)


def test_works_that_may_go_together_are_linked_and_open_their_strip():
    found = _street(_line("a", 0, width_m=2), _line("b", 3, "2028", hardness="firm", width_m=0))
    assert found.links == [("a", "b")]
    assert list(found.works["moves"]) == [24, 12]
    assert found.works["geometry"].iloc[0].bounds == pytest.approx((-1, -2, 101, 2))


def test_a_street_opened_twice_is_no_link_and_works_on_a_building_are_left_out():
    roof = body("roof", "green_roof", square(0, 0, 9), works_from="2027", works_to="2027", opens="building", owner="x")
    other = {**roof, "body_id": "solar", "kind": "solar_roof", "owner": "y"}
    someday = body("someday", "heat", "LINESTRING (0 0, 9 0)")
    there = body("there", "heat", "LINESTRING (0 0, 9 0)", "existing")
    found = _street(_line("a", 0), _line("b", 0.5, "2033"), roof, other, someday, there)
    assert (list(found.works["body_id"]), found.links) == (["a", "b"], [])
    assert (found.on_buildings, found.without_window) == (2, 1)


def test_a_coupling_that_somebody_rejected_is_no_link():
    rows = _line("a", 0), _line("b", 1), _line("c", 2)
    findings = analyse(bodies(*rows), rules=book()).findings
    unwanted = findings[(findings.a_id == "a") & (findings.b_id == "b")].finding_id
    assert _street(*rows, rejected=unwanted).links == [("a", "c"), ("b", "c")]


def test_what_cannot_be_there_both_is_no_link():
    rows = _line("a", 0), _line("b", 0.2, kind="gas_low_pressure"), _line("c", 3, kind="drinking_water")
    assert _street(*rows, rules=[rule("heat", "gas_low_pressure", "clearance", 1.0)]).links == [("a", "c"), ("b", "c")]


def test_what_joins_or_crosses_another_may_go_with_it():
    main = _line("a", 0, kind="gas_low_pressure", width_m=0.2, top_m=-1.0, bottom_m=-1.2, depth_source="given")
    branch = {**main, "body_id": "b", "owner": "b", "geometry": shapely.LineString([(50, 0), (50, 40)])}
    over = {**main, "body_id": "c", "owner": "c", "kind": "heat", "geometry": shapely.LineString([(20, -9), (20, 9)])}
    rules = [
        rule("gas_low_pressure", "gas_low_pressure", "clearance", 1.0, 0.3),
        rule("gas_low_pressure", "heat", "clearance", 1.0, 0.3),
    ]
    assert _street(main, branch, rules=rules).links == [("a", "b")]
    assert _street(main, over, rules=rules).links == [("a", "c")]


def test_among_some_works_are_those_that_may_go_with_them_and_no_farther():
    found = _street(_line("a", 0), _line("b", 5), _line("c", 10), _line("far", 100)).among({"a"})
    assert list(found.works["body_id"]) == ["a", "b", "c"]
    apart = _street(_line("a", 0), _line("b", 9), _line("c", 18)).among({"a", "gone"})
    assert (list(apart.works["body_id"]), apart.links) == (["a", "b"], [("a", "b")])


@pytest.mark.parametrize("seed", range(10))
def test_the_links_of_any_scene_are_the_joint_works_of_its_findings(seed):
    table, rules = random_scene(seed, claims=20)
    criteria = criteria_from(rules=rules)
    found = street_works(prepare(table, criteria.kinds), criteria)
    joint = analyse(table, rules=rules).findings.query("subtype == 'joint_works'")
    opens = dict(zip(table["body_id"], table["opens"]))
    expected = {frozenset(pair) for pair in zip(joint.a_id, joint.b_id) if opens[pair[0]] != "building"}
    linked = {frozenset(pair) for pair in found.links}
    assert linked <= expected
    names = {name for pair in expected - linked for name in pair}
    # What is left out cannot be there both: it has a blocking conflict in the same findings.
    blocking = analyse(table, rules=rules).findings.query("severity == 'blocking'")
    hard = {frozenset(pair) for pair in zip(blocking.a_id, blocking.b_id)}
    assert expected - linked <= hard, names
    plan = plan_of_openings(found.works, found.links, criteria.settings.max_shift_months)
    assert plan.openings_alone == len(found.works)


def test_lines_beside_each_other_are_one_stretch_of_street():
    line = shapely.LineString([(0, 0), (100, 0)])
    beside = shapely.LineString([(20, 3), (130, 3)])
    across = shapely.LineString([(50, -30), (50, 30)])
    assert street_length(np.array([line], dtype=object)) == 100
    # The longest counts whole; of the other what goes on beyond it, of the one across what leaves its paving.
    assert street_length(np.array([line, beside, shapely.Point(0, 0)], dtype=object)) == pytest.approx(
        110 + 16, abs=0.2
    )
    assert street_length(np.array([across, line], dtype=object)) == pytest.approx(100 + 50)
    assert street_length(np.array([shapely.Point(0, 0)], dtype=object)) == 0
