"""The scenes that an engine of plans must get right, by their number in its contract: bodies in, verdict out."""

from __future__ import annotations

import pandas as pd
import pytest
import shapely
from scenes import bodies, body, only, rule, square
from twin.kinds import SMALL_KINDS
from twin.told import Y2026, Y2027, Y2028, Y2030, Y2033, found, pairs, told

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.domain.catalogue.rule_book import RuleBook

WEIGH, BLOCKING = [("displaces", "weigh")], [("overlap", "blocking")]
SURFACE = [
    rule("planting", "parking", "displaces"),
    rule("planting", "carriageway", "displaces"),
    rule("tree", "building", "displaces"),
    rule("tree", "tree", "displaces"),
    rule("footpath", "building", "displaces"),
    rule("mobility_hub", "greenery", "forbidden"),
    rule("mobility_hub", "parking", "displaces"),
    rule("carriageway", "any_surface", "displaces"),
]
TREES_AND_NETS = [rule("tree", "cable_or_pipe", "clearance", 2.5)]
MEASURED = {"depth_source": "measured"}
AT_1_M = {"top_m": -1.0, "bottom_m": -1.2}


def line(*points: tuple[float, float]) -> shapely.LineString:
    """Return a line."""
    return shapely.LineString(points)


# 1 to 9: what stands on the surface


def test_scene_1_planting_claimed_on_parking():
    rows = body("new", "planting", square(2, 2, 4)), body("old", "parking", square(0, 0, 10), "existing")
    assert told(*rows, rules=SURFACE) == WEIGH


def test_scene_2_parking_claimed_on_planting():
    rows = body("new", "parking", square(2, 2, 4)), body("old", "planting", square(0, 0, 10), "existing")
    assert told(*rows, rules=SURFACE) == WEIGH


def test_scene_3_a_tree_claimed_on_a_building():
    rows = body("new", "tree", "POINT (5 5)"), body("old", "building", square(0, 0, 10), "existing")
    assert told(*rows, rules=SURFACE) == BLOCKING


def test_scene_4_a_building_claimed_over_a_tree():
    rows = body("new", "building", square(0, 0, 10)), body("old", "tree", "POINT (5 5)", "existing")
    finding = only(found(*rows, rules=SURFACE))
    assert (finding.subtype, finding.severity, finding.number) == ("displaces", "weigh", 1)


def test_scene_5_a_footpath_claimed_through_an_existing_building():
    path = body("new", "footpath", line((-5, 5), (15, 5)))
    house = body("old", "building", square(0, 0, 10), "existing")
    assert told(path, house, rules=SURFACE) == BLOCKING


@pytest.mark.parametrize("street_too", [False, True])
def test_scene_6_planting_claimed_in_a_street_that_a_work_repaves(street_too):
    work = body("work", "carriageway", shapely.box(0, 0, 50, 5), "work", owner="city", opens="surface", **Y2028)
    new = body("new", "planting", shapely.box(10, 0, 20, 4), owner="residents", opens="surface", **Y2028)
    street = [body("old", "carriageway", shapely.box(0, 0, 50, 5), "existing", owner="city")] * street_too
    assert told(work, new, *street, rules=SURFACE) == [("displaces", "weigh"), ("joint_works", "info")]


def test_scene_7_a_repaving_work_over_parking_green_and_trees():
    rows = [
        body("work", "carriageway", shapely.box(0, 0, 50, 5), "work"),
        *(body(f"bay {x}", "parking", shapely.box(x, 0, x + 5, 2), "existing") for x in (0, 5)),
        body("verge", "planting", shapely.box(20, 0, 30, 2), "existing"),
        *(body(f"tree {x}", "tree", f"POINT ({x} 1)", "existing") for x in (35, 45)),
    ]
    findings = found(*rows, rules=SURFACE)
    assert set(zip(findings.subtype, findings.severity)) == {("works_near", "info")}
    assert len(findings) == 5
    kinds = [name.split()[0] for name in findings.b_id]
    assert len(set(zip(findings.group_id, kinds))) == findings.group_id.nunique() == 3


