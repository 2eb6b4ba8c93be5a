"""How far a line of many corners runs on in some ground is told from its corners as it is by cutting it."""

from __future__ import annotations

import numpy as np
import pytest
import shapely

from wijkaanpak_plugin.analysis.bodies.pieces import are_large
from wijkaanpak_plugin.analysis.bodies.runs import run_farther


def _longest(axis, ground):
    near = shapely.intersection(axis, ground)
    near = shapely.line_merge(near) if near.geom_type == "MultiLineString" else near
    return max((part.length for part in shapely.get_parts(near)), default=0.0)


def _wavy(random, corners):
    x = np.sort(random.uniform(0, 60, corners))
    return shapely.LineString(np.column_stack([x, 4 * np.sin(x / 5) + random.normal(0, 0.05, corners)]))


def _going_about(random, corners):
    """Return a line that crosses itself."""
    return shapely.LineString(30 + np.cumsum(random.normal(0, 1.0, (corners, 2)), axis=0))


def _closed(random, corners):
    turn = np.linspace(0, 2 * np.pi, corners)
    ring = np.column_stack([30 + 20 * np.cos(turn), 20 * np.sin(turn)])
    ring[-1] = ring[0]
    return shapely.LineString(ring)


def _with_a_long_piece(random, corners):
    return shapely.LineString([*_wavy(random, corners).coords, (90, 0), (0, -3)])


@pytest.mark.parametrize("drawn", [_wavy, _going_about, _closed, _with_a_long_piece])
def test_by_its_corners_a_line_runs_as_far_as_when_it_is_cut(drawn):
    random = np.random.default_rng(3)
    told, cut = [], []
    for _ in range(4):
        axis = drawn(random, 400)
        ends = np.stack([random.uniform((0, -8), (60, 8), (60, 2)), random.uniform((0, -8), (60, 8), (60, 2))], axis=1)
        straight = shapely.buffer(shapely.linestrings(ends), random.uniform(0.1, 2.0, 60))
        bent = shapely.buffer(shapely.linestrings(np.hstack([ends, ends[:, :1] + 3.0])), 0.3)
        grounds = np.concatenate([straight, bent])
        axes = np.full(len(grounds), axis, dtype=object)
        assert are_large(axes).all()
        lengths = np.array([_longest(axis, ground) for ground in grounds])
        for share in (0.5, 0.98, 1.02, 1.5):
            most = share * lengths + 1e-6
            told.append(run_farther(axes, grounds, most))
            cut.append(lengths > most)
    assert np.concatenate(cut).any()
    assert not np.concatenate(cut).all()
    assert (np.concatenate(told) == np.concatenate(cut)).all()


def test_of_lines_of_few_corners_each_is_cut():
    axes = shapely.from_wkt(["LINESTRING (0 0, 10 0)", "LINESTRING (0 0, 10 0)"])
    grounds = shapely.box([2, 4], [-1, -1], [5, 9], [1, 1])
    assert run_farther(axes, grounds, np.array([3.5, 3.5])).tolist() == [False, True]
    assert run_farther(axes[:0], grounds[:0], np.zeros(0)).tolist() == []
