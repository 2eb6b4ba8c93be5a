"""Fit in the end state: the cases of the engine's contract, one test each, in the order of its sections."""

from __future__ import annotations

import math

import pytest
import shapely
from scenes import bodies, body, book, rule, square

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis


def _found(rules, *rows, **more):
    """Return subtype, severity and reason of the conflicts of the end state, in the order of their bodies."""
    findings = analyse(bodies(*rows), rules=book(*rules), **more).findings
    fit = findings[~findings.subtype.isin(["outside", "not_supplied", "joint_works", "redig"])]
    return sorted(zip(fit.a_id, fit.b_id, fit.subtype, fit.severity, fit.reason))


def _verdict(rules, *rows):
    """Return subtype, severity and reason of the only finding, None where there is none."""
    found = _found(rules, *rows)
    assert len(found) <= 1, found
    return found[0][2:] if found else None


# Overlap and tolerances

WALL = body("wall", "building", square(0, 0, 10), "existing")


@pytest.mark.parametrize("angle", [0.1, 0.7, 1.3])
def test_what_is_drawn_up_to_a_wall_lies_on_nothing(angle):
    turned = shapely.affinity.rotate(WALL["geometry"], angle, origin=(100000, 400000), use_radians=True)
    corner = shapely.get_point(turned.exterior, 0), shapely.get_point(turned.exterior, 1)
    at = shapely.line_interpolate_point(shapely.LineString(corner), 3.3)
    away = shapely.affinity.scale(shapely.LineString([turned.centroid, at]), 2, 2, origin=turned.centroid)
    out = shapely.LineString([shapely.get_point(away, -1), at])
    forbidden = [rule("heat", "building", "forbidden"), rule("tree", "building", "forbidden")]
    wall = {**WALL, "geometry": turned}
    assert _verdict(forbidden, wall, body("pipe", "heat", out)) is None
    assert _verdict(forbidden, wall, body("wide", "heat", out, width_m=0.3)) is None
    assert _verdict(forbidden, wall, body("tree", "tree", at)) is None


def test_a_pipe_drawn_at_45_degrees_up_to_a_wall_lies_on_nothing_and_one_through_it_does():
    rules = [rule("heat", "building", "forbidden")]
    up_to = body("pipe", "heat", "LINESTRING (-5 -2, 0 3)", width_m=0.3)
    into = body("pipe", "heat", "LINESTRING (-5 -2, 1 4)", width_m=0.3)
    along_inside = body("pipe", "heat", "LINESTRING (0.05 -5, 0.05 15)", width_m=0.3)
    assert _verdict(rules, WALL, up_to) is None
    assert _verdict(rules, WALL, into) == ("overlap", "blocking", "")
    assert _verdict(rules, WALL, along_inside) == ("overlap", "blocking", "")


def test_a_strip_of_0_2_mm_along_50_m_is_no_overlap():
    path = body("path", "footpath", shapely.box(0, 0, 50, 2), "existing")
    house = body("house", "new_building", shapely.box(0, 1.9998, 50, 10))
    rules = [rule("new_building", "footpath", "forbidden")]
    assert _verdict(rules, path, house) is None
    assert _verdict(rules, path, {**house, "geometry": shapely.box(0, 1.97, 50, 10)}) == ("overlap", "blocking", "")


def test_a_thin_cable_through_a_building_lies_on_it_and_two_thin_ones_cross():
    cable = body("cable", "telecom", "LINESTRING (-5 5, 15 5)", width_m=0.015, top_m=-0.6, bottom_m=-0.7)
    assert _verdict([rule("telecom", "building", "forbidden")], WALL, cable) == ("overlap", "blocking", "")
    other = body("old", "telecom", "LINESTRING (5 -5, 5 15)", "existing", width_m=0.015, top_m=-0.6, bottom_m=-0.7)
    rules = [rule("telecom", "telecom", "forbidden", None, 0.1)]
    assert _verdict(rules, other, cable) == ("crossing", "warning", "")
    beside = {**other, "geometry": shapely.from_wkt("LINESTRING (5 5.01, 5 15)")}
    assert _verdict([rule("telecom", "telecom", "forbidden")], beside, cable) is None