def _hub_and_park(hub: dict, park: dict):
    rows = body("hub", "mobility_hub", square(0, 0, 10), **hub), body("park", "planting", square(2, 2, 6), **park)
    return told(*rows, rules=SURFACE)


def test_scene_8_two_claims_on_one_surface():
    assert _hub_and_park({}, {}) == BLOCKING


def test_scene_9_the_same_two_in_one_design():
    assert _hub_and_park({"design_id": "square"}, {"design_id": "square"}) == [("shared_space", "info")]


# 10 to 12: packages


def test_scene_10_alternatives_are_not_compared():
    assert _hub_and_park({"packages": "A"}, {"packages": "B"}) == []


def test_scene_11_claims_that_stand_in_one_package_together_are_compared():
    assert _hub_and_park({"packages": "A,B"}, {"packages": "B"}) == BLOCKING


def test_scene_12_a_claim_in_no_package_is_compared_with_each():
    assert _hub_and_park({}, {"packages": "B"}) == BLOCKING


# 13 to 15: ground that is freed

PIPE = body("pipe", "gas_low_pressure", line((0, 0), (50, 0)), "existing")


def test_scene_13_a_tree_inside_a_claim_that_does_not_reach_the_pipe_that_it_would_free():
    frees = body("x", "garden", shapely.box(10, 1, 40, 20), frees="gas_pipe")
    assert told(PIPE, frees, body("tree", "tree", "POINT (25 2)"), rules=TREES_AND_NETS) == [("clearance", "warning")]


def test_scene_14_a_removal_drawn_as_a_line_over_the_pipe_frees_it():
    frees = body("x", "gas_low_pressure", line((0, 0.3), (50, 0.3)), width_m=0.0, frees="gas_pipe")
    findings = found(PIPE, frees, body("tree", "tree", "POINT (25 2)"), rules=TREES_AND_NETS)
    of_pipe = only(findings[(findings.type == "conflict") & (findings.b_id == "pipe")])
    assert (of_pipe.a_id, of_pipe.severity, of_pipe.reason) == ("tree", "uncertain", "freed_by")
    assert ("frees_space", "pipe", "x") in pairs(findings)


@pytest.mark.parametrize("dimension", ["area", "line"])
def test_scene_15_a_point_on_the_half_that_is_not_freed(dimension):
    ground = line((0, 0), (25, 0)) if dimension == "line" else shapely.box(0, -1, 25, 1)
    frees = body("x", "wadi", ground, frees="gas_pipe")
    point = body("b", "tree", "POINT (40 0)")
    rules = [rule("tree", "gas_pipe", "forbidden")]
    assert told(PIPE, frees, point, rules=rules) == [("frees_space", "info"), ("overlap", "blocking")]
    on_freed = {**point, "geometry": shapely.Point(10, 0)}
    assert ("overlap", "uncertain", "freed_by") in told(PIPE, frees, on_freed, rules=rules)


# 16 to 20: hairs, walls and accuracy


@pytest.mark.parametrize("relation", ["forbidden", "displaces"])
def test_scene_16_a_strip_of_0_2_mm_along_50_m(relation):
    path = body("path", "footpath", shapely.box(0, 0, 50, 2), "existing")
    building = body("new", "building", shapely.box(0, 1.9998, 50, 12))
    assert told(path, building, rules=[rule("footpath", "building", relation)]) == []


@pytest.mark.parametrize("slope", [0.3, 1.0, 2.0, -1.0])
def test_scene_17_a_pipe_of_0_3_m_drawn_at_an_angle_up_to_the_wall(slope):
    house = body("house", "building", square(0, -20, 40), "existing")
    pipe = body("pipe", "heat", line((-10, -10 * slope), (0, 0)), width_m=0.3)
    assert told(house, pipe, rules=[rule("heat", "building", "forbidden")]) == []
    through = {**pipe, "geometry": line((-10, -10 * slope), (2, 2 * slope))}
    assert told(house, through, rules=[rule("heat", "building", "forbidden")]) == BLOCKING


def test_scene_18_a_cable_of_15_mm_through_a_building():
    house = body("house", "building", square(0, 0, 10), "existing")
    cable = body("cable", "low_voltage", line((-5, 5), (15, 6)), width_m=0.015)
    assert told(house, cable, rules=[rule("low_voltage", "building", "forbidden")]) == BLOCKING


