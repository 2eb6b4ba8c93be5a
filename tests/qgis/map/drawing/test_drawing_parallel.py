"""Lines parallel to another: what comes out, and the tool that draws them."""

from __future__ import annotations

import pytest
from drawing_hand import CENTRE, RD, memory_layer
from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry, QgsProject
from qgis.PyQt.QtCore import Qt

from wijkaanpak_plugin.map.drawing.finished_shape import NoShape
from wijkaanpak_plugin.map.drawing.parallel import Side, parallel_line, side_of
from wijkaanpak_plugin.map.drawing.parallel_tool import ParallelTool

X, Y = CENTRE


def line(wkt):
    return QgsGeometry.fromWkt(wkt)


def points(geometry):
    return [(round(point.x(), 6), round(point.y(), 6)) for point in geometry.vertices()]


def test_left_and_right_are_seen_in_the_direction_of_the_line():
    east = line("LineString (0 0, 10 0)")
    assert points(parallel_line(east, 1.5, Side.LEFT)) == [(0, 1.5), (10, 1.5)]
    assert points(parallel_line(east, 1.5, Side.RIGHT)) == [(0, -1.5), (10, -1.5)]


def test_a_parallel_runs_in_the_direction_of_its_line_on_both_sides():
    west = line("LineString (10 0, 0 0)")
    assert points(parallel_line(west, 1, Side.LEFT)) == [(10, -1), (0, -1)]
    assert points(parallel_line(west, 1, Side.RIGHT)) == [(10, 1), (0, 1)]


def test_the_outer_corner_is_round_or_mitred():
    corner = line("LineString (0 0, 10 0, 10 10)")
    round_one = parallel_line(corner, 2, Side.RIGHT)
    mitred = parallel_line(corner, 2, Side.RIGHT, Qgis.JoinStyle.Miter)
    assert len(points(round_one)) > 4
    assert points(mitred) == [(0, -2), (12, -2), (12, 10)]


def test_lines_that_meet_are_joined_before_the_parallel_is_drawn():
    halves = line("MultiLineString ((0 0, 5 0), (5 0, 10 0))")
    parallel = parallel_line(halves, 1, Side.LEFT)
    assert parallel.wkbType() == Qgis.WkbType.LineString
    assert parallel.length() == pytest.approx(10)


def test_lines_apart_give_parallels_apart():
    apart = line("MultiLineString ((0 0, 5 0), (20 0, 30 0))")
    parallel = parallel_line(apart, 1, Side.LEFT)
    assert parallel.isMultipart()
    assert parallel.length() == pytest.approx(15)


def test_a_loop_gives_a_loop_within_and_a_loop_around():
    ring = line("LineString (0 0, 10 0, 10 10, 0 10, 0 0)")
    assert parallel_line(ring, 1, Side.LEFT).length() < 40 < parallel_line(ring, 1, Side.RIGHT).length()


def test_a_loop_too_small_for_the_distance_is_refused():
    ring = line("LineString (0 0, 10 0, 10 10, 0 10, 0 0)")
    with pytest.raises(NoShape, match="no parallel"):
        parallel_line(ring, 30, Side.LEFT)


def test_heights_and_arcs_are_taken_flat_and_straight():
    assert points(parallel_line(line("LineStringZ (0 0 7, 10 0 7)"), 1, Side.LEFT)) == [(0, 1), (10, 1)]
    arc = parallel_line(line("CircularString (0 0, 5 5, 10 0)"), 1, Side.LEFT)
    assert arc.wkbType() == Qgis.WkbType.LineString


def test_the_side_of_a_place_is_known_with_its_distance():
    east = line("LineString (0 0, 10 0)")
    assert side_of(east, line("Point (5 2)").asPoint()) == (pytest.approx(2), Side.LEFT)
    assert side_of(east, line("Point (5 -3)").asPoint()) == (pytest.approx(3), Side.RIGHT)


@pytest.fixture
def hand(hand):
    layer = memory_layer([f"LineString ({X - 15} {Y}, {X + 15} {Y})"], "LineString")
    areas = memory_layer([f"Polygon (({X} {Y}, {X + 3} {Y}, {X + 3} {Y + 3}, {X} {Y}))"], "Polygon")
    QgsProject.instance().addMapLayers([layer, areas])
    hand.canvas.setLayers([areas, layer])
    hand.canvas.refresh()
    hand.canvas.waitWhileRendering()
    hand.items_before = hand.items()
    hand.take(ParallelTool(hand.canvas, QgsCoordinateReferenceSystem(RD)))
    return hand