@pytest.mark.parametrize(
    ("distance", "accuracy", "expected"),
    [
        (2.4, 0, ("clearance", "warning", "")),
        (2.49, 0, None),
        (2.45, 1.0, ("clearance", "uncertain", "within_accuracy")),
        (2.35, 1.0, ("clearance", "warning", "")),
        (2.483, 0.05, ("clearance", "uncertain", "within_accuracy")),
        (2.5, 1.0, ("clearance", "uncertain", "within_accuracy")),
        (3.5, 1.0, None),
        (1.2, 1.0, ("clearance", "blocking", "")),
    ],
)
def test_a_shortfall_counts_from_2_cm_and_from_a_tenth_of_the_accuracy(distance, accuracy, expected):
    cable = body("cable", "low_voltage", "LINESTRING (0 0, 50 0)", "existing", accuracy_m=accuracy)
    tree = body("tree", "tree", f"POINT (25 {distance})")
    assert _verdict([rule("tree", "low_voltage", "clearance", 2.5)], cable, tree) == expected


def test_what_is_shared_is_told_from_1_m2_and_of_what_takes_no_ground():
    rules = [rule("parking", "underground_water_storage", "shared"), rule("heat", "parking", "shared")]
    parking = body("parking", "parking", square(0, 0, 10))
    assert _verdict(rules, parking, body("s", "underground_water_storage", square(9, 9, 5))) is None
    assert _verdict(rules, parking, body("s", "underground_water_storage", square(8, 8, 5)))[0] == "shared_space"
    assert _verdict(rules, parking, body("pipe", "heat", "LINESTRING (-5 5, 15 5)"))[0] == "shared_space"


# Depths

HEIGHT_RULE = [rule("heat", "drinking_water", "clearance", 0.5, 0.3)]


def _beside(**heights):
    water = body("water", "drinking_water", "LINESTRING (0 0, 50 0)", "existing", width_m=0.2, **heights)
    heat = body("heat", "heat", "LINESTRING (0 0.3, 50 0.3)", width_m=0.2, top_m=-1.0, bottom_m=-1.4)
    return _verdict(HEIGHT_RULE, water, heat)


def test_nothing_blocks_and_nothing_is_free_on_a_depth_by_default_or_of_a_net():
    measured = {"top_m": -1.0, "bottom_m": -1.4}
    assert _beside(**measured) == ("clearance", "blocking", "")
    assert _beside(**measured, depth_source="measured") == ("clearance", "blocking", "")
    assert _beside(**measured, depth_source="network") == ("clearance", "uncertain", "depth_unknown")
    assert _beside() == ("clearance", "uncertain", "depth_unknown")
    deep = {"top_m": -2.0, "bottom_m": -2.4}
    assert _beside(**deep) is None
    assert _beside(**deep, depth_source="default") == ("clearance", "uncertain", "depth_unknown")


def test_a_finding_says_what_its_depths_rest_on():
    water = body("water", "drinking_water", "LINESTRING (0 0, 50 0)", "existing", top_m=-1, depth_source="network")
    heat = body("heat", "heat", "LINESTRING (0 0.3, 50 0.3)", top_m=-1.0, bottom_m=-1.4, depth_source="given")
    findings = analyse(bodies(water, heat), rules=book(*HEIGHT_RULE)).findings
    assert findings.depth_source.tolist() == ["network"]
    any_depth = analyse(bodies(water, heat), rules=book(rule("heat", "drinking_water", "clearance", 0.5))).findings
    assert any_depth.depth_source.tolist() == [""]


def test_a_pipe_inside_another_is_uncertain_while_depths_are_unknown():
    rules = [rule("heat", "drinking_water", "forbidden", None, 0.3)]
    water = body("water", "drinking_water", "LINESTRING (0 0, 50 0)", "existing", width_m=0.2)
    heat = body("heat", "heat", "LINESTRING (0 0, 50 0)", width_m=0.1)
    assert _verdict(rules, water, heat) == ("overlap", "uncertain", "depth_unknown")


# Sizes

CONTAINER_RULE = [rule("underground_container", "medium_voltage", "clearance", 0.2)]