def test_scene_19_two_cables_of_15_mm_that_cross_at_one_measured_depth():
    at = {"width_m": 0.015, "top_m": -0.6, "bottom_m": -0.615}
    new = body("new", "low_voltage", line((-5, 0), (5, 0.5)), **at)
    old = body("old", "medium_voltage", line((0, -5), (0, 5)), "existing", **at, **MEASURED)
    rules = [rule("low_voltage", "medium_voltage", "clearance", 0.25, 0.2)]
    assert told(new, old, rules=rules) == [("crossing", "warning")]


def test_scene_20_2_483_of_2_5_m_with_an_accuracy_of_5_cm():
    cable = body("cable", "low_voltage", line((0, 0), (50, 0)), "existing", accuracy_m=0.05)
    rows = cable, body("tree", "tree", "POINT (25 2.483)")
    assert told(*rows, rules=TREES_AND_NETS) == [("clearance", "uncertain", "within_accuracy")]


# 21 to 27: along and across nets

HEAT_AND_NETS = [rule("heat", "cable_or_pipe", "clearance", 0.5, 0.3)]


def _main(kind: str, *points: tuple[float, float], **values):
    pieces = enumerate(zip(points, points[1:]))
    values = {"owner": "grid", "width_m": 0.1, **AT_1_M, **MEASURED, **values}
    return [body(f"main {number:02}", kind, line(*piece), "existing", **values) for number, piece in pieces]


def _heat(*points: tuple[float, float], **values):
    return body("heat", "heat", line(*points), **{"width_m": 0.1, **AT_1_M, **values})


def test_scene_21_heat_0_3_m_beside_a_gas_main_in_pieces_of_1_m():
    main = _main("gas_low_pressure", *((float(x), 0.0) for x in range(31)))
    findings = found(*main, _heat((0, 0.4), (30, 0.4)), rules=HEAT_AND_NETS)
    assert set(zip(findings.subtype, findings.severity)) == {("clearance", "warning")}
    assert findings.group_id.nunique() == 1


def test_scene_22_heat_that_crosses_a_medium_voltage_cable_without_a_width():
    main = _main("medium_voltage", (0, 0), (30, 0), width_m=None)
    assert told(*main, _heat((15, -10), (15, 10)), rules=HEAT_AND_NETS) == [("crossing", "warning")]


def test_scene_23_heat_that_runs_along_for_40_m_and_then_crosses_once():
    main = _main("gas_low_pressure", (0, 0), (60, 0))
    heat = _heat((0, 0.3), (40, 0.3), (45, -5))
    assert told(*main, heat, rules=HEAT_AND_NETS) == [("clearance", "blocking")]


def test_scene_24_heat_that_crosses_twice_in_a_zigzag():
    main = _main("gas_low_pressure", (0, 0), (60, 0))
    heat = _heat((10, -10), (20, 10), (30, -10))
    assert told(*main, heat, rules=HEAT_AND_NETS) == [("crossing", "warning")]


def test_scene_25_a_piece_of_10_6_m_end_on_at_0_42_m():
    main = _main("gas_low_pressure", (0, 0), (10.6, 0))
    assert told(*main, _heat((11.02, 0), (40, 0)), rules=HEAT_AND_NETS) == [("clearance", "warning")]


def test_scene_26_heat_inside_a_water_pipe():
    water = body("water", "drinking_water", line((0, 0), (50, 0)), "existing", width_m=0.4)
    heat = body("heat", "heat", line((0, 0.05), (50, 0.05)), width_m=0.1)
    rules = [rule("heat", "drinking_water", "unjudged"), rule("cable_or_pipe", "cable_or_pipe", "forbidden", None, 0.3)]
    assert told(water, heat, rules=rules) == [("overlap", "uncertain", "depth_unknown")]


def test_scene_27_a_claim_along_40_yards():
    yards = [body(f"yard {x}", "private_yard", shapely.box(5 * x, 0, 5 * x + 5, 9), "existing") for x in range(40)]
    heat = body("heat", "heat", line((0, -0.25), (200, -0.25)), width_m=0.5)
    assert told(*yards, heat, rules=[rule("private_yard", "any_underground", "forbidden")]) == []


