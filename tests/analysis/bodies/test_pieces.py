"""However many corners and parts a shape has, what is near it is the same."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import shapely
from scenes import bodies, body, book, rule

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.bodies.pieces import VERY_MANY_CORNERS, are_large, distances_within, parts_around
from wijkaanpak_plugin.analysis.bodies.prepared import prepare
from wijkaanpak_plugin.analysis.incremental.incremental import IncrementalAnalysis
from wijkaanpak_plugin.domain.catalogue.kinds import load_kinds

RULES = book(rule("tree", "gas_pipe", "clearance", 2.5), rule("heat", "gas_pipe", "clearance", 0.5))


def _line(corners, swing):
    x = np.linspace(0, 200, corners)
    return shapely.LineString(np.column_stack([x, swing * np.sin(x)]))


@pytest.mark.parametrize(
    "large",
    [_line(900, 3.0), _line(900, 3.0).buffer(0.4), shapely.Point(90, 0).buffer(40, quad_segs=400)],
    ids=["line", "strip", "circle"],
)
def test_distances_to_pieces_are_those_to_the_whole(large):
    random = np.random.default_rng(1)
    points = shapely.points(random.uniform((-20, -50), (220, 50), (300, 2)))
    wholes, reach = np.full(300, large, dtype=object), random.uniform(0, 10, 300)
    assert are_large(wholes).all()
    found, true = (
        distances_within(wholes, np.zeros(300, dtype=np.int64), points, reach),
        shapely.distance(large, points),
    )
    near = true <= reach
    assert near.any()
    assert found[near] == pytest.approx(true[near], abs=1e-9)
    assert (found[~near] > reach[~near]).all()


def test_a_network_in_one_shape_takes_the_ground_of_its_parts():
    parts = [shapely.LineString([(0, 5 * y), (50, 5 * y), (50, 5 * y + 5)]) for y in range(40)]
    table = bodies(body("net", "gas_low_pressure", shapely.MultiLineString(parts), "existing", width_m=0.4))
    whole = prepare(table, load_kinds()).footprint[0]
    assert whole.symmetric_difference(table["geometry"].iloc[0].buffer(0.2, quad_segs=8, cap_style="flat")).area < 1e-6


def _told(pipe):
    random = np.random.default_rng(2)
    places = random.uniform((0, -6), (200, 6), (200, 2))
    trees = [body(f"t{n:03}", "tree", shapely.Point(*place)) for n, place in enumerate(places)]
    findings = analyse(
        bodies(*trees, body("main", "gas_low_pressure", pipe, "existing", width_m=0.2)), rules=RULES
    ).findings
    return findings[["a_id", "subtype", "severity", "measured_m"]].sort_values("a_id").reset_index(drop=True)


def test_trees_beside_a_line_of_many_corners_are_told_what_those_beside_a_straight_one_are():
    straight = shapely.LineString([(0, 0), (200, 0)])
    few, many = _told(straight), _told(shapely.segmentize(straight, 0.1))
    assert len(few) > 20
    pd.testing.assert_frame_equal(few, many)


def test_a_drawn_line_of_many_corners_meets_what_a_straight_one_does():
    random = np.random.default_rng(3)
    places = random.uniform((0, -10), (200, 10), (100, 2))
    mains = [
        body(
            f"m{n:03}",
            "gas_low_pressure",
            shapely.LineString([place, place + np.array([3, 2])]),
            "existing",
            width_m=0.2,
        )
        for n, place in enumerate(places)
    ]
    standing = IncrementalAnalysis(bodies(*mains), rules=RULES)
    straight = shapely.LineString([(0, 0), (200, 0)])

    def told(shape):
        answer = standing.ask(bodies(body("drawn", "heat", shape, width_m=0.4)))
        findings = [answer.finding(row) for row in answer.conflicts]
        return {(f.subtype, f.severity, f.other_name, round(f.measured_m, 3)) for f in findings}

    assert told(shapely.segmentize(straight, 0.1)) == told(straight) != set()


def _streets(count):
    """Return the strip of a network of crooked streets, as one shape."""
    random = np.random.default_rng(5)
    ends = random.uniform(0, 300, (count, 2))
    bends = ends[:, None, :] + np.cumsum(random.uniform(-8, 8, (count, 3, 2)), axis=1)
    return shapely.union_all(shapely.buffer(shapely.linestrings(bends), 0.2, cap_style="flat"))


def test_a_part_around_a_box_is_the_same_as_the_whole_in_it_and_has_few_corners():
    network = _streets(1500)
    low = np.random.default_rng(6).uniform(0, 290, (60, 2))
    boxes = np.hstack([low, low + 8])
    parts = parts_around(np.full(60, network, dtype=object), np.zeros(60, dtype=np.int64), boxes)
    windows = shapely.box(*boxes.T)
    there, here = shapely.intersection(network, windows), shapely.intersection(parts, windows)
    assert shapely.get_num_coordinates(network) > 10 * VERY_MANY_CORNERS
    assert np.median(shapely.get_num_coordinates(parts)) <= VERY_MANY_CORNERS
    assert shapely.area(shapely.symmetric_difference(there, here)).max() < 1e-9


def test_a_part_around_a_box_does_not_depend_on_what_else_is_asked():
    network = _streets(800)
    low = np.random.default_rng(7).uniform(0, 290, (20, 2))
    boxes, rows = np.hstack([low, low + 8]), np.zeros(20, dtype=np.int64)
    together = parts_around(np.full(20, network, dtype=object), rows, boxes)
    for box, part in zip(boxes, together):
        (alone,) = parts_around(np.array([network], dtype=object), rows[:1], box[None, :])
        assert shapely.to_wkb(alone) == shapely.to_wkb(part)


def test_a_line_of_many_parts_takes_the_ground_of_its_parts():
    random = np.random.default_rng(8)
    bends = random.uniform(0, 100, (90, 1, 2)) + np.cumsum(random.uniform(-9, 9, (90, 3, 2)), axis=1)
    parts = shapely.linestrings(bends)
    table = bodies(body("g", "gas_pipe", shapely.multilinestrings(parts), "existing", width_m=0.3))
    ground = prepare(table, load_kinds()).footprint[0]
    each = shapely.union_all(shapely.buffer(parts, 0.15, quad_segs=8, cap_style="flat"))
    assert shapely.area(shapely.symmetric_difference(ground, each)) < 1e-9