def test_a_container_without_width_is_uncertain_within_the_room_that_it_may_take():
    cable = body("cable", "medium_voltage", "LINESTRING (0 0, 50 0)", "existing")
    at = {distance: body("box", "underground_container", f"POINT (9 {distance})") for distance in (0.1, 0.3, 1.6, 1.8)}
    assert _verdict(CONTAINER_RULE, cable, at[0.1]) == ("clearance", "warning", "")
    assert _verdict(CONTAINER_RULE, cable, at[0.3]) == ("clearance", "uncertain", "size_unknown")
    assert _verdict(CONTAINER_RULE, cable, at[1.6]) == ("clearance", "uncertain", "size_unknown")
    assert _verdict(CONTAINER_RULE, cable, at[1.8]) is None
    assert _verdict(CONTAINER_RULE, cable, {**at[1.6], "width_m": 0.0}) == ("clearance", "uncertain", "size_unknown")
    assert _verdict(CONTAINER_RULE, cable, {**at[1.6], "width_m": 2.0}) is None


def test_an_existing_container_without_width_too():
    box = body("box", "underground_container", "POINT (9 1)", "existing")
    rules = [rule("underground_container", "heat", "forbidden")]
    assert _verdict(rules, box, body("heat", "heat", "LINESTRING (0 0, 50 0)")) == (
        "overlap",
        "uncertain",
        "size_unknown",
    )
    assert _verdict(rules, box, body("heat", "heat", "LINESTRING (0 -0.6, 50 -0.6)")) is None


@pytest.mark.parametrize(
    ("distance", "expected"), [(0.22, "size_unknown"), (0.24, "size_unknown"), (0.26, None)], ids=str
)
def test_room_that_may_be_taken_inside_what_a_rule_asks_is_not_free_on_a_depth_by_default(distance, expected):
    rules = [rule("underground_container", "heat", "clearance", 0.25, 0.3)]
    deep = {"top_m": -4.0, "bottom_m": -4.3, "depth_source": "measured", "accuracy_m": 0.05}
    heat = body("heat", "heat", "LINESTRING (0 0, 50 0)", "existing", width_m=0.4, **deep)
    box = body("box", "underground_container", f"POINT (9 {0.2 + 1.5 + distance})")
    assert _verdict(rules, heat, box) == (expected and ("clearance", "uncertain", expected))


def test_what_is_measured_from_its_centre_has_no_width():
    tree = body("tree", "tree", "POINT (9 2.6)", width_m=8.0)
    cable = body("cable", "low_voltage", "LINESTRING (0 0, 50 0)", "existing")
    assert _verdict([rule("tree", "low_voltage", "clearance", 2.5)], tree, cable) is None


# Takes the place of

GIVES_WAY = [
    rule("planting", "parking", "displaces"),
    rule("tree", "building", "displaces"),
    rule("planting", "footpath", "displaces"),
    rule("planting", "planting", "displaces"),
    rule("footpath", "any_surface", "displaces"),
]
BAYS = [body(f"bay {x}", "parking", shapely.box(x, 0, x + 2.5, 5), "existing") for x in (0, 2.5)]


def test_planting_on_two_bays_is_to_be_weighed_and_counts_them():
    findings = analyse(
        bodies(*BAYS, body("green", "planting", shapely.box(0, 0, 5, 5))), rules=book(*GIVES_WAY)
    ).findings
    assert set(zip(findings.subtype, findings.severity)) == {("displaces", "weigh")}
    assert findings.number.sum() == 2
    assert findings.shared_area_m2.sum() == 25


def test_of_a_large_parking_place_the_ground_is_counted_in_bays():
    place = body("place", "parking", shapely.box(0, 0, 40, 5), "existing")
    findings = analyse(
        bodies(place, body("green", "planting", shapely.box(0, 0, 5, 5))), rules=book(*GIVES_WAY)
    ).findings
    assert findings.number.tolist() == [2]


