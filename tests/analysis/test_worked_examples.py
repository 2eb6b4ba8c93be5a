"""The worked examples of the engine, one test each."""

from __future__ import annotations

import pytest
from scenes import bodies, body, book, only, rule, square

from wijkaanpak_plugin.analysis.analysis import analyse

TREE_RULE = rule("tree", "low_voltage", "clearance", 2.5)
HEAT_RULE = rule("heat", "gravity_sewer", "clearance", 0.5, 0.3)


def _tree_beside_cable(distance: float, accuracy: float = 0.0):
    cable = body("cable", "low_voltage", "LINESTRING (0 0, 50 0)", "existing", width_m=0.1, accuracy_m=accuracy)
    tree = body("tree", "tree", f"POINT (25 {distance + 0.05})", width_m=0.0)
    return analyse(bodies(tree, cable), rules=book(TREE_RULE)).findings


def test_a_tree_at_2_4_m_from_a_cable_that_asks_2_5_m_is_a_warning():
    finding = only(_tree_beside_cable(2.4))
    assert (finding.type, finding.subtype, finding.severity) == ("conflict", "clearance", "warning")
    assert (finding.measured_m, finding.required_m) == (2.4, 2.5)


def test_a_tree_at_2_5_m_is_no_conflict():
    assert len(_tree_beside_cable(2.5)) == 0


def test_a_tree_at_2_5_m_from_a_cable_accurate_to_1_m_is_uncertain():
    finding = only(_tree_beside_cable(2.5, accuracy=1.0))
    assert (finding.severity, finding.reason) == ("uncertain", "within_accuracy")


def test_a_tree_at_1_2_m_blocks():
    assert only(_tree_beside_cable(1.2)).severity == "blocking"


def test_a_transformer_station_over_a_gas_pipe_blocks():
    station = body("station", "transformer_station", square(0, 0, 3))
    pipe = body("pipe", "gas_low_pressure", "LINESTRING (-10 1, 10 1)", "existing")
    finding = only(
        analyse(bodies(station, pipe), rules=book(rule("transformer_station", "gas_pipe", "forbidden"))).findings
    )
    assert (finding.type, finding.subtype, finding.severity) == ("conflict", "overlap", "blocking")


def _heat_over_sewer(**sewer_heights: float):
    heat = body("heat", "heat", "LINESTRING (0 -10, 0 10)", top_m=-1.0, bottom_m=-1.4, width_m=0.5)
    sewer = body("sewer", "gravity_sewer", "LINESTRING (-10 0, 10 0)", "existing", width_m=0.5, **sewer_heights)
    return analyse(bodies(heat, sewer), rules=book(HEAT_RULE)).findings


def test_a_heat_pipe_0_6_m_above_a_sewer_is_no_conflict_when_0_3_m_is_enough():
    assert len(_heat_over_sewer(top_m=-2.0, bottom_m=-2.5)) == 0


def test_a_heat_pipe_over_a_sewer_of_unknown_depth_is_uncertain():
    finding = only(_heat_over_sewer())
    assert (finding.severity, finding.reason) == ("uncertain", "depth_unknown")


def test_parking_and_underground_water_storage_share_the_same_spot():
    parking = body("parking", "parking", square(0, 0, 10))
    storage = body("storage", "underground_water_storage", square(0, 0, 10))
    rules = book(rule("parking", "underground_water_storage", "shared"))
    finding = only(analyse(bodies(parking, storage), rules=rules).findings)
    assert (finding.type, finding.subtype, finding.severity) == ("coupling", "shared_space", "info")
    assert finding.shared_area_m2 == 100


def test_planting_on_parking_that_a_hub_frees_is_uncertain_and_a_coupling():
    parking = body("old parking", "parking", square(0, 0, 10), "existing")
    planting = body("planting", "planting", square(2, 2, 4), works_from="2027", works_to="2027")
    hub = body(
        "hub", "mobility_hub", square(0, 0, 10), frees="parking", works_from="2028", works_to="2029", opens="none"
    )
    findings = analyse(bodies(parking, planting, hub), rules=book(rule("planting", "parking", "forbidden"))).findings
    conflict = only(findings[findings.type == "conflict"])
    coupling = only(findings[(findings.type == "coupling") & (findings.b_id == "planting")])
    assert (conflict.severity, conflict.reason) == ("uncertain", "freed_by")
    assert "hub" in conflict.sentence
    assert coupling.subtype == "frees_space"
    assert {coupling.a_id, coupling.b_id} == {"hub", "planting"}
    assert "order must turn" in coupling.sentence


def _two_works(a: dict, b: dict, y: float = 8):
    sewer = body("sewer", "gravity_sewer", "LINESTRING (0 0, 100 0)", "work", opens="underground", **a)
    heat = body("heat", "heat", f"LINESTRING (0 {y}, 100 {y})", opens="underground", width_m=0.0, **b)
    return analyse(bodies(sewer, heat), rules=book()).findings


YEAR_2027 = {"works_from": "2027", "works_to": "2027"}


def test_sewer_2027_and_heat_2028_fit_in_one_opening_after_a_shift_of_12_months():
    finding = only(_two_works(YEAR_2027, {"works_from": "2028", "works_to": "2028"}))
    assert (finding.type, finding.subtype, finding.shift_months) == ("coupling", "joint_works", 12)
    assert finding.shared_length_m == 100


def test_sewer_2027_and_heat_2033_open_the_street_twice_where_it_is_the_same_paving():
    later = {"works_from": "2033", "works_to": "2033"}
    assert len(_two_works(YEAR_2027, later)) == 0
    finding = only(_two_works(YEAR_2027, later, y=0.5))
    assert (finding.type, finding.subtype, finding.severity) == ("conflict", "redig", "warning")
    assert (finding.shift_months, finding.gap_months) == (72, 60)


def test_sewer_and_heat_that_are_fixed_open_the_street_twice_a_year_apart():
    fixed = {"hardness": "fixed"}
    years = {**YEAR_2027, **fixed}, {"works_from": "2028", "works_to": "2028", **fixed}
    assert only(_two_works(*years, y=0.5)).subtype == "redig"


def test_sewer_2027_and_heat_2036_have_nothing_to_do_with_each_other():
    assert len(_two_works(YEAR_2027, {"works_from": "2036", "works_to": "2036"})) == 0


def test_works_that_need_less_than_their_windows_fit_as_planned():
    window = {"works_from": "2027-07-01", "works_to": "2028-12-31", "duration_months": 6}
    finding = only(_two_works({**YEAR_2027, "duration_months": 6}, window))
    assert (finding.subtype, finding.shift_months) == ("joint_works", 0)
    assert (finding.from_date, finding.to_date) == ("2027-07-01", "2027-12-31")


@pytest.mark.parametrize("owner", ["same", ""])
def test_works_of_the_same_kind_and_owner_are_one_project(owner):
    window = {"works_from": "2027", "works_to": "2027", "owner": owner}
    a = body("a", "heat", "LINESTRING (0 0, 9 0)", opens="underground", **window)
    b = body("b", "heat", "LINESTRING (0 5, 9 5)", opens="underground", **window)
    assert len(analyse(bodies(a, b), rules=book()).findings) == 0
