"""Marks and cards on a map: nothing lies on anything else, no leader crosses another, and a number never disappears."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
import shapely

from wijkaanpak_plugin.export.layers.placing import Size, leaders, place_cards, place_marks
from wijkaanpak_plugin.export.layers.side_by_side import offsets

FRAME = Size(252.0, 158.0)
WIDE, NAME = Size(40.0, 8.0), Size(30.0, 4.5)


def crowd(count, seed=1):
    return np.random.default_rng(seed).uniform((100, 60), (150, 100), (count, 2))


@pytest.mark.parametrize("count", [1, 2, 12, 60])
def test_marks_lie_apart_and_within_the_map_and_their_leaders_do_not_cross(count):
    anchors = crowd(count)
    marks = place_marks(anchors, 7.5, FRAME.width, FRAME.height, [])
    assert len(marks) == count
    assert shapely.box(0, 0, *FRAME).covers(shapely.MultiPoint(marks).buffer(3.7))
    assert all(np.hypot(*(one - other)) > 7.5 for one, other in combinations(marks, 2))
    lines = leaders(anchors, marks)
    assert not any(one.crosses(other) for one, other in combinations(lines, 2))


def test_marks_keep_off_what_stands_over_the_map():
    scale = shapely.box(100, 60, 150, 80)
    marks = place_marks(crowd(8), 7.5, FRAME.width, FRAME.height, [scale])
    assert not any(shapely.Point(mark).intersects(scale) for mark in marks)


def test_no_places_have_no_marks():
    assert place_marks(np.empty((0, 2)), 7.5, FRAME.width, FRAME.height, []).shape == (0, 2)
    assert place_cards(np.empty((0, 2)), 7.5, [], FRAME, []) == []


def test_a_card_loses_its_second_line_then_goes_where_there_is_no_room():
    alone = place_cards(np.array([[100.0, 80.0]]), 7.5, [[WIDE, NAME]], FRAME, [])
    assert alone[0].size == 0
    around = [shapely.box(0, 0, 252, 77), shapely.box(0, 83, 252, 158)]
    narrow = place_cards(np.array([[100.0, 80.0]]), 7.5, [[WIDE, NAME]], FRAME, around)
    assert narrow[0].size == 1
    full = place_cards(np.array([[100.0, 80.0]]), 7.5, [[WIDE, NAME]], FRAME, [shapely.box(0, 0, 252, 158)])
    assert full == [None]


def test_cards_lie_on_no_other_card_nor_on_a_mark():
    marks = place_marks(crowd(20), 7.5, FRAME.width, FRAME.height, [])
    cards = place_cards(marks, 7.5, [[WIDE, NAME]] * len(marks), FRAME, [])
    boxes = [card.box for card in cards if card is not None]
    assert len(boxes) > 3
    assert not any(one.intersects(other) for one, other in combinations(boxes, 2))
    discs = [shapely.Point(mark).buffer(3.75) for mark in marks]
    assert not any(box.intersects(disc) for box in boxes for disc in discs)


def test_a_card_lies_beside_a_claim_where_it_can():
    claim = shapely.box(100, 70, 160, 90)
    card = place_cards(np.array([[100.0, 80.0]]), 7.5, [[WIDE]], FRAME, [], [claim])[0]
    assert not card.box.intersects(claim)


def test_lines_on_each_other_part_in_the_order_in_which_they_lie_whatever_their_direction():
    left, right = shapely.LineString([(0, 0.5), (100, 0.5)]), shapely.LineString([(90, -0.5), (10, -0.5)])
    assert offsets([left, right], 2.0) == [0.5, 0.5]
    assert offsets([right, left], 2.0) == [0.5, 0.5]
    assert offsets([left, shapely.reverse(right)], 2.0) == [0.5, -0.5]


def test_lines_that_cross_or_lie_apart_stay_where_they_are():
    across, apart = shapely.LineString([(50, -50), (50, 50)]), shapely.LineString([(0, 20), (100, 20)])
    assert offsets([shapely.LineString([(0, 0), (100, 0)]), across, apart], 2.0) == [0.0, 0.0, 0.0]
    assert offsets([], 2.0) == []