def test_what_stays_where_it_is_cannot_be_displaced():
    tree = body("tree", "tree", "POINT (5 5)")
    assert _verdict(GIVES_WAY, WALL, tree) == ("overlap", "blocking", "")
    old_tree = {**tree, "origin": "existing"}
    assert _verdict(GIVES_WAY, old_tree, {**WALL, "origin": "claim"}) == ("displaces", "weigh", "")
    one, other = (body(name, "planting", square(x, 0, 4)) for name, x in (("one", 0), ("other", 2)))
    assert _verdict(GIVES_WAY, one, other) == ("overlap", "blocking", "")


def test_a_work_displaces_nothing():
    repaving = body("repaving", "footpath", shapely.box(0, 0, 9, 3), "work")
    verge = body("verge", "verge", shapely.box(5, 0, 20, 3), "existing")
    assert _verdict(GIVES_WAY, repaving, verge) == ("works_near", "info", "")
    green = body("green", "planting", shapely.box(2, 0, 4, 3))
    assert _verdict(GIVES_WAY, repaving, green) == ("displaces", "weigh", "")


def test_two_claims_on_the_surface_that_share_little_are_a_warning():
    wide = body("wide", "planting", shapely.box(0, 0, 10, 10))
    assert _verdict(GIVES_WAY, wide, body("x", "planting", shapely.box(9.2, 0, 20, 10))) == ("overlap", "warning", "")
    assert _verdict(GIVES_WAY, wide, body("x", "planting", shapely.box(8.5, 0, 20, 10)))[1] == "blocking"


# Not judged

NOBODY_KNOWS = [rule("heat", "drinking_water", "unjudged"), rule("cable_or_pipe", "cable_or_pipe", "forbidden")]


def _heat_at(distance):
    water = body("water", "drinking_water", "LINESTRING (0 0, 50 0)", "existing")
    return water, body("heat", "heat", f"LINESTRING (0 {distance}, 50 {distance})")


def test_what_nobody_can_answer_is_said_within_1_m_and_overlap_is_still_judged():
    assert _verdict(NOBODY_KNOWS, *_heat_at(0.05)) == ("not_judged", "info", "")
    assert _verdict(NOBODY_KNOWS, *_heat_at(0.99)) == ("not_judged", "info", "")
    assert _verdict(NOBODY_KNOWS, *_heat_at(1.01)) is None
    assert _verdict(NOBODY_KNOWS, *_heat_at(0)) == ("overlap", "blocking", "")
    answered = [*NOBODY_KNOWS, rule("heat", "drinking_water", "clearance", 1.0)]
    assert _verdict(answered, *_heat_at(0.05)) == ("clearance", "blocking", "")


# Designs, packages


def test_parts_of_one_design_never_conflict_and_share_space():
    rules = [rule("new_building", "garden", "forbidden")]
    house = body("house", "new_building", square(0, 0, 10), design_id="d1")
    garden = body("garden", "garden", square(5, 5, 10), design_id="d1")
    assert _verdict(rules, house, garden) == ("shared_space", "info", "")
    assert _verdict(rules, house, {**garden, "design_id": "d2"}) == ("overlap", "blocking", "")
    assert _verdict(rules, house, {**garden, "geometry": square(9.5, 9.5, 9)}) is None
    assert _verdict([], house, garden) == ("shared_space", "info", "")


@pytest.mark.parametrize(
    ("one", "other", "compared"), [("A", "B", False), ("A,B", "B", True), ("", "B", True), ("", "", True)]
)
def test_two_claims_that_never_come_together_are_not_compared(one, other, compared):
    hub = body("hub", "mobility_hub", square(0, 0, 10), packages=one)
    park = body("park", "park", square(5, 5, 10), packages=other)
    verdict = _verdict([rule("mobility_hub", "park", "forbidden")], hub, park)
    assert verdict == (("overlap", "blocking", "") if compared else None)


# Crossings

MEASURED = {"top_m": -1.0, "bottom_m": -1.4}
CROSS_RULE = [rule("heat", "gas_low_pressure", "clearance", 0.5, 0.3)]
GAS = body("gas", "gas_low_pressure", "LINESTRING (0 0, 50 0)", "existing", width_m=0.2, **MEASURED)


def _heat(*corners, **values):
    return body("heat", "heat", shapely.LineString(corners), width_m=0.4, **{**MEASURED, **values})