# 28: sizes


def test_scene_28_a_container_of_unknown_size_beside_a_cable_or_a_pipe():
    rules = [rule("underground_container", "cable_or_pipe", "forbidden", 0.0)]
    uncertain = [("overlap", "uncertain", "size_unknown")]
    claimed = body("container", "underground_container", "POINT (25 0.3)")
    cable = body("cable", "medium_voltage", line((0, 0), (50, 0)), "existing", width_m=0.0)
    assert told(claimed, cable, rules=rules) == uncertain
    existing = {**claimed, "origin": "existing", "geometry": shapely.Point(25, 1)}
    assert told(existing, body("pipe", "drinking_water", line((0, 0), (50, 0))), rules=rules) == uncertain


# 29 to 31: works in place


def _renewed_cable(y: float):
    values = {"owner": "grid"}
    return [
        body("old", "low_voltage", line((0, 0), (50, 0)), "existing", **values),
        body("work", "low_voltage", line((0, y), (50, y)), "work", width_m=0.06, **values),
        *(body(f"tree {x}", "tree", f"POINT ({x} 2)", "existing", owner="city") for x in (10, 20)),
    ]


def test_scene_29_a_low_voltage_cable_renewed_in_place():
    findings = found(*_renewed_cable(0.0), rules=TREES_AND_NETS)
    assert set(zip(findings.subtype, findings.severity)) == {("works_near", "info")}
    assert findings.group_id.nunique() == 1


def test_scene_30_the_same_moved_0_3_m_towards_the_trees():
    assert told(*_renewed_cable(0.3), rules=TREES_AND_NETS) == [("clearance", "warning")] * 2


@pytest.mark.parametrize("planning", [Y2026, Y2030, {}], ids=["before", "after", "without a window"])
def test_scene_31_a_claim_on_a_sewer_that_a_work_renews(planning):
    rows = [
        body("old", "gravity_sewer", line((0, 0), (50, 0)), "existing", width_m=0.4),
        body("work", "gravity_sewer", line((0, 0), (50, 0)), "work", width_m=0.5, **Y2027),
        body("claim", "tree", "POINT (25 1)", opens="none", **planning),
    ]
    assert told(*rows, rules=TREES_AND_NETS) == [("clearance", "blocking")]


def test_scene_31_a_claim_after_a_sewer_was_moved_away_is_judged_by_the_new_one_alone():
    rows = [
        body("old", "gravity_sewer", line((0, 0), (50, 0)), "existing", width_m=0.4),
        body("work", "gravity_sewer", line((0, -5), (50, -5)), "work", width_m=0.4, renews="old", **Y2027),
    ]
    before, after = (body("claim", "tree", "POINT (25 1)", opens="none", **year) for year in (Y2026, Y2030))
    assert told(*rows, before, rules=TREES_AND_NETS) == [("clearance", "blocking")]
    assert told(*rows, after, rules=TREES_AND_NETS) == []


# 32 to 36: works


def _works(a: dict, b: dict, y: float = 1.5, length: float = 100.0):
    return found(
        body("a", "gas_low_pressure", line((0, 0), (100, 0)), "work", owner="grid", width_m=0.0, **a),
        body("b", "heat", line((0, y), (length, y)), owner="heat company", width_m=0.0, **b),
    )


def test_scene_32_firm_2027_and_fixed_2028():
    finding = only(_works({**Y2027, "hardness": "firm"}, {**Y2028, "hardness": "fixed"}))
    assert (finding.subtype, finding.shift_months) == ("joint_works", 12)


def test_scene_33_fixed_2027_and_fixed_2027_go_together_as_planned():
    finding = only(_works({**Y2027, "hardness": "fixed"}, {**Y2027, "hardness": "fixed"}))
    assert (finding.subtype, finding.shift_months) == ("joint_works", 0)


def test_scene_34_two_trees_6_m_apart():
    trees = [body(f"tree {x}", "tree", f"POINT ({x} 0)", owner=f"{x}", opens="surface", **Y2027) for x in (0, 6)]
    assert told(*trees) == []


