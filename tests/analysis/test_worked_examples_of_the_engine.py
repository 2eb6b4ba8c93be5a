"""The worked examples of the engine's contract, row by row: bodies in, finding out."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
import shapely
from scenes import bodies, body, only, rule, square
from twin.kinds import SMALL_KINDS
from twin.told import Y2027, Y2028, Y2033, found, pairs, told

from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis
from wijkaanpak_plugin.domain.catalogue.rule_book import RuleBook

MEASURED = {"depth_source": "measured"}
FLEXIBLE, FIXED = {"hardness": "flexible"}, {"hardness": "fixed"}


# A tree beside a low-voltage cable


def _tree_beside_cable(distance: float, accuracy: float = 0.0):
    cable = body("cable", "low_voltage", "LINESTRING (0 0, 50 0)", "existing", width_m=0.1, accuracy_m=accuracy)
    tree = body("tree", "tree", f"POINT (25 {distance + 0.05})")
    return found(tree, cable, rules=[rule("tree", "low_voltage", "clearance", 2.5)])


def test_a_tree_at_2_4_m_is_a_warning_that_says_2_4_of_2_5():
    finding = only(_tree_beside_cable(2.4))
    assert (finding.type, finding.subtype, finding.severity) == ("conflict", "clearance", "warning")
    assert (finding.measured_m, finding.required_m) == (2.4, 2.5)


def test_a_tree_at_2_5_m_is_no_conflict():
    assert len(_tree_beside_cable(2.5)) == 0


@pytest.mark.parametrize("distance", [2.5, 2.45])
def test_a_tree_at_what_is_asked_or_just_less_is_within_the_accuracy_of_1_m(distance):
    finding = only(_tree_beside_cable(distance, accuracy=1.0))
    assert (finding.subtype, finding.severity, finding.reason) == ("clearance", "uncertain", "within_accuracy")


def test_a_tree_at_2_483_m_is_within_an_accuracy_of_5_cm():
    finding = only(_tree_beside_cable(2.483, accuracy=0.05))
    assert (finding.severity, finding.reason) == ("uncertain", "within_accuracy")


def test_a_tree_at_1_2_m_blocks():
    assert only(_tree_beside_cable(1.2)).severity == "blocking"


# Cables and pipes


def test_a_transformer_station_over_a_gas_pipe_blocks():
    station = body("station", "transformer_station", square(0, 0, 3))
    pipe = body("pipe", "gas_low_pressure", "LINESTRING (-10 1, 10 1)", "existing")
    finding = only(found(station, pipe, rules=[rule("transformer_station", "gas_pipe", "forbidden")]))
    assert (finding.type, finding.subtype, finding.severity) == ("conflict", "overlap", "blocking")


def _heat_over_sewer(heat_heights: dict, sewer_heights: dict):
    heat = body("heat", "heat", "LINESTRING (0 -10, 0 10)", width_m=0.5, **heat_heights)
    sewer = body("sewer", "gravity_sewer", "LINESTRING (-10 0, 10 0)", "existing", width_m=0.5, **sewer_heights)
    return told(heat, sewer, rules=[rule("heat", "gravity_sewer", "clearance", 0.5, 0.3)])


SHALLOW, DEEP = {"top_m": -1.0, "bottom_m": -1.4}, {"top_m": -2.0, "bottom_m": -2.5}


def test_a_heat_pipe_that_was_measured_0_6_m_above_a_sewer_is_no_conflict():
    assert _heat_over_sewer({**SHALLOW, "depth_source": "given"}, {**DEEP, **MEASURED}) == []


@pytest.mark.parametrize("depth_source", ["default", "network"])
def test_a_heat_pipe_over_a_sewer_whose_depth_is_a_default_is_an_uncertain_crossing(depth_source):
    sewer = {**DEEP, "depth_source": depth_source}
    assert _heat_over_sewer(SHALLOW, sewer) == [("crossing", "uncertain", "depth_unknown")]


def test_a_heat_pipe_over_a_sewer_of_no_known_depth_is_an_uncertain_crossing():
    assert _heat_over_sewer({}, {}) == [("crossing", "uncertain", "depth_unknown")]


def test_a_pipe_drawn_at_45_degrees_up_to_a_wall_does_not_overlap_it():
    house = body("house", "building", square(0, 0, 10), "existing")
    pipe = body("pipe", "heat", "LINESTRING (-10 -5, 0 5)", width_m=0.3)
    assert told(house, pipe, rules=[rule("heat", "building", "forbidden")]) == []


def test_a_cable_of_15_mm_through_a_building_overlaps_it():
    house = body("house", "building", square(0, 0, 10), "existing")
    cable = body("cable", "low_voltage", "LINESTRING (-5 5, 15 6)", width_m=0.015)
    assert told(house, cable, rules=[rule("low_voltage", "building", "forbidden")]) == [("overlap", "blocking")]


@pytest.mark.parametrize("relation", ["clearance", "forbidden"])
def test_two_cables_of_15_mm_that_cross_at_one_measured_depth_are_a_crossing_to_be_warned_of(relation):
    at = {"width_m": 0.015, "top_m": -0.6, "bottom_m": -0.615}
    claimed = body("new", "low_voltage", "LINESTRING (-5 0, 5 0.5)", **at)
    lying = body("old", "medium_voltage", "LINESTRING (0 -5, 0 5)", "existing", **at, **MEASURED)
    rules = [rule("low_voltage", "medium_voltage", relation, 0.25 if relation == "clearance" else None, 0.2)]
    assert told(claimed, lying, rules=rules) == [("crossing", "warning")]


def test_a_heat_pipe_along_a_gas_main_in_pieces_of_1_m_is_one_row_that_blocks():
    at = {"top_m": -1.0, "bottom_m": -1.2}
    main = [
        body(
            f"g{x:02}", "gas_low_pressure", f"LINESTRING ({x} 0, {x + 1} 0)", "existing", owner="grid", **at, **MEASURED
        )
        for x in range(30)
    ]
    heat = body("heat", "heat", "LINESTRING (0 0.1, 30 0.1)", width_m=0.0, **at)
    findings = found(heat, *main, rules=[rule("heat", "gas_low_pressure", "clearance", 0.5, 0.3)])
    assert set(zip(findings.subtype, findings.severity)) == {("clearance", "blocking")}
    assert findings.group_id.nunique() == 1


def test_heat_inside_a_water_pipe_of_unknown_depth_is_an_uncertain_overlap():
    water = body("water", "drinking_water", "LINESTRING (0 0, 50 0)", "existing", width_m=0.4)
    heat = body("heat", "heat", "LINESTRING (0 0.02, 50 0.02)", width_m=0.2)
    rules = [rule("heat", "drinking_water", "forbidden", None, 0.3)]
    assert told(heat, water, rules=rules) == [("overlap", "uncertain", "depth_unknown")]


WATER = body("water", "drinking_water", "LINESTRING (0 0, 50 0)", "existing", width_m=0.1)
HEAT_BESIDE_WATER = body("heat", "heat", "LINESTRING (0 0.105, 50 0.105)", width_m=0.1)
UNJUDGED = rule("heat", "drinking_water", "unjudged")


def test_heat_5_mm_beside_drinking_water_is_too_near_by_the_rule_that_the_figures_allow():
    rules = [UNJUDGED, rule("heat", "drinking_water", "clearance", 1.0)]
    assert told(HEAT_BESIDE_WATER, WATER, rules=rules) == [("clearance", "blocking")]


def test_where_a_plan_takes_that_rule_away_it_is_said_that_nobody_judged_it():
    assert told(HEAT_BESIDE_WATER, WATER, rules=[UNJUDGED]) == [("not_judged", "info")]


@pytest.mark.parametrize("names", list(itertools.permutations("123")))
def test_a_heat_pipe_beside_a_casing_and_its_cable_is_one_finding_whatever_they_are_called(names):
    heat, casing, cable = names
    rows = [
        body(heat, "heat", "LINESTRING (0 0.3, 50 0.3)", width_m=0.0),
        body(casing, "casing", "LINESTRING (0 0, 50 0)", width_m=0.2, owner="grid"),
        body(cable, "medium_voltage", "LINESTRING (0 0, 50 0)", width_m=0.1, owner="grid"),
    ]
    rules = [rule("heat", "casing", "clearance", 0.5), rule("heat", "cable", "clearance", 0.5)]
    finding = only(found(*rows, rules=rules))
    assert {finding.a_id, finding.b_id, *finding.counted_with.split(",")} == set(names)
    stands = IncrementalAnalysis(bodies(*rows[1:]), rules=RuleBook(rules, SMALL_KINDS), kinds=SMALL_KINDS)
    assert len(stands.ask(bodies(rows[0])).conflicts) == 1


# Walls, edges and sizes


def test_a_line_without_width_that_is_snapped_to_a_wall_does_not_overlap_the_house():
    random = np.random.default_rng(7)
    for _ in range(60):
        x, y, turn = *random.uniform(100_000, 400_000, 2), random.uniform(0, 2 * np.pi)
        house = shapely.Polygon(
            [(x + 6 * np.cos(turn + step), y + 6 * np.sin(turn + step)) for step in np.arange(4) * np.pi / 2]
        )
        wall = house.exterior.interpolate(random.uniform(0, house.length))
        away = house.centroid.x + 3 * (wall.x - house.centroid.x), house.centroid.y + 3 * (wall.y - house.centroid.y)
        rows = body("house", "building", house, "existing"), body("pipe", "heat", shapely.LineString([away, wall]))
        assert told(*rows, rules=[rule("heat", "building", "forbidden")]) == []


@pytest.mark.parametrize("relation", ["forbidden", "displaces"])
def test_a_new_building_0_2_mm_over_a_footpath_along_50_m_does_not_overlap_it(relation):
    path = body("path", "footpath", shapely.box(0, 0, 50, 2), "existing")
    building = body("new", "building", shapely.box(0, 1.9998, 50, 12))
    assert told(building, path, rules=[rule("building", "footpath", relation)]) == []


def test_a_container_without_width_0_3_m_from_a_cable_is_uncertain_because_its_size_is_unknown():
    cable = body("cable", "medium_voltage", "LINESTRING (0 0, 50 0)", "existing", width_m=0.1)
    container = body("container", "underground_container", "POINT (25 0.35)")
    rules = [rule("underground_container", "cable_or_pipe", "forbidden", 0.0)]
    assert told(container, cable, rules=rules) == [("overlap", "uncertain", "size_unknown")]


# What gives way, and what is freed

GIVES_WAY = [
    rule("planting", "parking", "displaces"),
    rule("mobility_hub", "parking", "displaces"),
    rule("mobility_hub", "planting", "forbidden"),
]


def _two_bays():
    bays = [body(f"bay {x}", "parking", shapely.box(x, 0, x + 5, 2.5), "existing", owner="city") for x in (0, 5)]
    return [*bays, body("planting", "planting", shapely.box(-1, -1, 11, 4))]


def test_planting_on_two_parking_bays_takes_the_place_of_2_bays_and_25_m2_in_one_row():
    findings = found(*_two_bays(), rules=GIVES_WAY)
    assert set(zip(findings.subtype, findings.severity)) == {("displaces", "weigh")}
    assert findings.group_id.nunique() == 1
    assert findings.number.sum() == 2
    assert findings.shared_area_m2.sum() == pytest.approx(25.0)


def test_planting_that_takes_the_parking_bays_away_makes_them_free():
    *bays, planting = _two_bays()
    findings = found(*bays, {**planting, "frees": "parking"}, rules=GIVES_WAY)
    assert set(zip(findings.type, findings.subtype)) == {("coupling", "frees_space")}
    assert findings.shared_area_m2.sum() == pytest.approx(25.0)


def _hub_and_planting(share: float, planting: shapely.Geometry):
    return [
        body("place", "parking", square(0, 0, 10), "existing"),
        body("hub", "mobility_hub", shapely.box(0, 0, share, 10), frees="parking"),
        body("planting", "planting", planting),
    ]


def test_planting_on_the_part_that_a_hub_leaves_is_not_softened():
    rows = _hub_and_planting(6, shapely.box(6.5, 1, 9.5, 9))
    assert told(*rows, rules=GIVES_WAY) == [("displaces", "weigh"), ("frees_space", "info")]


def test_planting_within_the_part_that_a_hub_frees_is_uncertain_and_a_coupling():
    rows = _hub_and_planting(4, square(0.5, 1, 3))
    findings = found(*rows, rules=GIVES_WAY)
    assert pairs(findings) == [
        ("displaces", "place", "planting"),
        ("frees_space", "hub", "place"),
        ("frees_space", "hub", "planting"),
        ("overlap", "hub", "planting"),
    ]
    with_place = only(findings[findings.subtype == "displaces"])
    assert (with_place.severity, with_place.reason) == ("uncertain", "freed_by")
    assert only(findings[findings.subtype == "overlap"]).severity == "blocking"


def test_a_claim_that_frees_gas_pipes_but_does_not_reach_the_pipe_softens_nothing():
    pipe = body("pipe", "gas_low_pressure", "LINESTRING (0 0, 50 0)", "existing")
    frees = body("park", "garden", shapely.box(10, 1, 40, 20), frees="gas_pipe")
    tree = body("tree", "tree", "POINT (25 2)")
    assert told(pipe, frees, tree, rules=[rule("tree", "gas_pipe", "clearance", 2.5)]) == [("clearance", "warning")]


TREE_AND_BUILDING = [rule("tree", "building", "displaces")]


def test_a_tree_claimed_on_a_building_blocks():
    rows = body("house", "building", square(0, 0, 10), "existing"), body("new", "tree", "POINT (5 5)")
    assert told(*rows, rules=TREE_AND_BUILDING) == [("overlap", "blocking")]


def test_a_building_claimed_over_a_tree_takes_its_place():
    rows = body("new", "building", square(0, 0, 10)), body("old", "tree", "POINT (5 5)", "existing")
    assert told(*rows, rules=TREE_AND_BUILDING) == [("displaces", "weigh")]


def test_planting_over_a_street_that_a_work_repaves_takes_its_place():
    work = body("work", "carriageway", shapely.box(0, 0, 50, 5), "work")
    rows = work, body("new", "planting", shapely.box(10, 0, 20, 2))
    assert told(*rows, rules=[rule("planting", "carriageway", "displaces")]) == [("displaces", "weigh")]


# Space that is shared


def test_a_new_building_with_its_own_garden_in_one_design_shares_the_space():
    house = body("house", "building", square(2, 2, 6), design_id="home")
    garden = body("garden", "garden", square(0, 0, 10), design_id="home")
    rules = [rule("building", "garden", "forbidden")]
    assert told(house, garden, rules=rules) == [("shared_space", "info")]
    assert told(house, {**garden, "design_id": "another"}, rules=rules) == [("overlap", "blocking")]


def test_parking_and_underground_water_storage_share_the_same_spot():
    rows = body("parking", "parking", square(0, 0, 10)), body("storage", "underground_water_storage", square(0, 0, 10))
    finding = only(found(*rows, rules=[rule("parking", "underground_water_storage", "shared")]))
    assert (finding.type, finding.subtype, finding.severity) == ("coupling", "shared_space", "info")
    assert finding.shared_area_m2 == 100


# Works in place, and the work as it will be

TREE_AND_PIPE = [rule("tree", "cable_or_pipe", "clearance", 2.5)]


def test_a_gas_pipe_that_is_renewed_in_place_only_says_that_it_works_near_the_trees_in_one_row():
    pipe = body("pipe", "gas_low_pressure", "LINESTRING (0 0, 50 0)", "existing", owner="grid")
    work = body("work", "gas_low_pressure", "LINESTRING (0 0, 50 0)", "work", owner="grid")
    trees = [
        body(f"tree {x}", "tree", f"POINT ({x} 1.9)", "existing", owner=owner)
        for x, owner in ((10, "city"), (20, "city"), (30, "province"))
    ]
    findings = found(pipe, work, *trees, rules=TREE_AND_PIPE)
    assert pairs(findings) == [("works_near", f"tree {x}", "work") for x in (10, 20, 30)]
    assert set(findings.severity) == {"info"}
    assert findings.group_id.nunique() == 1


def test_a_tree_in_a_planned_heat_main_blocks_and_nobody_advises_to_do_both_in_one_go():
    main = body("main", "heat", "LINESTRING (0 0, 50 0)", "work", width_m=0.9, owner="heat company", **Y2027)
    tree = body("tree", "tree", "POINT (25 0.3)", owner="city", opens="surface", **Y2027)
    assert told(main, tree, rules=TREE_AND_PIPE) == [("clearance", "blocking")]


# Works


def _sewer_and_heat(distance: float, sewer: dict, heat: dict):
    return found(
        body("sewer", "gravity_sewer", "LINESTRING (0 0, 100 0)", "work", opens="underground", width_m=0.0, **sewer),
        body("heat", "heat", f"LINESTRING (0 {distance}, 100 {distance})", opens="underground", width_m=0.0, **heat),
    )


def test_sewer_2027_and_heat_2028_go_together_after_a_shift_of_12_months_when_they_are_flexible():
    finding = only(_sewer_and_heat(0.5, {**Y2027, **FLEXIBLE}, {**Y2028, **FLEXIBLE}))
    assert (finding.type, finding.subtype, finding.severity) == ("coupling", "joint_works", "info")
    assert finding.shift_months == 12


def test_the_same_two_open_the_street_twice_when_both_are_fixed():
    finding = only(_sewer_and_heat(0.5, {**Y2027, **FIXED}, {**Y2028, **FIXED}))
    assert (finding.type, finding.subtype, finding.severity) == ("conflict", "redig", "warning")


def test_sewer_2027_and_heat_2033_open_the_same_paving_twice():
    finding = only(_sewer_and_heat(1.5, Y2027, Y2033))
    assert (finding.subtype, finding.severity) == ("redig", "warning")
    assert (finding.shift_months, finding.gap_months) == (72, 60)


def test_the_same_two_8_m_apart_have_nothing_to_do_with_each_other():
    assert len(_sewer_and_heat(8.0, Y2027, Y2033)) == 0


def test_a_green_roof_and_a_solar_roof_on_one_building_are_made_in_one_go_on_the_area_of_the_roof():
    roofs = [body(kind, kind, square(0, 0, 20), owner=kind, **Y2027) for kind in ("green_roof", "solar_roof")]
    finding = only(found(*roofs))
    assert (finding.subtype, finding.severity) == ("joint_works", "info")
    assert finding.shared_area_m2 == pytest.approx(400.0)
    assert "in one go" in finding.sentence
    assert "opening" not in finding.sentence