def test_a_pipe_that_crosses_a_net_is_a_warning_and_one_that_runs_along_it_is_not_a_crossing():
    straight = _heat((20, -9), (20, 9))
    assert _verdict(CROSS_RULE, GAS, straight) == ("crossing", "warning", "")
    assert _verdict(CROSS_RULE, GAS, {**straight, "top_m": None, "bottom_m": None}) == (
        "crossing",
        "uncertain",
        "depth_unknown",
    )
    then_crossing = _heat((0, 0.5), (40, 0.5), (42, -9))
    assert _verdict(CROSS_RULE, GAS, then_crossing) == ("clearance", "blocking", "")
    zigzag = _heat((10, -9), (14, 9), (18, -9))
    assert _verdict(CROSS_RULE, GAS, zigzag) == ("crossing", "warning", "")
    end_on = _heat((50.42, 0), (61, 0))
    assert _verdict(CROSS_RULE, GAS, end_on) == ("clearance", "warning", "")


def test_a_piece_of_a_crossed_net_that_only_touches_is_not_crossed():
    corners = [0, 19, 21, 50]
    pieces = [
        {**GAS, "body_id": f"g{begin:02}", "geometry": shapely.LineString([(begin, 0), (end, 0)])}
        for begin, end in zip(corners, corners[1:])
    ]
    wide = {**_heat((20, -9), (20, 9), accuracy_m=1.0), "width_m": 2.0}
    found = _found([rule("heat", "gas_low_pressure", "forbidden", 0.0, 0.3)], *pieces, wide)
    assert {row[1]: row[2:] for row in found} == {
        "g00": ("overlap", "uncertain", "within_accuracy"),
        "g19": ("crossing", "warning", ""),
        "g21": ("overlap", "uncertain", "within_accuracy"),
    }


@pytest.mark.parametrize(
    ("degrees", "half", "subtype"),
    [(46, 8, "crossing"), (44, 8, "clearance"), (30, 8, "clearance"), (30, 0.5, "crossing")],
)
def test_how_slanting_a_pipe_may_cross_is_said_by_the_length_that_lies_near_the_net(degrees, half, subtype):
    """The last one is slanting too, but ends before it has run along the net any farther than may be."""
    middle = shapely.get_coordinates(GAS["geometry"]).mean(axis=0)
    angle = math.radians(degrees)
    step = half * math.cos(angle), half * math.sin(angle)
    axis = shapely.LineString([middle - step, middle + step])
    found = _verdict(CROSS_RULE, GAS, {**_heat((0, 0), (1, 1)), "geometry": axis})
    assert found is not None
    assert found[0] == subtype


def test_a_run_along_a_net_is_no_crossing_however_short_its_pieces_are():
    pieces = [{**GAS, "body_id": f"g{x:02}", "geometry": shapely.LineString([(x, 0), (x + 1, 0)])} for x in range(50)]
    beside = _found(CROSS_RULE, *pieces, _heat((0, 0.4), (50, 0.4)))
    assert {row[2:] for row in beside} == {("clearance", "blocking", "")}
    along = _found(CROSS_RULE, *pieces, _heat((0, 0.3), (40.5, 0.3), (40.5, -9)))
    assert {row[2:4] for row in along} == {("clearance", "blocking"), ("clearance", "warning")}
    across = _found(CROSS_RULE, *pieces, _heat((20.5, -9), (20.5, 9)))
    assert {row[2:] for row in across} == {("crossing", "warning", "")}
    assert len(across) == 3


def test_a_line_that_ends_at_a_net_of_its_own_group_joins_it():
    rules = [rule("gas_pipe", "gas_pipe", "clearance", 0.5)]
    claim = body("new", "gas_low_pressure", "LINESTRING (20 9, 20 0.3)", width_m=0.1)
    assert _verdict(rules, GAS, claim) is None
    passing = {**claim, "geometry": shapely.LineString([(20, 9), (20, -9)])}
    assert _verdict(rules, GAS, passing) == ("clearance", "blocking", "")


# Planned works: what they renew, and what claims have to do with them

TREE_RULE = rule("tree", "gas_pipe", "clearance", 2.5)
HEAT_TREE = rule("tree", "heat", "clearance", 2.5)


