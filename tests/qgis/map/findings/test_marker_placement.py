"""Where markers stand: beside their places, apart from each other, and only as many as a map bears."""

from __future__ import annotations

import numpy as np
import pytest

from wijkaanpak_plugin.map.findings.placement import APART, MOST, in_view, one_each, place_markers

MARKER, VIEW = (50.0, 24.0), (1400.0, 900.0)


def placed(points, more=None):
    points = np.array(points, dtype=float).reshape(-1, 2)
    rows = in_view(points, *VIEW)
    return place_markers(points, rows, np.zeros(len(rows), dtype=int) if more is None else more, MARKER, VIEW)


def overlaps(markers):
    wide, high = MARKER[0] + APART, MARKER[1] + APART
    return [
        (a.row, b.row)
        for number, a in enumerate(markers)
        for b in markers[number + 1 :]
        if abs(a.left - b.left) < wide - 1e-6 and abs(a.top - b.top) < high - 1e-6
    ]


def test_one_marker_stands_right_beside_its_place_and_not_on_it():
    (marker,) = placed([(700, 450)])
    assert not (marker.left <= 700 <= marker.left + MARKER[0] and marker.top <= 450 <= marker.top + MARKER[1])
    assert abs(marker.left - 700) < 60
    assert abs(marker.top - 450) < 60


def test_nothing_is_placed_for_what_is_not_on_the_map_or_has_no_place():
    assert placed([(-1, 10), (10, 901), (float("nan"), 5)]) == []
    assert placed([]) == []


@pytest.mark.parametrize("count", [2, 30, 3000])
@pytest.mark.parametrize("spread", [5, 200, 900])
def test_markers_stay_apart_and_on_the_map_and_each_finding_is_counted_once(count, spread):
    points = np.random.default_rng(count).uniform(0, spread, (count, 2))
    markers = placed(points)
    assert overlaps(markers) == []
    assert sum(marker.more + 1 for marker in markers) == count
    assert 1 <= len(markers) <= MOST
    assert all(marker.left >= 0 and marker.left + MARKER[0] <= VIEW[0] for marker in markers)
    assert all(marker.top >= 0 and marker.top + MARKER[1] <= VIEW[1] for marker in markers)


def test_the_most_important_of_those_that_lie_on_one_place_has_the_marker():
    markers = placed([(300, 300)] * 4)
    assert [(marker.row, marker.more) for marker in markers] == [(0, 3)]


def test_in_a_corner_of_the_map_a_marker_turns_inwards():
    (marker,) = placed([(1, 1)])
    assert marker.left >= 0
    assert marker.top > 1


def test_a_claim_has_one_marker_and_what_belongs_to_none_has_its_own():
    rows, more = one_each(np.arange(6), np.array([7, -1, 7, 3, -1, 7]))
    assert rows.tolist() == [0, 1, 3, 4]
    assert more.tolist() == [2, 0, 0, 0]


def test_the_same_findings_are_placed_the_same_way():
    points = np.random.default_rng(3).uniform(0, 800, (200, 2))
    assert placed(points) == placed(points)