def offset(shape):
    return round(shape.boundingBox().center().y() - Y, 6)


def test_a_click_picks_and_a_click_takes_at_the_distance_of_the_mouse(hand):
    hand.click((150, 150))
    hand.click((150, 120))
    (shape,) = hand.drawn
    assert shape.wkbType() == Qgis.WkbType.LineString
    assert offset(shape) == pytest.approx(round(hand.at(150, 120).y() - Y, 2), abs=1e-6)


def test_the_parallel_follows_the_mouse_to_the_other_side(hand):
    hand.click((150, 150))
    hand.move(150, 120)
    assert offset(hand.changes[-1]) > 0
    assert hand.tool.label.text.endswith("to the left")
    hand.move(150, 180)
    assert offset(hand.changes[-1]) < 0
    assert hand.tool.label.text.endswith("to the right")


def test_a_typed_distance_is_kept_while_the_mouse_sets_the_side(hand):
    for side in ((150, 100), (150, 250)):
        hand.click((150, 150))
        hand.type("1,5")
        hand.click(side)
    assert [offset(shape) for shape in hand.drawn] == [1.5, -1.5]


def test_a_typed_distance_goes_before_the_mouse_and_is_taken_with_enter(hand):
    hand.click((150, 150))
    hand.move(150, 100)
    hand.type("2,25")
    assert hand.tool.label.text == "2,25 m to the left"
    hand.key(Qt.Key.Key_Return)
    assert offset(hand.drawn[0]) == 2.25


@pytest.mark.parametrize(("typed", "shown"), [("0", "0 m"), (",", "0, m")])
def test_a_typed_distance_of_zero_is_shown_and_draws_nothing_until_more_is_typed(hand, typed, shown):
    hand.click((150, 150))
    hand.move(150, 100)
    hand.type(typed)
    assert hand.tool.label.text == shown
    assert hand.changes[-1].isEmpty()
    hand.key(Qt.Key.Key_Return)
    assert hand.names() == ["refused"]
    hand.type(",5" if typed == "0" else "5")
    hand.key(Qt.Key.Key_Return)
    assert offset(hand.drawn[0]) == 0.5


def test_a_click_beside_every_line_is_refused(hand):
    hand.click((150, 20))
    assert hand.names() == ["refused"]


def test_an_area_is_no_line_and_is_passed_over(hand):
    hand.click((226, 130))
    assert hand.names() == ["refused"]


def test_a_click_on_the_line_itself_is_refused_and_can_be_gone_on_with(hand):
    hand.tool.set_line(line(f"LineString ({X} {hand.at(150, 150).y()}, {X + 9} {hand.at(150, 150).y()})"))
    hand.click((210, 150), (210, 120))
    assert hand.names() == ["refused", "drawn"]


def test_a_right_click_lets_go_of_the_line(hand):
    hand.click((150, 150))
    hand.right_click(150, 120)
    assert hand.names() == ["cancelled"]
    assert not hand.tool.is_drawing


def test_backspace_takes_back_a_digit_and_then_the_line(hand):
    hand.click((150, 150))
    hand.type("2")
    hand.key(Qt.Key.Key_Backspace)
    assert hand.tool.is_drawing
    hand.key(Qt.Key.Key_Backspace)
    assert hand.names() == ["cancelled"]


def test_escape_lets_go_and_then_leaves(hand):
    hand.click((150, 150))
    hand.key(Qt.Key.Key_Escape)
    hand.key(Qt.Key.Key_Escape)
    assert hand.names() == ["cancelled", "left"]


def test_a_line_given_by_hand_needs_no_pick(hand):
    hand.tool.set_line(line(f"LineString ({X - 5} {Y - 3}, {X + 5} {Y - 3})"))
    hand.type("1")
    hand.click((200, 100))
    assert offset(hand.drawn[0]) == pytest.approx(-2)


@pytest.mark.parametrize("wkt", ["Point (1 2)", "LineString EMPTY"])
def test_what_is_no_line_is_refused_in_one_sentence(hand, wkt):
    hand.tool.set_line(line(wkt))
    assert hand.said == [("refused", "There is no line here to draw a parallel of.")]


def test_nothing_is_left_on_the_map_after_taking_down_half_way(hand):
    hand.click((150, 150))
    hand.move(150, 120)
    hand.put_down()
    assert hand.items() == hand.items_before
    assert hand.canvas.mapTool() is None
