"""The tool that draws by a free hand, driven by mouse and keys."""

from __future__ import annotations

import math

import pytest
from drawing_hand import RIGHT
from qgis.core import Qgis, QgsGeometry
from qgis.PyQt.QtCore import Qt

from wijkaanpak_plugin.map.drawing.freehand_tool import FreehandTool
from wijkaanpak_plugin.map.drawing.shapes import Shape

SQUARE = [(100, 100), (200, 100), (200, 200), (100, 200), (100, 105)]


@pytest.fixture
def hand(hand):
    hand.take(FreehandTool(hand.canvas))
    return hand


def test_a_loop_becomes_an_area(hand):
    hand.drag(*SQUARE)
    assert hand.names() == ["drawn"]
    assert hand.drawn[0].wkbType() == Qgis.WkbType.Polygon
    pixel = hand.canvas.mapUnitsPerPixel()
    assert hand.drawn[0].area() == pytest.approx((100 * pixel) ** 2, rel=0.03)


def test_a_click_without_dragging_is_a_point_and_no_area(hand):
    hand.drag((100, 100), (101, 101))
    assert hand.names() == ["clicked"]
    assert hand.said[0][1].distance(hand.at(100, 100)) < 1e-9


def test_a_finger_that_slips_in_the_studio_is_still_a_click(hand):
    hand.tool.set_studio(True)
    hand.drag((100, 100), (110, 105), (112, 108))
    hand.tool.set_studio(False)
    hand.drag((100, 100), (110, 105), (112, 108))
    assert hand.names()[0] == "clicked"
    assert "clicked" not in hand.names()[1:]


def test_a_drag_after_the_button_is_up_draws_nothing(hand):
    hand.drag(*SQUARE)
    changes = len(hand.changes)
    hand.move(300, 250)
    assert len(hand.changes) == changes
    assert hand.names() == ["drawn"]


def test_a_loop_whose_ends_cross_keeps_the_outer_loop(hand):
    hand.drag((100, 100), (200, 100), (200, 200), (120, 200), (120, 80))
    area = hand.drawn[0]
    assert area.isGeosValid()
    assert area.wkbType() == Qgis.WkbType.Polygon
    assert area.area() == pytest.approx((80 * 100) * hand.canvas.mapUnitsPerPixel() ** 2, rel=0.05)


def test_both_halves_of_an_eight_are_kept_in_one_part(hand):
    hand.drag((100, 100), (200, 200), (200, 100), (100, 200), (100, 102))
    area = hand.drawn[0]
    assert area.wkbType() == Qgis.WkbType.Polygon
    assert area.isGeosValid()
    for place in ((110, 150), (190, 150)):
        assert area.contains(QgsGeometry.fromPointXY(hand.at(*place)))


def test_a_spiral_has_no_hole(hand):
    turns = [(200 + r * math.cos(r / 6), 150 + r * math.sin(r / 6)) for r in range(30, 110)]
    hand.drag(*[(int(x), int(y)) for x, y in turns], (200, 150))
    area = hand.drawn[0]
    assert area.isGeosValid()
    assert area.constGet().numInteriorRings() == 0


def test_a_line_there_and_back_encloses_nothing_and_is_refused(hand):
    hand.drag((100, 100), (200, 100), (100, 100))
    assert hand.names() == ["cancelled", "refused"]


def test_a_curve_is_smoothed_to_about_two_pixels(hand):
    hand.put_down()
    hand.take(FreehandTool(hand.canvas, Shape.LINE))
    hand.drag(*[(x, 150 + (x % 2)) for x in range(100, 200)])
    assert len(list(hand.drawn[0].vertices())) == 2


def test_a_freehand_line_follows_the_hand(hand):
    hand.put_down()
    hand.take(FreehandTool(hand.canvas, Shape.LINE))
    hand.drag((100, 100), (200, 100), (200, 200))
    assert hand.drawn[0].wkbType() == Qgis.WkbType.LineString
    clicked = [hand.at(*place) for place in ((100, 100), (200, 100), (200, 200))]
    corners = [(point.x(), point.y()) for point in hand.drawn[0].vertices()]
    assert corners == [pytest.approx((place.x(), place.y())) for place in clicked]


def test_escape_while_dragging_gives_up_and_the_release_draws_nothing(hand):
    hand.press(100, 100)
    hand.move(200, 100)
    hand.move(200, 200)
    hand.key(Qt.Key.Key_Escape)
    hand.release(200, 200)
    assert hand.names() == ["cancelled"]
    assert hand.changes[-1].isEmpty()
    hand.drag(*SQUARE)
    assert hand.names() == ["cancelled", "drawn"]


def test_another_button_while_dragging_gives_up(hand):
    hand.press(100, 100)
    hand.move(200, 100)
    hand.press(200, 100, RIGHT)
    hand.release(200, 100, RIGHT)
    hand.release(200, 100)
    assert hand.names() == ["cancelled"]


def test_escape_without_dragging_leaves_the_tool(hand):
    hand.key(Qt.Key.Key_Escape)
    assert hand.names() == ["left"]
    assert hand.canvas.mapTool() is None


def test_the_loop_is_told_at_each_move_and_is_valid(hand):
    hand.press(100, 100)
    hand.move(200, 200)
    hand.move(200, 100)
    hand.move(100, 200)
    assert hand.changes[-1].isGeosValid()
    assert hand.changes[-1].area() > 0
    hand.release(100, 200)


def test_a_turned_map_draws_where_the_hand_goes(hand):
    hand.canvas.setRotation(45)
    hand.drag(*SQUARE)
    assert hand.drawn[0].contains(QgsGeometry.fromPointXY(hand.at(150, 150)))


def test_nothing_is_left_on_the_map_after_taking_down_half_way(hand):
    hand.press(100, 100)
    hand.move(200, 100)
    hand.move(200, 200)
    hand.put_down()
    hand.release(200, 200)
    assert hand.items() == hand.items_before
    assert hand.canvas.mapTool() is None