def test_a_claim_too_near_a_planned_pipe_is_a_conflict():
    heat = body("heat", "heat", "LINESTRING (0 0, 50 0)", "work", width_m=0.9)
    tree = body("tree", "tree", "POINT (25 0.75)")
    assert _verdict([HEAT_TREE], heat, tree) == ("clearance", "blocking", "")


def _renewed(y, existing_y=0.0, **values):
    gas = {**GAS, "width_m": None, "geometry": shapely.LineString([(0, existing_y), (50, existing_y)])}
    tree = body("tree", "tree", "POINT (25 1.9)", "existing")
    work = body("work", "gas_low_pressure", f"LINESTRING (0 {y}, 50 {y})", "work", width_m=0.06, **values)
    return _found([TREE_RULE], gas, tree, work)


def test_renewing_a_pipe_in_its_place_is_only_near_the_trees_and_moving_it_towards_them_is_a_conflict():
    assert _renewed(0) == [("work", "tree", "works_near", "info", "")]
    assert _renewed(0.01) == [("work", "tree", "works_near", "info", "")]
    assert _renewed(0.3) == [("work", "tree", "clearance", "warning", "")]
    assert _renewed(5, existing_y=3.8, renews="gas") == []
    assert _renewed(3.9, existing_y=0.0, renews="gas") == [("work", "tree", "works_near", "info", "")]


@pytest.mark.parametrize("renews", ["", "gas"])
def test_a_work_has_nothing_with_the_next_piece_of_its_own_net_whether_it_names_what_it_renews_or_not(renews):
    rules = [rule("gas_pipe", "gas_pipe", "clearance", 0.5)]
    following = {**GAS, "body_id": "next", "geometry": shapely.LineString([(50, 0), (90, 0)])}
    of_another = {**following, "body_id": "other", "owner": "somebody else"}
    work = body("work", "gas_low_pressure", "LINESTRING (0 0, 50 0)", "work", width_m=0.2, renews=renews, **MEASURED)
    assert _found(rules, GAS, following, work) == []
    assert [pair[:2] for pair in _found(rules, GAS, of_another, work)] == [("work", "other")]


@pytest.mark.parametrize(("begin", "others"), [("2026", {"old", "work"}), ("2028", {"work"}), ("", {"old", "work"})])
def test_a_work_and_what_it_renews_are_one_obstacle_and_later_only_the_new_one(begin, others):
    rules = [rule("heat", "gravity_sewer", "clearance", 1.0)]
    old = body("old", "gravity_sewer", "LINESTRING (0 0, 50 0)", "existing", width_m=0.3)
    work = body(
        "work", "gravity_sewer", "LINESTRING (0 0.2, 50 0.2)", "work", width_m=0.3, works_from="2027", works_to="2027"
    )
    heat = body("heat", "heat", "LINESTRING (0 -0.6, 50 -0.6)", works_from=begin, works_to=begin, opens="none")
    findings = analyse(bodies(old, work, heat), rules=book(*rules)).findings
    found = findings[findings.subtype == "clearance"].iloc[0]
    assert len(findings[findings.subtype == "clearance"]) == 1
    assert {found.b_id, *found.counted_with.split(",")} - {""} == others
    assert found.severity == ("blocking" if "old" in others else "warning")


# Freed by place

PLACE = body("place", "parking", shapely.box(0, 0, 10, 10), "existing")
FREE_RULES = [
    rule("planting", "parking", "displaces"),
    rule("mobility_hub", "parking", "forbidden"),
    rule("tree", "gas_pipe", "clearance", 2.5),
]


def test_only_the_ground_under_what_frees_is_free():
    hub = body("hub", "mobility_hub", shapely.box(0, 0, 6, 10), frees="parking")
    beside = body("green", "planting", shapely.box(6, 0, 10, 10))
    assert _found(FREE_RULES, PLACE, hub, beside) == [
        ("green", "place", "displaces", "weigh", ""),
        ("hub", "place", "frees_space", "info", ""),
    ]
    inside = body("green", "planting", shapely.box(1, 1, 4, 9))
    less = {**hub, "geometry": shapely.box(0, 0, 4, 10)}
    assert _found(FREE_RULES, PLACE, less, inside) == [
        ("green", "place", "displaces", "uncertain", "freed_by"),
        ("hub", "green", "frees_space", "info", ""),
        ("hub", "place", "frees_space", "info", ""),
    ]


