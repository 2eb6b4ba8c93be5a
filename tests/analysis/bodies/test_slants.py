"""Whether an axis crosses a straight one or runs along it is told by slants as it is by cutting."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from wijkaanpak_plugin.analysis.bodies.simple_axes import drawn_simply
from wijkaanpak_plugin.analysis.bodies.slants import SIN_45, cross_steeply, run_along

NETS = 400
LONG_M = 60.0


def _longest(axis, ground):
    near = shapely.intersection(axis, ground)
    near = shapely.line_merge(near) if near.geom_type == "MultiLineString" else near
    return max((part.length for part in shapely.get_parts(near)), default=0.0)


def _wavy(bends, corners, off):
    """Return a line of ``corners`` corners that lies at most ``off`` from one with few ``bends``."""
    at = np.linspace(0, 1, corners)
    line = shapely.LineString(bends)
    places = shapely.get_coordinates(shapely.line_interpolate_point(line, at, normalized=True))
    places[1:-1, 1] += off * np.resize([1, -1], corners - 2)
    return shapely.LineString(places)


STRAIGHT = [(0, 0), (LONG_M, 0)]
BENT = [(0, 0), (20, 8), (40, -8), (LONG_M, 0)]

LINES = {
    "straight": shapely.LineString(STRAIGHT),
    "bent": shapely.LineString(BENT),
    "straight, of many corners": _wavy(STRAIGHT, 400, 0.005),
    "bent, of many corners": _wavy(BENT, 400, 0.005),
    "straight, as it came from a digitiser": _wavy(STRAIGHT, 60, 0.009),
}


def _nets(random):
    """Return straight axes of all slants, their widths and what they take."""
    centre = random.uniform((0, -10), (LONG_M, 10), (NETS, 2))
    turn, half = random.uniform(0, np.pi, NETS), random.uniform(1, 20, NETS)
    away = half[:, None] * np.column_stack([np.cos(turn), np.sin(turn)])
    axes = shapely.linestrings(np.stack([centre - away, centre + away], axis=1))
    widths = random.uniform(0.05, 1.0, NETS)
    return axes, widths, shapely.buffer(axes, widths / 2)


@pytest.mark.parametrize("name", LINES)
def test_what_is_told_by_slants_is_what_cutting_tells(name):
    random = np.random.default_rng(5)
    straight, widths, grounds = _nets(random)
    axis, width, asked = LINES[name], 0.3, random.uniform(0, 1.5, NETS)
    longest = (width + widths + 2 * asked) / SIN_45 + 1e-6
    reach = asked + width / 2
    half_strip = reach + widths / 2
    axes = drawn_simply(np.full(NETS, axis, dtype=object))
    assert axes.few.all()

    along = run_along(axes, straight, half_strip, longest)
    steep = cross_steeply(axes, straight, grounds, reach, half_strip)
    measured = np.array([_longest(axis, ground) for ground in shapely.buffer(grounds, reach)])
    meets = shapely.intersects(axis, straight)

    assert (measured[along] > longest[along]).all()
    assert (measured[steep & meets] <= longest[steep & meets]).all()
    assert (along | steep)[meets].mean() > 0.5
    assert along.any()
    assert steep.any()


@pytest.mark.parametrize("name", ["straight, of many corners", "bent, of many corners"])
def test_each_part_of_a_line_lies_beside_a_part_of_the_simple_one(name):
    axis = LINES[name]
    axes = drawn_simply(np.full(20, axis, dtype=object))
    simple, beside, longer = axes.axes[0], axes.beside[0], axes.longer[0]
    assert shapely.get_num_coordinates(simple) <= 8
    assert 0 < beside <= 0.02
    corners = shapely.points(shapely.get_coordinates(axis))
    assert (shapely.distance(corners, simple) <= beside + 1e-9).all()
    places = shapely.line_locate_point(simple, corners)
    lengths = np.append(0, np.cumsum(np.hypot(*np.diff(shapely.get_coordinates(axis), axis=0).T)))
    assert (np.diff(lengths) <= longer * np.diff(places) + 1e-6)[np.diff(places) > 0.02].all()


BENDS = [(9 * number, 8 * (number % 2)) for number in range(9)]
BACK_AND_FORTH = [*((x, 0) for x in range(50)), (48.5, 0.01), *((x, 0) for x in range(50, 60))]

NOT_SIMPLE = {
    "bends": _wavy(BENDS, 99, 0),
    "turns back": shapely.LineString(BACK_AND_FORTH),
    "closed": shapely.Point(0, 0).buffer(9, 90).exterior,
    "of no length": shapely.LineString([(0, 0)] * 30),
    "of several parts": shapely.MultiLineString([[(0, 0), (1, 1)], [(2, 2), (3, 3)]]),
}


@pytest.mark.parametrize("name", NOT_SIMPLE)
def test_a_line_that_cannot_be_drawn_simply_is_cut(name):
    axes = drawn_simply(np.full(20, NOT_SIMPLE[name], dtype=object))
    assert not axes.few.any()
    nothing = np.zeros(20)
    straight = np.full(20, shapely.LineString([(5, -5), (5, 5)]), dtype=object)
    assert not run_along(axes, straight, nothing + 1, nothing + 1).any()
    assert not cross_steeply(axes, straight, shapely.buffer(straight, 0.1), nothing + 1, nothing + 1.1).any()


def test_a_line_of_many_corners_that_meets_few_nets_is_cut_for_each():
    axes = drawn_simply(np.full(3, LINES["straight, of many corners"], dtype=object))
    assert not axes.few.any()
