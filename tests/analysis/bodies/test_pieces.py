"""However many corners and parts a shape has, what is near it is the same."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import shapely
from scenes import bodies, body, book, rule

from wijkaanpak_plugin.analysis.analysis import analyse
from wijkaanpak_plugin.analysis.bodies.pieces import are_large, distances_within
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