def test_what_is_freed_is_told_where_no_rule_asks_anything():
    hub = body("hub", "mobility_hub", shapely.box(0, 0, 6, 10), frees="parking")
    assert _found([rule("tree", "tree", "forbidden")], PLACE, hub) == [("hub", "place", "frees_space", "info", "")]


@pytest.mark.parametrize("of_design", [False, True], ids=["by a rule", "as one design"])
def test_who_uses_what_another_one_frees_is_not_said_to_share_it_too(of_design):
    hub = body("hub", "mobility_hub", shapely.box(0, 0, 6, 10), frees="parking", design_id="d" if of_design else "")
    green = body("green", "planting", shapely.box(1, 1, 4, 9), design_id="d" if of_design else "")
    rules = [*FREE_RULES, rule("planting", "mobility_hub", "shared")]
    assert ("hub", "green", "frees_space", "info", "") in _found(rules, PLACE, hub, green)
    assert "shared_space" not in {subtype for _a, _b, subtype, *_ in _found(rules, PLACE, hub, green)}
    beside = [{**PLACE, "geometry": shapely.box(20, 0, 30, 10)}, hub, green]
    assert "shared_space" in {subtype for _a, _b, subtype, *_ in _found(rules, *beside)}


def test_a_pipe_beside_what_frees_pipes_is_not_freed():
    park = body("park", "park", shapely.box(0, 2, 20, 20), frees="gas_pipe")
    gas = body("gas", "gas_low_pressure", "LINESTRING (-20 1.5, 40 1.5)", "existing")
    tree = body("tree", "tree", "POINT (10 3.5)")
    assert _found(FREE_RULES, park, gas, tree) == [("tree", "gas", "clearance", "warning", "")]


def test_a_line_drawn_over_a_pipe_frees_it():
    removal = body("removal", "other_pipe", "LINESTRING (-20 1.6, 40 1.6)", frees="gas_pipe")
    gas = body("gas", "gas_low_pressure", "LINESTRING (-20 1.5, 40 1.5)", "existing")
    tree = body("tree", "tree", "POINT (10 3.5)")
    assert _found(FREE_RULES, removal, gas, tree) == [
        ("removal", "gas", "frees_space", "info", ""),
        ("tree", "gas", "clearance", "uncertain", "freed_by"),
    ]


def test_what_is_taken_away_by_an_alternative_is_not_free():
    hub = body("hub", "mobility_hub", shapely.box(0, 0, 10, 10), frees="parking", packages="A")
    green = body("green", "planting", shapely.box(1, 1, 4, 9), packages="B")
    assert ("green", "place", "displaces", "weigh", "") in _found(FREE_RULES, PLACE, hub, green)


# Containers

CABLES = [rule("heat", "cable_or_pipe", "clearance", 1.0), rule("heat", "casing", "clearance", 1.0)]


@pytest.mark.parametrize("origin", ["claim", "existing"])
@pytest.mark.parametrize("names", [("a", "b", "c"), ("c", "b", "a"), ("b", "c", "a"), ("b", "a", "c")])
def test_heat_beside_a_casing_with_its_cable_is_one_finding_whatever_they_are_called(names, origin):
    heat, casing, cable = names
    rows = [
        body(heat, "heat", "LINESTRING (0 0.05, 50 0.05)"),
        body(casing, "casing", "LINESTRING (0 0, 50 0)", origin, owner="grid", width_m=0.05),
        body(cable, "low_voltage", "LINESTRING (0 0, 50 0)", owner="grid"),
    ]
    findings = analyse(bodies(*rows), rules=book(*CABLES)).findings
    assert len(findings) == 1
    named = {findings.a_id[0], findings.b_id[0], *findings.counted_with[0].split(",")}
    assert named == set(names)
    for row in rows if origin == "claim" else [rows[0], rows[2]]:
        answer = IncrementalAnalysis(bodies(*rows), rules=book(*CABLES)).ask(bodies(row))
        assert len(answer.conflicts) == 1, row["body_id"]
