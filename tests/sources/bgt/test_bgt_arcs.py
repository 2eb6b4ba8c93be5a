"""Curves of circles as straight pieces: close enough, with the points of the data, and the same from either end."""

from __future__ import annotations

import math
import random

import pytest
import shapely

from tests.sources import bgt_files as made
from wijkaanpak_plugin.sources.bgt import read_bgt
from wijkaanpak_plugin.sources.bgt.arcs import ARC_TOLERANCE_M, MOST_PIECES, circle, circle_around, straightened

CENTRE = 181000.0, 457000.0


def around(radius: float, *degrees: float, digits: int = 3) -> list[tuple[float, float]]:
    """Return points on a circle, to the millimetre as the BGT has them."""
    x, y = CENTRE
    angles = (math.radians(angle) for angle in degrees)
    return [
        (round(x + radius * math.cos(angle), digits), round(y + radius * math.sin(angle), digits)) for angle in angles
    ]


@pytest.mark.parametrize("radius", [0.2, 0.5, 5.0, 50.0, 5000.0])
@pytest.mark.parametrize("degrees", [(0, 45, 90), (90, 45, 0), (170, 180, 190), (0, 10, 300), (300, 10, 0)])
def test_pieces_lie_within_the_tolerance_of_the_circle(radius, degrees):
    points = around(radius, *degrees, digits=9)
    line = straightened(points)
    assert [point for point in line if point in points] == points
    assert len(line) < MOST_PIECES
    middles = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in zip(line, line[1:])]
    assert all(radius - math.dist(CENTRE, point) < 1.2 * ARC_TOLERANCE_M for point in middles)
    length = radius * math.radians(abs(degrees[2] - degrees[0]))
    assert shapely.LineString(line).length == pytest.approx(length, rel=0.05)


def test_an_arc_has_the_same_points_from_either_end():
    chance = random.Random(5)
    for _ in range(300):
        points = around(chance.uniform(0.2, 80), *(chance.uniform(0, 360) for _ in range(3)))
        assert straightened(points) == straightened(points[::-1])[::-1]


def test_arcs_that_follow_one_another_are_one_line():
    line = straightened(around(5, 0, 20, 40, 60, 80))
    assert [line[0], line[-1]] == around(5, 0, 80)
    assert set(around(5, 20, 40, 60)) <= set(line)
    assert len(set(line)) == len(line)


def test_points_on_a_line_stay_a_line():
    points = [(0.0, 0.0), (5.0, 0.00001), (10.0, 0.0)]
    assert straightened(points) == points
    assert straightened([(1.0, 1.0)] * 3) == [(1.0, 1.0)] * 2


@pytest.mark.parametrize("points", [[], [(0.0, 0.0)], [(0.0, 0.0), (1.0, 1.0)], [(0.0, 0.0)] * 4])
def test_another_number_of_points_is_no_arc(points):
    with pytest.raises(ValueError, match="no arc"):
        straightened(points)


def test_whole_circles_however_they_are_given():
    expected = math.pi * 25
    first, opposite = around(5, 0, 180)
    for line in (circle(around(5, 0, 100, 200)), circle_around(CENTRE, 5.0), straightened([first, opposite, first])):
        assert line[0] == line[-1]
        assert shapely.Polygon(line).area == pytest.approx(expected, rel=0.01)


@pytest.mark.parametrize("radius", [0.0, -1.0, math.nan, math.inf])
def test_a_circle_without_a_radius_is_none(radius):
    with pytest.raises(ValueError, match="no radius"):
        circle_around(CENTRE, radius)


def test_a_hostile_radius_costs_no_memory():
    assert len(circle_around(CENTRE, 1e300)) <= MOST_PIECES + 1


def test_a_quarter_circle_in_a_road_is_read_and_said(tmp_path):
    (x, y), half, end = around(10, 0, 45, 90)
    arc = made.segment("Arc", *(value - origin for point in ((x, y), half, end) for value, origin in
                                zip(point, (made.X, made.Y))))  # fmt: skip
    straight = made.segment("LineStringSegment", 0, 10, 0, 0, 10, 0)
    path = tmp_path / "bgt_wegdeel.gml"
    path.write_text(made.citygml(made.road("a", made.curved_polygon(arc, straight))), encoding="utf-8")
    download = read_bgt(path)
    (shape,) = download.tables[0].rows["geometry"]
    assert shape.is_valid
    assert shape.area == pytest.approx(math.pi * 25, abs=0.2)
    assert any("made straight to within 0.01 m: 1 (a)" in sentence for sentence in download.report)


def test_neighbours_along_a_curve_keep_sharing_it(tmp_path):
    quarter = (10, 0, 7.071, 7.071, 0, 10)
    inner = made.curved_polygon(made.segment("Arc", *quarter), made.segment("LineStringSegment", 0, 10, 0, 0, 10, 0))
    back = made.segment("Arc", 0, 10, 7.071, 7.071, 10, 0)
    outer = made.curved_polygon(back, made.segment("LineStringSegment", 10, 0, 20, 0, 20, 20, 0, 20, 0, 10))
    path = tmp_path / "bgt_wegdeel.gml"
    path.write_text(made.citygml(made.road("a", inner), made.road("b", outer)), encoding="utf-8")
    one, other = read_bgt(path).tables[0].rows["geometry"]
    assert one.intersection(other).area == 0.0
    assert shapely.union_all([one, other]).area == pytest.approx(400.0, abs=1e-6)


def test_segments_that_do_not_follow_one_another_are_no_outline(tmp_path):
    broken = made.curved_polygon(
        made.segment("LineStringSegment", 0, 0, 10, 0), made.segment("LineStringSegment", 10, 5, 0, 5, 0, 0)
    )
    path = tmp_path / "bgt_wegdeel.gml"
    path.write_text(made.citygml(made.road("a", broken)), encoding="utf-8")
    assert read_bgt(path).left_out == 1