def test_scene_35_heat_2033_along_gas_2027_at_4_43_m():
    finding = only(_works(Y2027, Y2033, y=4.43))
    assert (finding.subtype, finding.gap_months) == ("redig", 60)


def test_scene_36_crossing_streets_with_11_m_in_common_8_5_m_apart():
    assert len(_works(Y2027, Y2027, y=8.5, length=11)) == 0
    corner = found(
        body("a", "gas_low_pressure", line((0, 0), (100, 0)), "work", owner="grid", width_m=0.0, **Y2027),
        body("b", "heat", line((50, 8.5), (50, 100)), owner="heat company", width_m=0.0, **Y2027),
    )
    assert len(corner) == 0


# 37 to 41: rows


def test_scene_37_heat_0_05_m_beside_a_claimed_casing_and_cable():
    rows = [
        body("heat", "heat", line((0, 0.15), (50, 0.15)), width_m=0.0),
        body("casing", "casing", line((0, 0), (50, 0)), width_m=0.2, owner="grid"),
        body("cable", "medium_voltage", line((0, 0), (50, 0)), width_m=0.1, owner="grid"),
    ]
    finding = only(found(*rows, rules=[rule("heat", "cable_or_pipe", "clearance", 0.5)]))
    assert finding.severity == "blocking"
    assert {finding.a_id, finding.b_id, *finding.counted_with.split(",")} == {"heat", "casing", "cable"}


def test_scene_38_30_trees_of_which_10_block_and_20_warn_are_two_rows():
    trees = [
        body(f"tree {x:02}", "tree", f"POINT ({5 * x} {1 if x < 10 else 2})", "existing", owner="city")
        for x in range(30)
    ]
    heat = body("heat", "heat", line((0, 0), (150, 0)), width_m=0.0)
    findings = found(heat, *trees, rules=TREES_AND_NETS)
    assert findings.severity.tolist() == ["blocking"] * 10 + ["warning"] * 20
    assert findings.groupby("group_id").size().tolist() in ([10, 20], [20, 10])


@pytest.mark.parametrize("first", ["a", "z"])
def test_scene_39_a_building_over_three_claimed_trees_is_one_row_whatever_they_are_called(first):
    trees = [body(f"{first}{x}", "tree", f"POINT ({x} 5)", owner="city") for x in (2, 5, 8)]
    findings = found(body("building", "building", square(0, 0, 10)), *trees, rules=SURFACE)
    assert set(zip(findings.subtype, findings.severity)) == {("overlap", "blocking")}
    assert (len(findings), findings.group_id.nunique()) == (3, 1)


def test_scene_40_each_of_two_claims_has_a_group_of_its_own_with_201_works_around_it():
    works = [
        body(f"w{x}", "low_voltage", line((x / 4, 0), (x / 4, 9)), "work", owner="grid", **Y2027) for x in range(201)
    ]
    claims = [body(f"c{y}", "heat", line((0, y), (50, y)), owner="heat company", **Y2027) for y in (4, 5)]
    findings = found(*works, *claims)
    of_claims = findings[findings.subtype == "joint_works"]
    assert len(of_claims) == 402
    assert of_claims.group_id.nunique() == 2


def test_scene_41_another_clip_of_the_same_object_in_a_second_delivery():
    claim = body("claim", "underground_container", square(0, 0, 2))

    def finding(*clips: shapely.LineString) -> pd.Series:
        rows = [body("nl.imkl-KA0000.c1", "medium_voltage", clip, "existing", owner="grid") for clip in clips]
        table = bodies(claim, *rows).assign(source_id=["plan", *(f"delivery {n}" for n in range(len(clips)))])
        rules = RuleBook([rule("underground_container", "medium_voltage", "forbidden")], SMALL_KINDS)
        return only(analyse(table, rules=rules, kinds=SMALL_KINDS).findings)

    long, short = line((-90, 1), (90, 1)), line((-20, 1), (20, 1))
    first = finding(long)
    for other in (finding(short), finding(long, short)):
        assert (other.finding_id, other.version) == (first.finding_id, first.version)
